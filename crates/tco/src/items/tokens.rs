//! Tokens billed by a provider or host.

use assessment::Speed;

use crate::driver::Quantity;
use crate::flow::Flows;
use crate::keys::TokenBill;
use crate::number::Number;
use crate::scene::{LegScene, Scene};

const MILLION: f64 = 1e6;

/// Puts what tokens come to for each part that is billed: `amount` is money for the tokens of a
/// piece in millionths, before discount and residency factor.
fn billed<N: Number>(
    scene: &Scene<'_, N>,
    flows: &mut impl Flows<N>,
    amount: impl Fn(&LegScene<'_, N>, &TokenBill) -> N,
) {
    for leg in scene.legs() {
        let Some(bill) = &leg.leg.bill else { continue };
        let mut a_piece = amount(leg, bill) * leg.share / MILLION;
        if let (Some(key), Speed::Tomorrow) = (bill.batch_discount, scene.choices.speed) {
            a_piece = a_piece * scene.get(key).rest_of_one();
        }
        if let Some(key) = bill.residency_factor {
            a_piece = a_piece * scene.get(key);
        }
        flows.add(a_piece, Quantity::Pieces.at(bill.market));
    }
}

/// Tokens read and billed in full.
pub(super) fn read<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        leg.tokens.read * scene.price(bill.input)
    });
}

/// Instructions: a share of them comes from the provider's cache at its lower price.
pub(super) fn instructions<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        let input = scene.price(bill.input);
        let price = match bill.cached {
            Some(cached) => {
                let share = scene.get(scene.common.cached_share);
                share * scene.price(cached) + share.rest_of_one() * input
            }
            None => input,
        };
        leg.tokens.instructions * price
    });
}

/// Tokens of the answer.
pub(super) fn written<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        leg.tokens.written * scene.price(bill.output)
    });
}

/// Reasoning, which providers bill as output.
pub(super) fn reasoned<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        leg.tokens.reasoned * scene.price(bill.output)
    });
}
