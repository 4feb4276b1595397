//! Tokens billed by a provider or host.

use assessment::Speed;

use crate::driver::{Level, Quantity};
use crate::flow::Flows;
use crate::keys::{Price, TokenBill};
use crate::number::Number;
use crate::scene::{LegScene, Scene};

const MILLION: f64 = 1e6;

/// Puts what tokens come to for each part that is billed: `amount` is money for the tokens of a
/// piece in millionths, before discount and residency factor.
///
/// The bill stays on the model chosen and follows that model's price; only the share that moves
/// on to ever cheaper models follows the price of the same quality.
pub(super) fn billed<N: Number>(
    scene: &Scene<'_, N>,
    flows: &mut impl Flows<N>,
    amount: impl Fn(&LegScene<'_, N>, &TokenBill) -> N,
) {
    let moves = scene.get(scene.common.trends.follows_cheaper);
    for leg in scene.legs() {
        let Some(bill) = &leg.leg.bill else { continue };
        let mut a_piece = amount(leg, bill) * leg.share / MILLION;
        if let (Some(key), Speed::Tomorrow) = (bill.batch_discount, scene.choices.speed) {
            a_piece = a_piece * scene.get(key).rest_of_one();
        }
        if let Some(key) = bill.residency_factor {
            a_piece = a_piece * scene.get(key);
        }
        if bill.market == Level::Flat {
            // A price that was agreed on.
            flows.add(a_piece, Quantity::Pieces);
            continue;
        }
        flows.add(
            a_piece * moves.rest_of_one(),
            Quantity::Pieces.at(bill.market),
        );
        flows.add(a_piece * moves, Quantity::Pieces.at(Level::SameQuality));
    }
}

/// The price that holds in this future: that of long requests, for the whole of it, where what a
/// call reads is over the provider's limit.
///
/// Rounding up tokens ÷ limit gives more than one exactly there, so no figure is compared, and a
/// spreadsheet can follow.
fn price_of_a_request<N: Number>(
    scene: &Scene<'_, N>,
    leg: &LegScene<'_, N>,
    bill: &TokenBill,
    plain: Price,
    long: Option<Price>,
) -> N {
    let price = scene.price(plain);
    let (Some(tier), Some(long)) = (&bill.long, long) else {
        return price;
    };
    let a_call = (leg.tokens.read + leg.tokens.instructions) / scene.demand.calls;
    let is_long = ((a_call / tier.over_tokens).rounded_up() - 1.0)
        .at_least_zero()
        .at_most_one()
        .named("long-requests");
    price + is_long * (scene.price(long) - price)
}

fn input<N: Number>(scene: &Scene<'_, N>, leg: &LegScene<'_, N>, bill: &TokenBill) -> N {
    let long = bill.long.map(|tier| tier.input);
    price_of_a_request(scene, leg, bill, bill.input, long)
}

fn output<N: Number>(scene: &Scene<'_, N>, leg: &LegScene<'_, N>, bill: &TokenBill) -> N {
    let long = bill.long.map(|tier| tier.output);
    price_of_a_request(scene, leg, bill, bill.output, long)
}

/// Tokens read and billed in full.
pub(super) fn read<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        leg.tokens.read * input(scene, leg, bill)
    });
}

/// Instructions: a share of them comes from the provider's memory at its lower price, and the
/// rest is put there, for which some providers ask more than for reading. Where that comes to
/// more than reading everything each time, nobody uses the memory.
pub(super) fn instructions<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        let input = input(scene, leg, bill);
        let price = match bill.cached {
            Some(cached) => {
                let share = scene.get(scene.common.cached_share);
                let long = bill.long.and_then(|tier| tier.cached);
                let cached = price_of_a_request(scene, leg, bill, cached, long);
                // The surcharge for putting text there is stated for plain requests only.
                let put = bill.cache_write.map_or(input, |price| {
                    input + (scene.price(price) - scene.price(bill.input))
                });
                (share * cached + share.rest_of_one() * put).smaller(input)
            }
            None => input,
        };
        leg.tokens.instructions * price
    });
}

/// Tokens of the answer.
pub(super) fn written<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        leg.tokens.written * output(scene, leg, bill)
    });
}

/// Reasoning, which providers bill as output.
pub(super) fn reasoned<N: Number>(scene: &Scene<'_, N>, flows: &mut impl Flows<N>) {
    billed(scene, flows, |leg, bill| {
        leg.tokens.reasoned * output(scene, leg, bill)
    });
}

/// What everything comes to in millionths, for those who take a share of it.
pub(super) fn everything<N: Number>(
    scene: &Scene<'_, N>,
    leg: &LegScene<'_, N>,
    bill: &TokenBill,
) -> N {
    (leg.tokens.read + leg.tokens.instructions) * input(scene, leg, bill)
        + (leg.tokens.written + leg.tokens.reasoned) * output(scene, leg, bill)
}
