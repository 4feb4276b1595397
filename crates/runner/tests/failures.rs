//! Bad files, dying workers and what is left afterwards.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::fs;
use std::path::Path;
use std::time::Duration;

use common::{
    ask, bundled, config, question, runner, tiny, tiny_question, with_figure, with_template,
};
use runner::{DeathCause, ModelFile, Runner, RunnerConfig, RunnerError, WayOn};

#[tokio::test]
async fn a_missing_model_names_its_place() {
    let mut request = question("Hello");
    request.model.path = "/nowhere/model.gguf".into();
    assert_eq!(
        ask(&runner(), request).await.unwrap_err(),
        RunnerError::ModelMissing {
            path: "/nowhere/model.gguf".to_owned()
        }
    );
}

#[tokio::test]
async fn a_truncated_bundled_model_is_refused_before_it_is_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let mut request = question("Hello");
    let bytes = fs::read(&request.model.path).unwrap();
    request.model.path = folder.path().join("model.gguf");
    fs::write(&request.model.path, &bytes[..bytes.len() - 1]).unwrap();
    let error = ask(&runner(), request).await.unwrap_err();
    assert!(
        matches!(
            error,
            RunnerError::ModelSize {
                expected: 98_362_432,
                found: 98_362_431,
                ..
            }
        ),
        "{error}"
    );
}

#[tokio::test]
async fn a_bundled_model_with_one_wrong_byte_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut request = question("Hello");
    let mut bytes = fs::read(&request.model.path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    request.model.path = folder.path().join("model.gguf");
    fs::write(&request.model.path, &bytes).unwrap();
    assert_eq!(
        ask(&runner(), request).await.unwrap_err().code(),
        "model-damaged"
    );
}

#[tokio::test]
async fn a_truncated_model_of_ones_own_is_explained_by_the_engine() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = fs::read(tiny("tiny-llama-q8_0.gguf").path).unwrap();
    let path = folder.path().join("half.gguf");
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let model = ModelFile {
        path,
        expected: None,
    };
    match ask(&runner(), tiny_question(model)).await.unwrap_err() {
        RunnerError::ModelUnsupported { detail, .. } => {
            assert!(detail.contains("not within the file bounds"), "{detail}");
        }
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_file_that_makes_llama_cpp_abort_costs_one_question() {
    let folder = tempfile::tempdir().unwrap();
    let runner = runner();
    // A first answer, so that it is a working runner that survives.
    let good = tiny_question(tiny("tiny-llama-q8_0.gguf"));
    ask(&runner, good.clone()).await.unwrap();
    let first_worker = runner.worker_process_id();

    let bad = with_figure(folder.path(), "llama.block_count", 0);
    match ask(&runner, tiny_question(bad)).await.unwrap_err() {
        RunnerError::WorkerDied {
            cause,
            signal,
            last_lines,
            way_on,
            ..
        } => {
            assert_eq!(way_on, WayOn::AnotherFile);
            assert_eq!(cause, DeathCause::GaveUp);
            assert_eq!(signal, Some(6));
            assert!(
                last_lines.iter().any(|line| line.contains("GGML_ASSERT")),
                "{last_lines:?}"
            );
        }
        other => panic!("{other}"),
    }

    ask(&runner, good).await.unwrap();
    assert_ne!(runner.worker_process_id(), first_worker);
}

/// A template is a program from a stranger's file.
#[tokio::test]
async fn a_hostile_template_costs_its_question_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let runner = runner();
    for template in [
        "{% for i in range(99999) %}{{ messages[0].content * 99999 }}{% endfor %}",
        "{% set it = namespace(x='grow') %}{% for i in range(60) %}{% set it.x = it.x ~ it.x %}{% endfor %}{{ it.x }}",
        "{{ 'a' * 9000000000000 }}",
        "{{ messages[0].content.replace('', 'a' * 1000000) * 1000000 }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ] {
        let bad = tiny_question(with_template(folder.path(), template));
        match ask(&runner, bad).await {
            Ok(_) => {}
            Err(error) => assert!(
                matches!(
                    error,
                    RunnerError::OutOfMemory { .. } | RunnerError::WorkerDied { .. }
                ),
                "{template}: {error}"
            ),
        }
        let good = tiny_question(tiny("tiny-llama-q8_0.gguf"));
        assert!(ask(&runner, good).await.is_ok(), "{template}");
    }
}

#[tokio::test]
async fn figures_beyond_reason_are_refused_without_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let runner = runner();
    let bad = with_figure(folder.path(), "llama.context_length", u32::MAX);
    let error = ask(&runner, tiny_question(bad)).await.unwrap_err();
    assert_eq!(error.code(), "model-unsupported", "{error}");
}

#[tokio::test]
async fn more_context_than_there_is_memory_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let model = with_figure(folder.path(), "llama.context_length", i32::MAX as u32);
    let mut request = tiny_question(model);
    request.context_tokens = i32::MAX as u32;
    let error = ask(&runner(), request).await.unwrap_err();
    assert_eq!(error.code(), "out-of-memory", "{error}");
    let Some(WayOn::ShorterContext { context_tokens }) = error.way_on() else {
        panic!("{:?}", error.way_on());
    };
    assert!(context_tokens >= 1024);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_worker_held_to_too_little_memory_says_so_and_the_next_question_works() {
    let tight = Runner::new(RunnerConfig {
        // Enough to start and to run the tiny model, and too little to map this one of 98 MB beside
        // what the worker takes itself.
        memory_limit_bytes: Some(125_000_000),
        ..config()
    });
    let error = ask(&tight, question("Hello")).await.unwrap_err();
    assert_eq!(error.code(), "out-of-memory", "{error}");
    match error.way_on() {
        Some(WayOn::SmallerModel { model_bytes }) => assert!(model_bytes < 98_362_432),
        other => panic!("{other:?}"),
    }
    let small = ask(&tight, tiny_question(tiny("tiny-llama-q8_0.gguf"))).await;
    assert!(small.is_ok(), "{small:?}");
}

#[test]
fn a_missing_worker_lists_where_it_was_looked_for() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let runner = Runner::new(RunnerConfig {
        worker: Some("/nowhere/worker".into()),
        ..config()
    });
    let error = runtime
        .block_on(ask(&runner, question("Hello")))
        .unwrap_err();
    assert_eq!(
        error,
        RunnerError::WorkerMissing {
            tried: vec!["/nowhere/worker".to_owned()]
        }
    );
}

#[cfg(target_os = "linux")]
mod with_processes;
