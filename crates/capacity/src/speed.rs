//! Speed: reading a prompt and writing an answer.
//!
//! Writing one token of one answer takes
//!
//! ```text
//! bytes read ÷ (efficiency × bandwidth) + layers × time a layer + time of serving
//! ```
//!
//! with the efficiency and the time a layer fitted for each kind of hardware to public
//! measurements. `tests/calibration.rs` fits them again and reports how far estimates lie from
//! measurements on hardware and models that the fit has not seen; those errors are the range.

use quantities::Range;

use crate::class::{
    SECONDS_OF_A_STATE, SECONDS_OF_CHOOSING, SECONDS_OF_HANDING_OVER, SECONDS_OF_SERVING,
};
use crate::hardware::Hardware;
use crate::needs::ModelNeeds;

/// What a model does at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Workload {
    /// Answers written at the same time.
    pub sequences: f64,
    /// Tokens that each of them holds, on average.
    pub tokens: f64,
}

/// Which end of the stated error.
#[derive(Debug, Clone, Copy)]
enum End {
    Slow,
    Likely,
    Fast,
}

fn at(range: Range, end: End) -> f64 {
    match end {
        End::Slow => range.low(),
        End::Likely => range.likely(),
        End::Fast => range.high(),
    }
}

fn of((slow, likely, fast): (f64, f64, f64), end: End) -> f64 {
    match end {
        End::Slow => slow,
        End::Likely => likely,
        End::Fast => fast,
    }
}

/// Tokens a second, all sequences together.
///
/// One step writes one token of every sequence. Reading takes the weights once and every
/// sequence's own memory; the first answer's arithmetic hides behind it, that of further answers
/// adds to it, so that beyond the ridge of the roofline (Williams et al., *Communications of the
/// ACM* 52(4), 2009) the arithmetic alone counts. Below the ridge engines overlap the two only in
/// part; the sum lies nearer to measured batches than their maximum does. Of a mixture of experts a
/// step with `n` sequences reads the share `1 − (1 − active ÷ all)ⁿ`, as if experts were drawn
/// independently.
pub fn decode_tokens_per_second(
    needs: &ModelNeeds,
    hardware: &Hardware,
    workload: &Workload,
) -> Range {
    let (low, high) = hardware.class.fitted().error;
    range_of(|end| {
        let seconds = step_seconds(needs, hardware, workload, end);
        workload.sequences / seconds * of((low, 1.0, high), end)
    })
}

fn step_seconds(needs: &ModelNeeds, hardware: &Hardware, workload: &Workload, end: End) -> f64 {
    let fitted = hardware.class.fitted();
    let efficiency = if needs.weights.rounded {
        fitted.efficiency_rounded
    } else {
        fitted.efficiency_16_bit
    };
    let weights = if needs.is_mixture_of_experts() {
        let read_share = 1.0 - libm::pow(1.0 - needs.active_share, workload.sequences);
        // What one sequence reads is known best; more of them can read no more than there is.
        (needs.weights.read.0 * read_share / needs.active_share).min(needs.weights.stored.0)
    } else {
        needs.weights.read.0
    };
    let conversations = needs.conversation.read(workload.tokens).0 * workload.sequences;
    let speed_up = hardware.speed_up();
    let reading = (weights + conversations) / (efficiency * at(hardware.bandwidth, end) * speed_up);
    let arithmetic = of(hardware.class.arithmetic_efficiency(), end);
    let computing = 2.0 * needs.active_parameters * (workload.sequences - 1.0).max(0.0)
        / (arithmetic * at(hardware.arithmetic, end) * speed_up);
    let choosing = if needs.is_mixture_of_experts() {
        SECONDS_OF_CHOOSING
    } else {
        0.0
    };
    reading
        + computing
        + needs.layers * (fitted.seconds_a_layer + choosing)
        + needs.layers_with_state * SECONDS_OF_A_STATE
        + hardware.hand_overs() * SECONDS_OF_HANDING_OVER
        + SECONDS_OF_SERVING
}

/// Tokens of a prompt read in a second: efficiency × operations a second ÷ (2 × active
/// parameters). Source: two operations for each parameter and token, Kaplan et al., *Scaling
/// laws* (2020), section 2.1.
pub fn prefill_tokens_per_second(needs: &ModelNeeds, hardware: &Hardware) -> Range {
    range_of(|end| {
        of(hardware.class.arithmetic_efficiency(), end)
            * at(hardware.arithmetic, end)
            * hardware.speed_up()
            / (2.0 * needs.active_parameters)
    })
}

fn range_of(speed: impl Fn(End) -> f64) -> Range {
    let likely = speed(End::Likely);
    Range::new(speed(End::Slow), likely, speed(End::Fast)).unwrap_or(Range::exact(likely))
}
