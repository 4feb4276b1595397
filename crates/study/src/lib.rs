//! Checking someone else's sum: a published study or a quotation, computed consistently.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
