//! What the tables of a header say about the model.

use std::collections::BTreeMap;

use catalogue::{Attention, Shape};
use quantities::Bytes;
use serde::Serialize;

use crate::attention::{KeyValues, LayerKind};
use crate::error::HeaderError;
use crate::tables::file_type;
use crate::tensor::Tensor;
use crate::value::Value;

/// Most layers of a model that a figure is believed for; llama.cpp stops at 512.
const MOST_LAYERS: u64 = 4_096;

/// A mixture of experts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Experts {
    /// Experts of a layer.
    pub all: u64,
    /// Experts that work on each token.
    pub used: u64,
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A model, or a part of one that was divided among files.
    Model,
    /// An adapter (`LoRA`) that changes a model (`general.type` is `adapter`).
    Adapter,
    /// The part of a model that looks at pictures (`general.type` is `mmproj`, or the architecture
    /// `clip`).
    ImageReader,
}

/// A model, as its file describes it.
///
/// An adapter, an image reader and any but the first part of a divided model state little of a
/// model; what they lack is 0 or empty here. What they are stands in [`Self::purpose`],
/// [`Self::part`] and [`Self::parts`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ModelFacts {
    /// What the file is for.
    pub purpose: Purpose,
    /// Which part of a divided model it is, from 1 (`split.no` counts from 0).
    pub part: u64,
    /// Among how many files the model is divided (`split.count`); 1 where it is whole.
    pub parts: u64,
    /// `general.name`, where stated.
    pub name: Option<String>,
    /// `general.architecture`, such as `llama`.
    pub architecture: String,
    /// `general.license`, where stated.
    pub licence: Option<String>,
    /// Numbers of all tensors.
    pub parameters: u64,
    /// Numbers that work on each token: experts that do not are left out, and so is a table of
    /// words that is looked up rather than multiplied.
    pub active_parameters: u64,
    /// Bytes of all tensors.
    pub weight_bytes: Bytes,
    /// Bytes that writing one token reads.
    pub read_bytes: Bytes,
    /// How the file says it is rounded, such as `Q4_K_M`.
    pub quantisation: Option<String>,
    /// Bits a number, on average over all tensors.
    pub bits_per_weight: f64,
    /// Layers.
    pub layers: u64,
    /// Width of the text's representation between layers.
    pub embedding_width: u64,
    /// Largest inner width of a layer's feed-forward part, 0 where not stated.
    pub feed_forward_width: u64,
    /// Heads of queries in the layer with the most.
    pub heads: u64,
    /// Heads of keys and values, layer by layer; 0 in layers without attention.
    pub kv_heads: Vec<u64>,
    /// Width of a key's head.
    pub key_width: u64,
    /// Width of a value's head.
    pub value_width: u64,
    /// Tokens it was made to read and write together.
    pub context_tokens: u64,
    /// What each layer remembers.
    pub layer_kinds: Vec<LayerKind>,
    /// Numbers that a conversation takes.
    pub key_values: KeyValues,
    /// Experts, where it is a mixture of them.
    pub experts: Option<Experts>,
    /// Words it knows (tokens).
    pub vocabulary: u64,
    /// Kind of tokenizer, such as `gpt2` or `llama`.
    pub tokenizer: Option<String>,
    /// Whether the file brings a chat template.
    pub has_chat_template: bool,
}

/// Looks values up under the architecture's name.
pub(crate) struct Lookup<'a> {
    values: &'a BTreeMap<String, Value>,
    pub(crate) architecture: &'a str,
}

