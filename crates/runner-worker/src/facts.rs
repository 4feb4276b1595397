//! What a loaded model says of itself.

use llama_cpp_2::model::LlamaModel;
use runner_protocol::{Failure, ModelFacts};

/// Bytes of one key or value element: the cache is kept at 16 bits.
const CACHE_ELEMENT_BYTES: u64 = 2;

/// Reads the facts.
///
/// From the file's own entries rather than through the binding where the binding would panic
/// on a figure out of range.
pub(crate) fn of(model: &LlamaModel) -> Result<ModelFacts, Failure> {
    let text = |key: &str| {
        model
            .meta_val_str(key)
            .ok()
            .filter(|value| !value.is_empty())
    };
    let architecture = text("general.architecture").unwrap_or_default();
    let figure =
        |key: &str| -> Option<u64> { text(&format!("{architecture}.{key}"))?.parse().ok() };

    let context_length = figure("context_length").unwrap_or(0);
    let context_length = u32::try_from(context_length)
        .ok()
        .filter(|length| (1..=i32::MAX.unsigned_abs()).contains(length))
        .ok_or_else(|| Failure::ModelUnsupported {
            detail: format!("a context length of {context_length} tokens"),
        })?;

    let heads = u64::from(model.n_head()).max(1);
    let width = u64::try_from(model.n_embd()).unwrap_or(0) / heads;
    let key_and_value = figure("attention.key_length").unwrap_or(width)
        + figure("attention.value_length").unwrap_or(width);
    let context_token_bytes = u64::from(model.n_layer())
        .saturating_mul(u64::from(model.n_head_kv()))
        .saturating_mul(key_and_value)
        .saturating_mul(CACHE_ELEMENT_BYTES);

    Ok(ModelFacts {
        name: text("general.name"),
        parameters: model.n_params(),
        context_length,
        licence: text("general.license"),
        weight_bytes: model.size(),
        context_token_bytes,
        has_chat_template: model.chat_template(None).is_ok(),
        architecture,
    })
}

/// Weights that are computed with for each token of a prompt: all but the table from which a
/// token's row is only looked up, two thirds of a small Gemma.
pub(crate) fn weights_per_token(model: &LlamaModel) -> u64 {
    let rows = u64::try_from(model.n_vocab()).unwrap_or(0);
    let width = u64::try_from(model.n_embd()).unwrap_or(0);
    model.n_params().saturating_sub(rows.saturating_mul(width))
}
