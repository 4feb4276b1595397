//! The number of a patient of the British National Health Service.

use crate::digits::{all_alike, digits, weighted};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &["nhs", "nhs number", "nhs no", "patient*"];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![
        Rule::new(
            Kind::NhsNumber,
            r"[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}",
            Context::NoOtherNumber(WORDS),
            settle,
        ),
        Rule::new(Kind::NhsNumber, r"[0-9]{10}", Context::One(WORDS), settle),
    ]
}

/// Nine digits weighted 10 to 2; the tenth is eleven less the remainder by eleven, where 11 is 0
/// and 10 is no number. Source: NHS Data Dictionary.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let rest = weighted(&digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let expected = (11 - rest) % 11;
    Taken::checked(
        candidate,
        *digits.get(9)? == expected && !all_alike(&digits),
    )
}
