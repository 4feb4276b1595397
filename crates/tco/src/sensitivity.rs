//! What the choice between routes depends on, and what is worth finding out first.

use rayon::prelude::*;
use sensitivity::{
    Estimate, Losses, PartialValue, Sampling, SensitivityError, Swing, sobol_of_many, tornado,
};
use serde::Serialize;

use crate::case::CostCase;
use crate::evaluate::evaluate;
use crate::future::Choices;
use crate::keys::Plan;
use crate::point::Input;
use crate::route::RouteId;
use crate::simulation::Simulation;

/// Samples with which inputs that do next to nothing are told from the others. Each costs as
/// many futures as there are inputs.
const SCREENING_SAMPLES: usize = 48;

/// The most inputs that are sampled one by one; the others are taken together as one.
const MOST_SAMPLED: usize = 24;

/// Share of the variance below which an input counts as doing nothing. A dozen such inputs would
/// still move the difference by less than its interval.
const LEAST_TOTAL: f64 = 0.002;

/// What the difference between two routes depends on, and what it is worth to know more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CostSensitivity {
    /// The routes whose difference is looked at: cost of `second` less that of `first`.
    pub first: RouteId,
    /// See `first`.
    pub second: RouteId,
    /// Every input, the one that moves the difference most first.
    pub inputs: Vec<InputSensitivity>,
    /// Share of the variance that all inputs explain which were not sampled one by one: how much
    /// may be missing from the others.
    pub rest: Estimate,
    /// The route with the least expected cost of those compared.
    pub best: RouteId,
    /// What it would be worth at most to know the future before choosing, in money over the
    /// horizon (expected value of perfect information). Cost alone; nothing else counts here.
    pub perfect_information: f64,
    /// For each route compared: how much more it costs on average than the cheapest route of
    /// each future.
    pub expected_regret: Vec<(RouteId, f64)>,
}

/// What one input does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InputSensitivity {
    /// The assumptions that move together, or the open choice.
    pub input: Input,
    /// Shares of the variance of the difference; none for an input that does next to nothing and
    /// was not sampled one by one.
    pub indices: Option<InputIndices>,
    /// What it would be worth at most to find this out before choosing, in money over the
    /// horizon (expected value of partial perfect information).
    pub finding_out: PartialValue,
    /// The difference with this input at its P10 and at its P90, all others likely. For show.
    pub swing: Swing,
}

/// Sobol indices of one input.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct InputIndices {
    /// What the input explains by itself.
    pub first_order: Estimate,
    /// What it explains by itself and together with others.
    pub total: Estimate,
}

impl CostSensitivity {
    /// How far each assumption moves the difference, 0–1 of the one that moves it most, by the root
    /// of its total index. Assumptions that move together have the same share; an assumption that is
    /// not listed does next to nothing.
    pub fn shares(&self) -> Vec<(&str, f64)> {
        let total = |row: &InputSensitivity| {
            row.indices
                .map_or(0.0, |indices| indices.total.value.max(0.0))
        };
        let largest = self.inputs.iter().map(total).fold(0.0, f64::max);
        if largest <= 0.0 {
            return Vec::new();
        }
        self.inputs
            .iter()
            .flat_map(|row| {
                let share = reach(total(row), largest);
                row.input
                    .assumptions
                    .iter()
                    .map(move |id| (id.as_str(), share))
            })
            .filter(|(_, share)| *share > 0.0)
            .collect()
    }
}

