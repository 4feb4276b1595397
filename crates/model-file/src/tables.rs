//! Names and sizes of the ways to store numbers. Source: `ggml.h`, `ggml-common.h` and `llama.h`
//! of llama.cpp, build 11434.

use crate::tensor::TensorType;

const fn kind(id: u32, name: &'static str, block_numbers: u64, block_bytes: u64) -> TensorType {
    TensorType {
        id,
        name,
        block_numbers,
        block_bytes,
    }
}

/// Every type of tensor that a file may have.
pub(crate) const TENSOR_TYPES: [TensorType; 37] = [
    kind(0, "F32", 1, 4),
    kind(1, "F16", 1, 2),
    kind(2, "Q4_0", 32, 18),
    kind(3, "Q4_1", 32, 20),
    kind(6, "Q5_0", 32, 22),
    kind(7, "Q5_1", 32, 24),
    kind(8, "Q8_0", 32, 34),
    kind(9, "Q8_1", 32, 36),
    kind(10, "Q2_K", 256, 84),
    kind(11, "Q3_K", 256, 110),
    kind(12, "Q4_K", 256, 144),
    kind(13, "Q5_K", 256, 176),
    kind(14, "Q6_K", 256, 210),
    kind(15, "Q8_K", 256, 292),
    kind(16, "IQ2_XXS", 256, 66),
    kind(17, "IQ2_XS", 256, 74),
    kind(18, "IQ3_XXS", 256, 98),
    kind(19, "IQ1_S", 256, 50),
    kind(20, "IQ4_NL", 32, 18),
    kind(21, "IQ3_S", 256, 110),
    kind(22, "IQ2_S", 256, 82),
    kind(23, "IQ4_XS", 256, 136),
    kind(24, "I8", 1, 1),
    kind(25, "I16", 1, 2),
    kind(26, "I32", 1, 4),
    kind(27, "I64", 1, 8),
    kind(28, "F64", 1, 8),
    kind(29, "IQ1_M", 256, 56),
    kind(30, "BF16", 1, 2),
    kind(34, "TQ1_0", 256, 54),
    kind(35, "TQ2_0", 256, 66),
    kind(39, "MXFP4", 32, 17),
    kind(40, "NVFP4", 64, 36),
    kind(41, "Q1_0", 128, 18),
    kind(42, "Q2_0", 64, 18),
    kind(31, "Q4_0_4_4", 32, 18),
    kind(36, "IQ4_NL_4_4", 32, 18),
];

/// Name of a way to round a whole file (`general.file_type`).
pub(crate) const fn file_type(number: u64) -> Option<&'static str> {
    Some(match number {
        0 => "F32",
        1 => "F16",
        2 => "Q4_0",
        3 => "Q4_1",
        7 => "Q8_0",
        8 => "Q5_0",
        9 => "Q5_1",
        10 => "Q2_K",
        11 => "Q3_K_S",
        12 => "Q3_K_M",
        13 => "Q3_K_L",
        14 => "Q4_K_S",
        15 => "Q4_K_M",
        16 => "Q5_K_S",
        17 => "Q5_K_M",
        18 => "Q6_K",
        19 => "IQ2_XXS",
        20 => "IQ2_XS",
        21 => "Q2_K_S",
        22 => "IQ3_XS",
        23 => "IQ3_XXS",
        24 => "IQ1_S",
        25 => "IQ4_NL",
        26 => "IQ3_S",
        27 => "IQ3_M",
        28 => "IQ2_S",
        29 => "IQ2_M",
        30 => "IQ4_XS",
        31 => "IQ1_M",
        32 => "BF16",
        36 => "TQ1_0",
        37 => "TQ2_0",
        38 => "MXFP4",
        39 => "NVFP4",
        40 => "Q1_0",
        41 => "Q2_0",
        _ => return None,
    })
}

/// Every how many layers one holds the whole text, where a file with a sliding window does not
/// say: the loader of each architecture has its own habit. None where it uses no window even if
/// the file names one.
pub(crate) fn habitual_period(architecture: &str) -> Option<u64> {
    Some(match architecture {
        "gemma2" | "gpt-oss" => 2,
        "gemma3n" => 5,
        "gemma3" | "gemma4" | "gemma-embedding" => 6,
        "plamo3" => 8,
        "afmoe" | "cohere2" | "cohere2moe" | "exaone-moe" | "exaone4" | "laguna" | "llama4"
        | "mellum" | "muse-glimmer" | "olmo2" | "smallthinker" => 4,
        _ => return None,
    })
}

/// Architectures in which the first layer of each group holds the whole text, not the last.
pub(crate) fn whole_text_first(architecture: &str) -> bool {
    ["cohere2moe", "laguna", "smallthinker"].contains(&architecture)
}
