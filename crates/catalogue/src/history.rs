//! What closed models cost before: dated steps, for studies that quote an older price.

use jiff::civil::Date;
use serde::Serialize;

use crate::closed::{LongContextTier, TokenPrices};
use crate::error::CatalogueError;
use crate::row::Row;

/// The prices of one closed model between two days.
///
/// Steps are what was charged or is announced; what is charged now stands with the model itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PriceStep {
    /// Id of the closed model.
    pub model: String,
    /// First day on which the prices applied; `None` since the model was released.
    pub from: Option<Date>,
    /// First day on which they no longer applied; `None` while no end is known.
    pub until: Option<Date>,
    /// The prices.
    pub prices: TokenPrices,
    /// Prices of long requests in that time.
    pub long_context: Option<LongContextTier>,
}

impl PriceStep {
    pub(crate) const FILE: &'static str = "price_history.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let (from, until) = (row.date_if_given("from")?, row.date_if_given("until")?);
        if let (Some(from), Some(until)) = (from, until)
            && until <= from
        {
            return Err(row.invalid("until", until, format!("a day after {from}")));
        }
        Ok(Self {
            model: row.text("model")?,
            from,
            until,
            prices: TokenPrices::read(row)?,
            long_context: LongContextTier::read_if_given(row)?,
        })
    }

    /// True on the days on which these prices applied. A step without a first day reaches back to
    /// the release of the model.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}