impl Lookup<'_> {
    pub(crate) fn value(&self, key: &str) -> Option<&Value> {
        self.values.get(&format!("{}.{key}", self.architecture))
    }

    pub(crate) fn whole(&self, key: &str) -> Option<u64> {
        self.value(key)?.whole()
    }

    pub(crate) fn required(&self, key: &str) -> Result<u64, HeaderError> {
        self.whole(key)
            .filter(|number| *number > 0)
            .ok_or_else(|| HeaderError::ValueMissing {
                key: format!("{}.{key}", self.architecture),
            })
    }

    /// A number that a model cannot do without; 0 where the file is none.
    fn required_of(&self, purpose: Purpose, part: u64, key: &str) -> Result<u64, HeaderError> {
        if purpose == Purpose::Model && part == 1 {
            self.required(key)
        } else {
            Ok(self.whole(key).unwrap_or(0))
        }
    }

    /// One number a layer, from a list or from a single number for all.
    pub(crate) fn by_layer(&self, key: &str, layers: u64) -> Option<Vec<u64>> {
        let whole = |number: &i128| u64::try_from(*number).unwrap_or(0);
        match self.value(key)? {
            Value::Numbers(numbers) => {
                let mut numbers: Vec<u64> = numbers.iter().map(whole).collect();
                numbers.resize(usize::try_from(layers).ok()?, 0);
                Some(numbers)
            }
            single => Some(vec![single.whole()?; usize::try_from(layers).ok()?]),
        }
    }
}

/// What kind of file it is.
struct Kind {
    architecture: String,
    purpose: Purpose,
    part: u64,
    parts: u64,
}

impl Kind {
    fn of(values: &BTreeMap<String, Value>) -> Result<Self, HeaderError> {
        let whole = |key: &str| values.get(key).and_then(Value::whole);
        let parts = whole("split.count").unwrap_or(1).max(1);
        let part = whole("split.no").unwrap_or(0).saturating_add(1);
        let architecture = match text(values, "general.architecture") {
            Some(architecture) => architecture,
            None if part > 1 => String::new(),
            None => {
                return Err(HeaderError::ValueMissing {
                    key: "general.architecture".to_owned(),
                });
            }
        };
        let purpose = match text(values, "general.type").as_deref() {
            Some("adapter") => Purpose::Adapter,
            Some("mmproj") => Purpose::ImageReader,
            _ if architecture == "clip" => Purpose::ImageReader,
            _ => Purpose::Model,
        };
        Ok(Self {
            architecture,
            purpose,
            part,
            parts,
        })
    }
}

fn text(values: &BTreeMap<String, Value>, key: &str) -> Option<String> {
    match values.get(key) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}

impl ModelFacts {
    pub(crate) fn new(
        values: &BTreeMap<String, Value>,
        tensors: &[Tensor],
    ) -> Result<Self, HeaderError> {
        let Kind {
            architecture,
            purpose,
            part,
            parts,
        } = Kind::of(values)?;
        let lookup = Lookup {
            values,
            architecture: &architecture,
        };
        let all_layers = lookup.required_of(purpose, part, "block_count")?;
        if all_layers > MOST_LAYERS {
            return Err(HeaderError::Damaged {
                place: format!("{architecture}.block_count"),
                value: all_layers.to_string(),
                allowed: "1 to 4,096",
            });
        }
        // Layers that only guess further tokens ahead are not part of writing one.
        let layers = all_layers
            - lookup
                .whole("nextn_predict_layers")
                .unwrap_or(0)
                .min(all_layers.saturating_sub(1));
        let embedding_width = lookup.required_of(purpose, part, "embedding_length")?;
        let most = |key: &str| {
            lookup
                .by_layer(key, layers)
                .and_then(|numbers| numbers.into_iter().max())
                .unwrap_or(0)
        };
        let heads = most("attention.head_count");
        let habitual = embedding_width / heads.max(1);
        let key_width = lookup.whole("attention.key_length").unwrap_or(habitual);
        let value_width = lookup.whole("attention.value_length").unwrap_or(habitual);

        let experts = lookup
            .whole("expert_count")
            .filter(|all| *all > 0)
            .map(|all| Experts {
                all,
                used: most("expert_used_count").clamp(1, all),
            });
        let weights = Weights::of(tensors, experts, layers);
        let kv_heads = lookup
            .by_layer("attention.head_count_kv", layers)
            .or_else(|| lookup.by_layer("attention.head_count", layers))
            .unwrap_or_default();
        let layer_kinds = crate::attention::layer_kinds(&lookup, tensors, &kv_heads, layers);
        let kv_heads: Vec<u64> = kv_heads
            .iter()
            .zip(&layer_kinds)
            .map(|(heads, kind)| {
                if *kind == LayerKind::Recurrent {
                    0
                } else {
                    *heads
                }
            })
            .collect();
        let key_values = KeyValues::of(
            &lookup,
            tensors,
            &kv_heads,
            &layer_kinds,
            (key_width, value_width),
            embedding_width,
        );
        let vocabulary = match values.get("tokenizer.ggml.tokens") {
            Some(Value::List(length)) => *length,
            _ => lookup.whole("vocab_size").unwrap_or(0),
        };
        Ok(Self {
            purpose,
            part,
            parts,
            name: text(values, "general.name"),
            licence: text(values, "general.license"),
            parameters: weights.parameters,
            active_parameters: weights.active_parameters,
            weight_bytes: Bytes(weights.bytes),
            read_bytes: Bytes(weights.read_bytes),
            quantisation: quantisation(values),
            bits_per_weight: weights.bytes * 8.0 / (weights.parameters.max(1) as f64),
            layers,
            embedding_width,
            feed_forward_width: most("feed_forward_length"),
            heads,
            kv_heads,
            key_width,
            value_width,
            context_tokens: lookup.whole("context_length").unwrap_or(0),
            layer_kinds,
            key_values,
            experts,
            vocabulary,
            tokenizer: text(values, "tokenizer.ggml.model"),
            has_chat_template: values.contains_key("tokenizer.chat_template"),
            architecture,
        })
    }

