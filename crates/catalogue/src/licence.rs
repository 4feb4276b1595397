//! Licences of open-weight models. Summaries for screening, not legal advice.

use jiff::civil::Date;
use serde::Serialize;

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::row::Row;

choices! {
    /// Whether a licence lets a business use the model.
    CommercialUse {
        /// Yes.
        Yes = "yes",
        /// Yes, within stated conditions.
        WithConditions = "with_conditions",
        /// No.
        No = "no",
        /// We have not read its terms.
        Unknown = "unknown",
    }
}

/// One licence. Its plain sentence is the message `catalogue-licence-<id>`.
// Four independent yes-or-no answers; no two exclude each other.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Licence {
    /// Id.
    pub id: String,
    /// The name its author gave it.
    pub name: String,
    /// Whether a business may use the model.
    pub commercial_use: CommercialUse,
    /// True where companies and people established in the European Union get no licence.
    pub excludes_eu: bool,
    /// Monthly users above which a separate licence must be asked for.
    pub monthly_user_cap: Option<u64>,
    /// Revenue a month, in United States dollars, above which the licence gives nothing.
    pub monthly_revenue_cap: Option<u64>,
    /// True where the name of the model or its maker must be shown.
    pub requires_attribution: bool,
    /// True where a policy lists forbidden uses.
    pub has_use_policy: bool,
    /// True for licences approved by the Open Source Initiative.
    pub open_source: bool,
    /// Web address of its text, where known.
    pub address: Option<String>,
    /// Id of the source.
    pub source: String,
    /// Day on which we last read about it.
    pub checked: Date,
}

impl Licence {
    pub(crate) const FILE: &'static str = "licences.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let (source, checked) = row.source("source")?;
        Ok(Self {
            id: row.id(),
            name: row.text("name")?,
            commercial_use: row.choice("commercial_use")?,
            excludes_eu: row.flag("excludes_eu")?,
            monthly_user_cap: row.count_if_given("monthly_user_cap")?,
            monthly_revenue_cap: row.count_if_given("monthly_revenue_cap")?,
            requires_attribution: row.flag("requires_attribution")?,
            has_use_policy: row.flag("has_use_policy")?,
            open_source: row.flag("open_source")?,
            address: row.text_if_given("address")?,
            source,
            checked,
        })
    }
}
