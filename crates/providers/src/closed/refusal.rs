//! What a provider's refusal means, from its status, the name it gives to the error and a few
//! words of its sentence.
//!
//! Names of errors: OpenAI <https://developers.openai.com/api/docs/guides/error-codes>,
//! Anthropic <https://platform.claude.com/docs/en/api/errors>, Google
//! <https://ai.google.dev/gemini-api/docs/troubleshooting>, Amazon
//! <https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html>; looked up on
//! 2026-11-23.

use keys::Secret;
use serde_json::Value;

use crate::chat::{Refusal, ServerError, figures, is_no_model, is_too_long, said};

/// Who refused what.
pub(super) struct Refused<'a> {
    pub(super) provider: &'static str,
    pub(super) host: &'a str,
    pub(super) key: &'a Secret,
    /// The model that was asked for; none when models were only listed.
    pub(super) model: Option<&'a str>,
}

impl Refused<'_> {
    /// The error that a refusal stands for.
    pub(super) fn meaning(&self, refusal: &Refusal) -> ServerError {
        let json = refusal.json();
        let words = refusal.words();
        let provider = self.provider.to_owned();
        let status = refusal.status;
        // Without a word the status is all there is to show.
        let said = Some(said(&words, Some(self.key)))
            .filter(|said| !said.is_empty())
            .unwrap_or_else(|| status.to_string());
        if json.is_none() && status < 500 && words.trim_start().starts_with('<') {
            // A page, and so not the provider: a firewall, a sign-in, another server.
            return ServerError::NotThisProvider {
                provider,
                host: self.host.to_owned(),
                found: format!("{status} HTML"),
            };
        }
        let names = names(refusal, json.as_ref());
        let lower = words.to_lowercase();
        let is = |one_of: &[&str]| names.iter().any(|name| one_of.contains(&name.as_str()));
        let says = |one_of: &[&str]| one_of.iter().any(|part| lower.contains(part));
        let retry_after_seconds = refusal.retry_after.or_else(|| wait_in(json.as_ref()));

        if status == 402
            || is(NO_CREDIT)
            || says(&["credit balance", "billing hard limit", "billing_not_active"])
        {
            return ServerError::NoCredit { provider, said };
        }
        if is(FILTERED) {
            return ServerError::Filtered {
                provider,
                reason: said,
            };
        }
        if matches!(status, 400 | 413 | 422)
            && (is_too_long(json.as_ref(), &lower) || status == 413)
        {
            let (prompt_tokens, limit_tokens) = figures(json.as_ref(), &lower);
            return ServerError::TextTooLong {
                provider,
                prompt_tokens,
                limit_tokens,
                said,
            };
        }
        let is_model = matches!(status, 400 | 403 | 404 | 410)
            && (is(NO_MODEL)
                || is_no_model(&lower)
                || says(NO_MODEL_WORDS)
                || says(NOT_FOR_CHAT)
                || matches!(status, 404 | 410));
        if let Some(model) = self.model.filter(|_| is_model) {
            return self.without(model, says(NOT_FOR_CHAT), said);
        }
        match status {
            401 | 403
                if says(&["permission", "missing scopes", "not authorized to perform"])
                    && !says(KEY_WORDS) =>
            {
                ServerError::KeyNotAllowed { provider, said }
            }
            401 => ServerError::KeyWrong { provider },
            400 | 403 if is(KEY_WRONG) || says(KEY_WORDS) => ServerError::KeyWrong { provider },
            403 => ServerError::KeyNotAllowed { provider, said },
            429 if is(&["modelnotreadyexception"]) => ServerError::Overloaded {
                provider,
                retry_after_seconds,
                is_untouched: true,
            },
            429 => ServerError::RateLimited {
                provider,
                retry_after_seconds,
                is_untouched: true,
            },
            503 | 529 => ServerError::Overloaded {
                provider,
                retry_after_seconds,
                is_untouched: true,
            },
            404 | 405 if self.model.is_none() => ServerError::NotThisProvider {
                provider,
                host: self.host.to_owned(),
                found: format!("{status} {said}").trim_end().to_owned(),
            },
            // Amazon's models that took too long, or failed.
            408 | 424 | 500.. => ServerError::ProviderFailed {
                provider,
                status: Some(status),
                said,
            },
            _ => ServerError::ProviderRefused {
                provider,
                status,
                said,
            },
        }
    }

    /// A model that is not there, or there and not for conversations.
    fn without(&self, model: &str, is_elsewhere: bool, said: String) -> ServerError {
        let (provider, model) = (self.provider.to_owned(), model.to_owned());
        if is_elsewhere {
            ServerError::NotForChat {
                provider,
                model,
                said,
            }
        } else {
            ServerError::ModelUnknown {
                provider,
                model,
                said,
            }
        }
    }
}

