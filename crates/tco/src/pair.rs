//! Two routes in the same futures.

use rayon::prelude::*;

use crate::batch::{Batch, Waiting, by_choices, streams};
use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::future::Choices;
use crate::keys::Plan;
use crate::lanes::Lanes;
use crate::route::RouteId;

/// Futures that one thread takes at a time.
const CHUNK: usize = 256;

/// Id of the assumption that says how much work there is.
const VOLUME: &str = "pieces-a-month";

/// The plans of two routes; none where one of them cannot work.
pub(crate) fn plans(case: &CostCase, first: RouteId, second: RouteId) -> Option<[&Plan; 2]> {
    let plan = |route| case.plans.iter().find(|plan| plan.route == route);
    Some([plan(first)?, plan(second)?])
}

/// Draws the futures of the seed in batches, and lets `run` fill the row of each future. A batch
/// has its futures' values settled, and comes with its choices, its futures and where the rows
/// begin among all futures.
pub(crate) fn in_batches<Row: Clone + Send>(
    case: &CostCase,
    plans: &[&Plan],
    calendar: &Calendar,
    (futures, seed): (usize, u64),
    empty: Row,
    run: impl Fn(&mut Batch<'_>, &Choices, &[Waiting], usize, &mut [Row]) + Sync,
) -> Vec<Row> {
    let mut rows = vec![empty; futures];
    rows.par_chunks_mut(CHUNK).enumerate().for_each_init(
        || (Batch::new(case, plans, calendar.clone()), Vec::new()),
        |(batch, waiting), (chunk, rows)| {
            let first = chunk * CHUNK;
            let range = first..first + rows.len();
            by_choices(case, seed, range, waiting, |choices, alike| {
                batch.draw(&mut streams(alike));
                batch.settle(choices);
                run(batch, choices, alike, first, rows);
            });
        },
    );
    rows
}

/// Costs of two routes over the horizon as a function of how much work there is.
pub(crate) struct AtVolume {
    place: usize,
}

impl AtVolume {
    /// None where the case has no volume to change.
    pub(crate) fn of(case: &CostCase) -> Option<Self> {
        case.position(VOLUME).map(|place| Self { place })
    }

    /// The volume that the case takes for likely.
    pub(crate) fn likely(&self, case: &CostCase) -> f64 {
        case.assumptions[self.place].range.likely()
    }

    /// The largest volume that can be entered.
    pub(crate) fn largest(&self, case: &CostCase) -> f64 {
        case.assumptions[self.place].allowed.1
    }

    /// What each of the two routes costs at these volumes, one for each future of the batch.
    pub(crate) fn costs(
        &self,
        batch: &mut Batch<'_>,
        choices: &Choices,
        volumes: Lanes,
    ) -> [Lanes; 2] {
        *batch.value(self.place) = volumes;
        let mut totals = [Lanes::ZERO; 2];
        batch.add_up_settled(choices, |route, _, ledger| {
            if let Some(total) = totals.get_mut(route) {
                *total = ledger.total;
            }
        });
        totals
    }
}
