//! What can be wrong with a question about sensitivity.

use thiserror::Error;

/// A sensitivity that cannot be worked out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SensitivityError {
    /// Fewer or more samples than the method allows.
    #[error("{given} samples; from {fewest} to {most} are possible")]
    Samples {
        /// What was asked for.
        given: usize,
        /// The fewest.
        fewest: usize,
        /// The most.
        most: usize,
    },
    /// A group names an input that does not exist, or one twice.
    #[error("group {group} names input {input}, which is not there or is named twice")]
    Group {
        /// Place of the group.
        group: usize,
        /// The input.
        input: usize,
    },
    /// The model gave something that is not a finite number.
    #[error("output {output} is not finite in row {row}")]
    NotFinite {
        /// Place of the output or option.
        output: usize,
        /// The row of the sample, or the future.
        row: usize,
    },
    /// Lists that should be equally long are not, or there are none.
    #[error("{given} values where there should be {wanted}")]
    Length {
        /// How many there are.
        given: usize,
        /// How many there should be.
        wanted: usize,
    },
}

impl SensitivityError {
    /// Stable code; the words are the messages `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Samples { .. } => "sensitivity-samples",
            Self::Group { .. } => "sensitivity-group",
            Self::NotFinite { .. } => "sensitivity-not-finite",
            Self::Length { .. } => "sensitivity-length",
        }
    }
}
