//! Memory of conversations against what others worked out and what engines reported, and whether
//! models fit.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use capacity::{
    AttentionKernel, Conversation, EngineSetting, FitGrade, Hardware, HardwareClass,
    KeyValueRounding, ModelNeeds, Split, Weights, computing_memory, fit_of,
};
use catalogue::{Attention, Catalogue, Shape};
use quantities::{Bytes, Range};

/// `10x16x128` as its numbers; nothing as zeros.
fn factors(text: &str) -> Vec<f64> {
    text.split('x')
        .map(|number| number.parse().unwrap_or(0.0))
        .collect()
}

/// Batches of 512 and windows kept short, as llama.cpp's server is set.
fn setting(context: f64, kernel: AttentionKernel) -> EngineSetting {
    EngineSetting {
        context,
        batch: 512.0,
        whole_windows: false,
        rounding: KeyValueRounding::SixteenBits,
        kernel,
    }
}

#[test]
fn conversations_take_what_others_worked_out_and_engines_reported() {
    let table = include_str!("data/conversation-memory.csv");
    let mut cases = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |place: usize| cells[place].parse::<f64>().unwrap_or(0.0);
        let latent: f64 = factors(cells[6]).iter().product();
        let conversation = Conversation {
            numbers_a_token: 2.0 * factors(cells[3]).iter().product::<f64>() + latent,
            windowed_numbers_a_token: 2.0 * factors(cells[4]).iter().product::<f64>(),
            window_tokens: number(5),
            state_numbers: 0.0,
        };
        let rounding = KeyValueRounding::SixteenBits;
        let memory = match cells[8] {
            "reserved" => conversation.reserved(&setting(number(7), AttentionKernel::Flash)),
            _ => conversation.memory(number(7), 1.0, rounding),
        };
        let error = (memory.gibibytes() / number(9) - 1.0).abs();
        assert!(
            error <= number(10),
            "{}: {memory:?}, off by {error}",
            cells[0]
        );
        cases += 1;
    }
    assert_eq!(cases, 15);
}

const LLAMA_8B: Shape = Shape {
    parameters: 8_030_261_248,
    active_parameters: 8_030_261_248,
    layers: 32,
    kv_heads: 8,
    head_dim: 128,
    attention: Attention::Full,
};

fn gibibytes(shape: &Shape, tokens: f64, sequences: f64) -> f64 {
    Conversation::of_shape(shape)
        .memory(tokens, sequences, KeyValueRounding::SixteenBits)
        .gibibytes()
}

#[test]
fn each_kind_of_attention_has_its_formula() {
    assert!((gibibytes(&LLAMA_8B, 8_192.0, 2.0) - 2.0).abs() < 1e-12);
    let windowed = Shape {
        attention: Attention::SlidingWindow {
            full_layers: 8,
            window_tokens: 1_024,
        },
        ..LLAMA_8B
    };
    assert!((gibibytes(&windowed, 8_192.0, 1.0) - (0.25 + 0.75 / 8.0)).abs() < 1e-12);
    let hybrid = Shape {
        attention: Attention::Hybrid { full_layers: 8 },
        ..LLAMA_8B
    };
    assert!((gibibytes(&hybrid, 8_192.0, 1.0) - 0.25).abs() < 1e-12);
    let latent = Shape {
        layers: 61,
        attention: Attention::Latent {
            latent: 512,
            rope: 64,
        },
        ..LLAMA_8B
    };
    let bytes = 61.0 * 576.0 * 1_000.0 * 2.0 * 2.0;
    assert!((gibibytes(&latent, 1_000.0, 2.0) - bytes / Bytes::PER_GIBIBYTE).abs() < 1e-12);
}

#[test]
fn rounded_conversations_take_less() {
    let of = |rounding| {
        Conversation::of_shape(&LLAMA_8B)
            .memory(8_192.0, 1.0, rounding)
            .gibibytes()
    };
    assert!((of(KeyValueRounding::EightBits) - 0.531_25).abs() < 1e-12);
    assert!((of(KeyValueRounding::FourBits) - 0.281_25).abs() < 1e-12);
}

