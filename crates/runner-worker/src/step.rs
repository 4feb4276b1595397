//! How much of a prompt is read at once.

use llama_cpp_2::context::LlamaContext;
use runner_protocol::OnCards;

/// The most: beyond it nothing is gained on a processor or on a card.
const LARGEST: usize = 512;
/// The most on processor cores, whose share of it stays in their caches.
const LARGEST_ON_CORES: usize = 256;
/// Below this, a step costs as much as it saves.
const SMALLEST: usize = 16;
/// Weights times tokens that even a slow core gets through in well under a second.
const WORK_OF_A_CORE: u64 = 12_000_000_000;

/// Tokens of a prompt to read at once, between two looks at Stop, with a model that computes with
/// this many weights for each of them.
///
/// Large steps are read quicker: on two cores, a prompt of 500 tokens for SmolLM2-135M 8 to 10 %
/// quicker in steps of 256 than of 64. Fixed for a model on a computer rather than tuned while
/// running, because the grouping changes the last digits of the arithmetic and with them, now
/// and then, a word: the same question at temperature 0 is to give the same answer.
pub(crate) fn reading_step(weights: u64, threads: u32, on_cards: Option<&OnCards>) -> usize {
    if on_cards.is_some_and(|on_cards| on_cards.layers >= on_cards.of_layers) {
        return LARGEST;
    }
    let work = WORK_OF_A_CORE.saturating_mul(u64::from(threads));
    let affordable = usize::try_from(work / weights.max(1)).unwrap_or(usize::MAX);
    1 << affordable.clamp(SMALLEST, LARGEST_ON_CORES).ilog2()
}

/// As much of a step as a context takes: llama.cpp lowers `n_batch` for a small one and ends the
/// process on a longer batch.
pub(crate) fn that_fits(step: usize, context: &LlamaContext<'_>) -> usize {
    step.min(context.n_batch() as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_models_read_in_smaller_steps_so_that_stop_stays_quick() {
        assert_eq!(reading_step(82_000, 1, None), 256);
        assert_eq!(reading_step(106_000_000, 1, None), 64);
        assert_eq!(reading_step(7_000_000_000, 1, None), 16);
        assert_eq!(reading_step(0, 1, None), 256);
    }

    #[test]
    fn more_cores_read_in_larger_steps() {
        assert_eq!(reading_step(106_000_000, 2, None), 128);
        assert_eq!(reading_step(106_000_000, 4, None), 256);
        assert_eq!(reading_step(106_000_000, 64, None), 256);
        assert_eq!(reading_step(7_000_000_000, 8, None), 16);
        assert_eq!(reading_step(7_000_000_000, 32, None), 32);
    }

    #[test]
    fn a_card_reads_in_the_largest_steps_once_it_holds_the_whole_model() {
        let held = |layers| OnCards {
            cards: vec!["a card".to_owned()],
            layers,
            of_layers: 33,
        };
        assert_eq!(reading_step(7_000_000_000, 1, Some(&held(33))), 512);
        assert_eq!(reading_step(7_000_000_000, 1, Some(&held(20))), 16);
    }
}
