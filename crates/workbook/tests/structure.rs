//! What a workbook holds, and what spreadsheet programs ask of it.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use support::Made;
use words::Language;
use workbook::{Content, Draft, Outcome, draft};

/// Functions that Excel 2010 and `LibreOffice` 7.4 know.
const FUNCTIONS: [&str; 15] = [
    "ABS",
    "AND",
    "AVERAGE",
    "IF",
    "INDEX",
    "MAX",
    "MIN",
    "NPV",
    "OR",
    "ROUND",
    "ROUNDUP",
    "SUM",
    "SUMIFS",
    "SUMPRODUCT",
    "ISNUMBER",
];

fn letters(language: Language) -> (Made, Draft) {
    let made = Made::example("discharge-letters", language);
    let draft = draft(&made.source(), &made.case.likely());
    (made, draft)
}

fn formulas(draft: &Draft) -> impl Iterator<Item = &str> {
    draft.cells().filter_map(|cell| match cell.content {
        Content::Formula(formula, _) => Some(formula.as_str()),
        _ => None,
    })
}

#[test]
fn every_route_has_a_sheet_between_the_assumptions_and_the_checks() {
    let (made, draft) = letters(Language::English);
    let sheets: Vec<&str> = draft.sheets().collect();
    assert_eq!(
        sheets[..7],
        [
            "Read me",
            "Totals",
            "Charts",
            "Years",
            "Assumptions",
            "Workings",
            "Months"
        ]
    );
    assert_eq!(sheets.last(), Some(&"Checks"));
    let routes = made.simulation.routes.len();
    assert!(routes >= 6, "{routes} routes");
    assert_eq!(sheets.len(), 8 + routes);
}

#[test]
fn every_assumption_has_a_name_its_source_and_its_three_figures() {
    let (made, draft) = letters(Language::English);
    let names: BTreeSet<&str> = draft
        .names()
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names.len(), draft.names().len(), "a name is there twice");
    let words: BTreeSet<&str> = draft
        .cells()
        .filter(|cell| cell.sheet == "Assumptions")
        .filter_map(|cell| match cell.content {
            Content::Words(words) => Some(words.as_str()),
            _ => None,
        })
        .collect();
    for assumption in made.case.assumptions() {
        let name = format!(
            "a_{}",
            assumption
                .id
                .replace(|letter: char| !letter.is_ascii_alphanumeric(), "_")
                .to_lowercase()
        );
        assert!(names.contains(name.as_str()), "{name}");
        assert!(words.contains(assumption.id.as_str()), "{}", assumption.id);
    }
    let (_, pieces) = draft
        .names()
        .iter()
        .find(|(name, _)| name == "a_pieces_a_month")
        .unwrap();
    let likely = made.case.assumptions()[made.case.position("pieces-a-month").unwrap()]
        .range
        .likely();
    assert_eq!(draft.result(pieces), Some(likely));
}

#[test]
fn every_check_holds_and_so_does_their_sum() {
    for name in assessment::EXAMPLE_NAMES {
        let made = Made::example(name, Language::English);
        for future in [made.case.likely(), made.changed(3)] {
            let draft = draft(&made.source(), &future);
            let answers: Vec<bool> = draft
                .cells()
                .filter(|cell| cell.sheet == "Checks")
                .filter_map(|cell| match cell.content {
                    Content::Formula(_, Outcome::Truth(truth)) => Some(*truth),
                    _ => None,
                })
                .collect();
            assert!(answers.len() > 6 * 5, "{} checks", answers.len());
            assert!(answers.iter().all(|holds| *holds), "{name}");
        }
    }
}

#[test]
fn formulas_use_functions_that_every_program_knows_and_stay_short() {
    let (_, draft) = letters(Language::English);
    for formula in formulas(&draft) {
        assert!(
            formula.len() < 600,
            "{} characters: {formula}",
            formula.len()
        );
        let outside_quotes: String = formula.split('\'').step_by(2).collect();
        for (place, _) in outside_quotes.match_indices('(') {
            let before = &outside_quotes[..place];
            let name = before
                .rsplit(|letter: char| !letter.is_ascii_alphanumeric())
                .next()
                .unwrap();
            assert!(
                name.is_empty() || FUNCTIONS.contains(&name),
                "{name} in {formula}"
            );
        }
    }
}

#[test]
fn every_name_in_a_formula_is_a_name_of_a_cell() {
    let (_, draft) = letters(Language::English);
    let names: BTreeSet<&str> = draft
        .names()
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    let mut used = BTreeSet::new();
    for formula in formulas(&draft) {
        let plain: String = formula.split('\'').step_by(2).collect();
        for word in plain.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')) {
            if ["a_", "w_", "x_"]
                .iter()
                .any(|prefix| word.starts_with(prefix))
            {
                assert!(names.contains(word), "{word} in {formula}");
                used.insert(word.to_owned());
            }
        }
    }
    // Steps and amounts are there because something uses them.
    for name in names.iter().filter(|name| !name.starts_with("a_")) {
        assert!(used.contains(*name), "nothing uses {name}");
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let (_, draft) = letters(Language::English);
    let bytes = draft.to_bytes().unwrap();
    assert_eq!(&bytes[..2], b"PK");
    assert_eq!(bytes, draft.to_bytes().unwrap());
    let again = letters(Language::English).1;
    assert_eq!(bytes, again.to_bytes().unwrap());
}

#[test]
fn the_dutch_workbook_is_in_dutch_and_has_the_same_formulas_but_for_the_sheets() {
    let (made, dutch) = letters(Language::Dutch);
    assert!(dutch.sheets().any(|sheet| sheet == "Aannames"));
    assert_eq!(made.words.problems(), Vec::<String>::new());
    let (made, english) = letters(Language::English);
    assert_eq!(made.words.problems(), Vec::<String>::new());
    let workings = |draft: &Draft, sheet: &str| -> Vec<String> {
        draft
            .cells()
            .filter(|cell| cell.sheet == sheet)
            .filter_map(|cell| match cell.content {
                Content::Formula(formula, _) => Some(formula.clone()),
                _ => None,
            })
            .collect()
    };
    assert_eq!(
        workings(&english, "Workings"),
        workings(&dutch, "Tussenstappen")
    );
}

#[test]
fn a_title_that_looks_like_a_formula_stays_words() {
    let mut made = Made::example("shop-chat", Language::English);
    for title in ["=1+1", "+SUM(A1)", "-2", "@now"] {
        title.clone_into(&mut made.file.title);
        let draft = draft(&made.source(), &made.case.likely());
        let first = draft.cells().next().unwrap();
        assert_eq!(*first.content, Content::Words(title.to_owned()));
        draft.to_bytes().unwrap();
    }
}

#[test]
fn a_figure_that_the_person_changed_says_what_it_was() {
    let (made, _) = letters(Language::English);
    let questionnaire = assessment::Questionnaire::built_in().unwrap();
    let profile = assessment::profile_of(&questionnaire, &made.file.answers);
    let range = quantities::Range::new(0.01, 0.02, 0.03).unwrap();
    let changes = [("discount-rate".to_owned(), range)].into();
    let with_mine = Made {
        case: tco::CostCase::build(&profile, &support::CATALOGUE, &changes).unwrap(),
        ..made
    };
    let draft = draft(&with_mine.source(), &with_mine.case.likely());
    let said = draft.cells().any(|cell| {
        matches!(cell.content, Content::Words(words) if words.starts_with("Changed by you; it was"))
    });
    assert!(said);
}
