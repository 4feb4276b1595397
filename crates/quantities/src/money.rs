//! Exact money for everything a person reads.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Currency;

/// An exact amount in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// The amount in whole currency units, exact to the last digit.
    pub amount: Decimal,
    /// The currency it is in.
    pub currency: Currency,
}

/// Two amounts in different currencies were added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{left} and {right} do not add; convert one of them at a stated rate first")]
pub struct CurrencyMismatch {
    /// Currency of the first amount.
    pub left: Currency,
    /// Currency of the second amount.
    pub right: Currency,
}

impl Money {
    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self {
            amount: Decimal::ZERO,
            currency,
        }
    }

    /// An amount given as a decimal.
    pub const fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// A simulated amount, rounded half to even at the cent; `None` if it is not finite.
    pub fn from_simulation(amount: f64, currency: Currency) -> Option<Self> {
        Decimal::from_f64(amount).map(|exact| Self::new(exact.round_dp(2), currency))
    }

    /// The amount as a float, for charts and simulations.
    pub fn to_f64(self) -> f64 {
        self.amount.to_f64().unwrap_or(f64::NAN)
    }

    /// The sum of two amounts in one currency.
    ///
    /// # Errors
    /// [`CurrencyMismatch`] when the currencies differ.
    pub fn checked_add(self, other: Self) -> Result<Self, CurrencyMismatch> {
        if self.currency == other.currency {
            Ok(Self::new(self.amount + other.amount, self.currency))
        } else {
            Err(CurrencyMismatch {
                left: self.currency,
                right: other.currency,
            })
        }
    }

    /// The amount in another currency at `rate` units of it for one unit of this.
    pub fn converted(self, rate: Decimal, currency: Currency) -> Self {
        Self::new((self.amount * rate).round_dp(2), currency)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.currency, self.amount)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn euros(cents: i64) -> Money {
        Money::new(Decimal::new(cents, 2), Currency::Eur)
    }

    #[test]
    fn ten_cents_three_times_is_exactly_thirty_cents() {
        let ten = euros(10);
        let sum = ten.checked_add(ten).and_then(|two| two.checked_add(ten));
        assert_eq!(sum, Ok(euros(30)));
    }

    #[test]
    fn euros_and_dollars_do_not_add() {
        let refused = euros(100).checked_add(Money::zero(Currency::Usd));
        assert_eq!(
            refused,
            Err(CurrencyMismatch {
                left: Currency::Eur,
                right: Currency::Usd
            })
        );
    }

    #[test]
    fn an_endless_simulated_amount_is_no_money() {
        assert_eq!(Money::from_simulation(f64::INFINITY, Currency::Eur), None);
        assert_eq!(Money::from_simulation(f64::NAN, Currency::Eur), None);
    }

    proptest! {
        #[test]
        fn addition_is_exact_whatever_the_order(a in -1_000_000_000i64..1_000_000_000, b in -1_000_000_000i64..1_000_000_000) {
            prop_assert_eq!(euros(a).checked_add(euros(b)), Ok(euros(a + b)));
            prop_assert_eq!(euros(a).checked_add(euros(b)), euros(b).checked_add(euros(a)));
        }

        #[test]
        fn money_survives_its_file_form(cents in any::<i32>()) {
            let text = serde_json::to_string(&euros(i64::from(cents))).unwrap();
            prop_assert_eq!(serde_json::from_str::<Money>(&text).unwrap(), euros(i64::from(cents)));
        }
    }
}
