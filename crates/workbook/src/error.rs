//! What can go wrong when a workbook is made.

use thiserror::Error;

/// A workbook that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WorkbookError {
    /// A part is larger than spreadsheet programs take.
    #[error("{part} is larger than a spreadsheet takes: {detail}")]
    TooLarge {
        /// The sheet, or the name of a cell.
        part: String,
        /// What the limit is.
        detail: String,
    },
    /// The file cannot be put together.
    #[error("the workbook cannot be put together: {detail}")]
    Unwritable {
        /// For the log.
        detail: String,
    },
}

impl WorkbookError {
    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "workbook-too-large",
            Self::Unwritable { .. } => "workbook-unwritable",
        }
    }
}

impl From<rust_xlsxwriter::XlsxError> for WorkbookError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self::Unwritable {
            detail: error.to_string(),
        }
    }
}
