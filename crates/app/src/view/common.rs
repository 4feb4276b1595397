//! Parts that several screens share.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An error as it crosses the border: a stable code, what happened, what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Stable kebab-case code for programs.
    pub code: String,
    /// What happened and what was kept, in the person's language.
    pub message: String,
    /// What to do next.
    pub hint: String,
    /// Id of the field that is wrong, when one is.
    pub field: Option<String>,
}

/// Something the person should know although nothing failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    /// Stable code.
    pub code: String,
    /// What happened.
    pub message: String,
    /// What to do, if anything.
    pub hint: String,
}

/// The side of the balance on which a route lies; the only meaning colour has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// An open-weight model.
    Open,
    /// A closed model.
    Closed,
    /// Both together.
    Mixed,
    /// Neither: doing nothing, or undecided.
    Neutral,
}

/// A table of ready-worded cells, as "Show as table" displays it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableView {
    /// Column headings; the first column is the row heading.
    pub columns: Vec<String>,
    /// Rows of cells.
    pub rows: Vec<Vec<String>>,
}

/// A chart: its finding as the title, the picture, and the same figures as a table.
///
/// The SVG takes its colours from the design tokens (CSS variables), so one picture serves
/// both themes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChartView {
    /// What the chart shows, as a finding.
    pub title: String,
    /// How to read it, one sentence.
    pub subtitle: String,
    /// The picture.
    pub svg: String,
    /// Width of the picture, in which `points` are placed.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// What stands where on it, in reading order.
    pub points: Vec<ChartPointView>,
    /// The same figures.
    pub table: TableView,
}

/// A part of a chart and the figures it shows, for the pointer and the keyboard. Places and sizes are
/// in units of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChartPointView {
    /// Distance of its left edge from that of the picture.
    pub left: i32,
    /// Distance of its upper edge from that of the picture.
    pub top: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What it is: a month, a route, a figure.
    pub label: String,
    /// The figures there, ready to be shown, one a line.
    pub values: Vec<String>,
}
