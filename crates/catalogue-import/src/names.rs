//! How price lists call the providers and hosts of the catalogue.

/// A provider or host of the catalogue, and its names in the lists.
pub(crate) struct Names {
    /// Id of the provider, or name of the host.
    pub(crate) ours: &'static str,
    /// `litellm_provider` in `LiteLLM`'s price map. Where several are given, the first that has the
    /// model counts.
    pub(crate) litellm: &'static [&'static str],
    /// Id of the provider in genai-prices.
    pub(crate) genai_prices: Option<&'static str>,
}

const fn names(
    ours: &'static str,
    litellm: &'static [&'static str],
    genai_prices: Option<&'static str>,
) -> Names {
    Names {
        ours,
        litellm,
        genai_prices,
    }
}

/// Providers of closed models.
pub(crate) const PROVIDERS: &[Names] = &[
    names("openai", &["openai"], Some("openai")),
    names("anthropic", &["anthropic"], Some("anthropic")),
    names("google", &["gemini"], Some("google")),
    names("mistral", &["mistral"], Some("mistral")),
    names("cohere", &["cohere_chat", "cohere"], Some("cohere")),
    names("xai", &["xai"], Some("x-ai")),
    names("amazon", &["bedrock_converse", "bedrock"], Some("aws")),
    names("meta", &["meta"], None),
];

/// Hosts of open-weight models.
pub(crate) const HOSTS: &[Names] = &[
    names(
        "AWS Bedrock",
        &["bedrock_converse", "bedrock", "bedrock_mantle"],
        Some("aws"),
    ),
    names("Azure AI Foundry", &["azure_ai"], Some("azure")),
    names("Cerebras", &["cerebras"], Some("cerebras")),
    names("DeepInfra", &["deepinfra"], None),
    names("Fireworks AI", &["fireworks_ai"], Some("fireworks")),
    names(
        "Google Vertex AI",
        &[
            "vertex_ai-llama_models",
            "vertex_ai-mistral_models",
            "vertex_ai-openai_models",
            "vertex_ai-qwen_models",
            "vertex_ai-deepseek_models",
            "vertex_ai",
        ],
        None,
    ),
    names("Groq", &["groq"], Some("groq")),
    names("IBM watsonx", &["watsonx"], None),
    names("Mistral La Plateforme", &["mistral"], Some("mistral")),
    names("Nebius Token Factory", &["nebius"], None),
    names("Novita", &["novita"], Some("novita")),
    names("OVHcloud AI Endpoints", &["ovhcloud"], Some("ovhcloud")),
    names("SambaNova", &["sambanova"], None),
    names("Scaleway Generative APIs", &["scaleway"], None),
    names("Together AI", &["together_ai"], Some("together")),
];

/// Hosts whose prices `LiteLLM`'s map has in euros under the name of dollars: its figures lie about a
/// tenth below those of two other lists, which agree with each other (seen 2026-11-22).
pub(crate) const EURO_AS_DOLLAR_IN_LITELLM: &[&str] = &["OVHcloud AI Endpoints"];

/// The names of a provider or host.
pub(crate) fn find(list: &'static [Names], ours: Option<&str>) -> Option<&'static Names> {
    list.iter().find(|names| Some(names.ours) == ours)
}
