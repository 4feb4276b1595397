//! Many questions to one model: one by one, or side by side.

use std::fmt;

use runner_protocol::{Event, FinishReason, GenerateSetRequest, ModelFacts, Request, UserText};
use serde::{Deserialize, Serialize};

use crate::ask::{Adapter, OutputForm};
use crate::conversation::{Conversation, Next, out_of_turn, refusal};
use crate::energy::EnergyMeter;
use crate::runner::{Step, form, leaves_worker_sound, messages};
use crate::worker::Worker;
use crate::{
    AskEvent, AskRequest, AskSummary, EnergyEstimate, ModelFile, Runner, RunnerError, StopSignal,
    Turn,
};

/// Conversations at the same time where memory allows. Sixteen short tasks gain most of what
/// there is to gain; more make each step longer without making the set shorter.
const SIDE_BY_SIDE: u32 = 16;

/// How a set is worked through. Kept with every result, because answers may differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetMode {
    /// One by one: each answer is the one that the same question gets alone.
    Exact,
    /// Side by side, with what all prompts begin with read once. Several times as fast; the
    /// arithmetic is grouped differently, which now and then changes a word.
    Fast,
}

/// Questions for one model on this computer.
#[derive(Clone, PartialEq)]
pub struct AskSetRequest {
    /// The model to answer them.
    pub model: ModelFile,
    /// Standing instructions for all; `None` leaves the model its own.
    pub system: Option<String>,
    /// What was asked and answered before, the same for all.
    pub turns: Vec<Turn>,
    /// The questions.
    pub prompts: Vec<String>,
    /// As in [`AskRequest`].
    pub temperature: f32,
    /// Start of the random choices of the first question; each further one adds 1.
    pub seed: u32,
    /// The most tokens each answer may have.
    pub max_tokens: u32,
    /// Room for one question and its answer.
    pub context_tokens: u32,
    /// The form every answer has to have; `None` for free text.
    pub form: Option<OutputForm>,
    /// What fine-tuning changed, laid over the model; `None` runs it as it is.
    pub adapter: Option<Adapter>,
    /// How the set is worked through.
    pub mode: SetMode,
}

impl AskSetRequest {
    /// Questions with the usual settings of a single one.
    pub fn new(model: ModelFile, prompts: Vec<String>, mode: SetMode) -> Self {
        let one = AskRequest::new(model, "");
        Self {
            model: one.model,
            system: one.system,
            turns: one.turns,
            prompts,
            temperature: one.temperature,
            seed: one.seed,
            max_tokens: one.max_tokens,
            context_tokens: one.context_tokens,
            form: one.form,
            adapter: one.adapter,
            mode,
        }
    }

    fn single(&self, place: usize) -> AskRequest {
        AskRequest {
            model: self.model.clone(),
            system: self.system.clone(),
            turns: self.turns.clone(),
            prompt: self.prompts[place].clone(),
            temperature: self.temperature,
            seed: self.seed.wrapping_add(count(place)),
            max_tokens: self.max_tokens,
            context_tokens: self.context_tokens,
            form: self.form.clone(),
            adapter: self.adapter.clone(),
        }
    }
}

impl fmt::Debug for AskSetRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AskSetRequest")
            .field("model", &self.model.path)
            .field("prompts", &self.prompts.len())
            .field("mode", &self.mode)
            .field("temperature", &self.temperature)
            .field("seed", &self.seed)
            .field("max_tokens", &self.max_tokens)
            .field("context_tokens", &self.context_tokens)
            .finish_non_exhaustive()
    }
}

/// What is heard while a set is answered.
#[derive(Clone, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum SetEvent {
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
    /// The next piece of one answer.
    Text {
        /// Which question, from 0.
        place: usize,
        /// The piece, whole characters.
        piece: String,
    },
    /// One answer is over, or was refused.
    Done {
        /// Which question, from 0.
        place: usize,
        /// The answer as it will stand in the summary, so that it can be shown, or kept, before
        /// the whole set is over.
        answer: Box<Result<AskSummary, RunnerError>>,
    },
}

/// The answers to a set.
#[derive(Debug)]
pub struct SetSummary {
    /// How it was worked through.
    pub mode: SetMode,
    /// Tokens that all prompts begin with and that were read once; 0 in exact mode.
    pub shared_tokens: u32,
    /// The most memory that the model's process was seen to hold since the model was loaded, in
    /// bytes; `None` when stopped before.
    pub peak_memory_bytes: Option<u64>,
    /// Electricity that the whole set took, loading not included; `None` when stopped before.
    pub energy: Option<EnergyEstimate>,
    /// An answer for each question in its place, or why there is none.
    pub answers: Vec<Result<AskSummary, RunnerError>>,
}

