//! Files as they are, and what the reader makes of them.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::fs;
use std::path::Path;

use catalogue::Attention;
use common::{Written, small};
use model_file::{Header, HeaderError, LayerKind, ModelFacts};
use quantities::Bytes;

fn read(file: &Written) -> Result<Header, HeaderError> {
    let (bytes, length) = file.header();
    Header::read(&bytes, length)
}

fn facts(file: &Written) -> ModelFacts {
    read(file).unwrap().facts
}

fn fixture(name: &str) -> Header {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../runner/tests/fixtures")
        .join(name);
    let bytes = fs::read(path).unwrap();
    Header::read(&bytes, bytes.len() as u64).unwrap()
}

fn llama() -> Written {
    let mut file = small(
        "llama",
        &[
            ("block_count", 2),
            ("embedding_length", 64),
            ("attention.head_count", 4),
            ("attention.head_count_kv", 2),
            ("context_length", 512),
        ],
    );
    file.tensor("token_embd.weight", &[64, 100])
        .tensor("blk.0.attn_k.weight", &[64, 32])
        .tensor("blk.1.attn_k.weight", &[64, 32])
        .tensor("output.weight", &[64, 100]);
    file
}

#[test]
fn a_real_file_says_what_it_is() {
    let header = fixture("tiny-llama-q8_0.gguf");
    let facts = &header.facts;
    assert_eq!(facts.architecture, "llama");
    assert_eq!(facts.layers, 2);
    assert_eq!(facts.kv_heads, [2, 2]);
    assert_eq!((facts.key_width, facts.value_width), (16, 16));
    assert!(facts.vocabulary > 300, "{}", facts.vocabulary);
    assert_eq!(facts.tokenizer.as_deref(), Some("llama"));
    assert!(
        (8.0..10.0).contains(&facts.bits_per_weight),
        "{}",
        facts.bits_per_weight
    );
    assert!(facts.read_bytes < facts.weight_bytes);
}

#[test]
fn gemma_3_holds_the_whole_text_on_few_layers() {
    let facts = fixture("tiny-gemma3.gguf").facts;
    let window = facts.key_values.window.unwrap();
    assert!(window.tokens > 0);
    assert!(facts.layer_kinds.contains(&LayerKind::Windowed));
    assert!(matches!(
        facts.shape().attention,
        Attention::SlidingWindow { .. }
    ));
}

#[test]
fn falcon_with_one_head_of_keys_takes_little_memory() {
    let facts = fixture("tiny-falcon.gguf").facts;
    assert_eq!(facts.architecture, "falcon");
    assert_eq!(facts.key_values.window, None);
    let heads: u64 = facts.kv_heads.iter().sum();
    assert_eq!(
        facts.key_values.numbers_a_token,
        heads * (facts.key_width + facts.value_width)
    );
}

#[test]
fn both_byte_orders_and_both_versions_say_the_same() {
    let of = |version, big_endian| {
        let mut file = Written::with("llama", version, big_endian);
        file.number("llama.block_count", 1)
            .number("llama.embedding_length", 32)
            .number("llama.attention.head_count", 2)
            .tensor("blk.0.attn_k.weight", &[32, 32]);
        facts(&file)
    };
    let usual = of(3, false);
    assert_eq!(usual.parameters, 1_024);
    assert_eq!(of(2, false), usual);
    assert_eq!(of(3, true), usual);
}

#[test]
fn a_table_of_words_is_read_only_where_it_is_the_output_too() {
    let separate = facts(&llama());
    let looked_up = separate.weight_bytes.0 - separate.read_bytes.0;
    assert!((looked_up - 6_400.0 * 2.0).abs() < 1e-9, "{looked_up}");
    let mut tied = small("llama", &[("block_count", 1), ("embedding_length", 64)]);
    tied.tensor("token_embd.weight", &[64, 100]);
    let tied = facts(&tied);
    assert_eq!(tied.weight_bytes, tied.read_bytes);
}

#[test]
fn of_a_mixture_of_experts_only_those_at_work_are_read() {
    let mut file = small(
        "qwen3moe",
        &[
            ("block_count", 1),
            ("embedding_length", 64),
            ("attention.head_count", 4),
            ("expert_count", 8),
            ("expert_used_count", 2),
        ],
    );
    file.tensor("blk.0.attn_k.weight", &[64, 64])
        .tensor("blk.0.ffn_up_exps.weight", &[64, 64, 8]);
    let facts = facts(&file);
    assert_eq!(facts.active_parameters, 4_096 + 4_096 * 2);
    assert_eq!(facts.read_bytes, Bytes(2.0 * (4_096.0 + 4_096.0 * 2.0)));
    assert_eq!(facts.experts.unwrap().used, 2);
}

#[test]
fn latent_attention_is_counted_once_for_each_layer() {
    let mut file = small(
        "deepseek2",
        &[
            ("block_count", 2),
            ("embedding_length", 64),
            ("attention.head_count", 16),
            ("attention.head_count_kv", 1),
            ("attention.kv_lora_rank", 512),
            ("rope.dimension_count", 64),
        ],
    );
    file.tensor("blk.0.attn_kv_a_mqa.weight", &[64, 576])
        .tensor("blk.1.attn_kv_a_mqa.weight", &[64, 576]);
    let facts = facts(&file);
    assert_eq!(facts.key_values.numbers_a_token, 2 * 576);
    assert_eq!(
        facts.shape().attention,
        Attention::Latent {
            latent: 512,
            rope: 64
        }
    );
}

