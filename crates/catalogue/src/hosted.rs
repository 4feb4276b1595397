//! Open-weight models behind somebody else's API.

use jiff::civil::Date;
use serde::Serialize;

use crate::choices::choices;
use crate::closed::TokenPrices;
use crate::error::CatalogueError;
use crate::row::Row;

choices! {
    /// Whether a host keeps text in the European Union.
    EuHosting {
        /// The host is seated and runs in the European Union.
        Yes = "yes",
        /// A host from elsewhere with regions in the European Union, by choice of region.
        ByRegion = "by_region",
        /// No, or not known.
        No = "no",
    }
}

/// One host's price for one open-weight model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HostedOffer {
    /// Id of the open model.
    pub model: String,
    /// Name of the host.
    pub host: String,
    /// Country of the host's seat, ISO 3166 code in capitals.
    pub country: String,
    /// Whether text stays in the European Union.
    pub eu_hosting: EuHosting,
    /// What the host calls the model.
    pub host_model: String,
    /// Prices.
    pub prices: TokenPrices,
    /// Tokens the host accepts in one request, often fewer than the model could take.
    pub context_tokens: Option<u64>,
    /// Last day on which the host offers it, where announced.
    pub ends: Option<Date>,
}

impl HostedOffer {
    pub(crate) const FILE: &'static str = "hosted.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            model: row.text("model")?,
            host: row.text("host")?,
            country: row.country_code("country")?,
            eu_hosting: row.choice("eu_hosting")?,
            host_model: row.text("host_model")?,
            prices: TokenPrices::read(row)?,
            context_tokens: row.count_if_given("context_tokens")?,
            ends: row.date_if_given("ends")?,
        })
    }
}
