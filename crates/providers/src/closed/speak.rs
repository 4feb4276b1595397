//! What can be asked of a provider.

use std::future::Future;

use keys::Secret;

use super::endpoint::Endpoint;
use super::price::TokenPrice;
use crate::http::Outlet;
use crate::server::{ChatAnswer, ChatEvent, ChatRequest, ServedModel, ServerError};

/// Who allowed a request, and for which case, for the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission<'a> {
    /// The id of the case it belongs to.
    pub case: Option<&'a str>,
    /// Who allowed it, and how; for text that leaves, the id of a consent.
    pub allowed_by: &'a str,
}

/// What a provider says of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyAnswer {
    /// It works: the provider listed its models for it and for nobody without.
    Works {
        /// How many models it may ask.
        models: usize,
    },
    /// The provider knows it, and does not let it list models. That does not keep it from
    /// asking them.
    MayNotList,
    /// The provider lists its models to anybody, so that the list tells nothing of the key.
    /// The first question will.
    NotTold {
        /// How many models there are.
        models: usize,
    },
}

fn not_yet() -> ServerError {
    ServerError::Refused {
        status: 501,
        said: String::new(),
    }
}

/// Asks a model.
///
/// # Errors
/// [`ServerError`] when nothing of an answer arrived.
#[expect(clippy::too_many_arguments, reason = "each is another thing")]
pub async fn ask(
    _outlet: &Outlet,
    _endpoint: &Endpoint,
    _key: &Secret,
    _request: &ChatRequest,
    _permission: Permission<'_>,
    _price: Option<TokenPrice>,
    _on_event: impl FnMut(ChatEvent) + Send,
    _stop: impl Future<Output = ()> + Send,
) -> Result<ChatAnswer, ServerError> {
    std::future::ready(Err(not_yet())).await
}

/// The models that a key may ask. Spends nothing.
///
/// # Errors
/// [`ServerError`].
pub async fn models(
    _outlet: &Outlet,
    _endpoint: &Endpoint,
    _key: &Secret,
    _permission: Permission<'_>,
) -> Result<Vec<ServedModel>, ServerError> {
    std::future::ready(Err(not_yet())).await
}

/// Whether a provider knows a key. Only the key leaves, no text, and nothing is spent.
///
/// # Errors
/// [`ServerError`], that of a wrong key among them.
pub async fn check_key(
    _outlet: &Outlet,
    _endpoint: &Endpoint,
    _key: &Secret,
    _permission: Permission<'_>,
) -> Result<KeyAnswer, ServerError> {
    std::future::ready(Err(not_yet())).await
}
