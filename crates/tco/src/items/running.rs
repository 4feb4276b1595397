//! What machines take to run.

use super::machines::busy_hours;
use crate::keys::Tenure;
use crate::scene::{HOURS_PER_MONTH, Scene};

/// Electricity: kilowatts × hours × what the building adds × price. Servers also draw power
/// while they wait; of the staff's own computers only the extra power is counted.
pub(super) fn electricity(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some((tenure, (load, idle))) = leg
            .leg
            .park
            .as_ref()
            .and_then(|park| Some((park.tenure, park.power?)))
        else {
            continue;
        };
        let (load, idle) = (scene.get(load), scene.get(idle));
        let staff = matches!(tenure, Tenure::StaffComputers { .. });
        let (building, waiting) = if staff {
            (1.0, 0.0)
        } else {
            (scene.get(scene.common.power_usage), idle)
        };
        let a_kilowatt_hour = building * scene.price(scene.common.electricity);
        for (month, cost) in costs.iter_mut().enumerate().skip(1) {
            let busy = busy_hours(scene, leg, month);
            let watt_hours =
                busy * (load - idle).max(0.0) + leg.units[month] * HOURS_PER_MONTH * waiting;
            *cost += watt_hours / 1000.0 * a_kilowatt_hour;
        }
    }
}

/// Room in somebody else's data centre, by contracted power, for the share that stands there.
pub(super) fn colocation(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(park) = &leg.leg.park else { continue };
        let (Tenure::Owned { .. }, Some((load, _))) = (park.tenure, park.power) else {
            continue;
        };
        let a_unit = scene.get(load) / 1000.0
            * scene.price(scene.common.colocation)
            * scene.get(scene.common.colocated_share);
        for (month, cost) in costs.iter_mut().enumerate().skip(1) {
            *cost += leg.units[month] * a_unit;
        }
    }
}

/// Hardware support, as a share of the purchase price a year.
pub(super) fn support_contract(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(Tenure::Owned { price, .. }) = leg.leg.park.as_ref().map(|park| park.tenure)
        else {
            continue;
        };
        let a_unit = scene.price(price) * scene.get(scene.common.support_contract) / 12.0;
        for (month, cost) in costs.iter_mut().enumerate().skip(1) {
            *cost += leg.units[month] * a_unit;
        }
    }
}

/// Days of work that failing accelerators cost. Parts are in the support contract.
pub(super) fn failures(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(Tenure::Owned { accelerators, .. }) =
            leg.leg.park.as_ref().map(|park| park.tenure)
        else {
            continue;
        };
        let a_unit = accelerators
            * scene.get(scene.common.failures)
            * scene.get(scene.common.failure_days)
            * scene.demand.staff_day
            / 12.0;
        for (month, cost) in costs.iter_mut().enumerate().skip(1) {
            *cost += leg.units[month] * a_unit;
        }
    }
}
