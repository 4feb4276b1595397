//! Assessing, agreeing and guarding.

use assessment::Sensitivity;

use crate::scene::Scene;

/// Impact assessment, legal review and guardrails: once, and a share of it again every year.
///
/// More work where the organisation answers for the model itself (open routes), in sectors with
/// their own rules, and where somebody could be harmed. The assessment is needed where personal
/// data goes in.
pub(super) fn safeguards(scene: &Scene<'_>, costs: &mut [f64]) {
    let common = scene.common;
    let personal = matches!(
        scene.future.choices.sensitivity,
        Sensitivity::Personal | Sensitivity::Special
    );
    let around = scene.get(common.safeguards_sector) * scene.get(common.safeguards_harm);
    for leg in &scene.legs {
        let own = if leg.leg.open {
            scene.get(common.safeguards_open)
        } else {
            1.0
        };
        let assessment = if personal {
            scene.get(common.impact_days)
        } else {
            0.0
        };
        let legal = assessment + scene.get(common.legal_days) * leg.leg.legal_factor;
        let guarding = scene.get(common.guardrail_days);
        let once =
            around * own * (legal * scene.demand.legal_day + guarding * scene.demand.staff_day);
        // A hybrid is assessed once for both of its parts, in the measure in which each is used.
        let once = once * leg.share;
        costs[0] += once;
        scene.each_month(once * scene.get(common.safeguards_yearly) / 12.0, costs);
    }
}
