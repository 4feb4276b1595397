//! Telephone numbers, as they are written in Europe and North America.

use crate::digits::digits;
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &[
    "tel",
    "telephone*",
    "phone*",
    "call",
    "mobile",
    "cell",
    "fax",
    "whatsapp",
    "ring",
    "text",
    "telefoon*",
    "bel",
    "bellen",
    "mobiel*",
    "gsm",
    "06-nummer",
    "bereikbaar",
    "telefon*",
    "ruf*",
    "anrufen",
    "handy*",
    "mobil*",
    "durchwahl",
    "erreichbar",
    "tél",
    "téléphone*",
    "appel*",
    "portable",
    "joindre",
    "teléfono*",
    "móvil",
    "llam*",
    "llám*",
    "telefono*",
    "cellulare",
    "chiam*",
    "cell.",
    "telefone*",
    "telemóvel",
    "ligar",
    "ligue",
    "zadzwoń",
    "komórk*",
    "kom",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    let rule = |pattern, context, settle| Rule::new(Kind::Telephone, pattern, context, settle);
    vec![
        // With the code of a country.
        rule(
            r"(?:\+|00)[1-9][0-9]{0,2}(?:[ \u{a0}./-]{0,2}\(?[0-9]\)?){6,13}(?:x[0-9]{1,5})?",
            Context::Nothing,
            international,
        ),
        // (212) 555-0123 and 212-555-0123.
        rule(
            r"\([2-9][0-9]{2}\) ?[2-9][0-9]{2}[-. ][0-9]{4}",
            Context::Nothing,
            as_it_stands,
        ),
        rule(
            r"[2-9][0-9]{2}[-.][2-9][0-9]{2}[-.][0-9]{4}(?:x[0-9]{1,5})?",
            Context::NoOtherNumber(WORDS),
            as_it_stands,
        ),
        // With a zero in front and parted as telephone numbers are.
        rule(
            r"\(?0[1-9][0-9]{0,4}\)?(?:[ \u{a0}./-]{1,3}[0-9]{2,9}){1,5}",
            Context::NoOtherNumber(WORDS),
            national,
        ),
        rule(
            r"\(0[0-9]{2,4}\) ?[0-9]{5,8}",
            Context::One(WORDS),
            as_it_stands,
        ),
        // 0612345678, 0470123456, 07911123456.
        rule(r"0[1-9][0-9]{8,9}", Context::NoOtherNumber(WORDS), national),
        // Nine digits in groups, as in Spain, Portugal and Poland.
        rule(
            r"[2-9][0-9]{2}[ -][0-9]{2,3}[ -][0-9]{2,3}(?:[ -][0-9]{2})?",
            Context::One(WORDS),
            nine,
        ),
        rule(
            r"3[0-9]{2}[ .-]?[0-9]{6,7}|[0-9]{9,11}",
            Context::One(WORDS),
            as_it_stands,
        ),
    ]
}

/// Eight to fifteen digits with the country's (ITU-T E.164).
fn international(candidate: &str) -> Option<Taken> {
    // An extension after an x is no part of it.
    let number = candidate.split('x').next().unwrap_or_default();
    let count = digits(number.trim_start_matches("00")).len();
    let looks = (8..=15).contains(&count);
    Taken::by_looks(candidate, looks)
}

/// The pattern says enough.
fn as_it_stands(candidate: &str) -> Option<Taken> {
    Taken::by_looks(candidate, true)
}

fn national(candidate: &str) -> Option<Taken> {
    // A zero, a group and two more of two are a day: 01.02.2026 and 01-02-26.
    let parts: Vec<usize> = candidate
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::len)
        .collect();
    let day = matches!(parts[..], [2, 2, 2 | 4]);
    let count: usize = parts.iter().sum();
    let looks = !day && (8..=13).contains(&count);
    Taken::by_looks(candidate, looks)
}

fn nine(candidate: &str) -> Option<Taken> {
    let looks = digits(candidate).len() == 9;
    Taken::by_looks(candidate, looks)
}
