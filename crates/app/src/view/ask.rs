//! Asking a model: on this computer, on a server of one's own, or a closed one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseView, Failure, FitView, LabelledView, ModelCard, ReachView};

/// The screen *Try a model*; also reached from Home without a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TryView {
    /// The rail, when a case is open.
    pub case: Option<CaseView>,
    /// The model that is chosen.
    pub model: ModelCard,
    /// What names it.
    pub chosen: AskTarget,
    /// The models that can be chosen, those of this computer first.
    pub models: Vec<AskableView>,
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

/// A model that can be asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum AskTarget {
    /// On the shelf of this computer.
    Local {
        /// Its id on the shelf.
        id: String,
    },
    /// On a server of one's own.
    Server {
        /// Id of the server.
        id: String,
        /// The model, as the server names it.
        model: String,
    },
    /// A closed model, or an open one on somebody else's machines: the text leaves.
    Closed {
        /// Id of the provider.
        provider: String,
        /// The model, as the provider names it.
        model: String,
    },
}

/// A model in the list to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskableView {
    /// What names it.
    pub target: AskTarget,
    /// Its name.
    pub name: String,
    /// "135 million parameters · 98 MB · Apache-2.0", or the server and its address.
    pub facts: String,
    /// How it runs here; none on a server.
    pub fit: Option<FitView>,
    /// How far the question travels.
    pub reach: ReachView,
    /// Whether it can be asked.
    pub ready: bool,
    /// Why not, when it cannot.
    pub failure: Option<Failure>,
}

/// Chooses the model of a case, or of Home.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChooseModelRequest {
    /// The case; none for Home.
    pub case_id: Option<String>,
    /// The model.
    pub model: AskTarget,
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

/// One exchange of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskTurn {
    /// What the person wrote.
    pub prompt: String,
    /// What the model answered.
    pub answer: String,
}

/// Asks a model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AskRequest {
    /// The case it belongs to, if any.
    pub case_id: Option<String>,
    /// The model; the one chosen for the case when not given.
    pub model: Option<AskTarget>,
    /// The conversation so far, the oldest exchange first.
    pub turns: Vec<AskTurn>,
    /// The person's own text.
    pub prompt: String,
    /// Standing instructions; the model's usual ones when not given.
    pub system: Option<String>,
    /// 0 repeats the likeliest answer, higher varies (0–2); 0 when not given.
    pub temperature: Option<f32>,
    /// Start of the random choices when the temperature is above 0.
    pub seed: Option<u32>,
    /// Longest answer, in tokens (1–2,048).
    pub max_tokens: u32,
    /// What allows it to leave, from `allow_sending`. Needed for a closed model, and good for
    /// this question only.
    pub consent: Option<String>,
}

/// What arrives while the model works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AskEvent {
    /// The model is being loaded.
    Loading,
    /// The prompt is being read.
    Reading {
        /// Length of the prompt; 0 where a server does not say.
        prompt_tokens: u32,
    },
    /// The provider is busy; the question is sent again after a while.
    Waiting {
        /// How long, one sentence.
        sentence: String,
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
    /// The model that answered.
    pub model: String,
    /// What was measured, a line each: tokens, speeds, memory, energy.
    pub rows: Vec<LabelledView>,
    /// Why the answer broke off, when it did; what had come stays.
    pub broke_off: Option<Failure>,
}
