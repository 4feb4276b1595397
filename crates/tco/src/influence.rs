//! How far each assumption moves the result.

use crate::case::CostCase;
use crate::evaluate::evaluate;
use crate::future::Future;
use crate::route::RouteId;
use crate::simulation::Simulation;

/// How far each assumption moves the gap between the two leading routes, 0–1 of the largest,
/// largest first; ties in the order of the case.
///
/// One at a time: each assumption goes from its P10 to its P90 while the others stay likely, and
/// the change of the gap is measured. The two routes are those of [`Simulation::leading`]. For
/// display; it does not see assumptions that only matter together.
pub fn influence(case: &CostCase, simulation: &Simulation) -> Vec<(String, f64)> {
    let swings: Vec<f64> = match simulation.leading() {
        None => vec![0.0; case.assumptions.len()],
        Some(leading) => {
            let mut future = case.likely();
            (0..case.assumptions.len())
                .map(|place| swing(case, &mut future, place, leading))
                .collect()
        }
    };
    let largest = swings.iter().copied().fold(0.0, f64::max);
    let mut moves: Vec<(String, f64)> = case
        .assumptions
        .iter()
        .zip(swings)
        .map(|(assumption, swing)| {
            let share = if largest > 0.0 { swing / largest } else { 0.0 };
            (assumption.id.clone(), share)
        })
        .collect();
    moves.sort_by(|one, other| other.1.total_cmp(&one.1));
    moves
}

fn swing(case: &CostCase, future: &mut Future, place: usize, leading: (RouteId, RouteId)) -> f64 {
    let range = case.assumptions[place].range;
    if range.is_exact() {
        return 0.0;
    }
    let before = future.values[place];
    let mut gap_at = |share: f64| {
        future.values[place] = range.quantile(share);
        gap(case, future, leading)
    };
    let swing = (gap_at(0.9) - gap_at(0.1)).abs();
    future.values[place] = before;
    swing
}

fn gap(case: &CostCase, future: &Future, (first, second): (RouteId, RouteId)) -> f64 {
    let costs = evaluate(case, future);
    let total = |route: RouteId| {
        costs
            .iter()
            .find(|cost| cost.route == route)
            .map_or(0.0, |cost| cost.total)
    };
    total(second) - total(first)
}
