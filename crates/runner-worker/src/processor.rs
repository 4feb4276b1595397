//! Whether this processor can run what llama.cpp was compiled to.

use runner_protocol::Failure;

/// Why the engine cannot run here, before any of it is touched: an instruction that the
/// processor does not know would end this process without a word.
#[cfg(target_arch = "x86_64")]
pub(crate) fn refusal() -> Option<Failure> {
    use std::arch::is_x86_feature_detected as knows;

    // What llama.cpp's build compiles in when it does not build for the machine it is on.
    too_old(&[
        ("SSE4.2", knows!("sse4.2")),
        ("AVX", knows!("avx")),
        ("AVX2", knows!("avx2")),
        ("FMA", knows!("fma")),
        ("F16C", knows!("f16c")),
        ("BMI2", knows!("bmi2")),
    ])
}

/// For other kinds of processor it compiles in nothing that some of them lack.
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn refusal() -> Option<Failure> {
    None
}

#[cfg(any(test, target_arch = "x86_64"))]
fn too_old(known: &[(&str, bool)]) -> Option<Failure> {
    let lacking: Vec<&str> = known
        .iter()
        .filter_map(|(name, knows)| (!knows).then_some(*name))
        .collect();
    (!lacking.is_empty()).then(|| Failure::ProcessorTooOld {
        lacking: lacking.join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_processor_that_lacks_something_is_told_what() {
        assert_eq!(
            too_old(&[("AVX", true), ("AVX2", false), ("FMA", false)]),
            Some(Failure::ProcessorTooOld {
                lacking: "AVX2, FMA".to_owned()
            })
        );
        assert_eq!(too_old(&[("AVX", true), ("AVX2", true)]), None);
    }
}
