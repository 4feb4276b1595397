//! Asking: check the file, have a worker, load the model, hear the answer.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use runner_protocol::{
    Event, Failure, FinishReason, GenerateRequest, LoadRequest, Message, Request, Role, UserText,
};
use tokio::sync::{Mutex, MutexGuard, watch};

use crate::config::whole_bytes;
use crate::conversation::{Conversation, Next, out_of_turn, refusal};
use crate::energy::EnergyMeter;
use crate::model_file::{Fingerprint, fingerprint};
use crate::way_on::Circumstances;
use crate::worker::{Loaded, Worker};
use crate::{
    Adapter, AskEvent, AskRequest, AskSummary, ModelFile, OutputForm, RunnerConfig, RunnerError,
    StopSignal, Turn,
};

/// Answers questions with local models, one at a time.
///
/// Share it behind an `Arc`; a second question waits for the first. Needs a tokio runtime with
/// input/output and time enabled. Dropping it ends its worker.
pub struct Runner {
    pub(crate) config: RunnerConfig,
    worker: Mutex<Option<Worker>>,
    /// Process id of the worker last started; 0 for none.
    process_id: AtomicU32,
    /// Changes to end a worker in the middle of its work.
    killed: watch::Sender<()>,
    /// Whether no more questions are taken.
    closing: StopSignal,
}

/// How far a step came.
pub(crate) enum Step<T> {
    Done(T),
    /// Stop was pressed; the worker is fine.
    Stopped,
    /// Stop was pressed and the worker did not react; it has to be dropped.
    Unresponsive,
}

impl Step<()> {
    /// What a step after this one comes to when this one did not come to its end; none when it
    /// did.
    pub(crate) fn cut_short<T>(self) -> Option<Step<T>> {
        match self {
            Self::Done(()) => None,
            Self::Stopped => Some(Step::Stopped),
            Self::Unresponsive => Some(Step::Unresponsive),
        }
    }
}

impl Runner {
    /// A runner that starts its worker at the first question.
    pub fn new(config: RunnerConfig) -> Self {
        Self {
            config,
            worker: Mutex::new(None),
            process_id: AtomicU32::new(0),
            killed: watch::Sender::new(()),
            closing: StopSignal::new(),
        }
    }

    /// Process id of the worker last started, if any was.
    pub fn worker_process_id(&self) -> Option<u32> {
        match self.process_id.load(Ordering::Relaxed) {
            0 => None,
            id => Some(id),
        }
    }

    /// Ends the worker once it is free, and with it frees the model's memory. The next question
    /// starts another.
    pub async fn release(&self) {
        let worker = self.worker.lock().await.take();
        if let Some(worker) = worker {
            worker.end().await;
        }
    }

    /// Takes no more questions, lets the one that is being answered come to its end, and ends the
    /// worker. Questions that wait for their turn are refused with
    /// [`RunnerError::RunnerClosed`].
    pub async fn drain(&self) {
        self.closing.stop();
        self.release().await;
    }

    /// Ends the worker at once, whatever it is doing. The question that was being answered ends
    /// as if Stop had been pressed; the next one starts another worker.
    pub fn kill(&self) {
        self.killed.send_replace(());
        if let Ok(mut slot) = self.worker.try_lock() {
            *slot = None;
        }
    }

    /// Answers a question, telling `on_event` what happens on the way.
    ///
    /// Stop ends the answer within a second and is no error: the summary then holds what was
    /// written so far. Dropping the future does the same at once, and ends the worker.
    ///
    /// # Errors
    /// Every [`RunnerError`]. Pieces heard before one remain with whoever heard them. After any
    /// error the runner can be asked again.
    pub async fn ask(
        &self,
        request: AskRequest,
        mut on_event: impl FnMut(AskEvent) + Send,
        stop: StopSignal,
    ) -> Result<AskSummary, RunnerError> {
        if request.prompt.trim().is_empty() {
            return Err(RunnerError::PromptEmpty);
        }
        let Some((checked, mut slot, mut worker)) = self
            .ready_worker(&request.model, request.adapter.as_ref(), &stop)
            .await?
        else {
            return Ok(AskSummary::unbegun());
        };
        let mut summary = AskSummary::unbegun();
        let file_bytes = checked.0.bytes();
        let answered = self
            .converse(
                &mut worker,
                &request,
                checked,
                &mut summary,
                &mut on_event,
                &stop,
            )
            .await
            .map_err(|error| self.explain(error, &worker, file_bytes, request.context_tokens));
        summary.peak_memory_bytes = worker.most_memory();
        if leaves_worker_sound(&answered) {
            *slot = Some(worker);
        }
        answered.map(|_| summary)
    }