impl Runner {
    /// Answers many questions, telling `on_event` what happens on the way.
    ///
    /// A question that cannot be answered (empty, too long) does not keep the others from their
    /// answers. Stop ends the set within a second and is no error: what was written counts.
    ///
    /// # Errors
    /// Every [`RunnerError`] that concerns the model or the worker rather than one question.
    pub async fn ask_set(
        &self,
        request: AskSetRequest,
        on_event: impl FnMut(SetEvent) + Send,
        stop: StopSignal,
    ) -> Result<SetSummary, RunnerError> {
        match request.mode {
            SetMode::Exact => self.one_by_one(&request, on_event, stop).await,
            SetMode::Fast => self.side_by_side(&request, on_event, stop).await,
        }
    }

    async fn one_by_one(
        &self,
        request: &AskSetRequest,
        mut on_event: impl FnMut(SetEvent) + Send,
        stop: StopSignal,
    ) -> Result<SetSummary, RunnerError> {
        let mut answers = Vec::with_capacity(request.prompts.len());
        for place in 0..request.prompts.len() {
            let answer = self
                .ask(
                    request.single(place),
                    |event| told(event, place, &mut on_event),
                    stop.clone(),
                )
                .await;
            match answer {
                Err(error) if !concerns_one_question(&error) => return Err(error),
                answer => {
                    on_event(SetEvent::Done {
                        place,
                        answer: Box::new(answer.clone()),
                    });
                    answers.push(answer);
                }
            }
        }
        let answered = || answers.iter().flatten();
        Ok(SetSummary {
            mode: SetMode::Exact,
            shared_tokens: 0,
            peak_memory_bytes: answered().filter_map(|one| one.peak_memory_bytes).max(),
            energy: answered()
                .filter_map(|one| one.energy)
                .reduce(EnergyEstimate::and),
            answers,
        })
    }

    async fn side_by_side(
        &self,
        request: &AskSetRequest,
        mut on_event: impl FnMut(SetEvent) + Send,
        stop: StopSignal,
    ) -> Result<SetSummary, RunnerError> {
        let unbegun = || SetSummary {
            mode: SetMode::Fast,
            shared_tokens: 0,
            peak_memory_bytes: None,
            energy: None,
            answers: request
                .prompts
                .iter()
                .map(|_| Ok(AskSummary::unbegun()))
                .collect(),
        };
        let Some((checked, mut slot, mut worker)) = self
            .ready_worker(&request.model, request.adapter.as_ref(), &stop)
            .await?
        else {
            return Ok(unbegun());
        };
        let mut head = AskSummary::unbegun();
        let file_bytes = checked.0.bytes();
        let mut tell = |event| told(event, 0, &mut on_event);
        let loading = self
            .hold(
                &mut worker,
                (&request.model, request.adapter.as_ref(), checked),
                &mut head,
                &mut tell,
                &stop,
            )
            .await;
        let mut summary = unbegun();
        let ended = match loading.map(Step::cut_short) {
            Ok(None) => {
                self.generate_set(
                    &mut worker,
                    request,
                    (&head, &mut summary),
                    &mut on_event,
                    &stop,
                )
                .await
            }
            Ok(Some(ended)) => Ok(ended),
            Err(error) => Err(error),
        };
        let explain = |error| self.explain(error, &worker, file_bytes, request.context_tokens);
        for answer in &mut summary.answers {
            if let Err(error) = answer {
                *answer = Err(explain(error.clone()));
            }
        }
        let ended = ended.map_err(explain);
        summary.peak_memory_bytes = worker.most_memory();
        if leaves_worker_sound(&ended) {
            *slot = Some(worker);
        }
        ended.map(|_| summary)
    }

