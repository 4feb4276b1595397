//! What each layer remembers of a text, and how many numbers that takes.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::facts::Lookup;
use crate::tables::{habitual_period, whole_text_first};
use crate::tensor::Tensor;
use crate::value::Value;

/// What a layer remembers of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LayerKind {
    /// Every token.
    WholeText,
    /// The last tokens, as many as the window is long.
    Windowed,
    /// A state of fixed size.
    Recurrent,
}

/// Layers that hold only the last tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Window {
    /// Tokens of the window.
    pub tokens: u64,
    /// Numbers that one token takes in all of these layers together.
    pub numbers_a_token: u64,
}

/// Numbers that a conversation takes beside the weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct KeyValues {
    /// Numbers that one token takes in all layers that hold every token.
    pub numbers_a_token: u64,
    /// The layers with a sliding window.
    pub window: Option<Window>,
    /// Numbers of the fixed state of one conversation, kept at 32 bits.
    pub state_numbers: u64,
    /// Width of the compressed form and of the positions, with latent attention.
    pub latent: Option<(u64, u64)>,
}

/// True for tensors that only a layer with a state of fixed size has.
fn is_recurrent(role: &str) -> bool {
    role.starts_with("ssm_") || role.starts_with("shortconv.") || role.starts_with("time_mix_")
}

/// True for tensors that make keys.
fn makes_keys(role: &str) -> bool {
    role == "attn_k.weight" || role == "attn_kv_a_mqa.weight"
}

/// The layers that have a tensor of some sort.
fn layers_with(tensors: &[Tensor], sort: fn(&str) -> bool) -> BTreeSet<u64> {
    tensors
        .iter()
        .filter(|tensor| sort(tensor.role()))
        .filter_map(Tensor::layer)
        .collect()
}

/// The kind of each layer.
pub(crate) fn layer_kinds(
    lookup: &Lookup<'_>,
    tensors: &[Tensor],
    kv_heads: &[u64],
    layers: u64,
) -> Vec<LayerKind> {
    let any_recurrent = !layers_with(tensors, is_recurrent).is_empty();
    let with_keys = layers_with(tensors, makes_keys);
    let windowed = windowed_layers(lookup, layers);
    (0..layers)
        .map(|layer| {
            let place = usize::try_from(layer).unwrap_or(usize::MAX);
            let without_heads = kv_heads.get(place).is_none_or(|heads| *heads == 0);
            // Some layers of hybrids have tensors named like attention's own in a recurrent
            // layer, and Falcon-H1 has both in each; only keys tell.
            let recurrent = any_recurrent && (without_heads || !with_keys.contains(&layer));
            if recurrent {
                LayerKind::Recurrent
            } else if windowed.get(place).copied().unwrap_or(false) {
                LayerKind::Windowed
            } else {
                LayerKind::WholeText
            }
        })
        .collect()
}

/// Which layers have a sliding window.
fn windowed_layers(lookup: &Lookup<'_>, layers: u64) -> Vec<bool> {
    if lookup.whole("attention.sliding_window").unwrap_or(0) == 0 {
        return Vec::new();
    }
    let key = "attention.sliding_window_pattern";
    if let Some(Value::Numbers(flags)) = lookup.value(key) {
        return flags.iter().map(|flag| *flag != 0).collect();
    }
    let Some(habitual) = habitual_period(lookup.architecture) else {
        return Vec::new();
    };
    let period = lookup.whole(key).unwrap_or(habitual);
    let first = whole_text_first(lookup.architecture);
    (0..layers)
        .map(|layer| match layer.checked_rem(period) {
            None => true,
            Some(place) if first => place != 0,
            Some(place) => place + 1 < period,
        })
        .collect()
}

impl KeyValues {
    pub(crate) fn of(
        lookup: &Lookup<'_>,
        tensors: &[Tensor],
        kv_heads: &[u64],
        kinds: &[LayerKind],
        (key_width, value_width): (u64, u64),
        embedding_width: u64,
    ) -> Self {
        let latent = lookup
            .whole("attention.kv_lora_rank")
            .filter(|rank| *rank > 0)
            .map(|rank| (rank, lookup.whole("rope.dimension_count").unwrap_or(0)));
        let windowed_widths = (
            lookup
                .whole("attention.key_length_swa")
                .unwrap_or(key_width),
            lookup
                .whole("attention.value_length_swa")
                .unwrap_or(value_width),
        );
        // The last layers may look into the memory of earlier ones instead of having their own.
        let own = kinds.len()
            - usize::try_from(lookup.whole("attention.shared_kv_layers").unwrap_or(0))
                .unwrap_or(usize::MAX)
                .min(kinds.len());
        let sum = |kind: LayerKind, (keys, values): (u64, u64)| -> u64 {
            kinds
                .iter()
                .zip(kv_heads)
                .take(own)
                .filter(|(one, _)| **one == kind)
                .map(|(_, heads)| match latent {
                    Some((rank, rope)) => rank.saturating_add(rope),
                    None => heads.saturating_mul(keys.saturating_add(values)),
                })
                .fold(0, u64::saturating_add)
        };
        let windowed = sum(LayerKind::Windowed, windowed_widths);
        let stateful = layers_with(tensors, is_recurrent).len() as u64;
        Self {
            numbers_a_token: sum(LayerKind::WholeText, (key_width, value_width)),
            window: (windowed > 0).then(|| Window {
                tokens: lookup.whole("attention.sliding_window").unwrap_or(0),
                numbers_a_token: windowed,
            }),
            state_numbers: stateful.saturating_mul(state_of_a_layer(lookup, embedding_width)),
            latent,
        }
    }
}

/// Numbers of the state of one recurrent layer: what its short convolution remembers and its
/// state proper. Source: `llama_hparams::n_embd_r` and `n_embd_s` of llama.cpp.
fn state_of_a_layer(lookup: &Lookup<'_>, embedding_width: u64) -> u64 {
    let get = |key: &str| lookup.whole(key).unwrap_or(0);
    let head = get("wkv.head_size");
    if head > 0 {
        let shifts = lookup.whole("token_shift_count").unwrap_or(2);
        return embedding_width.saturating_mul(shifts.saturating_add(head));
    }
    let short = get("shortconv.l_cache");
    if short > 0 {
        return embedding_width.saturating_mul(short - 1);
    }
    let (inner, state) = (get("ssm.inner_size"), get("ssm.state_size"));
    let convolved = get("ssm.group_count")
        .saturating_mul(state)
        .saturating_mul(2)
        .saturating_add(inner);
    get("ssm.conv_kernel")
        .saturating_sub(1)
        .saturating_mul(convolved)
        .saturating_add(state.saturating_mul(inner))
}
