//! What can be wrong with a study file.

use std::fmt;

use thiserror::Error;

/// Where something stands in a study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its path, such as `route[0].per_hour`.
    pub path: String,
    /// The line in the file, counted from 1; none for a study that a form filled in.
    pub line: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{} (line {line})", self.path),
            None => formatter.write_str(&self.path),
        }
    }
}

/// What can be wrong with a study file. Each names the field, the value and what is allowed.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum StudyError {
    /// The file is no TOML.
    #[error("line {}: {detail}", place.line.unwrap_or(0))]
    Syntax {
        /// The line.
        place: Place,
        /// What the reader of TOML says.
        detail: String,
    },
    /// The file is longer than any study is.
    #[error("{bytes} bytes; a study file has at most {most}")]
    TooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The longest that is read.
        most: usize,
    },
    /// A key that the format does not have.
    #[error("{place}: unknown key; the nearest known key is {nearest:?}")]
    UnknownKey {
        /// The key.
        place: Place,
        /// The known key that is spelled most like it.
        nearest: String,
        /// Every key that is known there.
        allowed: String,
    },
    /// Something of another kind than belongs there.
    #[error("{place}: {found} is no {wanted}")]
    WrongType {
        /// The key.
        place: Place,
        /// What is there.
        found: String,
        /// `number`, `text`, `pair`, `table` or `list`.
        wanted: &'static str,
    },
    /// A number that no sum can be made with.
    #[error("{place}: {value} is not a finite number")]
    NotFinite {
        /// The key.
        place: Place,
        /// As it was written.
        value: String,
    },
    /// A number that cannot be.
    #[error("{place}: {value} is not from {least} to {most}")]
    OutOfBounds {
        /// The key.
        place: Place,
        /// As it was written.
        value: String,
        /// Smallest number that is allowed.
        least: f64,
        /// Largest number that is allowed.
        most: f64,
    },
    /// A fraction where only a whole number makes sense.
    #[error("{place}: {value} is not a whole number")]
    NotWhole {
        /// The key.
        place: Place,
        /// As it was written.
        value: String,
    },
    /// A field without which nothing can be computed.
    #[error("{place}: missing")]
    Missing {
        /// The key.
        place: Place,
        /// What it takes: `text`, `number`, `pair`, `currency`, `version` or `route`.
        wanted: &'static str,
    },
    /// A word that is none of those allowed.
    #[error("{place}: {value:?} is not known; the nearest is {nearest:?}")]
    UnknownChoice {
        /// The key.
        place: Place,
        /// What is there.
        value: String,
        /// The known word that is spelled most like it.
        nearest: String,
        /// Every word that is allowed.
        allowed: String,
    },
    /// A route that the study does not have.
    #[error("{place}: there is no route {value:?}; the routes are {allowed}")]
    UnknownRoute {
        /// The key.
        place: Place,
        /// What is there.
        value: String,
        /// Every route of the study.
        allowed: String,
    },
    /// Two routes with one id.
    #[error("{place}: {value:?} is the id of an earlier route")]
    DuplicateRoute {
        /// The key.
        place: Place,
        /// The id.
        value: String,
    },
    /// A version of the format that this program does not read.
    #[error("{place}: version {value}; this program reads version 1")]
    Version {
        /// The key.
        place: Place,
        /// The version.
        value: String,
    },
    /// A pair that is not two different routes.
    #[error("{place}: [{value}] is not a pair of two different routes")]
    Pair {
        /// The key.
        place: Place,
        /// What is there.
        value: String,
    },
    /// More cached input than input.
    #[error("{place}: {value} cached of {input} input tokens")]
    CachedBeyondInput {
        /// The key.
        place: Place,
        /// Cached input tokens.
        value: String,
        /// Input tokens.
        input: f64,
    },
    /// A price by the token, and no tokens.
    #[error("{place}: a price by the token needs input_tokens or output_tokens in [workload]")]
    NeedsTokens {
        /// The price.
        place: Place,
        /// As it was written.
        value: String,
    },
    /// A claim that is about a route and a pair, or about neither.
    #[error("{place}: a claim is about a route or about a break-even, and about one of them")]
    Subject {
        /// The claim.
        place: Place,
    },
    /// A claim without a figure, or with a figure that its subject does not have.
    #[error("{place}: no such figure; allowed: {allowed}")]
    NoSuchClaim {
        /// The claim, or the figure.
        place: Place,
        /// The figures there are.
        allowed: String,
    },
    /// More of something than anybody reads.
    #[error("{place}: {count}; at most {most}")]
    TooMany {
        /// The table.
        place: Place,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}

impl StudyError {
    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "study-syntax",
            Self::TooLong { .. } => "study-too-long",
            Self::UnknownKey { .. } => "study-unknown-key",
            Self::WrongType { .. } => "study-wrong-type",
            Self::NotFinite { .. } => "study-not-finite",
            Self::OutOfBounds { .. } => "study-out-of-bounds",
            Self::NotWhole { .. } => "study-not-whole",
            Self::Missing { .. } => "study-missing",
            Self::UnknownChoice { .. } => "study-unknown-choice",
            Self::UnknownRoute { .. } => "study-unknown-route",
            Self::DuplicateRoute { .. } => "study-duplicate-route",
            Self::Version { .. } => "study-version",
            Self::Pair { .. } => "study-pair",
            Self::CachedBeyondInput { .. } => "study-cached-beyond-input",
            Self::NeedsTokens { .. } => "study-needs-tokens",
            Self::Subject { .. } => "study-subject",
            Self::NoSuchClaim { .. } => "study-no-such-claim",
            Self::TooMany { .. } => "study-too-many",
        }
    }

    /// Where it stands; none for a file as a whole.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::TooLong { .. } => None,
            Self::Syntax { place, .. }
            | Self::UnknownKey { place, .. }
            | Self::WrongType { place, .. }
            | Self::NotFinite { place, .. }
            | Self::OutOfBounds { place, .. }
            | Self::NotWhole { place, .. }
            | Self::Missing { place, .. }
            | Self::UnknownChoice { place, .. }
            | Self::UnknownRoute { place, .. }
            | Self::DuplicateRoute { place, .. }
            | Self::Version { place, .. }
            | Self::Pair { place, .. }
            | Self::CachedBeyondInput { place, .. }
            | Self::NeedsTokens { place, .. }
            | Self::Subject { place }
            | Self::NoSuchClaim { place, .. }
            | Self::TooMany { place, .. } => Some(place),
        }
    }
}