/// Works out what the difference between two routes depends on, and for the choice among
/// `routes` what regret each brings and what it is worth to know more.
///
/// Inputs are screened first: a small sample tells which total indices are next to nothing, and
/// those inputs are sampled together as one ([`CostSensitivity::rest`]), which shows whether the
/// screening threw anything away. The others, 24 at most, get an index each from `samples`
/// samples. Values of information come from the futures that `simulation` has already. Routes
/// that are not in the simulation are passed over.
///
/// # Errors
/// [`SensitivityError`] when a cost is not finite, no route is left, or `samples` is out of
/// bounds.
pub fn cost_sensitivity(
    case: &CostCase,
    simulation: &Simulation,
    (first, second): (RouteId, RouteId),
    routes: &[RouteId],
    samples: usize,
) -> Result<CostSensitivity, SensitivityError> {
    let seed = simulation.seed;
    let inputs = case.inputs();
    let difference = Difference::new(case, &inputs, (first, second));
    let single = difference.worth_sampling(seed)?;
    let (indices, rest) = difference.indices(&single, &Sampling::new(samples, seed))?;

    let compared: Vec<(RouteId, &[f64])> = simulation
        .routes
        .iter()
        .filter(|row| routes.contains(&row.route))
        .map(|row| (row.route, row.totals.as_slice()))
        .collect();
    let losses = Losses::new(compared.iter().map(|(_, totals)| *totals).collect())?;
    let draws = case.draws_of(&inputs, seed, simulation.futures);
    let finding_out = draws
        .par_iter()
        .map(|draws| losses.evppi(draws))
        .collect::<Result<Vec<_>, _>>()?;
    let swings = tornado(inputs.len(), |place, share| {
        difference.likely_but(&inputs[place], share)
    });

    let mut rows: Vec<InputSensitivity> = inputs
        .into_iter()
        .zip(finding_out)
        .zip(swings)
        .enumerate()
        .map(|(place, ((input, finding_out), swing))| InputSensitivity {
            input,
            indices: single
                .iter()
                .position(|single| *single == place)
                .map(|position| indices[position]),
            finding_out,
            swing,
        })
        .collect();
    let rank = |row: &InputSensitivity| row.indices.map_or(0.0, |indices| indices.total.value);
    rows.sort_by(|one, other| {
        rank(other)
            .total_cmp(&rank(one))
            .then(other.swing.width().total_cmp(&one.swing.width()))
    });
    Ok(CostSensitivity {
        first,
        second,
        inputs: rows,
        rest,
        best: compared[losses.best()].0,
        perfect_information: losses.evpi(),
        expected_regret: compared
            .iter()
            .map(|(route, _)| *route)
            .zip(losses.expected_regret())
            .collect(),
    })
}

/// How far each assumption moves the difference between two routes, 0–1 of the one that moves it
/// most, in the order of [`CostCase::assumptions`].
///
/// By the root of the total index, since the index is a share of a variance, that is of squares:
/// half of the reach is a quarter of the variance. Figures that only matter together are seen
/// too. The sample is so small that it can be taken at every change: the order of the largest is
/// right, and [`cost_sensitivity`] gives the indices with their intervals. Assumptions that move
/// together have the same share.
///
/// # Errors
/// [`SensitivityError`] when a cost is not finite.
pub fn how_far_each_moves(
    case: &CostCase,
    pair: (RouteId, RouteId),
    seed: u64,
) -> Result<Vec<f64>, SensitivityError> {
    let inputs = case.inputs();
    let totals = Difference::new(case, &inputs, pair).screened(seed)?;
    let largest = totals.iter().copied().fold(0.0, f64::max);
    let mut shares = vec![0.0; case.assumptions.len()];
    if largest > 0.0 {
        for (input, total) in inputs.iter().zip(totals) {
            for place in input.assumptions.iter().filter_map(|id| case.position(id)) {
                shares[place] = reach(total, largest);
            }
        }
    }
    Ok(shares)
}

/// How far an input moves what it explains this share of, against the one with the largest.
fn reach(total: f64, largest: f64) -> f64 {
    (total / largest).max(0.0).sqrt()
}

/// The difference between two routes as a function of the draws.
struct Difference<'a> {
    case: &'a CostCase,
    inputs: usize,
    pair: (RouteId, RouteId),
    /// The two; a route that cannot work costs nothing.
    plans: Vec<&'a Plan>,
}

