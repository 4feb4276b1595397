//! A question, what is heard while it is answered, and what came of it.

use std::fmt;

use runner_protocol::{FinishReason, Finished, ModelFacts, OnCards, PromptForm};
use serde::Serialize;

use crate::{EnergyEstimate, ModelFile};

/// Room for prompt and answer where nothing else is asked for.
const DEFAULT_CONTEXT_TOKENS: u32 = 4096;
/// Length of an answer where nothing else is asked for: about a page.
const DEFAULT_MAX_TOKENS: u32 = 512;

/// A question for a model on this computer.
#[derive(Clone, PartialEq)]
pub struct AskRequest {
    /// The model to answer it.
    pub model: ModelFile,
    /// Standing instructions; `None` leaves the model its own.
    pub system: Option<String>,
    /// What was asked and answered before in the same conversation, oldest first.
    pub turns: Vec<Turn>,
    /// The question.
    pub prompt: String,
    /// 0 takes the likeliest word each time, so the same question gives the same answer on the
    /// same computer; around 0.7 varies.
    pub temperature: f32,
    /// Start of the random choices when the temperature is above 0.
    pub seed: u32,
    /// The most tokens the answer may have.
    pub max_tokens: u32,
    /// Room for prompt and answer together; a model made for less gets less.
    pub context_tokens: u32,
    /// The form the answer has to have; `None` for free text.
    pub form: Option<OutputForm>,
    /// What fine-tuning changed, laid over the model; `None` runs it as it is.
    pub adapter: Option<Adapter>,
}

/// A question of the same conversation and the answer it got.
#[derive(Clone, PartialEq, Eq)]
pub struct Turn {
    /// What was asked.
    pub prompt: String,
    /// What was answered.
    pub answer: String,
}

impl fmt::Debug for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Turn")
            .field("prompt_bytes", &self.prompt.len())
            .field("answer_bytes", &self.answer.len())
            .finish()
    }
}

/// The form an answer has to have.
#[derive(Clone, PartialEq, Eq)]
pub enum OutputForm {
    /// JSON that keeps to this JSON schema.
    JsonSchema(String),
    /// Text that keeps to this grammar in llama.cpp's notation (GBNF), from its rule `root`.
    Grammar(String),
}

/// A fine-tuned adapter (`LoRA`) in GGUF, made for the model it is laid over.
#[derive(Debug, Clone, PartialEq)]
pub struct Adapter {
    /// The file.
    pub file: ModelFile,
    /// How strongly it is applied: 1 as it was trained, 0 not at all.
    pub scale: f32,
}

impl AskRequest {
    /// A question with the usual settings: repeatable, answers up to about a page.
    pub fn new(model: ModelFile, prompt: impl Into<String>) -> Self {
        Self {
            model,
            system: None,
            turns: Vec::new(),
            prompt: prompt.into(),
            temperature: 0.0,
            seed: 0,
            max_tokens: DEFAULT_MAX_TOKENS,
            context_tokens: DEFAULT_CONTEXT_TOKENS,
            form: None,
            adapter: None,
        }
    }
}

impl fmt::Debug for AskRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AskRequest")
            .field("model", &self.model.path)
            .field("turns", &self.turns.len())
            .field("prompt_bytes", &self.prompt.len())
            .field("temperature", &self.temperature)
            .field("seed", &self.seed)
            .field("max_tokens", &self.max_tokens)
            .field("context_tokens", &self.context_tokens)
            .finish_non_exhaustive()
    }
}

/// What is heard while a question is answered, in this order.
#[derive(Clone, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AskEvent {
    /// The model is being loaded. Not heard when it still was.
    Loading {
        /// How much is done, 0 to 1.
        share: f32,
    },
    /// The model is loaded. Not heard when it still was.
    Loaded {
        /// What its file says of itself.
        model: ModelFacts,
        /// Wall time of loading, in milliseconds.
        load_ms: f64,
    },
    /// The question fits and is about to be read.
    Started {
        /// Tokens of the question with its template.
        prompt_tokens: u32,
        /// How it was laid out for the model.
        prompt_form: PromptForm,
    },
    /// Part of the question has been read.
    Reading {
        /// Tokens read so far.
        decoded_tokens: u32,
    },
    /// The next piece of the answer, whole characters.
    Text {
        /// The piece.
        piece: String,
    },
}

