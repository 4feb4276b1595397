//! People: those who keep it going, learn it and check it.

use assessment::Audience;

use crate::driver::{Level, Quantity};
use crate::flow::Flows;
use crate::number::Number;
use crate::scene::Scene;

/// Keeping the route going; more machines take more.
pub(super) fn upkeep<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let day = scene.demand.staff_day / 12.0;
    for leg in scene.legs() {
        let Some(upkeep) = scene.upkeep(leg) else {
            continue;
        };
        flows.add(upkeep.days * day, Quantity::Month.at(Level::Wages));
        if let Some(days) = upkeep.days_a_unit {
            flows.add(days * day, Quantity::Units(leg.part).at(Level::Wages));
        }
    }
}

/// A second person, and further ones, who stay in the picture so that they can stand in.
pub(super) fn second_person<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(days) = scene.second_person_days(leg) {
            flows.add(
                days * scene.demand.staff_day / 12.0,
                Quantity::Month.at(Level::Wages),
            );
        }
    }
}

/// Contracts, renewals and terms of those who sell tokens, machine hours or machines.
pub(super) fn vendors<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(days) = scene.vendor_days(leg) {
            flows.add(
                days * scene.demand.staff_day / 12.0,
                Quantity::Month.at(Level::Wages),
            );
        }
    }
}

/// Teaching the people who will use it, in their own time: all of them at the start, then those
/// who come in the place of others.
pub(super) fn training<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if scene.uses_ai() {
        let days = scene.demand.users * scene.get(scene.common.training_days);
        let all = days * 8.0 * scene.demand.hour;
        flows.add(all, Quantity::Start);
        flows.add(
            all * scene.get(scene.common.staff.turnover) / 12.0,
            Quantity::Month.at(Level::Wages),
        );
    }
}

/// Checking every answer, where a member of staff does. The same on every route with AI.
pub(super) fn checking<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if scene.uses_ai() && scene.choices.audience == Audience::StaffCheck {
        let minutes = scene.get(scene.common.checking_share) * scene.get(scene.common.redo_minutes);
        flows.add(
            minutes / 60.0 * scene.demand.hour,
            Quantity::Pieces.at(Level::Wages),
        );
    }
}

/// Testing each new model on the organisation's own tasks, by choice or because the old one ends.
pub(super) fn evaluation<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(times) = scene.new_models(leg) {
            let days = times * scene.get(scene.common.evaluation_days);
            flows.add(
                days * scene.demand.staff_day / 12.0,
                Quantity::Month.at(Level::Wages),
            );
        }
    }
}

/// Adapting instructions and connections where whoever runs the model withdraws it.
pub(super) fn migration<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(days) = scene.migration_days(leg) {
            flows.add(
                days * scene.demand.staff_day / 12.0,
                Quantity::Month.at(Level::Wages),
            );
        }
    }
}

/// Following warnings about serving software and model files, where the organisation runs them.
pub(super) fn security<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs().filter(|leg| leg.leg.park.is_some()) {
        let days = scene.get(scene.common.security_days) * leg.share;
        flows.add(
            days * scene.demand.staff_day / 12.0,
            Quantity::Month.at(Level::Wages),
        );
    }
}
