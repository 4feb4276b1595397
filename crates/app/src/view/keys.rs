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
    /// Whether nothing may leave this computer, so that no key can be checked.
    pub offline: bool,
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
    /// What it is known for, such as "Claude" or "hosted open models".
    pub about: String,
    /// Where text would go, in words: the country of the place that is chosen, or the countries
    /// there are to choose from.
    pub country: String,
    /// The host that would be asked; empty until an address is given.
    pub host: String,
    /// The choice of place; none where there is only one.
    pub place: Option<PlaceChoiceView>,
    /// Where a key is made, as text to type in a browser.
    pub key_page: String,
    /// What a key looks like, such as "begins with sk-ant-"; empty where that tells nothing.
    pub key_shape: String,
    /// The key that is stored, if one is.
    pub stored: Option<StoredKeyView>,
    /// What checking the key sends, and to whom, one sentence.
    pub check_sends: String,
    /// What came of the last check; none since the key was stored.
    pub last_check: Option<KeyCheckView>,
}

/// The places of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlaceChoiceView {
    /// The places to choose from; empty where the person types an address.
    pub options: Vec<PlaceView>,
    /// Id of the one that is chosen; empty until one is.
    pub chosen: String,
    /// The address that was typed, where the person types one.
    pub typed: Option<String>,
    /// The names of what can be asked there, separated by commas, where the provider does not
    /// list them and the person types them; none where it does.
    pub models: Option<String>,
    /// What to choose or to type, one sentence.
    pub sentence: String,
}

/// A place where a provider takes requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlaceView {
    /// Id.
    pub id: String,
    /// Country or region, in words.
    pub label: String,
    /// Its host.
    pub host: String,
}

/// What came of asking a provider whether a key works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyCheckView {
    /// Whether it works.
    pub works: bool,
    /// "Works · today, 12:51".
    pub sentence: String,
    /// Why it does not, when it does not.
    pub failure: Option<Failure>,
}

/// Chooses where a provider is asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChoosePlaceRequest {
    /// Id of the provider.
    pub provider: String,
    /// Id of the place, or the address where the person types one.
    pub place: String,
    /// The names of what can be asked there, where the person types them.
    #[serde(default)]
    #[ts(optional)]
    pub models: Option<String>,
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
