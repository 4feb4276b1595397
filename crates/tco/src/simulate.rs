//! Ten thousand futures, each drawn from a stream of its own.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;

use crate::case::CostCase;
use crate::evaluate::evaluate;
use crate::future::{CHOICES, Choices, Future};
use crate::group::ItemGroup;
use crate::route::RouteId;
use crate::simulation::{RouteSimulation, Simulation, percentiles, percentiles_of};

/// Places of a route's figures in a row of results.
const TOTAL: usize = 0;
const PRESENT_VALUE: usize = 1;
const QUALITY: usize = 2;
const EFFORT: usize = 3;
const FIRST_YEAR: usize = 4;
const GROUPS: usize = 5;
const PATH: usize = GROUPS + ItemGroup::ALL.len();

/// A stream of uniform draws from 0 to below 1.
struct Stream(Xoshiro256PlusPlus);

impl Stream {
    /// The stream of one future: neighbours must not be alike, so seed and index are mixed with
    /// the finaliser of `MurmurHash3` first.
    fn new(seed: u64, index: u64) -> Self {
        let mut mixed = seed ^ index.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed ^ (mixed >> 33)))
    }

    fn next(&mut self) -> f64 {
        // The upper 53 bits, as many as a double holds.
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

impl CostCase {
    /// Future `index` of the seed: the same whatever else is drawn.
    pub fn drawn(&self, seed: u64, index: usize) -> Future {
        let mut stream = Stream::new(seed, index as u64);
        let mut chosen = [0.0; CHOICES];
        for draw in &mut chosen {
            *draw = stream.next();
        }
        let choices = Choices::drawn(&self.profile, chosen);
        let uniforms: Vec<f64> = (0..self.uniform_count).map(|_| stream.next()).collect();
        let values = self
            .assumptions
            .iter()
            .zip(&self.draws)
            .map(|(assumption, draw)| {
                let range = match &draw.by_choice {
                    Some(by) => by.ranges[(by.which)(&choices)],
                    None => assumption.range,
                };
                range.quantile(uniforms[draw.uniform])
            })
            .collect();
        Future { values, choices }
    }
}

/// Draws futures and adds up every available route in each.
///
/// Future `i` draws from its own stream, seeded by `seed` and `i`, so results do not depend on
/// the number of threads.
pub fn simulate(case: &CostCase, futures: usize, seed: u64) -> Simulation {
    let months = case.months as usize;
    let width = PATH + months + 1;
    let stride = width * case.plans.len();
    let mut rows = vec![0.0; stride * futures];
    if stride > 0 {
        rows.par_chunks_mut(stride)
            .enumerate()
            .for_each(|(index, row)| add_up_future(case, seed, index, width, row));
    }
    Simulation {
        futures,
        months: case.months,
        seed,
        routes: case
            .plans
            .par_iter()
            .enumerate()
            .map(|(place, plan)| summary(plan.route, &rows, futures, stride, place * width, months))
            .collect(),
    }
}

/// Fills the row of one future: the figures of each route, one route after the other.
fn add_up_future(case: &CostCase, seed: u64, index: usize, width: usize, row: &mut [f64]) {
    let months = case.months as usize;
    let future = case.drawn(seed, index);
    for (cost, figures) in evaluate(case, &future).iter().zip(row.chunks_mut(width)) {
        let first_year = months.min(12);
        figures[PRESENT_VALUE] = cost.present_value;
        figures[QUALITY] = cost.quality.unwrap_or(0.0);
        figures[EFFORT] = cost.effort;
        figures[FIRST_YEAR] =
            cost.by_month[1..=first_year].iter().sum::<f64>() / first_year.max(1) as f64;
        for (group, sum) in &cost.items {
            figures[GROUPS + *group as usize] = *sum;
        }
        let mut spent = 0.0;
        for (path, cost) in figures[PATH..].iter_mut().zip(&cost.by_month) {
            spent += cost;
            *path = spent;
        }
        figures[TOTAL] = spent;
    }
}

/// Gathers the figures of one route from every row, column by column.
fn summary(
    route: RouteId,
    rows: &[f64],
    futures: usize,
    stride: usize,
    start: usize,
    months: usize,
) -> RouteSimulation {
    let column = |place: usize| -> Vec<f64> {
        rows.iter()
            .skip(start + place)
            .step_by(stride)
            .copied()
            .collect()
    };
    let mut paths = Vec::with_capacity((months + 1) * futures);
    let mut cumulative = Vec::with_capacity(months + 1);
    for month in 0..=months {
        let mut spent = column(PATH + month);
        paths.extend_from_slice(&spent);
        cumulative.push(percentiles_of(&mut spent));
    }
    let items = ItemGroup::ALL
        .into_iter()
        .enumerate()
        .map(|(place, group)| (group, column(GROUPS + place)))
        .filter(|(_, sums)| sums.iter().any(|sum| sum.abs() > 0.0))
        .map(|(group, mut sums)| (group, percentiles_of(&mut sums)))
        .collect();
    RouteSimulation {
        route,
        totals: column(TOTAL),
        present_values: column(PRESENT_VALUE),
        quality: if route == RouteId::Nothing {
            Vec::new()
        } else {
            column(QUALITY)
        },
        effort: column(EFFORT),
        cumulative,
        items,
        first_year_monthly: percentiles(&column(FIRST_YEAR)),
        paths,
    }
}
