//! The models a server has, from its lists.

use std::collections::BTreeMap;

use serde_json::Value;

use super::kind::ServerKind;

/// The most models that are taken over from a list; a gateway to the whole world has hundreds.
const MOST: usize = 1_000;
/// The longest name of a model.
const LONGEST_NAME: usize = 300;

/// A model on a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServedModel {
    /// The name under which it is asked.
    pub id: String,
    /// The most tokens it reads at once, question and answer together, as the server has it
    /// set up; `None` when the server does not say.
    pub context_tokens: Option<u64>,
}

impl ServedModel {
    /// A name to show: a server of llama.cpp names a model by its whole path.
    pub fn name(&self) -> &str {
        let file = self.id.rsplit(['/', '\\']).next().unwrap_or(&self.id);
        match file.strip_suffix(".gguf") {
            Some(stem) if !stem.is_empty() => stem,
            _ => &self.id,
        }
    }
}

/// The models in a list in the form of OpenAI (`{"data": […]}`); `None` when it is no such list.
pub(crate) fn from_openai(list: &Value) -> Option<Vec<ServedModel>> {
    let models = match list.get("data")? {
        Value::Array(models) => models.as_slice(),
        // Ollama without a single model.
        Value::Null if list.get("object")? == "list" => &[],
        _ => return None,
    };
    Some(tidy(models.iter().filter_map(|model| {
        let number = |name: &str| model.get(name).and_then(Value::as_u64);
        // The lengths: vLLM; LM Studio, as loaded and as it could be; OpenRouter and others.
        // llama.cpp says here what its model was trained for, and in `/props` what it takes.
        let context_tokens = [
            "max_model_len",
            "loaded_context_length",
            "context_length",
            "max_context_length",
            "context_window",
        ]
        .into_iter()
        .find_map(number);
        is_for_chat(model)
            .then(|| named(model.get("id")?.as_str()?, context_tokens))
            .flatten()
    })))
}

/// The models in Ollama's own list (`/api/tags`), with the lengths of those that are loaded
/// (`/api/ps`); `None` when it is no such list.
pub(crate) fn from_ollama(tags: &Value, loaded: Option<&Value>) -> Option<Vec<ServedModel>> {
    let name = |model: &Value| {
        ["model", "name"]
            .iter()
            .find_map(|field| model.get(field)?.as_str())
            .map(str::to_owned)
    };
    let lengths: BTreeMap<String, u64> = loaded
        .and_then(|page| page.get("models")?.as_array())
        .into_iter()
        .flatten()
        .filter_map(|model| Some((name(model)?, model.get("context_length")?.as_u64()?)))
        .collect();
    let models = tags.get("models")?.as_array()?;
    Some(tidy(models.iter().filter_map(|model| {
        let id = name(model)?;
        let context = lengths.get(&id).copied();
        named(&id, context)
    })))
}

/// Adds what the server's own page knows of a length that the list did not have: llama.cpp
/// has one model, and one length for each request to it.
pub(crate) fn add_length(models: &mut [ServedModel], kind: ServerKind, page: &Value) {
    if kind != ServerKind::LlamaCpp {
        return;
    }
    let length = page
        .pointer("/default_generation_settings/n_ctx")
        .and_then(Value::as_u64)
        .filter(|length| *length > 0);
    if let [only] = models
        && length.is_some()
    {
        only.context_tokens = length;
    }
}

/// Whether a list says that a model is for something else than writing.
fn is_for_chat(model: &Value) -> bool {
    let kind = model.get("type").and_then(Value::as_str);
    !matches!(kind, Some("embeddings" | "embedding" | "reranker"))
}

fn named(id: &str, context_tokens: Option<u64>) -> Option<ServedModel> {
    let usable = !id.is_empty() && id.len() <= LONGEST_NAME && !id.chars().any(char::is_control);
    usable.then(|| ServedModel {
        id: id.to_owned(),
        context_tokens: context_tokens.filter(|length| *length > 0),
    })
}

/// Each name once, in the order of the server.
fn tidy(models: impl Iterator<Item = ServedModel>) -> Vec<ServedModel> {
    let mut tidied: Vec<ServedModel> = Vec::new();
    for model in models.take(MOST) {
        if !tidied.iter().any(|known| known.id == model.id) {
            tidied.push(model);
        }
    }
    tidied
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn brief(models: &[ServedModel]) -> Vec<(&str, Option<u64>)> {
        models
            .iter()
            .map(|model| (model.id.as_str(), model.context_tokens))
            .collect()
    }

    #[test]
    fn the_lists_of_each_product_are_read() {
        let vllm = json!({"object": "list", "data": [
            {"id": "google/gemma-3-4b-it", "owned_by": "vllm", "max_model_len": 32768},
        ]});
        assert_eq!(
            brief(&from_openai(&vllm).unwrap()),
            [("google/gemma-3-4b-it", Some(32_768))]
        );
        let studio = json!({"data": [
            {"id": "granite-4", "type": "llm", "state": "loaded", "max_context_length": 131_072, "loaded_context_length": 8192},
            {"id": "qwen3", "type": "llm", "state": "not-loaded", "max_context_length": 32768},
            {"id": "nomic-embed", "type": "embeddings", "max_context_length": 2048},
        ]});
        assert_eq!(
            brief(&from_openai(&studio).unwrap()),
            [("granite-4", Some(8_192)), ("qwen3", Some(32_768))]
        );
        let tags = json!({"models": [{"name": "smollm2:135m", "model": "smollm2:135m"}, {"name": "gemma3:4b"}]});
        let loaded = json!({"models": [{"model": "gemma3:4b", "context_length": 4096}]});
        assert_eq!(
            brief(&from_ollama(&tags, Some(&loaded)).unwrap()),
            [("smollm2:135m", None), ("gemma3:4b", Some(4_096))]
        );
    }

    #[test]
    fn llama_cpp_says_in_its_properties_how_much_it_takes() {
        let list = json!({"data": [{"id": "/models/SmolLM2-135M-Instruct.Q4_1.gguf", "owned_by": "llamacpp", "meta": {"n_ctx_train": 8192}}]});
        let mut models = from_openai(&list).unwrap();
        add_length(
            &mut models,
            ServerKind::LlamaCpp,
            &json!({"default_generation_settings": {"n_ctx": 2048}}),
        );
        assert_eq!(models[0].context_tokens, Some(2_048));
        assert_eq!(models[0].name(), "SmolLM2-135M-Instruct.Q4_1");
    }

    #[test]
    fn what_is_no_list_and_what_is_no_name_is_left_out() {
        for page in [
            json!([]),
            json!({"data": 7}),
            json!({"ok": true}),
            json!("x"),
        ] {
            assert_eq!(from_openai(&page), None, "{page}");
            assert_eq!(from_ollama(&page, None), None, "{page}");
        }
        let odd = json!({"data": [{"id": ""}, {"id": 7}, {}, {"id": "a\nb"}, {"id": "x".repeat(999)}, {"id": "good"}, {"id": "good"}]});
        assert_eq!(brief(&from_openai(&odd).unwrap()), [("good", None)]);
        assert_eq!(from_openai(&json!({"data": []})), Some(Vec::new()));
        let none_yet = json!({"object": "list", "data": null});
        assert_eq!(from_openai(&none_yet), Some(Vec::new()));
    }

    #[test]
    fn a_name_with_slashes_that_is_no_file_is_shown_whole() {
        let model = named("google/gemma-3-4b-it", None).unwrap();
        assert_eq!(model.name(), "google/gemma-3-4b-it");
    }
}
