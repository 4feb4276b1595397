//! The protocol of OpenAI (chat completions), as own servers and providers speak it: read
//! leniently, because they leave out, add and rename fields, and a field that is not needed
//! here must not break an answer.

use keys::Secret;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::{Ending, Setting, Usage};
use super::error::{ServerError, said};
use super::refusal::sentence;
use super::request::ChatRequest;
use super::stream::{Heard, Tongue, unreadable};

/// Under which names a server takes what not all servers call the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Names {
    /// The greatest length of an answer.
    pub(crate) max_tokens: &'static str,
    /// The other name of it, for a model that does not know the first.
    pub(crate) max_tokens_else: &'static str,
    /// The seed.
    pub(crate) seed: &'static str,
    /// Whether tokens of a stream are counted only when that is asked for.
    pub(crate) counts_when_asked: bool,
}

/// The names that own servers know: the newer name of the greatest length is unknown to most.
pub(crate) const OWN_SERVERS: Names = Names {
    max_tokens: "max_tokens",
    max_tokens_else: "max_completion_tokens",
    seed: "seed",
    counts_when_asked: true,
};

/// The body of a question.
pub(crate) fn body(request: &ChatRequest, names: &Names, not_taken: &[Setting]) -> Vec<u8> {
    let is_taken = |setting| !not_taken.contains(&setting);
    let mut body = json!({
        "model": request.model,
        "messages": request.turns,
        "stream": request.streamed,
    });
    if request.streamed && names.counts_when_asked && is_taken(Setting::CountInStream) {
        body["stream_options"] = json!({ "include_usage": true });
    }
    if let Some(temperature) = request
        .temperature
        .filter(|_| is_taken(Setting::Temperature))
    {
        body["temperature"] = json!(temperature);
    }
    if let Some(seed) = request.seed.filter(|_| is_taken(Setting::Seed)) {
        body[names.seed] = json!(seed);
    }
    if let Some(max_tokens) = request.max_tokens {
        let name = if is_taken(Setting::MaxTokens) {
            names.max_tokens
        } else {
            names.max_tokens_else
        };
        body[name] = json!(max_tokens);
    }
    if let Some(schema) = &request.schema {
        body["response_format"] = json!({
            "type": "json_schema",
            "json_schema": { "name": "answer", "strict": true, "schema": schema },
        });
    }
    body.to_string().into_bytes()
}

/// How it is written.
pub(crate) struct OpenAi<'a> {
    /// To strike it out of what the server says.
    key: Option<&'a Secret>,
    /// The name of a provider, whose filter may stop an answer; none for an own server.
    provider: Option<&'static str>,
}

impl<'a> OpenAi<'a> {
    /// As a server of one's own writes it.
    pub(crate) fn of_own_server(key: Option<&'a Secret>) -> Self {
        Self {
            key,
            provider: None,
        }
    }

    /// As a provider writes it.
    pub(crate) fn of_provider(provider: &'static str, key: &'a Secret) -> Self {
        Self {
            key: Some(key),
            provider: Some(provider),
        }
    }

    fn failed(&self, error: &Value) -> ServerError {
        let said = said(&sentence(error), self.key);
        match self.provider {
            None => ServerError::Failed { status: None, said },
            Some(provider) => ServerError::ProviderFailed {
                provider: provider.to_owned(),
                status: None,
                said,
            },
        }
    }

    fn ending(&self, reason: &str, heard: &mut Heard) {
        match (reason, self.provider) {
            ("stop" | "eos" | "end_turn", _) => heard.ending = Some(Ending::Finished),
            ("length" | "max_tokens" | "model_length", _) => {
                heard.ending = Some(Ending::LengthReached);
            }
            ("content_filter", Some(provider)) => {
                heard.ending = Some(Ending::Broken(ServerError::Filtered {
                    provider: provider.to_owned(),
                    reason: reason.to_owned(),
                }));
            }
            (other, _) => heard.ends_for(other),
        }
    }
}

impl Tongue for OpenAi<'_> {
    fn hear(&mut self, _name: &str, data: &str, heard: &mut Heard) -> Result<bool, ServerError> {
        let data = data.trim();
        if data == "[DONE]" {
            heard.is_done = true;
            return Ok(true);
        }
        let value: Value = serde_json::from_str(data).map_err(|error| unreadable(&error))?;
        if let Some(error) = value.get("error").filter(|error| !error.is_null()) {
            return Err(self.failed(error));
        }
        if !value.get("choices").is_some_and(Value::is_array) {
            return Err(ServerError::Garbled {
                detail: "a piece without choices".to_owned(),
            });
        }
        let chunk: Chunk = serde_json::from_value(value).map_err(|error| unreadable(&error))?;
        heard.answers(chunk.model.as_deref());
        if let Some(usage) = chunk.usage.and_then(WireUsage::counted) {
            heard.usage = Some(usage);
        }
        let Some(choice) = chunk.choices.into_iter().next() else {
            return Ok(true);
        };
        let words = choice.delta.or(choice.message).unwrap_or_default();
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        if let Some(thinking) = filled(words.reasoning_content).or_else(|| filled(words.reasoning))
        {
            heard.thinking(&thinking);
        }
        match words.content {
            Some(Content::Text(text)) => heard.text(&text),
            Some(Content::Parts(parts)) => {
                for part in parts {
                    part.told(heard);
                }
            }
            None => {}
        }
        // OpenAI's models say no in a field of its own.
        heard.text(&words.refusal.unwrap_or_default());
        if let Some(reason) = choice.finish_reason {
            self.ending(&reason, heard);
        }
        Ok(true)
    }
}

