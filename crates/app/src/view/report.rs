//! The report screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CaseView;

/// What will stand in the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportView {
    /// The rail.
    pub case: CaseView,
    /// False while questions are open.
    pub ready: bool,
    /// Pages still to answer, as (id, label).
    pub missing: Vec<(String, String)>,
    /// The first page as pictures would be too slow; its sentences instead.
    pub summary: Vec<String>,
    /// Headings of the chapters.
    pub chapters: Vec<String>,
    /// Suggested file name.
    pub file_name: String,
}

/// A file was written where the person said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedView {
    /// Where it is.
    pub path: String,
    /// "12 pages, saved as …".
    pub sentence: String,
}
