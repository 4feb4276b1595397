//! What is written down of each request, before it leaves and when it ends.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::reach::Reach;

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// A prompt to a closed model.
    Chat,
    /// Does this key work?
    KeyCheck,
    /// Which models does this provider have?
    ModelList,
    /// Fetching an open model.
    ModelDownload,
    /// Is there a model server at this address?
    ServerCheck,
    /// Is there a newer version? Only ever asked on request.
    UpdateCheck,
}

impl Why {
    /// The name under which the ledger keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::KeyCheck => "key-check",
            Self::ModelList => "model-list",
            Self::ModelDownload => "model-download",
            Self::ServerCheck => "server-check",
            Self::UpdateCheck => "update-check",
        }
    }
}

/// A request that wants to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The host it goes to, without scheme or path.
    pub host: String,
    /// The port on that host.
    pub port: u16,
    /// How far away the addresses are that it will connect to.
    pub reach: Reach,
    /// The country of processing as the provider states it, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// What for.
    pub why: Why,
    /// The id of the case it belongs to.
    pub case: Option<String>,
    /// The size of its body.
    pub bytes_out: u64,
    /// Who allowed it, and how.
    pub allowed_by: String,
}

/// An exact amount in billionths of a unit of a currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// Billionths of one unit.
    pub nanos: i64,
    /// ISO 4217 code.
    pub currency: String,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The size of what came back.
    pub bytes_in: u64,
    /// How it ended, and what the provider says of it.
    pub ending: Ending,
}

/// How a request ended, apart from what was counted on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ending {
    /// Tokens sent, as the provider counts them.
    pub tokens_out: Option<u64>,
    /// Tokens received, as the provider counts them.
    pub tokens_in: Option<u64>,
    /// What the provider charges.
    pub cost: Option<Cost>,
    /// The code of the error it ended with; none when it was answered.
    pub failed_with: Option<String>,
}

impl Ending {
    /// It was answered, and nothing more is known.
    pub fn answered() -> Self {
        Self::default()
    }

    /// It failed, with the code of an error.
    pub fn failed(code: &str) -> Self {
        Self {
            failed_with: Some(code.to_owned()),
            ..Self::default()
        }
    }
}

/// The ledger did not take an entry; the words are for logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct LedgerRefusal(pub String);

/// How the ledger knows an entry again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry(pub String);

/// Where requests are written down. The host gives one backed by the database. Requests leave
/// from several threads, so it is asked from several at once.
pub trait Ledger: Send + Sync {
    /// Writes down that a request is about to leave, durably.
    ///
    /// # Errors
    /// When it could not be written; the request then does not leave.
    fn departing(&self, outgoing: &Outgoing, now: Timestamp) -> Result<LedgerEntry, LedgerRefusal>;

    /// Writes down how it ended.
    ///
    /// # Errors
    /// When it could not be written; that it left is on record all the same.
    fn ended(
        &self,
        entry: &LedgerEntry,
        outcome: &Outcome,
        now: Timestamp,
    ) -> Result<(), LedgerRefusal>;
}
