//! What the child reports.

use serde::{Deserialize, Serialize};

use crate::{Failure, RequestId, UserText};

/// One line on the child's standard output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The child is up.
    Ready {
        /// The request answered.
        id: RequestId,
        /// The version the child speaks.
        protocol_version: u32,
        /// Which engine it holds, for records of a trial.
        engine_version: String,
        /// The set of routines that it chose for this processor, such as `zen4`; `None` where one
        /// set is compiled in. Two sets may answer the same question differently.
        #[serde(default)]
        routines: Option<String>,
    },
    /// A sign of life.
    Pong {
        /// The request answered.
        id: RequestId,
    },
    /// A model is being read.
    Loading {
        /// The request answered.
        id: RequestId,
        /// How much is done, 0 to 1.
        share: f32,
    },
    /// The model is ready to answer.
    Loaded {
        /// The request answered.
        id: RequestId,
        /// What the file says of itself.
        model: ModelFacts,
        /// Wall time of loading, in milliseconds.
        load_ms: f64,
        /// How much of it the graphics cards hold; `None` where this build of the child sees
        /// none, and the processor computes everything.
        #[serde(default)]
        on_cards: Option<OnCards>,
    },
    /// The prompt is laid out and fits.
    Started {
        /// The request answered.
        id: RequestId,
        /// Tokens of the whole prompt, template included.
        prompt_tokens: u32,
        /// How the conversation was laid out.
        prompt_form: PromptForm,
    },
    /// Part of the prompt has been read.
    Reading {
        /// The request answered.
        id: RequestId,
        /// Prompt tokens read so far.
        decoded_tokens: u32,
    },
    /// The next piece of the answer. Never empty; always whole characters.
    Text {
        /// The request answered.
        id: RequestId,
        /// The piece.
        piece: UserText,
    },
    /// The answer is over.
    Finished(Finished),
    /// The next piece of one answer of a set.
    SetText {
        /// The request answered.
        id: RequestId,
        /// Which of its conversations, from 0.
        place: u32,
        /// The piece.
        piece: UserText,
    },
    /// One answer of a set is over.
    SetAnswered {
        /// Which of the request's conversations, from 0.
        place: u32,
        /// Its counts and times; the first token is timed from when its turn came.
        #[serde(flatten)]
        finished: Finished,
    },
    /// One conversation of a set could not be answered; the others go on.
    SetRefused {
        /// The request answered.
        id: RequestId,
        /// Which of its conversations, from 0.
        place: u32,
        /// Why.
        #[serde(flatten)]
        failure: Failure,
    },
    /// Every conversation of a set has been answered or refused.
    SetFinished {
        /// The request answered.
        id: RequestId,
        /// Tokens that all prompts begin with, read once.
        shared_tokens: u32,
        /// From the request to the last token, in milliseconds.
        set_ms: f64,
    },
    /// How likely a given answer is.
    Scored {
        /// The request answered.
        id: RequestId,
        /// Tokens of the answer.
        answer_tokens: u32,
        /// Natural logarithm of the probability of the whole answer, given the conversation.
        log_probability: f64,
    },
    /// The request could not be done; the child lives on.
    Failed {
        /// The request answered; 0 for a line that was no request.
        id: RequestId,
        /// Why.
        #[serde(flatten)]
        failure: Failure,
    },
}

impl Event {
    /// The request this event answers.
    pub fn id(&self) -> RequestId {
        match self {
            Self::Ready { id, .. }
            | Self::Pong { id }
            | Self::Loading { id, .. }
            | Self::Loaded { id, .. }
            | Self::Started { id, .. }
            | Self::Reading { id, .. }
            | Self::Text { id, .. }
            | Self::SetText { id, .. }
            | Self::SetRefused { id, .. }
            | Self::SetFinished { id, .. }
            | Self::Scored { id, .. }
            | Self::Failed { id, .. } => *id,
            Self::Finished(finished) | Self::SetAnswered { finished, .. } => finished.id,
        }
    }
}

/// How much of a model the graphics cards hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnCards {
    /// The cards, by the names their makers gave them.
    pub cards: Vec<String>,
    /// Layers that are computed there.
    pub layers: u32,
    /// Layers of the whole model, the one that chooses the words included.
    pub of_layers: u32,
}

/// Counts and times of one answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finished {
    /// The request answered.
    pub id: RequestId,
    /// Why it ended here.
    pub reason: FinishReason,
    /// Tokens of the whole prompt.
    pub prompt_tokens: u32,
    /// Of these, how many were still in the context from the request before and were not read
    /// again.
    #[serde(default)]
    pub reused_tokens: u32,
    /// From the first piece of the prompt read to the first token, in milliseconds; `None` when
    /// there was none, or when other conversations were worked on at the same time.
    #[serde(default)]
    pub reading_ms: Option<f64>,
    /// Tokens of the answer, without the closing one.
    pub generated_tokens: u32,
    /// From the request to the first token, in milliseconds; `None` when there was none.
    pub time_to_first_token_ms: Option<f64>,
    /// From the first token to the end, in milliseconds.
    pub generation_ms: f64,
}

impl Finished {
    /// An answer of which nothing has been written yet.
    pub fn unwritten(id: RequestId, prompt_tokens: u32) -> Self {
        Self {
            id,
            reason: FinishReason::Stopped,
            prompt_tokens,
            reused_tokens: 0,
            reading_ms: None,
            generated_tokens: 0,
            time_to_first_token_ms: None,
            generation_ms: 0.0,
        }
    }
}

/// Why an answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FinishReason {
    /// The model closed its answer.
    EndOfAnswer,
    /// The most tokens asked for, or the end of the context, was reached.
    Length,
    /// Somebody pressed Stop.
    Stopped,
}

/// How a conversation was turned into the text a model reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromptForm {
    /// With the chat template in the model's file.
    Template,
    /// As `ChatML`, because the file has no usable template but knows its markers.
    ChatMl,
    /// As bare text: the model was not made for conversation and will continue the text.
    Plain,
}

/// What a model file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelFacts {
    /// `general.name`, when stated.
    pub name: Option<String>,
    /// `general.architecture`, such as `llama` or `gemma3`.
    pub architecture: String,
    /// Number of weights.
    pub parameters: u64,
    /// The most tokens it was made to read and write together.
    pub context_length: u32,
    /// `general.license`, when stated.
    pub licence: Option<String>,
    /// Bytes of all weights.
    pub weight_bytes: u64,
    /// Memory one more token of context takes, in bytes (keys and values of every layer at
    /// 16 bits). An upper bound for models with a sliding window.
    pub context_token_bytes: u64,
    /// Whether the file brings its own chat template.
    pub has_chat_template: bool,
}
