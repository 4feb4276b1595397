//! Asking a model on this computer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseView, ModelCard};

/// The screen *Try a model*; also reached from Home without a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TryView {
    /// The rail, when a case is open.
    pub case: Option<CaseView>,
    /// The model that can be asked.
    pub model: ModelCard,
    /// Prompts to begin with, fitting the use of the case.
    pub suggestions: Vec<String>,
    /// What has been asked before, latest first.
    pub trials: Vec<TrialRow>,
}

/// Asks for the screen *Try a model*.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct TryRequest {
    /// The case it belongs to; none from Home.
    pub case_id: Option<String>,
}

/// A question that was answered before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrialRow {
    /// Id.
    pub id: String,
    /// When, in words.
    pub when: String,
    /// Model that answered.
    pub model: String,
    /// What was asked.
    pub prompt: String,
    /// The answer.
    pub answer: String,
    /// "38 words a second, first word after 0.4 s".
    pub speed: String,
}

/// Asks the bundled model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AskRequest {
    /// The case it belongs to, if any.
    pub case_id: Option<String>,
    /// The person's own text.
    pub prompt: String,
    /// Longest answer, in tokens (1–2,048).
    pub max_tokens: u32,
}

/// What arrives while the model works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AskEvent {
    /// The model is being loaded.
    Loading,
    /// The prompt is being read.
    Reading {
        /// Length of the prompt.
        prompt_tokens: u32,
    },
    /// A piece of the answer.
    Text {
        /// The piece.
        piece: String,
    },
}

/// The answer is complete, or was stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskDone {
    /// `end_of_answer`, `length` or `stopped`.
    pub reason: String,
    /// The whole answer.
    pub answer: String,
    /// "38 words a second, first word after 0.4 s".
    pub speed: String,
}
