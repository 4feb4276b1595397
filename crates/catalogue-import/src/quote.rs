//! One model's prices as a price list has them, in the catalogue's units.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use crate::preview::{NotTaken, Why};
use crate::seal::shortened;

/// Prices of one model, all for a million tokens.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Quote {
    /// Where it stands in the list, for messages.
    pub(crate) path: String,
    /// Field of the catalogue, such as `input`, and the price.
    pub(crate) prices: Vec<(&'static str, f64)>,
    /// Day from which other prices are announced, and those prices.
    pub(crate) announced: Option<(jiff::civil::Date, Vec<(&'static str, f64)>)>,
    /// Prompt tokens above which the long prices hold for the whole request.
    pub(crate) long_over: Option<u64>,
}

impl Quote {
    /// Price of a field.
    pub(crate) fn price(&self, field: &str) -> Option<f64> {
        value_of(&self.prices, field)
    }
}

pub(crate) fn value_of(prices: &[(&'static str, f64)], field: &str) -> Option<f64> {
    prices
        .iter()
        .find(|(name, _)| *name == field)
        .map(|(_, price)| *price)
}

/// A number of the list times a factor, exactly as a pocket calculator would have it: `2.5e-06` a
/// token is 2.5 for a million, not 2.4999999.
pub(crate) fn number(
    path: &str,
    value: &Value,
    factor: u32,
    not_taken: &mut Vec<NotTaken>,
) -> Option<f64> {
    let read = value
        .as_number()
        .and_then(|number| {
            let text = number.to_string();
            Decimal::from_scientific(&text)
                .or_else(|_| text.parse())
                .ok()
        })
        .and_then(|exact| exact.checked_mul(Decimal::from(factor)))
        .filter(|exact| !exact.is_sign_negative() || exact.is_zero())
        .and_then(|exact| exact.normalize().to_f64());
    if read.is_none() {
        not_taken.push(NotTaken {
            what: path.to_owned(),
            why: Why::NotANumber,
            value: shortened(&value.to_string()),
        });
    }
    read
}

/// The share that a price for work that can wait takes off.
pub(crate) fn discount(full: f64, reduced: f64) -> Option<f64> {
    let (full, reduced) = (
        Decimal::from_f64_retain(full)?,
        Decimal::from_f64_retain(reduced)?,
    );
    let share = Decimal::ONE.checked_sub(reduced.checked_div(full)?)?;
    (share.is_sign_positive() && share < Decimal::ONE)
        .then(|| share.round_dp(6).normalize().to_f64())
        .flatten()
}
