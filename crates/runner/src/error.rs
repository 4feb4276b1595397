//! What can go wrong, each with what a person needs to know to act.

use serde::Serialize;
use thiserror::Error;

use crate::WayOn;

/// Why a question got no answer, or only part of one.
///
/// Serialised, it is an object with the stable `code` and the data that its sentence needs, by
/// the names used in `errors-runner.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum RunnerError {
    /// The program that holds llama.cpp is not where it should be.
    #[error("no worker program; tried {tried:?}")]
    WorkerMissing {
        /// Every path that was tried.
        tried: Vec<String>,
    },
    /// The program is there but does not start, or starts and says nothing.
    #[error("the worker {path} does not start: {detail}")]
    WorkerStart {
        /// The program.
        path: String,
        /// What the operating system said.
        detail: String,
    },
    /// The processor lacks instructions that the engine was compiled to.
    #[error("the processor lacks {lacking}")]
    ProcessorTooOld {
        /// The instruction sets that it lacks, such as `AVX2, FMA`.
        lacking: String,
    },
    /// The child process ended while it was needed.
    #[error("the worker died ({cause:?}, signal {signal:?}): {last_lines:?}")]
    WorkerDied {
        /// What kind of end it was.
        cause: DeathCause,
        /// The signal that ended it, where the system has signals.
        signal: Option<i32>,
        /// Its exit code, when it ended by itself.
        exit_code: Option<i32>,
        /// The last it wrote to standard error: llama.cpp's words, never a person's.
        last_lines: Vec<String>,
        /// What to do about it.
        #[serde(flatten)]
        way_on: WayOn,
    },
    /// The child process speaks another version, or something that is no event at all.
    #[error("the worker does not keep to the protocol: {detail}")]
    WorkerProtocol {
        /// What was wrong.
        detail: String,
    },
    /// There is no file at the model's path.
    #[error("no model file at {path}")]
    ModelMissing {
        /// Where it was looked for.
        path: String,
    },
    /// The model file is shorter or longer than it should be, as after a broken download.
    #[error("{path} has {found} bytes instead of {expected}")]
    ModelSize {
        /// The file.
        path: String,
        /// Bytes it should have.
        expected: u64,
        /// Bytes it has.
        found: u64,
    },
    /// The model file has the right size and the wrong contents.
    #[error("{path} has SHA-256 {found} instead of {expected}")]
    ModelDamaged {
        /// The file.
        path: String,
        /// The SHA-256 it should have, in hexadecimal.
        expected: String,
        /// The SHA-256 it has, in hexadecimal.
        found: String,
    },
    /// The model file cannot be read.
    #[error("{path} cannot be read: {detail}")]
    ModelUnreadable {
        /// The file.
        path: String,
        /// What the operating system said.
        detail: String,
    },
    /// The file is no model this engine can run.
    #[error("{path} cannot be run: {detail}")]
    ModelUnsupported {
        /// The file.
        path: String,
        /// What llama.cpp said.
        detail: String,
    },
    /// The adapter was not made for this model, or is none.
    #[error("{path} cannot be laid over the model: {detail}")]
    AdapterUnusable {
        /// The file.
        path: String,
        /// What llama.cpp said.
        detail: String,
    },
    /// The form that the answer should have cannot be understood.
    #[error("the form of the answer cannot be used: {detail}")]
    FormUnusable {
        /// What was wrong with it.
        detail: String,
    },
    /// There is nothing to answer.
    #[error("the prompt is empty")]
    PromptEmpty,
    /// The prompt leaves no room for an answer.
    #[error("the prompt has {tokens} tokens, the most is {limit}")]
    PromptTooLong {
        /// Tokens of the prompt with its template.
        tokens: u32,
        /// The most it may have.
        limit: u32,
        /// What to do about it.
        #[serde(flatten)]
        way_on: WayOn,
    },
    /// The model or its context does not fit in memory.
    #[error("out of memory: {detail}")]
    OutOfMemory {
        /// What was asked for, in llama.cpp's words or ours.
        detail: String,
        /// What to do about it.
        #[serde(flatten)]
        way_on: WayOn,
    },
    /// The child process said nothing for a long time and was ended.
    #[error("no sign of life from the worker for {seconds} s")]
    Stalled {
        /// How long it was waited for.
        seconds: u64,
    },
    /// The runner is being closed and takes no more questions.
    #[error("the runner is being closed")]
    RunnerClosed,
}

impl RunnerError {
    /// The stable name of this error; its words are `error-CODE` and `error-CODE-hint`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WorkerMissing { .. } => "worker-missing",
            Self::WorkerStart { .. } => "worker-start",
            Self::ProcessorTooOld { .. } => "processor-too-old",
            Self::WorkerDied { .. } => "worker-died",
            Self::WorkerProtocol { .. } => "worker-protocol",
            Self::ModelMissing { .. } => "model-missing",
            Self::ModelSize { .. } => "model-size",
            Self::ModelDamaged { .. } => "model-damaged",
            Self::ModelUnreadable { .. } => "model-unreadable",
            Self::ModelUnsupported { .. } => "model-unsupported",
            Self::AdapterUnusable { .. } => "adapter-unusable",
            Self::FormUnusable { .. } => "form-unusable",
            Self::PromptEmpty => "prompt-empty",
            Self::PromptTooLong { .. } => "prompt-too-long",
            Self::OutOfMemory { .. } => "out-of-memory",
            Self::Stalled { .. } => "stalled",
            Self::RunnerClosed => "runner-closed",
        }
    }

    /// The next step that is offered, where the error has one that depends on the circumstances.
    pub fn way_on(&self) -> Option<WayOn> {
        match self {
            Self::WorkerDied { way_on, .. }
            | Self::PromptTooLong { way_on, .. }
            | Self::OutOfMemory { way_on, .. } => Some(*way_on),
            _ => None,
        }
    }
}

