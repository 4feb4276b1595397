//! Findings about the inputs themselves, whatever the study claims.
//!
//! Each is a contradiction within the file. What is merely unusual is not remarked upon, or a
//! sound study would be called into question.

use super::{Cause, Code, Finding};
use crate::figures::{capacity_requests, capacity_tokens, running};
use crate::findings::mistakes::WHOLE_MONTHS;
use crate::{Route, Study};

/// Share by which two sums may differ through rounding alone.
const ROUNDING: f64 = 1e-9;

pub(super) fn of(study: &Study) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, route) in study.routes.iter().enumerate() {
        let mut remark = |code, field: &str, stated, computed| {
            findings.push(Finding {
                code,
                place: format!("route[{index}].{field}"),
                stated: Some(stated),
                computed,
                cause: Cause::Unknown,
            });
        };
        if hours_do_not_match(study, route) {
            remark(
                Code::HoursDoNotMatch,
                "operating_hours",
                route.operating_hours,
                Some(study.hours_per_month),
            );
        }
        if let Some((work, capacity)) = beyond_capacity(study, route) {
            remark(Code::BeyondCapacity, "units", work, Some(capacity));
        }
        if full_utilisation(study, route) {
            remark(
                Code::FullUtilisation,
                "utilisation",
                route.utilisation,
                None,
            );
        }
        if power_ignored(route) {
            let field = if route.power_kw > 0.0 {
                "electricity_price"
            } else {
                "power_kw"
            };
            remark(Code::PowerIgnored, field, 0.0, None);
        }
    }
    findings
}

/// A machine is on for longer than a month lasts, or for a whole month of another length than
/// the one the study counts with.
fn hours_do_not_match(study: &Study, route: &Route) -> bool {
    let (on, month) = (route.operating_hours, study.hours_per_month);
    let is_whole = |hours: f64| WHOLE_MONTHS.contains(&hours);
    on > month * (1.0 + ROUNDING) || (on != month && is_whole(on) && is_whole(month))
}

/// The work and what the machines can do, where it is more.
fn beyond_capacity(study: &Study, route: &Route) -> Option<(f64, f64)> {
    let sized = route
        .sized_for
        .map(|sized| (sized.requests_per_second, sized.each_unit * route.units));
    let tokens = capacity_tokens(route).map(|capacity| (study.workload.tokens(), capacity));
    let requests = capacity_requests(route).map(|capacity| (study.workload.requests, capacity));
    [tokens, requests, sized]
        .into_iter()
        .flatten()
        .find(|(work, capacity)| *work > capacity * (1.0 + ROUNDING))
}

/// A price by the token or the request that takes every hour to be full, because neither the
/// work nor a share that is used is given.
fn full_utilisation(study: &Study, route: &Route) -> bool {
    let by_capacity = (study.workload.tokens() == 0.0 && capacity_tokens(route).is_some())
        || (study.workload.requests == 0.0
            && study.workload.tokens() == 0.0
            && capacity_requests(route).is_some());
    by_capacity && route.utilisation == 1.0
}

/// A machine that was bought, draws power and pays nothing for running; or one whose price of
/// electricity is given and whose power is not.
fn power_ignored(route: &Route) -> bool {
    let unpaid = route.power_kw > 0.0 && route.electricity_price == 0.0 && running(route) == 0.0;
    let unmetered = route.power_kw == 0.0 && route.electricity_price > 0.0;
    route.one_off > 0.0 && (unpaid || unmetered)
}