    /// The numbers that the catalogue keeps of a model, so that both are reckoned alike. Memory
    /// is exact from [`ModelFacts::key_values`] instead, which knows each layer.
    pub fn shape(&self) -> Shape {
        let count =
            |kind: LayerKind| self.layer_kinds.iter().filter(|one| **one == kind).count() as u64;
        let (whole, windowed) = (count(LayerKind::WholeText), count(LayerKind::Windowed));
        let attention = if let Some((latent, rope)) = self.key_values.latent {
            Attention::Latent { latent, rope }
        } else if windowed > 0 {
            Attention::SlidingWindow {
                full_layers: whole,
                window_tokens: self.key_values.window.map_or(0, |window| window.tokens),
            }
        } else if whole < self.layers {
            Attention::Hybrid { full_layers: whole }
        } else {
            Attention::Full
        };
        Shape {
            parameters: self.parameters,
            active_parameters: self.active_parameters,
            layers: self.layers,
            kv_heads: self.kv_heads.iter().copied().max().unwrap_or(0),
            head_dim: self.key_width.midpoint(self.value_width),
            attention,
        }
    }
}

fn quantisation(values: &BTreeMap<String, Value>) -> Option<String> {
    let number = values.get("general.file_type")?.whole()?;
    file_type(number).map(str::to_owned)
}

/// Sums over the tensors.
struct Weights {
    parameters: u64,
    active_parameters: u64,
    bytes: f64,
    read_bytes: f64,
}

impl Weights {
    fn of(tensors: &[Tensor], experts: Option<Experts>, layers: u64) -> Self {
        // Without an output of its own a model multiplies by the table of words instead.
        let has_output = tensors.iter().any(|tensor| tensor.name == "output.weight");
        let mut sum = Self {
            parameters: 0,
            active_parameters: 0,
            bytes: 0.0,
            read_bytes: 0.0,
        };
        for tensor in tensors {
            sum.parameters = sum.parameters.saturating_add(tensor.numbers);
            sum.bytes += tensor.bytes as f64;
            let looked_up = tensor.name == "per_layer_token_embd.weight"
                || (tensor.name == "token_embd.weight" && has_output);
            let ahead = tensor.layer().is_some_and(|layer| layer >= layers);
            let (used, all) = match experts {
                _ if looked_up || ahead => (0, 1),
                Some(experts) if tensor.role().contains("_exps") => (experts.used, experts.all),
                _ => (1, 1),
            };
            sum.active_parameters = sum
                .active_parameters
                .saturating_add((tensor.numbers / all).saturating_mul(used));
            sum.read_bytes += tensor.bytes as f64 * used as f64 / all as f64;
        }
        sum
    }
}
