//! What can go wrong with models on the shelf, downloads and servers of one's own.

use shelf::WhyNot;
use thiserror::Error;
use words::Words;

use crate::AppError;

/// What can go wrong with a model on the shelf.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ShelfError {
    /// The engine cannot run the model.
    #[error("the engine cannot run it: {}", .0.code())]
    CannotRun(WhyNot),
    /// The model takes more memory than there is.
    #[error("{needed} bytes of memory are needed, {available} can be had")]
    TooLarge {
        /// Memory it takes, in bytes.
        needed: f64,
        /// Memory that a program can have here, in bytes.
        available: f64,
    },
    /// There is no such model on the shelf any more.
    #[error("no model {id:?} on the shelf")]
    NoSuchModel {
        /// What was asked for.
        id: String,
    },
    /// The file was offered too long ago, or never.
    #[error("no offer {id:?}")]
    NoSuchOffer {
        /// What was asked for.
        id: String,
    },
    /// The model that came with the program stays.
    #[error("the bundled model stays")]
    Bundled,
    /// The catalogue has no file of this model with a known checksum.
    #[error("no file of {model:?} is known by its checksum")]
    NoFile {
        /// Id of the model.
        model: String,
    },
    /// A file that was brought is another one.
    #[error("{path} is not the file that was published")]
    AnotherFile {
        /// The file.
        path: String,
    },
    /// There is too little room on the disk.
    #[error("{needed} bytes are needed in {folder}, {free} are free")]
    NoRoom {
        /// Where to.
        folder: String,
        /// What it takes, in bytes.
        needed: f64,
        /// What is free, in bytes.
        free: f64,
    },
    /// The answer was too short to measure speed by.
    #[error("too short to measure")]
    TooShort,
}

impl ShelfError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CannotRun(why) => why.code(),
            Self::TooLarge { .. } => "shelf-too-large",
            Self::NoSuchModel { .. } => "shelf-no-such-model",
            Self::NoSuchOffer { .. } => "shelf-no-such-offer",
            Self::Bundled => "shelf-bundled-stays",
            Self::NoFile { .. } => "shelf-no-file",
            Self::AnotherFile { .. } => "shelf-another-file",
            Self::NoRoom { .. } => "shelf-no-room",
            Self::TooShort => "shelf-too-short",
        }
    }

    /// What the Fluent message of this code fills in, by name.
    pub(crate) fn arguments(&self, words: &Words) -> Vec<(&'static str, String)> {
        match self {
            Self::CannotRun(why) => why_arguments(why),
            Self::TooLarge { needed, available } => vec![
                ("needed", words.memory(*needed)),
                ("available", words.memory(*available)),
            ],
            Self::NoSuchModel { id } | Self::NoSuchOffer { id } => vec![("name", id.clone())],
            Self::NoFile { model } => vec![("name", model.clone())],
            Self::AnotherFile { path } => vec![("path", path.clone())],
            Self::NoRoom {
                folder,
                needed,
                free,
            } => vec![
                ("folder", folder.clone()),
                ("needed", words.bytes(*needed)),
                ("free", words.bytes(*free)),
            ],
            Self::Bundled | Self::TooShort => Vec::new(),
        }
    }
}

impl From<ShelfError> for AppError {
    fn from(error: ShelfError) -> Self {
        Self::Shelf(Box::new(error))
    }
}

impl AppError {
    /// An error of the network or of a server, with what its sentence fills in.
    pub(crate) fn told(code: &'static str, arguments: Vec<(&'static str, String)>) -> Self {
        Self::Told { code, arguments }
    }
}

/// What the sentence of a reason fills in.
pub(crate) fn why_arguments(why: &WhyNot) -> Vec<(&'static str, String)> {
    let mut arguments = Vec::new();
    if let Some(architecture) = why.architecture() {
        arguments.push(("architecture", architecture.to_owned()));
    }
    if let WhyNot::OnePart { part, parts } = why {
        arguments.push(("part", part.to_string()));
        arguments.push(("parts", parts.to_string()));
    }
    arguments
}
