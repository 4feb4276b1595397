//! Assessing, agreeing and guarding.

use assessment::Sensitivity;

use super::running::BYTES_A_TOKEN;
use super::tokens::{billed, everything};
use crate::driver::{Level, Quantity};
use crate::flow::Flows;
use crate::number::Number;
use crate::scene::{LegScene, Scene};

/// Puts work that is done once, and a share of it again every year.
///
/// More work where the organisation answers for the model itself (open routes), in sectors with
/// their own rules, and where somebody could be harmed. A hybrid is assessed once for both of
/// its parts, in the measure in which each is used.
fn work<N: Number>(
    scene: &Scene<'_, N>,
    flows: &mut impl Flows<N>,
    days: impl Fn(&LegScene<'_, N>) -> N,
    day: N,
) {
    let keys = &scene.common.safeguards;
    let around = scene.get(keys.sector) * scene.get(keys.harm);
    for leg in scene.legs() {
        let own = if leg.leg.open {
            around * scene.get(keys.open)
        } else {
            around
        };
        let once = own * days(leg) * day * leg.share;
        flows.add(once, Quantity::Start);
        flows.add(
            once * scene.get(keys.yearly) / 12.0,
            Quantity::Month.at(Level::Wages),
        );
    }
}

/// The assessment that the law asks for where personal data goes in.
pub(super) fn impact_assessment<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if matches!(
        scene.choices.sensitivity,
        Sensitivity::Personal | Sensitivity::Special
    ) {
        let days = scene.get(scene.common.safeguards.impact_days);
        work(scene, flows, |_| days, scene.demand.legal_day);
    }
}

/// Reading and settling contracts and licences.
pub(super) fn legal_review<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let days = scene.get(scene.common.safeguards.legal_days);
    work(
        scene,
        flows,
        |leg| days * leg.leg.legal_factor,
        scene.demand.legal_day,
    );
}

/// Filters for what goes in and comes out.
pub(super) fn guardrails<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let days = scene.get(scene.common.safeguards.guardrail_days);
    work(scene, flows, |_| days, scene.demand.staff_day);
}

/// What filters read, where tokens are billed; on one's own machines they take machine time.
pub(super) fn guardrail_calls<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let share = scene.get(scene.common.safeguards.guardrail_calls);
    billed(scene, flows, |leg, bill| {
        everything(scene, leg, bill) * share
    });
}

/// Trying to break it.
pub(super) fn red_teaming<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let days = scene.get(scene.common.safeguards.red_team_days);
    work(scene, flows, |_| days, scene.demand.staff_day);
}

/// Records of what was asked and answered: building them, and keeping them for some months.
pub(super) fn records<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let keys = &scene.common.safeguards;
    let days = scene.get(keys.record_days);
    work(scene, flows, |_| days, scene.demand.staff_day);
    let kept = scene.get(keys.record_months) * scene.price(scene.common.surroundings.storage) / 1e9;
    for leg in scene.legs() {
        let tokens = leg.tokens.read + leg.tokens.instructions + leg.tokens.written;
        let bytes = tokens * BYTES_A_TOKEN * leg.share;
        // Every piece is paid for when it comes, for as long as it will be kept.
        flows.add(bytes * kept, Quantity::Pieces);
    }
}

/// Audits, by the organisation's own people or by others.
pub(super) fn audit<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    if scene.uses_ai() {
        let keys = &scene.common.safeguards;
        let days = scene.get(keys.audit_days) * scene.get(keys.sector) * scene.get(keys.harm);
        flows.add(
            days * scene.demand.staff_day / 12.0,
            Quantity::Month.at(Level::Wages),
        );
    }
}
