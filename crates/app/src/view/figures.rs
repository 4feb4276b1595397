//! Figures and prices: what the app reckons with, how old it is, and what a file would change.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to list.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct FiguresRequest {
    /// Words that must all occur in a figure's name, kind or source; empty for all.
    pub search: String,
    /// Kind, as [`FigureKindRow::id`]; none for all.
    pub kind: Option<String>,
    /// Only what is past its review.
    pub past_review: bool,
}

/// Every figure the app reckons with, in short and in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FiguresView {
    /// The newest day on which any source was read, as a sentence.
    pub as_of: String,
    /// A row a kind.
    pub kinds: Vec<FigureKindRow>,
    /// How many are past their review, as a sentence.
    pub past_review: String,
    /// Whether any are.
    pub any_past_review: bool,
    /// What was asked for, at most so many rows.
    pub rows: Vec<FigureRow>,
    /// How many were found and how many are shown.
    pub found: String,
    /// What was taken over from files.
    pub taken_over: Vec<TakenOverRow>,
    /// What the last change was that can be undone; none when there is none.
    pub undo: Option<String>,
    /// The key of the publisher whose packs are trusted; empty when none is set.
    pub key: String,
}

/// Figures of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FigureKindRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How many.
    pub count: String,
    /// The day on which the one that was read longest ago was read.
    pub oldest: String,
    /// The day on which the newest was read.
    pub newest: String,
    /// How often they should be looked at, and why.
    pub review: String,
    /// How many are past their review; empty for none.
    pub past_review: String,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FigureRow {
    /// Id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Kind.
    pub kind: String,
    /// The figure with its range and unit; empty for a row that states something else.
    pub value: String,
    /// An announced change; empty for none.
    pub announced: String,
    /// Title of the source.
    pub source: String,
    /// Where the source is; empty where nowhere.
    pub address: String,
    /// Day on which it was published.
    pub published: String,
    /// Day on which somebody last looked.
    pub checked: String,
    /// Whether it should have been looked at again by now.
    pub past_review: bool,
    /// Whether it was taken over from a file.
    pub taken_over: bool,
}

/// One figure that was taken over from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakenOverRow {
    /// Id, to put it back.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The figure now.
    pub value: String,
    /// The figure that came with the app.
    pub shipped: String,
    /// Source and day.
    pub source: String,
    /// A remark, such as that the app no longer has the row; empty for none.
    pub remark: String,
}

/// What a file would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FiguresPreviewView {
    /// What the file is, with its title.
    pub title: String,
    /// Who made it and when.
    pub made: String,
    /// What is known of who made it.
    pub seal: String,
    /// Whether the person must say that they trust the file before it can be taken over.
    pub must_trust: bool,
    /// How much would change, as a sentence.
    pub summary: String,
    /// What would change.
    pub changes: Vec<FigureChangeRow>,
    /// What is the same and was only seen later, as a sentence; empty for none.
    pub confirmed: String,
    /// How many those are.
    pub confirmed_count: u32,
    /// Models the catalogue does not have, as a sentence; empty for none.
    pub unknown: String,
    /// Some of their names.
    pub unknown_names: Vec<String>,
    /// What cannot be offered and why, each a sentence.
    pub not_taken: Vec<String>,
}

/// One change that a file would make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FigureChangeRow {
    /// Id, to accept it.
    pub id: String,
    /// What it is.
    pub label: String,
    /// As it is now.
    pub before: String,
    /// As it would be.
    pub after: String,
    /// How much more or less; empty where that means nothing.
    pub difference: String,
    /// Source and day of the new figure.
    pub source: String,
    /// Reasons to look twice, each a sentence.
    pub warnings: Vec<String>,
    /// Whether it is chosen until the person says otherwise.
    pub selected: bool,
}

/// What to take over of the file that was looked at last.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeOverRequest {
    /// Ids of the chosen changes.
    pub ids: Vec<String>,
    /// Whether the later dates of figures that are the same are taken over too.
    pub confirmed: bool,
    /// Whether the person said that they trust a file without a signature that is trusted.
    pub trusted: bool,
}

/// What to put back as it came with the app.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PutBackFigureRequest {
    /// Id; none for everything.
    pub id: Option<String>,
}

/// Whose packs are trusted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackKeyRequest {
    /// A minisign public key; empty for nobody's.
    pub key: String,
}
