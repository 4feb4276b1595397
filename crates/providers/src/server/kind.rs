//! Which product a server is, from what only that product says.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A product that serves models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServerKind {
    /// Ollama.
    Ollama,
    /// LM Studio.
    LmStudio,
    /// vLLM.
    Vllm,
    /// The server of llama.cpp, also inside other products.
    LlamaCpp,
    /// Another one that speaks the protocol of OpenAI.
    Compatible,
}

impl ServerKind {
    /// A stable name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ollama => "ollama",
            Self::LmStudio => "lm-studio",
            Self::Vllm => "vllm",
            Self::LlamaCpp => "llama-cpp",
            Self::Compatible => "compatible",
        }
    }

    /// What people call it; `None` for one that is not known by name.
    pub fn product(self) -> Option<&'static str> {
        match self {
            Self::Ollama => Some("Ollama"),
            Self::LmStudio => Some("LM Studio"),
            Self::Vllm => Some("vLLM"),
            Self::LlamaCpp => Some("llama.cpp"),
            Self::Compatible => None,
        }
    }

    /// The port it listens on unless told otherwise, as its manual says.
    pub fn usual_port(self) -> Option<u16> {
        match self {
            Self::Ollama => Some(11_434),
            Self::LmStudio => Some(1_234),
            Self::Vllm => Some(8_000),
            Self::LlamaCpp => Some(8_080),
            Self::Compatible => None,
        }
    }

    /// The page of its own that tells it from the others, which is asked when the list of
    /// models does not.
    pub(crate) fn page(self) -> Option<&'static str> {
        match self {
            Self::Ollama => Some("api/version"),
            Self::LmStudio => Some("api/v0/models"),
            Self::Vllm => Some("version"),
            Self::LlamaCpp => Some("props"),
            Self::Compatible => None,
        }
    }

    /// Whether what its own page said is what this product says there.
    pub(crate) fn knows(self, page: &Value) -> bool {
        match self {
            Self::Ollama | Self::Vllm => page.get("version").is_some_and(Value::is_string),
            Self::LmStudio => page.get("data").is_some_and(Value::is_array),
            Self::LlamaCpp => page.get("default_generation_settings").is_some(),
            Self::Compatible => false,
        }
    }

    /// The version in its own page, where it is there.
    pub(crate) fn version(self, page: &Value) -> Option<String> {
        let field = match self {
            Self::Ollama | Self::Vllm => "version",
            Self::LlamaCpp => "build_info",
            Self::LmStudio | Self::Compatible => return None,
        };
        let text = page.get(field)?.as_str()?.trim();
        let plain = !text.is_empty() && text.chars().all(|letter| letter.is_ascii_graphic());
        plain.then(|| text.chars().take(40).collect())
    }

    /// What the list of models and the header `Server` give away.
    pub(crate) fn from_list(list: &Value, server: Option<&str>) -> Option<Self> {
        if server.is_some_and(|name| name.eq_ignore_ascii_case("llama.cpp")) {
            return Some(Self::LlamaCpp);
        }
        let owners = list.get("data")?.as_array()?.iter();
        owners
            .filter_map(|model| model.get("owned_by")?.as_str())
            .find_map(|owner| match owner {
                "llamacpp" => Some(Self::LlamaCpp),
                "vllm" => Some(Self::Vllm),
                "library" => Some(Self::Ollama),
                "organization_owner" => Some(Self::LmStudio),
                _ => None,
            })
    }
}

/// The order in which their own pages are tried: the likeliest first.
pub(crate) const KINDS: [ServerKind; 4] = [
    ServerKind::Ollama,
    ServerKind::LmStudio,
    ServerKind::LlamaCpp,
    ServerKind::Vllm,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_models_gives_the_product_away() {
        for (owner, kind) in [
            ("llamacpp", Some(ServerKind::LlamaCpp)),
            ("vllm", Some(ServerKind::Vllm)),
            ("library", Some(ServerKind::Ollama)),
            ("organization_owner", Some(ServerKind::LmStudio)),
            ("openai", None),
        ] {
            let list = serde_json::json!({ "data": [{ "id": "a", "owned_by": owner }] });
            assert_eq!(ServerKind::from_list(&list, None), kind);
        }
        let empty = serde_json::json!({ "data": [] });
        assert_eq!(ServerKind::from_list(&empty, None), None);
        assert_eq!(
            ServerKind::from_list(&empty, Some("llama.cpp")),
            Some(ServerKind::LlamaCpp)
        );
    }

    #[test]
    fn a_page_of_another_product_is_not_taken_for_ones_own() {
        let page = serde_json::json!({ "version": "0.12.3" });
        assert!(ServerKind::Ollama.knows(&page));
        assert_eq!(ServerKind::Ollama.version(&page), Some("0.12.3".to_owned()));
        assert!(!ServerKind::LlamaCpp.knows(&page));
        assert!(!ServerKind::LmStudio.knows(&page));
        let odd = serde_json::json!({ "version": "<b>1</b> now" });
        assert_eq!(ServerKind::Ollama.version(&odd), None);
    }
}
