//! The models a server has, from its lists.

use serde_json::Value;

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
            "max_input_tokens",
        ]
        .into_iter()
        .find_map(number);
        is_for_chat(model)
            .then(|| named(model.get("id")?.as_str()?, context_tokens))
            .flatten()
    })))
}

/// Whether a list says that a model is for something else than writing.
fn is_for_chat(model: &Value) -> bool {
    let kind = model.get("type").and_then(Value::as_str);
    // Mistral and Azure say what a model can do.
    let can = |name: &str| {
        model
            .pointer(&format!("/capabilities/{name}"))
            .and_then(Value::as_bool)
    };
    !matches!(kind, Some("embeddings" | "embedding" | "reranker"))
        && can("completion_chat") != Some(false)
        && can("chat_completion") != Some(false)
}

/// A model of a list under a name that can be asked and shown.
pub(crate) fn named(id: &str, context_tokens: Option<u64>) -> Option<ServedModel> {
    let usable = !id.is_empty() && id.len() <= LONGEST_NAME && !id.chars().any(char::is_control);
    usable.then(|| ServedModel {
        id: id.to_owned(),
        context_tokens: context_tokens.filter(|length| *length > 0),
    })
}

/// Each name once, in the order of the server.
pub(crate) fn tidy(models: impl Iterator<Item = ServedModel>) -> Vec<ServedModel> {
    let mut tidied: Vec<ServedModel> = Vec::new();
    for model in models.take(MOST) {
        if !tidied.iter().any(|known| known.id == model.id) {
            tidied.push(model);
        }
    }
    tidied
}
