//! Keys to closed models, in the operating system's own keychain.
//!
//! A key goes in, is read back and compared, can be replaced and removed, and
//! shows its last four characters. It never goes to a file, a log, an error or
//! the web view: [`Secret`] prints as `<redacted>`, cannot be serialised, and is
//! zeroed when dropped.
//!
//! Every method that reaches the keychain may wait for a person to answer the
//! system's own question. Call it off the thread that draws; after
//! [`TIME_LIMIT`] it gives up with [`KeyError::Timeout`].

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod error;
mod keychain;
mod keys;
mod patience;
mod secret;
mod session;
mod shape;
mod system;

pub use error::KeyError;
pub use keychain::{Keychain, KeychainState, Stored};
pub use keys::{KeyStatus, Keys};
pub use patience::TIME_LIMIT;
pub use secret::Secret;
pub use session::SessionKeys;
pub use shape::{KeyShape, check, shape_of};
