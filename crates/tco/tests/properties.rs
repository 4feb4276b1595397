//! What must hold whatever the figures.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use assessment::{Equipment, Kept, OwnWorld, Speed, Use};
use proptest::prelude::*;
use quantities::{Months, Range};
use support::CATALOGUE;
use tco::{
    Availability, CostCase, Crossing, Future, ItemGroup, RouteId, break_even, break_even_volume,
    by_volume, evaluate, percentiles, simulate, swings,
};

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

/// A case with choices left open, so that futures of different kinds are counted.
fn undecided() -> CostCase {
    let mut profile = support::hospital();
    profile.equipment.push(Equipment::ServerWithGpu);
    profile.speed = Kept::open(
        Speed::Minute,
        &[(Speed::Minute, 3.0), (Speed::Tomorrow, 1.0)],
    );
    profile.own_world = Kept::open(
        OwnWorld::General,
        &[(OwnWorld::Documents, 1.0), (OwnWorld::Exactly, 1.0)],
    );
    built(&profile)
}

#[test]
fn any_number_of_threads_gives_the_same_bits_every_time() {
    let case = undecided();
    let with = |threads: usize| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| {
                let points: Vec<f64> = (0..600 * case.inputs().len())
                    .map(|place| (place as f64 * 0.618_034).fract())
                    .collect();
                let mut totals = vec![0.0; 600 * case.routes().len()];
                case.totals_at(&points, &mut totals);
                let paid_back = break_even(&case, 700, 3, RouteId::OwnServer, RouteId::ClosedApi);
                let (first, second) = (RouteId::OwnServer, RouteId::ClosedApi);
                let volume = break_even_volume(&case, 300, 3, first, second);
                (simulate(&case, 700, 3), totals, paid_back, volume)
            })
    };
    let one = with(1);
    for threads in [1, 2, 3, 5] {
        assert!(with(threads) == one, "{threads} threads");
    }
}

fn near(found: f64, wanted: f64) {
    assert!(
        (found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0),
        "{found} instead of {wanted}"
    );
}

#[test]
fn thousands_of_futures_are_the_futures_one_by_one() {
    let case = undecided();
    let simulation = simulate(&case, 300, 8);
    for index in 0..300 {
        for (row, cost) in simulation
            .routes
            .iter()
            .zip(evaluate(&case, &case.drawn(8, index)))
        {
            assert_eq!(row.route, cost.route);
            near(row.totals[index], cost.total);
            near(row.present_values[index], cost.present_value);
            near(row.effort[index], cost.effort);
            if let Some(quality) = cost.quality {
                near(row.quality[index], quality);
            }
        }
    }
}

#[test]
fn ranges_by_group_and_by_checkpoint_are_those_of_the_futures_one_by_one() {
    let case = undecided();
    let simulation = simulate(&case, 200, 8);
    let costs: Vec<_> = (0..200)
        .map(|index| evaluate(&case, &case.drawn(8, index)))
        .collect();
    for (place, row) in simulation.routes.iter().enumerate() {
        for (group, found) in &row.items {
            let sums: Vec<f64> = costs
                .iter()
                .map(|cost| {
                    let of = cost[place].items.iter().find(|(other, _)| other == group);
                    of.map_or(0.0, |(_, sum)| *sum)
                })
                .collect();
            let wanted = percentiles(&sums);
            found
                .iter()
                .zip(wanted)
                .for_each(|(found, wanted)| near(*found, wanted));
        }
        for (checkpoint, found) in simulation.checkpoints.iter().zip(&row.cumulative) {
            let month = *checkpoint as usize;
            let spent: Vec<f64> = costs
                .iter()
                .map(|cost| cost[place].by_month[..=month].iter().sum())
                .collect();
            let wanted = percentiles(&spent);
            found
                .iter()
                .zip(wanted)
                .for_each(|(found, wanted)| near(*found, wanted));
        }
        let monthly: Vec<f64> = costs
            .iter()
            .map(|cost| cost[place].by_month[1..=12].iter().sum::<f64>() / 12.0)
            .collect();
        near(row.first_year_monthly[1], percentiles(&monthly)[1]);
    }
}

#[test]
fn results_are_no_larger_for_a_longer_horizon() {
    let checkpoints = |months: u32| {
        let mut profile = support::office();
        profile.horizon = Months(months);
        simulate(&built(&profile), 10, 1).checkpoints.len()
    };
    assert!(checkpoints(60) <= 12 && checkpoints(120) <= 12);
}

