//! Costs in one future.

use serde::Serialize;

use crate::case::CostCase;
use crate::future::Future;
use crate::group::ItemGroup;
use crate::items::ITEMS;
use crate::route::RouteId;
use crate::scene::{Demand, Scene};

/// What one route costs in one future.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteCost {
    /// The route.
    pub route: RouteId,
    /// Plain sum over the horizon.
    pub total: f64,
    /// The same, discounted.
    pub present_value: f64,
    /// Quality of the model, 0–100; none for doing nothing.
    pub quality: Option<f64>,
    /// Share of a full-time person.
    pub effort: f64,
    /// Cost in each month; element 0 is what is paid before the start.
    pub by_month: Vec<f64>,
    /// Sum over the horizon of each group that costs anything.
    pub items: Vec<(ItemGroup, f64)>,
}

/// Costs by month and sums by group, in the order of [`ItemGroup::ALL`].
pub(crate) struct Sums {
    pub by_month: Vec<f64>,
    pub by_group: [f64; ItemGroup::ALL.len()],
}

/// Adds up every item of a route.
pub(crate) fn add_up(scene: &Scene<'_>) -> Sums {
    let mut by_month = vec![0.0; scene.months + 1];
    let mut by_group = [0.0; ItemGroup::ALL.len()];
    let mut costs = vec![0.0; scene.months + 1];
    let mut rest = ITEMS;
    for (group, sum) in ItemGroup::ALL.into_iter().zip(&mut by_group) {
        costs.fill(0.0);
        // Items stand in the order of the groups.
        while let Some(((of, cost), after)) = rest.split_first() {
            if *of != group {
                break;
            }
            cost(scene, &mut costs);
            rest = after;
        }
        for (total, cost) in by_month.iter_mut().zip(&costs) {
            *total += cost;
            *sum += cost;
        }
    }
    Sums { by_month, by_group }
}

/// Costs of every available route in one future, in the order of [`RouteId::ALL`].
///
/// Takes well under a millisecond, so that many changes of one figure can be tried.
pub fn evaluate(case: &CostCase, future: &Future) -> Vec<RouteCost> {
    let months = case.months as usize;
    let demand = Demand::new(&case.common, future, months);
    case.plans
        .iter()
        .map(|plan| {
            let scene = Scene::new(&case.common, future, &demand, plan, months);
            let sums = add_up(&scene);
            RouteCost {
                route: plan.route,
                total: sums.by_month.iter().sum(),
                present_value: present_value(&sums.by_month, &demand.discount),
                quality: scene.quality(),
                effort: effort(&scene),
                items: ItemGroup::ALL
                    .into_iter()
                    .zip(sums.by_group)
                    .filter(|(_, sum)| sum.abs() > 0.0)
                    .collect(),
                by_month: sums.by_month,
            }
        })
        .collect()
}

pub(crate) fn present_value(by_month: &[f64], discount: &[f64]) -> f64 {
    by_month
        .iter()
        .zip(discount)
        .map(|(cost, factor)| cost * factor)
        .sum()
}

/// Share of a full-time person that the route takes.
pub(crate) fn effort(scene: &Scene<'_>) -> f64 {
    scene.days_a_year() * 8.0 / scene.get(scene.common.working_hours)
}
