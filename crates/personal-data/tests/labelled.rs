//! How much is found and how much of it is right, on texts written for it and on texts that
//! Faker made up.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

use std::collections::BTreeMap;

use personal_data::{Kind, find};

/// A text and where its personal data lies.
struct Labelled {
    language: String,
    text: String,
    pieces: Vec<(String, usize, usize)>,
}

fn read(file: &str) -> Vec<Labelled> {
    file.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let (language, marked) = line.split_once('|').unwrap();
            let mut text = String::new();
            let mut pieces = Vec::new();
            let mut rest = marked;
            while let Some((before, from)) = rest.split_once("{{") {
                let (inside, after) = from.split_once("}}").unwrap();
                let (kind, data) = inside.split_once(':').unwrap();
                text.push_str(before);
                let start = text.len();
                text.push_str(data);
                pieces.push((kind.to_owned(), start, text.len()));
                rest = after;
            }
            text.push_str(rest);
            Labelled {
                language: language.to_owned(),
                text,
                pieces,
            }
        })
        .collect()
}

/// What was there and was found, was there and was not, was found and was not there.
#[derive(Default, Clone, Copy, Debug)]
struct Score {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Score {
    fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }
}

/// Scores by kind. A piece counts as found where the same kind was found over some of it.
fn scores(texts: &[Labelled]) -> BTreeMap<String, Score> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for labelled in texts {
        let found = find(&labelled.text);
        let hits = |kind: &str, start: usize, end: usize| {
            found
                .iter()
                .any(|one| one.kind.id() == kind && one.start < end && start < one.end)
        };
        for (kind, start, end) in &labelled.pieces {
            let score = scores.entry(kind.clone()).or_default();
            if hits(kind, *start, *end) {
                score.right += 1;
            } else {
                score.missed += 1;
                println!("missed {kind} ({}): {}", labelled.language, labelled.text);
            }
        }
        for one in &found {
            let there = labelled.pieces.iter().any(|(kind, start, end)| {
                kind == one.kind.id() && one.start < *end && *start < one.end
            });
            if !there {
                scores.entry(one.kind.id().to_owned()).or_default().wrong += 1;
                let what = &labelled.text[one.start..one.end];
                println!(
                    "wrong {} {what:?} ({}): {}",
                    one.kind.id(),
                    labelled.language,
                    labelled.text
                );
            }
        }
    }
    for (kind, score) in &scores {
        println!(
            "{kind}: {score:?} recall {:.2} precision {:.2}",
            score.recall(),
            score.precision()
        );
    }
    scores
}

fn with_check_digits(scores: &BTreeMap<String, Score>) -> Score {
    let mut sum = Score::default();
    for kind in Kind::ALL {
        if let Some(score) = scores.get(kind.id())
            && kind.has_check_digit()
        {
            sum.right += score.right;
            sum.missed += score.missed;
            sum.wrong += score.wrong;
            assert!(score.recall() >= 0.95, "{kind:?}: {score:?}");
        }
    }
    sum
}

#[test]
fn numbers_with_check_digits_are_found_in_texts_of_eight_languages() {
    let texts = read(include_str!("data/labelled.txt"));
    assert!(texts.len() >= 190);
    let scores = scores(&texts);
    let checked = with_check_digits(&scores);
    assert!(checked.precision() >= 0.95, "{checked:?}");
    for (kind, recall, precision) in [
        ("e_mail", 0.99, 0.99),
        ("telephone", 0.95, 0.9),
        ("date_of_birth", 0.95, 0.95),
        ("ip_address", 0.95, 0.95),
        ("passport", 0.95, 0.95),
        ("postal_address", 0.8, 0.9),
    ] {
        let score = scores[kind];
        assert!(score.recall() >= recall, "{kind}: {score:?}");
        assert!(score.precision() >= precision, "{kind}: {score:?}");
    }
}

#[test]
fn numbers_with_check_digits_are_found_in_what_faker_makes_up() {
    let texts = read(include_str!("data/from_faker.txt"));
    let scores = scores(&texts);
    let checked = with_check_digits(&scores);
    assert!(checked.right > 300, "{checked:?}");
    assert!(checked.precision() >= 0.95, "{checked:?}");
    assert!(scores["e_mail"].recall() >= 0.99);
}
