//! One route in one future: what cost items read.

use assessment::{Degree, Speed};

use crate::driver::{Course, Fleet, FleetSize, HOURS_PER_MONTH, Ownership};
use crate::future::{Choices, Key};
use crate::keys::{Common, HourCost, Leg, Plan, Price, Tenure, Thinking};
use crate::number::Number;
use crate::series::{discount_step, monthly_step};

/// Share of the month over which work that can wait until tomorrow is spread.
const SPREAD_OVER: f64 = 0.9;

/// Users from which a project takes all of the effort that the catalogue states.
const FULL_PROJECT_USERS: f64 = 20.0;

/// What is the same for every route in a future.
pub(crate) struct Demand<N> {
    /// Work, prices and the value of money over time.
    pub course: Course<N>,
    /// Words that a call reads, beside the instructions.
    words_read: N,
    words_instructed: N,
    words_written: N,
    pub calls: N,
    /// Words that a model writes to itself where it thinks first, for each word of the answer.
    reasoning: N,
    /// Share of the work for which a model thinks first that may do without.
    thinks_by_choice: N,
    /// People who use it.
    pub users: N,
    /// Share of the catalogue's efforts that a project of this size takes, 0–1.
    pub project_size: N,
    /// Cost of one working day of the people who look after it, at that size.
    pub staff_day: N,
    /// The same of lawyers.
    pub legal_day: N,
    /// Cost of one hour of the people who do the work.
    pub hour: N,
    pub redundant: bool,
    /// Pieces in the busiest hour, for each piece of a month.
    pub busiest_hour_share: N,
}

/// Tokens of one piece of work with one model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PieceTokens<N> {
    /// Read and billed in full.
    pub read: N,
    /// Instructions, the same in every call.
    pub instructions: N,
    /// Written as an answer.
    pub written: N,
    /// Written before it, as reasoning.
    pub reasoned: N,
}

/// One part of a route in one future.
pub(crate) struct LegScene<'a, N> {
    pub leg: &'a Leg,
    /// Its place among the parts.
    pub part: usize,
    /// Share of the work that it does, 0–1.
    pub share: N,
    pub tokens: PieceTokens<N>,
    /// None without machines.
    pub fleet: Option<Fleet<N>>,
}

/// One route in one future.
pub(crate) struct Scene<'a, N> {
    pub common: &'a Common,
    values: &'a [N],
    pub choices: &'a Choices,
    pub demand: &'a Demand<N>,
    legs: [Option<LegScene<'a, N>>; 2],
}

/// Days a year of upkeep of one part of a route.
pub(crate) struct Upkeep<N> {
    /// Whatever the number of machines.
    pub days: N,
    /// More for each machine.
    pub days_a_unit: Option<N>,
}

fn price<N: Number>(values: &[N], price: Price) -> N {
    let amount = values[price.amount.0];
    price.rate.map_or(amount, |rate| amount * values[rate.0])
}

