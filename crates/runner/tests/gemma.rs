//! Gemma 3 270M with its real weights: another architecture than the bundled model's, with a
//! sliding window, and a base model without a chat template.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::path::Path;

use common::{ask, runner};
use runner::{
    AskEvent, AskRequest, AskSetRequest, ExpectedContents, ModelFile, PromptForm, SetMode,
    StopSignal, Turn,
};

fn gemma() -> ModelFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/gemma-3-270m-q4_k_m.gguf");
    assert!(
        path.is_file(),
        "{} is missing: `cargo xtask test` fetches it",
        path.display()
    );
    ModelFile {
        path,
        expected: Some(ExpectedContents {
            bytes: 253_113_024,
            sha256: "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818".to_owned(),
        }),
    }
}

fn text_to_continue(text: &str) -> AskRequest {
    let mut request = AskRequest::new(gemma(), text);
    request.max_tokens = 12;
    request.context_tokens = 1024;
    request
}

#[tokio::test]
async fn a_model_without_a_template_continues_the_text() {
    let runner = runner();
    let mut form = None;
    let request =
        text_to_continue("Capitals. Italy: Rome. Germany: Berlin. Spain: Madrid. France:");
    let hear = |event| {
        if let AskEvent::Started { prompt_form, .. } = event {
            form = Some(prompt_form);
        }
    };
    let summary = runner
        .ask(request.clone(), hear, StopSignal::new())
        .await
        .unwrap();
    assert_eq!(form, Some(PromptForm::Plain));
    assert!(summary.text.contains("Paris"), "{}", summary.text);
    let facts = summary.model.unwrap();
    assert_eq!(facts.architecture, "gemma3");
    assert_eq!(facts.parameters, 268_098_176);
    assert!(!facts.has_chat_template);
    // Greedy runs repeat exactly, in the same process and in a fresh one.
    let warm = ask(&runner, request.clone()).await.unwrap();
    runner.release().await;
    let fresh = ask(&runner, request).await.unwrap();
    assert_eq!(summary.text, warm.text);
    assert_eq!(summary.text, fresh.text);
}

#[tokio::test]
async fn a_sliding_window_loses_nothing_that_is_kept_from_the_question_before() {
    let runner = runner();
    let mut request =
        text_to_continue(&"The sea is wide, and on it sails a small blue boat. ".repeat(12));
    let first = ask(&runner, request.clone()).await.unwrap();
    request.turns.push(Turn {
        prompt: request.prompt.clone(),
        answer: first.text,
    });
    request.prompt = "The boat is".to_owned();
    let followed = ask(&runner, request.clone()).await.unwrap();
    assert!(followed.reused_tokens > 0);
    runner.release().await;
    let fresh = ask(&runner, request).await.unwrap();
    assert_eq!(fresh.reused_tokens, 0);
    assert_eq!(followed.text, fresh.text);
}

#[tokio::test]
async fn a_set_is_answered_side_by_side() {
    let prompts = ["France", "Italy"].map(|country| {
        format!("Capitals. Germany: Berlin. Spain: Madrid. Japan: Tokyo. {country}:")
    });
    let mut request = AskSetRequest::new(gemma(), prompts.to_vec(), SetMode::Fast);
    request.max_tokens = 6;
    request.context_tokens = 256;
    let summary = runner()
        .ask_set(request, |_| (), StopSignal::new())
        .await
        .unwrap();
    assert!(summary.energy.is_some());
    for (answer, city) in summary.answers.iter().zip(["Paris", "Rome"]) {
        let text = &answer.as_ref().unwrap().text;
        assert!(text.contains(city), "{city}: {text}");
    }
}
