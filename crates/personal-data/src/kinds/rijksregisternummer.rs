//! The Belgian national number.

use crate::digits::{digits, number};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &[
    "rijksregister*",
    "registre national",
    "numéro national",
    "nationaal nummer",
    "insz",
    "niss",
    "nrn",
    "rrn",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Rijksregisternummer,
        r"[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[ -]?[0-9]{3}[. -]?[0-9]{2}",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

/// Day of birth, order of the day and 97 less the remainder by 97; for people born from 2000 on a
/// 2 is put before. Months are raised by 20 or 40 where sex is not known.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let first = number(digits.get(..9)?);
    let key = number(digits.get(9..11)?);
    let (month, day) = (number(&digits[2..4]) % 20, number(&digits[4..6]));
    let born = month <= 12 && day <= 31;
    let right = [first, first + 2_000_000_000]
        .iter()
        .any(|first| 97 - first % 97 == key);
    Taken::checked(candidate, born && right)
}
