//! A server that may be asked: where it is, with which key, for what and with how much patience.

use std::fmt;
use std::time::Duration;

use keys::Secret;

use super::address::ServerAddress;
use super::error::ServerError;
use super::refusal::Refusal;
use crate::http::{Address, Answer, Call, NetError, Outlet, Purpose, Url};
use crate::ledger::{Ending, Why};

/// The most bytes of a refusal that are read; what a person can use of it is in the first line.
const LONGEST_REFUSAL: u64 = 64 << 10;

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

/// A server that may be asked. It borrows the key, so that nothing here outlives a request.
#[derive(Clone, Copy)]
pub struct Server<'a> {
    /// Where it is.
    pub address: &'a ServerAddress,
    /// Its key, where it wants one. Sent as `Authorization: Bearer` and nowhere shown.
    pub key: Option<&'a Secret>,
    /// Who allowed it to be asked, and how, for the ledger.
    pub allowed_by: &'a str,
    /// The case that it is asked for, for the ledger.
    pub case: Option<&'a str>,
    /// How long is waited.
    pub patience: Patience,
}

impl<'a> Server<'a> {
    /// A server without a key, asked for no case.
    pub fn new(address: &'a ServerAddress, allowed_by: &'a str) -> Self {
        Self {
            address,
            key: None,
            allowed_by,
            case: None,
            patience: Patience::default(),
        }
    }

    /// With this key.
    pub fn with_key(self, key: Option<&'a Secret>) -> Self {
        Self { key, ..self }
    }

    /// For this case.
    pub fn for_case(self, case: Option<&'a str>) -> Self {
        Self { case, ..self }
    }

    /// With this patience.
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    pub(crate) fn get(&self, url: Url, why: Why) -> Result<Call, NetError> {
        Ok(self.signed(Call::get(Address::from_url(url)?, self.purpose(why))))
    }

    pub(crate) fn post(&self, url: Url, why: Why, body: Vec<u8>) -> Result<Call, NetError> {
        let call = Call::post_json(Address::from_url(url)?, self.purpose(why), body);
        Ok(self.signed(call))
    }

    fn signed(&self, call: Call) -> Call {
        match self.key {
            Some(key) => call.secret_header("authorization", &format!("Bearer {}", key.expose())),
            None => call,
        }
    }

    fn purpose(&self, why: Why) -> Purpose {
        Purpose {
            case: self.case.map(str::to_owned),
            ..Purpose::new(why, self.allowed_by)
        }
    }

    /// What an answer with a status that is no success means.
    pub(crate) async fn refused(&self, mut answer: Answer, model: Option<&str>) -> ServerError {
        let status = answer.status();
        let retry_after = answer.retry_after_seconds();
        // Words that do not arrive, or are too many, take nothing from what the status says.
        let body = answer.body(LONGEST_REFUSAL).await.unwrap_or_default();
        let error = Refusal {
            status,
            retry_after,
            body: &body,
            model,
            address: self.address,
            key: self.key,
        }
        .error();
        on_record(answer, Ending::failed(error.code())).await;
        error
    }
}

impl fmt::Debug for Server<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Server")
            .field("address", &self.address.to_string())
            .field("key", &self.key)
            .field("patience", &self.patience)
            .finish_non_exhaustive()
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

/// Puts the end of a request on record, off the threads that others wait on. That it left is
/// on record in any case.
pub(crate) async fn on_record(answer: Answer, ending: Ending) {
    let recorded = tokio::task::spawn_blocking(move || answer.ended(ending)).await;
    if let Ok(Err(refusal)) = recorded {
        tracing::warn!(%refusal, "the end of a request could not be put on record");
    }
}