/// An answer, whole or stopped.
#[derive(Clone, PartialEq, Serialize)]
pub struct AskSummary {
    /// Why it ended here.
    pub reason: FinishReason,
    /// The answer: all pieces heard, joined.
    pub text: String,
    /// Tokens of the question with its template; 0 when stopped before it was read.
    pub prompt_tokens: u32,
    /// Of these, how many the model still had in mind from the question before and did not read
    /// again. It keeps only what leaves the answer the same.
    pub reused_tokens: u32,
    /// Tokens of the question read a second; `None` when stopped before, or in a set that is
    /// answered side by side.
    pub prompt_tokens_per_second: Option<f64>,
    /// Tokens of the answer.
    pub generated_tokens: u32,
    /// Words of the answer, as separated by white space.
    pub words: u32,
    /// From the question to the first token, in milliseconds, loading not included; `None`
    /// when there was none.
    pub time_to_first_token_ms: Option<f64>,
    /// Tokens a second after the first; `None` with fewer than two.
    pub tokens_per_second: Option<f64>,
    /// Words a second after the first token; `None` with fewer than two tokens.
    pub words_per_second: Option<f64>,
    /// Wall time of loading the model, in milliseconds; 0 when it still was loaded.
    pub load_ms: f64,
    /// The most memory that the model's process was seen to hold since the model was loaded, in
    /// bytes, the mapped file included as far as it was read.
    pub peak_memory_bytes: Option<u64>,
    /// Electricity that reading the question and writing the answer took, loading not included;
    /// `None` when stopped before, and for an answer of a set that is answered side by side.
    pub energy: Option<EnergyEstimate>,
    /// What the model's file says of itself; `None` when stopped before it was loaded.
    pub model: Option<ModelFacts>,
    /// How much of the model graphics cards computed; `None` where the processor computed all of
    /// it, as in every build of the worker without their makers' libraries.
    pub on_cards: Option<OnCards>,
}

impl fmt::Debug for AskSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AskSummary")
            .field("reason", &self.reason)
            .field("prompt_tokens", &self.prompt_tokens)
            .field("generated_tokens", &self.generated_tokens)
            .field("words", &self.words)
            .field("time_to_first_token_ms", &self.time_to_first_token_ms)
            .field("tokens_per_second", &self.tokens_per_second)
            .field("load_ms", &self.load_ms)
            .finish_non_exhaustive()
    }
}

impl AskSummary {
    /// An answer that was stopped before it began.
    pub(crate) fn unbegun() -> Self {
        Self {
            reason: FinishReason::Stopped,
            text: String::new(),
            prompt_tokens: 0,
            reused_tokens: 0,
            prompt_tokens_per_second: None,
            generated_tokens: 0,
            words: 0,
            time_to_first_token_ms: None,
            tokens_per_second: None,
            words_per_second: None,
            load_ms: 0.0,
            peak_memory_bytes: None,
            energy: None,
            model: None,
            on_cards: None,
        }
    }

    /// Takes over what the worker counted, and works out the speeds.
    pub(crate) fn finish(&mut self, finished: &Finished) {
        self.reason = finished.reason;
        self.prompt_tokens = finished.prompt_tokens;
        self.reused_tokens = finished.reused_tokens;
        self.generated_tokens = finished.generated_tokens;
        self.time_to_first_token_ms = finished.time_to_first_token_ms;
        let read = finished
            .prompt_tokens
            .saturating_sub(finished.reused_tokens);
        self.prompt_tokens_per_second = finished
            .reading_ms
            .filter(|reading_ms| *reading_ms > 0.0)
            .map(|reading_ms| f64::from(read) * 1000.0 / reading_ms);
        self.measure(finished.generation_ms);
    }

    /// Counts the words and works out the speed of writing.
    pub(crate) fn measure(&mut self, generation_ms: f64) {
        self.words = u32::try_from(self.text.split_whitespace().count()).unwrap_or(u32::MAX);
        if self.generated_tokens >= 2 && generation_ms > 0.0 {
            let seconds = generation_ms / 1000.0;
            // The clock starts when the first token is there.
            self.tokens_per_second = Some(f64::from(self.generated_tokens - 1) / seconds);
            self.words_per_second = Some(f64::from(self.words) / seconds);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speed_is_reckoned_from_the_first_token_and_only_for_what_was_read() {
        let mut summary = AskSummary {
            text: "The capital of France is Paris.".to_owned(),
            ..AskSummary::unbegun()
        };
        summary.finish(&Finished {
            prompt_tokens: 90,
            reused_tokens: 64,
            reading_ms: Some(130.0),
            generated_tokens: 7,
            time_to_first_token_ms: Some(150.0),
            generation_ms: 500.0,
            ..Finished::unwritten(1, 90)
        });
        assert_eq!(summary.words, 6);
        assert_eq!(summary.tokens_per_second, Some(12.0));
        assert_eq!(summary.words_per_second, Some(12.0));
        assert_eq!(summary.prompt_tokens_per_second, Some(200.0));
    }

    #[test]
    fn one_token_has_no_speed() {
        let mut summary = AskSummary {
            text: "Yes".to_owned(),
            generated_tokens: 1,
            ..AskSummary::unbegun()
        };
        summary.measure(3.0);
        assert_eq!(summary.tokens_per_second, None);
    }

    #[test]
    fn debug_output_never_shows_what_was_asked_or_answered() {
        let model = ModelFile {
            path: "a.gguf".into(),
            expected: None,
        };
        let mut request = AskRequest::new(model, "our merger plan");
        request.system = Some("merger counsel".to_owned());
        request.turns = vec![Turn {
            prompt: "a merger?".to_owned(),
            answer: "the merger".to_owned(),
        }];
        assert!(!format!("{:?}", request.turns).contains("merger"));
        assert!(!format!("{request:?}").contains("merger"));
        let summary = AskSummary {
            text: "The merger".to_owned(),
            ..AskSummary::unbegun()
        };
        assert!(!format!("{summary:?}").contains("merger"));
    }
}