#[test]
fn a_hybrid_counts_keys_only_where_it_has_them() {
    let mut file = small(
        "qwen35",
        &[
            ("block_count", 2),
            ("embedding_length", 64),
            ("attention.head_count", 4),
            ("attention.head_count_kv", 2),
            ("ssm.conv_kernel", 4),
            ("ssm.inner_size", 128),
            ("ssm.state_size", 16),
            ("ssm.group_count", 2),
        ],
    );
    file.tensor("blk.0.attn_qkv.weight", &[64, 96])
        .tensor("blk.0.ssm_out.weight", &[64, 64])
        .tensor("blk.1.attn_k.weight", &[64, 32]);
    let facts = facts(&file);
    assert_eq!(
        facts.layer_kinds,
        [LayerKind::Recurrent, LayerKind::WholeText]
    );
    assert_eq!(facts.kv_heads, [0, 2]);
    assert_eq!(facts.key_values.numbers_a_token, 2 * 32);
    assert_eq!(
        facts.key_values.state_numbers,
        3 * (128 + 2 * 2 * 16) + 16 * 128
    );
    assert_eq!(
        facts.shape().attention,
        Attention::Hybrid { full_layers: 1 }
    );
}

#[test]
fn heads_may_differ_from_layer_to_layer() {
    let mut file = small(
        "llama",
        &[
            ("block_count", 3),
            ("embedding_length", 64),
            ("attention.head_count", 4),
        ],
    );
    file.numbers("llama.attention.head_count_kv", &[4, 2, 1])
        .tensor("blk.0.attn_k.weight", &[64, 64]);
    let facts = facts(&file);
    assert_eq!(facts.kv_heads, [4, 2, 1]);
    assert_eq!(facts.key_values.numbers_a_token, 7 * 32);
}

#[test]
fn a_header_longer_than_the_bytes_at_hand_asks_for_more() {
    let (bytes, length) = llama().header();
    for have in 0..bytes.len() {
        let answer = Header::read(&bytes[..have], length);
        assert_eq!(
            answer.unwrap_err(),
            HeaderError::NeedsMore { have: have as u64 },
            "{have}"
        );
    }
}

#[test]
fn a_file_without_its_end_says_which_tensor_is_not_whole() {
    let (bytes, length) = llama().header();
    let error = Header::read(&bytes, length - 1).unwrap_err();
    assert!(
        matches!(&error, HeaderError::CutShort { what, needed, .. }
            if what == "output.weight" && *needed == length),
        "{error}"
    );
    let error = Header::read(&bytes[..40], 40).unwrap_err();
    assert_eq!(error.code(), "model-file-cut-short");
}

#[test]
fn damage_is_named() {
    let damaged = |change: &dyn Fn(&mut Written)| {
        let mut file = llama();
        change(&mut file);
        read(&file).unwrap_err()
    };
    let place = |error: &HeaderError| match error {
        HeaderError::Damaged { place, .. } => place.clone(),
        other => panic!("{other}"),
    };
    let twice = damaged(&|file| {
        file.tensor("output.weight", &[64, 100]);
    });
    assert_eq!(place(&twice), "output.weight");
    let again = damaged(&|file| {
        file.number("llama.block_count", 2);
    });
    assert_eq!(place(&again), "llama.block_count");
    let unknown = damaged(&|file| {
        file.tensor_of("odd", &[64], 4, 1);
    });
    assert_eq!(place(&unknown), "odd");
    let broken_rows = damaged(&|file| {
        file.tensor_of("rows", &[33], 8, 1);
    });
    assert_eq!(place(&broken_rows), "rows");
    let misplaced = damaged(&|file| {
        file.number("general.alignment", 48);
    });
    assert_eq!(place(&misplaced), "general.alignment");
}

#[test]
fn tensors_upon_one_another_are_refused() {
    let mut file = llama();
    // One that claims more numbers than it makes room for, with another after it.
    file.tensor_of("wide", &[64, 64], 1, 1)
        .tensor("after", &[64, 64, 4]);
    let error = read(&file).unwrap_err();
    assert!(error.to_string().contains("inside another"), "{error}");
}

#[test]
fn absurd_counts_cost_nothing() {
    let mut bytes = b"GGUF".to_vec();
    bytes.extend(3_u32.to_le_bytes());
    bytes.extend(u64::MAX.to_le_bytes());
    bytes.extend(u64::MAX.to_le_bytes());
    assert!(Header::read(&bytes, bytes.len() as u64).is_err());
    bytes.extend(u64::MAX.to_le_bytes());
    let error = Header::read(&bytes, bytes.len() as u64).unwrap_err();
    assert_eq!(error.code(), "model-file-cut-short");
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(
        Header::read(b"PK\x03\x04 a zip file", 17).unwrap_err(),
        HeaderError::NotAModelFile
    );
    let version = Header::read(b"GGUF\x01\x00\x00\x00", 8).unwrap_err();
    assert_eq!(version, HeaderError::UnknownVersion { version: 1 });
    let nameless = Header::read(&llama().header().0[..24], 24);
    assert!(nameless.is_err());
}

#[test]
fn text_that_is_no_text_is_damage() {
    let (mut bytes, length) = llama().header();
    let at = bytes
        .windows(5)
        .position(|window| window == b"llama")
        .unwrap();
    bytes[at] = 0xff;
    let error = Header::read(&bytes, length).unwrap_err();
    assert_eq!(error.code(), "model-file-damaged");
}
