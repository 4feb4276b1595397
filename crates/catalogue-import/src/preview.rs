//! What would change if a file were taken over, before anything is.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{AcceptedField, AcceptedRow, Fact, FigureKind, Overlay};
use jiff::civil::Date;
use serde::Serialize;

use crate::flags::Flag;
use crate::seal::Seal;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A data pack of this app.
    Pack,
    /// `LiteLLM`'s price map.
    Litellm,
    /// A price list of genai-prices.
    GenaiPrices,
}

impl FileKind {
    /// Stable code; its words are `figures-file-<code>` with dashes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pack => "pack",
            Self::Litellm => "litellm",
            Self::GenaiPrices => "genai_prices",
        }
    }
}

/// What a change does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Another value.
    Changed,
    /// The same value, seen again later: only its dates change.
    Confirmed,
    /// A figure that the row did not have.
    Added,
    /// A detail that is no figure, such as a date or a status.
    Detail,
    /// A whole row that the catalogue did not have.
    Row,
}

/// One thing that would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// Id of the figure, the detail or the row.
    pub id: String,
    /// What it does.
    pub what: What,
    /// Name of the file, such as `rents.toml`.
    pub file: String,
    /// Name of the rows there, such as `rent`.
    pub row_kind: String,
    /// The field; empty for a row.
    pub field: String,
    /// What the row is called, where it has a name for people.
    pub name: Option<String>,
    /// The values that tell the row from others.
    pub keys: Vec<String>,
    /// Kind of the figure.
    pub kind: FigureKind,
    /// The figure as it is.
    pub before: Option<Fact>,
    /// The figure as it would be.
    pub after: Option<Fact>,
    /// The detail as it is, where it is no figure.
    pub before_text: Option<String>,
    /// The detail as it would be.
    pub after_text: Option<String>,
    /// New over old, where both are above zero.
    pub ratio: Option<f64>,
    /// Title of the new source.
    pub source: String,
    /// Day on which the new source was published.
    pub as_of: Option<Date>,
    /// Reasons to look twice.
    pub flags: Vec<Flag>,
    /// Whether it is chosen unless the person says otherwise.
    pub selected: bool,
}

/// Why something in a file is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Not a number of zero or more.
    NotANumber,
    /// Outside what such a figure can be.
    Implausible,
    /// The entry names no provider.
    NoProvider,
    /// The entry names no model.
    NoModel,
    /// The entry has no prices.
    NoPrices,
    /// A price that holds at certain hours only.
    TimeOfDay,
    /// More than one step for long requests.
    Tiers,
    /// The dearer price for long requests begins elsewhere than in the catalogue.
    OtherTier,
}

impl Why {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::NotANumber,
        Self::Implausible,
        Self::NoProvider,
        Self::NoModel,
        Self::NoPrices,
        Self::TimeOfDay,
        Self::Tiers,
        Self::OtherTier,
    ];

    /// Stable code; its words are `figures-why-not-<code>` with dashes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotANumber => "not_a_number",
            Self::Implausible => "implausible",
            Self::NoProvider => "no_provider",
            Self::NoModel => "no_model",
            Self::NoPrices => "no_prices",
            Self::TimeOfDay => "time_of_day",
            Self::Tiers => "tiers",
            Self::OtherTier => "other_tier",
        }
    }
}

/// Something in a file that is not offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotTaken {
    /// Where it stands in the file.
    pub what: String,
    /// Why it is not offered.
    pub why: Why,
    /// What stands there, shortened; empty where there is nothing to show.
    pub value: String,
}

impl NotTaken {
    pub(crate) fn new(what: &str, why: Why) -> Self {
        Self {
            what: crate::seal::shortened(what),
            why,
            value: String::new(),
        }
    }
}

/// What a file would change. Nothing is applied by making one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// What the file is.
    pub kind: FileKind,
    /// Its title: a pack's own, or the name of the file.
    pub title: String,
    /// Who made it, as far as it says.
    pub publisher: String,
    /// Day on which it was made: a pack's own, or that of the file.
    pub made_on: Date,
    /// What is known of who made it.
    pub seal: Seal,
    /// Every change, in the order of the catalogue's files and rows.
    pub changes: Vec<Change>,
    /// Figures of the file that the catalogue has as they are.
    pub same: usize,
    /// Models of known providers and hosts that the catalogue does not have.
    pub unknown: Vec<String>,
    /// Models of providers and hosts that the catalogue does not follow.
    pub elsewhere: usize,
    /// What is not offered, and why.
    pub not_taken: Vec<NotTaken>,
    /// Everything as an overlay, from which the accepted part is taken.
    #[serde(skip)]
    pub(crate) all: Overlay,
}

impl Preview {
    /// The ids that are chosen unless the person says otherwise.
    pub fn selected(&self) -> BTreeSet<String> {
        self.changes
            .iter()
            .filter(|change| change.selected)
            .map(|change| change.id.clone())
            .collect()
    }

    /// The overlay of the accepted changes. Ids that are not in the preview are passed over.
    pub fn accept(&self, ids: &BTreeSet<String>, on: Date) -> Overlay {
        let fields: BTreeMap<String, AcceptedField> = self
            .all
            .fields
            .iter()
            .filter(|(id, _)| ids.contains(*id))
            .map(|(id, field)| {
                let field = AcceptedField {
                    on,
                    ..field.clone()
                };
                (id.clone(), field)
            })
            .collect();
        let rows: BTreeMap<String, AcceptedRow> = self
            .all
            .rows
            .iter()
            .filter(|(id, _)| ids.contains(*id))
            .map(|(id, row)| (id.clone(), AcceptedRow { on, ..row.clone() }))
            .collect();
        let mut accepted = Overlay::default();
        accepted.take(Overlay {
            sources: self.all.sources.clone(),
            fields,
            rows,
        });
        accepted
    }
}
