//! Asking a model: on this computer, on a server of one's own, or a closed one.

use runner::{AskSummary, BUNDLED_MODEL, FinishReason, StopSignal, Turn};
use store::{CaseId, LocalTrial, NewTrial};
use words::Argument;

use super::chat::{instructions, longest_answer, temperature, tokens_row};
use super::servers::reach_view;
use super::shelf::{Entry, obstacle};
use super::{Desk, locked};
use crate::AppError;
use crate::kept_shelf::BUNDLED;
use crate::present::{Presenter, case_view};
use crate::view::{
    AskDone, AskEvent, AskRequest, AskTarget, AskableView, ChooseModelRequest, LabelledView,
    ModelCard, ReachView, ReachWordView, Stage, TrialRow, TryRequest, TryView,
};

/// Seed of an answer for which none is given, so that the same question gets the same answer.
const SEED: u32 = 1;

/// Joules in a watt-hour.
const WATT_HOUR: f64 = 3_600.0;

impl Desk {
    /// The screen *Try a model*.
    ///
    /// # Errors
    /// The store's.
    pub fn try_model(&self, request: &TryRequest) -> Result<TryView, AppError> {
        let case_id = request.case_id.as_deref();
        let words = self.words();
        let presenter = self.presenter(&words);
        let mut use_id = "other".to_owned();
        let case = match case_id {
            Some(id) => {
                self.arrive(id, Stage::Try)?;
                let (case, state) = self.load(id)?;
                let profile = assessment::profile_of(&self.facts.questionnaire, &case.answers);
                assessment::Option_::id(profile.use_.assumed()).clone_into(&mut use_id);
                Some(case_view(&presenter, &state))
            }
            None => None,
        };
        let id = case_id.map(CaseId::from);
        let trials = self.with_store(|store| Ok(store.trials(id.as_ref())?))?;
        let models = self.askable(&presenter)?;
        let chosen = self.chosen(case_id)?;
        // A model that is gone gives way to the one that is always here.
        let shown = models
            .iter()
            .find(|model| model.target == chosen)
            .or_else(|| models.first());
        Ok(TryView {
            case,
            model: shown.map_or_else(
                || self.model_card(),
                |model| ModelCard {
                    name: model.name.clone(),
                    facts: model.facts.clone(),
                    ready: model.ready,
                    failure: model.failure.clone(),
                },
            ),
            chosen: shown.map_or_else(bundled, |model| model.target.clone()),
            models,
            suggestions: (1..=3)
                .map(|number| {
                    words.text(&format!(
                        "try-suggestion-{}-{number}",
                        use_id.replace('_', "-")
                    ))
                })
                .collect(),
            trials: trials.iter().map(|trial| self.trial_row(trial)).collect(),
        })
    }

    /// The models that can be asked: the shelf's, then those of the servers that were allowed.
    fn askable(&self, presenter: &Presenter<'_>) -> Result<Vec<AskableView>, AppError> {
        let entries = self.entries()?;
        let (_, computer) = self.computer(&entries);
        let mut models: Vec<AskableView> = entries
            .iter()
            .map(|entry| {
                let view = self.shelf_model(presenter, entry, &computer);
                AskableView {
                    target: AskTarget::Local { id: view.id },
                    name: view.name,
                    facts: view.facts,
                    fit: view.fit,
                    reach: this_computer_view(presenter),
                    ready: view.ready,
                    failure: view.failure,
                }
            })
            .collect();
        models.extend(self.askable_on_servers(presenter)?);
        models.extend(self.askable_closed(presenter)?);
        Ok(models)
    }

    /// The model that was chosen for a case, or for Home; the bundled one until then.
    pub(super) fn chosen(&self, case_id: Option<&str>) -> Result<AskTarget, AppError> {
        let kept = self.with_store(|store| Ok(store.setting(&choice(case_id))?))?;
        Ok(kept
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_else(bundled))
    }

    fn keep_choice(&self, case_id: Option<&str>, target: &AskTarget) -> Result<(), AppError> {
        let json = json(target)?;
        self.with_store(|store| Ok(store.save_setting(&choice(case_id), &json)?))
    }

    /// Chooses the model of a case, or of Home.
    ///
    /// # Errors
    /// The store's.
    pub fn choose_model(&self, request: &ChooseModelRequest) -> Result<TryView, AppError> {
        self.keep_choice(request.case_id.as_deref(), &request.model)?;
        self.try_model(&TryRequest {
            case_id: request.case_id.clone(),
        })
    }

