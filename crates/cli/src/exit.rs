//! Exit codes that a script can rely on.

use std::process::ExitCode;

use app::AppError;
use app::view::Failure;

/// Why the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// What was asked for is done.
    Done = 0,
    /// Something unexpected.
    Unexpected = 1,
    /// The command line is wrong.
    Usage = 2,
    /// An answer, a figure, a case file or a study file cannot be used.
    Input = 3,
    /// Questions are still open.
    Open = 4,
    /// The local model cannot answer.
    Model = 5,
    /// A file cannot be read or written.
    File = 6,
    /// Stopped with Ctrl-C, as shells say it.
    Stopped = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl From<&AppError> for Exit {
    fn from(error: &AppError) -> Self {
        match error {
            AppError::Answer(_)
            | AppError::CaseFile(_)
            | AppError::Costs(_)
            | AppError::Study(_)
            | AppError::FigureOrder { .. }
            | AppError::FigureNotAllowed { .. }
            | AppError::Import(_)
            | AppError::Catalogue(_)
            | AppError::Lines(_)
            | AppError::NoFigures
            | AppError::FiguresUntrusted
            | AppError::Title
            | AppError::NoSuchAssumption { .. } => Self::Input,
            AppError::NoSuchExample { .. }
            | AppError::NoSuchProvider { .. }
            | AppError::ServerAddress(_)
            | AppError::Endpoint(_)
            | AppError::Setting { .. } => Self::Usage,
            AppError::QuestionsOpen { .. } => Self::Open,
            AppError::Runner(_) | AppError::ModelFile(_) | AppError::Shelf(_) | AppError::Busy => {
                Self::Model
            }
            AppError::File { .. } | AppError::Store(_) => Self::File,
            AppError::Key(_)
            | AppError::Net(_)
            | AppError::Download(_)
            | AppError::Server(_)
            | AppError::Chart(_)
            | AppError::Report(_)
            | AppError::Workbook(_)
            | AppError::Sensitivity(_)
            | AppError::Told { .. }
            | AppError::Unexpected { .. } => Self::Unexpected,
        }
    }
}

/// An error in words, with the code to end with.
#[derive(Debug)]
pub(crate) struct Failed {
    pub(crate) failure: Failure,
    pub(crate) exit: Exit,
}
