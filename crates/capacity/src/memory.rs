//! Memory: weights, conversations, and room to compute in.

use catalogue::OpenModel;
use quantities::{Bytes, Range};
use serde::Serialize;

use crate::conversation::{AttentionKernel, EngineSetting, KeyValueRounding};
use crate::hardware::Hardware;
use crate::needs::ModelNeeds;

/// Bytes that llama.cpp sets aside to compute in, for a model whose widths are known.
///
/// The largest things alive at once: the scores of all words for each token of a batch, the
/// inside of a layer, and a mask (16 bits with flash attention, 32 without) for each kind of
/// layer; without flash attention also the attention scores of every head. Measured against
/// llama.cpp in `runner-worker/tests/memory.rs`. None where the file does not state the widths.
pub fn computing_memory(needs: &ModelNeeds, setting: &EngineSetting) -> Option<Bytes> {
    let (width, inside) = needs.widths?;
    let words = needs.vocabulary?;
    let conversation = &needs.conversation;
    let (whole, windowed) = conversation.cells(setting);
    let of = |numbers: f64, cells: f64| if numbers > 0.0 { cells } else { 0.0 };
    let masked = of(conversation.numbers_a_token, whole)
        + of(conversation.windowed_numbers_a_token, windowed);
    let attention = match setting.kernel {
        AttentionKernel::Flash => 2.0 * masked,
        AttentionKernel::Plain => 4.0 * (masked + needs.heads? * whole),
    };
    Some(Bytes(
        setting.batch * (4.0 * (words + inside + 1.5 * width) + attention),
    ))
}

/// Memory to compute in, beside weights and conversations, where only the catalogue's row is
/// known: 0.2 to 3.5 GiB.
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
    /// The likely need fits in the likely memory, with what a server leaves alone.
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

/// Share of the memory that may be planned for. Drivers, other programs and pieces that no
/// longer fit together take the rest: vLLM leaves eight to ten hundredths of a card alone
/// (`gpu_memory_utilization`, 0.9 to 0.92 by version).
const PLANNED_SHARE: f64 = 0.92;

/// Whether a model of the catalogue fits a machine with `sequences` conversations of `tokens` each.
pub fn fit(model: &OpenModel, hardware: &Hardware, tokens: f64, sequences: f64) -> Fit {
    fit_of(&ModelNeeds::of_model(model), hardware, tokens, sequences)
}

/// Whether what a model needs fits a machine with `sequences` conversations of `tokens` each.
pub fn fit_of(needs: &ModelNeeds, hardware: &Hardware, tokens: f64, sequences: f64) -> Fit {
    let conversations = needs
        .conversation
        .memory(tokens, sequences, KeyValueRounding::SixteenBits);
    let fixed = needs.weights.stored + conversations;
    let buffer = compute_buffer(tokens);
    let needed = Range::new(
        fixed.0 + buffer.low(),
        fixed.0 + buffer.likely(),
        fixed.0 + buffer.high(),
    )
    .unwrap_or(Range::exact(fixed.0));
    let available = hardware.memory;
    Fit {
        needed,
        available,
        grade: grade(needed, available),
    }
}

fn grade(needed: Range, available: Range) -> FitGrade {
    if needed.high() <= 0.9 * available.low() {
        FitGrade::Comfortable
    } else if needed.likely() <= PLANNED_SHARE * available.likely() {
        FitGrade::Tight
    } else {
        FitGrade::TooLarge
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_that_leaves_nothing_to_the_driver_does_not_fit() {
        let card = Range::exact(96e9);
        for (gigabytes, expected) in [
            (86.0, FitGrade::Comfortable),
            (88.0, FitGrade::Tight),
            (92.0, FitGrade::TooLarge),
        ] {
            assert_eq!(grade(Range::exact(gigabytes * 1e9), card), expected);
        }
    }
}
