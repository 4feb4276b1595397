//! The case as a function of independent draws, for sensitivity analysis.

use rayon::prelude::*;
use serde::Serialize;

use crate::batch::Batch;
use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::draw::Stream;
use crate::future::{CHOICES, Choices, DRAWN_CHOICES};
use crate::keys::Plan;
use crate::lanes::WIDTH;

/// Points that one thread takes at a time.
const CHUNK: usize = 256;

/// A draw that differs between futures, independent of all others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Input {
    /// Ids of the assumptions that move with it.
    pub assumptions: Vec<String>,
    /// Id of the page of the questionnaire whose open choice it settles; none for a draw of
    /// assumptions.
    pub choice: Option<String>,
    /// Place among a future's draws: choices first.
    #[serde(skip)]
    draw: usize,
}

impl Input {
    /// Place among the choices, where it is one.
    pub(crate) fn choice_place(&self) -> Option<usize> {
        (self.draw < CHOICES).then_some(self.draw)
    }
}

impl CostCase {
    /// What each input drew in the futures of a seed, a list for each input.
    pub(crate) fn draws_of(&self, inputs: &[Input], seed: u64, futures: usize) -> Vec<Vec<f64>> {
        let mut draws = vec![Vec::with_capacity(futures); inputs.len()];
        let mut all = vec![0.0; CHOICES + self.uniform_count];
        for index in 0..futures {
            let mut stream = Stream::new(seed, index as u64);
            all.fill_with(|| stream.next());
            for (draws, input) in draws.iter_mut().zip(inputs) {
                draws.push(all[input.draw]);
            }
        }
        draws
    }

    /// The draws on which the costs of a future depend: one for each open choice, one for each
    /// assumption or for several that move together. Exact figures have none.
    pub fn inputs(&self) -> Vec<Input> {
        let choices = DRAWN_CHOICES
            .iter()
            .enumerate()
            .filter(|(_, choice)| (choice.is_open)(&self.profile))
            .map(|(draw, choice)| Input {
                assumptions: Vec::new(),
                choice: Some(choice.page.to_owned()),
                draw,
            });
        let together = (0..self.uniform_count).filter_map(|uniform| {
            let assumptions: Vec<String> = self
                .assumptions
                .iter()
                .zip(&self.draws)
                .filter(|(_, draw)| draw.uniform == uniform && draw.is_open())
                .map(|(assumption, _)| assumption.id.clone())
                .collect();
            (!assumptions.is_empty()).then_some(Input {
                assumptions,
                choice: None,
                draw: CHOICES + uniform,
            })
        });
        choices.chain(together).collect()
    }

    /// Costs over the horizon at many points of the unit hypercube.
    ///
    /// `points` holds one point after another, each with a draw from 0 to below 1 for each of
    /// [`CostCase::inputs`]. `totals` takes, point by point, the plain sum of every available
    /// route, in the order of [`crate::Simulation::routes`]. Threads share the work, and results
    /// do not depend on how many there are; memory does not grow with the number of points.
    ///
    /// With `points` or `totals` too short, only full points are taken.
    pub fn totals_at(&self, points: &[f64], totals: &mut [f64]) {
        let plans: Vec<&Plan> = self.plans.iter().collect();
        self.totals_of(&plans, points, totals);
    }

    /// The same for some of the routes, in the order in which they are named.
    pub(crate) fn totals_of(&self, plans: &[&Plan], points: &[f64], totals: &mut [f64]) {
        let draws: Vec<usize> = self.inputs().iter().map(|input| input.draw).collect();
        if draws.is_empty() || plans.is_empty() {
            self.totals_without_draws(plans, totals);
            return;
        }
        let calendar = Calendar::ends(self.months as usize);
        points
            .par_chunks(draws.len() * CHUNK)
            .zip(totals.par_chunks_mut(plans.len() * CHUNK))
            .for_each_init(
                || {
                    let all = vec![0.5; CHOICES + self.uniform_count];
                    (Batch::new(self, plans, calendar.clone()), all, Vec::new())
                },
                |(batch, all, waiting), (points, totals)| {
                    waiting.clear();
                    for (place, point) in points.chunks_exact(draws.len()).enumerate() {
                        let choices = self.choices_at(&draws, point);
                        waiting.push((choices.key(), place, choices));
                    }
                    waiting.sort_unstable_by_key(|(key, place, _)| (*key, *place));
                    for alike in waiting.chunk_by(|one, other| one.0 == other.0) {
                        for alike in alike.chunks(WIDTH) {
                            for (lane, (_, place, _)) in alike.iter().enumerate() {
                                let point = &points[place * draws.len()..][..draws.len()];
                                for (draw, share) in draws.iter().zip(point) {
                                    all[*draw] = *share;
                                }
                                batch.set(lane, all[CHOICES..].iter().copied());
                            }
                            batch.add_up(&alike[0].2, |route, _, ledger| {
                                for (lane, (_, place, _)) in alike.iter().enumerate() {
                                    let at = place * plans.len() + route;
                                    if let Some(total) = totals.get_mut(at) {
                                        *total = ledger.total.0[lane];
                                    }
                                }
                            });
                        }
                    }
                },
            );
    }

    /// The one future of a case in which nothing is open, at every point.
    fn totals_without_draws(&self, plans: &[&Plan], totals: &mut [f64]) {
        if plans.is_empty() {
            return;
        }
        let mut batch = Batch::new(self, plans, Calendar::ends(self.months as usize));
        let choices = Choices::drawn(&self.profile, [0.5; CHOICES]);
        batch.add_up(&choices, |route, _, ledger| {
            for totals in totals.chunks_mut(plans.len()) {
                if let Some(total) = totals.get_mut(route) {
                    *total = ledger.total.0[0];
                }
            }
        });
    }

    fn choices_at(&self, draws: &[usize], point: &[f64]) -> Choices {
        let mut chosen = [0.5; CHOICES];
        for (draw, share) in draws.iter().zip(point) {
            if *draw < CHOICES {
                chosen[*draw] = *share;
            }
        }
        Choices::drawn(&self.profile, chosen)
    }
}
