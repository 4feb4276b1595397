//! What can go wrong when a server is asked, each with the next step it allows.

use std::time::Duration;

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
    /// The provider does not know the key.
    #[error("{provider} does not know the key")]
    KeyWrong {
        /// The provider's name.
        provider: String,
    },
    /// The provider knows the key and does not allow it this.
    #[error("{provider} does not allow the key this: {said}")]
    KeyNotAllowed {
        /// The provider's name.
        provider: String,
        /// What it says of it.
        said: String,
    },
    /// The account is empty, or at the limit its owner set.
    #[error("no credit at {provider}: {said}")]
    NoCredit {
        /// The provider's name.
        provider: String,
        /// What it says of it.
        said: String,
    },
    /// More was asked in a while than the account may.
    #[error("{provider} limits the rate ({retry_after_seconds:?} s)")]
    RateLimited {
        /// The provider's name.
        provider: String,
        /// When to come again, in seconds, when it says so.
        retry_after_seconds: Option<u64>,
        /// Whether it was said before anything was done, and not in the middle of an answer.
        is_untouched: bool,
    },
    /// The provider has too much to do, whoever asks.
    #[error("{provider} is overloaded ({retry_after_seconds:?} s)")]
    Overloaded {
        /// The provider's name.
        provider: String,
        /// When to come again, in seconds, when it says so.
        retry_after_seconds: Option<u64>,
        /// Whether it was said before anything was done, and not in the middle of an answer.
        is_untouched: bool,
    },
    /// The provider's filter refused the question or stopped the answer.
    #[error("{provider} filtered: {reason}")]
    Filtered {
        /// The provider's name.
        provider: String,
        /// Its word for the reason.
        reason: String,
    },
    /// The provider has this model, and does not let it be asked in a conversation: some answer
    /// only through another of its services.
    #[error("{provider} does not let {model} be asked in a conversation: {said}")]
    NotForChat {
        /// The provider's name.
        provider: String,
        /// What was asked for.
        model: String,
        /// What it says of it.
        said: String,
    },
    /// The provider has no such model, not any more, or not for this account.
    #[error("{provider} has no model {model:?}: {said}")]
    ModelUnknown {
        /// The provider's name.
        provider: String,
        /// What was asked for.
        model: String,
        /// What it says of it.
        said: String,
    },
    /// The text is longer than the provider's model reads at once.
    #[error("too long for a model of {provider}: {said}")]
    TextTooLong {
        /// The provider's name.
        provider: String,
        /// The length of what was sent, in tokens, when it says it.
        prompt_tokens: Option<u64>,
        /// The most the model reads, in tokens, when it says so.
        limit_tokens: Option<u64>,
        /// What it says of it.
        said: String,
    },
    /// The provider refuses the request for another reason (4xx).
    #[error("{provider} refused ({status}): {said}")]
    ProviderRefused {
        /// The provider's name.
        provider: String,
        /// The status.
        status: u16,
        /// What it says of it.
        said: String,
    },
    /// The provider failed (5xx, or an error in the middle of an answer).
    #[error("{provider} failed ({status:?}): {said}")]
    ProviderFailed {
        /// The provider's name.
        provider: String,
        /// The status; none in the middle of an answer.
        status: Option<u16>,
        /// What it says of it.
        said: String,
    },
    /// Something answers, but not as this provider does.
    #[error("{host} does not answer as {provider} does: {found}")]
    NotThisProvider {
        /// The provider's name.
        provider: String,
        /// The host that was asked.
        host: String,
        /// What came instead, in the words of the protocol.
        found: String,
    },
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
            Self::KeyWrong { .. } => "closed-key-wrong",
            Self::KeyNotAllowed { .. } => "closed-key-no-permission",
            Self::NoCredit { .. } => "closed-no-credit",
            Self::RateLimited { .. } => "closed-rate-limit",
            Self::Overloaded { .. } => "closed-overloaded",
            Self::Filtered { .. } => "closed-filtered",
            Self::ModelUnknown { .. } => "closed-model-unknown",
            Self::NotForChat { .. } => "closed-not-for-chat",
            Self::TextTooLong { .. } => "closed-context-too-long",
            Self::ProviderRefused { .. } => "closed-refused",
            Self::ProviderFailed { .. } => "closed-failed",
            Self::NotThisProvider { .. } => "closed-not-a-model-server",
        }
    }

    /// What the Fluent message of this code fills in, by name. A figure that is not known is
    /// `unknown`, for which each message has a sentence without it.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let own = |name: &'static str, text: &str| (name, text.to_owned());
        match self {
            Self::Connection(error) => error.arguments(),
            Self::NotAModelServer { address, found } => {
                vec![own("address", address), own("found", found)]
            }
            Self::KeyRefused { address } => vec![own("address", address)],
            Self::NoSuchModel { model, said } => vec![own("model", model), own("said", said)],
            Self::ContextTooLong {
                prompt_tokens,
                limit_tokens,
                said,
            } => vec![
                ("tokens", or_unknown(*prompt_tokens)),
                ("limit", or_unknown(*limit_tokens)),
                own("said", said),
            ],
            Self::Busy {
                retry_after_seconds,
                ..
            } => vec![("seconds", or_unknown(*retry_after_seconds))],
            Self::Refused { status, said } => {
                vec![("status", status.to_string()), own("said", said)]
            }
            Self::Failed { said, .. } => vec![own("said", said)],
            Self::WrongContentType { found } => vec![own("found", found)],
            Self::Garbled { detail } => vec![own("detail", detail)],
            Self::TooMuch { limit_bytes } => {
                vec![("mebibytes", (limit_bytes >> 20).to_string())]
            }
            Self::Stalled { seconds } => vec![("seconds", seconds.to_string())],
            Self::Loading | Self::CutOff => Vec::new(),
            Self::KeyWrong { provider } => vec![own("provider", provider)],
            Self::KeyNotAllowed { provider, said }
            | Self::NoCredit { provider, said }
            | Self::ProviderFailed { provider, said, .. } => {
                vec![own("provider", provider), own("said", said)]
            }
            Self::RateLimited {
                provider,
                retry_after_seconds,
                ..
            }
            | Self::Overloaded {
                provider,
                retry_after_seconds,
                ..
            } => vec![
                own("provider", provider),
                ("seconds", or_unknown(*retry_after_seconds)),
            ],
            Self::Filtered { provider, reason } => {
                vec![own("provider", provider), own("reason", reason)]
            }
            Self::ModelUnknown {
                provider,
                model,
                said,
            }
            | Self::NotForChat {
                provider,
                model,
                said,
            } => vec![
                own("provider", provider),
                own("model", model),
                own("said", said),
            ],
            Self::TextTooLong {
                provider,
                prompt_tokens,
                limit_tokens,
                said,
            } => vec![
                own("provider", provider),
                ("tokens", or_unknown(*prompt_tokens)),
                ("limit", or_unknown(*limit_tokens)),
                own("said", said),
            ],
            Self::ProviderRefused {
                provider,
                status,
                said,
            } => vec![
                own("provider", provider),
                ("status", status.to_string()),
                own("said", said),
            ],
            Self::NotThisProvider {
                provider,
                host,
                found,
            } => vec![
                own("provider", provider),
                own("host", host),
                own("found", found),
            ],
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
            }
            | Self::RateLimited {
                retry_after_seconds,
                is_untouched: true,
                ..
            }
            | Self::Overloaded {
                retry_after_seconds,
                is_untouched: true,
                ..
            } => Some(retry_after_seconds.map_or(otherwise, Duration::from_secs)),
            Self::Loading => Some(otherwise),
            _ => None,
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
        for (is_untouched, again) in [(true, Some(second)), (false, None)] {
            let overloaded = ServerError::Overloaded {
                provider: "Anthropic".to_owned(),
                retry_after_seconds: None,
                is_untouched,
            };
            assert_eq!(overloaded.again_after(second), again);
        }
        assert_eq!(busy.arguments(), [("seconds", "7".to_owned())]);
    }
}
