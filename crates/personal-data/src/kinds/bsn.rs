//! The Dutch citizen's number.

use crate::digits::{all_alike, digits};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &["bsn", "burgerservicenummer*", "sofi*", "sofinummer"];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Bsn,
        r"[0-9]{9}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{3}[. -][0-9]{3}[. -][0-9]{3}",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

/// The eleven test: nine digits weighted 9 to 2 and −1 are a multiple of eleven.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let weights = [9, 8, 7, 6, 5, 4, 3, 2];
    let sum = crate::digits::weighted(&digits, &weights);
    let last = *digits.get(8)?;
    let right = sum % 11 == last && !all_alike(&digits);
    Taken::checked(candidate, right)
}
