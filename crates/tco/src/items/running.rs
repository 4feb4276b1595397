//! What machines take to run.

use crate::driver::{HOURS_PER_MONTH, Level, Quantity};
use crate::flow::Flows;
use crate::keys::Tenure;
use crate::number::Number;
use crate::scene::Scene;

/// Bytes of text for each token: three to five in the languages that were measured.
pub(super) const BYTES_A_TOKEN: f64 = 4.0;

/// Electricity: kilowatts × hours × what the building adds × price. Servers also draw power
/// while they wait; of the staff's own computers only the extra power is counted.
pub(super) fn electricity<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        let Some((load, idle)) = leg.leg.park.as_ref().and_then(|park| park.power) else {
            continue;
        };
        let (load, idle) = (scene.get(load), scene.get(idle));
        let price = scene.price(scene.common.electricity);
        let staff = matches!(leg.tenure(), Some(Tenure::StaffComputers { .. }));
        let a_watt_hour = if staff {
            price / 1000.0
        } else {
            let away = scene.get(scene.common.colocated_share);
            let building = away * scene.get(scene.common.power_usage_data_centre)
                + away.rest_of_one() * scene.get(scene.common.power_usage);
            building * price / 1000.0
        };
        let extra = (load - idle).at_least_zero();
        flows.add(extra * a_watt_hour, Quantity::BusyHours(leg.part));
        if !staff {
            let waiting = idle * HOURS_PER_MONTH;
            flows.add(waiting * a_watt_hour, Quantity::Units(leg.part));
        }
    }
}

/// Room in somebody else's data centre, by contracted power, for the share that stands there.
pub(super) fn colocation<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        let Some((load, _)) = leg.leg.park.as_ref().and_then(|park| park.power) else {
            continue;
        };
        if let Some(Tenure::Owned { .. }) = leg.tenure() {
            let a_unit = scene.get(load) / 1000.0
                * scene.price(scene.common.colocation)
                * scene.get(scene.common.colocated_share);
            flows.add(a_unit, Quantity::Units(leg.part));
        }
    }
}

/// Hardware support, as a share of the purchase price a year.
pub(super) fn support_contract<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(Tenure::Owned { price, .. }) = leg.tenure() {
            let a_year = scene.price(price) * scene.get(scene.common.support_contract);
            flows.add(a_year / 12.0, Quantity::Units(leg.part));
        }
    }
}

/// Days of work that failing accelerators cost. Parts are in the support contract.
pub(super) fn failures<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    for leg in scene.legs() {
        if let Some(Tenure::Owned { accelerators, .. }) = leg.tenure() {
            let days = scene.get(scene.common.failures)
                * accelerators
                * scene.get(scene.common.failure_days);
            flows.add(
                days * scene.demand.staff_day / 12.0,
                Quantity::Units(leg.part).at(Level::Wages),
            );
        }
    }
}

/// Files of the models on rented machines, and text that leaves the cloud they stand in. An own
/// machine has its disks, and whoever sells tokens asks nothing for moving them.
pub(super) fn storage<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let keys = &scene.common.surroundings;
    for leg in scene.legs() {
        if let Some(Tenure::Rented { .. }) = leg.tenure() {
            let kept = scene.get(keys.stored_gigabytes) * scene.price(keys.storage);
            flows.add(kept, Quantity::Month);
            let bytes = leg.tokens.written * BYTES_A_TOKEN * leg.share;
            flows.add(bytes / 1e9 * scene.price(keys.egress), Quantity::Pieces);
        }
    }
}

/// Supported serving software, for the accelerators that have a licence.
pub(super) fn serving_licence<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    let keys = &scene.common.surroundings;
    for leg in scene.legs() {
        let Some(park) = &leg.leg.park else { continue };
        if park.licensable > 0.0 {
            let a_year =
                scene.price(keys.licence) * scene.get(keys.licensed_share) * park.licensable;
            flows.add(a_year / 12.0, Quantity::Units(leg.part));
        }
    }
}
