//! One route in one future: what cost items read.

use assessment::{Degree, Speed};
use capacity::{Load, replicas};

use crate::future::{Future, Key};
use crate::keys::{Common, HourCost, Leg, Park, Plan, Price, TokenMarket};

/// Hours in a month: 8,760 hours a year over 12 months.
pub(crate) const HOURS_PER_MONTH: f64 = 730.0;

/// Share of the month over which work that can wait until tomorrow is spread.
const SPREAD_OVER: f64 = 0.9;

/// Users from which a project takes all of the effort that the catalogue states.
const FULL_PROJECT_USERS: f64 = 20.0;

/// What is the same for every route in a future.
pub(crate) struct Demand {
    /// Pieces of work in each month; element 0, before the start, is none.
    pub pieces: Vec<f64>,
    /// Factor to the value of today, by month.
    pub discount: Vec<f64>,
    /// Level of prices by month, 1 at the start.
    closed_level: Vec<f64>,
    hosted_level: Vec<f64>,
    pub rent_level: Vec<f64>,
    /// Words that a call reads, beside the instructions.
    words_read: f64,
    words_instructed: f64,
    words_written: f64,
    calls: f64,
    reasoning: f64,
    /// People who use it.
    pub users: f64,
    /// Share of the catalogue's efforts that a project of this size takes, 0–1.
    project_size: f64,
    /// Cost of one working day of the people who look after it, at that size.
    pub staff_day: f64,
    /// The same of lawyers.
    pub legal_day: f64,
    /// Cost of one hour of the people who do the work.
    pub hour: f64,
    pub redundant: bool,
    /// Pieces in the busiest hour, for each piece of a month.
    busiest_hour_share: f64,
}

/// Tokens of one piece of work with one model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PieceTokens {
    /// Read and billed in full.
    pub read: f64,
    /// Instructions, the same in every call.
    pub instructions: f64,
    /// Written, reasoning included.
    pub written: f64,
}

/// One part of a route in one future.
pub(crate) struct LegScene<'a> {
    pub leg: &'a Leg,
    /// Share of the work that it does, 0–1.
    pub share: f64,
    pub tokens: PieceTokens,
    /// Seconds of one machine's time that a piece takes; zero without machines.
    pub seconds_a_piece: f64,
    /// Machines in each month; empty without machines.
    pub units: Vec<f64>,
}

/// One route in one future.
pub(crate) struct Scene<'a> {
    pub common: &'a Common,
    pub future: &'a Future,
    pub demand: &'a Demand,
    pub legs: Vec<LegScene<'a>>,
    pub months: usize,
}

/// Level by month of something that changes by `rate` a year, 1 before the start and in month 1.
fn level(rate: f64, months: usize) -> Vec<f64> {
    let step = libm::pow(1.0 + rate, 1.0 / 12.0);
    let mut level = Vec::with_capacity(months + 1);
    level.push(1.0);
    let mut now = 1.0;
    for _ in 0..months {
        level.push(now);
        now *= step;
    }
    level
}

/// Factors to the value of today: month `m` is paid at its end.
fn discount(rate: f64, months: usize) -> Vec<f64> {
    let step = libm::pow(1.0 + rate, -1.0 / 12.0);
    let mut now = 1.0;
    (0..=months)
        .map(|_| {
            let factor = now;
            now *= step;
            factor
        })
        .collect()
}

pub(crate) fn price(future: &Future, price: Price) -> f64 {
    future.get(price.amount) * price.rate.map_or(1.0, |rate| future.get(rate))
}

impl Demand {
    pub(crate) fn new(common: &Common, future: &Future, months: usize) -> Self {
        let get = |key: Key| future.get(key);
        let mut pieces = level(get(common.growth), months);
        pieces[0] = 0.0;
        for month in &mut pieces {
            *month *= get(common.pieces);
        }
        let words_in = get(common.words_in);
        let (fewest, most) = common.output_limits[crate::build::use_place(&future.choices)];
        let users = (get(common.pieces) / get(common.pieces_per_user))
            .min(get(common.organisation_people))
            .max(1.0);
        let smallest = get(common.small_project);
        let project_size = smallest + (1.0 - smallest) * (users / FULL_PROJECT_USERS).min(1.0);
        let working_days = get(common.working_hours) / 8.0;
        let day = |pay: Price| price(future, pay) * get(common.on_cost) / working_days;
        let hour = match common.hour_cost {
            HourCost::Answered(key) => get(key),
            HourCost::FromPay(pay) => day(pay) / 8.0,
        };
        let busiest_hour_share = if future.choices.speed == Speed::Tomorrow {
            1.0 / (HOURS_PER_MONTH * SPREAD_OVER)
        } else {
            get(common.busiest_hour) / get(common.hours_of_use)
        };
        Self {
            pieces,
            discount: discount(get(common.discount_rate), months),
            closed_level: level(get(common.closed_trend), months),
            hosted_level: level(get(common.hosted_trend), months),
            rent_level: level(get(common.rent_trend), months),
            words_read: words_in + get(common.context_words),
            words_instructed: get(common.instruction_words),
            words_written: (words_in * get(common.output_share)).max(fewest).min(most),
            calls: get(common.calls),
            reasoning: 1.0 + get(common.reasoning_share),
            users,
            project_size,
            staff_day: day(common.staff_pay) * get(common.outside_help) * project_size,
            legal_day: day(common.legal_pay) * project_size,
            hour,
            redundant: matches!(
                future.choices.downtime,
                Degree::Serious | Degree::Unacceptable
            ),
            busiest_hour_share,
        }
    }

