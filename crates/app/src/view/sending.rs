//! What is shown before text goes to a closed model, and what the person allows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, SourceView};

/// Everything that would leave, to whom and on which terms, before anything does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendingView {
    /// Names what was prepared, for `allow_sending`. It holds until the app closes.
    pub id: String,
    /// Name of the model.
    pub model: String,
    /// Name of the provider.
    pub provider: String,
    /// The host the text goes to, such as `api.mistral.ai`.
    pub host: String,
    /// The texts exactly as they would leave, whole.
    pub parts: Vec<SendingPart>,
    /// The same texts with placeholders for the personal data that was found.
    pub replaced_parts: Vec<SendingPart>,
    /// Personal data that was found, in the order of the parts.
    pub found: Vec<FoundDataView>,
    /// How much was found, one sentence.
    pub found_sentence: String,
    /// That looking for it is a help, and what is not looked for.
    pub help_sentence: String,
    /// What goes along besides the texts: the name of the model, settings, the key.
    pub also_sent: String,
    /// Where it is processed, one sentence.
    pub processed: String,
    /// How long it is kept, one sentence.
    pub retention: String,
    /// Whether the provider trains on it by default, one sentence.
    pub training: String,
    /// Where the last three come from; none where the catalogue does not know the provider.
    pub terms_source: Option<SourceView>,
    /// How long the texts are, one sentence: texts, bytes and estimated tokens.
    pub tokens: String,
    /// What it will cost, from–to, one sentence; that it is not known where it is not.
    pub cost: String,
    /// Where the price comes from; none where there is none.
    pub price_source: Option<SourceView>,
    /// Whether the offline switch keeps it from leaving.
    pub offline: bool,
    /// Why it cannot be sent for want of a key or of an address, when it cannot.
    pub key_missing: Option<Failure>,
}

/// One text that would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendingPart {
    /// Whose words these are: "Standing instructions", "You", "Earlier answer".
    pub role: String,
    /// The text, whole.
    pub text: String,
}

/// A piece of personal data in one of the parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundDataView {
    /// Place of the part in `parts`, from 0.
    pub part: u32,
    /// Where it begins in the text of the part, in UTF-16 units as a window counts them.
    pub start: u32,
    /// Where it ends, in UTF-16 units; the unit there is no longer part of it.
    pub end: u32,
    /// What it is, such as "E-mail address".
    pub kind: String,
    /// True when its check digits are right; false when it only looks like one.
    pub sure: bool,
    /// What stands in its place in `replaced_parts`, brackets included.
    pub placeholder: String,
}

/// Allows what was prepared to be sent, once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AllowSendingRequest {
    /// What was prepared.
    pub id: String,
    /// Send placeholders in the place of the personal data that was found.
    pub replace: bool,
}

/// What was allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendingAllowedView {
    /// The consent, to be given with the question. It holds for this one and no other.
    pub consent: String,
    /// What was allowed, one sentence.
    pub sentence: String,
}

/// Takes a consent back, and stops what is being sent under it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RevokeSendingRequest {
    /// The consent.
    pub id: String,
}
