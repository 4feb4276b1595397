//! Assessing, agreeing and guarding.

use assessment::Sensitivity;

use crate::driver::Quantity;
use crate::flow::Flows;
use crate::number::Number;
use crate::scene::Scene;

/// Impact assessment, legal review and guardrails: once, and a share of it again every year.
///
/// More work where the organisation answers for the model itself (open routes), in sectors with
/// their own rules, and where somebody could be harmed. The assessment is needed where personal
/// data goes in.
pub(super) fn safeguards<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let common = scene.common;
    let personal = matches!(
        scene.choices.sensitivity,
        Sensitivity::Personal | Sensitivity::Special
    );
    let around = scene.get(common.safeguards_sector) * scene.get(common.safeguards_harm);
    for leg in scene.legs() {
        let review = scene.get(common.legal_days) * leg.leg.legal_factor;
        let legal = if personal {
            scene.get(common.impact_days) + review
        } else {
            review
        };
        let guarding = scene.get(common.guardrail_days);
        let work = legal * scene.demand.legal_day + guarding * scene.demand.staff_day;
        let own = if leg.leg.open {
            around * scene.get(common.safeguards_open)
        } else {
            around
        };
        // A hybrid is assessed once for both of its parts, in the measure in which each is used.
        let once = own * work * leg.share;
        flows.add(once, Quantity::Start);
        flows.add(
            once * scene.get(common.safeguards_yearly) / 12.0,
            Quantity::Month,
        );
    }
}
