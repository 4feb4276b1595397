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
}

/// Looking things up in the organisation's documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RetrievalKeys {
    pub days: Key,
    pub yearly_share: Key,
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
    pub reasoning_share: Key,
    pub cached_share: Key,

    pub closed_trend: Key,
    pub hosted_trend: Key,
    pub rent_trend: Key,

    pub plannable_share: Key,
    pub rented_hours: Key,
    pub hardware_life: Key,
    pub residual: Key,
    pub already_owned: Option<Key>,
    pub computers_to_replace: Key,
    pub memory_upgrade: Price,

    pub electricity: Price,
    pub power_usage: Key,
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

    pub evaluation_days: Key,
    pub security_days: Key,

    pub retrieval: Option<RetrievalKeys>,
    pub tuning: Option<TuningKeys>,
    pub router_days: Key,
    pub hybrid_share: Key,

    pub impact_days: Key,
    pub legal_days: Key,
    pub guardrail_days: Key,
    pub safeguards_open: Key,
    pub safeguards_sector: Key,
    pub safeguards_harm: Key,
    pub safeguards_yearly: Key,

    pub quality_needed: Key,
    pub redone_anyway: Key,
    pub quality_sensitivity: Key,
    pub redo_minutes: Key,
    pub hour_cost: HourCost,
    pub consequence: Key,
    pub minutes_by_hand: Key,

    pub discount_rate: Key,
}

/// Tokens billed by somebody else, United States dollars for a million.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TokenBill {
    /// The course of its prices.
    pub market: Level,
    pub input: Price,
    pub cached: Option<Price>,
    pub output: Price,
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
}

/// The part of a route's work that one model does.
#[derive(Debug, Clone)]
pub(crate) struct Leg {
    /// True on the open side.
    pub open: bool,
    pub tokens_per_word: Key,
    pub quality: Key,
    pub bill: Option<TokenBill>,
    pub park: Option<Park>,
    pub integration_days: Key,
    pub upkeep_days: Key,
    pub upgrades: Key,
    pub exit_days: Key,
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
