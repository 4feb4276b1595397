//! Quality as money: answers that people must redo, and the work without AI.

use crate::driver::{Level, Quantity};
use crate::flow::Flows;
use crate::number::Number;
use crate::scene::Scene;

/// Answers redone: a share whatever the model, and quality lacking × sensitivity of the task;
/// times minutes and what an hour costs, times what a wrong answer causes beside the work.
/// Quality is lacking below what the work needs.
pub(super) fn redo<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let common = scene.common;
    for leg in scene.legs() {
        let lacking =
            (scene.get(common.quality_needed) - scene.get(leg.leg.quality)).at_least_zero();
        let redone = (scene.get(common.redone_anyway)
            + lacking * scene.get(common.quality_sensitivity))
        .at_most_one()
        .named("redone-share");
        let hours = scene.get(common.redo_minutes) / 60.0;
        let each = redone * hours * scene.demand.hour * scene.get(common.consequence);
        flows.add(each * leg.share, Quantity::Pieces.at(Level::Wages));
    }
}

/// The work as it is done today, on the route without AI.
pub(super) fn by_hand<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if !scene.uses_ai() {
        let hours = scene.get(scene.common.minutes_by_hand) / 60.0;
        flows.add(hours * scene.demand.hour, Quantity::Pieces.at(Level::Wages));
    }
}
