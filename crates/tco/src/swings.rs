//! How far each assumption moves the difference between two routes.

use rayon::prelude::*;
use serde::Serialize;

use crate::case::CostCase;
use crate::evaluate::evaluate;
use crate::future::Future;
use crate::route::RouteId;

/// The difference between two routes while one assumption after another moves.
///
/// One at a time: each assumption goes from its P10 to its P90 while the others stay likely. For
/// display; it does not see assumptions that only matter together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swings {
    /// The route that is cheaper where the difference is above zero.
    pub first: RouteId,
    /// The route that is cheaper where it is below zero.
    pub second: RouteId,
    /// Cost of `second` less that of `first` over the horizon, every assumption likely.
    pub likely: f64,
    /// The same with an assumption at its P10 and at its P90, in the order of
    /// [`CostCase::assumptions`]. Both are `likely` for an exact figure.
    pub ends: Vec<[f64; 2]>,
}

impl Swings {
    /// How far each assumption moves the difference, 0–1 of the one that moves it most, in the
    /// order of [`CostCase::assumptions`].
    pub fn shares(&self) -> Vec<f64> {
        let widths: Vec<f64> = self
            .ends
            .iter()
            .map(|[low, high]| (high - low).abs())
            .collect();
        let largest = widths.iter().copied().fold(0.0, f64::max);
        widths
            .into_iter()
            .map(|width| if largest > 0.0 { width / largest } else { 0.0 })
            .collect()
    }
}

/// Moves every assumption through its range and looks at the difference between two routes.
pub fn swings(case: &CostCase, first: RouteId, second: RouteId) -> Swings {
    let future = case.likely();
    let likely = difference(case, &future, first, second);
    let ends = (0..case.assumptions.len())
        .into_par_iter()
        .map_with(future, |future, place| {
            let range = case.assumptions[place].range;
            if range.is_exact() {
                return [likely; 2];
            }
            let before = future.values[place];
            let ends = [0.1, 0.9].map(|share| {
                future.values[place] = range.quantile(share);
                difference(case, future, first, second)
            });
            future.values[place] = before;
            ends
        })
        .collect();
    Swings {
        first,
        second,
        likely,
        ends,
    }
}

fn difference(case: &CostCase, future: &Future, first: RouteId, second: RouteId) -> f64 {
    let costs = evaluate(case, future);
    let total = |route: RouteId| {
        costs
            .iter()
            .find(|cost| cost.route == route)
            .map_or(0.0, |cost| cost.total)
    };
    total(second) - total(first)
}
