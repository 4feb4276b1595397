//! Why a file cannot be brought in.

use catalogue::CatalogueError;
use thiserror::Error;

/// A file that cannot be brought in as a whole. Single figures that cannot be used do not end up
/// here: they are listed in [`crate::Preview::not_taken`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// More bytes than any such file has.
    #[error("{bytes} bytes; at most {limit}")]
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Most that are read.
        limit: u64,
    },
    /// Not text in UTF-8.
    #[error("not text from byte {at} on")]
    NotText {
        /// First byte that is no text.
        at: usize,
    },
    /// Neither a data pack nor one of the known price lists.
    #[error("not a data pack, LiteLLM price map or genai-prices file")]
    Unknown,
    /// A price list where only a data pack will do.
    #[error("not a data pack")]
    NotAPack,
    /// A price list that is not JSON.
    #[error("line {line}, column {column}: {detail}")]
    Json {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader said.
        detail: String,
    },
    /// A data pack whose body is not TOML.
    #[error("{detail}")]
    Toml {
        /// What the reader said, with line and column.
        detail: String,
    },
    /// Something is not as it must be.
    #[error("{path} is {value}; allowed: {allowed}")]
    Field {
        /// Where it stands.
        path: String,
        /// What stands there.
        value: String,
        /// What would be accepted.
        allowed: String,
    },
    /// Something is missing.
    #[error("{path} is missing; allowed: {allowed}")]
    Missing {
        /// What is missing.
        path: String,
        /// What would be accepted.
        allowed: String,
    },
    /// A data pack of a later version of the app.
    #[error("version {found}; known up to {known}")]
    Version {
        /// Version of the pack.
        found: u64,
        /// Newest version this app reads.
        known: u64,
    },
    /// The checksum in a pack is not that of its contents.
    #[error("the checksum says {stated}, the contents give {found}")]
    Checksum {
        /// What the pack says.
        stated: String,
        /// What its contents give.
        found: String,
    },
    /// The signature was not made over these contents with the key that is trusted.
    #[error("the signature does not fit: {detail}")]
    Signature {
        /// What the verifier said.
        detail: String,
    },
    /// A key that is none.
    #[error("not a minisign public key")]
    Key,
    /// The figures break a rule of the catalogue.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
}

impl ImportError {
    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "import-too-large",
            Self::NotText { .. } => "import-not-text",
            Self::Unknown => "import-unknown",
            Self::NotAPack => "import-not-a-pack",
            Self::Json { .. } => "import-json",
            Self::Toml { .. } => "import-toml",
            Self::Field { .. } => "import-field",
            Self::Missing { .. } => "import-missing",
            Self::Version { .. } => "import-version",
            Self::Checksum { .. } => "import-checksum",
            Self::Signature { .. } => "import-signature",
            Self::Key => "import-key",
            Self::Catalogue(error) => error.code(),
        }
    }
}
