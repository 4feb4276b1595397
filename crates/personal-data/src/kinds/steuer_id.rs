//! The German tax number of a person.

use crate::digits::digits;
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &[
    "steuer-id*",
    "steuerid*",
    "idnr",
    "id-nr",
    "steueridentifikationsnummer*",
    "identifikationsnummer*",
    "steuerliche*",
    "tin",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::SteuerId,
        r"[1-9][0-9]{10}|[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{3}",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

/// Among the first ten digits exactly one stands twice or three times; the last is the check
/// digit of ISO 7064 MOD 11,10. Source: Bundeszentralamt für Steuern.
fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let (first, last) = (digits.get(..10)?, *digits.get(10)?);
    let mut counts = [0_u32; 10];
    for digit in first {
        counts[*digit as usize] += 1;
    }
    let repeated: Vec<u32> = counts.into_iter().filter(|count| *count > 1).collect();
    let mut product = 10;
    for digit in first {
        let sum = match (digit + product) % 10 {
            0 => 10,
            sum => sum,
        };
        product = sum * 2 % 11;
    }
    let expected = (11 - product) % 10;
    Taken::checked(
        candidate,
        matches!(repeated[..], [2 | 3]) && expected == last,
    )
}
