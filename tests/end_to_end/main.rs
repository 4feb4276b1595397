//! The app as a person meets it: the real window, the real database, the real model and the
//! real keychain, driven through WebDriver.
//!
//! Each test has a [`harness::Computer`] of its own with an empty home directory and a screen,
//! so tests run side by side and never touch whoever sits at the machine. WebKitGTK's driver is
//! spoken to directly. What needs WebKitGTK is compiled on Linux alone.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod answers;
mod appearance;
mod asking;
mod assessment;
mod closed;
mod costs;
mod dropping;
mod ending;
mod examples;
mod harness;
mod keys;
mod models;
mod resume;
mod secrets;
mod servers;
mod smoke;
mod study;