    pub(crate) fn token_level(&self, market: TokenMarket) -> &[f64] {
        match market {
            TokenMarket::Closed => &self.closed_level,
            TokenMarket::Hosted => &self.hosted_level,
        }
    }

    /// Tokens of a piece for a model that takes so many a word.
    pub(crate) fn tokens(&self, tokens_per_word: f64) -> PieceTokens {
        let calls = self.calls * tokens_per_word;
        PieceTokens {
            read: self.words_read * calls,
            instructions: self.words_instructed * calls,
            written: self.words_written * self.reasoning * calls,
        }
    }

    pub(crate) fn busiest_hour_share(&self) -> f64 {
        self.busiest_hour_share
    }

    pub(crate) fn calls(&self) -> f64 {
        self.calls
    }

    /// Machines in each month: enough for the busiest hour. Bought ones stay when work shrinks.
    fn units(&self, seconds_a_piece: f64, share: f64, plannable: f64, bought: bool) -> Vec<f64> {
        let mut most = 0.0;
        self.pieces
            .iter()
            .map(|pieces| {
                let load = Load {
                    pieces_an_hour: pieces * share * self.busiest_hour_share,
                    seconds_a_piece,
                    plannable,
                    redundant: self.redundant,
                };
                let needed = replicas(&load);
                most = if bought { needed.max(most) } else { needed };
                most
            })
            .collect()
    }
}

/// Seconds of one machine's time: reading, then writing along with others.
pub(crate) fn seconds_a_piece(tokens: PieceTokens, prefill: f64, decode: f64) -> f64 {
    (tokens.read + tokens.instructions) / prefill + tokens.written / decode
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        common: &'a Common,
        future: &'a Future,
        demand: &'a Demand,
        plan: &'a Plan,
        months: usize,
    ) -> Self {
        let open_share = if plan.legs.len() > 1 {
            future.get(common.hybrid_share)
        } else {
            1.0
        };
        let legs = plan
            .legs
            .iter()
            .enumerate()
            .map(|(place, leg)| {
                let share = if place == 0 {
                    open_share
                } else {
                    1.0 - open_share
                };
                let tokens = demand.tokens(future.get(leg.tokens_per_word));
                let seconds = leg.park.as_ref().map_or(0.0, |park: &Park| {
                    seconds_a_piece(tokens, future.get(park.prefill), future.get(park.decode))
                });
                let units = match leg.park.as_ref().map(|park| park.tenure) {
                    None => Vec::new(),
                    Some(crate::keys::Tenure::StaffComputers { .. }) => {
                        vec![demand.users; months + 1]
                    }
                    Some(tenure) => {
                        let bought = matches!(tenure, crate::keys::Tenure::Owned { .. });
                        let plannable = future.get(common.plannable_share);
                        demand.units(seconds, share, plannable, bought)
                    }
                };
                LegScene {
                    leg,
                    share,
                    tokens,
                    seconds_a_piece: seconds,
                    units,
                }
            })
            .collect();
        Self {
            common,
            future,
            demand,
            legs,
            months,
        }
    }

    /// True unless people go on as today.
    pub(crate) fn uses_ai(&self) -> bool {
        !self.legs.is_empty()
    }

    pub(crate) fn get(&self, key: Key) -> f64 {
        self.future.get(key)
    }

    pub(crate) fn price(&self, amount: Price) -> f64 {
        price(self.future, amount)
    }

    /// Quality of the model, or of both by their share; none without a model.
    pub(crate) fn quality(&self) -> Option<f64> {
        self.uses_ai().then(|| {
            self.legs
                .iter()
                .map(|leg| leg.share * self.get(leg.leg.quality))
                .sum()
        })
    }

    /// Adds an amount to every month of the horizon.
    pub(crate) fn each_month(&self, amount: f64, costs: &mut [f64]) {
        for cost in &mut costs[1..=self.months] {
            *cost += amount;
        }
    }

    /// Adds an amount for every piece of work.
    pub(crate) fn each_piece(&self, amount: f64, costs: &mut [f64]) {
        for (cost, pieces) in costs.iter_mut().zip(&self.demand.pieces) {
            *cost += amount * pieces;
        }
    }

    /// Days a year of upkeep of one part of the route, in a month: more with more machines.
    pub(crate) fn upkeep_days(&self, leg: &LegScene<'_>, month: usize) -> f64 {
        let days = self.get(leg.leg.upkeep_days);
        let Some(park) = &leg.leg.park else {
            return days;
        };
        // Ten staff computers are one round of upkeep.
        let (rounds, on_call) = match park.tenure {
            crate::keys::Tenure::StaffComputers { .. } => ((leg.units[month] / 10.0).max(1.0), 1.0),
            _ => (leg.units[month], self.get(self.common.on_call)),
        };
        days * on_call * (1.0 + (rounds - 1.0) * self.get(self.common.further_machine_effort))
    }

    /// Days a year that the route takes to keep going and to keep good, at the start.
    pub(crate) fn days_a_year(&self) -> f64 {
        let days: f64 = self
            .legs
            .iter()
            .map(|leg| {
                let security = if leg.leg.park.is_some() {
                    self.get(self.common.security_days)
                } else {
                    0.0
                };
                self.upkeep_days(leg, 1.min(self.months))
                    + self.get(leg.leg.upgrades) * self.get(self.common.evaluation_days)
                    + security
            })
            .sum();
        // An empty sum is minus zero; adding zero takes the sign away.
        0.0 + days * self.demand.project_size
    }
}
