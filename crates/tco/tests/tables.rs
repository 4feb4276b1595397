//! Tables of cases that a cost accountant can read and check.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use assessment::{Kept, OwnWorld};
use quantities::{Months, Range};
use serde::Deserialize;
use support::CATALOGUE;
use tco::{CostCase, RouteId, evaluate, simulate};

#[derive(Deserialize)]
struct Sums {
    case: Vec<Sum>,
}

#[derive(Deserialize)]
struct Sum {
    name: String,
    months: u32,
    route: String,
    group: String,
    amount: f64,
    /// The office of tests/support unless another profile is named.
    #[serde(default)]
    profile: String,
    /// "documents" or "exactly" where the model must know the organisation's own world.
    own_world: Option<String>,
    figures: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct Decisions {
    case: Vec<Decision>,
}

#[derive(Deserialize)]
struct Decision {
    name: String,
    profile: String,
    first: String,
    second: String,
    at_least: f64,
    #[serde(default)]
    figures: BTreeMap<String, f64>,
}

/// Changes to plain values; a `*` at the end stands for anything, but a full id goes before it.
fn changes(case: &CostCase, figures: &BTreeMap<String, f64>) -> BTreeMap<String, Range> {
    let mut changes = BTreeMap::new();
    for (pattern, value) in figures {
        let mut met = false;
        for assumption in case.assumptions() {
            let meets = match pattern.strip_suffix('*') {
                Some(start) => {
                    assumption.id.starts_with(start) && !figures.contains_key(&assumption.id)
                }
                None => assumption.id == *pattern,
            };
            if meets {
                changes.insert(assumption.id.clone(), Range::exact(*value));
                met = true;
            }
        }
        assert!(met || pattern.ends_with('*'), "{pattern} is no assumption");
    }
    changes
}

/// The likely future with figures set.
fn set(case: &CostCase, figures: &BTreeMap<String, f64>) -> tco::Future {
    let mut future = case.likely();
    for (id, value) in changes(case, figures) {
        future.values[case.position(&id).unwrap()] = value.likely();
    }
    future
}

#[test]
fn sums_come_out_as_on_a_pocket_calculator() {
    let table: Sums = toml::from_str(include_str!("cases/sums.toml")).unwrap();
    for row in table.case {
        let mut profile = support::profile(&row.profile);
        profile.horizon = Months(row.months);
        profile.own_world = Kept::sure(match row.own_world.as_deref() {
            None => OwnWorld::General,
            Some("documents") => OwnWorld::Documents,
            Some("exactly") => OwnWorld::Exactly,
            Some(other) => panic!("{other} is no option"),
        });
        let case = CostCase::build(&profile, &CATALOGUE, &BTreeMap::new()).unwrap();
        let costs = evaluate(&case, &set(&case, &row.figures));
        let route = RouteId::from_id(&row.route).unwrap();
        let cost = costs.iter().find(|cost| cost.route == route).unwrap();
        let found = cost
            .items
            .iter()
            .find(|(group, _)| group.id() == row.group)
            .map_or(0.0, |(_, amount)| *amount);
        assert!(
            (found - row.amount).abs() <= 1e-4 * row.amount,
            "{}: {found} instead of {}",
            row.name,
            row.amount
        );
    }
}

#[test]
fn what_decides_in_practice_decides_here() {
    let table: Decisions = toml::from_str(include_str!("cases/decides.toml")).unwrap();
    for row in table.case {
        let profile = support::profile(&row.profile);
        let case = CostCase::build(&profile, &CATALOGUE, &BTreeMap::new()).unwrap();
        let case = CostCase::build(&profile, &CATALOGUE, &changes(&case, &row.figures)).unwrap();
        let simulation = simulate(&case, 1_000, 11);
        let (first, second) = (
            RouteId::from_id(&row.first).unwrap(),
            RouteId::from_id(&row.second).unwrap(),
        );
        let chance = 100.0 * simulation.chance_cheaper(first, second).unwrap();
        assert!(
            chance >= row.at_least,
            "{}: {chance} of 100; {:?} against {:?}",
            row.name,
            simulation.route(first).map(|row| &row.items),
            simulation.route(second).map(|row| &row.items)
        );
    }
}

/// An editor of the tables can see here that ranges are set as answers are.
#[test]
fn a_changed_figure_replaces_the_range_and_keeps_the_original() {
    let changed = BTreeMap::from([("redo-minutes".to_owned(), Range::exact(3.0))]);
    let case = CostCase::build(&support::office(), &CATALOGUE, &changed).unwrap();
    let row = &case.assumptions()[case.position("redo-minutes").unwrap()];
    assert_eq!(row.range, Range::exact(3.0));
    assert_eq!(row.original, Some(support::office().redo_minutes));
}

#[test]
fn a_figure_out_of_bounds_is_refused_with_what_is_allowed() {
    let changed = BTreeMap::from([("plannable-share".to_owned(), Range::exact(1.5))]);
    let refused = CostCase::build(&support::office(), &CATALOGUE, &changed).unwrap_err();
    assert_eq!(
        refused,
        tco::TcoError::OutOfBounds {
            id: "plannable-share".to_owned(),
            value: 1.5,
            smallest: 0.01,
            largest: 1.0
        }
    );
}
