//! How fast a model runs on this computer, measured.

use runner::{AskRequest, AskSummary, StopSignal};
use store::{ShelfId, ShelfMeasurement};

use super::asking::Asking;
use super::{Desk, locked};
use crate::AppError;
use crate::error_shelf::ShelfError;
use crate::view::{ShelfModelRequest, ShelfView};

/// Fewer tokens say too little about speed.
const FEWEST_TOKENS: u32 = 32;

/// What is written to measure speed, in tokens.
const WRITTEN: u32 = 64;

/// Long enough that reading it says something, and such that every model has something to say.
const PROMPT: &str = "A steelyard is a balance with two arms of unequal length. The load hangs \
from the short arm, and a weight slides along the long arm until the beam lies level. Marks along \
the arm then tell how heavy the load is. Merchants have carried such balances for two thousand \
years, because one small weight is enough for small and large loads alike. The Romans had them in \
bronze, and in warehouses they stayed in use until the last century. A good one is as fine as a \
balance with two pans, as long as the pivot is sharp and the marks are cut with care. Explain in \
your own words, in at least ten sentences, how a steelyard works, why it was useful to merchants, \
and what can make it go wrong.";

impl Desk {
    /// Measures how fast a model reads and writes here, with a short text of the app's own.
    ///
    /// # Errors
    /// [`AppError::Busy`] while a model is answering, [`ShelfError::NoSuchModel`],
    /// [`ShelfError::TooShort`], and the runner's.
    pub fn measure_model(&self, request: &ShelfModelRequest) -> Result<ShelfView, AppError> {
        let entry = self.entry_of(&request.id)?;
        entry.looked?;
        let stop = StopSignal::new();
        let _done = self.begin_asking(&stop)?;
        let mut question = AskRequest::new(entry.file, PROMPT);
        question.max_tokens = WRITTEN;
        let summary = self
            .background
            .wait(self.runner.ask(question, |_| {}, stop))??;
        if summary.generated_tokens < FEWEST_TOKENS && summary.tokens_per_second.is_none() {
            return Err(ShelfError::TooShort.into());
        }
        self.keep_measurement(&entry.id, &summary, 2)?;
        self.models()
    }

    /// Takes the desk's one answer at a time.
    pub(super) fn begin_asking(&self, stop: &StopSignal) -> Result<Asking<'_>, AppError> {
        let mut asking = locked(&self.asking);
        if asking.is_some() {
            return Err(AppError::Busy);
        }
        *asking = Some(stop.clone());
        Ok(Asking(self))
    }

    /// Keeps how fast a model ran, where the answer was long enough to tell.
    pub(super) fn keep_answer_speed(
        &self,
        model: &str,
        summary: &AskSummary,
    ) -> Result<(), AppError> {
        self.keep_measurement(model, summary, FEWEST_TOKENS)
    }

    fn keep_measurement(
        &self,
        model: &str,
        summary: &AskSummary,
        fewest_tokens: u32,
    ) -> Result<(), AppError> {
        let Some(tokens_a_second) = summary
            .tokens_per_second
            .filter(|speed| speed.is_finite() && *speed > 0.0)
            .filter(|_| summary.generated_tokens >= fewest_tokens)
        else {
            return Ok(());
        };
        // A handful of tokens, most of them remembered from before, says nothing about reading.
        let read = summary.prompt_tokens.saturating_sub(summary.reused_tokens);
        let measured = ShelfMeasurement {
            tokens_a_second,
            prompt_tokens_a_second: summary
                .prompt_tokens_per_second
                .filter(|speed| speed.is_finite() && *speed > 0.0 && read >= FEWEST_TOKENS),
            time_to_first_token: summary
                .time_to_first_token_ms
                .map(|milliseconds| milliseconds / 1_000.0),
            memory_bytes: summary.peak_memory_bytes,
            computer: computer_name(),
            at: self.clock.now(),
        };
        self.with_store(|store| Ok(store.save_measurement(&ShelfId::from(model), &measured)?))
    }
}

/// The processor and its cores, so that a measurement still says where it was taken.
fn computer_name() -> String {
    let processor = machine::processor();
    if processor.name.is_empty() {
        format!("{} × {}", processor.usable_cores, processor.architecture)
    } else {
        format!("{} × {}", processor.usable_cores, processor.name)
    }
}
