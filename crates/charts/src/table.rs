//! What a chart function returns.

use serde::{Deserialize, Serialize};

/// A drawn chart and the figures behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// A complete SVG document with title, description and role.
    pub svg: String,
    /// Width and height of the picture, in which `points` are placed.
    pub size: (u32, u32),
    /// What stands where, for whoever points at the picture or goes through it by keyboard, in
    /// reading order.
    pub points: Vec<ChartPoint>,
    /// The same data as words, for "Show as table".
    pub table: ChartTable,
}

/// A part of a picture and the figures it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartPoint {
    /// Distance of its left edge from that of the picture, in pixels of the picture.
    pub left: i32,
    /// Distance of its upper edge from that of the picture.
    pub top: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What it is: a month, a route, an assumption.
    pub label: String,
    /// The figures there, ready to be shown, one a line.
    pub values: Vec<String>,
}

/// The data of a chart as a table of words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartTable {
    /// Column headings; the first column names the row.
    pub columns: Vec<String>,
    /// One list per row, as long as `columns`.
    pub rows: Vec<Vec<String>>,
}
