//! The memory that conversations take beside the weights (the key-value cache).

use catalogue::{Attention, OpenModel, Shape};
use model_file::ModelFacts;
use quantities::Bytes;
use serde::Serialize;

/// Cells that llama.cpp makes room for at a time: `llama-context.cpp`, build 11434.
const CELLS_AT_A_TIME: f64 = 256.0;

/// Bytes of one number of a fixed state: llama.cpp keeps it at 32 bits.
const STATE_NUMBER_BYTES: f64 = 4.0;

/// How the numbers of a conversation are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyValueRounding {
    /// 16 bits: the default of llama.cpp and vLLM.
    #[default]
    SixteenBits,
    /// Eight bits and a scale for every 32 numbers (`q8_0`).
    EightBits,
    /// Four bits and a scale for every 32 numbers (`q4_0`).
    FourBits,
}

impl KeyValueRounding {
    /// Bytes of one number.
    pub const fn bytes_a_number(self) -> f64 {
        match self {
            Self::SixteenBits => 2.0,
            Self::EightBits => 34.0 / 32.0,
            Self::FourBits => 18.0 / 32.0,
        }
    }
}

/// How attention is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AttentionKernel {
    /// Piece by piece, without writing all scores down (flash attention); the default wherever an
    /// engine has it.
    #[default]
    Flash,
    /// All scores of a batch at once, which takes memory with the length of the text.
    Plain,
}

/// How llama.cpp is set for one conversation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EngineSetting {
    /// Tokens to make room for.
    pub context: f64,
    /// Tokens to read at once.
    pub batch: f64,
    /// Whether layers with a window keep every token too, which is how the library is set before
    /// anybody chooses.
    pub whole_windows: bool,
    /// How the numbers are kept.
    pub rounding: KeyValueRounding,
    /// How attention is computed.
    pub kernel: AttentionKernel,
}

/// Numbers that a conversation takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Conversation {
    /// Numbers for each token in all layers that hold every token.
    pub numbers_a_token: f64,
    /// Numbers for each token in all layers with a sliding window.
    pub windowed_numbers_a_token: f64,
    /// Tokens of that window; 0 where no layer has one.
    pub window_tokens: f64,
    /// Numbers of the state of fixed size.
    pub state_numbers: f64,
}

impl Conversation {
    /// From the shape alone.
    ///
    /// Grouped-query attention: 2 × layers × key-value heads × head width for each token
    /// (Ainslie et al., *GQA*, 2023). Layers with a sliding window hold the smaller of text and
    /// window; hybrids only count the layers with attention; latent attention holds layers ×
    /// (latent + rope), without the factor 2 (DeepSeek-V2 report, 2024, section 2.1).
    pub fn of_shape(shape: &Shape) -> Self {
        let wide = 2.0 * shape.kv_heads as f64 * shape.head_dim as f64;
        let layers = shape.layers as f64;
        let (whole, windowed, window) = match shape.attention {
            Attention::Full => (layers * wide, 0.0, 0.0),
            Attention::SlidingWindow {
                full_layers,
                window_tokens,
            } => {
                let full = full_layers as f64;
                (
                    full * wide,
                    (layers - full).max(0.0) * wide,
                    window_tokens as f64,
                )
            }
            Attention::Hybrid { full_layers } => (full_layers as f64 * wide, 0.0, 0.0),
            Attention::Latent { latent, rope } => (layers * (latent + rope) as f64, 0.0, 0.0),
        };
        Self {
            numbers_a_token: whole,
            windowed_numbers_a_token: windowed,
            window_tokens: window,
            state_numbers: 0.0,
        }
    }

    /// From a catalogue row, which knows more where layers differ from each other.
    pub fn of_model(model: &OpenModel) -> Self {
        let mut conversation = Self::of_shape(&model.shape);
        if let (Some(cache), Attention::SlidingWindow { full_layers, .. }) =
            (model.cache, model.shape.attention)
        {
            let wide = |heads: u64, width: u64| 2.0 * heads as f64 * width as f64;
            let windowed = cache.layers.saturating_sub(full_layers) as f64;
            conversation.numbers_a_token =
                full_layers as f64 * wide(cache.full_kv_heads, cache.full_head_dim);
            conversation.windowed_numbers_a_token =
                windowed * wide(cache.window_kv_heads, cache.window_head_dim);
        }
        conversation
    }

    /// From the file itself, layer by layer.
    pub fn of_file(file: &ModelFacts) -> Self {
        let key_values = &file.key_values;
        let window = key_values.window;
        Self {
            numbers_a_token: key_values.numbers_a_token as f64,
            windowed_numbers_a_token: window.map_or(0.0, |window| window.numbers_a_token as f64),
            window_tokens: window.map_or(0.0, |window| window.tokens as f64),
            state_numbers: key_values.state_numbers as f64,
        }
    }

    /// Memory of some conversations of so many tokens each.
    pub fn memory(&self, tokens: f64, sequences: f64, rounding: KeyValueRounding) -> Bytes {
        let numbers = self.numbers_a_token * tokens
            + self.windowed_numbers_a_token * tokens.min(self.window_tokens);
        let state = self.state_numbers * STATE_NUMBER_BYTES;
        Bytes((numbers * rounding.bytes_a_number() + state) * sequences)
    }

    /// Memory that llama.cpp sets aside for one conversation.
    pub fn reserved(&self, setting: &EngineSetting) -> Bytes {
        let (whole, windowed) = self.cells(setting);
        let numbers = self.numbers_a_token * whole + self.windowed_numbers_a_token * windowed;
        let state = self.state_numbers * STATE_NUMBER_BYTES;
        Bytes(numbers * setting.rounding.bytes_a_number() + state)
    }

    /// Tokens that llama.cpp makes room for in layers that hold the whole text and in those with a
    /// window: in cells of 256, and for a window with room for a batch beside it.
    pub(crate) fn cells(&self, setting: &EngineSetting) -> (f64, f64) {
        let padded = |tokens: f64| libm::ceil(tokens / CELLS_AT_A_TIME) * CELLS_AT_A_TIME;
        let whole = padded(setting.context);
        let windowed = if setting.whole_windows {
            whole
        } else {
            padded(whole.min(self.window_tokens + setting.batch)).min(whole)
        };
        (whole, windowed)
    }

    /// Bytes that writing one more token reads of a conversation that holds `tokens`.
    pub fn read(&self, tokens: f64) -> Bytes {
        self.memory(tokens, 1.0, KeyValueRounding::SixteenBits)
    }
}
