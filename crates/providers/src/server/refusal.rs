//! What a refusal means, from its status and the few words servers put into it.
//!
//! The statuses are agreed among servers; the bodies are not. llama.cpp names the kind of its
//! error and gives figures, vLLM and LM Studio write a sentence, Ollama now one, now the other.

use keys::Secret;
use serde_json::Value;

use super::address::ServerAddress;
use super::error::{ServerError, said};

/// A refusal as it came.
pub(crate) struct Refusal<'a> {
    pub(crate) status: u16,
    /// When to come again, in seconds, when the server says it.
    pub(crate) retry_after: Option<u64>,
    pub(crate) body: &'a [u8],
    /// The model that was asked for; none when models were only listed.
    pub(crate) model: Option<&'a str>,
    pub(crate) address: &'a ServerAddress,
    pub(crate) key: Option<&'a Secret>,
}

impl Refusal<'_> {
    /// The error it stands for.
    pub(crate) fn error(&self) -> ServerError {
        let json: Option<Value> = serde_json::from_slice(self.body).ok();
        let words = json
            .as_ref()
            .map_or_else(|| String::from_utf8_lossy(self.body).into_owned(), sentence);
        let said = said(&words, self.key);
        let lower = words.to_lowercase();
        match self.status {
            401 | 403 => ServerError::KeyRefused {
                address: self.address.to_string(),
            },
            503 if lower.contains("loading model") => ServerError::Loading,
            429 | 503 => ServerError::Busy {
                status: self.status,
                retry_after_seconds: self.retry_after,
            },
            400 | 413 | 422 | 500 if is_too_long(json.as_ref(), &lower) => {
                let (prompt_tokens, limit_tokens) = figures(json.as_ref(), &lower);
                ServerError::ContextTooLong {
                    prompt_tokens,
                    limit_tokens,
                    said,
                }
            }
            400 | 404 if self.model.is_some() && (self.status == 404 || is_no_model(&lower)) => {
                ServerError::NoSuchModel {
                    model: self.model.unwrap_or_default().to_owned(),
                    said,
                }
            }
            500.. => ServerError::Failed {
                status: Some(self.status),
                said,
            },
            status => ServerError::Refused { status, said },
        }
    }
}

/// The sentence in an error, wherever this server keeps it.
pub(crate) fn sentence(json: &Value) -> String {
    let error = json.get("error").unwrap_or(json);
    ["message", "detail", "msg"]
        .iter()
        .find_map(|name| error.get(name))
        .or(Some(error))
        .map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
        .unwrap_or_default()
}

fn is_too_long(json: Option<&Value>, lower: &str) -> bool {
    let kind = |name: &str| {
        json.and_then(|json| json.get("error"))
            .and_then(|error| error.get(name))
            .and_then(Value::as_str)
            .is_some_and(|kind| {
                kind == "exceed_context_size_error" || kind == "context_length_exceeded"
            })
    };
    kind("type")
        || kind("code")
        || [
            "maximum context length",
            "context size",
            "context length",
            "context window",
            "exceeds the context",
            "longer than the maximum model length",
            "prompt is too long",
            "input is too long",
        ]
        .iter()
        .any(|words| lower.contains(words))
}

fn is_no_model(lower: &str) -> bool {
    lower.contains("model")
        && [
            "not found",
            "does not exist",
            "not exist",
            "unknown model",
            "no such model",
        ]
        .iter()
        .any(|words| lower.contains(words))
}

/// What was sent and what is allowed, in tokens: named by llama.cpp, in the sentence of others.
fn figures(json: Option<&Value>, lower: &str) -> (Option<u64>, Option<u64>) {
    let error = json.and_then(|json| json.get("error"));
    let named = |name: &str| {
        error
            .and_then(|error| error.get(name))
            .and_then(Value::as_u64)
    };
    let after = |words: &str| {
        let rest = &lower[lower.find(words)? + words.len()..];
        let digits: String = rest
            .trim_start_matches([' ', ':', '('])
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok()
    };
    (
        named("n_prompt_tokens").or_else(|| {
            [
                "resulted in",
                "you requested",
                "messages has",
                "contains at least",
                "contains",
            ]
            .iter()
            .find_map(|words| after(words))
        }),
        named("n_ctx").or_else(|| {
            [
                "maximum context length is",
                "maximum context length of",
                "context length is only",
                "context length of only",
                "context length of",
                "context size of",
            ]
            .iter()
            .find_map(|words| after(words))
        }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(status: u16, body: &str) -> ServerError {
        Refusal {
            status,
            retry_after: None,
            body: body.as_bytes(),
            model: Some("granite"),
            address: &ServerAddress::parse("http://10.0.0.7:8000").unwrap(),
            key: None,
        }
        .error()
    }

    #[test]
    fn a_long_context_is_known_in_every_servers_words() {
        for (status, body, tokens, limit) in [
            // llama.cpp
            (
                400,
                r#"{"error":{"code":400,"message":"request (5031 tokens) exceeds the available context size (512 tokens), try increasing it","type":"exceed_context_size_error","n_prompt_tokens":5031,"n_ctx":512}}"#,
                Some(5_031),
                Some(512),
            ),
            // vLLM
            (
                400,
                r#"{"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 5031 tokens in the messages. Please reduce the length of the messages.","type":"BadRequestError","param":null,"code":400}"#,
                Some(5_031),
                Some(4_096),
            ),
            // OpenAI and those that follow it
            (
                400,
                r#"{"error":{"message":"This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}"#,
                Some(9_001),
                Some(8_192),
            ),
            // LM Studio
            (
                400,
                r#"{"error":"Trying to keep the first 5031 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens."}"#,
                None,
                Some(4_096),
            ),
        ] {
            match told(status, body) {
                ServerError::ContextTooLong {
                    prompt_tokens,
                    limit_tokens,
                    ..
                } => assert_eq!((prompt_tokens, limit_tokens), (tokens, limit), "{body}"),
                other => panic!("{body}: {other}"),
            }
        }
    }

    #[test]
    fn each_status_has_its_meaning() {
        for (status, body, code) in [
            (401, "{}", "server-key-refused"),
            (403, "<html>", "server-key-refused"),
            (
                404,
                r#"{"error":{"message":"model \"granite\" not found, try pulling it first"}}"#,
                "server-no-such-model",
            ),
            (
                400,
                r#"{"error":{"message":"The model `granite` does not exist."}}"#,
                "server-no-such-model",
            ),
            (
                400,
                r#"{"detail":"temperature must be positive"}"#,
                "server-refused",
            ),
            (429, "", "server-busy"),
            (
                503,
                r#"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#,
                "server-loading",
            ),
            (503, "no slot available", "server-busy"),
            (500, "oops", "server-failed"),
            (502, "<html>bad gateway</html>", "server-failed"),
            (418, "teapot", "server-refused"),
        ] {
            assert_eq!(told(status, body).code(), code, "{status} {body}");
        }
    }

    #[test]
    fn what_the_server_says_is_passed_on_wherever_it_stands() {
        for body in [
            r#"{"error":{"message":"too hot"}}"#,
            r#"{"error":"too hot"}"#,
            r#"{"message":"too hot"}"#,
            r#"{"detail":"too hot"}"#,
            "too hot",
        ] {
            match told(400, body) {
                ServerError::Refused { said, .. } => assert_eq!(said, "too hot", "{body}"),
                other => panic!("{body}: {other}"),
            }
        }
    }
}
