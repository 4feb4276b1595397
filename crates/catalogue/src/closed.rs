//! Closed models: what they cost, how long they stay, and what happens to the text.

use jiff::civil::Date;
use serde::Serialize;

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::language::Tokenizer;
use crate::row::Row;
use crate::unit::Unit;

choices! {
    /// Whether a model can still be had.
    ModelStatus {
        /// On sale with no end announced.
        Current = "current",
        /// Still answering, with an end date or a successor.
        Legacy = "legacy",
        /// On sale only to customers whom the provider has chosen.
        Limited = "limited",
        /// Switched off; kept for comparison and for studies that name it.
        Retired = "retired",
    }
}

choices! {
    /// Whether a provider trains on what is sent through its API, unless told otherwise.
    TrainsOnText {
        /// No.
        No = "no",
        /// Yes.
        Yes = "yes",
        /// Not found.
        Unknown = "unknown",
    }
}

choices! {
    /// Whether text can be kept and processed inside the European Union.
    EuResidency {
        /// Yes, by a setting or contract.
        Yes = "yes",
        /// Only through a cloud that resells the model.
        ThroughCloud = "through_cloud",
        /// No.
        No = "no",
        /// Not found.
        Unknown = "unknown",
    }
}

/// Prices for a million tokens, in United States dollars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TokenPrices {
    /// What is read.
    pub input: Fact,
    /// What is written, reasoning included.
    pub output: Fact,
    /// What was read before and is still in the provider's cache.
    pub cached_input: Option<Fact>,
    /// What is put into the cache to be read again within minutes; instead of `input`, not on top
    /// of it. `None` where the provider charges no more for it than for reading.
    pub cache_write: Option<Fact>,
}

/// Higher prices for long requests. The whole request is billed at them, not the excess.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LongContextTier {
    /// Input tokens above which the tier applies.
    pub over_tokens: u64,
    /// What is read.
    pub input: Fact,
    /// What is written.
    pub output: Fact,
    /// What was read before and is still in the provider's cache.
    pub cached_input: Option<Fact>,
}

/// What a provider does with the text, by default, on its business API.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DataTerms {
    /// Days for which text is kept.
    pub retention: Option<Fact>,
    /// Whether the provider trains on it.
    pub trains_on_text: TrainsOnText,
    /// Whether it can stay in the European Union.
    pub eu_residency: EuResidency,
    /// Factor on the token prices for staying there, where one is charged.
    pub eu_residency_factor: Option<Fact>,
    /// Id of the source.
    pub source: String,
    /// Day on which we last read it.
    pub checked: Date,
}

/// A closed model offered through its provider's API.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClosedModel {
    /// Id, as the provider's API calls it.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Id of the provider.
    pub provider: String,
    /// Family, such as `GPT-4`.
    pub family: String,
    /// Whether it can still be had.
    pub status: ModelStatus,
    /// Day on which it was released, where known.
    pub released: Option<Date>,
    /// Day on which it stops answering, where announced.
    pub shutdown: Option<Date>,
    /// Tokens it can take in one request, where known.
    pub context_tokens: Option<u64>,
    /// Tokens it can write in one answer, reasoning included, where known.
    pub max_output_tokens: Option<u64>,
    /// Family of its tokenizer.
    pub tokenizer: Tokenizer,
    /// Prices.
    pub prices: TokenPrices,
    /// Discount, as a share, for work that can wait until tomorrow.
    pub batch_discount: Option<Fact>,
    /// Prices of long requests.
    pub long_context: Option<LongContextTier>,
}

/// A company that offers closed models through an API.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provider {
    /// Id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Country of its seat, ISO 3166 code in capitals.
    pub country: String,
    /// What happens to the text.
    pub data: DataTerms,
}

const PRICE: &[Unit] = &[Unit::UsdPerMillionTokens];

impl Provider {
    pub(crate) const FILE: &'static str = "providers.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let (source, checked) = row.source("source")?;
        Ok(Self {
            id: row.id(),
            name: row.text("name")?,
            country: row.country_code("country")?,
            data: DataTerms {
                retention: row.fact_if_given("retention", &[Unit::Days])?,
                trains_on_text: row.choice("trains_on_text")?,
                eu_residency: row.choice("eu_residency")?,
                eu_residency_factor: row.fact_if_given("eu_residency_factor", &[Unit::Factor])?,
                source,
                checked,
            },
        })
    }
}

impl TokenPrices {
    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        Ok(Self {
            input: row.fact("input", PRICE)?,
            output: row.fact("output", PRICE)?,
            cached_input: row.fact_if_given("cached_input", PRICE)?,
            cache_write: row.fact_if_given("cache_write", PRICE)?,
        })
    }
}

impl LongContextTier {
    pub(crate) fn read_if_given(row: &Row<'_>) -> Result<Option<Self>, CatalogueError> {
        let Some(over_tokens) = row.count_if_given("long_context_over")? else {
            return Ok(None);
        };
        Ok(Some(Self {
            over_tokens,
            input: row.fact("long_context_input", PRICE)?,
            output: row.fact("long_context_output", PRICE)?,
            cached_input: row.fact_if_given("long_context_cached_input", PRICE)?,
        }))
    }
}

impl ClosedModel {
    pub(crate) const FILE: &'static str = "closed_models.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let released = row.date_if_given("released")?;
        let shutdown = row.date_if_given("shutdown")?;
        if let (Some(released), Some(shutdown)) = (released, shutdown)
            && shutdown < released
        {
            return Err(row.invalid("shutdown", shutdown, format!("{released} or later")));
        }
        Ok(Self {
            id: row.id(),
            name: row.text("name")?,
            provider: row.text("provider")?,
            family: row.text("family")?,
            status: row.choice("status")?,
            released,
            shutdown,
            context_tokens: row.count_if_given("context_tokens")?,
            max_output_tokens: row.count_if_given("max_output_tokens")?,
            tokenizer: row.choice("tokenizer")?,
            prices: TokenPrices::read(row)?,
            batch_discount: row.fact_if_given("batch_discount", &[Unit::Share])?,
            long_context: LongContextTier::read_if_given(row)?,
        })
    }
}