/// One piece of a stream, or a whole answer that was not streamed.
#[derive(Debug, Deserialize)]
struct Chunk {
    #[serde(default)]
    choices: Vec<Choice>,
    /// The model that answers, as the server names it.
    #[serde(default)]
    model: Option<String>,
    #[serde(default)]
    usage: Option<WireUsage>,
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
    content: Option<Content>,
    /// llama.cpp, vLLM and LM Studio.
    #[serde(default)]
    reasoning_content: Option<String>,
    /// Ollama and newer vLLM.
    #[serde(default)]
    reasoning: Option<String>,
    #[serde(default)]
    refusal: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Content {
    Text(String),
    /// Mistral's models that think.
    Parts(Vec<Part>),
}

/// `{"type": "text", "text": …}` or `{"type": "thinking", "thinking": [{"text": …}]}`.
#[derive(Debug, Deserialize)]
struct Part {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    thinking: Vec<Part>,
}

impl Part {
    fn told(self, heard: &mut Heard) {
        for thought in self.thinking {
            heard.thinking(&thought.text.unwrap_or_default());
        }
        heard.text(&self.text.unwrap_or_default());
    }
}

#[derive(Debug, Deserialize)]
struct WireUsage {
    #[serde(default)]
    prompt_tokens: Option<u64>,
    #[serde(default)]
    completion_tokens: Option<u64>,
    #[serde(default)]
    prompt_tokens_details: Option<Details>,
    #[serde(default)]
    completion_tokens_details: Option<Details>,
}

#[derive(Debug, Deserialize)]
struct Details {
    #[serde(default)]
    cached_tokens: Option<u64>,
    #[serde(default)]
    reasoning_tokens: Option<u64>,
}

impl WireUsage {
    fn counted(self) -> Option<Usage> {
        Some(Usage {
            prompt_tokens: self.prompt_tokens?,
            completion_tokens: self.completion_tokens?,
            cached_tokens: self.prompt_tokens_details.and_then(|of| of.cached_tokens),
            reasoning_tokens: self
                .completion_tokens_details
                .and_then(|of| of.reasoning_tokens),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::Turn;

    #[test]
    fn what_is_not_set_is_left_to_the_server() {
        let request =
            ChatRequest::new("granite", vec![Turn::system("Be brief."), Turn::user("Hi")]);
        let body: Value = serde_json::from_slice(&body(&request, &OWN_SERVERS, &[])).unwrap();
        assert_eq!(
            body,
            json!({
                "model": "granite",
                "messages": [
                    { "role": "system", "content": "Be brief." },
                    { "role": "user", "content": "Hi" },
                ],
                "stream": true,
                "stream_options": { "include_usage": true },
            })
        );
    }

    #[test]
    fn what_is_set_is_sent_under_the_names_that_own_servers_know() {
        let request = ChatRequest {
            temperature: Some(0.0),
            seed: Some(7),
            max_tokens: Some(64),
            schema: Some(json!({ "type": "object" })),
            streamed: false,
            ..ChatRequest::new("granite", vec![Turn::user("Hi")])
        };
        let body: Value = serde_json::from_slice(&body(&request, &OWN_SERVERS, &[])).unwrap();
        assert_eq!(body["temperature"], json!(0.0));
        assert_eq!(body["seed"], json!(7));
        assert_eq!(body["max_tokens"], json!(64));
        assert_eq!(body["response_format"]["type"], "json_schema");
        assert_eq!(body["response_format"]["json_schema"]["strict"], true);
        assert!(body.get("stream_options").is_none());
    }

    #[test]
    fn what_a_model_does_not_take_is_left_out_or_goes_by_its_other_name() {
        let request = ChatRequest {
            temperature: Some(0.0),
            seed: Some(7),
            max_tokens: Some(64),
            ..ChatRequest::new("o9", vec![Turn::user("Hi")])
        };
        let not_taken = [
            Setting::Temperature,
            Setting::Seed,
            Setting::MaxTokens,
            Setting::CountInStream,
        ];
        let body: Value =
            serde_json::from_slice(&body(&request, &OWN_SERVERS, &not_taken)).unwrap();
        assert_eq!(
            body,
            json!({
                "model": "o9",
                "messages": [{ "role": "user", "content": "Hi" }],
                "stream": true,
                "max_completion_tokens": 64,
            })
        );
    }
}
