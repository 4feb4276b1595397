//! Several futures of the same choices, drawn and added up together.

use crate::calendar::Calendar;
use crate::case::CostCase;
use crate::draw::{Stream, Triangle};
use crate::future::{CHOICES, Choices};
use crate::items;
use crate::keys::Plan;
use crate::lanes::{Lanes, WIDTH};
use crate::ledger::Ledger;
use crate::scene::{Demand, Scene};

/// Where futures are drawn and added up; made once for a thread's share of the work.
pub(crate) struct Batch<'a> {
    case: &'a CostCase,
    /// The routes that are added up.
    plans: &'a [&'a Plan],
    /// Which of the draws each open assumption takes, and what it makes of it by its option.
    open: Vec<Open<'a>>,
    values: Vec<Lanes>,
    uniforms: Vec<Lanes>,
    pub ledger: Ledger,
}

/// An assumption that is not the same in every future.
struct Open<'a> {
    place: usize,
    uniform: usize,
    which: Option<fn(&Choices) -> usize>,
    triangles: &'a [Triangle],
}

/// What a route comes to beside the sums in the ledger.
pub(crate) struct Beside {
    pub quality: Option<Lanes>,
    pub effort: Lanes,
}

impl<'a> Batch<'a> {
    pub(crate) fn new(case: &'a CostCase, plans: &'a [&'a Plan], calendar: Calendar) -> Self {
        let mut values = Vec::with_capacity(case.draws.len());
        let mut open = Vec::new();
        for (place, (assumption, draw)) in case.assumptions.iter().zip(&case.draws).enumerate() {
            values.push(Lanes::all(assumption.range.likely()));
            if draw.is_open() {
                open.push(Open {
                    place,
                    uniform: draw.uniform,
                    which: draw.by_choice.as_ref().map(|by| by.which),
                    triangles: &draw.triangles,
                });
            }
        }
        Self {
            case,
            plans,
            open,
            values,
            uniforms: vec![Lanes::ZERO; case.uniform_count],
            ledger: Ledger::new(calendar),
        }
    }

    /// Draws what comes after the choices from the streams of futures; those that are lacking
    /// to a full batch are counted with, and of no account.
    pub(crate) fn draw(&mut self, streams: &mut [Stream; WIDTH]) {
        for uniform in &mut self.uniforms {
            for (value, stream) in uniform.0.iter_mut().zip(&mut *streams) {
                *value = stream.next();
            }
        }
    }

    /// Sets the draws of one of the futures.
    pub(crate) fn set(&mut self, lane: usize, draws: impl Iterator<Item = f64>) {
        for (uniform, draw) in self.uniforms.iter_mut().zip(draws) {
            uniform.0[lane] = draw;
        }
    }

    /// Adds up every route in the futures drawn; `put` takes each with its place among the plans.
    pub(crate) fn add_up(
        &mut self,
        choices: &Choices,
        put: impl FnMut(usize, &Beside, &mut Ledger),
    ) {
        self.settle(choices);
        self.add_up_settled(choices, put);
    }

    /// Gives every assumption its value in the futures drawn.
    pub(crate) fn settle(&mut self, choices: &Choices) {
        for open in &self.open {
            let option = open.which.map_or(0, |which| which(choices));
            let triangle = open.triangles[option];
            triangle.quantiles(&self.uniforms[open.uniform], &mut self.values[open.place]);
        }
    }

    /// Gives every assumption its value in one future, the same in all lanes.
    pub(crate) fn take(&mut self, values: &[f64]) {
        for (lanes, value) in self.values.iter_mut().zip(values) {
            *lanes = Lanes::all(*value);
        }
    }

    /// The values that an assumption has now, to be changed until futures are settled again; one
    /// that is exact keeps them.
    pub(crate) fn value(&mut self, place: usize) -> &mut Lanes {
        &mut self.values[place]
    }

    /// Adds up every route with the values that assumptions have now.
    pub(crate) fn add_up_settled(
        &mut self,
        choices: &Choices,
        mut put: impl FnMut(usize, &Beside, &mut Ledger),
    ) {
        let common = &self.case.common;
        let demand = Demand::new(common, &self.values, choices);
        self.ledger.begin(&demand.course);
        for (place, plan) in self.plans.iter().enumerate() {
            let scene = Scene::new(common, &self.values, choices, &demand, plan);
            self.ledger.begin_route(scene.fleets());
            items::put_all(&scene, &mut self.ledger);
            self.ledger.finish_route();
            let beside = Beside {
                quality: scene.quality(),
                effort: scene.effort(),
            };
            put(place, &beside, &mut self.ledger);
        }
    }
}

/// Futures by their choices: those of a batch have the same.
///
/// Calls `run` with the choices of a batch, the places of its futures, at most [`WIDTH`], and
/// their streams past the choices.
pub(crate) fn by_choices(
    case: &CostCase,
    seed: u64,
    futures: std::ops::Range<usize>,
    waiting: &mut Vec<Waiting>,
    mut run: impl FnMut(&Choices, &[Waiting]),
) {
    waiting.clear();
    for index in futures {
        let mut stream = Stream::new(seed, index as u64);
        let mut chosen = [0.0; CHOICES];
        for draw in &mut chosen {
            *draw = stream.next();
        }
        let choices = Choices::drawn(&case.profile, chosen);
        waiting.push(Waiting {
            index,
            key: choices.key(),
            choices,
            stream,
        });
    }
    waiting.sort_unstable_by_key(|future| (future.key, future.index));
    for alike in waiting.chunk_by(|one, other| one.key == other.key) {
        for batch in alike.chunks(WIDTH) {
            run(&batch[0].choices, batch);
        }
    }
}

/// A future whose choices are drawn.
pub(crate) struct Waiting {
    /// Its number.
    pub index: usize,
    key: u64,
    choices: Choices,
    stream: Stream,
}

/// The streams of a batch; the last is repeated where futures are lacking.
pub(crate) fn streams(batch: &[Waiting]) -> [Stream; WIDTH] {
    std::array::from_fn(|lane| batch[lane.min(batch.len() - 1)].stream.clone())
}
