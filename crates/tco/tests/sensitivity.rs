//! What a choice between routes depends on.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use assessment::{Kept, Speed};
use quantities::Range;
use support::CATALOGUE;
use tco::{
    CostCase, CostSensitivity, RouteId, Simulation, cost_sensitivity, how_far_each_moves,
    percentiles, simulate,
};

fn of(case: &CostCase, futures: usize) -> (Simulation, CostSensitivity) {
    let simulation = simulate(case, futures, 1);
    let routes: Vec<RouteId> = simulation.routes.iter().map(|row| row.route).collect();
    let pair = (RouteId::ClosedApi, RouteId::OwnServer);
    let found = cost_sensitivity(case, &simulation, pair, &routes, 256).unwrap();
    (simulation, found)
}

fn office() -> CostCase {
    CostCase::build(&support::office(), &CATALOGUE, &BTreeMap::new()).unwrap()
}

#[test]
fn the_inputs_explain_the_difference_between_them() {
    let (_, found) = of(&office(), 2_000);
    let totals: f64 = found
        .inputs
        .iter()
        .filter_map(|row| row.indices)
        .map(|indices| indices.total.value)
        .sum();
    assert!(totals > 0.9, "{totals}");
    // Screening threw nothing away that matters.
    assert!(found.rest.value < 0.1, "{:?}", found.rest);
    let largest = found.inputs[0].indices.unwrap();
    for row in found.inputs.iter().filter_map(|row| row.indices) {
        assert!(row.total.value <= largest.total.value);
        assert!(row.total.low <= row.total.value && row.total.value <= row.total.high);
    }
}

#[test]
fn shares_are_those_of_the_totals_and_the_largest_is_one() {
    let (_, found) = of(&office(), 1_000);
    let shares = found.shares();
    let largest = shares.iter().map(|(_, share)| *share).fold(0.0, f64::max);
    assert!((largest - 1.0).abs() < 1e-12);
    assert!(shares.iter().all(|(_, share)| (0.0..=1.0).contains(share)));
}

#[test]
fn a_small_sample_finds_what_moves_most() {
    let case = office();
    let (_, found) = of(&case, 500);
    let shares = how_far_each_moves(&case, (found.first, found.second), 1).unwrap();
    assert_eq!(shares.len(), case.assumptions().len());
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    let leading = case
        .position(&found.inputs[0].input.assumptions[0])
        .unwrap();
    assert!(shares[leading] > 0.5, "{}", shares[leading]);
}

#[test]
fn information_is_worth_no_more_than_the_regret_of_the_best_route() {
    let (simulation, found) = of(&office(), 2_000);
    let regret = found
        .expected_regret
        .iter()
        .find(|(route, _)| *route == found.best)
        .unwrap()
        .1;
    assert!((found.perfect_information - regret).abs() < 1e-9);
    for row in &found.inputs {
        assert!(row.finding_out.low <= found.perfect_information + 1e-9);
    }
    // Regret is not negative, and doing nothing is far from the best here.
    assert!(
        found
            .expected_regret
            .iter()
            .all(|(_, regret)| *regret >= 0.0)
    );
    assert!(percentiles(&simulation.route(found.best).unwrap().totals)[1] > 0.0);
}

#[test]
fn when_only_one_figure_is_open_it_explains_everything() {
    let case = office();
    let mut fixed: BTreeMap<String, Range> = case
        .assumptions()
        .iter()
        .map(|row| (row.id.clone(), Range::exact(row.range.likely())))
        .collect();
    fixed.insert(
        "upkeep-own-server".to_owned(),
        Range::new(20.0, 60.0, 100.0).unwrap(),
    );
    let case = CostCase::build(&support::office(), &CATALOGUE, &fixed).unwrap();
    let (_, found) = of(&case, 500);
    assert_eq!(found.inputs.len(), 1);
    assert_eq!(found.inputs[0].input.assumptions, ["upkeep-own-server"]);
    assert!((found.inputs[0].indices.unwrap().total.value - 1.0).abs() < 0.05);
    assert!(found.inputs[0].swing.at_high > found.inputs[0].swing.at_low);
    assert_eq!(found.shares(), [("upkeep-own-server", 1.0)]);
}

#[test]
fn an_open_choice_is_an_input_with_the_page_that_settles_it() {
    let mut profile = support::office();
    profile.speed = Kept::open(
        Speed::Minute,
        &[(Speed::Minute, 1.0), (Speed::Tomorrow, 1.0)],
    );
    let case = CostCase::build(&profile, &CATALOGUE, &BTreeMap::new()).unwrap();
    let (_, found) = of(&case, 500);
    let row = found
        .inputs
        .iter()
        .find(|row| row.input.choice.as_deref() == Some("speed"))
        .unwrap();
    assert!(row.input.assumptions.is_empty());
    assert!(row.swing.width() > 0.0);
}

#[test]
fn one_thread_and_five_give_the_same_bits() {
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| of(&office(), 300).1)
    };
    assert_eq!(on(1), on(5));
}

#[test]
fn without_a_route_there_is_nothing_to_compare() {
    let case = office();
    let simulation = simulate(&case, 100, 1);
    let pair = (RouteId::ClosedApi, RouteId::OwnServer);
    let refused = cost_sensitivity(&case, &simulation, pair, &[], 64).unwrap_err();
    assert_eq!(refused.code(), "sensitivity-length");
}
