//! The question pages and *check your answers*.

use std::collections::BTreeMap;

use assessment::FieldValue;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CaseView;

/// Asks for one page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuestionRequest {
    /// Id of the case.
    pub case_id: String,
    /// Id of the page, such as `sensitivity`.
    pub page: String,
}

/// A page with what has been answered on it.
///
/// The words are Fluent messages named after the ids: `question-PAGE-title`, `-lede`, `-why`,
/// `-unsure`, `-stage`; `question-PAGE-FIELD-label`, `-hint`; `question-PAGE-FIELD-OPTION`,
/// `-hint`; with hyphens for underscores.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QuestionView {
    /// The rail.
    pub case: CaseView,
    /// Id of the page.
    pub page: String,
    /// Its number, from 1.
    pub number: u32,
    /// How many pages there are.
    pub count: u32,
    /// Its fields in order.
    pub fields: Vec<FieldView>,
    /// Whether the person answered "I'm not sure yet".
    pub unsure: bool,
    /// Whether the page has been answered at all.
    pub answered: bool,
    /// The page before, if any.
    pub previous: Option<String>,
    /// The page after; none on the last, after which come the answers to check.
    pub next: Option<String>,
    /// "What we know so far".
    pub known: Vec<KnownRow>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldView {
    /// Id of the field within its page.
    pub id: String,
    /// `choice`, `choices`, `number`, `text` or `ranking`.
    pub kind: String,
    /// `cards` or `select`, for a choice.
    pub display: String,
    /// Ids of the options.
    pub options: Vec<String>,
    /// Options that exclude all others in `choices`.
    pub alone: Vec<String>,
    /// Id of the unit (`unit-UNIT`), for a number.
    pub unit: Option<String>,
    /// Three-letter currency, when the unit is money.
    pub currency: Option<String>,
    /// Smallest figure allowed.
    pub minimum: Option<f64>,
    /// Largest figure allowed.
    pub maximum: Option<f64>,
    /// Figures offered as presets.
    pub presets: Vec<PresetView>,
    /// Longest text allowed, in characters.
    pub limit: Option<u32>,
    /// Whether it may stay empty.
    pub optional: bool,
    /// Shown only while another field has one of these values.
    pub when: Option<WhenView>,
    /// What was answered.
    pub value: Option<FieldValue>,
    /// What this computer can see, to be confirmed by the person.
    pub detected: Option<String>,
}

/// A preset of a number field; its words are `question-PAGE-FIELD-preset-ID`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PresetView {
    /// Id of the preset.
    pub id: String,
    /// The figure it stands for.
    pub value: f64,
    /// The figure in words.
    pub shown: String,
}

/// When a field is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhenView {
    /// The field that decides.
    pub field: String,
    /// The values of it that show this one.
    pub is: Vec<String>,
}

/// A line of the side panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownRow {
    /// What it is.
    pub label: String,
    /// What is known, or "not asked yet".
    pub value: String,
    /// False while it is not asked yet.
    pub known: bool,
}

/// Saves one page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerRequest {
    /// Id of the case.
    pub case_id: String,
    /// Id of the page.
    pub page: String,
    /// "I'm not sure yet".
    pub unsure: bool,
    /// Field id to value; may be partly filled together with `unsure`.
    pub values: BTreeMap<String, FieldValue>,
    /// True when the person came from *check your answers* and goes back there.
    pub return_to_check: bool,
}

/// The page is in the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerSaved {
    /// The page to show next; none leads to *check your answers*.
    pub next: Option<String>,
}

/// *Check your answers*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckView {
    /// The rail.
    pub case: CaseView,
    /// A row a page.
    pub rows: Vec<CheckRow>,
    /// Whether every page is answered.
    pub complete: bool,
}

/// One page's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckRow {
    /// Id of the page.
    pub page: String,
    /// What it asks, in a few words.
    pub label: String,
    /// The answer, one line a field.
    pub answer: Vec<String>,
    /// "I'm not sure yet" was chosen.
    pub unsure: bool,
    /// What is assumed in that case.
    pub assumed: Option<String>,
    /// Not answered yet.
    pub missing: bool,
    /// The answer decides the verdict: a change of it alone would alter the winner.
    pub decides: bool,
}