/// How a child process ended, as far as its signal tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeathCause {
    /// llama.cpp gave up: nearly always a model file with impossible figures.
    GaveUp,
    /// Somebody ended it; under Linux most often the system itself, for lack of memory.
    Killed,
    /// The processor lacks an instruction that llama.cpp was built with.
    IllegalInstruction,
    /// The model file became shorter while it was in use.
    FileChanged,
    /// Any other end.
    Unknown,
}

impl DeathCause {
    /// From the number of a signal, as numbered by Linux and macOS for these four.
    pub(crate) fn from_signal(signal: Option<i32>) -> Self {
        match signal {
            Some(6) => Self::GaveUp,
            Some(9) => Self::Killed,
            Some(4) => Self::IllegalInstruction,
            // SIGBUS: 7 under Linux, 10 under macOS.
            Some(7 | 10) => Self::FileChanged,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each, so that a new variant without a code or words is noticed.
    fn one_of_each() -> Vec<RunnerError> {
        let path = || "/models/a.gguf".to_owned();
        let detail = || "detail".to_owned();
        let shorter = WayOn::ShorterContext {
            context_tokens: 1024,
        };
        let smaller = WayOn::SmallerModel { model_bytes: 1 };
        vec![
            RunnerError::WorkerMissing {
                tried: vec![path()],
            },
            RunnerError::WorkerStart {
                path: path(),
                detail: detail(),
            },
            RunnerError::ProcessorTooOld { lacking: detail() },
            RunnerError::WorkerDied {
                cause: DeathCause::GaveUp,
                signal: Some(6),
                exit_code: None,
                last_lines: vec![detail()],
                way_on: shorter,
            },
            RunnerError::WorkerDied {
                cause: DeathCause::Killed,
                signal: Some(9),
                exit_code: None,
                last_lines: Vec::new(),
                way_on: smaller,
            },
            RunnerError::WorkerProtocol { detail: detail() },
            RunnerError::ModelMissing { path: path() },
            RunnerError::ModelSize {
                path: path(),
                expected: 2,
                found: 1,
            },
            RunnerError::ModelDamaged {
                path: path(),
                expected: detail(),
                found: detail(),
            },
            RunnerError::ModelUnreadable {
                path: path(),
                detail: detail(),
            },
            RunnerError::ModelUnsupported {
                path: path(),
                detail: detail(),
            },
            RunnerError::AdapterUnusable {
                path: path(),
                detail: detail(),
            },
            RunnerError::FormUnusable { detail: detail() },
            RunnerError::PromptEmpty,
            RunnerError::PromptTooLong {
                tokens: 2,
                limit: 1,
                way_on: WayOn::LongerContext { context_tokens: 3 },
            },
            RunnerError::OutOfMemory {
                detail: detail(),
                way_on: shorter,
            },
            RunnerError::OutOfMemory {
                detail: detail(),
                way_on: smaller,
            },
            RunnerError::Stalled { seconds: 120 },
            RunnerError::RunnerClosed,
        ]
    }

    #[test]
    fn the_code_in_json_is_the_code() {
        for error in one_of_each() {
            let json = serde_json::to_value(&error).unwrap();
            assert_eq!(json["code"], error.code());
        }
    }

    #[test]
    fn every_error_has_its_words_in_both_languages_and_no_word_lacks_its_data() {
        for (language, words) in [
            (
                "en",
                include_str!("../../words/locales/en/errors-runner.ftl"),
            ),
            (
                "nl",
                include_str!("../../words/locales/nl/errors-runner.ftl"),
            ),
        ] {
            for error in one_of_each() {
                // A message may speak of what only some errors of its code carry.
                let data: Vec<_> = one_of_each()
                    .iter()
                    .filter(|other| other.code() == error.code())
                    .map(|other| serde_json::to_value(other).unwrap())
                    .collect();
                for id in [
                    format!("error-{}", error.code()),
                    format!("error-{}-hint", error.code()),
                ] {
                    let message = words
                        .split("\n\n")
                        .flat_map(|block| block.split("\nerror-"))
                        .find_map(|message| {
                            let message = message.trim_start_matches("error-");
                            message.strip_prefix(&format!("{} =", id.trim_start_matches("error-")))
                        });
                    let Some(message) = message else {
                        panic!("{id} is missing in {language}");
                    };
                    for variable in message.split('$').skip(1) {
                        let end = variable.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                        let name = &variable[..end.unwrap_or(variable.len())];
                        assert!(
                            data.iter().any(|json| json.get(name).is_some()),
                            "{id} ({language}) wants ${name}"
                        );
                    }
                }
            }
        }
    }
}
