//! Where each figure of a case lies in a future, by what it is for.

use crate::driver::Level;
use crate::future::Key;
use crate::route::RouteId;

/// A price, with the rate that brings it into the currency of the case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Price {
    pub amount: Key,
    /// None where the price is in the case's own currency.
    pub rate: Option<Key>,
}

/// What an hour of the people who do the work costs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum HourCost {
    /// As the person said.
    Answered(Key),
    /// From pay a year.
    FromPay(Price),
}

/// One round of fine-tuning.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TuningKeys {
    pub labelling_days: Key,
    pub engineering_days: Key,
    pub accelerator_hours: Key,
    pub rent: Option<Price>,
    /// Rounds a year beside those that a new model asks for.
    pub redone: Key,
}

/// Looking things up in the organisation's documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RetrievalKeys {
    pub days: Key,
    pub yearly_share: Key,
    /// A month.
    pub store: Price,
}

/// How prices and wages move from year to year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TrendKeys {
    /// Closed models, as long as one stays with the same one.
    pub closed: Key,
    /// The same of hosted open models.
    pub hosted: Key,
    /// The same quality, whichever model gives it.
    pub same_quality: Key,
    /// Share of that course which the bill follows, by moving from model to model.
    pub follows_cheaper: Key,
    pub rent: Key,
    pub wages: Key,
}

/// What models that think first write to themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ThinkingKeys {
    /// All text over that of the answer, on hard work.
    pub factor: Key,
    /// How much of that the work asks for.
    pub share: Key,
    /// Share of the work for which a model thinks that may do without.
    pub by_choice: Key,
}

/// Terms on which machines are rented.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RentKeys {
    /// Hours a month in which a machine that waits for nobody is billed.
    pub hours: Key,
    /// Hours a month billed for starting and trying, where it is switched off in between.
    pub starting_hours: Key,
    pub reserved_share: Key,
    pub reserved_discount: Key,
}

/// What stands around machines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SurroundingKeys {
    /// Share of the machines' price.
    pub network_and_rack: Key,
    /// Share of the machines' price.
    pub spare_parts: Key,
    pub stored_gigabytes: Key,
    /// For a gigabyte and a month.
    pub storage: Price,
    /// For a gigabyte.
    pub egress: Price,
    /// For an accelerator and a year.
    pub licence: Price,
    pub licensed_share: Key,
}

/// Who has to be there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StaffKeys {
    /// Share of the users who are new each year.
    pub turnover: Key,
    /// Days a year that one person can give.
    pub one_person_days: Key,
    /// Days a year that each further person takes.
    pub second_person_days: Key,
    /// Days a year with somebody who sells tokens or machine hours.
    pub vendor_days: Key,
    /// Days a year with those who sold the machines.
    pub vendor_days_own: Key,
    /// Share of connecting that is done again when a model is withdrawn.
    pub migration_share: Key,
}

/// Assessing, agreeing and guarding.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SafeguardKeys {
    pub impact_days: Key,
    pub legal_days: Key,
    pub guardrail_days: Key,
    /// What filters cost to run, as a share of what the model costs to run.
    pub guardrail_calls: Key,
    pub red_team_days: Key,
    pub record_days: Key,
    /// Months for which a record is kept.
    pub record_months: Key,
    /// Days a year.
    pub audit_days: Key,
    pub open: Key,
    pub sector: Key,
    pub harm: Key,
    /// Share of the work once that comes again every year.
    pub yearly: Key,
}

/// Figures that all routes share.
#[derive(Debug, Clone)]
pub(crate) struct Common {
    pub pieces: Key,
    pub growth: Key,
    pub words_in: Key,
    pub busiest_hour: Key,
    pub hours_of_use: Key,
    pub organisation_people: Key,
    pub pieces_per_user: Key,

    pub instruction_words: Key,
    pub context_words: Key,
    pub output_share: Key,
    /// By [`assessment::Use`], in its order.
    pub output_limits: Vec<(f64, f64)>,
    pub calls: Key,
    pub thinking: ThinkingKeys,
    pub cached_share: Key,

    pub trends: TrendKeys,

    pub plannable_share: Key,
    pub rent: RentKeys,
    pub surroundings: SurroundingKeys,
    pub hardware_life: Key,
    pub residual: Key,
    pub already_owned: Option<Key>,
    pub computers_to_replace: Key,
    pub memory_upgrade: Price,