/// An account that cannot pay: OpenAI and Anthropic.
const NO_CREDIT: &[&str] = &[
    "insufficient_quota",
    "billing_hard_limit_reached",
    "billing_not_active",
    "billing_error",
];
/// A filter before the model: Azure and OpenAI.
const FILTERED: &[&str] = &[
    "content_filter",
    "content_policy_violation",
    "responsibleaipolicyviolation",
];
/// A model that is not there: OpenAI, Azure, Amazon.
const NO_MODEL: &[&str] = &[
    "model_not_found",
    "deploymentnotfound",
    "resourcenotfoundexception",
];
const NO_MODEL_WORDS: &[&str] = &[
    "model identifier is invalid",
    "end of its life",
    "on-demand throughput isn",
    "has been deprecated",
    "has been retired",
    "has been shut down",
];
/// A model that answers only elsewhere: OpenAI, Azure.
const NOT_FOR_CHAT: &[&str] = &[
    "only supported in v1/responses",
    "use the responses api",
    "not a chat model",
    "not supported in the v1/chat/completions",
    "chatcompletion operation does not work",
];
/// A key that is not known: OpenAI, Anthropic, Google, Amazon.
const KEY_WRONG: &[&str] = &[
    "invalid_api_key",
    "authentication_error",
    "api_key_invalid",
    "unrecognizedclientexception",
    "invalidsignatureexception",
    "expiredtokenexception",
];
const KEY_WORDS: &[&str] = &[
    "api key not valid",
    "api key is valid",
    "invalid api key",
    "api key expired",
    "incorrect api key",
    "bearer token",
    "security token",
];

/// The names that an error goes by, in lower case: each provider has them in another place.
fn names(refusal: &Refusal, json: Option<&Value>) -> Vec<String> {
    let error = json.map(|json| json.get("error").unwrap_or(json));
    let mut found: Vec<String> = refusal
        .kind
        .iter()
        // `ThrottlingException:http://internal.amazon.com/…`
        .filter_map(|kind| kind.split([':', '#']).next())
        .map(str::to_lowercase)
        .collect();
    if let Some(error) = error {
        for place in ["/code", "/type", "/status", "/innererror/code", "/__type"] {
            if let Some(name) = error.pointer(place).and_then(Value::as_str) {
                found.push(name.to_lowercase());
            }
        }
        // Google's details: `{"@type": "…ErrorInfo", "reason": "API_KEY_INVALID"}`.
        for detail in error["details"].as_array().into_iter().flatten() {
            if let Some(reason) = detail["reason"].as_str() {
                found.push(reason.to_lowercase());
            }
        }
    }
    found
}

/// When to come again, where the body says it: Google's `"retryDelay": "34.07s"`.
fn wait_in(json: Option<&Value>) -> Option<u64> {
    let details = json?.pointer("/error/details")?.as_array()?;
    let said = details.iter().find_map(|of| of["retryDelay"].as_str())?;
    let whole = said.trim_end_matches('s').split('.').next()?;
    // What is after the point is waited for as well.
    whole.parse::<u64>().ok().map(|seconds| seconds + 1)
}

/// An error in the middle of an answer, by the name that the provider gives it. Nothing of it
/// is sent again: a part of it may have been charged.
pub(super) fn in_the_middle(provider: &'static str, name: &str, said: String) -> ServerError {
    let provider = provider.to_owned();
    let said = if said.is_empty() {
        name.to_owned()
    } else {
        said
    };
    let name = name.to_lowercase();
    let any = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if any(&["overloaded", "unavailable", "notready"]) {
        ServerError::Overloaded {
            provider,
            retry_after_seconds: None,
            is_untouched: false,
        }
    } else if any(&["rate_limit", "throttling", "resource_exhausted"]) {
        ServerError::RateLimited {
            provider,
            retry_after_seconds: None,
            is_untouched: false,
        }
    } else {
        ServerError::ProviderFailed {
            provider,
            status: None,
            said,
        }
    }
}

#[cfg(test)]
mod tests;
