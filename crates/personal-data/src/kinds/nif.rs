//! The Portuguese tax number of a person.

use crate::digits::{digits, weighted};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &[
    "nif",
    "contribuinte",
    "número fiscal",
    "identificação fiscal",
    "nº fiscal",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Nif,
        r"(?:PT ?)?[123][0-9]{2} ?[0-9]{3} ?[0-9]{3}",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

/// Eight digits weighted 9 to 2; the ninth is eleven less the remainder by eleven, and 0 for ten
/// and eleven.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let rest = weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let expected = if rest < 2 { 0 } else { 11 - rest };
    Taken::checked(candidate, digits.len() == 9 && digits[8] == expected)
}
