//! The social-security number of the United States. It has no check digit.

use crate::digits::{digits, number};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &["ssn", "social security", "social-security"];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![
        Rule::new(
            Kind::Ssn,
            r"[0-9]{3}-[0-9]{2}-[0-9]{4}",
            Context::NoOtherNumber(WORDS),
            settle,
        ),
        Rule::new(
            Kind::Ssn,
            r"[0-9]{3} ?[0-9]{2} ?[0-9]{4}",
            Context::One(WORDS),
            settle,
        ),
    ]
}

/// Numbers that were never given: areas 000, 666 and 900 and up, group 00, serial 0000, and two
/// that became known through advertising. Source: Social Security Administration.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let area = number(digits.get(..3)?);
    let given = !matches!(area, 0 | 666 | 900..)
        && number(digits.get(3..5)?) != 0
        && number(digits.get(5..9)?) != 0
        && !matches!(number(&digits), 78_051_120 | 219_099_999);
    Taken::by_looks(candidate, given)
}
