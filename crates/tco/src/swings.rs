//! How far each assumption moves the difference between two routes.

use std::iter;

use rayon::prelude::*;
use serde::Serialize;

use crate::batch::Batch;
use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::keys::Plan;
use crate::lanes::{Lanes, WIDTH};
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
    let likely = case.likely();
    let plans: Vec<&Plan> = case.plans.iter().collect();
    let at = |route: RouteId| plans.iter().position(|plan| plan.route == route);
    let routes = [at(first), at(second)];
    let calendar = Calendar::ends(case.months as usize);
    // The likely future first, then both ends of each range.
    let moves: Vec<Option<(usize, f64)>> = iter::once(None)
        .chain(
            case.assumptions
                .iter()
                .enumerate()
                .flat_map(|(place, row)| {
                    [0.1, 0.9].map(|share| {
                        let value = row.range.quantile(share);
                        Some((place, value)).filter(|_| !row.range.is_exact())
                    })
                }),
        )
        .collect();
    let mut differences = vec![0.0; moves.len()];
    moves
        .par_chunks(WIDTH)
        .zip(differences.par_chunks_mut(WIDTH))
        .for_each_init(
            || Batch::new(case, &plans, calendar.clone()),
            |batch, (moves, differences)| {
                batch.take(&likely.values);
                for (lane, change) in moves.iter().enumerate() {
                    if let Some((place, value)) = change {
                        batch.value(*place).0[lane] = *value;
                    }
                }
                let mut totals = [Lanes::ZERO; 2];
                batch.add_up_settled(&likely.choices, |route, _, ledger| {
                    for (total, place) in totals.iter_mut().zip(routes) {
                        if place == Some(route) {
                            *total = ledger.total;
                        }
                    }
                });
                let difference = totals[1] - totals[0];
                differences.copy_from_slice(&difference.0[..moves.len()]);
            },
        );
    Swings {
        first,
        second,
        likely: differences[0],
        ends: differences[1..].as_chunks::<2>().0.to_vec(),
    }
}
