//! Providers and keys. A key goes in; nothing here carries one out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Failure;

/// The screen *Providers and keys*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeysView {
    /// Why the system's keychain cannot be used, when it cannot.
    pub keychain_failure: Option<Failure>,
    /// Name of the keychain in words, such as "Secret Service".
    pub keychain: String,
    /// The providers.
    pub providers: Vec<ProviderRow>,
}

/// One provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProviderRow {
    /// Id, such as `openai`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Country of the provider, in words.
    pub country: String,
    /// Where a key is made, as text to type in a browser.
    pub key_page: String,
    /// The key that is stored, if one is.
    pub stored: Option<StoredKeyView>,
}

/// What may be shown of a stored key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoredKeyView {
    /// The last four characters.
    pub last_four: String,
    /// Date in words.
    pub stored: String,
    /// True when it is kept for this session only.
    pub session_only: bool,
}

/// Stores a key. It is read back from the keychain before this succeeds.
#[derive(Deserialize, TS)]
pub struct StoreKeyRequest {
    /// Id of the provider.
    pub provider: String,
    /// The key.
    #[ts(type = "string")]
    pub key: keys::Secret,
    /// Keep it in memory until the app closes, instead of in the keychain.
    pub session_only: bool,
}

/// Names a provider.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProviderRequest {
    /// Id of the provider.
    pub provider: String,
}
