//! Converse and `ConverseStream` of Amazon Bedrock, with a Bedrock API key as bearer.
//!
//! <https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html> and
//! <https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html>; looked up on
//! 2026-11-23.

use keys::Secret;
use serde_json::{Value, json};

use super::refusal::in_the_middle;
use crate::chat::{
    ChatRequest, Ending, Heard, Role, ServerError, Setting, Tongue, Usage, said, sentence,
    unreadable,
};

/// The body of a question. It knows no seed.
pub(super) fn body(request: &ChatRequest, not_taken: &[Setting]) -> Vec<u8> {
    let text = |text: &str| json!([{ "text": text }]);
    let turns: Vec<Value> = request
        .turns
        .iter()
        .filter(|turn| turn.role != Role::System)
        .map(|turn| json!({ "role": turn.role, "content": text(&turn.content) }))
        .collect();
    let system: Vec<Value> = request
        .turns
        .iter()
        .filter(|turn| turn.role == Role::System)
        .map(|turn| json!({ "text": turn.content }))
        .collect();
    let mut body = json!({ "messages": turns });
    if !system.is_empty() {
        body["system"] = json!(system);
    }
    let mut settings = json!({});
    if let Some(max_tokens) = request.max_tokens {
        settings["maxTokens"] = json!(max_tokens);
    }
    if let Some(temperature) = request
        .temperature
        .filter(|_| !not_taken.contains(&Setting::Temperature))
    {
        settings["temperature"] = json!(temperature);
    }
    if settings != json!({}) {
        body["inferenceConfig"] = settings;
    }
    if let Some(schema) = &request.schema {
        body["outputConfig"] = json!({
            "textFormat": {
                "type": "json_schema",
                "structure": { "jsonSchema": { "name": "answer", "schema": schema.to_string() } },
            },
        });
    }
    body.to_string().into_bytes()
}

/// How it is written.
pub(super) struct Bedrock<'a> {
    pub(super) provider: &'static str,
    pub(super) key: &'a Secret,
}

impl Tongue for Bedrock<'_> {
    fn hear(&mut self, name: &str, data: &str, heard: &mut Heard) -> Result<bool, ServerError> {
        let value: Value = serde_json::from_str(data).map_err(|error| unreadable(&error))?;
        match name {
            "messageStart" | "contentBlockStart" | "contentBlockStop" => {}
            "contentBlockDelta" => {
                let delta = &value["delta"];
                heard.text(delta["text"].as_str().unwrap_or_default());
                let thought = &delta["reasoningContent"]["text"];
                heard.thinking(thought.as_str().unwrap_or_default());
            }
            "messageStop" => {
                let reason = value["stopReason"].as_str().unwrap_or_default();
                self.ending(reason, heard);
            }
            // The last message of a stream, with the count.
            "metadata" => {
                heard.usage = counted(&value["usage"]).or(heard.usage);
                heard.is_done = true;
            }
            name if name.ends_with("Exception") || name.ends_with("Error") => {
                let said = said(&sentence(&value), Some(self.key));
                return Err(in_the_middle(self.provider, name, said));
            }
            _ => {}
        }
        Ok(true)
    }

    fn whole(&mut self, body: &str, heard: &mut Heard) -> Result<(), ServerError> {
        let value: Value = serde_json::from_str(body).map_err(|error| unreadable(&error))?;
        let Some(blocks) = value["output"]["message"]["content"].as_array() else {
            return Err(ServerError::Garbled {
                detail: "an answer without content".to_owned(),
            });
        };
        for block in blocks {
            let thought = &block["reasoningContent"]["reasoningText"]["text"];
            heard.thinking(thought.as_str().unwrap_or_default());
            heard.text(block["text"].as_str().unwrap_or_default());
        }
        heard.usage = counted(&value["usage"]);
        self.ending(value["stopReason"].as_str().unwrap_or_default(), heard);
        Ok(())
    }
}

impl Bedrock<'_> {
    fn ending(&self, reason: &str, heard: &mut Heard) {
        match reason {
            "end_turn" | "stop_sequence" => heard.ending = Some(Ending::Finished),
            "max_tokens" | "model_context_window_exceeded" => {
                heard.ending = Some(Ending::LengthReached);
            }
            "guardrail_intervened" | "content_filtered" => {
                heard.ending = Some(Ending::Broken(ServerError::Filtered {
                    provider: self.provider.to_owned(),
                    reason: reason.to_owned(),
                }));
            }
            other => heard.ends_for(other),
        }
    }
}

/// What came from a cache and what went into one are counted beside what is read anew.
fn counted(usage: &Value) -> Option<Usage> {
    let number = |name: &str| usage[name].as_u64();
    let cached = number("cacheReadInputTokens");
    Some(Usage {
        prompt_tokens: number("inputTokens")?
            + cached.unwrap_or(0)
            + number("cacheWriteInputTokens").unwrap_or(0),
        completion_tokens: number("outputTokens")?,
        cached_tokens: cached,
        reasoning_tokens: None,
    })
}
