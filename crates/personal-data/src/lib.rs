//! Finds personal data in a text, replaces it by placeholders and puts it back.
//!
//! It is a help and no more: numbers with check digits are found reliably, names are not looked
//! for at all, and addresses only as far as patterns reach. Nothing here keeps or sends anything.
//!
//! ```
//! use personal_data::{Kind, find, replace};
//!
//! let text = "Mail jan@voorbeeld.nl, rekening NL91 ABNA 0417 1643 00.";
//! let found = find(text);
//! assert_eq!(found[0].kind, Kind::EMail);
//! assert_eq!(found[1].kind, Kind::Iban);
//!
//! let replaced = replace(text, &found);
//! assert_eq!(replaced.text, "Mail [E-MAIL 1], rekening [IBAN 1].");
//! assert_eq!(replaced.put_back("Antwoord aan [E-MAIL 1]."), "Antwoord aan jan@voorbeeld.nl.");
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod context;
mod digits;
mod find;
mod kind;
mod kinds;
mod replace;
mod rule;

pub use find::{Found, find};
pub use kind::{Confidence, Kind};
pub use replace::{Replaced, replace};
