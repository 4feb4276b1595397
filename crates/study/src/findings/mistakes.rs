//! The mistakes that published sums are known to make, each as a change of the inputs.
//!
//! A sum with a mistake in it is the consistent sum of a study that says something else. So
//! each mistake bends a copy of the study, and the same arithmetic computes the copy.

use crate::figures::is_long;
use crate::{Billed, Route, Study, Subject, Workload};

use super::Code;

/// Hours that people take a whole month to have: 30 days, a twelfth of 365 and of 365¼ days,
/// 31 days.
pub(super) const WHOLE_MONTHS: [f64; 4] = [720.0, 730.0, 730.5, 744.0];
/// Hours of a year, taken for those of a month.
const YEARS: [f64; 2] = [8760.0, 8766.0];
/// Months over which machines are commonly written off.
const WRITTEN_OFF: [f64; 3] = [36.0, 48.0, 60.0];

/// One way of getting a sum wrong.
pub(super) struct Mistake {
    pub(super) code: Code,
    /// Changes the inputs to those whose consistent sum is the mistaken one.
    pub(super) bend: Box<dyn Fn(&mut Study)>,
    /// Factor on a break-even in months, for hours turned into months of another length.
    pub(super) months_factor: f64,
    /// Whether it is common enough to be tried together with another.
    pub(super) common: bool,
}

struct List {
    mistakes: Vec<Mistake>,
}

impl List {
    fn add(&mut self, code: Code, common: bool, bend: impl Fn(&mut Study) + 'static) {
        self.mistakes.push(Mistake {
            code,
            bend: Box::new(bend),
            months_factor: 1.0,
            common,
        });
    }

    /// A mistake in some of the routes; left out where it changes nothing.
    fn in_routes(
        &mut self,
        code: Code,
        common: bool,
        (study, routes): (&Study, &[usize]),
        bend: impl Fn(&mut Route) + Clone + 'static,
    ) {
        let changes = routes.iter().any(|at| {
            let mut route = study.routes[*at].clone();
            bend(&mut route);
            route != study.routes[*at]
        });
        if changes {
            let routes = routes.to_vec();
            self.add(code, common, move |study| {
                for at in &routes {
                    bend(&mut study.routes[*at]);
                }
            });
        }
    }
}

/// Every mistake that could have been made about a subject.
pub(super) fn about(study: &Study, subject: Subject) -> Vec<Mistake> {
    let mut list = List {
        mistakes: Vec::new(),
    };
    // In a pair one route may be wrong, or both in the same way.
    let (all, some): (Vec<usize>, Vec<Vec<usize>>) = match subject {
        Subject::Route(at) => (vec![at], vec![vec![at]]),
        Subject::Pair([first, second]) => (
            vec![first, second],
            vec![vec![first, second], vec![first], vec![second]],
        ),
    };
    for routes in &some {
        capital(&mut list, study, routes, routes.len() == all.len());
        rent(&mut list, study, routes, routes.len() == all.len());
        power(&mut list, study, routes, routes.len() == all.len());
        running_hours(&mut list, study, routes, subject);
        tier(&mut list, study, routes, routes.len() == all.len());
    }
    hours(&mut list, study, &all);
    match subject {
        Subject::Route(at) => carried(&mut list, study, at),
        Subject::Pair(_) => steps(&mut list, study, &all),
    }
    list.mistakes
}

fn capital(list: &mut List, study: &Study, routes: &[usize], common: bool) {
    let code = Code::CapitalCountedTwice;
    let horizon = f64::from(study.horizon_months);
    let others = WRITTEN_OFF.into_iter().filter(|months| *months != horizon);
    for months in std::iter::once(horizon).chain(others) {
        list.in_routes(
            code,
            common && months == horizon,
            (study, routes),
            move |route| {
                route.per_month += route.one_off / months;
            },
        );
        if routes.iter().any(|at| study.routes[*at].residual > 0.0) {
            list.in_routes(code, false, (study, routes), move |route| {
                route.per_month += (route.one_off - route.residual) / months;
            });
        }
    }
    list.in_routes(code, false, (study, routes), |route| route.one_off *= 2.0);
}

fn rent(list: &mut List, study: &Study, routes: &[usize], common: bool) {
    let code = Code::RentTimesUtilisation;
    list.in_routes(code, common, (study, routes), |route| {
        if route.billed == Billed::Always {
            route.per_hour *= route.utilisation;
        }
    });
    // The bill may be one by the month, with the power in it or beside it.
    list.in_routes(code, false, (study, routes), |route| {
        if route.billed == Billed::Always && route.one_off == 0.0 {
            route.per_hour *= route.utilisation;
            route.per_month *= route.utilisation;
            route.per_year *= route.utilisation;
            route.electricity_price *= route.utilisation;
        }
    });
}

fn power(list: &mut List, study: &Study, routes: &[usize], common: bool) {
    list.in_routes(Code::PowerIgnored, common, (study, routes), |route| {
        // Without a price power means nothing, and leaving it out changes nothing.
        if route.electricity_price > 0.0 {
            route.power_kw = 0.0;
        }
    });
}