impl<N: Number> Demand<N> {
    pub(crate) fn new(common: &Common, values: &[N], choices: &Choices) -> Self {
        let get = |key: Key| values[key.0];
        let words_in = get(common.words_in);
        let (fewest, most) = common.output_limits[crate::build::use_place(choices)];
        let users = (get(common.pieces) / get(common.pieces_per_user))
            .smaller(get(common.organisation_people))
            .larger(N::constant(1.0))
            .named("users");
        let smallest = get(common.small_project);
        let project_size = (smallest
            + smallest.rest_of_one() * (users / FULL_PROJECT_USERS).at_most_one())
        .named("project-size");
        let working_days = get(common.working_hours) / 8.0;
        let on_cost = get(common.on_cost);
        let day = |pay: Price| price(values, pay) * on_cost / working_days;
        let hour = match common.hour_cost {
            HourCost::Answered(key) => get(key),
            HourCost::FromPay(pay) => day(pay) / 8.0,
        };
        let busiest_hour_share = if choices.speed == Speed::Tomorrow {
            N::constant(1.0 / (HOURS_PER_MONTH * SPREAD_OVER))
        } else {
            get(common.busiest_hour) / get(common.hours_of_use)
        };
        let staff_day = day(common.staff_pay) * get(common.outside_help) * project_size;
        Self {
            course: Course {
                pieces: get(common.pieces),
                growth_step: monthly_step(get(common.growth)).named("growth-step"),
                level_steps: [
                    N::constant(1.0),
                    monthly_step(get(common.trends.closed)).named("closed-tokens-step"),
                    monthly_step(get(common.trends.hosted)).named("hosted-tokens-step"),
                    monthly_step(get(common.trends.same_quality)).named("same-quality-step"),
                    monthly_step(get(common.trends.rent)).named("rent-step"),
                    monthly_step(get(common.trends.wages)).named("wages-step"),
                ],
                discount_step: discount_step(get(common.discount_rate)).named("discount-step"),
            },
            words_read: (words_in + get(common.context_words)).named("words-read"),
            words_instructed: get(common.instruction_words),
            words_written: (words_in * get(common.output_share))
                .larger(N::constant(fewest))
                .smaller(N::constant(most))
                .named("words-written"),
            calls: get(common.calls),
            reasoning: get(common.thinking.share)
                * (get(common.thinking.factor) - 1.0).at_least_zero(),
            thinks_by_choice: get(common.thinking.by_choice),
            users,
            project_size,
            staff_day: staff_day.named("staff-day"),
            legal_day: (day(common.legal_pay) * project_size).named("legal-day"),
            hour: hour.named("hour"),
            redundant: matches!(choices.downtime, Degree::Serious | Degree::Unacceptable),
            busiest_hour_share: busiest_hour_share.named("busiest-hour-share"),
        }
    }

    /// Tokens of a piece for a model that takes so many a word.
    pub(crate) fn tokens(&self, tokens_per_word: N, thinking: Thinking) -> PieceTokens<N> {
        let calls = self.calls * tokens_per_word;
        let written = self.words_written * calls;
        PieceTokens {
            read: (self.words_read * calls).named("tokens-read"),
            instructions: (self.words_instructed * calls).named("tokens-instructions"),
            written: written.named("tokens-written"),
            reasoned: match thinking {
                Thinking::Never => N::constant(0.0),
                Thinking::ByChoice => written * self.reasoning * self.thinks_by_choice,
                Thinking::Always => written * self.reasoning,
            }
            .named("tokens-reasoned"),
        }
    }

    /// Machines beside those that are needed, so that work goes on while one is down.
    pub(crate) fn spare(&self) -> f64 {
        f64::from(u8::from(self.redundant))
    }
}

/// Seconds of one machine's time: reading, then writing along with others.
pub(crate) fn seconds_a_piece<N: Number>(tokens: PieceTokens<N>, prefill: N, decode: N) -> N {
    (tokens.read + tokens.instructions) / prefill + (tokens.written + tokens.reasoned) / decode
}

/// The machines of a part that does `share` of the work.
fn fleet<N: Number>(
    common: &Common,
    values: &[N],
    demand: &Demand<N>,
    leg: &Leg,
    tokens: PieceTokens<N>,
    share: N,
) -> Option<Fleet<N>> {
    let park = leg.park.as_ref()?;
    let get = |key: Key| values[key.0];
    // Filters read along on the same machine.
    let seconds = (seconds_a_piece(tokens, get(park.prefill), get(park.decode))
        * (get(common.safeguards.guardrail_calls) + 1.0))
        .named("seconds-a-piece");
    let hours_a_piece = (seconds * share / 3600.0).named("machine-hours-a-piece");
    // Busy hours of the busiest hour ÷ those that can be planned for.
    let stepped = |stay: bool| FleetSize::Stepped {
        load_a_piece: (hours_a_piece * demand.busiest_hour_share / get(common.plannable_share))
            .named("load-a-piece"),
        spare: demand.spare(),
        stay,
    };
    let size = match park.tenure {
        Tenure::StaffComputers { .. } => FleetSize::Steady(demand.users),
        Tenure::Owned { .. } => stepped(true),
        Tenure::Rented { .. } => stepped(false),
    };
    let ownership = matches!(park.tenure, Tenure::Owned { .. }).then(|| Ownership {
        owned: common.already_owned.map_or(N::constant(0.0), get),
        life: (get(common.hardware_life) * 12.0)
            .rounded()
            .larger(N::constant(1.0))
            .named("life-in-months"),
        kept_step: get(common.residual).power(1.0 / 36.0).named("kept-step"),
    });
    Some(Fleet {
        size,
        hours_a_piece,
        ownership,
    })
}

