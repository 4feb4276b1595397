//! Memory: weights, conversations, and room to compute in.

use catalogue::{Attention, OpenModel, Shape};
use quantities::{Bytes, Range};
use serde::Serialize;

use crate::hardware::Hardware;

/// Bytes for each parameter in a four-bit file, where the file's size is not known.
///
/// `Q4_K_M`, the usual choice, stores 4.85 bits for each weight on average: llama.cpp,
/// `tools/quantize/README.md`.
const FOUR_BIT_BYTES: f64 = 4.85 / 8.0;

/// Bytes of one number of a conversation's memory: 16 bits, the default of llama.cpp and vLLM.
const CONVERSATION_NUMBER_BYTES: f64 = 2.0;

/// Memory for the weights, rounded to four bits: the file's size where known.
pub fn weight_bytes(model: &OpenModel) -> Bytes {
    model.four_bit_file().map_or(
        Bytes(model.shape.parameters as f64 * FOUR_BIT_BYTES),
        |file| Bytes(file.bytes.value.likely()),
    )
}

/// Memory that conversations take beside the weights (the key-value cache).
///
/// Grouped-query attention: 2 × layers × key-value heads × head width × tokens × bytes for each sequence
/// (Ainslie et al., *GQA*, 2023). Layers with a sliding window hold the smaller of context and
/// window; hybrids only count the layers with attention; latent attention holds layers ×
/// (latent + rope) × tokens × bytes, without the factor 2 (DeepSeek-V2 report, 2024, section 2.1).
pub fn conversation_memory(shape: &Shape, tokens: f64, sequences: f64) -> Bytes {
    let wide = 2.0 * shape.kv_heads as f64 * shape.head_dim as f64;
    let numbers = match shape.attention {
        Attention::Full => shape.layers as f64 * wide * tokens,
        Attention::SlidingWindow {
            full_layers,
            window_tokens,
        } => {
            let windowed = (shape.layers - full_layers) as f64;
            wide * (full_layers as f64 * tokens + windowed * tokens.min(window_tokens as f64))
        }
        Attention::Hybrid { full_layers } => full_layers as f64 * wide * tokens,
        Attention::Latent { latent, rope } => shape.layers as f64 * (latent + rope) as f64 * tokens,
    };
    Bytes(numbers * CONVERSATION_NUMBER_BYTES * sequences)
}

/// Memory to compute in, beside weights and conversations: 0.2 to 3.5 GiB.
///
/// Source: the worked examples of gguf-parser (2 to 3.5 GiB at 32,768 tokens without flash
/// attention) and load records of llama.cpp (a few hundred MiB with it, at short contexts).
pub fn compute_buffer(tokens: f64) -> Range {
    let long = (tokens / 32_768.0).min(1.0);
    Range::new(0.2, 0.4 + 0.8 * long, 0.8 + 2.7 * long)
        .unwrap_or(Range::exact(1.0))
        .scaled(Bytes::PER_GIBIBYTE)
}

/// How well a model fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FitGrade {
    /// Even the highest need leaves a tenth of the lowest memory free.
    Comfortable,
    /// The likely need fits in the likely memory.
    Tight,
    /// It does not fit.
    TooLarge,
}

/// A model's need of memory against what a machine has.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Fit {
    /// Bytes needed.
    pub needed: Range,
    /// Bytes available.
    pub available: Range,
    /// How well it fits.
    pub grade: FitGrade,
}

impl Fit {
    /// True unless it is too large.
    pub fn fits(&self) -> bool {
        self.grade != FitGrade::TooLarge
    }
}

/// Whether a model fits a machine with `sequences` conversations of `tokens` each.
pub fn fit(model: &OpenModel, hardware: &Hardware, tokens: f64, sequences: f64) -> Fit {
    let fixed = weight_bytes(model) + conversation_memory(&model.shape, tokens, sequences);
    let buffer = compute_buffer(tokens);
    let needed = Range::new(
        fixed.0 + buffer.low(),
        fixed.0 + buffer.likely(),
        fixed.0 + buffer.high(),
    )
    .unwrap_or(Range::exact(fixed.0));
    let available = hardware.memory;
    let grade = if needed.high() <= 0.9 * available.low() {
        FitGrade::Comfortable
    } else if needed.likely() <= available.likely() {
        FitGrade::Tight
    } else {
        FitGrade::TooLarge
    };
    Fit {
        needed,
        available,
        grade,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Llama 3.1 8B: 32 layers, 8 heads of 128.
    fn llama() -> Shape {
        Shape {
            parameters: 8_030_261_248,
            active_parameters: 8_030_261_248,
            layers: 32,
            kv_heads: 8,
            head_dim: 128,
            attention: Attention::Full,
        }
    }

    #[test]
    fn llama_8b_takes_one_gibibyte_for_8192_tokens() {
        let memory = conversation_memory(&llama(), 8_192.0, 1.0);
        assert!((memory.gibibytes() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_sliding_window_stops_growing_on_the_layers_that_have_one() {
        let windowed = Shape {
            attention: Attention::SlidingWindow {
                full_layers: 8,
                window_tokens: 1_024,
            },
            ..llama()
        };
        let memory = conversation_memory(&windowed, 8_192.0, 1.0).gibibytes();
        assert!((memory - (0.25 + 0.75 / 8.0)).abs() < 1e-12);
    }

    #[test]
    fn latent_attention_counts_its_compressed_form_once() {
        let latent = Shape {
            layers: 61,
            attention: Attention::Latent {
                latent: 512,
                rope: 64,
            },
            ..llama()
        };
        let memory = conversation_memory(&latent, 1_000.0, 2.0);
        assert!((memory.0 - 61.0 * 576.0 * 1_000.0 * 2.0 * 2.0).abs() < 1e-3);
    }
}
