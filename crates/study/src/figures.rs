//! The figures of one route.

use serde::Serialize;

use crate::{Billed, Figure, Route, Study, Workload};

/// Seconds in an hour.
const SECONDS: f64 = 3600.0;
const MILLION: f64 = 1e6;
const THOUSAND: f64 = 1e3;

/// What a route comes to. Amounts are for all its units, in the currency of the study.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteFigures {
    /// Its id in the study.
    pub id: String,
    /// Machines.
    pub units: u64,
    /// Paid at month 0.
    pub one_off: f64,
    /// Cost of a month, without what is paid at month 0.
    pub monthly: f64,
    /// One-off and every month of the horizon, less what is left at the end.
    pub total: f64,
    /// The same in money of month 0: a month is paid at its end, at `(1 + rate)^(1/12) − 1` a
    /// month, as in the costs of a case.
    pub net_present_value: f64,
    /// Tokens a month that the machines could deliver.
    pub capacity_tokens: Option<f64>,
    /// Cost of a million tokens, the one-off spread evenly over the horizon.
    pub per_million_tokens: Option<f64>,
    /// Cost of a million output tokens, where the work is given in output tokens alone.
    pub per_million_output_tokens: Option<f64>,
    /// Cost of a thousand requests.
    pub per_thousand_requests: Option<f64>,
}

impl RouteFigures {
    /// A figure by its name; none where it does not exist.
    pub fn get(&self, figure: Figure) -> Option<f64> {
        match figure {
            Figure::Units => Some(self.units as f64),
            Figure::OneOff => Some(self.one_off),
            Figure::Monthly => Some(self.monthly),
            Figure::Total => Some(self.total),
            Figure::NetPresentValue => Some(self.net_present_value),
            Figure::CapacityTokens => self.capacity_tokens,
            Figure::PerMillionTokens => self.per_million_tokens,
            Figure::PerMillionOutputTokens => self.per_million_output_tokens,
            Figure::PerThousandRequests => self.per_thousand_requests,
            Figure::Months | Figure::Hours | Figure::TokensPerMonth | Figure::RequestsPerMonth => {
                None
            }
        }
    }
}

/// The figures of a route.
pub(crate) fn of(study: &Study, route: &Route) -> RouteFigures {
    let months = f64::from(study.horizon_months);
    let one_off = route.one_off * route.units;
    let residual = route.residual * route.units;
    let monthly = monthly(route, &study.workload);
    // Spread over the horizon so that a claim "a million tokens cost …" holds the capital.
    let spread = monthly + (one_off - residual) / months;
    let per = |carried: Option<f64>, many: f64| {
        carried
            .filter(|carried| *carried > 0.0)
            .map(|carried| spread / carried * many)
    };
    let work = &study.workload;
    let only_output = work.output_tokens > 0.0 && work.input_tokens == 0.0;
    RouteFigures {
        id: route.id.clone(),
        units: whole(route.units),
        one_off,
        monthly,
        total: one_off + monthly * months - residual,
        net_present_value: present_value(study, one_off, monthly, residual),
        capacity_tokens: capacity_tokens(route),
        per_million_tokens: per(tokens_carried(study, route), MILLION),
        per_million_output_tokens: per(only_output.then_some(work.output_tokens), MILLION),
        per_thousand_requests: per(requests_carried(study, route), THOUSAND),
    }
}

/// Cost of a month for given work.
pub(crate) fn monthly(route: &Route, work: &Workload) -> f64 {
    running(route) * route.units + usage(route, work)
}

/// Cost of a month of one unit, whatever it carries.
pub(crate) fn running(route: &Route) -> f64 {
    let share = match route.billed {
        Billed::Always => 1.0,
        Billed::WhenUsed => route.utilisation,
    };
    let electricity = route.power_kw * route.pue * route.electricity_price * route.operating_hours;
    route.per_month
        + route.per_year / 12.0
        + route.per_hour * route.operating_hours * share
        + electricity
}

/// Cost of the tokens and requests of a month.
pub(crate) fn usage(route: &Route, work: &Workload) -> f64 {
    let (input_price, output_price) = match route.long_context {
        Some(long) if is_long(route, work) => (long.input_price, long.output_price),
        _ => (route.input_price, route.output_price),
    };
    let fresh = work.input_tokens - work.cached_input_tokens;
    let tokens = fresh * input_price
        + work.cached_input_tokens * route.cached_input_price
        + work.output_tokens * output_price;
    tokens / MILLION * route.batch_factor + work.requests * route.per_request
}

/// Whether the average request is billed at the price of long ones, and then the whole of it
/// is. Without a number of requests nobody knows how long one is, and the ordinary price holds.
pub(crate) fn is_long(route: &Route, work: &Workload) -> bool {
    route.long_context.is_some_and(|long| {
        work.requests > 0.0 && work.input_tokens / work.requests > long.above_input_tokens
    })
}

/// Tokens that all units could deliver in a month; none where their speed is not given.
pub(crate) fn capacity_tokens(route: &Route) -> Option<f64> {
    (route.tokens_per_second > 0.0)
        .then_some(route.tokens_per_second * SECONDS * route.operating_hours * route.units)
}

/// Requests that all units could serve in a month; none where it is not given what one serves.
pub(crate) fn capacity_requests(route: &Route) -> Option<f64> {
    route
        .sized_for
        .map(|sized| sized.each_unit * SECONDS * route.operating_hours * route.units)
}

/// Tokens over which the cost of a month is spread: the work, or without it the share of the
/// capacity that is used.
fn tokens_carried(study: &Study, route: &Route) -> Option<f64> {
    match study.workload.tokens() {
        0.0 => capacity_tokens(route).map(|capacity| capacity * route.utilisation),
        tokens => Some(tokens),
    }
}

/// The same for requests.
fn requests_carried(study: &Study, route: &Route) -> Option<f64> {
    match study.workload.requests {
        0.0 => capacity_requests(route).map(|capacity| capacity * route.utilisation),
        requests => Some(requests),
    }
}

fn present_value(study: &Study, one_off: f64, monthly: f64, residual: f64) -> f64 {
    let step = libm::pow(1.0 + study.discount_rate, -1.0 / 12.0);
    let (mut factor, mut annuity) = (1.0, 0.0);
    for _ in 0..study.horizon_months {
        factor *= step;
        annuity += factor;
    }
    one_off + monthly * annuity - residual * factor
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(units: f64) -> u64 {
    // At least one and within bounds: `check` has seen to it.
    units as u64
}
