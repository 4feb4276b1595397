//! The Spanish identity number: DNI for citizens, NIE for foreigners.

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// The letter for each remainder by 23. Source: Real Decreto 1553/2005 and Orden INT/2058/2008.
const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

const WORDS: &[&str] = &[
    "dni",
    "nie",
    "nif",
    "documento",
    "identidad",
    "identificación",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Dni,
        r"(?i)(?:[XYZ][ -]?[0-9]{7}|[0-9]{8}|[0-9]{2}\.[0-9]{3}\.[0-9]{3})[ -]?[A-Z]",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

/// The remainder by 23 chooses the letter; X, Y and Z in front count as 0, 1 and 2.
fn settle(candidate: &str) -> Option<Taken> {
    let plain: String = candidate
        .to_ascii_uppercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let (body, letter) = plain.split_at_checked(8)?;
    let first = match body.as_bytes().first()? {
        b'X' => "0",
        b'Y' => "1",
        b'Z' => "2",
        _ => "",
    };
    let rest = if first.is_empty() { body } else { &body[1..] };
    let number: usize = format!("{first}{rest}").parse().ok()?;
    Taken::checked(candidate, letter.as_bytes() == [LETTERS[number % 23]])
}