    /// The error with the way on that there is for this question.
    pub(crate) fn explain(
        &self,
        error: RunnerError,
        worker: &Worker,
        file_bytes: u64,
        context_tokens: u32,
    ) -> RunnerError {
        let free = whole_bytes(machine::memory().available.0);
        let limit = self.config.memory_limit().unwrap_or(u64::MAX);
        Circumstances {
            facts: worker.loaded.as_ref().map(|loaded| &loaded.facts),
            file_bytes,
            context_tokens,
            available: free.min(limit),
        }
        .explain(error)
    }

    /// The checked file, and a worker out of its slot while it works: if the future is dropped, or
    /// the worker dies, the half-done work is dropped too and the next question starts afresh.
    /// `None` when Stop was pressed before.
    pub(crate) async fn ready_worker(
        &self,
        model: &ModelFile,
        adapter: Option<&Adapter>,
        stop: &StopSignal,
    ) -> Result<Option<(Checked, MutexGuard<'_, Option<Worker>>, Worker)>, RunnerError> {
        let file = model.clone();
        let laid_over = adapter.map(|adapter| adapter.file.clone());
        let checked = tokio::task::spawn_blocking(move || {
            let laid_over = laid_over.as_ref().map(fingerprint).transpose()?;
            Ok((fingerprint(&file)?, laid_over))
        });
        let checked = tokio::select! {
            checked = checked => checked.unwrap_or_else(|error| {
                Err(RunnerError::ModelUnreadable {
                    path: model.path.display().to_string(),
                    detail: error.to_string(),
                })
            })?,
            () = stop.stopped() => return Ok(None),
        };
        let mut slot = tokio::select! {
            biased;
            () = self.closing.stopped() => return Err(RunnerError::RunnerClosed),
            () = stop.stopped() => return Ok(None),
            slot = self.worker.lock() => slot,
        };
        let free = async {
            // Another model gets a process of its own: the memory of the one before is then
            // all free, and the most that this one takes is known.
            let kept = match slot.take() {
                Some(other) if !other.may_hold((model, adapter, &checked)) => {
                    other.end().await;
                    None
                }
                Some(mut same) => same.is_alive().await.then_some(same),
                None => None,
            };
            match kept {
                Some(worker) => Ok(worker),
                None => Worker::start(&self.config, self.killed.subscribe()).await,
            }
        };
        let mut worker = tokio::select! {
            free = free => free?,
            () = stop.stopped() => return Ok(None),
        };
        worker.killed.mark_unchanged();
        self.process_id
            .store(worker.process_id().unwrap_or(0), Ordering::Relaxed);
        Ok(Some((checked, slot, worker)))
    }

    /// Loads the model unless the worker still holds it.
    pub(crate) async fn hold(
        &self,
        worker: &mut Worker,
        (model, adapter, checked): (&ModelFile, Option<&Adapter>, Checked),
        summary: &mut AskSummary,
        on_event: &mut (impl FnMut(AskEvent) + Send),
        stop: &StopSignal,
    ) -> Result<Step<()>, RunnerError> {
        if worker.loaded.is_some() && worker.may_hold((model, adapter, &checked)) {
            return Ok(Step::Done(()));
        }
        self.load(worker, (model, adapter, checked), summary, on_event, stop)
            .await
    }

