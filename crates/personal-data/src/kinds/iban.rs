//! Bank accounts.

use crate::kind::Confidence;
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// Length by country. Source: SWIFT, *IBAN Registry*, release 99.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SC", 31),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Iban,
        r"(?i)[A-Z]{2}[0-9]{2}(?:[ \u{a0}-]?[A-Z0-9]){11,30}",
        Context::Nothing,
        settle,
    )]
}

/// As many characters as accounts of the country have, with the remainder 1 of ISO 7064 MOD 97-10.
fn settle(candidate: &str) -> Option<Taken> {
    let country = candidate.get(..2)?.to_ascii_uppercase();
    let (_, wanted) = LENGTHS.iter().find(|(code, _)| *code == country)?;
    let mut account = String::new();
    let mut length = 0;
    for (place, letter) in candidate.char_indices() {
        if letter.is_ascii_alphanumeric() {
            account.push(letter.to_ascii_uppercase());
            length = place + 1;
            if account.len() == *wanted {
                break;
            }
        }
    }
    let right = account.len() == *wanted && remainder(&account) == Some(1);
    right.then_some(Taken {
        length,
        confidence: Confidence::Checked,
    })
}

fn remainder(account: &str) -> Option<u32> {
    let (head, tail) = account.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0, |sum, letter| {
        let value = letter.to_digit(36)?;
        Some(if value < 10 {
            (sum * 10 + value) % 97
        } else {
            (sum * 100 + value) % 97
        })
    })
}
