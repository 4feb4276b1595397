//! Many questions to the bundled model, with its real weights.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{ask, bundled, runner};
use runner::{
    AskRequest, AskSetRequest, BUNDLED_MODEL, FinishReason, RunnerError, SetEvent, SetMode,
    StopSignal,
};

fn set(prompts: &[&str], mode: SetMode) -> AskSetRequest {
    let prompts = prompts.iter().map(|prompt| (*prompt).to_owned()).collect();
    let mut request = AskSetRequest::new(bundled(), prompts, mode);
    request.system = Some(BUNDLED_MODEL.system.to_owned());
    request.max_tokens = 24;
    request.context_tokens = 1024;
    request
}

const CAPITALS: [&str; 4] = [
    "What is the capital of France?",
    "What is the capital of Italy?",
    "What is the capital of Germany?",
    "What is the capital of Japan?",
];

#[tokio::test]
async fn side_by_side_every_question_gets_its_own_answer_and_the_instructions_are_read_once() {
    let mut heard = vec![String::new(); CAPITALS.len()];
    let summary = runner()
        .ask_set(
            set(&CAPITALS, SetMode::Fast),
            |event| {
                if let SetEvent::Text { place, piece } = event {
                    heard[place].push_str(&piece);
                }
            },
            StopSignal::new(),
        )
        .await
        .unwrap();
    let answers: Vec<_> = summary.answers.into_iter().map(Result::unwrap).collect();
    for (answer, city) in answers.iter().zip(["Paris", "Rome", "Berlin", "Tokyo"]) {
        assert!(answer.text.contains(city), "{city}: {}", answer.text);
        assert!(answer.generated_tokens >= 2);
        assert!(answer.time_to_first_token_ms.unwrap() > 0.0);
        assert!(answer.model.is_some());
    }
    let texts: Vec<_> = answers.into_iter().map(|answer| answer.text).collect();
    assert_eq!(heard, texts);
    assert!(summary.shared_tokens > 10, "{}", summary.shared_tokens);
}

#[tokio::test]
async fn one_by_one_gives_the_answers_of_single_questions() {
    let runner = runner();
    let request = set(&CAPITALS[..3], SetMode::Exact);
    let mut alone = Vec::new();
    for prompt in &request.prompts {
        let single = AskRequest {
            system: request.system.clone(),
            max_tokens: request.max_tokens,
            context_tokens: request.context_tokens,
            ..AskRequest::new(bundled(), prompt.clone())
        };
        alone.push(ask(&runner, single).await.unwrap().text);
    }
    let summary = runner
        .ask_set(request, |_| (), StopSignal::new())
        .await
        .unwrap();
    let texts: Vec<_> = summary
        .answers
        .into_iter()
        .map(|answer| answer.unwrap().text)
        .collect();
    assert_eq!(texts, alone);
    assert_eq!(summary.shared_tokens, 0);
}

#[tokio::test]
async fn a_question_that_cannot_be_answered_leaves_the_others_their_answers() {
    let runner = runner();
    let long = "word ".repeat(4000);
    for mode in [SetMode::Fast, SetMode::Exact] {
        let summary = runner
            .ask_set(
                set(&[CAPITALS[0], " ", &long, CAPITALS[1]], mode),
                |_| (),
                StopSignal::new(),
            )
            .await
            .unwrap();
        let [paris, empty, too_long, rome] = summary.answers.try_into().unwrap();
        assert!(paris.unwrap().text.contains("Paris"), "{mode:?}");
        assert!(rome.unwrap().text.contains("Rome"), "{mode:?}");
        assert!(matches!(empty, Err(RunnerError::PromptEmpty)), "{mode:?}");
        assert!(
            matches!(too_long, Err(RunnerError::PromptTooLong { .. })),
            "{mode:?}"
        );
    }
}

#[tokio::test]
async fn more_questions_than_fit_side_by_side_all_get_their_turn() {
    let prompts: Vec<String> = (0..40)
        .map(|number| format!("Say the number {number}."))
        .collect();
    let prompts: Vec<&str> = prompts.iter().map(String::as_str).collect();
    let mut request = set(&prompts, SetMode::Fast);
    request.max_tokens = 4;
    let summary = runner()
        .ask_set(request, |_| (), StopSignal::new())
        .await
        .unwrap();
    assert_eq!(summary.answers.len(), 40);
    for answer in summary.answers {
        let answer = answer.unwrap();
        assert!(answer.generated_tokens >= 1);
        assert_ne!(answer.reason, FinishReason::Stopped);
    }
}

#[tokio::test]
async fn an_answer_goes_on_undisturbed_when_those_beside_it_end() {
    let days = "List the seven days of the week.";
    let mut request = set(
        &[CAPITALS[0], CAPITALS[1], CAPITALS[3], days],
        SetMode::Fast,
    );
    request.max_tokens = 40;
    let summary = runner()
        .ask_set(request, |_| (), StopSignal::new())
        .await
        .unwrap();
    let [paris, _, _, days] = summary.answers.try_into().unwrap();
    let (paris, days) = (paris.unwrap(), days.unwrap());
    assert!(paris.generated_tokens < days.generated_tokens);
    for day in ["Monday", "Tuesday", "Thursday", "Friday", "Saturday"] {
        assert!(days.text.contains(day), "{day}: {}", days.text);
    }
}

#[tokio::test]
async fn stop_keeps_what_was_written_and_the_runner_can_be_asked_again() {
    let runner = runner();
    let stop = StopSignal::new();
    let mut request = set(
        &[
            "Tell a long story about the sea.",
            "Tell a long story about a mountain.",
        ],
        SetMode::Fast,
    );
    request.max_tokens = 900;
    let pressed = stop.clone();
    let mut pieces = 0;
    let summary = runner
        .ask_set(
            request,
            move |event| {
                if matches!(event, SetEvent::Text { .. }) {
                    pieces += 1;
                    if pieces == 8 {
                        pressed.stop();
                    }
                }
            },
            stop,
        )
        .await
        .unwrap();
    let written: usize = summary
        .answers
        .iter()
        .map(|answer| answer.as_ref().unwrap().text.len())
        .sum();
    assert!(written > 0);
    assert!(
        summary
            .answers
            .iter()
            .any(|answer| answer.as_ref().unwrap().reason == FinishReason::Stopped)
    );
    let again = runner
        .ask_set(
            set(&CAPITALS[..2], SetMode::Fast),
            |_| (),
            StopSignal::new(),
        )
        .await
        .unwrap();
    assert!(again.answers[0].as_ref().unwrap().text.contains("Paris"));
}
