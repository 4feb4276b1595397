//! A tornado: one input at a time.

use rayon::prelude::*;
use serde::Serialize;

/// What the output is at both ends of one input.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Swing {
    /// The output where the input is at its P10.
    pub at_low: f64,
    /// The output where the input is at its P90.
    pub at_high: f64,
}

impl Swing {
    /// How far the output moves, without its direction.
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// The output with each input in turn at its P10 and its P90 while the others stay.
///
/// `at` takes the place of an input and its quantile. It is for show only: where two inputs
/// matter together, a tornado sees neither (Saltelli and Annoni, *Environmental Modelling &
/// Software* 25, 2010).
pub fn tornado(inputs: usize, at: impl Fn(usize, f64) -> f64 + Sync) -> Vec<Swing> {
    (0..inputs)
        .into_par_iter()
        .map(|input| Swing {
            at_low: at(input, 0.1),
            at_high: at(input, 0.9),
        })
        .collect()
}
