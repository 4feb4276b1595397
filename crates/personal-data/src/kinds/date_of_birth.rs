//! Days of birth. A day is only one where words say so.

use crate::digits::is_day;
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

const WORDS: &[&str] = &[
    "born",
    "date of birth",
    "dob",
    "d.o.b",
    "birthday",
    "birth date",
    "birthdate",
    "geboren",
    "geboortedatum",
    "geb",
    "geb.dat",
    "geboortedag",
    "geburtsdatum",
    "geburtstag",
    "geb.-datum",
    "né le",
    "née le",
    "né(e) le",
    "date de naissance",
    "naissance",
    "nato il",
    "nata il",
    "nato a",
    "nata a",
    "data di nascita",
    "nascita",
    "fecha de nacimiento",
    "nacido el",
    "nacida el",
    "nacido",
    "nacida",
    "nacimiento",
    "f. nac",
    "data de nascimento",
    "nascido em",
    "nascida em",
    "nascido a",
    "nascida a",
    "nascimento",
    "data urodzenia",
    "urodzon*",
    "ur",
];

/// Names of months in eight languages, by their beginnings.
const MONTHS: &[(&[&str], u32)] = &[
    (&["jan", "gen", "ene", "sty"], 1),
    (&["feb", "fév", "fev", "lut"], 2),
    (&["mar", "maa", "mär", "mrt"], 3),
    (&["apr", "avr", "abr", "kwi"], 4),
    (&["may", "mei", "mai", "mag", "maj"], 5),
    (&["jun", "juin", "giu", "cze"], 6),
    (&["jul", "juil", "lug", "lip"], 7),
    (&["aug", "aoû", "ago", "sie"], 8),
    (&["sep", "set", "wrz"], 9),
    (&["oct", "okt", "ott", "out", "paź"], 10),
    (&["nov", "lis"], 11),
    (&["dec", "dez", "déc", "dic", "gru"], 12),
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    let rule = |pattern, settle| Rule::new(Kind::DateOfBirth, pattern, Context::One(WORDS), settle);
    vec![
        rule(
            r"[0-9]{1,2}[./ -][0-9]{1,2}[./ -](?:[0-9]{4}|[0-9]{2})",
            in_figures,
        ),
        rule(
            r"(?:19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}",
            year_first,
        ),
        rule(
            r"[0-9]{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de )?[A-Za-zÀ-ɏ]{3,12}\.? (?:de )?(?:19|20)[0-9]{2}",
            in_words,
        ),
        rule(
            r"[A-Za-zÀ-ɏ]{3,10}\.? [0-9]{1,2},? (?:19|20)[0-9]{2}",
            in_words,
        ),
    ]
}

fn figures(candidate: &str) -> Vec<u32> {
    candidate
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect()
}

fn in_figures(candidate: &str) -> Option<Taken> {
    let figures = figures(candidate);
    let (one, two) = (*figures.first()?, *figures.get(1)?);
    let is = is_day(two, one) || is_day(one, two);
    Taken::by_looks(candidate, is)
}

fn year_first(candidate: &str) -> Option<Taken> {
    let figures = figures(candidate);
    let is = is_day(*figures.get(1)?, *figures.get(2)?);
    Taken::by_looks(candidate, is)
}

fn in_words(candidate: &str) -> Option<Taken> {
    let day = *figures(candidate).first()?;
    let is = candidate
        .to_lowercase()
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() >= 3)
        .any(|word| {
            MONTHS.iter().any(|(beginnings, month)| {
                beginnings.iter().any(|one| word.starts_with(one)) && is_day(*month, day)
            })
        });
    Taken::by_looks(candidate, is)
}
