//! The person's own model servers, on this computer or on their network.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, StoredKeyView};

/// The screen *Your own servers*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ServersView {
    /// The servers that were saved, by name.
    pub servers: Vec<ServerView>,
    /// Whether nothing may leave this computer. Servers on this computer, and those on the own
    /// network that were saved and allowed, can be asked all the same.
    pub offline: bool,
}

/// How far a request to a server travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReachWordView {
    /// Not beyond this computer.
    ThisComputer,
    /// Within the own network.
    OwnNetwork,
    /// Over the internet.
    Outside,
    /// Not known, because the server has not answered yet.
    Unknown,
}

/// How far a request to a server travels, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReachView {
    /// The word, for colour.
    pub word: ReachWordView,
    /// "Stays on your network".
    pub label: String,
    /// What that means, one sentence.
    pub sentence: String,
}

/// A server that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ServerView {
    /// Its id.
    pub id: String,
    /// The person's name for it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// What runs there, such as "Ollama" or "OpenAI-compatible server".
    pub kind: String,
    /// How far a request travelled when it last answered.
    pub reach: ReachView,
    /// Whether the person allowed it to be asked.
    pub allowed: bool,
    /// The models it had when it last answered.
    pub models: Vec<String>,
    /// "Last answered today, 13:04", or that it never has.
    pub seen: String,
    /// The key that is stored for it, if one is.
    pub key: Option<StoredKeyView>,
}

/// What looking for servers on this computer brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundServersView {
    /// The servers that answered.
    pub found: Vec<FoundServerView>,
    /// What was looked at: only this computer.
    pub sentence: String,
}

/// A server that answered on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundServerView {
    /// A name to save it under.
    pub name: String,
    /// Its address.
    pub address: String,
    /// What runs there.
    pub kind: String,
    /// Its models.
    pub models: Vec<String>,
    /// Id of the saved server with this address, if there is one.
    pub saved: Option<String>,
}

/// Asks a server what it is and which models it has. No text of the person's is sent.
#[derive(Deserialize, TS)]
pub struct CheckServerRequest {
    /// The saved server whose key is used when none is given.
    pub id: Option<String>,
    /// Its address.
    pub address: String,
    /// A key, where the server wants one.
    #[ts(type = "string | null")]
    pub key: Option<keys::Secret>,
}

/// What a server said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ServerCheckView {
    /// Its address as it will be kept.
    pub address: String,
    /// What runs there.
    pub kind: String,
    /// How far a request travels.
    pub reach: ReachView,
    /// Its models.
    pub models: Vec<String>,
    /// "It answers and has 3 models."
    pub sentence: String,
    /// Why it cannot be asked, though it answers, such as an address outside the own network.
    pub blocked: Option<Failure>,
}

/// Keeps a server. Saving allows it to be asked, by the name it is given.
#[derive(Deserialize, TS)]
pub struct SaveServerRequest {
    /// The server to change; a new one when not given.
    pub id: Option<String>,
    /// The person's name for it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// A key to keep for it; the one that is stored stays when not given.
    #[ts(type = "string | null")]
    pub key: Option<keys::Secret>,
    /// Keep the key in memory until the app closes, instead of in the keychain.
    pub session_only: bool,
    /// Whether Steelyard may ask it.
    pub allowed: bool,
}

/// Names a saved server.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ServerRequest {
    /// Its id.
    pub id: String,
}
