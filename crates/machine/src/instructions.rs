//! Which instructions the processor has for the arithmetic of models.

/// Names of the instruction sets that make models faster here, the widest first; empty where
/// there are none that matter.
pub(crate) fn instruction_sets() -> Vec<String> {
    #[allow(unused_mut)] // On processors for which none is looked for.
    let mut found: Vec<&str> = Vec::new();
    #[cfg(target_arch = "x86_64")]
    {
        let known = [
            (
                "AVX-512 VNNI",
                std::arch::is_x86_feature_detected!("avx512vnni"),
            ),
            ("AVX-512", std::arch::is_x86_feature_detected!("avx512f")),
            ("AVX2", std::arch::is_x86_feature_detected!("avx2")),
            ("FMA", std::arch::is_x86_feature_detected!("fma")),
            ("F16C", std::arch::is_x86_feature_detected!("f16c")),
            ("AVX", std::arch::is_x86_feature_detected!("avx")),
            ("SSE4.2", std::arch::is_x86_feature_detected!("sse4.2")),
        ];
        found.extend(known.iter().filter(|(_, has)| *has).map(|(name, _)| *name));
    }
    #[cfg(target_arch = "aarch64")]
    {
        let known = [
            ("I8MM", std::arch::is_aarch64_feature_detected!("i8mm")),
            (
                "DotProd",
                std::arch::is_aarch64_feature_detected!("dotprod"),
            ),
            ("NEON", std::arch::is_aarch64_feature_detected!("neon")),
        ];
        found.extend(known.iter().filter(|(_, has)| *has).map(|(name, _)| *name));
    }
    found.into_iter().map(str::to_owned).collect()
}
