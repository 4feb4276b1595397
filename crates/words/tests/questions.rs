//! The questions are data of another crate; here every one of them has its words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use words::{Language, Words, sources};

const QUESTIONS: &str = include_str!("../../assessment/data/questions.toml");

/// The ids that the questions need, and the hints that they may have.
struct Ids {
    needed: BTreeSet<String>,
    possible: BTreeSet<String>,
}

fn ids() -> Ids {
    let mut needed = BTreeSet::new();
    let mut possible = BTreeSet::new();
    let mut need = |id: String| needed.insert(id.replace('_', "-"));
    let mut allow = |id: String| possible.insert(id.replace('_', "-"));
    let questions: toml::Table = QUESTIONS.parse().unwrap();
    for page in tables(&questions, "page") {
        let page_id = text(page, "id");
        for part in ["title", "lede", "why", "unsure", "stage", "short"] {
            need(format!("question-{page_id}-{part}"));
        }
        for field in tables(page, "field") {
            let id = format!("question-{page_id}-{}", text(field, "id"));
            need(format!("{id}-label"));
            allow(format!("{id}-hint"));
            for option in field
                .get("options")
                .and_then(toml::Value::as_array)
                .into_iter()
                .flatten()
            {
                let option = option.as_str().unwrap();
                need(format!("{id}-{option}"));
                allow(format!("{id}-{option}-hint"));
            }
            if let Some(presets) = field.get("presets").and_then(toml::Value::as_table) {
                for preset in presets.keys() {
                    need(format!("{id}-preset-{preset}"));
                }
            }
            if let Some(unit) = field.get("unit").and_then(toml::Value::as_str) {
                need(format!("unit-{unit}"));
            }
        }
    }
    Ids { needed, possible }
}

fn tables<'a>(table: &'a toml::Table, key: &str) -> impl Iterator<Item = &'a toml::Table> {
    let array = table.get(key).and_then(toml::Value::as_array);
    array
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_table)
}

fn text<'a>(table: &'a toml::Table, key: &str) -> &'a str {
    table.get(key).and_then(toml::Value::as_str).unwrap()
}

#[test]
fn every_question_has_its_words_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        for id in ids().needed {
            words.text_with(&id, &[("n", 2.into())]);
        }
        assert_eq!(words.problems(), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn no_words_are_left_of_a_question_that_went_away() {
    let Ids {
        mut needed,
        possible,
    } = ids();
    needed.extend(possible);
    let words = sources(Language::English)
        .find(|source| source.area == "questions")
        .unwrap();
    for line in words.text.lines() {
        if let Some((id, _)) = line.split_once(" = ")
            && (id.starts_with("question-") || id.starts_with("unit-"))
        {
            assert!(needed.contains(id), "{id} belongs to no question");
        }
    }
}

#[test]
fn what_a_manager_reads_fits_the_page() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (id, text) in words.with_prefix("question-") {
            let limit = match id.rsplit('-').next() {
                Some("title") => 90,
                Some("lede") => 190,
                Some("why") => 480,
                Some("unsure") => 220,
                Some("short") => 30,
                Some("stage") => 20,
                Some("hint") => 120,
                _ => 60,
            };
            let length = text.chars().count();
            assert!(length <= limit, "{language}: {id} has {length} of {limit}");
        }
    }
}
