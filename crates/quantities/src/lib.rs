//! Quantities as types: money with its currency, tokens, bytes, watts, months and ranges.
//!
//! Unlike things do not add: `Tokens + Bytes` does not compile, and money in two currencies
//! is refused at run time with the two currencies named. Money that a person reads is exact
//! ([`Money`] is decimal); inside simulations plain `f64` in one stated currency is used.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod currency;
mod money;
mod range;
mod scalar;

pub use currency::{Currency, UnknownCurrency};
pub use money::{CurrencyMismatch, Money};
pub use range::{Range, RangeError};
pub use scalar::{Bytes, BytesPerSecond, Hours, Months, Share, Tokens, TokensPerSecond, Watts};
