//! Speed: reading a prompt and writing an answer.

use catalogue::Shape;
use quantities::Range;

use crate::hardware::Hardware;
use crate::memory::conversation_memory;

/// Share of the stated bandwidth that writing tokens reaches.
///
/// Judgement within what the public llama.cpp tables show for graphics cards and Apple machines.
const BANDWIDTH_EFFICIENCY: (f64, f64, f64) = (0.55, 0.72, 0.88);

/// Seconds for each layer and step that no bandwidth shortens: starting kernels, synchronising.
///
/// The second term of the two-term model; with it the median error of single-sequence speed
/// falls from about 20 % to about 8 % on public measurements.
const SECONDS_PER_LAYER: (f64, f64, f64) = (15e-6, 30e-6, 60e-6);

/// Share of the stated arithmetic that reading a prompt reaches. Judgement, within the 0.3–0.6
/// of public model-FLOPs-utilisation reports for inference.
const ARITHMETIC_EFFICIENCY: (f64, f64, f64) = (0.2, 0.4, 0.6);

/// What a model does at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Workload {
    /// Bytes of weights.
    pub weights: f64,
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

fn of(three: (f64, f64, f64), end: End) -> f64 {
    match end {
        End::Slow => three.0,
        End::Likely => three.1,
        End::Fast => three.2,
    }
}

/// Tokens a second, all sequences together.
///
/// One step writes one token of every sequence and takes
/// `max(bytes read ÷ (efficiency × bandwidth), 2 × active parameters × sequences ÷ (efficiency ×
/// operations a second)) + layers × time per layer`: the roofline (Williams et al., 2009) with a
/// second term. Bytes read are the weights once and every sequence's own memory. Of a mixture of
/// experts, a step with `n` sequences reads the share `1 − (1 − active ÷ all)ⁿ`, as if experts
/// were drawn independently.
pub fn decode_tokens_per_second(shape: &Shape, hardware: &Hardware, workload: &Workload) -> Range {
    range_of(|end| {
        let active = shape.active_parameters as f64 / shape.parameters as f64;
        let read_share = 1.0 - libm::pow(1.0 - active, workload.sequences);
        let bytes = workload.weights * read_share
            + conversation_memory(shape, workload.tokens, workload.sequences).0;
        let speed_up = hardware.speed_up();
        let reading =
            bytes / (of(BANDWIDTH_EFFICIENCY, end) * at(hardware.bandwidth, end) * speed_up);
        let computing = 2.0 * shape.active_parameters as f64 * workload.sequences
            / (of(ARITHMETIC_EFFICIENCY, end) * at(hardware.arithmetic, end) * speed_up);
        let slowest_first = match end {
            End::Slow => SECONDS_PER_LAYER.2,
            End::Likely => SECONDS_PER_LAYER.1,
            End::Fast => SECONDS_PER_LAYER.0,
        };
        workload.sequences / (reading.max(computing) + shape.layers as f64 * slowest_first)
    })
}

/// Tokens of a prompt read in a second: efficiency × operations a second ÷ (2 × active
/// parameters). Source: two operations for each parameter and token, Kaplan et al., *Scaling
/// laws* (2020), section 2.1.
pub fn prefill_tokens_per_second(shape: &Shape, hardware: &Hardware) -> Range {
    range_of(|end| {
        of(ARITHMETIC_EFFICIENCY, end) * at(hardware.arithmetic, end) * hardware.speed_up()
            / (2.0 * shape.active_parameters as f64)
    })
}

fn range_of(speed: impl Fn(End) -> f64) -> Range {
    let likely = speed(End::Likely);
    Range::new(speed(End::Slow), likely, speed(End::Fast)).unwrap_or(Range::exact(likely))
}

#[cfg(test)]
mod tests {
    use catalogue::Attention;

    use super::*;

    fn llama_on_a_4090() -> (Shape, Hardware) {
        let shape = Shape {
            parameters: 8_030_261_248,
            active_parameters: 8_030_261_248,
            layers: 32,
            kv_heads: 8,
            head_dim: 128,
            attention: Attention::Full,
        };
        let hardware = Hardware {
            memory: Range::exact(24e9),
            bandwidth: Range::exact(1008e9),
            arithmetic: Range::exact(165.2e12),
            accelerators: 1,
        };
        (shape, hardware)
    }

    /// The public llama.cpp tables have Llama 3 8B `Q4_K_M` on one RTX 4090 at about 128 tokens a
    /// second (`XiongjieDai`, GPU-Benchmarks-on-LLM-Inference, 2024).
    #[test]
    fn the_range_holds_the_public_figure_for_an_8b_model_on_an_rtx_4090() {
        let (shape, hardware) = llama_on_a_4090();
        let workload = Workload {
            weights: 4.92e9,
            sequences: 1.0,
            tokens: 1_024.0,
        };
        let speed = decode_tokens_per_second(&shape, &hardware, &workload);
        assert!(speed.low() < 128.0 && 128.0 < speed.high(), "{speed:?}");
        assert!((speed.likely() / 128.0 - 1.0).abs() < 0.15, "{speed:?}");
    }

    #[test]
    fn a_batch_writes_more_in_all_and_less_for_each() {
        let (shape, hardware) = llama_on_a_4090();
        let speed = |sequences: f64| {
            let workload = Workload {
                weights: 4.92e9,
                sequences,
                tokens: 1_024.0,
            };
            decode_tokens_per_second(&shape, &hardware, &workload).likely()
        };
        assert!(speed(8.0) > 4.0 * speed(1.0));
        assert!(speed(8.0) / 8.0 < speed(1.0));
    }
}
