//! The Italian tax code.

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// Six letters of the name, year, month, day, place and check letter; digits may be letters where
/// two people would share a code.
const PATTERN: &str =
    r"(?i)[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";

/// What a digit counts at odd places (first, third and so on). Source: Decreto ministeriale
/// 23 dicembre 1976.
const ODD_DIGITS: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
/// What a letter counts at odd places.
const ODD_LETTERS: [u32; 26] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::CodiceFiscale,
        PATTERN,
        Context::Nothing,
        settle,
    )]
}

fn settle(candidate: &str) -> Option<Taken> {
    let mut sum = 0;
    let mut last = 0;
    for (place, letter) in candidate.to_ascii_uppercase().bytes().enumerate() {
        let (digit, value) = if letter.is_ascii_digit() {
            (true, letter - b'0')
        } else {
            (false, letter - b'A')
        };
        if place == 15 {
            last = u32::from(value);
        } else if place % 2 == 1 {
            sum += u32::from(value);
        } else if digit {
            sum += ODD_DIGITS[usize::from(value)];
        } else {
            sum += ODD_LETTERS[usize::from(value)];
        }
    }
    Taken::checked(candidate, sum % 26 == last)
}
