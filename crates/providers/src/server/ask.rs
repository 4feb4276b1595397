//! Asking a model on a server of one's own.

use std::future::Future;

use super::connection::Server;
use crate::chat::{ChatAnswer, ChatEvent, ChatRequest, ServerError, ask_in_turn};
use crate::http::Outlet;

/// Asks a model on a server.
///
/// `stop` is waited for beside the answer: when it is done, the connection is dropped at once,
/// by which servers know that nobody listens any more, and what had arrived is the answer.
/// A server that is busy is asked again after a while, because it turned the question away
/// before it did anything with it. Nothing else is sent twice.
///
/// # Errors
/// [`ServerError`] when nothing of an answer arrived. When something did, it is in the answer,
/// with [`Ending::Broken`](crate::chat::Ending::Broken).
pub async fn ask(
    outlet: &Outlet,
    server: &Server<'_>,
    request: &ChatRequest,
    on_event: impl FnMut(ChatEvent) + Send,
    stop: impl Future<Output = ()> + Send,
) -> Result<ChatAnswer, ServerError> {
    ask_in_turn(outlet, server, request, 0, on_event, stop).await
}
