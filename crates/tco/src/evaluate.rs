//! Costs in one future, item by item and month by month.

use serde::Serialize;

use crate::case::CostCase;
use crate::driver::Course;
use crate::future::Future;
use crate::group::ItemGroup;
use crate::items::ItemId;
use crate::model::{Model, RouteModel};
use crate::route::RouteId;

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
    /// Each item that costs anything, in the order of [`ItemId::ALL`].
    pub by_item: Vec<ItemCost>,
}

/// What one item of a route costs in one future.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemCost {
    /// The item.
    pub item: ItemId,
    /// Sum over the horizon.
    pub total: f64,
    /// Cost in each month; element 0 is what is paid before the start.
    pub by_month: Vec<f64>,
}

/// Costs of every available route in one future, in the order of [`CostCase::routes`].
///
/// Takes well under a millisecond; [`crate::simulate`] does without items and is faster still.
pub fn evaluate(case: &CostCase, future: &Future) -> Vec<RouteCost> {
    let model = Model::new(case, &future.values, &future.choices);
    let discount = model.course.discount_by_month(model.months);
    model
        .routes
        .iter()
        .map(|route| cost(&model.course, route, model.months, &discount))
        .collect()
}

fn cost(
    course: &Course<f64>,
    route: &RouteModel<f64>,
    months: usize,
    discount: &[f64],
) -> RouteCost {
    let mut by_item: Vec<ItemCost> = Vec::new();
    for flow in &route.flows {
        if by_item.last().is_none_or(|last| last.item != flow.item) {
            by_item.push(ItemCost {
                item: flow.item,
                total: 0.0,
                by_month: vec![0.0; months + 1],
            });
        }
        let series = course.driver_by_month(flow.driver, &route.fleets, months);
        if let Some(item) = by_item.last_mut() {
            for (cost, units) in item.by_month.iter_mut().zip(series) {
                *cost += flow.amount * units;
            }
        }
    }
    let mut by_month = vec![0.0; months + 1];
    for item in &mut by_item {
        item.total = item.by_month.iter().sum();
        for (sum, cost) in by_month.iter_mut().zip(&item.by_month) {
            *sum += cost;
        }
    }
    by_item.retain(|item| item.by_month.iter().any(|cost| cost.abs() > 0.0));
    let items = ItemGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let of_group = by_item.iter().filter(|item| item.item.group() == group);
            let sum: f64 = of_group.map(|item| item.total).sum();
            (sum.abs() > 0.0).then_some((group, sum))
        })
        .collect();
    RouteCost {
        route: route.route,
        total: by_month.iter().sum(),
        present_value: by_month
            .iter()
            .zip(discount)
            .map(|(cost, factor)| cost * factor)
            .sum(),
        quality: route.quality,
        effort: route.effort,
        by_month,
        items,
        by_item,
    }
}
