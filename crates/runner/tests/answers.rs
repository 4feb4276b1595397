//! The bundled model answers, with its real weights.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::sync::Arc;
use std::time::{Duration, Instant};

use common::{ask, bundled, endless_question, is_text, question, runner, tiny, tiny_question};
use runner::{
    AskEvent, AskRequest, FinishReason, PromptForm, RunnerError, StopSignal, Turn, WayOn,
};

#[tokio::test]
async fn a_question_is_answered_word_by_word_with_its_speed() {
    let mut heard = Vec::new();
    let summary = runner()
        .ask(
            question("What is the capital of France?"),
            |event| heard.push(event),
            StopSignal::new(),
        )
        .await
        .unwrap();

    assert!(summary.text.contains("Paris"), "{}", summary.text);
    assert_eq!(summary.reason, FinishReason::EndOfAnswer);
    assert!(summary.prompt_tokens > 10);
    assert!(summary.generated_tokens >= 2);
    assert!(summary.words >= 1);
    assert!(summary.load_ms > 0.0);
    assert!(summary.time_to_first_token_ms.unwrap() > 0.0);
    assert!(summary.tokens_per_second.unwrap() > 0.0);
    assert!(summary.words_per_second.unwrap() > 0.0);
    assert!(summary.prompt_tokens_per_second.unwrap() > 0.0);
    // The file is mapped, so what was read of it counts.
    assert!(summary.peak_memory_bytes.unwrap() > 50_000_000);
    let energy = summary.energy.unwrap();
    assert!(energy.low > 0.0 && energy.low <= energy.likely && energy.likely <= energy.high);

    let pieces: String = heard
        .iter()
        .filter_map(|event| match event {
            AskEvent::Text { piece } => Some(piece.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(pieces, summary.text);
    assert!(heard.iter().filter(|event| is_text(event)).count() > 1);

    let facts = summary.model.unwrap();
    assert_eq!(facts.architecture, "llama");
    assert_eq!(facts.parameters, 134_515_008);
    assert_eq!(facts.context_length, 8192);
    assert_eq!(facts.licence.as_deref(), Some("apache-2.0"));
    // 30 layers, 3 key-value heads of 64, keys and values, 2 bytes each.
    assert_eq!(facts.context_token_bytes, 23_040);
    assert!(heard.iter().any(|event| matches!(
        event,
        AskEvent::Started {
            prompt_form: PromptForm::Template,
            ..
        }
    )));
}

#[tokio::test]
async fn at_temperature_zero_the_same_question_gets_the_same_answer() {
    let runner = runner();
    let request = question("Name three fruits.");
    let first = ask(&runner, request.clone()).await.unwrap();
    // Another question in between leaves nothing behind in the context.
    ask(&runner, question("What is 2 + 2?")).await.unwrap();
    let warm = ask(&runner, request.clone()).await.unwrap();
    runner.release().await;
    let fresh = ask(&runner, request).await.unwrap();

    assert!(!first.text.is_empty());
    assert_eq!(first.text, warm.text);
    assert_eq!(first.text, fresh.text);
    assert!((warm.load_ms - 0.0).abs() < f64::EPSILON, "kept loaded");
    assert!(fresh.load_ms > 0.0, "loaded again");
}

#[tokio::test]
async fn above_zero_the_seed_decides() {
    let runner = runner();
    let mut request = question("Write a sentence about rain.");
    request.temperature = 1.0;
    request.max_tokens = 24;
    request.seed = 1;
    let first = ask(&runner, request.clone()).await.unwrap();
    let again = ask(&runner, request.clone()).await.unwrap();
    request.seed = 2;
    let other = ask(&runner, request).await.unwrap();
    assert_eq!(first.text, again.text);
    assert_ne!(first.text, other.text);
}

#[tokio::test]
async fn standing_instructions_reach_the_model() {
    let runner = runner();
    let mut plain = question("Hello");
    plain.system = None;
    let mut instructed = plain.clone();
    instructed.system = Some("You are a pirate. Speak like one.".to_owned());
    let plain = ask(&runner, plain).await.unwrap();
    let instructed = ask(&runner, instructed).await.unwrap();
    assert_ne!(plain.text, instructed.text);
    assert_ne!(plain.prompt_tokens, instructed.prompt_tokens);
}

#[tokio::test]
async fn stop_ends_an_answer_within_a_second_and_keeps_what_was_written() {
    let runner = runner();
    let stop = StopSignal::new();
    let (first_word, mut began) = tokio::sync::mpsc::unbounded_channel();
    let pressing = async {
        began.recv().await.unwrap();
        tokio::time::sleep(Duration::from_millis(300)).await;
        stop.stop();
        Instant::now()
    };
    let hear = |event: AskEvent| {
        if is_text(&event) {
            let _ = first_word.send(());
        }
    };
    let asking = runner.ask(endless_question(), hear, stop.clone());
    let (summary, pressed) = tokio::join!(
        async {
            let summary = asking.await;
            (summary, Instant::now())
        },
        pressing
    );
    let (summary, ended) = summary;
    let summary = summary.unwrap();
    assert!(ended - pressed < Duration::from_secs(1));
    assert_eq!(summary.reason, FinishReason::Stopped);
    assert!(!summary.text.is_empty());
    // And the next question is answered as usual.
    let next = ask(&runner, question("What is the capital of France?")).await;
    assert!(next.unwrap().text.contains("Paris"));
}

#[tokio::test]
async fn stop_ends_the_reading_of_a_long_question_within_a_second() {
    let runner = runner();
    let mut long = question(&"The sea is wide and the night is long. ".repeat(600));
    long.context_tokens = 8192;
    let stop = StopSignal::new();
    let mut pressed = None;
    let summary = runner
        .ask(
            long,
            |event| {
                if let AskEvent::Reading { .. } = event
                    && pressed.is_none()
                {
                    stop.stop();
                    pressed = Some(Instant::now());
                }
            },
            stop.clone(),
        )
        .await
        .unwrap();
    assert!(pressed.unwrap().elapsed() < Duration::from_secs(1));
    assert_eq!(summary.reason, FinishReason::Stopped);
    assert_eq!(summary.text, "");
    assert_eq!(summary.time_to_first_token_ms, None);
}

#[tokio::test]
async fn stop_before_the_start_answers_nothing() {
    let stop = StopSignal::new();
    stop.stop();
    let summary = runner().ask(question("Hello"), |_| (), stop).await.unwrap();
    assert_eq!(summary.reason, FinishReason::Stopped);
    assert_eq!(summary.text, "");
}

#[tokio::test]
async fn an_answer_ends_at_the_length_asked_for() {
    let mut request = endless_question();
    request.max_tokens = 5;
    let summary = ask(&runner(), request).await.unwrap();
    assert_eq!(summary.reason, FinishReason::Length);
    assert_eq!(summary.generated_tokens, 5);
}

#[tokio::test]
async fn an_answer_ends_with_its_context() {
    let mut request = tiny_question(tiny("tiny-llama-q8_0.gguf"));
    request.max_tokens = 5000;
    request.context_tokens = 64;
    let summary = ask(&runner(), request).await.unwrap();
    if summary.reason == FinishReason::Length {
        assert_eq!(summary.prompt_tokens + summary.generated_tokens, 64);
    }
}

#[tokio::test]
async fn a_question_longer_than_the_context_is_refused_with_both_figures() {
    let runner = runner();
    let mut long = question(&"word ".repeat(500));
    long.context_tokens = 256;
    match ask(&runner, long).await.unwrap_err() {
        RunnerError::PromptTooLong {
            tokens,
            limit,
            way_on: WayOn::LongerContext { context_tokens },
        } => {
            assert!(tokens > 500);
            assert_eq!(limit, 255);
            assert!(context_tokens > tokens);
        }
        other => panic!("{other}"),
    }
    // The way on that was offered is one.
    let mut longer = question(&"word ".repeat(500));
    longer.context_tokens = 1280;
    longer.max_tokens = 2;
    assert!(ask(&runner, longer).await.is_ok());
    // Beyond what the model was made for there is no more room to offer.
    let mut longest = question(&"word ".repeat(9000));
    longest.context_tokens = 8192;
    let error = ask(&runner, longest).await.unwrap_err();
    assert_eq!(error.way_on(), Some(WayOn::ShorterQuestion));
    assert!(ask(&runner, question("Hello")).await.is_ok());
}

#[tokio::test]
async fn an_empty_question_is_refused_before_anything_starts() {
    let runner = runner();
    let error = ask(&runner, AskRequest::new(bundled(), " \n"))
        .await
        .unwrap_err();
    assert_eq!(error, RunnerError::PromptEmpty);
    assert_eq!(runner.worker_process_id(), None);
}

#[tokio::test]
async fn each_architecture_loads_and_the_right_one_answers() {
    let runner = runner();
    for (file, architecture) in ARCHITECTURES {
        let first = ask(&runner, tiny_question(tiny(file))).await.unwrap();
        assert_eq!(first.model.unwrap().architecture, architecture);
        let again = ask(&runner, tiny_question(tiny(file))).await.unwrap();
        assert_eq!(first.text, again.text, "{file}");
    }
}

/// Mistral's first models are of the architecture `llama`, its newer ones of `mistral3`.
const ARCHITECTURES: [(&str, &str); 9] = [
    ("tiny-llama-q8_0.gguf", "llama"),
    ("tiny-mistral3.gguf", "mistral3"),
    ("tiny-falcon.gguf", "falcon"),
    ("tiny-falcon-mqa.gguf", "falcon"),
    ("tiny-gemma.gguf", "gemma"),
    ("tiny-gemma2.gguf", "gemma2"),
    ("tiny-gemma3.gguf", "gemma3"),
    ("tiny-qwen3.gguf", "qwen3"),
    ("tiny-phi3.gguf", "phi3"),
];

#[tokio::test]
async fn a_conversation_goes_on_from_what_was_said_before() {
    let runner = runner();
    let mut request = question("What is my name?");
    request.turns = vec![Turn {
        prompt: "My name is Maria.".to_owned(),
        answer: "Nice to meet you, Maria.".to_owned(),
    }];
    let known = ask(&runner, request.clone()).await.unwrap();
    assert!(known.text.contains("Maria"), "{}", known.text);
    request.turns.clear();
    let unknown = ask(&runner, request).await.unwrap();
    assert!(!unknown.text.contains("Maria"), "{}", unknown.text);
    assert!(unknown.prompt_tokens < known.prompt_tokens);
}

#[tokio::test]
async fn what_the_model_still_has_in_mind_is_not_read_again_and_changes_no_answer() {
    let story = "The sea is wide, and on it sails a small blue boat with a cat and a dog. ";
    let runner = runner();
    let mut asked: Vec<AskRequest> = ARCHITECTURES
        .iter()
        .map(|(file, _)| {
            let mut request = tiny_question(tiny(file));
            request.max_tokens = 24;
            request.context_tokens = 2048;
            request
        })
        .collect();
    let mut bundled = question("");
    bundled.max_tokens = 24;
    asked.push(bundled);
    for mut request in asked {
        request.prompt = format!("{}Who sails?", story.repeat(6));
        let first = ask(&runner, request.clone()).await.unwrap();
        assert_eq!(first.reused_tokens, 0);
        request.turns.push(Turn {
            prompt: request.prompt.clone(),
            answer: first.text.clone(),
        });
        request.prompt = "And what colour is the boat?".to_owned();
        let followed = ask(&runner, request.clone()).await.unwrap();
        let repeated = ask(&runner, request.clone()).await.unwrap();
        runner.release().await;
        let fresh = ask(&runner, request.clone()).await.unwrap();
        let name = request.model.path.display();
        assert!(followed.reused_tokens >= 64, "{name}: {followed:?}");
        assert!(repeated.reused_tokens >= followed.reused_tokens, "{name}");
        assert!(repeated.reused_tokens < repeated.prompt_tokens, "{name}");
        assert_eq!(fresh.reused_tokens, 0, "{name}");
        assert_eq!(followed.text, fresh.text, "{name}");
        assert_eq!(repeated.text, fresh.text, "{name}");
    }
}

#[tokio::test]
async fn two_questions_at_once_are_answered_one_after_the_other() {
    let runner = Arc::new(runner());
    let asking = [(); 2].map(|()| {
        let runner = Arc::clone(&runner);
        tokio::spawn(async move {
            let request = tiny_question(tiny("tiny-llama-q8_0.gguf"));
            ask(&runner, request).await.unwrap().text
        })
    });
    let [first, second] = asking;
    assert_eq!(first.await.unwrap(), second.await.unwrap());
}
