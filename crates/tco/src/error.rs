//! What can go wrong when a cost case is built.

use assessment::OwnRouteError;
use thiserror::Error;

/// A cost case that cannot be built.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum TcoError {
    /// A changed figure lies outside of what is possible.
    #[error("{id}: {value} is not between {smallest} and {largest}")]
    OutOfBounds {
        /// Id of the assumption.
        id: String,
        /// Figure that was given.
        value: f64,
        /// Smallest figure allowed.
        smallest: f64,
        /// Largest figure allowed.
        largest: f64,
    },
    /// The catalogue has no rate between the case's currency and a fact's.
    #[error("no exchange rate from {from} to {to}")]
    NoExchangeRate {
        /// Currency of the fact.
        from: &'static str,
        /// Currency of the case.
        to: &'static str,
    },
    /// A route of the person's own is not possible.
    #[error(transparent)]
    OwnRoute(#[from] OwnRouteError),
    /// The catalogue lacks a figure for the country and every wider place.
    #[error("the catalogue has no figure for {what} in {country}")]
    NoFigure {
        /// What is missing, such as `electricity`.
        what: &'static str,
        /// Id of the country.
        country: String,
    },
}

impl TcoError {
    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OutOfBounds { .. } => "assumption-out-of-bounds",
            Self::NoExchangeRate { .. } => "no-exchange-rate",
            Self::OwnRoute(error) => error.code(),
            Self::NoFigure { .. } => "no-cost-figure",
        }
    }
}
