//! What money costs by sector, and what used accelerators fetch.

use serde::Serialize;

use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::row::Row;
use crate::unit::Unit;

/// Cost of capital of listed companies in one sector: what their owners and lenders ask together.
///
/// It is the rate for discounting where an organisation has none of its own; public bodies take
/// [`crate::Topic::PublicDiscountRate`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectorCapital {
    /// Id of the sector; its words are the message `catalogue-sector-<id>`.
    pub id: String,
    /// The rate, nominal, a year.
    pub rate: Fact,
}

/// What somebody found a used accelerator to bring. The finds contradict each other, so they are
/// kept one by one; [`crate::Topic::ResidualAfterThreeYears`] spans them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Resale {
    /// Id.
    pub id: String,
    /// Name of the accelerator, for people.
    pub accelerator: String,
    /// Years since it was bought new.
    pub years: u64,
    /// Price over the price when new.
    pub left: Fact,
}

impl SectorCapital {
    pub(crate) const FILE: &'static str = "economics.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            id: row.id(),
            rate: row.fact("rate", &[Unit::SharePerYear])?,
        })
    }
}

impl Resale {
    pub(crate) const FILE: &'static str = "economics.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            id: row.id(),
            accelerator: row.text("accelerator")?,
            years: row.count("years")?,
            left: row.fact("left", &[Unit::Factor])?,
        })
    }
}
