//! A study with every figure within its bounds: the inputs of the sum.

use serde::Serialize;

use crate::Number;

/// A study that can be computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// What it is called.
    pub title: String,
    /// Who published it, and when.
    pub source: String,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// Hours in a month, as the study counts them.
    pub hours_per_month: f64,
    /// Months over which it adds up.
    pub horizon_months: u32,
    /// Cost of capital a year, 0–1.
    pub discount_rate: f64,
    /// The work of a month.
    pub workload: Workload,
    /// The ways of getting it done.
    pub routes: Vec<Route>,
    /// Pairs of which the break-even is asked for, by the position of the route.
    pub asks: Vec<[usize; 2]>,
    /// What the study claims.
    pub stated: Vec<Stated>,
}

/// The work of a month. Zero stands for what is not given.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Workload {
    /// Tokens read.
    pub input_tokens: f64,
    /// Those of them that are billed at the cached price.
    pub cached_input_tokens: f64,
    /// Tokens written.
    pub output_tokens: f64,
    /// Requests.
    pub requests: f64,
}

impl Workload {
    /// Tokens read and written.
    pub fn tokens(&self) -> f64 {
        self.input_tokens + self.output_tokens
    }
}

/// Whether an hour is paid for when the machine is idle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Billed {
    /// Every operating hour is.
    Always,
    /// Only the share that carries work is.
    WhenUsed,
}

/// Whole units for a number of requests a second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizedFor {
    /// Requests a second that all units serve together.
    pub requests_per_second: f64,
    /// Requests a second that one unit serves.
    pub each_unit: f64,
}

/// The price of the whole request once its input is longer than this.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LongContext {
    /// Input tokens up to which the ordinary price holds.
    pub above_input_tokens: f64,
    /// Price of a million input tokens.
    pub input_price: f64,
    /// Price of a million output tokens.
    pub output_price: f64,
}

/// One way of getting the work done. Amounts are for one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Its id in the study.
    pub id: String,
    /// What the study calls it.
    pub label: String,
    /// Paid at month 0.
    pub one_off: f64,
    /// Back at the horizon.
    pub residual: f64,
    /// Paid for each operating hour.
    pub per_hour: f64,
    /// Paid each month.
    pub per_month: f64,
    /// Paid each year, a twelfth a month.
    pub per_year: f64,
    /// Hours a month that it is on.
    pub operating_hours: f64,
    /// Kilowatts at the wall, before cooling.
    pub power_kw: f64,
    /// Power of the building over power of the machine, 1 or more.
    pub pue: f64,
    /// Price of a kilowatt-hour.
    pub electricity_price: f64,
    /// Machines: as given, or whole units for `sized_for`.
    pub units: f64,
    /// What the units were sized for, where that is given.
    pub sized_for: Option<SizedFor>,
    /// What one unit delivers; zero where that is not given.
    pub tokens_per_second: f64,
    /// Share of the capacity that carries work, 0–1.
    pub utilisation: f64,
    /// Whether an idle hour is paid for.
    pub billed: Billed,
    /// Price of a million input tokens.
    pub input_price: f64,
    /// Price of a million cached input tokens.
    pub cached_input_price: f64,
    /// Price of a million output tokens.
    pub output_price: f64,
    /// Price of a request.
    pub per_request: f64,
    /// The price of long requests, where there is one.
    pub long_context: Option<LongContext>,
    /// Factor on every price by the token, such as 0.5 for work that may wait.
    pub batch_factor: f64,
}

/// A figure that a study can state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Months to break-even.
    Months,
    /// Hours to break-even.
    Hours,
    /// Tokens a month at which two routes cost the same.
    TokensPerMonth,
    /// Requests a month at which two routes cost the same.
    RequestsPerMonth,
    /// Machines.
    Units,
    /// Paid at month 0, all units.
    OneOff,
    /// Cost of a month.
    Monthly,
    /// Cost over the horizon.
    Total,
    /// The same in money of month 0.
    NetPresentValue,
    /// Tokens that the machines could deliver in a month.
    CapacityTokens,
    /// Cost of a million tokens.
    PerMillionTokens,
    /// Cost of a million output tokens.
    PerMillionOutputTokens,
    /// Cost of a thousand requests.
    PerThousandRequests,
}

impl Figure {
    /// Figures of a pair of routes.
    pub const OF_PAIR: [Self; 4] = [
        Self::Months,
        Self::Hours,
        Self::TokensPerMonth,
        Self::RequestsPerMonth,
    ];
    /// Figures of one route.
    pub const OF_ROUTE: [Self; 9] = [
        Self::Units,
        Self::OneOff,
        Self::Monthly,
        Self::Total,
        Self::NetPresentValue,
        Self::CapacityTokens,
        Self::PerMillionTokens,
        Self::PerMillionOutputTokens,
        Self::PerThousandRequests,
    ];

    /// Its name in the file and in the output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Months => "months",
            Self::Hours => "hours",
            Self::TokensPerMonth => "tokens_per_month",
            Self::RequestsPerMonth => "requests_per_month",
            Self::Units => "units",
            Self::OneOff => "one_off",
            Self::Monthly => "monthly",
            Self::Total => "total",
            Self::NetPresentValue => "net_present_value",
            Self::CapacityTokens => "capacity_tokens",
            Self::PerMillionTokens => "per_million_tokens",
            Self::PerMillionOutputTokens => "per_million_output_tokens",
            Self::PerThousandRequests => "per_thousand_requests",
        }
    }
}

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The break-even of two routes, by position.
    Pair([usize; 2]),
    /// One route, by position.
    Route(usize),
}

/// What a study claims about a route or a pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// What it is about.
    pub subject: Subject,
    /// The figures, in the order of the format.
    pub claims: Vec<Claim>,
}

/// One figure that a study prints.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Which.
    pub figure: Figure,
    /// As it was printed.
    pub number: Number,
}
