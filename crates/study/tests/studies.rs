//! Published studies and made-up ones, each with what it comes to.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::float_cmp
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use study::{Figure, Outcome};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn studies() -> BTreeMap<String, String> {
    fs::read_dir(folder().join("studies"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn outcome(text: &str) -> Outcome {
    let sheet = study::read(text).unwrap_or_else(|errors| panic!("{errors:?}"));
    let study = study::check(&sheet).unwrap_or_else(|errors| panic!("{errors:?}"));
    study::compute(&study)
}

/// `owned.monthly` or `owned+rented.hours`.
fn figure(outcome: &Outcome, name: &str) -> Option<f64> {
    let (subject, id) = name.rsplit_once('.').unwrap();
    let figure = Figure::OF_PAIR
        .into_iter()
        .chain(Figure::OF_ROUTE)
        .find(|figure| figure.id() == id)
        .unwrap_or_else(|| panic!("no figure {id}"));
    match subject.split_once('+') {
        Some((first, second)) => outcome
            .break_even
            .iter()
            .find(|pair| pair.routes == [first, second])
            .unwrap_or_else(|| panic!("no pair {subject}"))
            .get(figure),
        None => outcome
            .routes
            .iter()
            .find(|route| route.id == subject)
            .unwrap_or_else(|| panic!("no route {subject}"))
            .get(figure),
    }
}

#[test]
fn every_study_comes_to_what_a_pocket_calculator_says() {
    let expected: toml::Table = fs::read_to_string(folder().join("expected.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let studies = studies();
    assert_eq!(
        studies.keys().collect::<Vec<_>>(),
        expected
            .keys()
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    );
    let mut wrong = Vec::new();
    for (name, text) in &studies {
        let outcome = outcome(text);
        let case = expected[name].as_table().unwrap();
        for (what, value) in case["figures"].as_table().unwrap() {
            let wanted = match value {
                toml::Value::Float(value) => Some(*value),
                #[allow(clippy::cast_precision_loss)]
                toml::Value::Integer(value) => Some(*value as f64),
                _ => None,
            };
            let found = figure(&outcome, what);
            let same = match (wanted, found) {
                (Some(wanted), Some(found)) => (wanted - found).abs() <= 1e-12 * wanted.abs(),
                (None, None) => true,
                _ => false,
            };
            if !same {
                wrong.push(format!("{name}: {what} is {found:?}, not {wanted:?}"));
            }
        }
        let wanted: Vec<String> = case.get("findings").map_or_else(Vec::new, |list| {
            list.as_array()
                .unwrap()
                .iter()
                .map(|line| line.as_str().unwrap().to_owned())
                .collect()
        });
        let found: Vec<String> = outcome
            .findings
            .iter()
            .map(|finding| {
                let because = finding
                    .cause
                    .likely()
                    .map_or_else(String::new, |cause| format!(" because {}", cause.id()));
                format!("{} at {}{because}", finding.code.id(), finding.place)
            })
            .collect();
        if wanted != found {
            wrong.push(format!("{name}: {found:#?}\nnot {wanted:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_study_that_is_written_out_reads_back_the_same() {
    for (name, text) in studies() {
        let sheet = study::read(&text).unwrap().without_lines();
        let written = study::write(&sheet);
        let again = study::read(&written).unwrap().without_lines();
        assert_eq!(sheet, again, "{name}:\n{written}");
    }
}

#[test]
fn the_example_shows_two_mistakes_and_one_figure_that_is_right() {
    let outcome = outcome(study::EXAMPLE);
    let causes: Vec<&str> = outcome
        .findings
        .iter()
        .filter_map(|finding| finding.cause.likely())
        .map(study::Code::id)
        .collect();
    assert_eq!(
        causes,
        ["power_ignored", "power_ignored", "rent_times_utilisation"]
    );
}