    async fn generate_set(
        &self,
        worker: &mut Worker,
        request: &AskSetRequest,
        (head, summary): (&AskSummary, &mut SetSummary),
        on_event: &mut (impl FnMut(SetEvent) + Send),
        stop: &StopSignal,
    ) -> Result<Step<()>, RunnerError> {
        let Some(loaded) = &mut worker.loaded else {
            return Err(out_of_turn());
        };
        // An empty question is none, whatever the standing instructions say.
        let asked: Vec<usize> = (0..request.prompts.len())
            .filter(|place| !request.prompts[*place].trim().is_empty())
            .collect();
        let side_by_side = loaded.side_by_side(request.context_tokens, SIDE_BY_SIDE);
        let facts = loaded.facts.clone();
        let on_cards = loaded.on_cards.clone();
        let id = worker.next_id();
        let generate = Request::GenerateSet(GenerateSetRequest {
            id,
            conversations: asked
                .iter()
                .map(|place| {
                    let prompt = &request.prompts[*place];
                    messages(request.system.as_deref(), &request.turns, prompt)
                })
                .collect(),
            temperature: request.temperature,
            seed: request.seed,
            max_tokens: request.max_tokens,
            context_tokens: request.context_tokens,
            side_by_side,
            form: request.form.as_ref().map(form),
        });
        summary.answers = request
            .prompts
            .iter()
            .map(|prompt| {
                if prompt.trim().is_empty() {
                    return Err(RunnerError::PromptEmpty);
                }
                Ok(AskSummary {
                    model: Some(facts.clone()),
                    on_cards: on_cards.clone(),
                    load_ms: head.load_ms,
                    ..AskSummary::unbegun()
                })
            })
            .collect();
        if asked.is_empty() {
            return Ok(Step::Done(()));
        }
        let meter = EnergyMeter::start(worker.uses_cards());
        let mut conversation =
            Conversation::open(worker, id, &generate, stop, &self.config).await?;
        loop {
            match conversation.next().await? {
                Next::Event(Event::SetText {
                    place,
                    piece: UserText(piece),
                    ..
                }) => {
                    let place = place_of(&asked, place);
                    if let Some(Ok(answer)) = summary.answers.get_mut(place) {
                        answer.text.push_str(&piece);
                        answer.generated_tokens += 1;
                        on_event(SetEvent::Text { place, piece });
                    }
                }
                Next::Event(Event::SetAnswered { place, finished }) => {
                    let place = place_of(&asked, place);
                    if let Some(Ok(answer)) = summary.answers.get_mut(place) {
                        answer.finish(&finished);
                        let answer = Box::new(Ok(answer.clone()));
                        on_event(SetEvent::Done { place, answer });
                    }
                }
                Next::Event(Event::SetRefused { place, failure, .. }) => {
                    let place = place_of(&asked, place);
                    if let Some(answer) = summary.answers.get_mut(place) {
                        *answer = Err(refusal(failure, &request.model, request.adapter.as_ref()));
                        let answer = Box::new(answer.clone());
                        on_event(SetEvent::Done { place, answer });
                    }
                }
                Next::Event(Event::SetFinished { shared_tokens, .. }) => {
                    summary.shared_tokens = shared_tokens;
                    summary.energy = meter.estimate(self.config.threads());
                    return Ok(Step::Done(()));
                }
                Next::Event(Event::Failed { failure, .. }) => {
                    return Err(refusal(failure, &request.model, request.adapter.as_ref()));
                }
                Next::Event(_) => return Err(out_of_turn()),
                Next::Unresponsive => {
                    for answer in summary.answers.iter_mut().flatten() {
                        answer.reason = FinishReason::Stopped;
                    }
                    return Ok(Step::Unresponsive);
                }
            }
        }
    }
}

/// What a single question's event is within a set.
fn told(event: AskEvent, place: usize, on_event: &mut (impl FnMut(SetEvent) + Send)) {
    match event {
        AskEvent::Loading { share } => on_event(SetEvent::Loading { share }),
        AskEvent::Loaded { model, load_ms } => on_event(SetEvent::Loaded { model, load_ms }),
        AskEvent::Text { piece } => on_event(SetEvent::Text { place, piece }),
        AskEvent::Started { .. } | AskEvent::Reading { .. } => {}
    }
}

/// Which question a conversation of the worker is; one past the last for a place it has not.
fn place_of(asked: &[usize], place: u32) -> usize {
    asked.get(place as usize).copied().unwrap_or(usize::MAX)
}

/// Whether an error is about one question and not about the model that all have in common.
fn concerns_one_question(error: &RunnerError) -> bool {
    matches!(
        error,
        RunnerError::PromptEmpty | RunnerError::PromptTooLong { .. }
    )
}

fn count(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_never_shows_what_was_asked() {
        let model = ModelFile {
            path: "a.gguf".into(),
            expected: None,
        };
        let request = AskSetRequest::new(model, vec!["our merger plan".to_owned()], SetMode::Fast);
        assert!(!format!("{request:?}").contains("merger"));
    }
}
