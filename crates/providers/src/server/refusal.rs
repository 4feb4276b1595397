//! What a refusal of an own server means.

use keys::Secret;

use super::address::ServerAddress;
use crate::chat::{Refusal, ServerError, figures, is_no_model, is_too_long, said};

/// The error that a refusal stands for; `model` is the one that was asked for, none when models
/// were only listed.
pub(crate) fn meaning(
    refusal: &Refusal,
    model: Option<&str>,
    address: &ServerAddress,
    key: Option<&Secret>,
) -> ServerError {
    let json = refusal.json();
    let words = refusal.words();
    let said = said(&words, key);
    let lower = words.to_lowercase();
    match refusal.status {
        401 | 403 => ServerError::KeyRefused {
            address: address.to_string(),
        },
        503 if lower.contains("loading model") => ServerError::Loading,
        429 | 503 => ServerError::Busy {
            status: refusal.status,
            retry_after_seconds: refusal.retry_after,
        },
        400 | 413 | 422 | 500 if is_too_long(json.as_ref(), &lower) => {
            let (prompt_tokens, limit_tokens) = figures(json.as_ref(), &lower);
            ServerError::ContextTooLong {
                prompt_tokens,
                limit_tokens,
                said,
            }
        }
        400 | 404 if model.is_some() && (refusal.status == 404 || is_no_model(&lower)) => {
            ServerError::NoSuchModel {
                model: model.unwrap_or_default().to_owned(),
                said,
            }
        }
        500.. => ServerError::Failed {
            status: Some(refusal.status),
            said,
        },
        status => ServerError::Refused { status, said },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(status: u16, body: &str) -> ServerError {
        let refusal = Refusal {
            status,
            retry_after: None,
            kind: None,
            body: body.as_bytes().to_vec(),
        };
        let address = ServerAddress::parse("http://10.0.0.7:8000").unwrap();
        meaning(&refusal, Some("granite"), &address, None)
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
