//! Why a request could not be done.

use serde::{Deserialize, Serialize};

/// A reason that leaves the child alive. `detail` texts are llama.cpp's own English lines, for
/// a log or an expert's eye.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Failure {
    /// The processor lacks instructions that the engine was compiled to. Answers `hello`; the
    /// child ends after it.
    ProcessorTooOld {
        /// The instruction sets that it lacks, such as `AVX2, FMA`.
        lacking: String,
    },
    /// Files that the engine consists of are not beside the child. Answers `hello`; the child ends
    /// after it.
    EngineIncomplete {
        /// What was missing, and where.
        detail: String,
    },
    /// The file cannot be opened.
    ModelUnreadable {
        /// What the operating system said.
        detail: String,
    },
    /// The file opens but this engine cannot run it.
    ModelUnsupported {
        /// What llama.cpp said.
        detail: String,
    },
    /// There is not enough memory for the model or its context.
    OutOfMemory {
        /// What llama.cpp said.
        detail: String,
    },
    /// No message has any text.
    PromptEmpty,
    /// The prompt leaves no room for an answer.
    PromptTooLong {
        /// Tokens of the prompt.
        tokens: u32,
        /// The most it may have.
        limit: u32,
    },
    /// The adapter does not belong to the model, or is none.
    AdapterUnusable {
        /// What llama.cpp said.
        detail: String,
    },
    /// The form the answer should have cannot be understood.
    FormUnusable {
        /// What was wrong with it.
        detail: String,
    },
    /// A `load` or a `score` was stopped by a `cancel`.
    Cancelled,
    /// The line was no request, or one that makes no sense now.
    BadRequest {
        /// What was wrong with it.
        detail: String,
    },
}
