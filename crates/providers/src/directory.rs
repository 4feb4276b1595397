//! The companies whose closed models can be asked, as data. Adding one is a row.

use serde::Serialize;

/// A company that answers through an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Provider {
    /// Stable; keys and the ledger refer to it.
    pub id: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// Where requests go unless another address is set.
    pub host: &'static str,
    /// The country of the company that takes the request, ISO 3166-1 alpha-2.
    /// Where it is processed can differ by contract; the catalogue says.
    pub country: &'static str,
    /// The page on which its customers make keys, to be shown as text.
    pub key_page: &'static str,
    /// What its keys begin with, to be shown beside the field; `None` where that
    /// tells nothing. The rule that refuses a key is in `keys`.
    pub key_prefix_hint: Option<&'static str>,
}

/// Every provider, in the order in which they are shown.
pub const PROVIDERS: [Provider; 4] = [
    Provider {
        id: "openai",
        name: "OpenAI",
        host: "api.openai.com",
        country: "US",
        key_page: "https://platform.openai.com/api-keys",
        key_prefix_hint: Some("sk-"),
    },
    Provider {
        id: "anthropic",
        name: "Anthropic",
        host: "api.anthropic.com",
        country: "US",
        key_page: "https://platform.claude.com/settings/keys",
        key_prefix_hint: Some("sk-ant-"),
    },
    Provider {
        id: "google",
        name: "Google",
        host: "generativelanguage.googleapis.com",
        country: "US",
        key_page: "https://aistudio.google.com/apikey",
        // Keys made since 2026; older ones begin with `AIza`.
        key_prefix_hint: Some("AQ."),
    },
    Provider {
        id: "mistral",
        name: "Mistral",
        host: "api.mistral.ai",
        country: "FR",
        key_page: "https://console.mistral.ai/api-keys",
        key_prefix_hint: None,
    },
];

/// The provider with an id.
pub fn provider(id: &str) -> Option<&'static Provider> {
    PROVIDERS.iter().find(|provider| provider.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_provider_is_found_by_its_own_id() {
        for known in &PROVIDERS {
            assert_eq!(provider(known.id), Some(known));
        }
        assert_eq!(provider("nobody"), None);
    }

    #[test]
    fn hosts_are_bare_names_and_key_pages_are_secure() {
        for known in &PROVIDERS {
            assert!(!known.host.contains(['/', ':', '@']), "{}", known.host);
            assert!(known.key_page.starts_with("https://"), "{}", known.key_page);
            assert_eq!(known.country.len(), 2);
        }
    }

    #[test]
    fn the_hint_beside_the_field_agrees_with_the_rule_that_refuses() {
        for known in &PROVIDERS {
            let shape = keys::shape_of(known.id).expect("a shape for every provider");
            if let Some(prefix) = shape.prefix {
                assert_eq!(known.key_prefix_hint, Some(prefix), "{}", known.id);
            }
        }
    }
}
