//! How fast models read and write on machines.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use capacity::{
    Hardware, HardwareClass, ModelNeeds, Split, Workload, decode_tokens_per_second,
    prefill_tokens_per_second,
};
use catalogue::Catalogue;
use quantities::Range;

fn needs(model: &str) -> ModelNeeds {
    let catalogue = Catalogue::built_in().unwrap();
    ModelNeeds::of_model(catalogue.open_model(model).unwrap())
}

fn cards(accelerators: u64, split: Split) -> Hardware {
    Hardware::new(
        HardwareClass::NvidiaCard,
        Range::exact(24.0 * accelerators as f64),
        Range::exact(1_008.0),
        Some(Range::exact(165.2)),
        accelerators,
        split,
    )
}

fn speed(needs: &ModelNeeds, hardware: &Hardware, sequences: f64) -> Range {
    let workload = Workload {
        sequences,
        tokens: 1_024.0,
    };
    decode_tokens_per_second(needs, hardware, &workload)
}

#[test]
fn a_batch_writes_more_in_all_and_less_for_each() {
    let (model, card) = (needs("llama-3.1-8b-instruct"), cards(1, Split::Layers));
    let of = |sequences| speed(&model, &card, sequences).likely();
    assert!(of(8.0) > 4.0 * of(1.0));
    assert!(of(8.0) / 8.0 < of(1.0));
}

#[test]
fn a_batch_ends_where_the_arithmetic_does() {
    let (model, card) = (needs("llama-3.1-8b-instruct"), cards(1, Split::Layers));
    let most = prefill_tokens_per_second(&model, &card).likely();
    assert!(speed(&model, &card, 4_096.0).likely() < most);
}

#[test]
fn of_a_mixture_one_answer_reads_the_experts_at_work_and_many_read_all() {
    let (mixture, card) = (
        needs("qwen3-30b-a3b-instruct-2507"),
        cards(1, Split::Layers),
    );
    let dense = needs("qwen3-32b");
    let of = |needs, sequences| speed(needs, &card, sequences).likely();
    assert!(of(&mixture, 1.0) > 3.0 * of(&dense, 1.0));
    assert!(of(&mixture, 8.0) < 4.0 * of(&mixture, 1.0));
}

#[test]
fn further_cards_add_memory_and_only_cut_layers_add_speed() {
    let model = needs("llama-3.3-70b-instruct");
    let of = |accelerators, split| speed(&model, &cards(accelerators, split), 1.0).likely();
    let one = of(1, Split::Layers);
    let layers = of(4, Split::Layers);
    assert!(layers < one && layers > 0.95 * one);
    let tensors = of(4, Split::Tensors);
    assert!(tensors > 2.0 * one && tensors < 4.0 * one);
    assert!(
        cards(4, Split::Layers).memory.likely() > 3.9 * cards(1, Split::Layers).memory.likely()
    );
}

/// `llama-batched-bench` on NVIDIA's DGX Spark, 512 tokens read and 32 written by each
/// (ggml-org, `benches/dgx-spark.md`, 2 November 2025): Qwen2.5 Coder 7B at `Q8_0`.
#[test]
fn batches_on_a_dgx_spark_come_out_as_measured() {
    let mut model = needs("qwen2.5-7b-instruct");
    let bytes = 7.54 * quantities::Bytes::PER_GIBIBYTE;
    model.weights.stored = quantities::Bytes(bytes);
    // The table of words is looked up: 152,064 × 3,584 numbers at 34/32 bytes.
    model.weights.read = quantities::Bytes(bytes - 152_064.0 * 3_584.0 * 1.0625);
    let spark = Hardware::new(
        HardwareClass::SharedMemory,
        Range::exact(120.0),
        Range::exact(273.0),
        Some(Range::exact(125.0)),
        1,
        Split::Layers,
    );
    for (sequences, measured) in [
        (1.0, 29.24),
        (2.0, 54.46),
        (4.0, 104.33),
        (8.0, 195.67),
        (16.0, 335.01),
        (32.0, 593.27),
    ] {
        let workload = Workload {
            sequences,
            tokens: 528.0,
        };
        let range = decode_tokens_per_second(&model, &spark, &workload);
        assert!(
            range.low() <= measured && measured <= range.high(),
            "{sequences}: {measured} and {range:?}"
        );
    }
}
