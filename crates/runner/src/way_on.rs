//! What a person can do after a question failed.

use runner_protocol::ModelFacts;
use serde::Serialize;

use crate::RunnerError;
use crate::error::DeathCause;

/// A context shorter than this holds no more than a question and a short answer: a smaller model
/// is the better advice.
const LEAST_CONTEXT: u32 = 1024;
/// Contexts are proposed in steps of this many tokens.
const STEP: u32 = 256;
/// Room for an answer that a proposed context has beside the question.
const ROOM_FOR_ANSWER: u32 = 512;

/// The most promising next step after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum WayOn {
    /// Ask again with less room for question and answer.
    ShorterContext {
        /// A context that fits in the memory now free.
        context_tokens: u32,
    },
    /// Ask again with more room: the model was made for it.
    LongerContext {
        /// A context that holds the question and an answer.
        context_tokens: u32,
    },
    /// Say less, or begin a new conversation.
    ShorterQuestion,
    /// Choose a model that takes less memory.
    SmallerModel {
        /// The largest file that is likely to run in the memory now free.
        model_bytes: u64,
    },
    /// Get the model's file again, or choose another.
    AnotherFile,
    /// Use a newer computer.
    AnotherComputer,
    /// Ask again; nothing has to change.
    AskAgain,
}

/// What is known about a question that failed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Circumstances<'a> {
    /// What the model says of itself, if it was loaded.
    pub(crate) facts: Option<&'a ModelFacts>,
    /// Size of the model's file.
    pub(crate) file_bytes: u64,
    /// Room that was asked for.
    pub(crate) context_tokens: u32,
    /// Memory that the worker may still take.
    pub(crate) available: u64,
}

impl Circumstances<'_> {
    /// The error with the way on that fits these circumstances.
    pub(crate) fn explain(&self, mut error: RunnerError) -> RunnerError {
        match &mut error {
            RunnerError::OutOfMemory { way_on, .. } => *way_on = self.with_less_memory(),
            RunnerError::WorkerDied { cause, way_on, .. } => {
                *way_on = match cause {
                    DeathCause::Killed => self.with_less_memory(),
                    DeathCause::GaveUp | DeathCause::FileChanged => WayOn::AnotherFile,
                    DeathCause::IllegalInstruction => WayOn::AnotherComputer,
                    DeathCause::Unknown => WayOn::AskAgain,
                };
            }
            RunnerError::PromptTooLong { tokens, way_on, .. } => *way_on = self.with_room(*tokens),
            _ => {}
        }
        error
    }

    fn with_less_memory(&self) -> WayOn {
        let shorter = self.facts.map_or(0, |facts| {
            let room = self.context_tokens.min(facts.context_length);
            let affordable = self.available / facts.context_token_bytes.max(1);
            let affordable = u32::try_from(affordable).unwrap_or(u32::MAX);
            // At most half: what just failed was refused for a reason.
            (room / 2).min(affordable) / STEP * STEP
        });
        if shorter >= LEAST_CONTEXT {
            return WayOn::ShorterContext {
                context_tokens: shorter,
            };
        }
        WayOn::SmallerModel {
            // A quarter is left for the context and for what the engine computes in.
            model_bytes: (self.available / 4 * 3).min(self.file_bytes / 2),
        }
    }

    fn with_room(&self, tokens: u32) -> WayOn {
        let wanted = tokens
            .saturating_add(ROOM_FOR_ANSWER)
            .next_multiple_of(STEP);
        match self.facts {
            Some(facts)
                if wanted <= facts.context_length
                    && facts.context_token_bytes.saturating_mul(u64::from(wanted))
                        < self.available =>
            {
                WayOn::LongerContext {
                    context_tokens: wanted,
                }
            }
            _ => WayOn::ShorterQuestion,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIGABYTE: u64 = 1_000_000_000;

    fn facts() -> ModelFacts {
        ModelFacts {
            name: None,
            architecture: "llama".to_owned(),
            parameters: 8_000_000_000,
            context_length: 32_768,
            licence: None,
            weight_bytes: 5 * GIGABYTE,
            context_token_bytes: 131_072,
            has_chat_template: true,
        }
    }

    fn out_of_memory() -> RunnerError {
        RunnerError::OutOfMemory {
            detail: "failed to allocate".to_owned(),
            way_on: WayOn::AskAgain,
        }
    }

    #[test]
    fn a_loaded_model_whose_context_does_not_fit_is_asked_again_with_a_shorter_one() {
        let facts = facts();
        let circumstances = Circumstances {
            facts: Some(&facts),
            file_bytes: 5 * GIGABYTE,
            context_tokens: 32_768,
            available: GIGABYTE,
        };
        // 1 GB at 131,072 bytes a token is 7,629 tokens.
        assert_eq!(
            circumstances.explain(out_of_memory()).way_on(),
            Some(WayOn::ShorterContext {
                context_tokens: 7424
            })
        );
    }

    #[test]
    fn a_model_that_does_not_load_gives_way_to_a_smaller_one() {
        let circumstances = Circumstances {
            facts: None,
            file_bytes: 5 * GIGABYTE,
            context_tokens: 4096,
            available: 2 * GIGABYTE,
        };
        assert_eq!(
            circumstances.explain(out_of_memory()).way_on(),
            Some(WayOn::SmallerModel {
                model_bytes: 3 * GIGABYTE / 2
            })
        );
    }

    #[test]
    fn a_long_question_gets_more_room_only_where_the_model_has_it() {
        let too_long = || RunnerError::PromptTooLong {
            tokens: 6000,
            limit: 4095,
            way_on: WayOn::AskAgain,
        };
        let mut facts = facts();
        let explained = |facts: &ModelFacts| {
            let circumstances = Circumstances {
                facts: Some(facts),
                file_bytes: 5 * GIGABYTE,
                context_tokens: 4096,
                available: 2 * GIGABYTE,
            };
            circumstances.explain(too_long()).way_on()
        };
        assert_eq!(
            explained(&facts),
            Some(WayOn::LongerContext {
                context_tokens: 6656
            })
        );
        facts.context_length = 4096;
        assert_eq!(explained(&facts), Some(WayOn::ShorterQuestion));
    }

    #[test]
    fn an_engine_that_gave_up_wants_another_file_and_one_that_was_killed_less_memory() {
        let died = |cause| {
            let circumstances = Circumstances {
                facts: None,
                file_bytes: GIGABYTE,
                context_tokens: 4096,
                available: 8 * GIGABYTE,
            };
            circumstances
                .explain(RunnerError::WorkerDied {
                    cause,
                    signal: None,
                    exit_code: None,
                    last_lines: Vec::new(),
                    way_on: WayOn::AskAgain,
                })
                .way_on()
        };
        assert_eq!(died(DeathCause::GaveUp), Some(WayOn::AnotherFile));
        assert_eq!(
            died(DeathCause::Killed),
            Some(WayOn::SmallerModel {
                model_bytes: GIGABYTE / 2
            })
        );
    }
}
