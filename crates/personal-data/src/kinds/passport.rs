//! Numbers of passports. They have no common form, so a word for them has to stand near.

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &[
    "passport*",
    "paspoort*",
    "reisepass*",
    "passnummer*",
    "pass-nr",
    "passeport*",
    "pasaporte*",
    "passaporto",
    "passaporte",
    "paszport*",
    "travel document",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::Passport,
        r"[A-Z0-9]{7,9}",
        Context::One(WORDS),
        settle,
    )]
}

fn settle(candidate: &str) -> Option<Taken> {
    let count = candidate.bytes().filter(u8::is_ascii_digit).count();
    Taken::by_looks(candidate, count >= 2)
}
