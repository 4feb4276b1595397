//! When, and at what volume, two routes cost the same.

use serde::Serialize;

use crate::figures::{capacity_requests, capacity_tokens, monthly, running, usage};
use crate::{Figure, Route, Study, Workload};

/// Break-even of two routes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BreakEven {
    /// Their ids, in the order in which they were asked for.
    pub routes: [String; 2],
    /// Months after which the one with the larger one-off has cost no more than the other, its
    /// one-off counted once; none if it never does. It may lie beyond the horizon.
    pub months: Option<f64>,
    /// The same in hours, of which a month has as many as the study says.
    pub hours: Option<f64>,
    /// Tokens a month, in the mix that is given, at which both cost the same over the horizon.
    pub tokens_per_month: Option<f64>,
    /// Requests a month at which they do.
    pub requests_per_month: Option<f64>,
}

impl BreakEven {
    /// A figure by its name; none where it does not exist.
    pub fn get(&self, figure: Figure) -> Option<f64> {
        match figure {
            Figure::Months => self.months,
            Figure::Hours => self.hours,
            Figure::TokensPerMonth => self.tokens_per_month,
            Figure::RequestsPerMonth => self.requests_per_month,
            _ => None,
        }
    }
}

/// The break-even of two routes, given by position.
pub(crate) fn of(study: &Study, pair: [usize; 2]) -> BreakEven {
    let [first, second] = pair.map(|at| &study.routes[at]);
    let months = months(study, first, second);
    let work = mix(study, first, second);
    let scale = scale(study, &work, first, second);
    let volume = |of_mix: f64| scale.filter(|_| of_mix > 0.0).map(|scale| scale * of_mix);
    BreakEven {
        routes: [first.id.clone(), second.id.clone()],
        months,
        hours: months.map(|months| months * study.hours_per_month),
        tokens_per_month: volume(work.tokens()),
        requests_per_month: volume(work.requests),
    }
}

/// Months until the larger one-off is made good by lower months.
fn months(study: &Study, first: &Route, second: &Route) -> Option<f64> {
    let one_off = |route: &Route| route.one_off * route.units;
    let (invests, other) = if one_off(first) >= one_off(second) {
        (first, second)
    } else {
        (second, first)
    };
    let advance = one_off(invests) - one_off(other);
    let saved = monthly(other, &study.workload) - monthly(invests, &study.workload);
    if advance == 0.0 {
        // Neither has anything to make good: equal at the start, and equal for good only if
        // the months are equal too, which is no moment.
        return (saved != 0.0).then_some(0.0);
    }
    (saved > 0.0).then(|| advance / saved)
}

/// The mix that is scaled: the work of a month. Without any, a single request will do where
/// only requests have a price.
fn mix(study: &Study, first: &Route, second: &Route) -> Workload {
    let work = study.workload;
    let by_the_request = [first, second].iter().any(|route| route.per_request > 0.0);
    if work.tokens() == 0.0 && work.requests == 0.0 && by_the_request {
        return Workload {
            requests: 1.0,
            ..work
        };
    }
    work
}

/// Steps of machines that are looked through. Ten thousand machines are a data centre, and a
/// break-even beyond them answers no question about buying one.
const MOST_STEPS: usize = 10_000;

/// A route as its volume grows: the cost over the horizon is `units × each + scale × slope`.
struct Growing {
    /// Cost of one unit over the horizon, less what is left of it.
    each: f64,
    /// Cost over the horizon of the mix once.
    slope: f64,
    /// Machines now; never fewer than the study has.
    units: f64,
    /// Multiples of the mix that one unit carries; endless where its capacity is not given.
    unit_carries: f64,
}

impl Growing {
    fn new(study: &Study, work: &Workload, route: &Route) -> Self {
        let months = f64::from(study.horizon_months);
        let carries = |capacity: Option<f64>, load: f64| match capacity {
            Some(capacity) if load > 0.0 => capacity / route.units / load,
            _ => f64::INFINITY,
        };
        let peak = route
            .sized_for
            .filter(|sized| sized.requests_per_second > 0.0)
            // What the machines were sized for is the busiest second of the work once.
            .map_or(f64::INFINITY, |sized| {
                sized.each_unit / sized.requests_per_second
            });
        Self {
            each: route.one_off + running(route) * months - route.residual,
            slope: usage(route, work) * months,
            units: route.units,
            unit_carries: carries(capacity_tokens(route), work.tokens())
                .min(carries(capacity_requests(route), work.requests))
                .min(peak),
        }
    }

    /// The multiple of the mix at which the machines are full.
    fn full_at(&self) -> f64 {
        self.units * self.unit_carries
    }
}

/// The smallest multiple of the mix at which both routes cost the same over the horizon.
/// Machines stay fixed until their capacity is full, then step.
fn scale(study: &Study, work: &Workload, first: &Route, second: &Route) -> Option<f64> {
    let mut routes = [first, second].map(|route| Growing::new(study, work, route));
    let slope = routes[0].slope - routes[1].slope;
    if slope == 0.0 {
        // Machines alone cost the same at no volume or over a whole stretch of it.
        return None;
    }
    let mut from = 0.0;
    for _ in 0..MOST_STEPS {
        let fixed = routes[0].units * routes[0].each - routes[1].units * routes[1].each;
        let until = routes[0].full_at().min(routes[1].full_at());
        let equal = -fixed / slope;
        if equal > from && equal <= until {
            return Some(equal);
        }
        if until.is_infinite() || until <= 0.0 {
            return None;
        }
        for route in &mut routes {
            if route.full_at() <= until {
                route.units += 1.0;
            }
        }
        from = until;
    }
    None
}
