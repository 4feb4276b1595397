//! What the weighing found.

use serde::Serialize;
use tco::RouteId;

use crate::criteria::Measure;
use crate::screen::RuledOut;

/// How the routes stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// One route stands out.
    Clear,
    /// No route stands out from the next.
    Tie,
    /// In most futures doing nothing costs less than the best route.
    NothingIsCheaper,
    /// Every route is ruled out.
    NoneLeft,
}

/// How often a route comes at each place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteShare {
    /// The route.
    pub route: RouteId,
    /// Share of futures, 0–1, in which it comes first.
    pub first: f64,
    /// Rank acceptability: share of futures at each place, first to last.
    pub rank_acceptability: Vec<f64>,
    /// Mean value over all futures, 0–100.
    pub value: f64,
    /// Mean score on each measure, in the order of [`Measure::ALL`].
    pub scores: [f64; 8],
    /// Central weights: mean weights of the futures in which it comes first, in the same
    /// order; none where it never does.
    pub central_weights: Option<[f64; 8]>,
}

/// One measure with its mean weight.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CriterionSummary {
    /// The measure.
    pub measure: Measure,
    /// Mean weight, 0–1.
    pub weight: f64,
}

/// One reason: how far a measure speaks for the winner against the route it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reason {
    /// The measure.
    pub measure: Measure,
    /// Weight times difference of scores, in points of the total value; below zero it speaks
    /// against.
    pub points: f64,
}

/// The verdict. Everything in it is a share or a mean over futures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// Futures that were weighed.
    pub futures: usize,
    /// How the routes stand to each other.
    pub standing: Standing,
    /// The route that comes first most often; doing nothing when none is left or nothing is
    /// cheaper.
    pub winner: RouteId,
    /// Routes that were weighed, most often first at the top.
    pub shares: Vec<RouteShare>,
    /// Measures, heaviest first.
    pub criteria: Vec<CriterionSummary>,
    /// The best route of the other side, or the next best, that reasons compare with.
    pub compared_with: Option<RouteId>,
    /// Up to three measures that speak most for the winner.
    pub reasons_for: Vec<Reason>,
    /// The measure that speaks most against it, or least for it.
    pub reason_against: Option<Reason>,
    /// The balance: −12 when an open route comes first in every future, 12 when a closed one
    /// does.
    pub tilt: f64,
    /// Share of futures in which the best route costs less than doing nothing.
    pub cheaper_than_nothing: Option<f64>,
    /// Routes that an answer rules out.
    pub ruled_out: Vec<RuledOut>,
}

impl RouteShare {
    /// Mean score on a measure, 0–100.
    pub fn score(&self, measure: Measure) -> f64 {
        self.scores[crate::measure::place(measure)]
    }
}

impl Verdict {
    /// The share of a route; none when it was not weighed.
    pub fn share(&self, route: RouteId) -> Option<&RouteShare> {
        self.shares.iter().find(|share| share.route == route)
    }
}
