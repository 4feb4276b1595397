//! One error for every command: a code, and the data that its sentence needs.

use assessment::{AnswerError, CaseFileError, OwnRouteError};
use catalogue::CatalogueError;
use catalogue_import::ImportError;
use charts::ChartError;
use keys::KeyError;
use model_file::HeaderError;
use providers::NetError;
use providers::closed::EndpointError;
use providers::download::DownloadError;
use providers::server::{AddressError, ServerError};
use report::ReportError;
use runner::RunnerError;
use sensitivity::SensitivityError;
use store::StoreError;
use study::StudyError;
use tco::TcoError;
use thiserror::Error;
use trial::LinesError;
use words::{Argument, Words};
use workbook::WorkbookError;

use crate::error_files::{
    catalogue_arguments, header_arguments, import_arguments, lines_arguments,
};
use crate::error_network::{download_arguments, named, net_arguments, server_arguments};
use crate::error_shelf::ShelfError;
use crate::view::Failure;

/// What can go wrong in a command.
#[derive(Debug, Error)]
pub enum AppError {
    /// An answer cannot be kept as it is.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// A file is no case.
    #[error(transparent)]
    CaseFile(#[from] CaseFileError),
    /// A changed assumption is out of bounds, or a figure is missing.
    #[error(transparent)]
    Costs(#[from] TcoError),
    /// What the costs depend on cannot be worked out.
    #[error(transparent)]
    Sensitivity(#[from] SensitivityError),
    /// A study file cannot be used: everything that is wrong with it, never nothing.
    #[error("{}", .0.first().map_or_else(String::new, ToString::to_string))]
    Study(Vec<StudyError>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The local model.
    #[error(transparent)]
    Runner(#[from] RunnerError),
    /// The keychain.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The door, the network, or an address.
    #[error(transparent)]
    Net(#[from] NetError),
    /// A file could not be fetched or brought.
    #[error(transparent)]
    Download(#[from] DownloadError),
    /// An own server cannot be asked, or did not answer to the end.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// The address of an own server cannot be used.
    #[error(transparent)]
    ServerAddress(#[from] AddressError),
    /// A provider cannot be asked where it was said to be.
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    /// A chart cannot be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The report cannot be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The workbook cannot be made.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// A verdict was asked for while questions are open.
    #[error("{} questions are open: {}", pages.len(), pages.join(", "))]
    QuestionsOpen {
        /// Ids of the pages.
        pages: Vec<String>,
    },
    /// There is no such example.
    #[error("no example {name:?}; the examples are: {allowed}")]
    NoSuchExample {
        /// What was asked for.
        name: String,
        /// The examples there are.
        allowed: String,
    },
    /// There is no such provider.
    #[error("no provider {name:?}")]
    NoSuchProvider {
        /// What was asked for.
        name: String,
    },
    /// There is no such assumption in this case.
    #[error("no assumption {id:?} in this case")]
    NoSuchAssumption {
        /// What was asked for.
        id: String,
    },
    /// A title is empty or too long.
    #[error("a title has 1 to 120 characters")]
    Title,
    /// Low, likely and high are not in order.
    #[error("{id}: {figures:?} is not in order")]
    FigureOrder {
        /// Id of the assumption.
        id: String,
        /// What it is, in words.
        label: String,
        /// Low, likely and high as they were given.
        figures: [f64; 3],
    },
    /// A figure lies outside of what is possible.
    #[error("{id}: {value} is not between {smallest} and {largest}")]
    FigureNotAllowed {
        /// Id of the assumption.
        id: String,
        /// What it is, in words.
        label: String,
        /// The figure that was given.
        value: f64,
        /// Smallest figure allowed.
        smallest: f64,
        /// Largest figure allowed.
        largest: f64,
    },
    /// The model is answering something already.
    #[error("the model is answering already")]
    Busy,
    /// The setting cannot be had.
    #[error("no setting {name} = {value:?}")]
    Setting {
        /// Its name.
        name: &'static str,
        /// What was asked for.
        value: String,
    },
    /// A file cannot be read or written.
    #[error("{path}: {detail}")]
    File {
        /// `file-unreadable`, `file-unwritable`, `file-disk-full` or `file-missing`.
        code: &'static str,
        /// The file.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// A file of figures cannot be brought in.
    #[error(transparent)]
    Import(Box<ImportError>),
    /// The header of a model file cannot be read or used.
    #[error(transparent)]
    ModelFile(#[from] HeaderError),
    /// A file of tasks, or of earlier turns, cannot be used.
    #[error(transparent)]
    Lines(#[from] LinesError),
    /// Figures break a rule of the catalogue.
    #[error(transparent)]
    Catalogue(Box<CatalogueError>),
    /// No figure was chosen, or no file was looked at.
    #[error("no figures were chosen")]
    NoFigures,
    /// A pack without a trusted signature, for which the person did not vouch.
    #[error("the pack is not signed with a trusted key")]
    FiguresUntrusted,
    /// A model on the shelf.
    #[error(transparent)]
    Shelf(Box<ShelfError>),
    /// The network, a download, or a server of one's own.
    #[error("{code}: {arguments:?}")]
    Told {
        /// Stable code.
        code: &'static str,
        /// What its sentence fills in, by name.
        arguments: Vec<(&'static str, String)>,
    },
    /// Something that should not happen.
    #[error("unexpected: {detail}")]
    Unexpected {
        /// For the log.
        detail: String,
    },
}

// These two name a place, a value and what is allowed, and would make every result large.
impl From<ImportError> for AppError {
    fn from(error: ImportError) -> Self {
        Self::Import(Box::new(error))
    }
}

impl From<CatalogueError> for AppError {
    fn from(error: CatalogueError) -> Self {
        Self::Catalogue(Box::new(error))
    }
}

impl AppError {
    pub(crate) fn unexpected(error: &dyn std::fmt::Display) -> Self {
        Self::Unexpected {
            detail: error.to_string(),
        }
    }

    /// A file that could not be read.
    pub fn reading(path: &std::path::Path, error: &std::io::Error) -> Self {
        let code = if error.kind() == std::io::ErrorKind::NotFound {
            "file-missing"
        } else {
            "file-unreadable"
        };
        Self::file(code, path, error)
    }

    /// A file that could not be written.
    pub fn writing(path: &std::path::Path, error: &std::io::Error) -> Self {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "file-disk-full",
            std::io::ErrorKind::NotFound => "file-missing",
            _ => "file-unwritable",
        };
        Self::file(code, path, error)
    }

    fn file(code: &'static str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::File {
            code,
            path: path.display().to_string(),
            detail: error.to_string(),
        }
    }

    /// Stable code; its words are `error-<code>` and `error-<code>-hint`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Answer(error) => error.code(),
            Self::CaseFile(error) => error.code(),
            Self::Costs(error) => error.code(),
            Self::Study(errors) => errors.first().map_or("unexpected", StudyError::code),
            Self::Store(error) => error.code(),
            Self::Runner(error) => error.code(),
            Self::Key(error) => error.code(),
            Self::Net(error) => error.code(),
            Self::Download(error) => error.code(),
            Self::Server(error) => error.code(),
            Self::ServerAddress(error) => error.code(),
            Self::Endpoint(error) => error.code(),
            Self::Chart(error) => error.code(),
            Self::Report(error) => error.code(),
            Self::Workbook(error) => error.code(),
            Self::Sensitivity(error) => error.code(),
            Self::QuestionsOpen { .. } => "questions-open",
            Self::NoSuchExample { .. } => "no-such-example",
            Self::NoSuchProvider { .. } => "no-such-provider",
            Self::NoSuchAssumption { .. } => "no-such-assumption",
            Self::Title => "title-length",
            Self::FigureOrder { .. } => "figure-order",
            Self::FigureNotAllowed { .. } => "figure-not-allowed",
            Self::Busy => "model-busy",
            Self::Setting { .. } => "setting-unknown",
            Self::File { code, .. } | Self::Told { code, .. } => code,
            Self::Import(error) => error.code(),
            Self::Catalogue(error) => error.code(),
            Self::ModelFile(error) => error.code(),
            Self::Lines(error) => error.code(),
            Self::NoFigures => "no-figures",
            Self::FiguresUntrusted => "figures-untrusted",
            Self::Shelf(error) => error.code(),
            Self::Unexpected { .. } => "unexpected",
        }
    }

    /// The error as it crosses the border, in the person's language.
    pub fn failure(&self, words: &Words) -> Failure {
        Failure {
            field: self.field(),
            ..told_failure(self.code(), &self.arguments(words), words)
        }
    }

    fn field(&self) -> Option<String> {
        let answer = match self {
            Self::Answer(error) | Self::CaseFile(CaseFileError::Answer(error)) => error,
            Self::Study(errors) => {
                let place = errors.first().and_then(StudyError::place)?;
                return (!place.path.is_empty()).then(|| place.path.clone());
            }
            Self::FigureOrder { id, .. }
            | Self::FigureNotAllowed { id, .. }
            | Self::Costs(TcoError::OutOfBounds { id, .. }) => {
                return Some(id.clone());
            }
            Self::Lines(error) => return error.field().map(str::to_owned),
            Self::ServerAddress(_) | Self::Endpoint(_) => return Some("address".to_owned()),
            _ => return None,
        };
        answer.place().1.map(str::to_owned)
    }

    pub(crate) fn arguments(&self, words: &Words) -> Vec<(&'static str, String)> {
        match self {
            Self::Answer(error) | Self::CaseFile(CaseFileError::Answer(error)) => {
                answer_arguments(error, words)
            }
            Self::CaseFile(CaseFileError::OwnRoute(error)) => own_route_arguments(error, words),
            Self::CaseFile(error) => vec![("detail", error.to_string())],
            Self::Study(errors) => errors.first().map_or_else(Vec::new, |error| {
                crate::present::study::arguments(error, words)
            }),
            Self::Store(error) => error.arguments(),
            Self::Key(error) => named(error.arguments()),
            Self::Net(error) => net_arguments(error, words),
            Self::Server(error) => server_arguments(error, words),
            Self::ServerAddress(error) => error.arguments(),
            Self::Endpoint(error) => named(error.arguments()),
            Self::Download(error) => download_arguments(error, words),
            Self::Costs(error) => costs_arguments(error, words),
            Self::Runner(error) => runner_arguments(error, words),
            Self::QuestionsOpen { pages } => vec![(
                "pages",
                pages
                    .iter()
                    .map(|page| words.text(&crate::present::page_message(page, "short")))
                    .collect::<Vec<_>>()
                    .join(", "),
            )],
            Self::NoSuchExample { name, allowed } => {
                vec![("name", name.clone()), ("allowed", allowed.clone())]
            }
            Self::NoSuchProvider { name } => vec![("name", name.clone())],
            Self::NoSuchAssumption { id } => vec![("name", id.clone())],
            Self::FigureOrder { label, figures, .. } => {
                let mut arguments = vec![("label", label.clone())];
                let names = ["low", "likely", "high"];
                for (name, figure) in names.into_iter().zip(figures) {
                    arguments.push((name, words.short_decimal(*figure, 4)));
                }
                arguments
            }
            Self::FigureNotAllowed {
                label,
                value,
                smallest,
                largest,
                ..
            } => vec![
                ("label", label.clone()),
                ("value", words.short_decimal(*value, 4)),
                ("smallest", words.short_decimal(*smallest, 4)),
                ("largest", words.short_decimal(*largest, 4)),
            ],
            Self::Setting { name, value } => {
                vec![("name", (*name).to_owned()), ("value", value.clone())]
            }
            Self::File { path, detail, .. } => {
                vec![("path", path.clone()), ("detail", detail.clone())]
            }
            Self::Shelf(error) => error.arguments(words),
            Self::Told { arguments, .. } => arguments.clone(),
            Self::Unexpected { detail } => vec![("detail", detail.clone())],
            Self::Chart(error) => vec![("detail", error.to_string())],
            Self::Report(error) => vec![("detail", error.to_string())],
            Self::Workbook(error) => workbook_arguments(error),
            Self::Catalogue(error) => catalogue_arguments(error),
            Self::ModelFile(error) => header_arguments(error, words),
            Self::Lines(error) => lines_arguments(error, words),
            Self::Import(error) => import_arguments(error, words),
            Self::Sensitivity(_)
            | Self::Title
            | Self::Busy
            | Self::NoFigures
            | Self::FiguresUntrusted => Vec::new(),
        }
    }
}

/// The words of a code and what they fill in, also of an error that is past.
pub(crate) fn told_failure<N: AsRef<str>>(
    code: &str,
    arguments: &[(N, String)],
    words: &Words,
) -> Failure {
    let borrowed: Vec<(&str, Argument<'_>)> = arguments
        .iter()
        .map(|(name, text)| (name.as_ref(), Argument::from(text)))
        .collect();
    let known = words.has(&format!("error-{code}"));
    let id = if known { code } else { "unexpected" };
    Failure {
        code: code.to_owned(),
        message: words.text_with(&format!("error-{id}"), &borrowed),
        hint: words.text_with(&format!("error-{id}-hint"), &borrowed),
        field: None,
    }
}

fn answer_arguments(error: &AnswerError, words: &Words) -> Vec<(&'static str, String)> {
    let (page, field) = error.place();
    let label = field.map_or_else(
        || words.text(&crate::present::page_message(page, "short")),
        |field| crate::present::field_label(words, page, field),
    );
    let mut arguments = vec![("field", label)];
    match error {
        AnswerError::UnknownQuestion { page, allowed } => {
            arguments.push(("given", page.clone()));
            arguments.push(("allowed", allowed.clone()));
        }
        AnswerError::UnknownField { field, allowed, .. } => {
            arguments.push(("given", field.clone()));
            arguments.push(("allowed", allowed.clone()));
        }
        AnswerError::UnknownOption { given, allowed, .. } => {
            arguments.push(("given", given.clone()));
            arguments.push(("allowed", allowed.clone()));
        }
        AnswerError::Below { given, minimum, .. } => {
            arguments.push(("given", words.short_decimal(*given, 2)));
            arguments.push(("minimum", words.short_decimal(*minimum, 2)));
        }
        AnswerError::Above { given, maximum, .. } => {
            arguments.push(("given", words.short_decimal(*given, 2)));
            arguments.push(("maximum", words.short_decimal(*maximum, 2)));
        }
        AnswerError::RangeOrder { low, high, .. } => {
            arguments.push(("low", words.short_decimal(*low, 2)));
            arguments.push(("high", words.short_decimal(*high, 2)));
        }
        AnswerError::TooLong { length, limit, .. } => {
            arguments.push(("length", words.integer(*length as f64)));
            arguments.push(("limit", words.integer(f64::from(*limit))));
        }
        AnswerError::Ranking { problem, .. } => arguments.push(("problem", problem.clone())),
        AnswerError::Missing { .. }
        | AnswerError::WrongKind { .. }
        | AnswerError::NotFinite { .. } => {}
    }
    arguments
}

fn costs_arguments(error: &TcoError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        TcoError::OutOfBounds {
            id,
            value,
            smallest,
            largest,
        } => vec![
            ("name", id.clone()),
            ("value", words.short_decimal(*value, 3)),
            ("smallest", words.short_decimal(*smallest, 3)),
            ("largest", words.short_decimal(*largest, 3)),
        ],
        TcoError::NoExchangeRate { from, to } => {
            vec![("from", (*from).to_owned()), ("to", (*to).to_owned())]
        }
        TcoError::OwnRoute(error) => own_route_arguments(error, words),
        TcoError::NoFigure { what, country } => {
            vec![("what", (*what).to_owned()), ("country", country.clone())]
        }
    }
}

fn own_route_arguments(error: &OwnRouteError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        OwnRouteError::TooMany { found } => vec![("found", found.to_string())],
        OwnRouteError::Name { route, .. } => vec![("route", route.to_string())],
        OwnRouteError::OutOfBounds {
            route,
            field,
            value,
            smallest,
            largest,
        } => vec![
            ("route", route.to_string()),
            (
                "field",
                words.text(&format!("own-route-field-{}", field.replace('_', "-"))),
            ),
            ("value", words.short_decimal(*value, 3)),
            ("smallest", words.short_decimal(*smallest, 3)),
            ("largest", words.short_decimal(*largest, 3)),
        ],
    }
}

fn workbook_arguments(error: &WorkbookError) -> Vec<(&'static str, String)> {
    match error {
        WorkbookError::TooLarge { part, .. } => vec![("part", part.clone())],
        WorkbookError::Unwritable { detail } => vec![("detail", detail.clone())],
    }
}

fn runner_arguments(error: &RunnerError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        RunnerError::WorkerMissing { tried } => vec![("tried", tried.join(", "))],
        RunnerError::ProcessorTooOld { lacking } => vec![("lacking", lacking.clone())],
        RunnerError::WorkerStart { path, detail }
        | RunnerError::ModelUnreadable { path, detail }
        | RunnerError::ModelUnsupported { path, detail }
        | RunnerError::AdapterUnusable { path, detail } => {
            vec![("path", path.clone()), ("detail", detail.clone())]
        }
        RunnerError::WorkerDied {
            last_lines,
            signal,
            cause,
            way_on,
            ..
        } => {
            let mut arguments = way_arguments(*way_on, words);
            arguments.extend([
                ("cause", cause_id(*cause)),
                ("detail", last_lines.last().cloned().unwrap_or_default()),
                (
                    "signal",
                    signal.map(|signal| signal.to_string()).unwrap_or_default(),
                ),
            ]);
            arguments
        }
        RunnerError::OutOfMemory { detail, way_on } => {
            let mut arguments = way_arguments(*way_on, words);
            arguments.push(("detail", detail.clone()));
            arguments
        }
        RunnerError::WorkerProtocol { detail } | RunnerError::FormUnusable { detail } => {
            vec![("detail", detail.clone())]
        }
        RunnerError::ModelSize {
            path,
            expected,
            found,
        } => vec![
            ("path", path.clone()),
            ("expected", words.bytes(*expected as f64)),
            ("found", words.bytes(*found as f64)),
        ],
        RunnerError::ModelMissing { path } | RunnerError::ModelDamaged { path, .. } => {
            vec![("path", path.clone())]
        }
        RunnerError::PromptTooLong {
            tokens,
            limit,
            way_on,
        } => {
            let mut arguments = way_arguments(*way_on, words);
            arguments.extend([
                ("tokens", words.integer(f64::from(*tokens))),
                ("limit", words.integer(f64::from(*limit))),
            ]);
            arguments
        }
        RunnerError::Stalled { seconds } => vec![("seconds", seconds.to_string())],
        RunnerError::PromptEmpty | RunnerError::RunnerClosed => Vec::new(),
    }
}

/// The way on that an error offers, and its figure where it has one.
fn way_arguments(way_on: runner::WayOn, words: &Words) -> Vec<(&'static str, String)> {
    use runner::WayOn;

    let way = |id: &str| ("way", id.to_owned());
    match way_on {
        WayOn::ShorterContext { context_tokens } => vec![
            way("shorter-context"),
            ("context_tokens", words.integer(f64::from(context_tokens))),
        ],
        WayOn::LongerContext { context_tokens } => vec![
            way("longer-context"),
            ("context_tokens", words.integer(f64::from(context_tokens))),
        ],
        WayOn::SmallerModel { model_bytes } => vec![
            way("smaller-model"),
            ("model_bytes", words.bytes(model_bytes as f64)),
        ],
        WayOn::ShorterQuestion | WayOn::AnotherFile | WayOn::AnotherComputer | WayOn::AskAgain => {
            vec![way("other")]
        }
    }
}

/// The name under which the cause of a death is serialised, which is also its Fluent variant.
fn cause_id(cause: runner::DeathCause) -> String {
    match serde_json::to_value(cause) {
        Ok(serde_json::Value::String(id)) => id,
        _ => String::new(),
    }
}
