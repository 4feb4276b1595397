//! What the tests of the runner share: the real worker, the real model, and broken ones.

#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

use std::fs;
use std::path::{Path, PathBuf};

use runner::{
    AskEvent, AskRequest, AskSummary, BUNDLED_MODEL, ModelFile, Runner, RunnerConfig, RunnerError,
    StopSignal,
};

/// A runner with the real worker. One thread: more than there are idle cores makes llama.cpp
/// many times slower, and tests run side by side.
pub fn runner() -> Runner {
    Runner::new(config())
}

pub fn config() -> RunnerConfig {
    RunnerConfig {
        worker: Some(worker()),
        threads: Some(1),
        ..RunnerConfig::default()
    }
}

/// The worker as Cargo built it, two folders above this test.
pub fn worker() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let name = format!("steelyard-runner-worker{}", std::env::consts::EXE_SUFFIX);
    let worker = test.parent().unwrap().parent().unwrap().join(name);
    assert!(
        worker.is_file(),
        "{} is missing: run `cargo build -p runner-worker` first",
        worker.display()
    );
    worker
}

/// The model that comes with the program.
pub fn bundled() -> ModelFile {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let model = BUNDLED_MODEL.in_folder(&folder);
    assert!(
        model.path.is_file(),
        "{} is missing: `cargo xtask test` fetches it",
        model.path.display()
    );
    model
}

/// A question to the bundled model.
pub fn question(prompt: &str) -> AskRequest {
    let mut request = AskRequest::new(bundled(), prompt);
    request.system = Some(BUNDLED_MODEL.system.to_owned());
    request.context_tokens = 2048;
    request.max_tokens = 64;
    request
}

/// A question that keeps the bundled model writing until the end of its context.
pub fn endless_question() -> AskRequest {
    let mut request = AskRequest::new(bundled(), "Write a very long story about the sea.");
    // At temperature 1 it wanders on; greedily it might end early.
    request.temperature = 1.0;
    request.seed = 7;
    request.max_tokens = 8000;
    request.context_tokens = 8192;
    request
}

/// A tiny model with random weights.
pub fn tiny(name: &str) -> ModelFile {
    ModelFile {
        path: Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(name),
        expected: None,
    }
}

/// A question to a tiny model.
pub fn tiny_question(model: ModelFile) -> AskRequest {
    let mut request = AskRequest::new(model, "Hello");
    request.max_tokens = 8;
    request.context_tokens = 256;
    request
}

/// A copy of the tiny llama with the 32-bit figure under `key` replaced.
pub fn with_figure(folder: &Path, key: &str, figure: u32) -> ModelFile {
    /// GGUF's number for an unsigned 32-bit value.
    const UNSIGNED_32: u32 = 4;
    let mut bytes = fs::read(tiny("tiny-llama-q8_0.gguf").path).unwrap();
    let key_at = bytes
        .windows(key.len())
        .position(|window| window == key.as_bytes())
        .unwrap_or_else(|| panic!("no {key}"));
    let type_at = key_at + key.len();
    assert_eq!(bytes[type_at..type_at + 4], UNSIGNED_32.to_le_bytes());
    bytes[type_at + 4..type_at + 8].copy_from_slice(&figure.to_le_bytes());
    let path = folder.join(format!("{key}-{figure}.gguf"));
    fs::write(&path, bytes).unwrap();
    ModelFile {
        path,
        expected: None,
    }
}

/// A copy of the tiny llama with another chat template.
pub fn with_template(folder: &Path, template: &str) -> ModelFile {
    const KEY: &str = "tokenizer.chat_template";
    /// Weights begin at a multiple of this many bytes.
    const ALIGNMENT: usize = 32;
    let bytes = fs::read(tiny("tiny-llama-q8_0.gguf").path).unwrap();
    let key_at = bytes
        .windows(KEY.len())
        .position(|window| window == KEY.as_bytes())
        .unwrap();
    // After the key its type, a length and the text.
    let length_at = key_at + KEY.len() + 4;
    let text_at = length_at + 8;
    let old = u64::from_le_bytes(bytes[length_at..text_at].try_into().unwrap());
    let old = usize::try_from(old).unwrap();
    let mut template = template.to_owned();
    while template.len() % ALIGNMENT != old % ALIGNMENT {
        template.push(' ');
    }
    let mut changed = bytes[..length_at].to_vec();
    changed.extend((template.len() as u64).to_le_bytes());
    changed.extend(template.as_bytes());
    changed.extend(&bytes[text_at + old..]);
    let path = folder.join("template.gguf");
    fs::write(&path, changed).unwrap();
    ModelFile {
        path,
        expected: None,
    }
}

/// Asks without listening on the way.
pub async fn ask(runner: &Runner, request: AskRequest) -> Result<AskSummary, RunnerError> {
    runner.ask(request, |_| (), StopSignal::new()).await
}

/// Whether an event is a piece of the answer.
pub fn is_text(event: &AskEvent) -> bool {
    matches!(event, AskEvent::Text { .. })
}
