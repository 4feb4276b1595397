//! The currencies a case can be kept in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// An ISO 4217 currency in which a case is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Euro.
    Eur,
    /// United States dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// Swiss franc.
    Chf,
}

/// A currency code this program does not keep accounts in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown currency {given:?}; allowed: EUR, USD, GBP, CHF")]
pub struct UnknownCurrency {
    /// What was given.
    pub given: String,
}

impl Currency {
    /// Every currency, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Eur, Self::Usd, Self::Gbp, Self::Chf];

    /// The three-letter code, such as `EUR`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
            Self::Usd => "USD",
            Self::Gbp => "GBP",
            Self::Chf => "CHF",
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    /// Reads a code in either case.
    ///
    /// # Errors
    /// [`UnknownCurrency`] names what was given.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim();
        Self::ALL
            .into_iter()
            .find(|currency| currency.code().eq_ignore_ascii_case(wanted))
            .ok_or_else(|| UnknownCurrency {
                given: text.to_owned(),
            })
    }
}