/// The hours of a bill: another length of the month, or the whole month for a machine that is
/// on for a part of it.
fn running_hours(list: &mut List, study: &Study, routes: &[usize], subject: Subject) {
    let code = Code::HoursDoNotMatch;
    let month = study.hours_per_month;
    // A year for a month happens to the bill of one machine. In a break-even it would only be
    // another way of saying that the machine never fills up.
    let years: &[f64] = match subject {
        Subject::Route(_) => &YEARS,
        Subject::Pair(_) => &[],
    };
    for hours in WHOLE_MONTHS.into_iter().chain(years.iter().copied()) {
        list.in_routes(code, false, (study, routes), move |route| {
            if is_whole_month(route, month) {
                route.operating_hours = hours;
            }
        });
    }
    list.in_routes(code, false, (study, routes), move |route| {
        route.operating_hours = month;
    });
    // The bill by one count and the capacity by another.
    for hours in WHOLE_MONTHS {
        list.in_routes(code, false, (study, routes), move |route| {
            if is_whole_month(route, month) && route.operating_hours != hours {
                let longer = hours / route.operating_hours;
                route.tokens_per_second /= longer;
                if let Some(sized) = &mut route.sized_for {
                    sized.each_unit /= longer;
                }
                route.operating_hours = hours;
            }
        });
    }
}

/// The length of a month throughout, or only where hours are turned into months and back.
fn hours(list: &mut List, study: &Study, routes: &[usize]) {
    let code = Code::HoursDoNotMatch;
    let month = study.hours_per_month;
    let others = |hours: &f64| *hours != month && *hours > 0.0;
    for hours in WHOLE_MONTHS.into_iter().filter(others) {
        let common = hours == 720.0 || hours == 730.0;
        list.add(code, common, move |study| {
            for route in &mut study.routes {
                if is_whole_month(route, month) {
                    route.operating_hours = hours;
                }
            }
            study.hours_per_month = hours;
        });
    }
    // Hours of operation are also taken for hours of the calendar.
    let on = routes.iter().map(|at| study.routes[*at].operating_hours);
    let lengths = WHOLE_MONTHS.into_iter().chain(YEARS).chain(on);
    for hours in lengths.filter(others) {
        list.add(code, false, move |study| study.hours_per_month = hours);
        list.mistakes.push(Mistake {
            code,
            bend: Box::new(|_| {}),
            months_factor: month / hours,
            common: false,
        });
    }
}

fn is_whole_month(route: &Route, month: f64) -> bool {
    route.operating_hours == month || WHOLE_MONTHS.contains(&route.operating_hours)
}

/// The long price on the part above the threshold. What becomes of the output differs from one
/// price calculator to the next: the ordinary price, the long one, or a share of each.
fn tier(list: &mut List, study: &Study, routes: &[usize], common: bool) {
    let work = study.workload;
    for (index, long_output) in [0.0, 1.0, f64::NAN].into_iter().enumerate() {
        list.in_routes(
            Code::MarginalLongContext,
            common && index == 0,
            (study, routes),
            move |route| marginal(route, &work, long_output),
        );
    }
}

fn marginal(route: &mut Route, work: &Workload, long_output: f64) {
    let Some(long) = route.long_context.filter(|_| is_long(route, work)) else {
        return;
    };
    let above = 1.0 - long.above_input_tokens * work.requests / work.input_tokens;
    let blend = |ordinary: f64, long: f64, share: f64| ordinary + (long - ordinary) * share;
    let output_share = if long_output.is_nan() {
        above
    } else {
        long_output
    };
    route.input_price = blend(route.input_price, long.input_price, above);
    route.output_price = blend(route.output_price, long.output_price, output_share);
    route.long_context = None;
}

/// What a month's cost is divided by: the whole capacity, or that of one unit.
fn carried(list: &mut List, study: &Study, at: usize) {
    let route = &study.routes[at];
    let one_unit = move |study: &mut Study| {
        let route = &mut study.routes[at];
        route.tokens_per_second /= route.units;
        if let Some(sized) = &mut route.sized_for {
            sized.each_unit /= route.units;
        }
    };
    // A machine costs the same whatever it carries, so the work can be put aside for it. A bill
    // by the token cannot.
    let no_work = move |study: &mut Study| {
        let route = &study.routes[at];
        let by_use = route.input_price > 0.0
            || route.cached_input_price > 0.0
            || route.output_price > 0.0
            || route.per_request > 0.0;
        if !by_use {
            study.workload = Workload::default();
        }
    };
    if route.units > 1.0 {
        list.add(Code::OneUnitsCapacity, true, one_unit);
        list.add(Code::OneUnitsCapacity, false, move |study| {
            one_unit(study);
            no_work(study);
        });
    }
    list.add(Code::FullUtilisation, true, move |study| {
        study.routes[at].utilisation = 1.0;
    });
    list.add(Code::FullUtilisation, false, move |study| {
        no_work(study);
        study.routes[at].utilisation = 1.0;
    });
}

/// Machines that never fill up, or that are all full once the first one is.
fn steps(list: &mut List, study: &Study, routes: &[usize]) {
    list.in_routes(Code::BeyondCapacity, true, (study, routes), |route| {
        route.tokens_per_second = 0.0;
        route.sized_for = None;
    });
    list.in_routes(Code::OneUnitsCapacity, false, (study, routes), |route| {
        route.tokens_per_second /= route.units;
        if let Some(sized) = &mut route.sized_for {
            sized.each_unit /= route.units;
        }
    });
    list.in_routes(Code::FullUtilisation, false, (study, routes), |route| {
        if route.billed == Billed::WhenUsed {
            route.utilisation = 1.0;
        }
    });
}
