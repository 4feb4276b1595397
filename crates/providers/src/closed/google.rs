//! The Gemini API of Google.
//!
//! `streamGenerateContent` and its types: <https://ai.google.dev/api/generate-content>; looked
//! up on 2026-11-23.

use keys::Secret;
use serde_json::{Value, json};

use super::refusal::in_the_middle;
use crate::chat::{
    ChatRequest, Ending, Heard, Role, ServerError, Setting, Tongue, Usage, said, sentence,
    unreadable,
};

/// The body of a question.
pub(super) fn body(request: &ChatRequest, not_taken: &[Setting]) -> Vec<u8> {
    let is_taken = |setting| !not_taken.contains(&setting);
    let part = |text: &str| json!({ "text": text });
    let of = |role: Role| request.turns.iter().filter(move |turn| turn.role == role);
    let system: Vec<Value> = of(Role::System).map(|turn| part(&turn.content)).collect();
    let turns: Vec<Value> = request
        .turns
        .iter()
        .filter(|turn| turn.role != Role::System)
        .map(|turn| {
            let role = if turn.role == Role::Assistant {
                "model"
            } else {
                "user"
            };
            json!({ "role": role, "parts": [part(&turn.content)] })
        })
        .collect();
    let mut body = json!({ "contents": turns });
    if !system.is_empty() {
        body["systemInstruction"] = json!({ "parts": system });
    }
    let mut settings = json!({});
    if let Some(temperature) = request
        .temperature
        .filter(|_| is_taken(Setting::Temperature))
    {
        settings["temperature"] = json!(temperature);
    }
    if let Some(seed) = request.seed.filter(|_| is_taken(Setting::Seed)) {
        settings["seed"] = json!(seed);
    }
    if let Some(max_tokens) = request.max_tokens {
        settings["maxOutputTokens"] = json!(max_tokens);
    }
    if let Some(schema) = &request.schema {
        settings["responseMimeType"] = json!("application/json");
        settings["responseJsonSchema"] = schema.clone();
    }
    if settings != json!({}) {
        body["generationConfig"] = settings;
    }
    body.to_string().into_bytes()
}

/// How it is written. Each piece has the form of a whole answer, and the end of the connection
/// is the end of the stream.
pub(super) struct Google<'a> {
    pub(super) provider: &'static str,
    pub(super) key: &'a Secret,
}

impl Tongue for Google<'_> {
    fn hear(&mut self, _name: &str, data: &str, heard: &mut Heard) -> Result<bool, ServerError> {
        let value: Value = serde_json::from_str(data).map_err(|error| unreadable(&error))?;
        if let Some(error) = value.get("error") {
            let kind = error["status"].as_str().unwrap_or_default();
            let said = said(&sentence(&value), Some(self.key));
            return Err(in_the_middle(self.provider, kind, said));
        }
        let is_answer = ["candidates", "promptFeedback", "usageMetadata"]
            .iter()
            .any(|name| value.get(name).is_some());
        if !is_answer {
            return Err(ServerError::Garbled {
                detail: "a piece without candidates".to_owned(),
            });
        }
        heard.answers(value["modelVersion"].as_str());
        if let Some(usage) = counted(&value["usageMetadata"]) {
            heard.usage = Some(usage);
        }
        if let Some(reason) = value["promptFeedback"]["blockReason"].as_str() {
            self.filtered(reason, heard);
        }
        let candidate = &value["candidates"][0];
        for part in candidate["content"]["parts"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let text = part["text"].as_str().unwrap_or_default();
            if part["thought"] == true {
                heard.thinking(text);
            } else {
                heard.text(text);
            }
        }
        match candidate["finishReason"].as_str() {
            None | Some("FINISH_REASON_UNSPECIFIED") => {}
            Some("STOP") => heard.ending = Some(Ending::Finished),
            Some("MAX_TOKENS") => heard.ending = Some(Ending::LengthReached),
            Some(
                reason @ ("SAFETY" | "RECITATION" | "BLOCKLIST" | "PROHIBITED_CONTENT" | "SPII"
                | "IMAGE_SAFETY"),
            ) => self.filtered(reason, heard),
            Some(other) => heard.ends_for(other),
        }
        Ok(true)
    }
}

impl Google<'_> {
    fn filtered(&self, reason: &str, heard: &mut Heard) {
        heard.ending = Some(Ending::Broken(ServerError::Filtered {
            provider: self.provider.to_owned(),
            reason: reason.chars().take(40).collect(),
        }));
    }
}

/// What was written and what was thought are counted apart, and charged alike.
fn counted(usage: &Value) -> Option<Usage> {
    let number = |name: &str| usage[name].as_u64();
    let thought = number("thoughtsTokenCount");
    Some(Usage {
        prompt_tokens: number("promptTokenCount")? + number("toolUsePromptTokenCount").unwrap_or(0),
        completion_tokens: number("candidatesTokenCount").unwrap_or(0) + thought.unwrap_or(0),
        cached_tokens: number("cachedContentTokenCount"),
        reasoning_tokens: thought,
    })
}
