//! A question to a server: the turns so far and how it is to be answered.

use serde::{Deserialize, Serialize};
use serde_json::Value;

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
}
