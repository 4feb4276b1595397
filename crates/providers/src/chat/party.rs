//! Whoever is asked, and how its requests are sent and put on record.

use std::time::Duration;

use super::answer::{Setting, Usage};
use super::error::ServerError;
use super::refusal::Refusal;
use super::request::ChatRequest;
use super::stream::StreamReader;
use crate::http::{Answer, Call, Outlet};
use crate::ledger::{Cost, Ending};

/// The most bytes of a refusal that are read; what a person can use of it is in the first line.
const LONGEST_REFUSAL: u64 = 64 << 10;
/// The most bytes of a list of models.
pub(crate) const LONGEST_LIST: u64 = 8 << 20;

/// How long is waited for what, and how often a busy server is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For the first word: a server may have to load its model and to read a long prompt.
    pub first_word: Duration,
    /// For the next word.
    pub next_word: Duration,
    /// How often a server that is busy is asked again.
    pub tries_again: u32,
    /// How long before the first of these, when the server does not say; it doubles each time.
    pub first_wait: Duration,
    /// The longest wait that a server can ask for. Beyond it the person is told instead.
    pub longest_wait: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            first_word: Duration::from_mins(5),
            next_word: Duration::from_mins(1),
            tries_again: 4,
            first_wait: Duration::from_secs(1),
            longest_wait: Duration::from_mins(1),
        }
    }
}

/// Whoever is asked: a server of one's own, or a provider.
pub(crate) trait Party: Sync {
    /// How long is waited.
    fn patience(&self) -> &Patience;

    /// The request that puts a question, without the settings that turned out not to be taken.
    fn call(&self, request: &ChatRequest, not_taken: &[Setting]) -> Result<Call, ServerError>;

    /// What reads its answer.
    fn reader(&self) -> StreamReader<'_>;

    /// What a refusal means; the model that was asked for, where one was.
    fn meaning(&self, refusal: &Refusal, model: Option<&str>) -> ServerError;

    /// The settings of a question that are known beforehand not to be taken.
    fn never_taken(&self, _request: &ChatRequest) -> Vec<Setting> {
        Vec::new()
    }

    /// The setting that a refusal is about, where the question can be put without it.
    fn objection(&self, _refusal: &Refusal, _request: &ChatRequest) -> Option<Setting> {
        None
    }

    /// What an answer cost, where a price is known.
    fn cost(&self, _usage: &Usage) -> Option<Cost> {
        None
    }
}

/// Sends a request, and waits no longer than this for its answer to begin.
pub(crate) async fn sent(
    outlet: &Outlet,
    call: Call,
    first_word: Duration,
    silence: Duration,
) -> Result<Answer, ServerError> {
    let call = call.first_word_within(first_word).silent_at_most(silence);
    Ok(outlet.send(call).await?)
}

/// An answer with a status that is no success, taken apart. Its words are waited for no longer
/// than this, however slowly they drip.
pub(crate) async fn refusal_of(answer: &mut Answer, within: Duration) -> Refusal {
    Refusal {
        status: answer.status(),
        retry_after: answer.retry_after_seconds(),
        kind: answer.header("x-amzn-errortype").map(str::to_owned),
        // Words that do not arrive, or are too many, take nothing from what the status says.
        body: tokio::time::timeout(within, answer.body(LONGEST_REFUSAL))
            .await
            .ok()
            .and_then(Result::ok)
            .unwrap_or_default(),
    }
}

/// Puts the end of a request on record, off the threads that others wait on. That it left is
/// on record in any case.
pub(crate) async fn on_record(answer: Answer, ending: Ending) {
    let recorded = tokio::task::spawn_blocking(move || answer.ended(ending)).await;
    if let Ok(Err(refusal)) = recorded {
        tracing::warn!(%refusal, "the end of a request could not be put on record");
    }
}
