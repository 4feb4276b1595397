//! Every word a person reads, and every figure as it is written.
//!
//! Messages live in Fluent files, `locales/en/AREA.ftl` and `locales/nl/AREA.ftl`; both are
//! compiled in. Figures are formatted here and nowhere else, through ICU4X: the screen, the
//! charts and the report then show the same characters on every system, which a web view's
//! own formatting does not promise.
//!
//! Between a figure and its sign or unit stands a no-break space (U+00A0), so that "€ 251 k"
//! is never torn over two lines. A minus is U+2212. A figure that does not exist (not a number,
//! or infinite) is written "–".
//!
//! ```
//! use words::{Language, Words};
//!
//! let words = Words::new(Language::English);
//! assert_eq!(words.money_short(251_300.0, "EUR"), "€\u{a0}251\u{a0}k");
//! assert_eq!(words.of_hundred(0.81), "81 of 100");
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod dates;
mod figure;
mod language;
mod measures;
mod messages;
mod money;
mod numbers;
mod sources;

pub use language::{Language, UnknownLanguage};
pub use messages::{Argument, Words};
pub use sources::{Source, sources};
