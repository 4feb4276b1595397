//! What a server answered, how it ended and how fast it was.

use std::time::Duration;

use super::error::ServerError;
use crate::reach::Reach;

/// Why an answer ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The model was done.
    Finished,
    /// The answer reached its greatest length.
    LengthReached,
    /// The server ended it for a reason of its own, such as a filter.
    Other {
        /// The server's word for it.
        reason: String,
    },
    /// Stop was pressed; the connection was dropped.
    Stopped,
    /// The stream broke. What had arrived is in the answer.
    Broken(ServerError),
}

/// A setting of a question that not every model takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// Newer models that think before they answer choose it themselves.
    Temperature,
    /// Many draw without one.
    Seed,
    /// The greatest length, which goes by two names; without the one, the other is sent.
    MaxTokens,
    /// That tokens be counted in a stream, which some do in any case.
    CountInStream,
}

impl Setting {
    /// Its name in the question, where leaving it out changes what was asked.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Temperature => Some("temperature"),
            Self::Seed => Some("seed"),
            Self::MaxTokens | Self::CountInStream => None,
        }
    }
}

/// Tokens as the server counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usage {
    /// Tokens of the question, those that the server still had from before among them.
    pub prompt_tokens: u64,
    /// Tokens of the answer, those of its thinking among them.
    pub completion_tokens: u64,
    /// The tokens of the question that the server still had from before, where it says so.
    pub cached_tokens: Option<u64>,
    /// The tokens of the answer that went into thinking, where the server says so.
    pub reasoning_tokens: Option<u64>,
}

/// An answer, whole or as much of it as arrived.
#[derive(Debug, Clone, PartialEq)]
pub struct ChatAnswer {
    /// The text.
    pub text: String,
    /// What the model thought aloud before it, where the server keeps that apart.
    pub thinking: String,
    /// How it ended.
    pub ending: Ending,
    /// Tokens, when the server counted them. Never guessed.
    pub usage: Option<Usage>,
    /// From the request to the first word.
    pub time_to_first_token: Option<Duration>,
    /// From the request to the end.
    pub duration: Duration,
    /// How far the request went, by the address connected to; `None` when Stop was pressed
    /// before that was known.
    pub reach: Option<Reach>,
    /// The model that answered, as the server names it. A server with one model answers with
    /// that one, whichever was asked for.
    pub answered_by: Option<String>,
    /// Settings of the question that this model does not take, by their names in
    /// [`ChatRequest`](super::ChatRequest); it was asked without them.
    pub left_out: Vec<&'static str>,
}

impl ChatAnswer {
    /// Tokens a second after the first one, when the server counted them and there were enough
    /// of them to tell.
    pub fn tokens_per_second(&self) -> Option<f64> {
        let after_first = self.usage?.completion_tokens.checked_sub(1)?;
        let seconds = self
            .duration
            .checked_sub(self.time_to_first_token?)?
            .as_secs_f64();
        (after_first > 0 && seconds > 0.0).then(|| after_first as f64 / seconds)
    }

    /// Whether all of the answer arrived.
    pub fn is_whole(&self) -> bool {
        !matches!(self.ending, Ending::Stopped | Ending::Broken(_))
    }
}

/// What happens while a server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChatEvent {
    /// More of the text.
    Text(String),
    /// More of what the model thinks aloud.
    Thinking(String),
    /// The server is busy; the question is sent again after this wait.
    Waiting {
        /// How long.
        wait: Duration,
    },
}
