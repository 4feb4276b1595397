//! The form of *Check someone else's sum*, with a real database in an empty folder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use app::view::*;
use app::{Clock, Desk, DeskPlaces};
use words::Language;

fn desk(folder: &Path, language: Language) -> Desk {
    let places = DeskPlaces {
        data_folder: folder.to_owned(),
        model_folders: vec![folder.join("models")],
        worker: None,
        found: Some(app::FoundPlaces::default()),
        language,
    };
    let clock = Clock::Fixed("2026-11-22T10:00:00Z".parse().unwrap());
    let desk = Desk::new(places, clock).unwrap();
    assert_eq!(desk.start().blocked, None);
    desk
}

fn typed(fields: &[(&str, &str)]) -> Typed {
    fields
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

/// An owned server and a rented one, with a break-even in hours that is right and one in months
/// that counts 720 hours a month.
fn quotation() -> StudyDraft {
    StudyDraft {
        head: typed(&[("currency", "usd"), ("title", "Eight cards")]),
        routes: vec![
            typed(&[
                ("id", "owned"),
                ("one_off", "833,806"),
                ("per_hour", "0.87"),
            ]),
            typed(&[("id", "rented"), ("per_hour", "98.32")]),
        ],
        stated: vec![
            ClaimDraft {
                routes: vec![String::new()],
                figures: typed(&[("monthly", "5")]),
            },
            ClaimDraft {
                routes: vec!["owned".to_owned(), "rented".to_owned()],
                figures: typed(&[("hours", "8,556"), ("months", "11.88")]),
            },
        ],
        ..StudyDraft::default()
    }
}

#[test]
fn a_quotation_is_worked_out_and_its_mistake_named() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path(), Language::English);
    assert_eq!(desk.study().unwrap().view.problems, []);
    let view = desk.check_study(&quotation()).unwrap();
    assert_eq!(view.problems, []);
    let result = view.result.unwrap();
    assert_eq!(result.routes.columns, ["Figure", "owned", "rented"]);
    assert_eq!(result.break_even.unwrap().rows[0][1], "11.72");
    // A claim that is only begun is left aside, and paths are those of the form.
    assert_eq!(result.findings.len(), 1);
    let finding = &result.findings[0];
    assert_eq!(finding.path, "stated[1].months");
    assert_eq!(
        (finding.stated.as_str(), finding.computed.as_str()),
        ("11.88", "11.72")
    );
    assert!(
        finding.cause.contains("hours in a month"),
        "{}",
        finding.cause
    );
}

#[test]
fn what_was_typed_is_there_again_complete_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut draft = quotation();
    draft.routes[0].insert("utilisation".to_owned(), "35".to_owned());
    draft.routes[1].insert("per_month".to_owned(), "a lot".to_owned());
    desk(folder.path(), Language::English)
        .check_study(&draft)
        .unwrap();
    let opened = desk(folder.path(), Language::English).study().unwrap();
    assert_eq!(opened.draft, draft);
    assert_eq!(opened.view.result, None);
    let problems: Vec<(&str, &str)> = opened
        .view
        .problems
        .iter()
        .map(|problem| (problem.path.as_str(), problem.message.as_str()))
        .collect();
    assert_eq!(
        problems,
        [
            (
                "route[1].per_month",
                "Each month: “a lot” is not a number as it is written here."
            ),
            (
                "route[0].utilisation",
                "Share of capacity in use is 35, and it can be from 0 to 1."
            ),
        ]
    );
}

#[test]
fn a_study_goes_to_a_file_and_comes_back_in_the_other_language() {
    let folder = tempfile::tempdir().unwrap();
    let english = desk(&folder.path().join("en"), Language::English);
    let mut draft = quotation();
    draft.stated.remove(0);
    draft.head.insert("currency".to_owned(), "USD".to_owned());
    let file = folder.path().join("study.toml");
    english.export_study(&draft, &file).unwrap();
    assert_eq!(english.import_study(&file).unwrap().draft, draft);

    let dutch = desk(&folder.path().join("nl"), Language::Dutch);
    let opened = dutch.import_study(&file).unwrap();
    assert_eq!(opened.draft.routes[0]["one_off"], "833.806");
    assert_eq!(opened.draft.routes[1]["per_hour"], "98,32");
    assert_eq!(opened.view.problems, []);
    assert_eq!(Desk::study_file_name(&draft), "Eight-cards.toml");
}

#[test]
fn a_file_with_a_typo_leaves_the_form_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path(), Language::English);
    desk.check_study(&quotation()).unwrap();
    let file = folder.path().join("typo.toml");
    std::fs::write(
        &file,
        "version = 1\ncurrency = \"USD\"\n[[route]]\nid = \"a\"\nper_huor = 1\n",
    )
    .unwrap();
    let failure = desk.import_study(&file).unwrap_err().failure(&desk.words());
    assert_eq!(failure.code, "study-unknown-key");
    assert_eq!(failure.field.as_deref(), Some("route[0].per_huor"));
    assert_eq!(
        failure.message,
        "route[0].per_huor (line 5) is no field of a study. The nearest one is “per_hour”."
    );
    assert_eq!(desk.study().unwrap().draft, quotation());
}

#[test]
fn the_example_opens_without_a_problem_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    for language in [Language::English, Language::Dutch] {
        let desk = desk(&folder.path().join(language.code()), language);
        let opened = desk.study_example().unwrap();
        assert_eq!(opened.view.problems, []);
        assert_eq!(opened.view.result.unwrap().findings.len(), 3);
        assert_eq!(desk.words().problems(), Vec::<String>::new());
    }
}
