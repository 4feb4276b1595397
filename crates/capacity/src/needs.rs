//! What a model asks of a machine, from a catalogue row or from the file itself.

use catalogue::{Attention, ModelFile, OpenModel};
use model_file::{LayerKind, ModelFacts};
use quantities::Bytes;

use crate::conversation::Conversation;

/// Bits of each parameter in a four-bit file, where the file's size is not known.
///
/// `Q4_K_M`, the usual choice, stores 4.85 bits for each weight on average: llama.cpp,
/// `tools/quantize/README.md`.
const FOUR_BIT_FILE: f64 = 4.85;

/// The weights of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Bytes they take.
    pub stored: Bytes,
    /// Bytes that writing one token of one answer reads.
    pub read: Bytes,
    /// True where they are rounded to eight bits or fewer.
    pub rounded: bool,
}

/// What a model asks of a machine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ModelNeeds {
    /// The weights.
    pub weights: Weights,
    /// What conversations take beside them.
    pub conversation: Conversation,
    /// Parameters that work on each token.
    pub active_parameters: f64,
    /// Share of the weights that one token reads, where experts are chosen; 1 otherwise.
    pub active_share: f64,
    /// Layers.
    pub layers: f64,
    /// Layers with a state of fixed size instead of attention.
    pub layers_with_state: f64,
    /// Words it knows, where stated.
    pub vocabulary: Option<f64>,
    /// Widths of a layer's inside: the representation and the feed-forward part, where stated.
    pub widths: Option<(f64, f64)>,
    /// Heads of queries, where stated.
    pub heads: Option<f64>,
}

impl ModelNeeds {
    /// A model of the catalogue, rounded to four bits.
    pub fn of_model(model: &OpenModel) -> Self {
        let shape = &model.shape;
        let stored = model
            .four_bit_file()
            .map_or(shape.parameters as f64 * FOUR_BIT_FILE / 8.0, |file| {
                file.bytes.value.likely()
            });
        let active_share = shape.active_parameters as f64 / shape.parameters.max(1) as f64;
        let layers_with_state = match shape.attention {
            Attention::Hybrid { full_layers } => shape.layers.saturating_sub(full_layers),
            _ => 0,
        };
        Self {
            weights: Weights {
                stored: Bytes(stored),
                read: Bytes(stored * active_share),
                rounded: true,
            },
            conversation: Conversation::of_model(model),
            active_parameters: shape.active_parameters as f64,
            active_share,
            layers: shape.layers as f64,
            layers_with_state: layers_with_state as f64,
            vocabulary: None,
            widths: None,
            heads: None,
        }
    }

    /// A model of the catalogue in one of its files, whose size tells how far it is rounded.
    pub fn of_model_file(model: &OpenModel, file: &ModelFile) -> Self {
        let of_model = Self::of_model(model);
        let stored = file.bytes.value.likely();
        Self {
            weights: Weights {
                stored: Bytes(stored),
                read: Bytes(stored * of_model.active_share),
                rounded: stored * 8.0 < 12.0 * model.shape.parameters as f64,
            },
            ..of_model
        }
    }

    /// A model file, from its own header.
    pub fn of_file(file: &ModelFacts) -> Self {
        let (stored, read) = (file.weight_bytes, file.read_bytes);
        let with_state = file
            .layer_kinds
            .iter()
            .filter(|kind| **kind == LayerKind::Recurrent)
            .count();
        Self {
            weights: Weights {
                stored,
                read,
                rounded: file.bits_per_weight < 12.0,
            },
            conversation: Conversation::of_file(file),
            active_parameters: file.active_parameters as f64,
            active_share: if file.experts.is_some() {
                read.0 / stored.0.max(1.0)
            } else {
                1.0
            },
            layers: file.layers as f64,
            layers_with_state: with_state as f64,
            vocabulary: (file.vocabulary > 0).then_some(file.vocabulary as f64),
            widths: Some((file.embedding_width as f64, file.feed_forward_width as f64)),
            heads: (file.heads > 0).then_some(file.heads as f64),
        }
    }

    /// True where each token uses only some of the weights.
    pub fn is_mixture_of_experts(&self) -> bool {
        self.active_share < 1.0
    }
}
