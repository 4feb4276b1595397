//! How likely a model finds an answer that is given to it.

use runner_protocol::{Event, Failure, Request, ScoreRequest, UserText};
use serde::Serialize;

use crate::conversation::{Conversation, Next, out_of_turn, refusal};
use crate::runner::{Step, leaves_worker_sound, messages};
use crate::worker::Worker;
use crate::{AskRequest, AskSummary, Runner, RunnerError, StopSignal};

/// How likely an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Score {
    /// Tokens of the answer.
    pub answer_tokens: u32,
    /// Natural logarithm of the probability of the whole answer, given the question.
    pub log_probability: f64,
}

impl Score {
    /// Perplexity: how many tokens the model was wavering between, on average. 1 is certainty.
    pub fn perplexity(&self) -> f64 {
        (-self.log_probability / f64::from(self.answer_tokens)).exp()
    }
}

impl Runner {
    /// How likely the model finds `answer` to a question, without writing one itself. Of the
    /// request, what concerns writing is passed over. `None` when Stop was pressed first.
    ///
    /// # Errors
    /// As [`Runner::ask`]; [`RunnerError::PromptEmpty`] also for an empty answer.
    pub async fn score(
        &self,
        request: &AskRequest,
        answer: &str,
        stop: StopSignal,
    ) -> Result<Option<Score>, RunnerError> {
        if request.prompt.trim().is_empty() || answer.is_empty() {
            return Err(RunnerError::PromptEmpty);
        }
        let Some((checked, mut slot, mut worker)) = self
            .ready_worker(&request.model, request.adapter.as_ref(), &stop)
            .await?
        else {
            return Ok(None);
        };
        let mut summary = AskSummary::unbegun();
        let file_bytes = checked.0.bytes();
        let loading = self
            .hold(
                &mut worker,
                (&request.model, request.adapter.as_ref(), checked),
                &mut summary,
                &mut |_| (),
                &stop,
            )
            .await;
        let ended = match loading.map(Step::cut_short) {
            Ok(None) => self.weigh(&mut worker, request, answer, &stop).await,
            Ok(Some(ended)) => Ok(ended),
            Err(error) => Err(error),
        }
        .map_err(|error| self.explain(error, &worker, file_bytes, request.context_tokens));
        if leaves_worker_sound(&ended) {
            *slot = Some(worker);
        }
        Ok(match ended? {
            Step::Done(score) => Some(score),
            Step::Stopped | Step::Unresponsive => None,
        })
    }

    async fn weigh(
        &self,
        worker: &mut Worker,
        request: &AskRequest,
        answer: &str,
        stop: &StopSignal,
    ) -> Result<Step<Score>, RunnerError> {
        let Some(loaded) = &mut worker.loaded else {
            return Err(out_of_turn());
        };
        loaded.make_room(request.context_tokens)?;
        let id = worker.next_id();
        let score = Request::Score(ScoreRequest {
            id,
            messages: messages(request.system.as_deref(), &request.turns, &request.prompt),
            answer: UserText::from(answer),
            context_tokens: request.context_tokens,
        });
        let mut conversation = Conversation::open(worker, id, &score, stop, &self.config).await?;
        loop {
            match conversation.next().await? {
                Next::Event(Event::Reading { .. }) => {}
                Next::Event(Event::Scored {
                    answer_tokens,
                    log_probability,
                    ..
                }) => {
                    return Ok(Step::Done(Score {
                        answer_tokens,
                        log_probability,
                    }));
                }
                Next::Event(Event::Failed {
                    failure: Failure::Cancelled,
                    ..
                }) => return Ok(Step::Stopped),
                Next::Event(Event::Failed { failure, .. }) => {
                    return Err(refusal(failure, &request.model, request.adapter.as_ref()));
                }
                Next::Event(_) => return Err(out_of_turn()),
                Next::Unresponsive => return Ok(Step::Unresponsive),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coin_toss_each_token_is_wavering_between_two() {
        let score = Score {
            answer_tokens: 3,
            log_probability: -3.0 * std::f64::consts::LN_2,
        };
        assert!((score.perplexity() - 2.0).abs() < 1e-12);
    }
}
