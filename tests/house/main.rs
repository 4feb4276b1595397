//! The invariants of `ARCHITECTURE.md`, checked.
//!
//! Each test names the rule it keeps. A failing one is either a mistake to be put right or a
//! rule to be changed, here and in `ARCHITECTURE.md`, with a reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod border;
mod dependencies;
mod purity;
mod reading;
mod sizes;
mod words;
