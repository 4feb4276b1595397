//! Routes that a person adds with figures of their own.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use assessment::{OwnRoute, OwnSide, Processed, Profile};
use quantities::Range;
use tco::{CostCase, ItemId, RouteCost, RouteId, RouteKind, Side, TcoError, evaluate, simulate};

fn with(own: Vec<OwnRoute>) -> Profile {
    Profile {
        own_routes: own,
        ..support::office()
    }
}

fn built(profile: &Profile) -> CostCase {
    CostCase::build(profile, &support::CATALOGUE, &BTreeMap::new()).unwrap()
}

/// What the first own route costs in the likely future.
fn cost(case: &CostCase) -> RouteCost {
    let costs = evaluate(case, &case.likely());
    costs
        .into_iter()
        .find(|cost| cost.route.id() == "yours_1")
        .unwrap()
}

fn item(cost: &RouteCost, item: ItemId) -> f64 {
    let found = cost.by_item.iter().find(|row| row.item == item);
    found.map_or(0.0, |row| row.total)
}

fn near(found: f64, wanted: f64) {
    assert!(
        (found - wanted).abs() < 1e-6 * wanted.abs(),
        "{found} instead of {wanted}"
    );
}

#[test]
fn a_quotation_costs_what_it_says() {
    let case = built(&with(vec![support::quotation()]));
    let cost = cost(&case);
    // 12,000 once, of which a quarter comes back.
    near(item(&cost, ItemId::YoursOnce), 9_000.0);
    // 36 months of 1,000, and three years of 600.
    near(
        item(&cost, ItemId::YoursRegular),
        36.0 * 1_000.0 + 3.0 * 600.0,
    );
    let route = case.routes().last().unwrap();
    assert_eq!(route.id.id(), "yours_1");
    assert_eq!(route.side, Side::Open);
    assert_eq!(route.host.as_deref(), Some("Quotation of March"));
    assert_eq!(route.country_of_processing, "EU");
    // Connecting, keeping going and leaving are in the figures; teaching people is not.
    assert!(item(&cost, ItemId::Integration).abs() < 1e-9);
    assert!(item(&cost, ItemId::Upkeep).abs() < 1e-9);
    assert!(item(&cost, ItemId::Leaving).abs() < 1e-9);
    assert!(item(&cost, ItemId::Training) > 0.0);
}

#[test]
fn a_price_for_a_million_tokens_does_not_follow_the_market() {
    let own = OwnRoute {
        input_tokens: Range::exact(2.0),
        ..OwnRoute::new("Agreed price", OwnSide::Closed, Processed::Elsewhere)
    };
    let case = built(&with(vec![own]));
    let mut future = case.likely();
    let figures = [
        ("pieces-a-month", 1_000.0),
        ("growth", 0.0),
        ("words-in", 1_000.0),
        ("context-words", 0.0),
        ("instruction-words", 0.0),
        ("calls", 1.0),
        ("tokens-per-word-o200k", 1.0),
        ("token-price-trend-closed", -0.5),
        ("token-price-trend-same-quality", -0.5),
    ];
    for (id, value) in figures {
        future.values[case.position(id).unwrap_or_else(|| panic!("{id}"))] = value;
    }
    let costs = evaluate(&case, &future);
    let cost = costs
        .iter()
        .find(|cost| cost.route.id() == "yours_1")
        .unwrap();
    // 36 months × 1,000 pieces × 1,000 tokens × 2 ÷ 1,000,000
    near(item(cost, ItemId::TokensRead), 72.0);
}

#[test]
fn own_routes_are_drawn_in_the_same_futures_as_the_others() {
    let without = simulate(&built(&with(Vec::new())), 200, 5);
    let case = built(&with(vec![support::quotation(), support::quotation()]));
    let simulation = simulate(&case, 200, 5);
    assert_eq!(simulation.routes.len(), without.routes.len() + 2);
    let ids: Vec<&str> = simulation.routes.iter().map(|row| row.route.id()).collect();
    assert_eq!(ids[ids.len() - 2..], ["yours_1", "yours_2"]);
    let yours = simulation.routes[ids.len() - 2].route;
    assert!(simulation.chance_cheaper(yours, RouteId::Nothing).is_some());
    // What the others cost does not change.
    for (one, other) in without.routes.iter().zip(&simulation.routes) {
        assert!(one.totals == other.totals, "{:?}", one.route);
    }
}

#[test]
fn an_own_route_is_judged_like_others_of_its_kind() {
    let kind = |side, processed| {
        let case = built(&with(vec![OwnRoute::new("Mine", side, processed)]));
        case.routes().last().unwrap().id.kind()
    };
    assert_eq!(
        kind(OwnSide::Open, Processed::OwnMachines),
        RouteKind::OwnServer
    );
    assert_eq!(
        kind(OwnSide::Open, Processed::Elsewhere),
        RouteKind::HostedOpen
    );
    assert_eq!(
        kind(OwnSide::Closed, Processed::Eu),
        RouteKind::ClosedApiRegion
    );
    assert_eq!(
        kind(OwnSide::Closed, Processed::Elsewhere),
        RouteKind::ClosedApi
    );
}

#[test]
fn an_impossible_figure_is_refused_before_anything_is_counted() {
    let own = OwnRoute {
        a_month: Range::exact(-1.0),
        ..support::quotation()
    };
    let refused =
        CostCase::build(&with(vec![own]), &support::CATALOGUE, &BTreeMap::new()).unwrap_err();
    assert!(matches!(refused, TcoError::OwnRoute(_)));
    assert_eq!(refused.code(), "own-route-out-of-bounds");
}