    async fn converse(
        &self,
        worker: &mut Worker,
        request: &AskRequest,
        checked: Checked,
        summary: &mut AskSummary,
        on_event: &mut (impl FnMut(AskEvent) + Send),
        stop: &StopSignal,
    ) -> Result<Step<()>, RunnerError> {
        let held = self
            .hold(
                worker,
                (&request.model, request.adapter.as_ref(), checked),
                summary,
                on_event,
                stop,
            )
            .await?;
        if let Some(ended) = held.cut_short() {
            return Ok(ended);
        }
        let Some(loaded) = &mut worker.loaded else {
            return Err(RunnerError::WorkerProtocol {
                detail: "no model after loading".to_owned(),
            });
        };
        summary.model = Some(loaded.facts.clone());
        summary.on_cards.clone_from(&loaded.on_cards);
        loaded.make_room(request.context_tokens)?;
        self.generate(worker, request, summary, on_event, stop)
            .await
    }

    async fn load(
        &self,
        worker: &mut Worker,
        (model, adapter, checked): (&ModelFile, Option<&Adapter>, Checked),
        summary: &mut AskSummary,
        on_event: &mut (impl FnMut(AskEvent) + Send),
        stop: &StopSignal,
    ) -> Result<Step<()>, RunnerError> {
        worker.loaded = None;
        let path = unicode_path(model)?;
        let laid_over = adapter
            .map(|adapter| {
                Ok(runner_protocol::Adapter {
                    path: unicode_path(&adapter.file)?,
                    scale: adapter.scale,
                })
            })
            .transpose()?;
        let id = worker.next_id();
        let load = Request::Load(LoadRequest {
            id,
            path,
            threads: self.config.threads(),
            adapter: laid_over,
        });
        let mut conversation = Conversation::open(worker, id, &load, stop, &self.config).await?;
        loop {
            match conversation.next().await? {
                Next::Event(Event::Loading { share, .. }) => on_event(AskEvent::Loading { share }),
                Next::Event(Event::Loaded {
                    model: facts,
                    load_ms,
                    on_cards,
                    ..
                }) => {
                    summary.load_ms = load_ms;
                    worker.loaded = Some(Loaded {
                        model: model.clone(),
                        adapter: adapter.cloned(),
                        fingerprint: checked,
                        facts: facts.clone(),
                        on_cards: on_cards.filter(|on_cards| on_cards.layers > 0),
                        context_tokens: 0,
                    });
                    on_event(AskEvent::Loaded {
                        model: facts,
                        load_ms,
                    });
                    return Ok(Step::Done(()));
                }
                Next::Event(Event::Failed {
                    failure: Failure::Cancelled,
                    ..
                }) => {
                    return Ok(Step::Stopped);
                }
                Next::Event(Event::Failed { failure, .. }) => {
                    return Err(refusal(failure, model, adapter));
                }
                Next::Event(_) => return Err(out_of_turn()),
                Next::Unresponsive => return Ok(Step::Unresponsive),
            }
        }
    }

