//! Machines bought, rented, or on the desks of the staff.

use assessment::Speed;

use crate::keys::Tenure;
use crate::scene::{HOURS_PER_MONTH, LegScene, Scene};

/// Machines bought: at the start, when more are needed, and again at the end of their life;
/// less what they still bring at the horizon.
///
/// A machine keeps the same share of its value every year: `residual^(age ÷ 3)` with the share
/// left after three years.
pub(super) fn bought(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(Tenure::Owned { price, .. }) = leg.leg.park.as_ref().map(|park| park.tenure)
        else {
            continue;
        };
        let owned = scene.common.already_owned.map_or(0.0, |key| scene.get(key));
        let (price, life) = (
            scene.price(price),
            life_in_months(scene.get(scene.common.hardware_life)),
        );
        let left_after_three_years = scene.get(scene.common.residual);
        let mut have = 0.0;
        for month in 0..=scene.months {
            let new = leg.units[month] - have;
            if new <= 0.0 {
                continue;
            }
            // What is there already takes the place of the first machine, once.
            let to_pay = if month == 0 { new - owned } else { new };
            have = leg.units[month];
            costs[month] += to_pay * price;
            let mut bought = month;
            while bought + life < scene.months {
                bought += life;
                costs[bought] += new * price;
            }
            let age = (scene.months - bought) as f64 / 12.0;
            let value = price * libm::pow(left_after_three_years, age / 3.0);
            let sold = if bought == 0 { to_pay } else { new };
            costs[scene.months] -= sold * value;
        }
    }
}

/// Months until a machine is replaced, at least one.
fn life_in_months(years: f64) -> usize {
    // A few hundred at most, so it fits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let months = libm::round(years * 12.0).max(1.0) as usize;
    months
}

/// Machines rented: by the hour, whether busy or not. Only work that can wait until tomorrow is
/// billed for the hours it takes.
pub(super) fn rented(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(Tenure::Rented {
            price,
            accelerators,
        }) = leg.leg.park.as_ref().map(|park| park.tenure)
        else {
            continue;
        };
        let an_hour = scene.price(price) * accelerators;
        for (month, cost) in costs.iter_mut().enumerate().skip(1) {
            let hours = if scene.future.choices.speed == Speed::Tomorrow {
                busy_hours(scene, leg, month) / scene.get(scene.common.plannable_share)
            } else {
                leg.units[month] * scene.get(scene.common.rented_hours)
            };
            *cost += hours * an_hour * scene.demand.rent_level[month];
        }
    }
}

/// Machine hours of work in a month.
pub(super) fn busy_hours(scene: &Scene<'_>, leg: &LegScene<'_>, month: usize) -> f64 {
    let hours = scene.demand.pieces[month] * leg.share * leg.seconds_a_piece / 3600.0;
    hours.min(leg.units[month] * HOURS_PER_MONTH)
}

/// The staff's own computers: memory for all of them, new ones for some.
pub(super) fn staff_computers(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(Tenure::StaffComputers { price }) = leg.leg.park.as_ref().map(|park| park.tenure)
        else {
            continue;
        };
        let each = scene.price(scene.common.memory_upgrade)
            + scene.get(scene.common.computers_to_replace) * scene.price(price);
        costs[0] += scene.demand.users * each;
    }
}
