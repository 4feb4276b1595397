//! What a chart function returns.

use serde::{Deserialize, Serialize};

/// A drawn chart and the figures behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// A complete SVG document with title, description and role.
    pub svg: String,
    /// The same data as words, for "Show as table".
    pub table: ChartTable,
}

/// The data of a chart as a table of words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartTable {
    /// Column headings; the first column names the row.
    pub columns: Vec<String>,
    /// One list per row, as long as `columns`.
    pub rows: Vec<Vec<String>>,
}