    async fn generate(
        &self,
        worker: &mut Worker,
        request: &AskRequest,
        summary: &mut AskSummary,
        on_event: &mut (impl FnMut(AskEvent) + Send),
        stop: &StopSignal,
    ) -> Result<Step<()>, RunnerError> {
        let id = worker.next_id();
        let generate = Request::Generate(GenerateRequest {
            id,
            messages: messages(request.system.as_deref(), &request.turns, &request.prompt),
            temperature: request.temperature,
            seed: request.seed,
            max_tokens: request.max_tokens,
            context_tokens: request.context_tokens,
            form: request.form.as_ref().map(form),
        });
        let meter = EnergyMeter::start(worker.uses_cards());
        let begun = Instant::now();
        let mut first_piece = None;
        let mut conversation =
            Conversation::open(worker, id, &generate, stop, &self.config).await?;
        loop {
            match conversation.next().await? {
                Next::Event(Event::Started {
                    prompt_tokens,
                    prompt_form,
                    ..
                }) => {
                    summary.prompt_tokens = prompt_tokens;
                    on_event(AskEvent::Started {
                        prompt_tokens,
                        prompt_form,
                    });
                }
                Next::Event(Event::Reading { decoded_tokens, .. }) => {
                    on_event(AskEvent::Reading { decoded_tokens });
                }
                Next::Event(Event::Text {
                    piece: UserText(piece),
                    ..
                }) => {
                    first_piece.get_or_insert_with(Instant::now);
                    summary.generated_tokens += 1;
                    summary.text.push_str(&piece);
                    on_event(AskEvent::Text { piece });
                }
                Next::Event(Event::Finished(finished)) => {
                    summary.finish(&finished);
                    if finished.generated_tokens > 0 {
                        summary.energy = meter.estimate(self.config.threads());
                    }
                    return Ok(Step::Done(()));
                }
                Next::Event(Event::Failed { failure, .. }) => {
                    return Err(refusal(failure, &request.model, request.adapter.as_ref()));
                }
                Next::Event(_) => return Err(out_of_turn()),
                Next::Unresponsive => {
                    // The worker cannot say, so what was heard is counted: one token a piece.
                    summary.reason = FinishReason::Stopped;
                    let heard = first_piece.map(|first: Instant| {
                        let to_first = first.duration_since(begun).as_secs_f64() * 1000.0;
                        (to_first, first.elapsed().as_secs_f64() * 1000.0)
                    });
                    summary.time_to_first_token_ms = heard.map(|(to_first, _)| to_first);
                    summary.measure(heard.map_or(0.0, |(_, rest)| rest));
                    return Ok(Step::Unresponsive);
                }
            }
        }
    }
}

/// Fingerprints of the model and of the adapter laid over it.
pub(crate) type Checked = (Fingerprint, Option<Fingerprint>);

/// The absolute path of a file as text, because llama.cpp's binding takes only Unicode paths.
fn unicode_path(file: &ModelFile) -> Result<String, RunnerError> {
    let path = std::path::absolute(&file.path).unwrap_or_else(|_| file.path.clone());
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| RunnerError::ModelUnreadable {
            path: file.path.display().to_string(),
            detail: "its path is not Unicode".to_owned(),
        })
}

/// The form of an answer as the worker is told it.
pub(crate) fn form(form: &OutputForm) -> runner_protocol::OutputForm {
    match form {
        OutputForm::JsonSchema(schema) => {
            runner_protocol::OutputForm::JsonSchema(UserText::from(schema.as_str()))
        }
        OutputForm::Grammar(grammar) => {
            runner_protocol::OutputForm::Grammar(UserText::from(grammar.as_str()))
        }
    }
}

/// The conversation of one question: standing instructions, if any, then what was said before,
/// then the question.
pub(crate) fn messages(system: Option<&str>, turns: &[Turn], prompt: &str) -> Vec<Message> {
    let system = system.filter(|text| !text.trim().is_empty());
    let system = system.map(|text| (Role::System, text));
    let before = turns.iter().flat_map(|turn| {
        [
            (Role::User, turn.prompt.as_str()),
            (Role::Assistant, turn.answer.as_str()),
        ]
    });
    system
        .into_iter()
        .chain(before)
        .chain([(Role::User, prompt)])
        .map(|(role, text)| Message {
            role,
            content: UserText::from(text),
        })
        .collect()
}

/// Whether a worker that ended its work like this can be asked again.
pub(crate) fn leaves_worker_sound<T>(ended: &Result<Step<T>, RunnerError>) -> bool {
    match ended {
        Ok(step) => !matches!(step, Step::Unresponsive),
        // After too little memory a fresh process is the surest way to have it all back.
        Err(error) => matches!(
            error,
            RunnerError::ModelUnreadable { .. }
                | RunnerError::ModelUnsupported { .. }
                | RunnerError::PromptEmpty
                | RunnerError::PromptTooLong { .. }
                | RunnerError::AdapterUnusable { .. }
                | RunnerError::FormUnusable { .. }
        ),
    }
}
