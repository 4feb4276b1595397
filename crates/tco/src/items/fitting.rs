//! Making it fit, and leaving it again.

use assessment::OwnWorld;

use crate::scene::Scene;

/// Connecting it to what the organisation uses.
pub(super) fn integration(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        costs[0] += scene.get(leg.leg.integration_days) * scene.demand.staff_day;
    }
}

/// Deciding piece by piece which of two models gets it.
pub(super) fn router(scene: &Scene<'_>, costs: &mut [f64]) {
    if scene.legs.len() > 1 {
        costs[0] += scene.get(scene.common.router_days) * scene.demand.staff_day;
    }
}

/// Looking things up in the organisation's own documents.
pub(super) fn retrieval(scene: &Scene<'_>, costs: &mut [f64]) {
    let Some(keys) = &scene.common.retrieval else {
        return;
    };
    if scene.uses_ai() && scene.future.choices.own_world == OwnWorld::Documents {
        let once = scene.get(keys.days) * scene.demand.staff_day;
        costs[0] += once;
        scene.each_month(once * scene.get(keys.yearly_share) / 12.0, costs);
    }
}

/// Fine-tuning on the organisation's own examples: once, and again with every new model.
/// A closed model is tuned by its provider, so no accelerator is rented for it.
pub(super) fn tuning(scene: &Scene<'_>, costs: &mut [f64]) {
    let Some(keys) = &scene.common.tuning else {
        return;
    };
    if scene.future.choices.own_world != OwnWorld::Exactly {
        return;
    }
    for leg in &scene.legs {
        let labelling = scene.get(keys.labelling_days) * 8.0 * scene.demand.hour;
        let engineering = scene.get(keys.engineering_days) * scene.demand.staff_day;
        let machines = match keys.rent {
            Some(rent) if leg.leg.open => scene.get(keys.accelerator_hours) * scene.price(rent),
            _ => 0.0,
        };
        costs[0] += labelling + engineering + machines;
        // The examples are there by then; only the engineering is done again.
        let again = scene.get(leg.leg.upgrades) * (engineering + machines);
        scene.each_month(again / 12.0, costs);
    }
}

/// Leaving the route at the horizon.
pub(super) fn exit(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        costs[scene.months] += scene.get(leg.leg.exit_days) * scene.demand.staff_day;
    }
}
