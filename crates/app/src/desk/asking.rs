//! Asking the model on this computer.

use runner::{AskSummary, BUNDLED_MODEL, FinishReason, StopSignal};
use store::{CaseId, LocalTrial, NewTrial};
use words::Argument;

use super::{Desk, locked};
use crate::AppError;
use crate::present::case_view;
use crate::view::{
    AskDone, AskEvent, AskRequest, AskTarget, ChooseModelRequest, Stage, TrialRow, TryRequest,
    TryView,
};

/// Seed of every answer, so that the same question gets the same answer.
const SEED: u32 = 1;

/// Id on the shelf of the model that came with the app.
pub(super) const BUNDLED: &str = "bundled";

/// Words a manager's question has at most before the small model loses the thread.
const LONGEST_ANSWER: u32 = 2_048;

impl Desk {
    /// The screen *Try a model*.
    ///
    /// # Errors
    /// The store's.
    pub fn try_model(&self, request: &TryRequest) -> Result<TryView, AppError> {
        let case_id = request.case_id.as_deref();
        let words = self.words();
        let mut use_id = "other".to_owned();
        let case = match case_id {
            Some(id) => {
                self.arrive(id, Stage::Try)?;
                let (case, state) = self.load(id)?;
                let profile = assessment::profile_of(&self.facts.questionnaire, &case.answers);
                assessment::Option_::id(profile.use_.assumed()).clone_into(&mut use_id);
                Some(case_view(&self.presenter(&words), &state))
            }
            None => None,
        };
        let id = case_id.map(CaseId::from);
        let trials = self.with_store(|store| Ok(store.trials(id.as_ref())?))?;
        Ok(TryView {
            case,
            model: self.model_card(),
            chosen: AskTarget::Local {
                id: BUNDLED.to_owned(),
            },
            models: Vec::new(),
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

    /// Chooses the model of a case, or of Home.
    ///
    /// # Errors
    /// The store's.
    pub fn choose_model(&self, request: &ChooseModelRequest) -> Result<TryView, AppError> {
        self.try_model(&TryRequest {
            case_id: request.case_id.clone(),
        })
    }

    /// Answers a prompt on this computer, telling `on_event` what happens on the way. What was
    /// asked and answered is kept with the case, also when it was stopped.
    ///
    /// # Errors
    /// [`AppError::Busy`] while another answer is being written, and the runner's.
    pub async fn ask(
        &self,
        request: AskRequest,
        mut on_event: impl FnMut(AskEvent) + Send,
    ) -> Result<AskDone, AppError> {
        let stop = StopSignal::new();
        {
            let mut asking = locked(&self.asking);
            if asking.is_some() {
                return Err(AppError::Busy);
            }
            *asking = Some(stop.clone());
        }
        let _done = Asking(self);
        let mut question = runner::AskRequest::new(self.bundled_model(), request.prompt.clone());
        question.max_tokens = request.max_tokens.clamp(1, LONGEST_ANSWER);
        question.system = Some(BUNDLED_MODEL.system.to_owned());
        question.temperature = 0.0;
        question.seed = SEED;
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
        self.keep_trial(&request, &summary, &speeds)?;
        Ok(AskDone {
            reason: reason_id(summary.reason).to_owned(),
            answer: summary.text,
            speed: self.speed_words(&speeds),
            model: BUNDLED_MODEL.name.to_owned(),
            rows: Vec::new(),
            broke_off: None,
        })
    }

    /// Stops the answer that is being written, if one is. It ends within a second.
    pub fn stop_asking(&self) {
        if let Some(stop) = locked(&self.asking).as_ref() {
            stop.stop();
        }
    }

    fn keep_trial(
        &self,
        request: &AskRequest,
        summary: &AskSummary,
        speeds: &Speeds,
    ) -> Result<(), AppError> {
        let trial = NewTrial {
            case: request.case_id.as_deref().map(CaseId::from),
            model: BUNDLED_MODEL.name.to_owned(),
            prompt: request.prompt.clone(),
            answer: summary.text.clone(),
            speeds_json: serde_json::to_string(speeds)
                .map_err(|error| AppError::unexpected(&error))?,
            mode: format!("exact/{}", reason_id(summary.reason)),
        };
        let now = self.clock.now();
        self.with_store(|store| {
            store.save_trial(&trial, now)?;
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

    fn speed_words(&self, speeds: &Speeds) -> String {
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
struct Asking<'a>(&'a Desk);

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        *locked(&self.0.asking) = None;
    }
}

/// Measured speeds of an answer, as they are kept.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
struct Speeds {
    prompt_tokens: u32,
    generated_tokens: u32,
    time_to_first_token_ms: Option<f64>,
    tokens_per_second: Option<f64>,
    words_per_second: Option<f64>,
    load_ms: f64,
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
