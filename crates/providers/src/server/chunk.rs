//! The pieces of a streamed answer, read leniently: servers leave out, add and rename fields,
//! and a field that is not needed here must not break an answer.

use serde::Deserialize;
use serde_json::Value;

use super::answer::{ChatEvent, Ending, Usage};

/// One piece of a stream, or a whole answer that was not streamed.
#[derive(Debug, Deserialize)]
pub(crate) struct Chunk {
    #[serde(default)]
    choices: Vec<Choice>,
    /// The model that answers, as the server names it.
    #[serde(default)]
    pub(crate) model: Option<String>,
    #[serde(default)]
    usage: Option<WireUsage>,
    /// Servers that fail in the middle of a stream say so in a piece of it.
    #[serde(default)]
    pub(crate) error: Option<Value>,
}

#[derive(Debug, Deserialize)]
struct Choice {
    /// In a stream.
    #[serde(default)]
    delta: Option<Words>,
    /// At once.
    #[serde(default)]
    message: Option<Words>,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Words {
    #[serde(default)]
    content: Option<String>,
    /// llama.cpp, vLLM and LM Studio.
    #[serde(default)]
    reasoning_content: Option<String>,
    /// Ollama and newer vLLM.
    #[serde(default)]
    reasoning: Option<String>,
}

#[derive(Debug, Deserialize)]
struct WireUsage {
    #[serde(default)]
    prompt_tokens: Option<u64>,
    #[serde(default)]
    completion_tokens: Option<u64>,
}

impl Chunk {
    /// Whether it has the form of an answer at all.
    pub(crate) fn is_answer(value: &Value) -> bool {
        value.get("choices").is_some_and(Value::is_array) || value.get("error").is_some()
    }

    /// What it adds to the answer.
    pub(crate) fn events(&mut self) -> Vec<ChatEvent> {
        let Some(choice) = self.choices.first_mut() else {
            return Vec::new();
        };
        let words = choice
            .delta
            .take()
            .or_else(|| choice.message.take())
            .unwrap_or_default();
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        let thinking = filled(words.reasoning_content).or_else(|| filled(words.reasoning));
        thinking
            .map(ChatEvent::Thinking)
            .into_iter()
            .chain(filled(words.content).map(ChatEvent::Text))
            .collect()
    }

    /// Why the answer ended, if this piece ends it.
    pub(crate) fn ending(&self) -> Option<Ending> {
        let reason = self.choices.first()?.finish_reason.as_deref()?;
        Some(match reason {
            "stop" | "eos" | "end_turn" => Ending::Finished,
            "length" | "max_tokens" => Ending::LengthReached,
            other => Ending::Other {
                reason: other.chars().take(40).collect(),
            },
        })
    }

    /// Tokens so far, when this piece counts them.
    pub(crate) fn usage(&self) -> Option<Usage> {
        let usage = self.usage.as_ref()?;
        Some(Usage {
            prompt_tokens: usage.prompt_tokens?,
            completion_tokens: usage.completion_tokens?,
            ..Usage::default()
        })
    }
}
