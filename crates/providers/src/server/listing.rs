//! The models a server has, from lists of its own.

use std::collections::BTreeMap;

use serde_json::Value;

use super::kind::ServerKind;
use crate::chat::{ServedModel, named, tidy};

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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::chat::from_openai;

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
