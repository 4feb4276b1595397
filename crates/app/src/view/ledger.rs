//! What left this computer, and what was allowed to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LabelledView, ReachView};

/// Asks for the ledger.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct LedgerRequest {
    /// Words that have to stand in a line, in any of its columns; all lines when empty.
    pub search: String,
}

/// The screen *What has left this computer*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LedgerView {
    /// "Nothing has left this computer", or how much has.
    pub leaves: String,
    /// True while nothing has left.
    pub nothing_has_left: bool,
    /// Totals over the whole ledger, a line each.
    pub totals: Vec<LabelledView>,
    /// What was searched for.
    pub search: String,
    /// The requests that match, newest first.
    pub exchanges: Vec<ExchangeRow>,
    /// "12 of 40 requests".
    pub shown: String,
    /// The consents, newest first.
    pub consents: Vec<ConsentRow>,
}

/// One request that passed the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExchangeRow {
    /// Id.
    pub id: String,
    /// When it left: date and time in words.
    pub when: String,
    /// The host it went to.
    pub host: String,
    /// How far that is.
    pub reach: ReachView,
    /// The country of processing as the provider states it, in words; empty when not stated.
    pub country: String,
    /// What for, in words.
    pub why: String,
    /// Title of the case it belonged to; empty when to none. A case that is gone says so.
    pub case: String,
    /// Bytes sent.
    pub bytes_out: String,
    /// Bytes received; empty while it is under way.
    pub bytes_in: String,
    /// Tokens both ways as the provider counts them; empty when it does not say.
    pub tokens: String,
    /// What it cost; empty when not known.
    pub cost: String,
    /// Who allowed it, in words.
    pub allowed_by: String,
    /// The consent it was sent under, if it was.
    pub consent: Option<String>,
    /// How it ended, in words.
    pub outcome: String,
    /// True when it did not end well.
    pub failed: bool,
}

/// A consent to send text to a closed model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentRow {
    /// Id.
    pub id: String,
    /// When it was given: date and time in words.
    pub when: String,
    /// Name of the model.
    pub model: String,
    /// Name of the provider.
    pub provider: String,
    /// The host it was given for.
    pub host: String,
    /// "3 texts, 1.2 kB, personal data replaced".
    pub what: String,
    /// The estimate of what it would cost; empty when not known.
    pub cost: String,
    /// "Used on …", "Not used yet" or "Taken back on …".
    pub state: String,
    /// True while it can be taken back: not used yet, or being used at this moment.
    pub can_revoke: bool,
}
