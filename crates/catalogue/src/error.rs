//! What can be wrong with a set of data files.

use thiserror::Error;

/// A data file that cannot be used, with what a person needs to mend it.
///
/// `row` is the id of the row, or its place in the file (`#3`) where it has none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CatalogueError {
    /// A file the catalogue needs was not given.
    #[error("the file {file} is missing")]
    MissingFile {
        /// Name of the file.
        file: String,
    },
    /// A file is not TOML.
    #[error("{file} cannot be read: {detail}")]
    Unreadable {
        /// Name of the file.
        file: String,
        /// What the TOML reader said, with line and column.
        detail: String,
    },
    /// A row lacks a field.
    #[error("{file}, {row}: the field {field} is missing")]
    MissingField {
        /// Name of the file.
        file: String,
        /// The row.
        row: String,
        /// The field.
        field: String,
    },
    /// A row has a field that nothing reads, most often a typing error.
    #[error("{file}, {row}: the field {field} is not known")]
    UnknownField {
        /// Name of the file.
        file: String,
        /// The row.
        row: String,
        /// The field.
        field: String,
    },
    /// A value is not allowed.
    #[error("{file}, {row}: {field} is {value}; allowed: {allowed}")]
    Invalid {
        /// Name of the file.
        file: String,
        /// The row.
        row: String,
        /// The field.
        field: String,
        /// The value as it stands in the file.
        value: String,
        /// What would be accepted.
        allowed: String,
    },
    /// Two rows of a file have the same id.
    #[error("{file}: the id {id} appears twice")]
    Duplicate {
        /// Name of the file.
        file: String,
        /// The id.
        id: String,
    },
    /// A source that no figure and no row cites.
    #[error("{file}: nothing cites the source {id}")]
    Orphan {
        /// Name of the file.
        file: String,
        /// The id.
        id: String,
    },
}

impl CatalogueError {
    /// Stable code; the words for people are the messages `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingFile { .. } => "catalogue-missing-file",
            Self::Unreadable { .. } => "catalogue-unreadable",
            Self::MissingField { .. } => "catalogue-missing-field",
            Self::UnknownField { .. } => "catalogue-unknown-field",
            Self::Invalid { .. } => "catalogue-invalid",
            Self::Duplicate { .. } => "catalogue-duplicate",
            Self::Orphan { .. } => "catalogue-orphan",
        }
    }
}
