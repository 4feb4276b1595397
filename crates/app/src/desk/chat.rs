//! What questions to models have in common, wherever the model runs.

use providers::server::{ChatAnswer, ChatRequest, Ending, Turn};
use words::Argument;

use super::asking::Speeds;
use crate::AppError;
use crate::present::Presenter;
use crate::view::{AskRequest, Failure, LabelledView};

/// Tokens of an answer at most, before the small model loses the thread.
const LONGEST_ANSWER: u32 = 2_048;

/// The most that a temperature makes sense for.
const HIGHEST_TEMPERATURE: f32 = 2.0;

/// The standing instructions, when there are any.
pub(super) fn instructions(request: &AskRequest) -> Option<&str> {
    request
        .system
        .as_deref()
        .filter(|system| !system.trim().is_empty())
}

/// The temperature as it makes sense; none when none was given.
pub(super) fn temperature(request: &AskRequest) -> Option<f32> {
    request
        .temperature
        .map(|temperature| temperature.clamp(0.0, HIGHEST_TEMPERATURE))
}

/// The longest answer, in tokens.
pub(super) fn longest_answer(request: &AskRequest) -> u32 {
    request.max_tokens.clamp(1, LONGEST_ANSWER)
}

/// A question as a server takes it, with every text that goes along.
pub(super) fn chat(request: &AskRequest, model: &str) -> ChatRequest {
    let mut turns: Vec<Turn> = instructions(request)
        .map(Turn::system)
        .into_iter()
        .collect();
    for turn in &request.turns {
        turns.push(Turn::user(turn.prompt.clone()));
        turns.push(Turn::assistant(turn.answer.clone()));
    }
    turns.push(Turn::user(request.prompt.clone()));
    ChatRequest {
        temperature: temperature(request).map(f64::from),
        seed: request.seed,
        max_tokens: Some(longest_answer(request)),
        ..ChatRequest::new(model, turns)
    }
}

/// How an answer ended, as a trial keeps it, and why it broke off when it did.
pub(super) fn ending(answer: &ChatAnswer, words: &words::Words) -> (&'static str, Option<Failure>) {
    match &answer.ending {
        Ending::Finished | Ending::Other { .. } => ("end_of_answer", None),
        Ending::LengthReached => ("length", None),
        Ending::Stopped => ("stopped", None),
        Ending::Broken(error) => (
            "stopped",
            Some(AppError::from(error.clone()).failure(words)),
        ),
    }
}

/// "310 read, 120 written".
pub(super) fn tokens_row(presenter: &Presenter<'_>, read: u64, written: u64) -> LabelledView {
    let integer = |count: u64| Argument::from(presenter.words.integer(count as f64));
    presenter.row(
        "answer-tokens",
        presenter.with(
            "answer-tokens-value",
            &[("read", integer(read)), ("written", integer(written))],
        ),
    )
}

/// What was measured of an answer.
pub(super) fn speeds(answer: &ChatAnswer) -> Speeds {
    let writing = answer
        .time_to_first_token
        .and_then(|first| answer.duration.checked_sub(first))
        .map(|time| time.as_secs_f64())
        .filter(|seconds| *seconds > 0.0);
    let count = answer.text.split_whitespace().count();
    let tokens = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let usage = answer.usage.as_ref();
    Speeds {
        prompt_tokens: usage.map_or(0, |usage| tokens(usage.prompt_tokens)),
        generated_tokens: usage.map_or(0, |usage| tokens(usage.completion_tokens)),
        time_to_first_token_ms: answer
            .time_to_first_token
            .map(|first| first.as_secs_f64() * 1_000.0),
        tokens_per_second: answer.tokens_per_second(),
        words_per_second: writing
            .filter(|_| count > 1)
            .map(|seconds| (count - 1) as f64 / seconds),
        load_ms: 0.0,
    }
}
