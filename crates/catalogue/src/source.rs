//! Where a fact comes from.

use jiff::civil::Date;
use serde::Serialize;

use crate::choices::choices;
use crate::error::CatalogueError;
use crate::row::Row;

choices! {
    /// How a source came to its figures.
    SourceKind {
        /// Somebody published the figure.
        Published = "published",
        /// The authors of this catalogue measured it on public material.
        Measured = "measured",
        /// An estimate by the authors of this catalogue, because nothing citable was found.
        /// Such a fact always carries a wide range and a note with the reason.
        Judgement = "judgement",
    }
}

/// One publication, measurement or estimate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// Id used by facts.
    pub id: String,
    /// How the source came to its figures.
    pub kind: SourceKind,
    /// Title a person can search for.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Web address or package, where there is one.
    pub address: Option<String>,
    /// Day on which the source was published.
    pub published: Date,
    /// Day on which we last read it.
    pub checked: Date,
    /// Words the publisher asks to see where its figures are shown.
    pub attribution: Option<String>,
}

impl Source {
    pub(crate) const FILE: &'static str = "sources.toml";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, CatalogueError> {
        let (published, checked) = (row.date("published")?, row.date("checked")?);
        if published > checked {
            return Err(row.invalid("published", published, format!("{checked} or earlier")));
        }
        Ok(Self {
            id: row.id(),
            kind: row.choice("kind")?,
            title: row.text("title")?,
            publisher: row.text("publisher")?,
            address: row.text_if_given("address")?,
            published,
            checked,
            attribution: row.text_if_given("attribution")?,
        })
    }
}
