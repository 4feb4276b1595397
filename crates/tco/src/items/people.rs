//! People: those who keep it going, learn it and check it.

use assessment::Audience;

use crate::scene::Scene;

/// Keeping the route going; more machines take more.
pub(super) fn upkeep(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        for (month, cost) in costs.iter_mut().enumerate().skip(1) {
            *cost += scene.upkeep_days(leg, month) * scene.demand.staff_day / 12.0;
        }
    }
}

/// Teaching the people who will use it, once, in their own time.
pub(super) fn training(scene: &Scene<'_>, costs: &mut [f64]) {
    if scene.uses_ai() {
        let days = scene.demand.users * scene.get(scene.common.training_days);
        costs[0] += days * 8.0 * scene.demand.hour;
    }
}

/// Checking every answer, where a member of staff does. The same on every route with AI.
pub(super) fn checking(scene: &Scene<'_>, costs: &mut [f64]) {
    if scene.uses_ai() && scene.future.choices.audience == Audience::StaffCheck {
        let minutes = scene.get(scene.common.checking_share) * scene.get(scene.common.redo_minutes);
        scene.each_piece(minutes / 60.0 * scene.demand.hour, costs);
    }
}

/// Testing each new model on the organisation's own tasks, by choice or because the old one ends.
pub(super) fn evaluation(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let days = scene.get(leg.leg.upgrades) * scene.get(scene.common.evaluation_days);
        scene.each_month(days * scene.demand.staff_day / 12.0, costs);
    }
}

/// Following warnings about serving software and model files, where the organisation runs them.
pub(super) fn security(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in scene.legs.iter().filter(|leg| leg.leg.park.is_some()) {
        let days = scene.get(scene.common.security_days) * leg.share.min(1.0);
        scene.each_month(days * scene.demand.staff_day / 12.0, costs);
    }
}
