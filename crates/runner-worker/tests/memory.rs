//! What models take in the real engine, against what sizing says beforehand from their headers.
//!
//! llama.cpp writes the size of every buffer it sets aside into its log. Conversations must agree
//! within one per cent and the total within five.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use capacity::{AttentionKernel, EngineSetting, KeyValueRounding, ModelNeeds, computing_memory};
use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::model::params::LlamaModelParams;
use model_file::Header;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Bytes of the beginning of a file that hold every header here.
const BEGINNING: u64 = 32 << 20;

/// What two sizes in the log, written in hundredths of a MiB, may be off by their rounding.
const ROUNDED: f64 = 0.01;

/// A tenth of a MiB: what the engine's own bookkeeping takes beside a model of a fifth of a MiB.
const OF_TINY_MODELS: f64 = 0.1;

/// The lines of the engine's log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    /// Sum of the sizes on all lines with some words, in mebibytes, and forgets the lines.
    fn mebibytes(lines: &[String], words: &str) -> f64 {
        lines
            .iter()
            .filter_map(|line| line.split_once(words))
            .filter_map(|(_, rest)| rest.trim_start_matches([' ', '=']).split_once(" MiB"))
            .map(|(number, _)| number.trim().parse::<f64>().unwrap())
            .sum()
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

struct Message(String);

impl Visit for Message {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn event(&self, event: &Event<'_>) {
        let mut message = Message(String::new());
        event.record(&mut message);
        self.0.lock().unwrap().push(message.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

fn files() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bundled = here.join("../../models/SmolLM2-135M-Instruct.Q4_1.gguf");
    assert!(
        bundled.is_file(),
        "{} is missing: `cargo xtask test` fetches it",
        bundled.display()
    );
    let tiny = [
        "llama-q8_0",
        "falcon",
        "falcon-mqa",
        "gemma2",
        "gemma3",
        "phi3",
        "qwen3",
    ];
    let fixtures = here.join("../runner/tests/fixtures");
    tiny.iter()
        .map(|name| fixtures.join(format!("tiny-{name}.gguf")))
        .chain([bundled])
        .chain(further())
        .collect()
}

/// Files of one's own to measure too, as a list of paths in the environment.
fn further() -> Vec<PathBuf> {
    let list = std::env::var_os("STEELYARD_MODEL_FILES").unwrap_or_default();
    std::env::split_paths(&list)
        .filter(|path| path.is_file())
        .collect()
}

fn needs(path: &Path) -> ModelNeeds {
    let file = File::open(path).unwrap();
    let length = file.metadata().unwrap().len();
    let mut beginning = Vec::new();
    file.take(BEGINNING).read_to_end(&mut beginning).unwrap();
    ModelNeeds::of_file(&Header::read(&beginning, length).unwrap().facts)
}

fn mebibytes(bytes: quantities::Bytes) -> f64 {
    bytes.gibibytes() * 1_024.0
}

#[test]
fn models_take_the_memory_that_sizing_says() {
    let log = Log::default();
    tracing::subscriber::set_global_default(log.clone()).unwrap();
    llama_cpp_2::send_logs_to_tracing(llama_cpp_2::LogOptions::default());
    let backend = LlamaBackend::init().unwrap();
    let mut compared = 0;
    let files = files();
    let expected = 4 * files.len();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let needs = needs(&path);
        log.take();
        let model =
            LlamaModel::load_from_file(&backend, &path, &LlamaModelParams::default()).unwrap();
        let weights = Log::mebibytes(&log.take(), "model buffer size");
        for (context, batch, whole_windows) in [
            (2_048, 64, true),
            (8_192, 64, true),
            (8_192, 256, true),
            (8_192, 256, false),
        ] {
            let params = LlamaContextParams::default()
                .with_n_ctx(NonZeroU32::new(context))
                .with_n_batch(batch)
                .with_n_ubatch(batch)
                .with_swa_full(whole_windows);
            let held = model.new_context(&backend, params).unwrap();
            let lines = log.take();
            drop(held);
            let conversation = Log::mebibytes(&lines, "KV buffer size");
            let computing = Log::mebibytes(&lines, "compute buffer size =");
            let output = Log::mebibytes(&lines, "output buffer size");

            let setting = EngineSetting {
                context: f64::from(context),
                batch: f64::from(batch),
                whole_windows,
                rounding: KeyValueRounding::SixteenBits,
                kernel: AttentionKernel::Flash,
            };
            let reserved = mebibytes(needs.conversation.reserved(&setting));
            assert!(
                (reserved - conversation).abs() <= (0.01 * conversation).max(ROUNDED),
                "{name} at {context}: conversations {conversation} MiB, {reserved} expected"
            );
            let total = mebibytes(needs.weights.stored)
                + reserved
                + mebibytes(computing_memory(&needs, &setting).unwrap());
            let taken = weights + conversation + computing + output;
            assert!(
                (total - taken).abs() <= (0.05 * taken).max(OF_TINY_MODELS),
                "{name} at {context}, {batch} at once: {taken} MiB in all, {total} expected \
                 (weights {weights}, computing {computing})"
            );
            println!(
                "{name:<36} {context:>5} {batch:>4}: conversations {:+.2} %, total {:+.2} %",
                100.0 * (reserved / conversation - 1.0),
                100.0 * (total / taken - 1.0)
            );
            compared += 1;
        }
    }
    assert_eq!(compared, expected);
}
