//! Ten thousand futures, each drawn from a stream of its own.

use rayon::prelude::*;

use crate::batch::{Batch, Waiting, by_choices, streams};
use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::draw::Stream;
use crate::future::{CHOICES, Choices, Future};
use crate::group::ItemGroup;
use crate::keys::Plan;
use crate::lanes::WIDTH;
use crate::rank::{Ranking, percentiles};
use crate::route::RouteId;
use crate::simulation::{RouteSimulation, Simulation};

/// Futures that one thread takes at a time.
const CHUNK: usize = 256;

/// Room for a column of a chunk. More than its futures, so that the columns, which are written
/// side by side, do not all fall on the same few lines of a processor's cache.
const COLUMN: usize = CHUNK + 8;

/// Columns of a route's figures: one figure in each of a chunk's futures.
const TOTAL: usize = 0;
const PRESENT_VALUE: usize = 1;
const QUALITY: usize = 2;
const EFFORT: usize = 3;
const GROUPS: usize = 4;
const SPENT: usize = GROUPS + ItemGroup::ALL.len();

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
            .draws
            .iter()
            .map(|draw| draw.value(&choices, uniforms[draw.uniform]))
            .collect();
        Future { values, choices }
    }
}

/// Draws futures and adds up every available route in each.
///
/// Future `i` draws from its own stream, seeded by `seed` and `i`, so results do not depend on
/// the number of threads. Time grows with futures, months and routes; memory with futures and
/// routes, not with months.
pub fn simulate(case: &CostCase, futures: usize, seed: u64) -> Simulation {
    let plans: Vec<&Plan> = case.plans.iter().collect();
    let calendar = Calendar::sparse(case.months as usize);
    let width = SPENT + calendar.checkpoints.len();
    let stride = width * COLUMN * plans.len();
    let mut chunks = vec![0.0; stride * futures.div_ceil(CHUNK)];
    if stride > 0 {
        chunks.par_chunks_mut(stride).enumerate().for_each_init(
            || (Batch::new(case, &plans, calendar.clone()), Vec::new()),
            |(batch, waiting), (chunk, figures)| {
                let first = chunk * CHUNK;
                let last = (first + CHUNK).min(futures);
                by_choices(case, seed, first..last, waiting, |choices, alike| {
                    batch.draw(&mut streams(alike));
                    let neighbours = neighbours(alike).map(|start| start - first);
                    batch.add_up(choices, |route, beside, ledger| {
                        let figures = &mut figures[route * width * COLUMN..][..width * COLUMN];
                        let mut put = |column: usize, values: &[f64; WIDTH]| {
                            let column = &mut figures[column * COLUMN..][..COLUMN];
                            if let Some(start) = neighbours {
                                column[start..start + WIDTH].copy_from_slice(values);
                            } else {
                                for (future, value) in alike.iter().zip(values) {
                                    column[future.index - first] = *value;
                                }
                            }
                        };
                        put(TOTAL, &ledger.total.0);
                        put(PRESENT_VALUE, &ledger.present_value.0);
                        if let Some(quality) = beside.quality {
                            put(QUALITY, &quality.0);
                        }
                        put(EFFORT, &beside.effort.0);
                        for (group, sum) in ledger.groups.iter().enumerate() {
                            if ledger.has_group[group] {
                                put(GROUPS + group, &sum.0);
                            }
                        }
                        for (place, spent) in ledger.spent.iter().enumerate() {
                            put(SPENT + place, &spent.0);
                        }
                    });
                });
            },
        );
    }
    let columns = Columns {
        chunks: &chunks,
        futures,
        stride,
        width,
    };
    Simulation {
        futures,
        months: case.months,
        seed,
        checkpoints: calendar
            .checkpoints
            .iter()
            .filter_map(|month| u32::try_from(*month).ok())
            .collect(),
        routes: plans
            .par_iter()
            .enumerate()
            .map(|(place, plan)| columns.route(place, plan.route, &calendar))
            .collect(),
    }
}

/// The first of a full batch of futures that follow one another.
fn neighbours(alike: &[Waiting]) -> Option<usize> {
    let (first, last) = (alike.first()?.index, alike.last()?.index);
    (alike.len() == WIDTH && last - first == WIDTH - 1).then_some(first)
}

/// The figures of all chunks.
struct Columns<'a> {
    chunks: &'a [f64],
    futures: usize,
    stride: usize,
    width: usize,
}

impl Columns<'_> {
    /// Puts one figure of a route in every future into a list.
    fn gather(&self, route: usize, column: usize, into: &mut Vec<f64>) {
        into.clear();
        let start = (route * self.width + column) * COLUMN;
        for chunk in self.chunks.chunks_exact(self.stride.max(1)) {
            let left = self.futures - into.len();
            into.extend_from_slice(&chunk[start..start + CHUNK.min(left)]);
        }
    }

    fn column(&self, route: usize, column: usize) -> Vec<f64> {
        let mut values = Vec::with_capacity(self.futures);
        self.gather(route, column, &mut values);
        values
    }

    fn route(&self, place: usize, route: RouteId, calendar: &Calendar) -> RouteSimulation {
        let percentiles: Vec<[f64; 3]> = (GROUPS..self.width)
            .into_par_iter()
            .map_init(
                || (Vec::with_capacity(self.futures), Ranking::new()),
                |(values, ranking), column| {
                    self.gather(place, column, values);
                    ranking.percentiles(values)
                },
            )
            .collect();
        let (groups, cumulative) = percentiles.split_at(ItemGroup::ALL.len());
        RouteSimulation {
            route,
            totals: self.column(place, TOTAL),
            present_values: self.column(place, PRESENT_VALUE),
            quality: if route == RouteId::Nothing {
                Vec::new()
            } else {
                self.column(place, QUALITY)
            },
            effort: self.column(place, EFFORT),
            cumulative: cumulative.to_vec(),
            items: ItemGroup::ALL
                .into_iter()
                .zip(groups.iter().copied())
                .filter(|(_, sums)| sums.iter().any(|sum| sum.abs() > 0.0))
                .collect(),
            first_year_monthly: self.first_year(place, calendar),
        }
    }

    /// What a month of the first year costs, without what is paid before the start.
    fn first_year(&self, place: usize, calendar: &Calendar) -> [f64; 3] {
        let year = calendar.months.min(12);
        let end = calendar
            .checkpoints
            .iter()
            .position(|month| *month == year)
            .unwrap_or(0);
        let mut spent = self.column(place, SPENT + end);
        for (spent, start) in spent.iter_mut().zip(self.column(place, SPENT)) {
            *spent = (*spent - start) / year.max(1) as f64;
        }
        percentiles(&spent)
    }
}
