//! What can be wrong with a model file.

use thiserror::Error;

/// Why a header cannot be read or used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HeaderError {
    /// The header goes on beyond the bytes handed over, while the file is longer: hand over more.
    #[error("the header goes on after {have} bytes")]
    NeedsMore {
        /// Bytes there were.
        have: u64,
    },
    /// The file does not begin as a model file does.
    #[error("not a GGUF file")]
    NotAModelFile,
    /// A version of the format that this reader does not know.
    #[error("GGUF version {version}; 2 and 3 can be read")]
    UnknownVersion {
        /// The version the file states.
        version: u32,
    },
    /// The file ends before its header or its weights do.
    #[error("the file ends at {file_bytes} bytes, but {what} goes on to {needed}")]
    CutShort {
        /// What is not whole: a value's key, a tensor's name, or "the header".
        what: String,
        /// Length of the file.
        file_bytes: u64,
        /// Where it should end at least.
        needed: u64,
    },
    /// Something in the header cannot be what it says.
    #[error("{place}: {value}, allowed {allowed}")]
    Damaged {
        /// Where: the key of a value or the name of a tensor, as far as known.
        place: String,
        /// What is there.
        value: String,
        /// What could be.
        allowed: &'static str,
    },
    /// A value that a model cannot do without is not there, or is no number where one is needed.
    #[error("no usable value for {key}")]
    ValueMissing {
        /// Its key.
        key: String,
    },
}

impl HeaderError {
    /// Stable code; the words for people are the messages `error-CODE` and `error-CODE-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NeedsMore { .. } => "model-file-needs-more",
            Self::NotAModelFile => "model-file-not-one",
            Self::UnknownVersion { .. } => "model-file-unknown-version",
            Self::CutShort { .. } => "model-file-cut-short",
            Self::Damaged { .. } => "model-file-damaged",
            Self::ValueMissing { .. } => "model-file-value-missing",
        }
    }
}
