//! A refusal as it came, and what the words in it are about.
//!
//! The statuses are agreed among servers; the bodies are not. llama.cpp names the kind of its
//! error and gives figures, vLLM and LM Studio write a sentence, Ollama now one, now the other,
//! and each provider has names of its own beside a sentence.

use serde_json::Value;

use super::answer::Setting;
use super::request::ChatRequest;

/// A refusal as it came.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    /// When to come again, in seconds, when the server says it.
    pub(crate) retry_after: Option<u64>,
    /// The kind of error, where a header says it (Amazon).
    pub(crate) kind: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Refusal {
    /// The body, where it is JSON.
    pub(crate) fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// What it says, whole and as it says it.
    pub(crate) fn words(&self) -> String {
        self.json().as_ref().map_or_else(
            || String::from_utf8_lossy(&self.body).into_owned(),
            sentence,
        )
    }
}

/// The setting of a question that a refusal does not take at all. A value that is out of
/// bounds is another matter: that is for whoever set it.
pub(crate) fn objection(refusal: &Refusal, request: &ChatRequest) -> Option<Setting> {
    if !matches!(refusal.status, 400 | 422) {
        return None;
    }
    let words = String::from_utf8_lossy(&refusal.body).to_lowercase();
    let is_about_being_there = [
        "unsupported",
        "not supported",
        "not support",
        "n't support",
        "deprecated",
        "extra_forbidden",
        "extra inputs",
        "not permitted",
        "unrecognized",
        "unexpected",
        "unknown",
    ]
    .iter()
    .any(|words_of_it| words.contains(words_of_it));
    if !is_about_being_there {
        return None;
    }
    [
        (
            Setting::Temperature,
            "temperature",
            request.temperature.is_some(),
        ),
        (Setting::Seed, "seed", request.seed.is_some()),
        (
            Setting::MaxTokens,
            "max_tokens",
            request.max_tokens.is_some(),
        ),
        (
            Setting::MaxTokens,
            "max_completion_tokens",
            request.max_tokens.is_some(),
        ),
        (Setting::CountInStream, "stream_options", request.streamed),
    ]
    .into_iter()
    .find(|(_, name, is_set)| *is_set && words.contains(name))
    .map(|(setting, ..)| setting)
}

/// The sentence in an error, wherever this server keeps it.
pub(crate) fn sentence(json: &Value) -> String {
    let error = json.get("error").unwrap_or(json);
    ["message", "detail", "msg", "Message"]
        .iter()
        .find_map(|name| error.get(name))
        .or(Some(error))
        .map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
        .unwrap_or_default()
}

/// Whether the words of an error are about a text that is too long.
pub(crate) fn is_too_long(json: Option<&Value>, lower: &str) -> bool {
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
            "exceeds the maximum number of tokens",
            "too large for model",
            "input length and `max_tokens` exceed",
        ]
        .iter()
        .any(|words| lower.contains(words))
}

/// Whether the words of an error, in lower case, are about a model that is not there.
pub(crate) fn is_no_model(lower: &str) -> bool {
    lower.contains("model")
        && [
            "not found",
            "does not exist",
            "not exist",
            "unknown model",
            "no such model",
            "invalid model",
        ]
        .iter()
        .any(|words| lower.contains(words))
}

/// What was sent and what is allowed, in tokens: named by llama.cpp, in the sentence of others.
pub(crate) fn figures(json: Option<&Value>, lower: &str) -> (Option<u64>, Option<u64>) {
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
                "prompt is too long",
                "input token count",
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
                "tokens >",
                "maximum number of tokens allowed",
                "too large for model with",
            ]
            .iter()
            .find_map(|words| after(words))
        }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::Turn;

    #[test]
    fn a_setting_that_a_model_does_not_know_is_told_from_a_value_out_of_bounds() {
        let request = ChatRequest {
            temperature: Some(0.0),
            seed: Some(1),
            max_tokens: Some(9),
            ..ChatRequest::new("m", vec![Turn::user("Hi")])
        };
        for (status, body, setting) in [
            // OpenAI, for its models that think.
            (
                400,
                r#"{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","type":"invalid_request_error","param":"max_tokens","code":"unsupported_parameter"}}"#,
                Some(Setting::MaxTokens),
            ),
            (
                400,
                r#"{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.","type":"invalid_request_error","param":"temperature","code":"unsupported_value"}}"#,
                Some(Setting::Temperature),
            ),
            // Anthropic
            (
                400,
                r#"{"type":"error","error":{"type":"invalid_request_error","message":"`temperature` is deprecated for this model."}}"#,
                Some(Setting::Temperature),
            ),
            // Mistral and others that check with pydantic.
            (
                422,
                r#"{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted","input":1}]}"#,
                Some(Setting::Seed),
            ),
            (
                422,
                r#"{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}"#,
                Some(Setting::CountInStream),
            ),
            (
                400,
                r#"{"error":{"message":"temperature: must be at most 1"}}"#,
                None,
            ),
            (500, r#"{"error":"unsupported temperature"}"#, None),
        ] {
            let refusal = Refusal {
                status,
                retry_after: None,
                kind: None,
                body: body.as_bytes().to_vec(),
            };
            assert_eq!(objection(&refusal, &request), setting, "{body}");
        }
    }
}
