//! Many people at once: how much a machine writes while nobody waits too long.

use catalogue::OpenModel;
use quantities::Range;
use serde::{Deserialize, Serialize};

use crate::hardware::Hardware;
use crate::memory::fit_of;
use crate::needs::ModelNeeds;
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

/// Speeds measured on the machine itself with the model itself, one answer at a time.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Measured {
    /// Tokens written a second, where measured.
    pub decode: Option<f64>,
    /// Tokens read a second, where measured.
    pub prefill: Option<f64>,
}

/// How far one measurement lies from another of the same thing: a tenth to either side.
/// Judgement, from repeated runs of llama.cpp on busy machines.
const MEASUREMENTS_DIFFER: f64 = 0.1;

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

/// How a machine serves a model of the catalogue; see [`serving_of`].
pub fn serving(model: &OpenModel, hardware: &Hardware, target: &ServingTarget) -> Option<Serving> {
    serving_of(
        &ModelNeeds::of_model(model),
        hardware,
        target,
        Measured::default(),
    )
}

/// The largest batch that keeps to the target, and its speed. None where the model does not fit
/// or even one person alone would wait too long.
///
/// The latency target comes before the throughput: serving at full load can mean a minute and a
/// half before the first word. What was measured with one answer at a time takes the estimate's
/// place; what a batch gains over it stays an estimate.
pub fn serving_of(
    needs: &ModelNeeds,
    hardware: &Hardware,
    target: &ServingTarget,
    measured: Measured,
) -> Option<Serving> {
    let prefill = measured.prefill.map_or_else(
        || prefill_tokens_per_second(needs, hardware),
        |speed| Range::about(speed, MEASUREMENTS_DIFFER),
    );
    let first_word = Range::new(
        target.prompt_tokens / prefill.high(),
        target.prompt_tokens / prefill.likely(),
        target.prompt_tokens / prefill.low(),
    )
    .ok()?;
    if first_word.likely() > target.first_word_seconds {
        return None;
    }
    let estimated = |sequences: u64| {
        let workload = Workload {
            sequences: sequences as f64,
            tokens: target.tokens,
        };
        decode_tokens_per_second(needs, hardware, &workload)
    };
    let alone = estimated(1).likely();
    let speed = |sequences: u64| match measured.decode {
        None => estimated(sequences),
        Some(decode) => Range::about(
            decode * estimated(sequences).likely() / alone,
            MEASUREMENTS_DIFFER,
        ),
    };
    let keeps_to_it = |sequences: u64| {
        fit_of(needs, hardware, target.tokens, sequences as f64).fits()
            && speed(sequences).likely() / sequences as f64 >= target.tokens_a_second
    };
    let sequences = largest(target.most_sequences, keeps_to_it)?;
    let together = speed(sequences);
    Some(Serving {
        sequences,
        tokens_a_second: together,
        tokens_a_second_each: together.scaled(1.0 / sequences as f64),
        prefill_tokens_a_second: prefill,
        first_word_seconds: first_word,
    })
}

/// The largest of 1, 2, 4 … that keeps to a condition: servers are set up in powers of two.
fn largest(most: u64, keeps_to_it: impl Fn(u64) -> bool) -> Option<u64> {
    std::iter::successors(Some(1), |sequences| Some(sequences * 2))
        .take_while(|sequences| *sequences <= most && keeps_to_it(*sequences))
        .last()
}

#[cfg(test)]
mod tests {
    use catalogue::Catalogue;

    use super::*;
    use crate::class::HardwareClass;
    use crate::hardware::Split;

    fn card() -> Hardware {
        Hardware::new(
            HardwareClass::NvidiaCard,
            Range::exact(24.0),
            Range::exact(1_008.0),
            Some(Range::exact(165.2)),
            1,
            Split::Layers,
        )
    }

    const CONVERSATION: ServingTarget = ServingTarget {
        tokens_a_second: 10.0,
        tokens: 2_000.0,
        prompt_tokens: 1_500.0,
        first_word_seconds: 5.0,
        most_sequences: 64,
    };

    fn needs() -> ModelNeeds {
        let catalogue = Catalogue::built_in().unwrap();
        ModelNeeds::of_model(catalogue.open_model("llama-3.1-8b-instruct").unwrap())
    }

    #[test]
    fn a_faster_target_means_fewer_people_at_once() {
        let at = |tokens_a_second| {
            let target = ServingTarget {
                tokens_a_second,
                ..CONVERSATION
            };
            serving_of(&needs(), &card(), &target, Measured::default()).unwrap()
        };
        let (patient, hasty) = (at(5.0), at(60.0));
        assert!(patient.sequences > hasty.sequences);
        assert!(hasty.tokens_a_second_each.likely() >= 60.0);
        assert!(patient.tokens_a_second.likely() > hasty.tokens_a_second.likely());
    }

    #[test]
    fn a_measurement_takes_the_place_of_the_estimate() {
        let measured = Measured {
            decode: Some(50.0),
            prefill: Some(3_000.0),
        };
        let target = ServingTarget {
            most_sequences: 1,
            ..CONVERSATION
        };
        let serving = serving_of(&needs(), &card(), &target, measured).unwrap();
        assert!((serving.tokens_a_second.likely() - 50.0).abs() < 1e-9);
        assert!((serving.first_word_seconds.likely() - 0.5).abs() < 1e-9);
        let estimate = serving_of(&needs(), &card(), &target, Measured::default()).unwrap();
        assert!(estimate.tokens_a_second.likely() > 100.0);
    }

    #[test]
    fn nobody_is_served_who_would_wait_too_long_for_the_first_word() {
        let target = ServingTarget {
            prompt_tokens: 2_000_000.0,
            ..CONVERSATION
        };
        assert_eq!(
            serving_of(&needs(), &card(), &target, Measured::default()),
            None
        );
    }
}
