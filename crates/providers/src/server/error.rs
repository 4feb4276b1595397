//! What can go wrong when a server is asked, each with the next step it allows.

use std::time::Duration;

use super::address::ServerAddress;
use crate::http::NetError;

/// The longest sentence of a server that is passed on, in characters.
const SAID: usize = 300;

/// Why a server gave no answer, or not all of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServerError {
    /// The door, the name, the connection or its encryption failed.
    #[error(transparent)]
    Connection(#[from] NetError),
    /// Something answers at this address, but not as a model server does.
    #[error("{address} is no model server: {found}")]
    NotAModelServer {
        /// The address.
        address: String,
        /// What came instead, in the words of the protocol.
        found: String,
    },
    /// The server wants a key, or another one (401, 403).
    #[error("{address} refused the key or wants one")]
    KeyRefused {
        /// The address.
        address: String,
    },
    /// The server has no model of this name.
    #[error("no model {model:?}: {said}")]
    NoSuchModel {
        /// What was asked for.
        model: String,
        /// What the server says of it.
        said: String,
    },
    /// The conversation does not fit into what the model reads at once.
    #[error("the context is too long: {said}")]
    ContextTooLong {
        /// The length of what was sent, in tokens, when the server says it.
        prompt_tokens: Option<u64>,
        /// The most the server takes, in tokens, when it says so.
        limit_tokens: Option<u64>,
        /// What the server says of it.
        said: String,
    },
    /// The server has too much to do (429, or 503).
    #[error("busy ({status})")]
    Busy {
        /// The status.
        status: u16,
        /// When to come again, in seconds, when the server says it.
        retry_after_seconds: Option<u64>,
    },
    /// The server is still reading its model from the disk.
    #[error("still loading its model")]
    Loading,
    /// The server refuses the request for another reason (4xx).
    #[error("refused ({status}): {said}")]
    Refused {
        /// The status.
        status: u16,
        /// What the server says of it.
        said: String,
    },
    /// The server failed (5xx, or an error in the middle of an answer).
    #[error("failed ({status:?}): {said}")]
    Failed {
        /// The status; none in the middle of an answer.
        status: Option<u16>,
        /// What the server says of it.
        said: String,
    },
    /// What came back is of another type than an answer has.
    #[error("content type {found:?}")]
    WrongContentType {
        /// The type that came.
        found: String,
    },
    /// What came back cannot be read.
    #[error("unreadable: {detail}")]
    Garbled {
        /// For the technician.
        detail: String,
    },
    /// What came back is longer than any answer.
    #[error("more than {limit_bytes} bytes")]
    TooMuch {
        /// Where reading ended, in bytes.
        limit_bytes: u64,
    },
    /// Nothing that could be used came for a while.
    #[error("nothing for {seconds} s")]
    Stalled {
        /// How long was waited.
        seconds: u64,
    },
    /// The connection ended before the answer did.
    #[error("the connection ended before the answer did")]
    CutOff,
}

impl ServerError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Connection(error) => error.code(),
            Self::NotAModelServer { .. } => "server-not-a-model-server",
            Self::KeyRefused { .. } => "server-key-refused",
            Self::NoSuchModel { .. } => "server-no-such-model",
            Self::ContextTooLong { .. } => "server-context-too-long",
            Self::Busy { .. } => "server-busy",
            Self::Loading => "server-loading",
            Self::Refused { .. } => "server-refused",
            Self::Failed { .. } => "server-failed",
            Self::WrongContentType { .. } => "server-wrong-content-type",
            Self::Garbled { .. } => "server-garbled",
            Self::TooMuch { .. } => "server-too-much",
            Self::Stalled { .. } => "server-stalled",
            Self::CutOff => "server-cut-off",
        }
    }

    /// What the Fluent message of this code fills in, by name. A figure that is not known is
    /// `unknown`, for which each message has a sentence without it.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Connection(error) => error.arguments(),
            Self::NotAModelServer { address, found } => {
                vec![("address", address.clone()), ("found", found.clone())]
            }
            Self::KeyRefused { address } => vec![("address", address.clone())],
            Self::NoSuchModel { model, said } => {
                vec![("model", model.clone()), ("said", said.clone())]
            }
            Self::ContextTooLong {
                prompt_tokens,
                limit_tokens,
                said,
            } => vec![
                ("tokens", or_unknown(*prompt_tokens)),
                ("limit", or_unknown(*limit_tokens)),
                ("said", said.clone()),
            ],
            Self::Busy {
                retry_after_seconds,
                ..
            } => vec![("seconds", or_unknown(*retry_after_seconds))],
            Self::Refused { status, said } => {
                vec![("status", status.to_string()), ("said", said.clone())]
            }
            Self::Failed { said, .. } => vec![("said", said.clone())],
            Self::WrongContentType { found } => vec![("found", found.clone())],
            Self::Garbled { detail } => vec![("detail", detail.clone())],
            Self::TooMuch { limit_bytes } => {
                vec![("mebibytes", (limit_bytes >> 20).to_string())]
            }
            Self::Stalled { seconds } => vec![("seconds", seconds.to_string())],
            Self::Loading | Self::CutOff => Vec::new(),
        }
    }

    /// How long to wait before the same request may be sent again without harm: as long as the
    /// server says, or else as long as given. None where it may not be sent again, which is
    /// everywhere but where the server refused it before it did anything.
    pub(crate) fn again_after(&self, otherwise: Duration) -> Option<Duration> {
        match self {
            Self::Busy {
                retry_after_seconds,
                ..
            } => Some(retry_after_seconds.map_or(otherwise, Duration::from_secs)),
            Self::Loading => Some(otherwise),
            _ => None,
        }
    }

    pub(crate) fn no_server(address: &ServerAddress, found: impl Into<String>) -> Self {
        Self::NotAModelServer {
            address: address.to_string(),
            found: found.into(),
        }
    }
}

fn or_unknown(figure: Option<u64>) -> String {
    figure.map_or_else(|| "unknown".to_owned(), |figure| figure.to_string())
}

/// What a server says, fit to be shown: one line, not long, and without the key, which some
/// servers repeat when they refuse it.
pub(crate) fn said(text: &str, key: Option<&keys::Secret>) -> String {
    let mut text = text.to_owned();
    if let Some(key) = key.map(keys::Secret::expose).filter(|key| !key.is_empty()) {
        text = text.replace(key, "[key]");
    }
    let mut line = String::new();
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.chars().count() > SAID {
        line = line.chars().take(SAID).collect();
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_short_plain_and_without_the_key() {
        let key = keys::Secret::new("sk-local-0123456789".to_owned());
        assert_eq!(
            said("Wrong key:\n\tsk-local-0123456789\u{1b}[31m", Some(&key)),
            "Wrong key: [key] [31m"
        );
        let long = said(&"word ".repeat(1_000), None);
        assert_eq!(long.chars().count(), SAID + 1);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn only_what_the_server_turned_away_untouched_is_sent_again() {
        let busy = ServerError::Busy {
            status: 429,
            retry_after_seconds: Some(7),
        };
        let second = Duration::from_secs(1);
        assert_eq!(busy.again_after(second), Some(7 * second));
        assert_eq!(ServerError::Loading.again_after(second), Some(second));
        assert_eq!(ServerError::CutOff.again_after(second), None);
        assert_eq!(busy.arguments(), [("seconds", "7".to_owned())]);
    }
}
