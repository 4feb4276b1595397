//! Facts from elsewhere: data packs and other people's price lists, with a preview of what changes.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
