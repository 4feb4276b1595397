//! What a person says that a route of theirs costs.

use crate::driver::{Level, Quantity};
use crate::flow::Flows;
use crate::keys::YoursKeys;
use crate::number::Number;
use crate::scene::Scene;

fn figures<'a, N: Number>(scene: &'a Scene<'_, N>) -> impl Iterator<Item = &'a YoursKeys> {
    scene.legs().filter_map(|leg| leg.leg.yours.as_ref())
}

/// What is paid once, and the share of it that comes back at the horizon.
pub(super) fn once<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for keys in figures(scene) {
        let once = scene.get(keys.once);
        flows.add(once, Quantity::Start);
        let back = once * scene.get(keys.residual_share);
        flows.add(N::constant(0.0) - back, Quantity::End);
    }
}

/// What is paid every month, and every year in twelve parts.
pub(super) fn regular<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for keys in figures(scene) {
        let a_month = scene.get(keys.a_month) + scene.get(keys.a_year) / 12.0;
        flows.add(a_month, Quantity::Month);
    }
}

/// What each request to the model costs.
pub(super) fn requests<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for keys in figures(scene) {
        let a_piece = scene.demand.calls * scene.get(keys.a_request);
        flows.add(a_piece, Quantity::Pieces);
    }
}

/// Days of one's own people.
pub(super) fn staff<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for keys in figures(scene) {
        let a_month = scene.get(keys.staff_days_a_month) * scene.own_staff_day();
        flows.add(a_month, Quantity::Month.at(Level::Wages));
    }
}
