//! Machines: bought, rented, or those of the staff.

use assessment::Speed;

use crate::driver::{HOURS_PER_MONTH, Level, Quantity};
use crate::flow::Flows;
use crate::keys::Tenure;
use crate::number::Number;
use crate::scene::Scene;

/// Machines bought: at the start, when more are needed, and again at the end of their life.
pub(super) fn bought<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(Tenure::Owned { price, .. }) = leg.tenure() {
            flows.add(scene.price(price), Quantity::Purchases(leg.part));
        }
    }
}

/// What machines still bring at the horizon.
///
/// A machine keeps the same share of its value every year: `residual^(age ÷ 3)` with the share
/// left after three years.
pub(super) fn left_over<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(Tenure::Owned { price, .. }) = leg.tenure() {
            let brings = N::constant(0.0) - scene.price(price);
            flows.add(brings, Quantity::LeftOver(leg.part));
        }
    }
}

/// What stands around machines that were bought: network, racks, cables, and parts in a cupboard.
/// Bought with each machine, and worth nothing at the end.
pub(super) fn network_and_rack<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let keys = &scene.common.surroundings;
    for leg in scene.legs() {
        if let Some(Tenure::Owned { price, .. }) = leg.tenure() {
            let share = scene.get(keys.network_and_rack) + scene.get(keys.spare_parts);
            flows.add(scene.price(price) * share, Quantity::Purchases(leg.part));
        }
    }
}

/// Machines rented: by the hour, whether busy or not; a share of them reserved for a year, round
/// the clock and at a discount. Only work that can wait until tomorrow is billed for the hours it
/// takes, and for those in which machines are started.
pub(super) fn rented<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        let Some(Tenure::Rented {
            price,
            accelerators,
        }) = leg.tenure()
        else {
            continue;
        };
        let an_hour = scene.price(price) * accelerators;
        let keys = &scene.common.rent;
        let units = Quantity::Units(leg.part).at(Level::Rent);
        if scene.choices.speed == Speed::Tomorrow {
            let plannable = scene.get(scene.common.plannable_share);
            flows.add(
                an_hour / plannable,
                Quantity::BusyHours(leg.part).at(Level::Rent),
            );
            flows.add(an_hour * scene.get(keys.starting_hours), units);
        } else {
            let reserved = scene.get(keys.reserved_share);
            let discounted = scene.get(keys.reserved_discount).rest_of_one();
            let hours = reserved * discounted * HOURS_PER_MONTH
                + reserved.rest_of_one() * scene.get(keys.hours);
            flows.add(an_hour * hours, units);
        }
    }
}

/// The staff's own computers: memory for all of them, new ones for some.
pub(super) fn staff_computers<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(Tenure::StaffComputers { price }) = leg.tenure() {
            let each = scene.price(scene.common.memory_upgrade)
                + scene.get(scene.common.computers_to_replace) * scene.price(price);
            flows.add(scene.demand.users * each, Quantity::Start);
        }
    }
}
