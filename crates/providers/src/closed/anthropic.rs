//! The Messages API of Anthropic.
//!
//! Requests and answers: <https://platform.claude.com/docs/en/api/messages>; streaming:
//! <https://platform.claude.com/docs/en/build-with-claude/streaming>; looked up on 2026-11-23.

use keys::Secret;
use serde_json::{Value, json};

use super::refusal::in_the_middle;
use crate::chat::{
    ChatRequest, Ending, Heard, Role, ServerError, Setting, Tongue, Usage, said, sentence,
    unreadable,
};

/// The version of the API, which is the only one.
pub(super) const VERSION: &str = "2023-06-01";
/// The greatest length when none is set: the API wants one, and every model allows this.
const MAX_TOKENS: u32 = 4_096;

/// The body of a question.
pub(super) fn body(request: &ChatRequest, not_taken: &[Setting]) -> Vec<u8> {
    let system: Vec<&str> = request
        .turns
        .iter()
        .filter(|turn| turn.role == Role::System)
        .map(|turn| turn.content.as_str())
        .collect();
    let turns: Vec<Value> = request
        .turns
        .iter()
        .filter(|turn| turn.role != Role::System)
        .map(|turn| json!({ "role": turn.role, "content": turn.content }))
        .collect();
    let mut body = json!({
        "model": request.model,
        "max_tokens": request.max_tokens.unwrap_or(MAX_TOKENS),
        "messages": turns,
        "stream": request.streamed,
    });
    if !system.is_empty() {
        body["system"] = json!(system.join("\n\n"));
    }
    if let Some(temperature) = request
        .temperature
        .filter(|_| !not_taken.contains(&Setting::Temperature))
    {
        body["temperature"] = json!(temperature);
    }
    if let Some(schema) = &request.schema {
        body["output_config"] = json!({ "format": { "type": "json_schema", "schema": schema } });
    }
    body.to_string().into_bytes()
}

/// How it is written.
pub(super) struct Anthropic<'a> {
    pub(super) provider: &'static str,
    pub(super) key: &'a Secret,
    /// What is read is counted at the start, what is written at the end.
    pub(super) read: Option<Read>,
}

/// What was read, in the three parts in which it is charged.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Read {
    fresh: u64,
    kept: u64,
    cached: Option<u64>,
}

impl Tongue for Anthropic<'_> {
    fn hear(&mut self, _name: &str, data: &str, heard: &mut Heard) -> Result<bool, ServerError> {
        let value: Value = serde_json::from_str(data).map_err(|error| unreadable(&error))?;
        let kind = value.get("type").and_then(Value::as_str).unwrap_or("error");
        match kind {
            "message_start" => {
                let message = &value["message"];
                heard.answers(message["model"].as_str());
                // What it says of the answer here is of its first token alone.
                self.read(&message["usage"]);
            }
            "content_block_start" => self.block(&value["content_block"], heard),
            "content_block_delta" => {
                let delta = &value["delta"];
                heard.text(delta["text"].as_str().unwrap_or_default());
                heard.thinking(delta["thinking"].as_str().unwrap_or_default());
            }
            "message_delta" => {
                self.count(&value["usage"], heard);
                if let Some(reason) = value["delta"]["stop_reason"].as_str() {
                    self.ending(reason, heard);
                }
            }
            "message_stop" => heard.is_done = true,
            // A ping only keeps the line open, and kinds that come later are nobody's loss.
            "ping" => return Ok(false),
            "error" => {
                let error = value.get("error").unwrap_or(&value);
                let kind = error["type"].as_str().unwrap_or_default();
                let said = said(&sentence(&value), Some(self.key));
                return Err(in_the_middle(self.provider, kind, said));
            }
            _ => {}
        }
        Ok(true)
    }

    fn whole(&mut self, body: &str, heard: &mut Heard) -> Result<(), ServerError> {
        let value: Value = serde_json::from_str(body).map_err(|error| unreadable(&error))?;
        if value["type"] == "error" {
            return self.hear("", body, heard).map(|_| ());
        }
        let Some(blocks) = value["content"].as_array() else {
            return Err(ServerError::Garbled {
                detail: "an answer without content".to_owned(),
            });
        };
        heard.answers(value["model"].as_str());
        for block in blocks {
            self.block(block, heard);
        }
        self.count(&value["usage"], heard);
        if let Some(reason) = value["stop_reason"].as_str() {
            self.ending(reason, heard);
        }
        Ok(())
    }
}

impl Anthropic<'_> {
    #[expect(clippy::unused_self, reason = "as the others")]
    fn block(&self, block: &Value, heard: &mut Heard) {
        heard.thinking(block["thinking"].as_str().unwrap_or_default());
        heard.text(block["text"].as_str().unwrap_or_default());
    }

    /// Keeps what was read, where it is told; it may be told again, more exactly.
    fn read(&mut self, usage: &Value) {
        let number = |name: &str| usage[name].as_u64();
        let before = self.read.unwrap_or_default();
        if let Some(fresh) = number("input_tokens") {
            self.read = Some(Read {
                fresh,
                kept: number("cache_creation_input_tokens").unwrap_or(before.kept),
                cached: number("cache_read_input_tokens").or(before.cached),
            });
        }
    }

    /// The count at the end, of all that was read and written.
    fn count(&mut self, usage: &Value, heard: &mut Heard) {
        self.read(usage);
        let (Some(read), Some(written)) = (self.read, usage["output_tokens"].as_u64()) else {
            return;
        };
        heard.usage = Some(Usage {
            prompt_tokens: read.fresh + read.kept + read.cached.unwrap_or(0),
            completion_tokens: written,
            cached_tokens: read.cached,
            // Charged and counted with the rest of what is written.
            reasoning_tokens: None,
        });
    }

    fn ending(&self, reason: &str, heard: &mut Heard) {
        match reason {
            "end_turn" | "stop_sequence" => heard.ending = Some(Ending::Finished),
            "max_tokens" | "model_context_window_exceeded" => {
                heard.ending = Some(Ending::LengthReached);
            }
            "refusal" => {
                heard.ending = Some(Ending::Broken(ServerError::Filtered {
                    provider: self.provider.to_owned(),
                    reason: reason.to_owned(),
                }));
            }
            other => heard.ends_for(other),
        }
    }
}
