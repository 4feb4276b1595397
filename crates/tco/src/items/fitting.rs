//! Making it fit, and leaving it again.

use assessment::OwnWorld;

use crate::driver::{Level, Quantity};
use crate::flow::Flows;
use crate::number::Number;
use crate::scene::Scene;

/// Connecting it to what the organisation uses.
pub(super) fn integration<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(takes) = &leg.leg.effort {
            let days = scene.get(takes.integration_days);
            flows.add(days * scene.demand.staff_day, Quantity::Start);
        }
    }
}

/// Deciding piece by piece which of two models gets it.
pub(super) fn router<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if scene.is_hybrid() {
        let days = scene.get(scene.common.router_days);
        flows.add(days * scene.demand.staff_day, Quantity::Start);
    }
}

/// Looking things up in the organisation's own documents.
pub(super) fn retrieval<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let Some(keys) = &scene.common.retrieval else {
        return;
    };
    if scene.uses_ai() && scene.choices.own_world == OwnWorld::Documents {
        let once = scene.get(keys.days) * scene.demand.staff_day;
        flows.add(once, Quantity::Start);
        flows.add(
            once * scene.get(keys.yearly_share) / 12.0,
            Quantity::Month.at(Level::Wages),
        );
    }
}

/// The store in which documents are found by meaning.
pub(super) fn retrieval_store<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if let (Some(keys), OwnWorld::Documents) = (&scene.common.retrieval, scene.choices.own_world)
        && scene.uses_ai()
    {
        flows.add(scene.price(keys.store), Quantity::Month);
    }
}

/// Fine-tuning on the organisation's own examples: once, again with every new model, chosen or
/// forced, and again where the work changes.
/// A closed model is tuned by its provider, so no accelerator is rented for it.
pub(super) fn tuning<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let Some(keys) = &scene.common.tuning else {
        return;
    };
    if scene.choices.own_world != OwnWorld::Exactly {
        return;
    }
    for leg in scene.legs() {
        let labelling = scene.get(keys.labelling_days) * 8.0 * scene.demand.hour;
        let engineering = scene.get(keys.engineering_days) * scene.demand.staff_day;
        let round = match keys.rent {
            Some(rent) if leg.leg.open => {
                engineering + scene.get(keys.accelerator_hours) * scene.price(rent)
            }
            _ => engineering,
        };
        flows.add(labelling + round, Quantity::Start);
        // The examples are there by then; only the engineering is done again.
        let redone = scene.get(keys.redone);
        let times = scene.new_models(leg).map_or(redone, |times| times + redone);
        let again = times * round;
        flows.add(again / 12.0, Quantity::Month.at(Level::Wages));
    }
}

/// Leaving the route at the horizon.
pub(super) fn leaving<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(takes) = &leg.leg.effort {
            let days = scene.get(takes.exit_days);
            flows.add(
                days * scene.demand.staff_day,
                Quantity::End.at(Level::Wages),
            );
        }
    }
}
