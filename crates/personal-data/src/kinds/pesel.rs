//! The Polish national number.

use crate::digits::{digits, is_day, weighted};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &["pesel*"];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Pesel,
        r"[0-9]{11}",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

/// Day of birth with the century in the month, and ten digits weighted 1, 3, 7, 9 that the
/// eleventh makes a multiple of ten. Source: Ustawa o ewidencji ludności, art. 15.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let month = (digits[2] * 10 + digits[3]) % 20;
    let day = digits[4] * 10 + digits[5];
    let sum = weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    Taken::checked(candidate, is_day(month, day) && sum.is_multiple_of(10))
}
