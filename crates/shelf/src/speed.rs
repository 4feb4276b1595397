//! How fast a model answers here, before it has run and after.

use capacity::{
    Hardware, HardwareClass, Measured, ModelNeeds, SECONDS_OF_A_STATE, SECONDS_OF_CHOOSING,
    SECONDS_OF_SERVING, Workload, decode_tokens_per_second, prefill_tokens_per_second,
};
use quantities::{Bytes, Range};

use crate::computer::ThisComputer;
use crate::hardware;
use crate::placement::Placed;

/// Tokens of the question for which the wait before the first word is stated: about a page.
pub const FIRST_WORD_PROMPT_TOKENS: f64 = 600.0;

/// How far one measurement lies from the next of the same model here. Judgement, from runs on a
/// machine that did other things too.
const MEASUREMENTS_DIFFER: f64 = 0.1;

/// How far the bandwidth that one model's speed shows lies from what another model shows, on the
/// same computer. Models of 98 and 247 megabytes showed 7–14 and 14–18 billion bytes a second on
/// the same two cores: the formats of their weights differ in the arithmetic they cost.
const MODELS_DIFFER: (f64, f64) = (0.6, 1.6);

/// Least share of the time of a token that reading weights must take before a speed says anything
/// about bandwidth.
const LEAST_READING: f64 = 0.3;

/// Bytes a token that a model must read to say anything of working memory: less than this lies in
/// the cache of many processors, and what surrounds the model takes longer than the model.
const LEAST_READ: Bytes = Bytes(64e6);

/// Speeds of a model here.
pub(crate) struct Speeds {
    /// Tokens written a second.
    pub writing: Range,
    /// Tokens of a prompt read a second.
    pub reading: Range,
    /// True where they were measured.
    pub measured: bool,
}

/// The measured speeds, or the expected ones. What was measured of only one of the two replaces
/// only that one.
pub(crate) fn speeds(
    needs: &ModelNeeds,
    context_tokens: u64,
    computer: &ThisComputer,
    placed: &Placed,
    measured: Option<Measured>,
) -> Speeds {
    // An answer is written into a conversation that is half full on average.
    let workload = Workload {
        sequences: 1.0,
        tokens: context_tokens as f64 / 2.0,
    };
    let processor = hardware::processor(computer);
    let write = |hardware: &Hardware| {
        let range = decode_tokens_per_second(needs, hardware, &workload);
        // The class's error is mostly that of hardware nobody measured; this one was.
        if computer.measured_bandwidth.is_some() && hardware.class == HardwareClass::Processor {
            without_error(range, hardware.class)
        } else {
            range
        }
    };
    let read = |hardware: &Hardware| prefill_tokens_per_second(needs, hardware);
    let together = |of: &dyn Fn(&Hardware) -> Range| match &placed.card {
        None => of(&processor),
        Some(card) => one_after_another(of(card), placed.share, of(&processor)),
    };
    let known = measured.unwrap_or_default();
    let of_measured = |speed: f64| Range::about(speed, MEASUREMENTS_DIFFER);
    let is_speed = |speed: &f64| speed.is_finite() && *speed > 0.0;
    let decode = known.decode.filter(is_speed);
    Speeds {
        writing: decode.map_or_else(|| together(&write), of_measured),
        reading: known
            .prefill
            .filter(is_speed)
            .map_or_else(|| together(&read), of_measured),
        measured: decode.is_some(),
    }
}

/// Speed where a share of the layers runs on one thing and then the rest on another.
fn one_after_another(first: Range, share: f64, second: Range) -> Range {
    let speed = |pick: fn(Range) -> f64| {
        1.0 / (share / pick(first).max(f64::MIN_POSITIVE)
            + (1.0 - share) / pick(second).max(f64::MIN_POSITIVE))
    };
    let likely = speed(Range::likely);
    Range::new(speed(Range::low), likely, speed(Range::high)).unwrap_or(Range::exact(likely))
}

fn without_error(range: Range, class: HardwareClass) -> Range {
    let (low, high) = class.fitted().error;
    let likely = range.likely();
    Range::new(range.low() / low, likely, range.high() / high).unwrap_or(Range::exact(likely))
}

/// The bandwidth of this computer's working memory that speeds measured on its processor show, in
/// bytes a second, to be kept as [`ThisComputer::measured_bandwidth`].
///
/// Each measurement is a model, the tokens of its conversation, and the tokens it wrote a second.
/// The model that reads the most bytes a token says the most. None where nothing was measured or
/// every model is so small that other things than reading its weights took the time.
pub fn bandwidth_from<'a>(
    measurements: impl IntoIterator<Item = (&'a ModelNeeds, u64, f64)>,
) -> Option<Range> {
    let (needs, tokens, speed) = measurements
        .into_iter()
        .filter(|(needs, _, speed)| {
            speed.is_finite() && *speed > 0.0 && needs.weights.read >= LEAST_READ
        })
        .max_by(|one, other| one.0.weights.read.0.total_cmp(&other.0.weights.read.0))?;
    let fitted = HardwareClass::Processor.fitted();
    let choosing = if needs.is_mixture_of_experts() {
        SECONDS_OF_CHOOSING
    } else {
        0.0
    };
    let seconds = 1.0 / speed;
    let reading = seconds
        - needs.layers * (fitted.seconds_a_layer + choosing)
        - needs.layers_with_state * SECONDS_OF_A_STATE
        - SECONDS_OF_SERVING;
    if reading < LEAST_READING * seconds {
        return None;
    }
    let bytes = needs.weights.read.0 + needs.conversation.read(tokens as f64).0;
    let efficiency = if needs.weights.rounded {
        fitted.efficiency_rounded
    } else {
        fitted.efficiency_16_bit
    };
    let likely = bytes / reading / efficiency;
    let (low, high) = MODELS_DIFFER;
    Range::new(likely * low, likely, likely * high).ok()
}
