//! What the supervisor asks of the child.

use serde::{Deserialize, Serialize};

use crate::{RequestId, UserText};

/// One line on the child's standard input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "request", rename_all = "kebab-case")]
pub enum Request {
    /// The first line. Answered by `ready`.
    Hello {
        /// Id of this request.
        id: RequestId,
        /// The version the supervisor speaks.
        protocol_version: u32,
        /// The most address space the child may take, in bytes; `None` for no limit.
        memory_limit_bytes: Option<u64>,
    },
    /// Load a model, letting go of the one loaded before. Answered by `loaded`.
    Load(LoadRequest),
    /// Answer with the loaded model. Answered by `finished`.
    Generate(GenerateRequest),
    /// Answer many conversations side by side with the loaded model. Answered by `set-finished`.
    GenerateSet(GenerateSetRequest),
    /// How likely the loaded model finds a given answer. Answered by `scored`.
    Score(ScoreRequest),
    /// A sign of life is wanted. Answered by `pong` at once, also while another request is at
    /// work.
    Ping {
        /// Id of this request.
        id: RequestId,
    },
    /// Stop the request with this id, and any before it. Has no answer of its own.
    Cancel {
        /// The request to stop.
        id: RequestId,
    },
    /// End the process. Has no answer; the child's output closes.
    Shutdown {
        /// Id of this request.
        id: RequestId,
    },
}

/// Which file to load and how to run it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoadRequest {
    /// Id of this request.
    pub id: RequestId,
    /// Absolute path of a GGUF file. Text, because llama.cpp's binding takes only Unicode paths.
    pub path: String,
    /// Processor threads to compute with, at least 1.
    pub threads: u32,
    /// What fine-tuning changed, kept in a file of its own (`LoRA`); `None` runs the model as it is.
    #[serde(default)]
    pub adapter: Option<Adapter>,
}

/// A fine-tuned adapter in GGUF, laid over a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adapter {
    /// Absolute path of the file.
    pub path: String,
    /// How strongly it is applied: 1 as it was trained, 0 not at all.
    pub scale: f32,
}

/// The form an answer has to have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutputForm {
    /// JSON that keeps to this JSON schema.
    JsonSchema(UserText),
    /// Text that keeps to this grammar in llama.cpp's notation (GBNF), from its rule `root`.
    Grammar(UserText),
}

/// A conversation to continue with one answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GenerateRequest {
    /// Id of this request.
    pub id: RequestId,
    /// The conversation so far, oldest first; the last message is the user's.
    pub messages: Vec<Message>,
    /// 0 takes the likeliest token each time, so the same request gives the same answer.
    pub temperature: f32,
    /// Start of the random choices when the temperature is above 0.
    pub seed: u32,
    /// The most tokens the answer may have.
    pub max_tokens: u32,
    /// Room for prompt and answer together; at most the model's own `context_length` is used.
    pub context_tokens: u32,
    /// The form the answer has to have; `None` for free text.
    #[serde(default)]
    pub form: Option<OutputForm>,
}

/// Conversations to continue with one answer each, several at a time.
///
/// What they begin with in common is read once. Reading and writing side by side groups the
/// arithmetic differently than one by one, which now and then changes a word: where answers have
/// to equal those of single requests, send single requests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GenerateSetRequest {
    /// Id of this request.
    pub id: RequestId,
    /// Each conversation so far, oldest message first; the last message is the user's.
    pub conversations: Vec<Vec<Message>>,
    /// As in [`GenerateRequest`].
    pub temperature: f32,
    /// Start of the random choices of the first conversation; each further one adds 1.
    pub seed: u32,
    /// The most tokens each answer may have.
    pub max_tokens: u32,
    /// Room for prompt and answer of one conversation.
    pub context_tokens: u32,
    /// Conversations to work on at the same time, at least 1.
    pub side_by_side: u32,
    /// The form the answer has to have; `None` for free text.
    #[serde(default)]
    pub form: Option<OutputForm>,
}

/// A conversation and an answer to it that is given, not made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreRequest {
    /// Id of this request.
    pub id: RequestId,
    /// The conversation, oldest message first; the last message is the user's.
    pub messages: Vec<Message>,
    /// The answer.
    pub answer: UserText,
    /// Room for both together.
    pub context_tokens: u32,
}

/// One turn of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Who says it.
    pub role: Role,
    /// What is said.
    pub content: UserText,
}

/// Who says a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Standing instructions.
    System,
    /// The person.
    User,
    /// The model.
    Assistant,
}

impl Role {
    /// The name chat templates use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::User => "user",
            Self::Assistant => "assistant",
        }
    }
}
