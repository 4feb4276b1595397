//! Which of the likely tokens comes next.

use llama_cpp_2::sampling::LlamaSampler;
/// Random choice looks at the 40 likeliest tokens, of these at the likeliest that make up 95 %
/// together, and drops those under a twentieth of the first: llama.cpp's own defaults.
const TOP_K: i32 = 40;
const TOP_P: f32 = 0.95;
const MIN_P: f32 = 0.05;

/// The choice a request asks for. A temperature that is no number counts as 0.
pub(crate) fn sampler_for(temperature: f32, seed: u32) -> LlamaSampler {
    if temperature > 0.0 && temperature.is_finite() {
        LlamaSampler::chain_simple([
            LlamaSampler::top_k(TOP_K),
            LlamaSampler::top_p(TOP_P, 1),
            LlamaSampler::min_p(MIN_P, 1),
            LlamaSampler::temp(temperature),
            LlamaSampler::dist(seed),
        ])
    } else {
        LlamaSampler::chain_simple([LlamaSampler::greedy()])
    }
}
