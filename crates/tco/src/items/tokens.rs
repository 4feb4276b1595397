//! Tokens billed by a provider or host.

use assessment::Speed;

use crate::keys::TokenBill;
use crate::scene::{LegScene, Scene};

const MILLION: f64 = 1e6;

/// Adds what `dollars` a piece come to, with the discount, the residency factor and the course
/// of prices.
fn bill(scene: &Scene<'_>, leg: &LegScene<'_>, of: &TokenBill, amount: f64, costs: &mut [f64]) {
    let discount = match of.batch_discount {
        Some(key) if scene.future.choices.speed == Speed::Tomorrow => 1.0 - scene.get(key),
        _ => 1.0,
    };
    let residency = of.residency_factor.map_or(1.0, |key| scene.get(key));
    let a_piece = amount * discount * residency * leg.share / MILLION;
    let levels = scene.demand.token_level(of.market);
    for ((cost, pieces), level) in costs.iter_mut().zip(&scene.demand.pieces).zip(levels) {
        *cost += a_piece * pieces * level;
    }
}

/// Tokens read. Of the instructions, a share comes from the provider's cache at its lower price.
pub(super) fn read(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(of) = &leg.leg.bill else { continue };
        let input = scene.price(of.input);
        let cached = of.cached.map_or(input, |price| scene.price(price));
        let share = scene.get(scene.common.cached_share);
        let instructions = leg.tokens.instructions * (share * cached + (1.0 - share) * input);
        bill(
            scene,
            leg,
            of,
            leg.tokens.read * input + instructions,
            costs,
        );
    }
}

/// Tokens written, reasoning included: providers bill it as output.
pub(super) fn written(scene: &Scene<'_>, costs: &mut [f64]) {
    for leg in &scene.legs {
        let Some(of) = &leg.leg.bill else { continue };
        let output = scene.price(of.output);
        bill(scene, leg, of, leg.tokens.written * output, costs);
    }
}