#[test]
fn a_point_of_the_hypercube_is_a_future_with_those_draws() {
    let case = undecided();
    let inputs = case.inputs();
    let routes = evaluate(&case, &case.likely()).len();
    let pages: Vec<&String> = inputs
        .iter()
        .filter_map(|input| input.choice.as_ref())
        .collect();
    assert_eq!(pages, ["speed", "own_world"]);
    // A draw that nothing depends on is no input; every other one moves some total.
    let middle = vec![0.5; inputs.len()];
    let mut before = vec![0.0; routes];
    case.totals_at(&middle, &mut before);
    let mut moving = 0;
    for place in 0..inputs.len() {
        let mut point = middle.clone();
        point[place] = 0.01;
        let mut after = vec![0.0; routes];
        case.totals_at(&point, &mut after);
        moving += usize::from(after != before);
    }
    assert!(
        moving * 10 > inputs.len() * 8,
        "{moving} of {}",
        inputs.len()
    );
}

#[test]
fn beyond_the_break_even_volume_a_route_is_cheaper_and_just_below_it_is_not() {
    let case = undecided();
    let place = case.position("pieces-a-month").unwrap();
    let (first, second) = (RouteId::HostedOpen, RouteId::ClosedApiRegion);
    let mut met = 0;
    for (first, second) in [
        (first, second),
        (second, first),
        (RouteId::OwnServer, first),
    ] {
        let found = break_even_volume(&case, 60, 8, first, second).unwrap();
        assert!((found.chance + found.always + found.never - 1.0).abs() < 1e-9);
        for (index, crossing) in found.crossings.iter().enumerate() {
            let mut future = case.drawn(8, index);
            let mut dearer = |volume: f64| {
                future.values[place] = volume;
                let costs = evaluate(&case, &future);
                let total = |route| costs.iter().find(|cost| cost.route == route).unwrap().total;
                total(first) > total(second)
            };
            let (_, largest) = found.looked_at;
            match crossing {
                Crossing::At(volume) => {
                    met += 1;
                    assert!(dearer(volume * 0.999));
                    assert!(!dearer(volume * 1.000_001));
                    assert!(!dearer(largest));
                }
                Crossing::Always => assert!(!dearer(largest)),
                Crossing::Never => assert!(dearer(largest)),
            }
        }
    }
    assert!(met > 0);
}

#[test]
fn a_route_is_paid_back_from_the_month_in_which_it_stays_cheaper() {
    let case = undecided();
    let (first, second) = (RouteId::OwnServer, RouteId::Nothing);
    let found = break_even(&case, 60, 8, first, second).unwrap();
    for (index, month) in found.months.iter().enumerate() {
        let costs = evaluate(&case, &case.drawn(8, index));
        let spent = |route: RouteId, until: usize| -> f64 {
            let cost = costs.iter().find(|cost| cost.route == route).unwrap();
            cost.by_month[..=until].iter().sum()
        };
        let wanted = (0..=36)
            .rev()
            .take_while(|month| spent(first, *month) <= spent(second, *month))
            .last();
        assert_eq!(month.map(|month| month as usize), wanted);
    }
    assert!(break_even(&case, 10, 8, first, RouteId::Nothing).is_some());
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
fn the_assumption_that_moves_most_has_the_whole_share() {
    let case = built(&support::hospital());
    let swings = swings(&case, RouteId::OwnServer, RouteId::ClosedApi);
    let shares = swings.shares();
    assert_eq!(shares.len(), case.assumptions().len());
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    assert!(shares.contains(&1.0));
    let total = |route| {
        evaluate(&case, &case.likely())
            .into_iter()
            .find(|cost| cost.route == route)
            .unwrap()
            .total
    };
    near(
        swings.likely,
        total(RouteId::ClosedApi) - total(RouteId::OwnServer),
    );
}

#[test]
fn more_work_costs_more_and_routes_are_equal_between_the_volumes() {
    let case = built(&support::hospital());
    let volumes = [0.0, 10_000.0, 100_000.0, 1_000_000.0];
    let pair = (RouteId::OwnServer, RouteId::ClosedApi);
    let found = by_volume(&case, (50, 1), pair, &volumes).unwrap();
    for costs in [&found.first, &found.second] {
        assert!(costs.windows(2).all(|pair| pair[0][1] <= pair[1][1]));
    }
    assert!((0.0..=1.0).contains(&found.chance));
    if let Some([low, middle, high]) = found.equal {
        assert!(0.0 <= low && low <= middle && middle <= high && high <= 1_000_000.0);
    }
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
