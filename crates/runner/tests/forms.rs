//! Answers in a given form, answers that are weighed, and fine-tuned adapters.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::fs;
use std::path::Path;

use common::{ask, bundled, question, runner, tiny, tiny_question};
use runner::{
    Adapter, AskRequest, AskSetRequest, ModelFile, OutputForm, RunnerError, SetMode, StopSignal,
};

const CITY: &str = r#"{"type":"object","properties":{"city":{"type":"string","maxLength":20}},"required":["city"],"additionalProperties":false}"#;

#[tokio::test]
async fn an_answer_keeps_to_a_json_schema() {
    let mut request = question("What is the capital of France? Answer in JSON.");
    request.form = Some(OutputForm::JsonSchema(CITY.to_owned()));
    let summary = ask(&runner(), request).await.unwrap();
    let answer: serde_json::Value = serde_json::from_str(&summary.text).unwrap();
    assert!(answer["city"].is_string(), "{}", summary.text);
}

#[tokio::test]
async fn a_grammar_leaves_only_yes_and_no_also_side_by_side() {
    let form = OutputForm::Grammar(r#"root ::= "yes" | "no""#.to_owned());
    let mut request = question("Is Paris a city?");
    request.form = Some(form.clone());
    let runner = runner();
    let alone = ask(&runner, request).await.unwrap().text;
    assert!(["yes", "no"].contains(&alone.as_str()), "{alone}");

    let prompts = ["Is Paris a city?", "Is the sea dry?"].map(str::to_owned);
    let mut set = AskSetRequest::new(bundled(), prompts.to_vec(), SetMode::Fast);
    set.form = Some(form);
    let summary = runner
        .ask_set(set, |_| (), StopSignal::new())
        .await
        .unwrap();
    for answer in summary.answers {
        let text = answer.unwrap().text;
        assert!(["yes", "no"].contains(&text.as_str()), "{text}");
    }
}

#[tokio::test]
async fn a_form_that_cannot_be_understood_is_refused_and_the_next_question_works() {
    let runner = runner();
    for form in [
        OutputForm::JsonSchema("{not json".to_owned()),
        OutputForm::Grammar("root ::= missing-rule".to_owned()),
    ] {
        let mut request = question("Hello");
        request.form = Some(form);
        let error = ask(&runner, request).await.unwrap_err();
        assert!(matches!(error, RunnerError::FormUnusable { .. }), "{error}");
    }
    assert!(ask(&runner, question("Hello")).await.is_ok());
}

#[tokio::test]
async fn a_likely_answer_scores_higher_than_an_unlikely_one() {
    let runner = runner();
    let request = question("What is the capital of France?");
    let mut perplexities = Vec::new();
    for answer in [
        "The capital of France is Paris.",
        "The capital of France is Madrid.",
        "Purple seven the gravel of.",
    ] {
        let score = runner
            .score(&request, answer, StopSignal::new())
            .await
            .unwrap()
            .unwrap();
        assert!(score.answer_tokens >= 5);
        perplexities.push(score.perplexity());
    }
    assert!(perplexities[0] < perplexities[1], "{perplexities:?}");
    assert!(perplexities[1] < perplexities[2], "{perplexities:?}");
    assert!(perplexities[0] >= 1.0 && perplexities[0] < 2.0);
}

/// A GGUF file with an adapter for the tiny llama: one pair of matrices on the first layer's
/// query weights, of rank 4, filled so that it changes what comes out.
fn adapter(folder: &Path, architecture: &str, width: u64) -> ModelFile {
    const TEXT: u32 = 8;
    const FLOAT: u32 = 6;
    const RANK: u64 = 4;
    let mut file: Vec<u8> = Vec::new();
    let text = |file: &mut Vec<u8>, text: &str| {
        file.extend((text.len() as u64).to_le_bytes());
        file.extend(text.as_bytes());
    };
    file.extend(b"GGUF");
    file.extend(3_u32.to_le_bytes());
    file.extend(2_u64.to_le_bytes());
    file.extend(4_u64.to_le_bytes());
    for (key, value) in [
        ("general.architecture", architecture),
        ("general.type", "adapter"),
        ("adapter.type", "lora"),
    ] {
        text(&mut file, key);
        file.extend(TEXT.to_le_bytes());
        text(&mut file, value);
    }
    text(&mut file, "adapter.lora.alpha");
    file.extend(FLOAT.to_le_bytes());
    file.extend(64_f32.to_le_bytes());
    let bytes = width * RANK * 4;
    for (name, shape, offset) in [
        ("blk.0.attn_q.weight.lora_a", [width, RANK], 0),
        ("blk.0.attn_q.weight.lora_b", [RANK, width], bytes),
    ] {
        text(&mut file, name);
        file.extend(2_u32.to_le_bytes());
        for length in shape {
            file.extend(length.to_le_bytes());
        }
        file.extend(0_u32.to_le_bytes());
        file.extend(offset.to_le_bytes());
    }
    file.resize(file.len().next_multiple_of(32), 0);
    for number in 0..2 * width * RANK {
        let value = ((number * 37 % 101) as f32 - 50.0) / 25.0;
        file.extend(value.to_le_bytes());
    }
    let path = folder.join(format!("{architecture}-{width}.gguf"));
    fs::write(&path, file).unwrap();
    ModelFile {
        path,
        expected: None,
    }
}

#[tokio::test]
async fn an_adapter_changes_the_answer_and_taking_it_away_brings_the_old_one_back() {
    let folder = tempfile::tempdir().unwrap();
    let runner = runner();
    let plain = AskRequest {
        max_tokens: 16,
        ..tiny_question(tiny("tiny-llama-q8_0.gguf"))
    };
    let with = |scale: f32| AskRequest {
        adapter: Some(Adapter {
            file: adapter(folder.path(), "llama", 64),
            scale,
        }),
        ..plain.clone()
    };
    let before = ask(&runner, plain.clone()).await.unwrap().text;
    let tuned = ask(&runner, with(1.0)).await.unwrap().text;
    let untouched = ask(&runner, with(0.0)).await.unwrap().text;
    let after = ask(&runner, plain).await.unwrap().text;
    assert_ne!(before, tuned);
    assert_eq!(before, untouched);
    assert_eq!(before, after);
}

#[tokio::test]
async fn an_adapter_for_another_model_is_refused_by_its_own_name() {
    let folder = tempfile::tempdir().unwrap();
    let runner = runner();
    for file in [
        adapter(folder.path(), "falcon", 64),
        adapter(folder.path(), "llama", 96),
        tiny("tiny-gemma3.gguf"),
    ] {
        let path = file.path.display().to_string();
        let request = AskRequest {
            adapter: Some(Adapter { file, scale: 1.0 }),
            ..tiny_question(tiny("tiny-llama-q8_0.gguf"))
        };
        match ask(&runner, request).await.unwrap_err() {
            RunnerError::AdapterUnusable { path: named, .. } => assert_eq!(named, path),
            other => panic!("{other}"),
        }
    }
    let missing = Adapter {
        file: ModelFile {
            path: folder.path().join("none.gguf"),
            expected: None,
        },
        scale: 1.0,
    };
    let request = AskRequest {
        adapter: Some(missing),
        ..tiny_question(tiny("tiny-llama-q8_0.gguf"))
    };
    assert!(matches!(
        ask(&runner, request).await.unwrap_err(),
        RunnerError::ModelMissing { .. }
    ));
}
