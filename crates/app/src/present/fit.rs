//! How a model fits this computer, its speed and its licence, in words.

use catalogue::Catalogue;
use quantities::{Bytes, Range};
use shelf::{Fit, FitReason, TOKENS_A_WORD, WhyNot};
use words::{Argument, Words};

use crate::view::Failure;

/// Why the engine cannot run a file.
pub(crate) fn why_not(words: &Words, why: &WhyNot) -> Failure {
    let mut arguments: Vec<(&str, Argument<'_>)> = Vec::new();
    if let Some(architecture) = why.architecture() {
        arguments.push(("architecture", architecture.into()));
    }
    if let WhyNot::OnePart { part, parts } = why {
        arguments.push(("part", part.to_string().into()));
        arguments.push(("parts", parts.to_string().into()));
    }
    let code = why.code();
    Failure {
        code: code.to_owned(),
        message: words.text_with(&format!("error-{code}"), &arguments),
        hint: words.text_with(&format!("error-{code}-hint"), &arguments),
        field: None,
    }
}

/// The figure behind the word, as a sentence.
pub(crate) fn fit_reason(words: &Words, fit: &Fit) -> String {
    let memory = |name: &'static str, bytes: &Bytes| (name, Argument::from(words.memory(bytes.0)));
    let pace = |name: &'static str, tokens: f64| {
        let pace = tokens / TOKENS_A_WORD;
        (name, Argument::from(words.short_decimal(pace, 1)))
    };
    let arguments = match &fit.reason {
        FitReason::RoomToSpare { needed, free } | FitReason::LittleRoom { needed, free } => {
            vec![memory("needed", needed), memory("free", free)]
        }
        FitReason::OnCard { card, needed } => {
            vec![memory("needed", needed), ("card", card.into())]
        }
        FitReason::OthersInTheWay {
            needed,
            free,
            lacking,
        } => vec![
            memory("needed", needed),
            memory("free", free),
            memory("lacking", lacking),
        ],
        FitReason::SlowerThanReading {
            tokens_a_second,
            reading,
        } => vec![pace("words", *tokens_a_second), pace("reading", *reading)],
        FitReason::TooLittleMemory {
            needed,
            available,
            total,
        } => vec![
            memory("needed", needed),
            memory("available", available),
            memory("total", total),
        ],
        FitReason::CannotBeRun(why) => vec![("why", why_not(words, why).message.into())],
    };
    words.text_with(&format!("fit-reason-{}", fit.reason.id()), &arguments)
}

/// The speed of writing in words a second, expected or measured; none where it will not run.
pub(crate) fn speed(words: &Words, fit: &Fit) -> Option<String> {
    let speed = fit.speed?;
    let a_second = |tokens: f64| tokens / TOKENS_A_WORD;
    Some(if fit.measured {
        let pace = words.words_a_second(a_second(speed.likely()));
        words.text_with("speed-here-measured", &[("speed", pace.into())])
    } else {
        let (low, high) = (a_second(speed.low()), a_second(speed.high()));
        let range = words.range(low, high, u8::from(high < 10.0));
        words.text_with("speed-here-expected", &[("range", range.into())])
    })
}

/// Tokens a second as words a second.
pub(crate) fn words_a_second(range: Range) -> Range {
    range.scaled(1.0 / TOKENS_A_WORD)
}

/// A number of parameters: "135 million", "4 billion".
pub(crate) fn parameters(words: &Words, count: u64) -> String {
    let count = count as f64;
    let (id, number) = if count >= 999.5e6 {
        ("parameters-billion", words.short_decimal(count / 1e9, 1))
    } else {
        // Of a few million the tenths count too.
        let digits = u8::from(count < 9.95e6);
        (
            "parameters-million",
            words.short_decimal(count / 1e6, digits),
        )
    };
    words.text_with(id, &[("number", number.into())])
}

/// The licence that a file states, as the catalogue knows it.
pub(crate) fn licence_id(catalogue: &Catalogue, stated: &str) -> Option<String> {
    let plain: String = stated
        .trim()
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let known = match plain.as_str() {
        "llama2" | "llama-2" => "llama-2-community",
        "llama3" | "llama-3" => "llama-3-community",
        "llama3-1" | "llama-3-1" => "llama-3-1-community",
        "llama3-2" | "llama-3-2" => "llama-3-2-community",
        "llama3-3" | "llama-3-3" => "llama-3-3-community",
        "llama4" | "llama-4" => "llama-4-community",
        "gemma" => "gemma-terms",
        "mrl" => "mistral-research",
        other => other,
    };
    catalogue.licence(known).map(|licence| licence.id.clone())
}

/// What a licence allows, in one sentence, from what a file states.
pub(crate) fn licence_sentence(words: &Words, id: Option<&str>, stated: Option<&str>) -> String {
    match (id, stated) {
        (Some(id), _) => words.text(&format!("catalogue-licence-{id}")),
        (None, Some(stated)) => words.text_with("licence-not-read", &[("stated", stated.into())]),
        (None, None) => words.text("licence-not-stated"),
    }
}