/// llama.cpp reported 598.5 MiB for four conversations with Qwen3.6 27B (LM Studio bug 1862).
#[test]
fn a_state_of_fixed_size_does_not_grow_with_the_text() {
    let a_layer = 3.0 * (6_144.0 + 2.0 * 16.0 * 128.0) + 128.0 * 6_144.0;
    let hybrid = Conversation {
        numbers_a_token: 0.0,
        windowed_numbers_a_token: 0.0,
        window_tokens: 0.0,
        state_numbers: 48.0 * a_layer,
    };
    for tokens in [1.0, 100_000.0] {
        let memory = hybrid.memory(tokens, 4.0, KeyValueRounding::SixteenBits);
        let mebibytes = memory.gibibytes() * 1_024.0;
        assert!((mebibytes - 598.5).abs() < 0.05, "{mebibytes}");
    }
}

#[test]
fn rows_of_the_catalogue_give_the_same_figures() {
    let catalogue = Catalogue::built_in().unwrap();
    // Gibibytes as in the table above.
    for (model, tokens, gibibytes) in [
        ("gemma-3-27b-it", 131_072.0, 10.41),
        ("gemma-3-1b-it", 32_768.0, 0.135_74),
        ("deepseek-v3", 163_840.0, 10.72),
        ("qwen3.6-27b", 262_144.0, 16.0),
        ("llama-3.1-8b-instruct", 8_192.0, 1.0),
    ] {
        let row = catalogue.open_model(model).unwrap();
        let memory = Conversation::of_model(row).memory(tokens, 1.0, KeyValueRounding::SixteenBits);
        let error = (memory.gibibytes() / gibibytes - 1.0).abs();
        assert!(error < 0.002, "{model}: {} GiB", memory.gibibytes());
    }
    // Gemma 4 has other heads where it holds the whole text than in its windows.
    let gemma = Conversation::of_model(catalogue.open_model("gemma-4-26b-a4b-it").unwrap());
    assert!((gemma.numbers_a_token - 5.0 * 2.0 * 2.0 * 512.0).abs() < 1e-9);
    assert!((gemma.windowed_numbers_a_token - 25.0 * 2.0 * 8.0 * 256.0).abs() < 1e-9);
}

#[test]
fn without_flash_attention_long_texts_need_far_more_room() {
    let needs = ModelNeeds {
        weights: Weights {
            stored: Bytes(4.9e9),
            read: Bytes(4.6e9),
            rounded: true,
        },
        conversation: Conversation::of_shape(&LLAMA_8B),
        active_parameters: 8e9,
        active_share: 1.0,
        layers: 32.0,
        layers_with_state: 0.0,
        vocabulary: Some(128_256.0),
        widths: Some((4_096.0, 14_336.0)),
        heads: Some(32.0),
    };
    let of = |kernel| {
        computing_memory(&needs, &setting(32_768.0, kernel))
            .unwrap()
            .gibibytes()
    };
    let (flash, plain) = (of(AttentionKernel::Flash), of(AttentionKernel::Plain));
    assert!(flash < 0.4, "{flash}");
    // gguf-parser's worked examples give 2 to 3.5 GiB at this length.
    assert!((2.0..=3.5).contains(&plain), "{plain}");
}

#[test]
fn what_fits_depends_on_how_many_talk_at_once() {
    let catalogue = Catalogue::built_in().unwrap();
    let needs = ModelNeeds::of_model(catalogue.open_model("llama-3.1-8b-instruct").unwrap());
    let card = Hardware::new(
        HardwareClass::NvidiaCard,
        Range::exact(12.0),
        Range::exact(504.0),
        None,
        1,
        Split::Layers,
    );
    let grade = |sequences| fit_of(&needs, &card, 8_192.0, sequences).grade;
    assert_eq!(grade(1.0), FitGrade::Comfortable);
    assert_eq!(grade(6.0), FitGrade::TooLarge);
}
