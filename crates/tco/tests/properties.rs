//! What must hold whatever the figures.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use assessment::{Kept, Speed, Use};
use proptest::prelude::*;
use quantities::{Months, Range};
use support::CATALOGUE;
use tco::{Availability, CostCase, Future, ItemGroup, RouteId, evaluate, influence, simulate};

fn built(profile: &assessment::Profile) -> CostCase {
    CostCase::build(profile, &CATALOGUE, &BTreeMap::new()).unwrap()
}

fn group(case: &CostCase, future: &Future, route: RouteId, wanted: ItemGroup) -> f64 {
    evaluate(case, future)
        .into_iter()
        .find(|cost| cost.route == route)
        .and_then(|cost| cost.items.into_iter().find(|(group, _)| *group == wanted))
        .map_or(0.0, |(_, amount)| amount)
}

#[test]
fn one_thread_and_two_give_the_same_bits() {
    let case = built(&support::hospital());
    let with = |threads: usize| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| simulate(&case, 400, 3))
    };
    assert_eq!(with(1), with(2));
}

#[test]
fn a_future_does_not_depend_on_how_many_are_drawn() {
    let case = built(&support::office());
    let (few, many) = (simulate(&case, 50, 9), simulate(&case, 200, 9));
    for (few, many) in few.routes.iter().zip(&many.routes) {
        assert_eq!(few.totals[..], many.totals[..50]);
    }
}

#[test]
fn no_route_ever_costs_less_than_nothing() {
    for name in ["office", "hospital", "web shop", "law firm", "registry"] {
        let simulation = simulate(&built(&support::profile(name)), 500, 5);
        for row in &simulation.routes {
            assert!(
                row.totals.iter().all(|total| *total >= 0.0),
                "{name} {:?}",
                row.route
            );
            for (group, percentiles) in &row.items {
                assert!(percentiles[0] >= 0.0, "{name} {:?} {group:?}", row.route);
            }
        }
    }
}

#[test]
fn items_add_up_to_the_total_and_months_to_the_horizon() {
    let case = built(&support::hospital());
    for cost in evaluate(&case, &case.likely()) {
        let items: f64 = cost.items.iter().map(|(_, amount)| amount).sum();
        let months: f64 = cost.by_month.iter().sum();
        assert!((items - cost.total).abs() < 1e-6 * cost.total.max(1.0));
        assert!((months - cost.total).abs() < 1e-6 * cost.total.max(1.0));
        assert_eq!(cost.by_month.len(), 37);
    }
}

#[test]
fn without_growth_and_price_change_twice_the_horizon_is_twice_the_tokens() {
    let tokens = |months: u32| {
        let mut profile = support::office();
        profile.horizon = Months(months);
        profile.growth_a_year = Range::exact(0.0);
        let case = built(&profile);
        let mut future = case.likely();
        for id in ["token-price-trend-closed", "token-price-trend-hosted"] {
            future.values[case.position(id).unwrap()] = 0.0;
        }
        group(&case, &future, RouteId::ClosedApi, ItemGroup::Tokens)
    };
    assert!((tokens(24) / tokens(12) - 2.0).abs() < 1e-9);
}

#[test]
fn an_open_choice_is_drawn_future_by_future() {
    let mut profile = support::office();
    profile.use_ = Kept::open(Use::Summarise, &[(Use::Summarise, 1.0), (Use::Draft, 1.0)]);
    profile.speed = Kept::open(
        Speed::Minute,
        &[(Speed::Minute, 3.0), (Speed::Tomorrow, 1.0)],
    );
    let case = built(&profile);
    let drafts = (0..400)
        .filter(|index| case.drawn(1, *index).choices.use_ == Use::Draft)
        .count();
    assert!((150..250).contains(&drafts), "{drafts} of 400");
}

#[test]
fn the_largest_influence_is_one_and_none_is_negative() {
    let case = built(&support::hospital());
    let moves = influence(&case, &simulate(&case, 200, 1));
    assert!((moves[0].1 - 1.0).abs() < 1e-12);
    assert!(moves.iter().all(|(_, share)| (0.0..=1.0).contains(share)));
    assert_eq!(moves.len(), case.assumptions().len());
}

#[test]
fn customers_cannot_use_a_model_on_the_computers_of_the_staff() {
    let case = built(&support::web_shop());
    let route = case.route(RouteId::OwnComputers).unwrap();
    assert_eq!(
        route.availability,
        Availability::Unavailable {
            reason: "route-unavailable-own-computers-public".to_owned(),
            page: "audience".to_owned()
        }
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn more_work_never_costs_less_in_tokens(pieces in 1.0..1e6f64, more in 0.0..1e6f64, seed in 0u64..50) {
        let case = built(&support::office());
        let place = case.position("pieces-a-month").unwrap();
        let mut future = case.drawn(seed, 0);
        for route in [RouteId::ClosedApi, RouteId::HostedOpen] {
            future.values[place] = pieces;
            let less = group(&case, &future, route, ItemGroup::Tokens);
            future.values[place] = pieces + more;
            prop_assert!(group(&case, &future, route, ItemGroup::Tokens) >= less);
        }
    }

    #[test]
    fn more_work_never_takes_fewer_machines(pieces in 1.0..1e6f64, more in 0.0..1e6f64) {
        let case = built(&support::office());
        let place = case.position("pieces-a-month").unwrap();
        let mut future = case.likely();
        future.values[place] = pieces;
        let less = group(&case, &future, RouteId::OwnServer, ItemGroup::Machines);
        future.values[place] = pieces + more;
        prop_assert!(group(&case, &future, RouteId::OwnServer, ItemGroup::Machines) >= less - 1e-6);
    }
}