    /// Answers a prompt, telling `on_event` what happens on the way. What was asked and answered
    /// is kept with the case, also when it was stopped.
    ///
    /// # Errors
    /// [`AppError::Busy`] while another answer is being written, the runner's, those of a server
    /// or a provider, and for a closed model without a consent for exactly this question.
    pub async fn ask(
        &self,
        request: AskRequest,
        on_event: impl FnMut(AskEvent) + Send,
    ) -> Result<AskDone, AppError> {
        let stop = StopSignal::new();
        let _done = self.begin_asking(&stop)?;
        let case_id = request.case_id.as_deref();
        let target = match &request.model {
            Some(target) => {
                self.keep_choice(case_id, target)?;
                target.clone()
            }
            None => self.chosen(case_id)?,
        };
        match target {
            AskTarget::Local { id } => {
                let entry = self.entry_of(&id)?;
                self.ask_here(&request, entry, on_event, stop).await
            }
            AskTarget::Server { id, model } => {
                self.ask_server(&request, (&id, &model), on_event, stop)
                    .await
            }
            AskTarget::Closed { provider, model } => {
                self.ask_closed(&request, (&provider, &model), on_event, stop)
                    .await
            }
        }
    }

    async fn ask_here(
        &self,
        request: &AskRequest,
        entry: Entry,
        mut on_event: impl FnMut(AskEvent) + Send,
        stop: StopSignal,
    ) -> Result<AskDone, AppError> {
        if let Some(error) = self.cannot_be_asked(&entry) {
            return Err(error);
        }
        let is_bundled = entry.id == BUNDLED;
        let mut question = runner::AskRequest::new(entry.file, request.prompt.clone());
        question.max_tokens = longest_answer(request);
        question.system = instructions(request)
            .map(str::to_owned)
            .or_else(|| is_bundled.then(|| BUNDLED_MODEL.system.to_owned()));
        question.turns = request
            .turns
            .iter()
            .map(|turn| Turn {
                prompt: turn.prompt.clone(),
                answer: turn.answer.clone(),
            })
            .collect();
        question.temperature = temperature(request).unwrap_or(0.0);
        question.seed = request.seed.unwrap_or(SEED);
        let summary = self
            .runner
            .ask(
                question,
                |event| {
                    let told = match event {
                        runner::AskEvent::Loading { .. } => Some(AskEvent::Loading),
                        runner::AskEvent::Started { prompt_tokens, .. } => {
                            Some(AskEvent::Reading { prompt_tokens })
                        }
                        runner::AskEvent::Text { piece } => Some(AskEvent::Text { piece }),
                        runner::AskEvent::Loaded { .. } | runner::AskEvent::Reading { .. } => None,
                    };
                    if let Some(told) = told {
                        on_event(told);
                    }
                },
                stop,
            )
            .await?;
        let speeds = Speeds::of(&summary);
        let trial = NewTrial {
            case: request.case_id.as_deref().map(CaseId::from),
            model: entry.name.clone(),
            prompt: request.prompt.clone(),
            answer: summary.text.clone(),
            speeds_json: json(&speeds)?,
            mode: format!("exact/{}", reason_id(summary.reason)),
        };
        self.keep_trial(&trial)?;
        self.keep_answer_speed(&entry.id, &summary)?;
        Ok(AskDone {
            reason: reason_id(summary.reason).to_owned(),
            speed: self.speed_words(&speeds),
            model: entry.name,
            rows: self.answer_rows(&summary),
            answer: summary.text,
            broke_off: None,
        })
    }

    /// Why a model on the shelf cannot be asked, if so. A tight fit may be tried.
    fn cannot_be_asked(&self, entry: &Entry) -> Option<AppError> {
        // A bundled model that is missing or damaged is told by the runner.
        let looked = entry.looked.as_ref().ok()?;
        let (_, computer) = self.computer(&[]);
        obstacle(looked, &entry.fit(&computer)?)
    }