    pub electricity: Price,
    pub power_usage: Key,
    /// For the share of servers that stands with somebody else.
    pub power_usage_data_centre: Key,
    pub colocation: Price,
    pub colocated_share: Key,
    pub support_contract: Key,
    pub failures: Key,
    pub failure_days: Key,

    pub staff_pay: Price,
    pub legal_pay: Price,
    pub on_cost: Key,
    pub working_hours: Key,
    pub outside_help: Key,
    pub small_project: Key,
    pub further_machine_effort: Key,
    pub on_call: Key,
    pub training_days: Key,
    pub checking_share: Key,
    pub staff: StaffKeys,

    pub evaluation_days: Key,
    pub security_days: Key,

    pub retrieval: Option<RetrievalKeys>,
    pub tuning: Option<TuningKeys>,
    pub router_days: Key,
    pub hybrid_share: Key,

    pub safeguards: SafeguardKeys,

    pub quality_needed: Key,
    pub redone_anyway: Key,
    pub quality_sensitivity: Key,
    pub redo_minutes: Key,
    pub hour_cost: HourCost,
    pub consequence: Key,
    pub minutes_by_hand: Key,

    pub discount_rate: Key,
}

/// Prices of long requests. The whole request is billed at them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LongBill {
    /// Tokens read from which a request is a long one.
    pub over_tokens: f64,
    pub input: Price,
    pub cached: Option<Price>,
    pub output: Price,
}

/// Whether a model writes to itself before it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thinking {
    Never,
    /// As its user likes.
    ByChoice,
    Always,
}

/// Tokens billed by somebody else, United States dollars for a million.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TokenBill {
    /// The course of its prices.
    pub market: Level,
    pub input: Price,
    pub cached: Option<Price>,
    /// For what is put into the provider's memory, where that costs more than reading.
    pub cache_write: Option<Price>,
    pub output: Price,
    pub long: Option<LongBill>,
    /// For work that can wait until tomorrow.
    pub batch_discount: Option<Key>,
    pub residency_factor: Option<Key>,
}

/// How machines are paid for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tenure {
    /// Bought.
    Owned { price: Price, accelerators: f64 },
    /// By the hour; `accelerators` of them make one unit.
    Rented { price: Price, accelerators: f64 },
    /// The staff's own.
    StaffComputers { price: Price },
}

/// Machines that run the model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Park {
    pub tenure: Tenure,
    /// Tokens read a second, one unit.
    pub prefill: Key,
    /// Tokens written a second, one unit, all answers together.
    pub decode: Key,
    /// Watts; none where the rent includes them.
    pub power: Option<(Key, Key)>,
    /// Accelerators of one unit for which supported serving software is sold.
    pub licensable: f64,
}

/// What it takes to connect a route, to keep it going and to leave it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EffortKeys {
    pub integration_days: Key,
    pub upkeep_days: Key,
    /// New models a year, by choice.
    pub upgrades: Key,
    /// Times a year that the model is withdrawn by whoever runs it; none on own machines.
    pub retirements: Option<Key>,
    pub exit_days: Key,
}

/// What a person says that a route of theirs costs, in the currency of the case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct YoursKeys {
    pub once: Key,
    pub a_month: Key,
    pub a_year: Key,
    pub a_request: Key,
    pub residual_share: Key,
    pub staff_days_a_month: Key,
}

/// The part of a route's work that one model does.
#[derive(Debug, Clone)]
pub(crate) struct Leg {
    /// True on the open side.
    pub open: bool,
    pub tokens_per_word: Key,
    pub thinking: Thinking,
    pub quality: Key,
    pub bill: Option<TokenBill>,
    pub park: Option<Park>,
    /// None where the person's own figures hold it.
    pub effort: Option<EffortKeys>,
    /// Figures of the person's own, where the route is one of theirs.
    pub yours: Option<YoursKeys>,
    /// Times the legal review of a plain contract.
    pub legal_factor: f64,
}

/// A route that can work, ready to be added up.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub route: RouteId,
    /// None for doing nothing, two for a hybrid: the open one first.
    pub legs: Vec<Leg>,
}
