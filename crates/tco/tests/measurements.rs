//! A speed measured on a computer of the organisation reaches sizing and cost.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use assessment::{Measurement, Profile};
use quantities::Range;
use tco::{Assumption, CostCase, Origin, RouteId, evaluate};

/// An office with measurements.
fn office(measurements: Vec<Measurement>) -> Profile {
    Profile {
        measurements,
        ..support::office()
    }
}

fn build(profile: &Profile, overrides: &BTreeMap<String, Range>) -> CostCase {
    CostCase::build(profile, &support::CATALOGUE, overrides).unwrap()
}

fn model_of(case: &CostCase) -> String {
    let route = case
        .routes()
        .iter()
        .find(|route| route.id == RouteId::OwnComputers)
        .unwrap();
    route.model.as_ref().unwrap().id.clone()
}

fn row<'a>(case: &'a CostCase, id: &str) -> &'a Assumption {
    case.assumptions()
        .iter()
        .find(|assumption| assumption.id == id)
        .unwrap()
}

const WRITING: &str = "writing-speed-own-computers";
const READING: &str = "reading-speed-own-computers";

#[test]
fn the_measured_speed_takes_the_place_of_the_estimate_and_says_when() {
    let none = BTreeMap::new();
    let before = build(&office(Vec::new()), &none);
    let model = model_of(&before);
    assert!(matches!(
        row(&before, WRITING).origin,
        Origin::WorkedOut { .. }
    ));

    let estimate = row(&before, WRITING).range.likely();
    let faster = vec![support::measured(&model, estimate * 1.5, None)];
    let after = build(&office(faster), &none);
    assert_eq!(model_of(&after), model);
    let written = row(&after, WRITING);
    assert!((written.range.likely() - estimate * 1.5).abs() < 1e-9);
    assert_eq!(
        written.origin,
        Origin::Measured {
            on: "2026-11-20".to_owned()
        }
    );
    // Only what was measured is said to be.
    assert!(matches!(
        row(&after, READING).origin,
        Origin::WorkedOut { .. }
    ));
}

#[test]
fn a_faster_computer_uses_less_power() {
    let none = BTreeMap::new();
    let before = build(&office(Vec::new()), &none);
    let model = model_of(&before);
    let power = |speed: f64| {
        let case = build(
            &office(vec![support::measured(&model, speed, Some(speed * 10.0))]),
            &none,
        );
        evaluate(&case, &case.likely())
            .iter()
            .find(|cost| cost.route == RouteId::OwnComputers)
            .unwrap()
            .total
    };
    assert!(power(40.0) < power(12.0));
}

#[test]
fn a_model_that_ran_too_slowly_here_is_not_chosen_for_the_computers_of_the_staff() {
    let none = BTreeMap::new();
    let model = model_of(&build(&office(Vec::new()), &none));
    let slow = vec![support::measured(&model, 0.05, Some(1.0))];
    let after = build(&office(slow), &none);
    let route = after
        .routes()
        .iter()
        .find(|route| route.id == RouteId::OwnComputers)
        .unwrap();
    assert!(route.model.as_ref().is_none_or(|chosen| chosen.id != model));
}

#[test]
fn what_the_person_changes_comes_before_what_was_measured() {
    let model = model_of(&build(&office(Vec::new()), &BTreeMap::new()));
    let changed = BTreeMap::from([(WRITING.to_owned(), Range::exact(25.0))]);
    let case = build(
        &office(vec![support::measured(&model, 12.0, None)]),
        &changed,
    );
    let written = row(&case, WRITING);
    assert!((written.range.likely() - 25.0).abs() < 1e-12);
    assert!((written.original.unwrap().likely() - 12.0).abs() < 1e-9);
}

#[test]
fn a_measurement_says_nothing_of_servers() {
    let none = BTreeMap::new();
    let speed = |case: &CostCase| {
        case.assumptions()
            .iter()
            .find(|row| row.id == "writing-speed-own-server")
            .map(|row| (row.range, row.origin.clone()))
    };
    let before = build(&office(Vec::new()), &none);
    let after = build(&office(support::measured_everywhere()), &none);
    assert_eq!(speed(&before), speed(&after));
}
