//! Why a report cannot be made.

use thiserror::Error;

/// Why a report cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReportError {
    /// A fixed word of the template was not supplied.
    #[error("label missing: {label}")]
    LabelMissing {
        /// The message id, such as `report-how-sure`.
        label: String,
    },
    /// A chart is not an SVG picture that can be printed.
    #[error("chart {chart} cannot be printed: {detail}")]
    ChartInvalid {
        /// Which chart: `beam`, `cumulative` …
        chart: String,
        /// What is wrong with it, for a technician.
        detail: String,
    },
    /// The typesetter refused the document.
    #[error("typesetting failed: {detail}")]
    Typeset {
        /// What the typesetter said, for a technician.
        detail: String,
    },
}

impl ReportError {
    /// The stable code of the error, under which its words are found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::LabelMissing { .. } => "report-label-missing",
            Self::ChartInvalid { .. } => "report-chart-invalid",
            Self::Typeset { .. } => "report-typeset",
        }
    }
}