impl<'a> Difference<'a> {
    fn new(case: &'a CostCase, inputs: &[Input], pair: (RouteId, RouteId)) -> Self {
        let plans = [pair.0, pair.1]
            .into_iter()
            .filter_map(|route| case.plans.iter().find(|plan| plan.route == route))
            .collect();
        Self {
            case,
            inputs: inputs.len(),
            pair,
            plans,
        }
    }

    /// The difference at many points.
    fn at(&self, points: &[f64], found: &mut [f64]) {
        let routes = self.plans.len().max(1);
        let mut totals = vec![0.0; found.len() * routes];
        self.case.totals_of(&self.plans, points, &mut totals);
        for (found, totals) in found.iter_mut().zip(totals.chunks(routes)) {
            let of = |route| {
                let place = self.plans.iter().position(|plan| plan.route == route);
                place.map_or(0.0, |place| totals[place])
            };
            *found = of(self.pair.1) - of(self.pair.0);
        }
    }

    /// Total index of every input from a small sample.
    fn screened(&self, seed: u64) -> Result<Vec<f64>, SensitivityError> {
        let each: Vec<Vec<usize>> = (0..self.inputs).map(|input| vec![input]).collect();
        let sampling = Sampling {
            samples: SCREENING_SAMPLES,
            resamples: 0,
            // Another set of points than the one that is counted.
            seed: seed ^ 0x5C4E_E71A,
        };
        let found = sobol_of_many(self.inputs, &each, 1, &sampling, |points, found| {
            self.at(points, found);
        })?;
        Ok(found
            .into_iter()
            .flat_map(|indices| indices.total)
            .map(|total| total.value)
            .collect())
    }

    /// The inputs worth an index of their own, in their own order.
    fn worth_sampling(&self, seed: u64) -> Result<Vec<usize>, SensitivityError> {
        let mut ranked: Vec<(usize, f64)> = self
            .screened(seed)?
            .into_iter()
            .enumerate()
            .filter(|(_, total)| *total >= LEAST_TOTAL)
            .collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
        ranked.truncate(MOST_SAMPLED);
        let mut sampled: Vec<usize> = ranked.into_iter().map(|(input, _)| input).collect();
        sampled.sort_unstable();
        Ok(sampled)
    }

    /// Indices of these inputs, and the total index of all others together.
    fn indices(
        &self,
        sampled: &[usize],
        sampling: &Sampling,
    ) -> Result<(Vec<InputIndices>, Estimate), SensitivityError> {
        let others = (0..self.inputs).filter(|input| !sampled.contains(input));
        let mut groups: Vec<Vec<usize>> = sampled.iter().map(|input| vec![*input]).collect();
        groups.push(others.collect());
        let found = sobol_of_many(self.inputs, &groups, 1, sampling, |points, found| {
            self.at(points, found);
        })?;
        let mut indices: Vec<InputIndices> = found
            .into_iter()
            .flat_map(|indices| indices.first.into_iter().zip(indices.total))
            .map(|(first_order, total)| InputIndices { first_order, total })
            .collect();
        let rest = indices.pop().map(|rest| rest.total).unwrap_or_default();
        Ok((indices, rest))
    }

    /// The difference where one input is at a share of its range and all else is likely.
    fn likely_but(&self, input: &Input, share: f64) -> f64 {
        let choices = match input.choice_place() {
            Some(choice) => Choices::assumed_but(&self.case.profile, choice, share),
            None => Choices::assumed(&self.case.profile),
        };
        let mut future = self.case.likely_with(choices);
        for id in &input.assumptions {
            if let Some(place) = self.case.position(id) {
                let range = self.case.range_where(place, &choices);
                future.values[place] = range.quantile(share);
            }
        }
        let costs = evaluate(self.case, &future);
        let total = |route: RouteId| {
            costs
                .iter()
                .find(|cost| cost.route == route)
                .map_or(0.0, |cost| cost.total)
        };
        total(self.pair.1) - total(self.pair.0)
    }
}
