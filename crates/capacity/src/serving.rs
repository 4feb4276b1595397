//! Many people at once: how much a machine writes while nobody waits too long.

use catalogue::OpenModel;
use quantities::Range;

use crate::hardware::Hardware;
use crate::memory::{fit, weight_bytes};
use crate::speed::{Workload, decode_tokens_per_second, prefill_tokens_per_second};

/// What each person must at least get, at a busy moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ServingTarget {
    /// Tokens a second for each person.
    pub tokens_a_second: f64,
    /// Tokens that one piece of work holds, read and written.
    pub tokens: f64,
    /// Tokens that must be read before the first word.
    pub prompt_tokens: f64,
    /// Seconds that reading them may take; infinite where nobody waits.
    pub first_word_seconds: f64,
    /// Most answers to write at the same time; few servers are set up for more than 64.
    pub most_sequences: u64,
}

/// How a machine serves a model under a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Serving {
    /// Answers written at the same time.
    pub sequences: u64,
    /// Tokens written a second, all together.
    pub tokens_a_second: Range,
    /// Tokens written a second for each person.
    pub tokens_a_second_each: Range,
    /// Tokens read a second.
    pub prefill_tokens_a_second: Range,
    /// Seconds to the first word when nobody else is waiting.
    pub first_word_seconds: Range,
}

/// The largest batch that keeps to the target, and its speed. None where the model does not fit
/// or even one person alone would wait too long.
///
/// The latency target comes before the throughput: serving at full load can mean a minute and a
/// half before the first word.
pub fn serving(model: &OpenModel, hardware: &Hardware, target: &ServingTarget) -> Option<Serving> {
    let prefill = prefill_tokens_per_second(&model.shape, hardware);
    let first_word = Range::new(
        target.prompt_tokens / prefill.high(),
        target.prompt_tokens / prefill.likely(),
        target.prompt_tokens / prefill.low(),
    )
    .ok()?;
    if first_word.likely() > target.first_word_seconds {
        return None;
    }
    let speed = |sequences: u64| {
        let workload = Workload {
            weights: weight_bytes(model).0,
            sequences: sequences as f64,
            tokens: target.tokens,
        };
        decode_tokens_per_second(&model.shape, hardware, &workload)
    };
    let keeps_to_it = |sequences: u64| {
        fit(model, hardware, target.tokens, sequences as f64).fits()
            && speed(sequences).likely() / sequences as f64 >= target.tokens_a_second
    };
    let sequences = std::iter::successors(Some(1), |sequences| Some(sequences * 2))
        .take_while(|sequences| *sequences <= target.most_sequences && keeps_to_it(*sequences))
        .last()?;
    let together = speed(sequences);
    Some(Serving {
        sequences,
        tokens_a_second: together,
        tokens_a_second_each: together.scaled(1.0 / sequences as f64),
        prefill_tokens_a_second: prefill,
        first_word_seconds: first_word,
    })
}
