//! What can be asked of a provider.

use std::future::Future;

use keys::Secret;

use super::asked::Asked;
use super::endpoint::Endpoint;
use super::lists::{fetch, lists};
use super::price::TokenPrice;
use crate::chat::{ChatAnswer, ChatEvent, ChatRequest, ServedModel, ServerError, ask_in_turn};
use crate::directory::Dialect;
use crate::http::Outlet;
use crate::ledger::Why;

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
    /// It works: the provider listed its models for it.
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

/// Asks a model, and reads what it writes as it writes it.
///
/// `stop` is waited for beside the answer: when it is done, the connection is dropped at once,
/// and what had arrived is the answer. Providers charge for what they wrote until then.
/// A provider that turned the question away before it did anything with it, because it was
/// asked too much or has too much to do, is asked again after a while. One that does not know a
/// setting of the question is asked without it, and the answer says so. Nothing else is sent
/// twice.
///
/// The ledger gets the tokens as the provider counts them, and what they cost by `price`.
///
/// # Errors
/// [`ServerError`] when nothing of an answer arrived. When something did, it is in the answer,
/// with [`Ending::Broken`](crate::chat::Ending::Broken).
#[expect(clippy::too_many_arguments, reason = "each is another thing")]
pub async fn ask(
    outlet: &Outlet,
    endpoint: &Endpoint,
    key: &Secret,
    request: &ChatRequest,
    permission: Permission<'_>,
    price: Option<TokenPrice>,
    on_event: impl FnMut(ChatEvent) + Send,
    stop: impl Future<Output = ()> + Send,
) -> Result<ChatAnswer, ServerError> {
    let asked = Asked::new(endpoint, key, permission, price.as_ref());
    ask_in_turn(outlet, &asked, request, 0, on_event, stop).await
}

/// The models that a key may ask, in the order of the provider. Spends nothing. Where
/// [`Provider::lists_what_can_be_asked`](crate::Provider::lists_what_can_be_asked) is false,
/// they are not the names to ask by.
///
/// # Errors
/// [`ServerError`].
pub async fn models(
    outlet: &Outlet,
    endpoint: &Endpoint,
    key: &Secret,
    permission: Permission<'_>,
) -> Result<Vec<ServedModel>, ServerError> {
    let asked = Asked::new(endpoint, key, permission, None);
    let mut all: Vec<ServedModel> = Vec::new();
    for list in lists(&asked) {
        for model in fetch(outlet, &asked, list, Why::ModelList, true).await? {
            if !all.iter().any(|known| known.id == model.id) {
                all.push(model);
            }
        }
    }
    Ok(all)
}

/// Whether a provider knows a key. Only the key leaves, no text, and nothing is spent.
///
/// A host may list its models to anybody, with a key, with a wrong one and without: then the
/// list tells nothing. Those of which that is not known are asked without the key first.
///
/// # Errors
/// [`ServerError`], [`ServerError::KeyWrong`] among them.
pub async fn check_key(
    outlet: &Outlet,
    endpoint: &Endpoint,
    key: &Secret,
    permission: Permission<'_>,
) -> Result<KeyAnswer, ServerError> {
    let asked = Asked::new(endpoint, key, permission, None);
    let Some(list) = lists(&asked).into_iter().next() else {
        return Ok(KeyAnswer::NotTold { models: 0 });
    };
    if !guards_its_list(endpoint) {
        let without = fetch(outlet, &asked, list.clone(), Why::KeyCheck, false).await;
        match without {
            Ok(models) => {
                return Ok(KeyAnswer::NotTold {
                    models: models.len(),
                });
            }
            Err(ServerError::KeyWrong { .. } | ServerError::KeyNotAllowed { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    match fetch(outlet, &asked, list, Why::KeyCheck, true).await {
        Ok(models) => Ok(KeyAnswer::Works {
            models: models.len(),
        }),
        Err(ServerError::KeyNotAllowed { .. }) => Ok(KeyAnswer::MayNotList),
        Err(error) => Err(error),
    }
}

/// Whether a provider's list is known to be for its customers alone.
fn guards_its_list(endpoint: &Endpoint) -> bool {
    let provider = endpoint.provider();
    provider.dialect != Dialect::OpenAi || ["openai", "mistral"].contains(&provider.id)
}
