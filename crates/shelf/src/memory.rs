//! The memory that a model takes while it answers.

use capacity::{
    AttentionKernel, EngineSetting, KeyValueRounding, ModelNeeds, compute_buffer, computing_memory,
};
use quantities::Bytes;
use serde::{Deserialize, Serialize};

/// Tokens that the worker reads at once, at most.
const BATCH: f64 = 512.0;

/// What a model takes, in parts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Needed {
    /// The weights.
    pub weights: Bytes,
    /// The conversation, at full length.
    pub conversation: Bytes,
    /// Room to compute in.
    pub computing: Bytes,
}

impl Needed {
    /// All of it.
    pub fn total(&self) -> Bytes {
        self.weights + self.conversation + self.computing
    }
}

/// The memory that llama.cpp takes for a model with one conversation of `context_tokens` tokens.
///
/// Room to compute in is worked out from the widths that a model file states; where only the
/// catalogue's row is known it is the middle of [`compute_buffer`]'s range, and no more than a
/// third of the weights, because the range was seen at models of seven billion parameters and up.
pub fn needed(needs: &ModelNeeds, context_tokens: u64) -> Needed {
    let setting = EngineSetting {
        context: context_tokens as f64,
        batch: BATCH,
        whole_windows: true,
        rounding: KeyValueRounding::SixteenBits,
        kernel: AttentionKernel::Flash,
    };
    let weights = needs.weights.stored;
    let computing = computing_memory(needs, &setting).unwrap_or_else(|| {
        let usual = compute_buffer(setting.context).likely();
        Bytes(usual.min(weights.0 / 3.0))
    });
    Needed {
        weights,
        conversation: needs.conversation.reserved(&setting),
        computing,
    }
}
