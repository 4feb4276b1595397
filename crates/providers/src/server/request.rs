//! A question to a server: the turns so far and how it is to be answered.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Who says a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The instruction that stands before the conversation.
    System,
    /// The person.
    User,
    /// The model.
    Assistant,
}

/// One turn of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Who says it.
    pub role: Role,
    /// What is said.
    pub content: String,
}

impl Turn {
    /// The instruction before the conversation.
    pub fn system(content: impl Into<String>) -> Self {
        Self::new(Role::System, content)
    }

    /// What the person says.
    pub fn user(content: impl Into<String>) -> Self {
        Self::new(Role::User, content)
    }

    /// What the model said.
    pub fn assistant(content: impl Into<String>) -> Self {
        Self::new(Role::Assistant, content)
    }

    fn new(role: Role, content: impl Into<String>) -> Self {
        Self {
            role,
            content: content.into(),
        }
    }
}

/// A question to a model on a server.
#[derive(Debug, Clone, PartialEq)]
pub struct ChatRequest {
    /// The model, as the server names it.
    pub model: String,
    /// The turns, the last of them to be answered.
    pub turns: Vec<Turn>,
    /// 0 for the likeliest word every time; the server's own choice when `None`.
    pub temperature: Option<f64>,
    /// For the same draw again, where the server draws.
    pub seed: Option<u32>,
    /// The most tokens of the answer; the server's own limit when `None`.
    pub max_tokens: Option<u32>,
    /// A JSON schema that the answer has to follow.
    pub schema: Option<Value>,
    /// Word by word as it is written, which is the default; or all at once at the end.
    pub streamed: bool,
}

impl ChatRequest {
    /// A question with nothing set but the model and the turns.
    pub fn new(model: impl Into<String>, turns: Vec<Turn>) -> Self {
        Self {
            model: model.into(),
            turns,
            temperature: None,
            seed: None,
            max_tokens: None,
            schema: None,
            streamed: true,
        }
    }

    /// The body of the request.
    pub(crate) fn body(&self) -> Vec<u8> {
        let mut body = json!({
            "model": self.model,
            "messages": self.turns,
            "stream": self.streamed,
        });
        if self.streamed {
            body["stream_options"] = json!({ "include_usage": true });
        }
        if let Some(temperature) = self.temperature {
            body["temperature"] = json!(temperature);
        }
        if let Some(seed) = self.seed {
            body["seed"] = json!(seed);
        }
        if let Some(max_tokens) = self.max_tokens {
            // The newer `max_completion_tokens` is unknown to most own servers.
            body["max_tokens"] = json!(max_tokens);
        }
        if let Some(schema) = &self.schema {
            body["response_format"] = json!({
                "type": "json_schema",
                "json_schema": { "name": "answer", "strict": true, "schema": schema },
            });
        }
        body.to_string().into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_set_is_left_to_the_server() {
        let request =
            ChatRequest::new("granite", vec![Turn::system("Be brief."), Turn::user("Hi")]);
        let body: Value = serde_json::from_slice(&request.body()).unwrap();
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
        let body: Value = serde_json::from_slice(&request.body()).unwrap();
        assert_eq!(body["temperature"], json!(0.0));
        assert_eq!(body["seed"], json!(7));
        assert_eq!(body["max_tokens"], json!(64));
        assert_eq!(body["response_format"]["type"], "json_schema");
        assert_eq!(body["response_format"]["json_schema"]["strict"], true);
        assert!(body.get("stream_options").is_none());
    }
}
