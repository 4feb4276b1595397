//! Every route in turn: those that can work get a plan, the others a reason.

use assessment::{Profile, Residency};
use quantities::Range;

use super::choose;
use super::desk::{Desk, Ready, Refusal};
use super::yardstick::Yardstick;
use crate::error::TcoError;
use crate::future::Choices;
use crate::keys::{Common, Plan};
use crate::route::{Availability, Route, RouteId};
use crate::scene::{Demand, Scene};
use crate::sheet::{Sheet, three};

/// Lays out the rows of every route; routes in the order of [`RouteId::ALL`] and then the
/// person's own, plans only of those that can work.
pub(super) fn lay_out<'a>(
    sheet: &mut Sheet<'a>,
    profile: &Profile,
    common: &Common,
    yardstick: &Yardstick<'a>,
) -> Result<(Vec<Route>, Vec<Plan>), TcoError> {
    let candidates = choose::open_candidates(yardstick, profile);
    let mut desk = Desk {
        sheet,
        profile,
        yardstick,
    };
    let mut ready: Vec<(RouteId, Result<Ready, Refusal>)> = Vec::new();
    for id in RouteId::ALL {
        let made = match id {
            RouteId::ClosedApi => desk.closed(id, false)?,
            RouteId::ClosedApiRegion => desk.closed(id, true)?,
            RouteId::HostedOpen => desk.hosted(&candidates)?,
            RouteId::RentedGpu => desk.rented(&candidates)?,
            RouteId::OwnServer => desk.own_server(&candidates)?,
            RouteId::OwnComputers => desk.own_computers(&candidates)?,
            RouteId::Hybrid | RouteId::Nothing | RouteId::Yours(_) => continue,
        };
        ready.push((id, made));
    }
    let leg_of = |id: RouteId| {
        ready
            .iter()
            .find(|(other, _)| *other == id)
            .and_then(|(_, made)| made.as_ref().ok())
    };
    let open_half = if profile.residency == Residency::OwnMachines {
        RouteId::OwnServer
    } else {
        RouteId::HostedOpen
    };
    let hybrid = leg_of(open_half).zip(leg_of(RouteId::ClosedApi));
    let mut routes = Vec::new();
    let mut plans = Vec::new();
    for id in RouteId::ALL {
        let (mut route, legs) = match (id, leg_of(id)) {
            (RouteId::Nothing, _) => (nothing(profile), Some(Vec::new())),
            (RouteId::Hybrid, _) => match hybrid {
                Some((open, closed)) => (
                    joined(&open.route, &closed.route),
                    Some(vec![open.leg.clone(), closed.leg.clone()]),
                ),
                None => (refused(id, ("route-unavailable-hybrid", "residency")), None),
            },
            (_, Some(made)) => (made.route.clone(), Some(vec![made.leg.clone()])),
            (_, None) => {
                let refusal = ready
                    .iter()
                    .find(|(other, _)| *other == id)
                    .and_then(|(_, made)| made.as_ref().err().copied());
                (
                    refused(
                        id,
                        refusal.unwrap_or(("route-unavailable-no-model", "volume")),
                    ),
                    None,
                )
            }
        };
        if let Some(legs) = legs {
            let plan = Plan { route: id, legs };
            describe(&mut route, desk.sheet, common, profile, &plan);
            plans.push(plan);
        }
        routes.push(route);
    }
    for (place, own) in (0..).zip(&profile.own_routes) {
        let made = desk.yours(place, own, common)?;
        let mut route = made.route;
        let plan = Plan {
            route: route.id,
            legs: vec![made.leg],
        };
        describe(&mut route, desk.sheet, common, profile, &plan);
        plans.push(plan);
        routes.push(route);
    }
    Ok((routes, plans))
}

/// Fills in what follows from the plan: effort, and for a hybrid share and quality.
fn describe(route: &mut Route, sheet: &Sheet<'_>, common: &Common, profile: &Profile, plan: &Plan) {
    let at = |pick: fn(Range) -> f64| {
        let mut values: Vec<f64> = sheet
            .assumptions
            .iter()
            .map(|assumption| assumption.range.likely())
            .collect();
        for leg in &plan.legs {
            let takes = leg.effort.map(|takes| [takes.upkeep_days, takes.upgrades]);
            let yours = leg.yours.map(|yours| yours.staff_days_a_month);
            let shared = [common.evaluation_days, common.security_days];
            let keys = takes.into_iter().flatten().chain(yours).chain(shared);
            for key in keys {
                values[key.0] = pick(sheet.range(key));
            }
        }
        let choices = Choices::assumed(profile);
        let demand = Demand::new(common, &values, &choices);
        let scene = Scene::new(common, &values, &choices, &demand, plan);
        let first = scene.legs().next();
        (
            scene.effort(),
            first.map(|leg| leg.share),
            first.and_then(|leg| Some(leg.fleet?.needed(demand.course.pieces))),
        )
    };
    let (likely, open_share, units) = at(Range::likely);
    route.effort_share = three([at(Range::low).0, likely, at(Range::high).0]);
    if let (Some(machine), Some(units)) = (&mut route.machine, units) {
        // At most some thousand machines, a whole number by construction except for computers
        // of the staff, which are rounded.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let whole = libm::round(units).max(1.0) as u64;
        machine.units = whole;
    }
    if let (RouteId::Hybrid, Some(share)) = (route.id, open_share) {
        route.open_share = share;
        let quality = |pick: fn(Range) -> f64| {
            plan.legs
                .iter()
                .zip([share, 1.0 - share])
                .map(|(leg, part)| part * pick(sheet.range(leg.quality)))
                .sum()
        };
        route.quality = Some(three([
            quality(Range::low),
            quality(Range::likely),
            quality(Range::high),
        ]));
    }
}

/// A route about which nothing is known yet.
pub(super) fn blank(id: RouteId) -> Route {
    Route {
        id,
        side: id.family(),
        model: None,
        second_model: None,
        machine: None,
        host: None,
        country_of_processing: "any".to_owned(),
        reasons: Vec::new(),
        effort_share: Range::exact(0.0),
        speed: None,
        quality: None,
        open_share: 0.0,
        availability: Availability::Available,
    }
}

fn refused(id: RouteId, (reason, page): Refusal) -> Route {
    Route {
        availability: Availability::Unavailable {
            reason: reason.to_owned(),
            page: page.to_owned(),
        },
        ..blank(id)
    }
}

fn nothing(profile: &Profile) -> Route {
    Route {
        country_of_processing: home(profile),
        reasons: vec!["route-why-baseline".to_owned()],
        ..blank(RouteId::Nothing)
    }
}

/// A hybrid: the open route for the sensitive share, the closed one for the rest.
fn joined(open: &Route, closed: &Route) -> Route {
    Route {
        model: open.model.clone(),
        second_model: closed.model.clone(),
        machine: open.machine.clone(),
        host: open.host.clone(),
        country_of_processing: closed.country_of_processing.clone(),
        reasons: vec!["route-why-hybrid".to_owned()],
        speed: open.speed,
        ..blank(RouteId::Hybrid)
    }
}

/// The organisation's own country.
pub(super) fn home(profile: &Profile) -> String {
    match profile.country.as_str() {
        "other_eu" => "EU".to_owned(),
        "other" => "any".to_owned(),
        code => code.to_uppercase(),
    }
}
