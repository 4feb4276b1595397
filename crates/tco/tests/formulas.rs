//! The model as formulas is the model in numbers.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use assessment::{Kept, OwnWorld, Speed};
use tco::{Arena, CostCase, Course, Fleet, FleetSize, Formula, ItemId, Ownership, evaluate};

/// A case in which every item occurs in some future.
fn full() -> CostCase {
    let mut profile = support::hospital();
    profile.equipment.push(assessment::Equipment::ServerWithGpu);
    profile.own_world = Kept::open(
        OwnWorld::General,
        &[(OwnWorld::Documents, 1.0), (OwnWorld::Exactly, 1.0)],
    );
    profile.speed = Kept::open(
        Speed::Minute,
        &[(Speed::Minute, 1.0), (Speed::Tomorrow, 1.0)],
    );
    profile.own_routes = vec![support::quotation()];
    CostCase::build(&profile, &support::CATALOGUE, &BTreeMap::new()).unwrap()
}

fn fleet(fleet: &Fleet<Formula<'_>>, result: impl Fn(Formula<'_>) -> f64) -> Fleet<f64> {
    Fleet {
        size: match fleet.size {
            FleetSize::Steady(units) => FleetSize::Steady(result(units)),
            FleetSize::Stepped {
                load_a_piece,
                spare,
                stay,
            } => FleetSize::Stepped {
                load_a_piece: result(load_a_piece),
                spare,
                stay,
            },
        },
        hours_a_piece: result(fleet.hours_a_piece),
        ownership: fleet.ownership.map(|own| Ownership {
            owned: result(own.owned),
            life: result(own.life),
            kept_step: result(own.kept_step),
        }),
    }
}

#[test]
fn formulas_give_the_figures_of_the_engine() {
    let case = full();
    let mut met = BTreeSet::new();
    for index in 0..20 {
        let future = case.drawn(4, index);
        let arena = Arena::new();
        let model = case.formulas(&arena, &future.choices);
        let results = arena.results(&future.values);
        let result = |formula: Formula<'_>| formula.result(&results);
        let course = Course {
            pieces: result(model.course.pieces),
            growth_step: result(model.course.growth_step),
            level_steps: model.course.level_steps.map(result),
            discount_step: result(model.course.discount_step),
        };
        for (route, cost) in model.routes.iter().zip(evaluate(&case, &future)) {
            let fleets: Vec<Option<Fleet<f64>>> = route
                .fleets
                .iter()
                .map(|machines| machines.as_ref().map(|machines| fleet(machines, result)))
                .collect();
            let mut by_month = vec![0.0; model.months + 1];
            for flow in &route.flows {
                let series = course.driver_by_month(flow.driver, &fleets, model.months);
                for (sum, units) in by_month.iter_mut().zip(series) {
                    *sum += result(flow.amount) * units;
                }
                met.insert(flow.item);
            }
            for (sum, cost) in by_month.iter().zip(&cost.by_month) {
                assert!((sum - cost).abs() <= 1e-9 * cost.abs().max(1.0));
            }
            let quality = route.quality.map(result);
            assert_eq!(quality.is_some(), cost.quality.is_some());
            assert!((result(route.effort) - cost.effort).abs() < 1e-12);
        }
    }
    let missing: Vec<&ItemId> = ItemId::ALL
        .iter()
        .filter(|item| !met.contains(item))
        .collect();
    assert!(missing.is_empty(), "no future has {missing:?}");
}

#[test]
fn items_of_a_future_add_up_month_by_month() {
    let case = full();
    for cost in evaluate(&case, &case.drawn(2, 7)) {
        for (month, sum) in cost.by_month.iter().enumerate() {
            let items: f64 = cost.by_item.iter().map(|item| item.by_month[month]).sum();
            assert!((items - sum).abs() <= 1e-9 * sum.abs().max(1.0));
        }
    }
}
