//! What an uncertain result depends on, and what it is worth to know more.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