impl<N: Number> LegScene<'_, N> {
    /// How its machines are paid for; none without machines.
    pub(crate) fn tenure(&self) -> Option<Tenure> {
        self.leg.park.as_ref().map(|park| park.tenure)
    }
}

impl<'a, N: Number> Scene<'a, N> {
    pub(crate) fn new(
        common: &'a Common,
        values: &'a [N],
        choices: &'a Choices,
        demand: &'a Demand<N>,
        plan: &'a Plan,
    ) -> Self {
        let open_share = if plan.legs.len() > 1 {
            values[common.hybrid_share.0]
        } else {
            N::constant(1.0)
        };
        let part = |part: usize| {
            plan.legs.get(part).map(|leg| {
                let share = if part == 0 {
                    open_share
                } else {
                    open_share.rest_of_one()
                };
                let tokens = demand.tokens(values[leg.tokens_per_word.0], leg.thinking);
                LegScene {
                    leg,
                    part,
                    share,
                    tokens,
                    fleet: fleet(common, values, demand, leg, tokens, share),
                }
            })
        };
        Self {
            common,
            values,
            choices,
            demand,
            legs: [part(0), part(1)],
        }
    }

    /// The parts of the route.
    pub(crate) fn legs(&self) -> impl Iterator<Item = &LegScene<'a, N>> {
        self.legs.iter().flatten()
    }

    /// The machines of its parts.
    pub(crate) fn fleets(&self) -> [Option<&Fleet<N>>; 2] {
        [0, 1].map(|part: usize| self.legs[part].as_ref().and_then(|leg| leg.fleet.as_ref()))
    }

    /// True unless people go on as today.
    pub(crate) fn uses_ai(&self) -> bool {
        self.legs[0].is_some()
    }

    /// True where two models share the work.
    pub(crate) fn is_hybrid(&self) -> bool {
        self.legs[1].is_some()
    }

    pub(crate) fn get(&self, key: Key) -> N {
        self.values[key.0]
    }

    pub(crate) fn price(&self, amount: Price) -> N {
        price(self.values, amount)
    }

    /// Quality of the model, or of both by their share; none without a model.
    pub(crate) fn quality(&self) -> Option<N> {
        self.legs()
            .map(|leg| leg.share * self.get(leg.leg.quality))
            .reduce(|one, other| one + other)
    }

    /// Days a year of upkeep of one part of the route: more with more machines. None where the
    /// person's own figures hold it.
    pub(crate) fn upkeep(&self, leg: &LegScene<'_, N>) -> Option<Upkeep<N>> {
        let days = self.get(leg.leg.effort?.upkeep_days);
        let further = self.get(self.common.further_machine_effort);
        Some(match leg.tenure() {
            None => Upkeep {
                days,
                days_a_unit: None,
            },
            // Ten staff computers are one round of upkeep.
            Some(Tenure::StaffComputers { .. }) => {
                let rounds = (self.demand.users / 10.0).larger(N::constant(1.0));
                Upkeep {
                    days: days * ((rounds - 1.0) * further + 1.0),
                    days_a_unit: None,
                }
            }
            Some(Tenure::Owned { .. } | Tenure::Rented { .. }) => {
                let days = days * self.get(self.common.on_call);
                Upkeep {
                    days: days * further.rest_of_one(),
                    days_a_unit: Some(days * further),
                }
            }
        })
    }

    /// Days a year that one part of the route takes to keep going at the start.
    fn going_days(&self, leg: &LegScene<'_, N>) -> Option<N> {
        let upkeep = self.upkeep(leg)?;
        Some(match (upkeep.days_a_unit, &leg.fleet) {
            (Some(more), Some(fleet)) => {
                upkeep.days + more * fleet.needed(self.demand.course.pieces)
            }
            _ => upkeep.days,
        })
    }

    /// Days a year that people beyond the first take to stay in the picture: none without
    /// machines of one's own to look after.
    ///
    /// People come whole: a second one when the work is more than one can give, or when it may
    /// not be down for a day.
    pub(crate) fn second_person_days(&self, leg: &LegScene<'_, N>) -> Option<N> {
        let (Some(Tenure::Owned { .. } | Tenure::Rented { .. }), keys) =
            (leg.tenure(), &self.common.staff)
        else {
            return None;
        };
        let fewest = if self.demand.redundant { 2.0 } else { 1.0 };
        let days = (self.going_days(leg)? + self.get(self.common.security_days))
            * self.demand.project_size;
        let people = (days / self.get(keys.one_person_days))
            .rounded_up()
            .larger(N::constant(fewest))
            .named("people");
        Some((people - 1.0) * self.get(keys.second_person_days))
    }

    /// Days a year with those who sell what a part of the route runs on.
    pub(crate) fn vendor_days(&self, leg: &LegScene<'_, N>) -> Option<N> {
        leg.leg.effort?;
        Some(self.get(match leg.tenure() {
            None | Some(Tenure::Rented { .. }) => self.common.staff.vendor_days,
            Some(_) => self.common.staff.vendor_days_own,
        }))
    }

    /// Times a year that a part of the route moves to another model.
    pub(crate) fn new_models(&self, leg: &LegScene<'_, N>) -> Option<N> {
        let takes = leg.leg.effort?;
        let chosen = self.get(takes.upgrades);
        let forced = takes.retirements.map(|forced| self.get(forced));
        Some(forced.map_or(chosen, |forced| chosen + forced))
    }

    /// Days a year to adapt what is connected where a model is withdrawn.
    pub(crate) fn migration_days(&self, leg: &LegScene<'_, N>) -> Option<N> {
        let takes = leg.leg.effort?;
        let days = self.get(takes.integration_days) * self.get(self.common.staff.migration_share);
        takes.retirements.map(|forced| self.get(forced) * days)
    }

    /// Cost of a day that a person counted themselves: the size of the project is in their count.
    pub(crate) fn own_staff_day(&self) -> N {
        self.demand.staff_day / self.demand.project_size
    }

    /// Share of a full-time person that the route takes to keep going and to keep good, at the
    /// start.
    pub(crate) fn effort(&self) -> N {
        let mut days = N::constant(0.0);
        for leg in self.legs() {
            let testing = self
                .new_models(leg)
                .map(|times| times * self.get(self.common.evaluation_days));
            let yours = leg
                .leg
                .yours
                .map(|yours| self.get(yours.staff_days_a_month) * 12.0 / self.demand.project_size);
            for more in [self.going_days(leg), self.vendor_days(leg), testing, yours] {
                days = more.map_or(days, |more| days + more);
            }
            if leg.leg.park.is_some() {
                days = days + self.get(self.common.security_days);
            }
            for more in [self.second_person_days(leg), self.migration_days(leg)] {
                days = more.map_or(days, |more| days + more);
            }
        }
        (days * self.demand.project_size * 8.0 / self.get(self.common.working_hours))
            .named("effort")
    }
}