    /// What was measured of an answer, a line each.
    fn answer_rows(&self, summary: &AskSummary) -> Vec<LabelledView> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let mut rows = vec![tokens_row(
            &presenter,
            u64::from(summary.prompt_tokens),
            u64::from(summary.generated_tokens),
        )];
        if let Some(speed) = summary.tokens_per_second {
            rows.push(presenter.row("measured-writing", words.speed(speed)));
        }
        if let Some(speed) = summary.prompt_tokens_per_second {
            rows.push(presenter.row("measured-reading", words.speed(speed)));
        }
        if summary.load_ms > 0.0 {
            rows.push(presenter.row("answer-load", words.seconds(summary.load_ms / 1_000.0)));
        }
        if let Some(on_cards) = &summary.on_cards {
            let value = presenter.with(
                "answer-on-cards-value",
                &[
                    (
                        "whole",
                        Argument::from(if on_cards.layers < on_cards.of_layers {
                            "no"
                        } else {
                            "yes"
                        }),
                    ),
                    ("cards", Argument::from(on_cards.cards.join(", "))),
                ],
            );
            rows.push(presenter.row("answer-on-cards", value));
        }
        if let Some(bytes) = summary.peak_memory_bytes {
            rows.push(presenter.row("measured-memory", words.memory(bytes as f64)));
        }
        if let Some(energy) = &summary.energy {
            let hours = |joules: f64| words.short_decimal(joules / WATT_HOUR, 3);
            let value = if (energy.high - energy.low).abs() < f64::EPSILON {
                presenter.with(
                    "answer-energy-counted",
                    &[("energy", Argument::from(hours(energy.likely)))],
                )
            } else {
                presenter.with(
                    "answer-energy-estimated",
                    &[
                        ("low", Argument::from(hours(energy.low))),
                        ("high", Argument::from(hours(energy.high))),
                    ],
                )
            };
            rows.push(presenter.row("answer-energy", value));
        }
        rows
    }

    /// Stops the answer that is being written, if one is. It ends within a second.
    pub fn stop_asking(&self) {
        if let Some(stop) = locked(&self.asking).as_ref() {
            stop.stop();
        }
    }

    pub(super) fn keep_trial(&self, trial: &NewTrial) -> Result<(), AppError> {
        let now = self.clock.now();
        self.with_store(|store| {
            store.save_trial(trial, now)?;
            Ok(())
        })
    }

    fn trial_row(&self, trial: &LocalTrial) -> TrialRow {
        let words = self.words();
        let speeds: Speeds = serde_json::from_str(&trial.trial.speeds_json).unwrap_or_default();
        TrialRow {
            id: trial.id.as_str().to_owned(),
            when: crate::present::changed_when(&self.presenter(&words), trial.at),
            model: trial.trial.model.clone(),
            prompt: trial.trial.prompt.clone(),
            answer: trial.trial.answer.clone(),
            speed: self.speed_words(&speeds),
        }
    }

    pub(super) fn speed_words(&self, speeds: &Speeds) -> String {
        let words = self.words();
        match (speeds.words_per_second, speeds.time_to_first_token_ms) {
            (Some(pace), Some(first)) => words.text_with(
                "trial-speed",
                &[
                    ("words", Argument::from(words.words_a_second(pace))),
                    ("first", Argument::from(words.seconds(first / 1_000.0))),
                ],
            ),
            _ => words.text("trial-speed-unknown"),
        }
    }
}

/// Frees the desk for the next question however this one ends.
pub(super) struct Asking<'a>(pub(super) &'a Desk);

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        *locked(&self.0.asking) = None;
    }
}

/// Measured speeds of an answer, as they are kept.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub(super) struct Speeds {
    pub(super) prompt_tokens: u32,
    pub(super) generated_tokens: u32,
    pub(super) time_to_first_token_ms: Option<f64>,
    pub(super) tokens_per_second: Option<f64>,
    pub(super) words_per_second: Option<f64>,
    pub(super) load_ms: f64,
}

impl Speeds {
    fn of(summary: &AskSummary) -> Self {
        Self {
            prompt_tokens: summary.prompt_tokens,
            generated_tokens: summary.generated_tokens,
            time_to_first_token_ms: summary.time_to_first_token_ms,
            tokens_per_second: summary.tokens_per_second,
            words_per_second: summary.words_per_second,
            load_ms: summary.load_ms,
        }
    }
}

pub(crate) fn reason_id(reason: FinishReason) -> &'static str {
    match reason {
        FinishReason::EndOfAnswer => "end_of_answer",
        FinishReason::Length => "length",
        FinishReason::Stopped => "stopped",
    }
}

/// The question stays on this computer, and with the app.
fn this_computer_view(presenter: &Presenter<'_>) -> ReachView {
    ReachView {
        sentence: presenter.text("reach-this-computer-here"),
        ..reach_view(presenter, ReachWordView::ThisComputer)
    }
}

fn bundled() -> AskTarget {
    AskTarget::Local {
        id: BUNDLED.to_owned(),
    }
}

/// The setting that keeps which model was chosen.
fn choice(case_id: Option<&str>) -> String {
    format!("model:{}", case_id.unwrap_or("home"))
}

pub(super) fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|error| AppError::unexpected(&error))
}
