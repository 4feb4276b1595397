//! Quality as money: answers that people must redo, and the work without AI.

use crate::scene::Scene;

/// Answers redone: a share whatever the model, and quality lacking × sensitivity of the task;
/// times minutes and what an hour costs, times what a wrong answer causes beside the work.
/// Quality is lacking below what the work needs.
pub(super) fn redo(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let lacking =
            (scene.get(scene.common.quality_needed) - scene.get(leg.leg.quality)).max(0.0);
        let anyway = scene.get(scene.common.redone_anyway);
        let redone = (anyway + lacking * scene.get(scene.common.quality_sensitivity)).min(1.0);
        let hours = scene.get(scene.common.redo_minutes) / 60.0;
        let each = redone * hours * scene.demand.hour * scene.get(scene.common.consequence);
        scene.each_piece(each * leg.share, costs);
    }
}

/// The work as it is done today, on the route without AI.
pub(super) fn by_hand(scene: &Scene<'_>, costs: &mut [f64]) {
    if !scene.uses_ai() {
        let hours = scene.get(scene.common.minutes_by_hand) / 60.0;
        scene.each_piece(hours * scene.demand.hour, costs);
    }
}
