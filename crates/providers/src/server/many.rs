//! Many questions to one server, some of them at once.

use std::future::Future;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};

use futures_util::stream::{self, StreamExt};
use tokio::sync::watch;

use super::connection::Server;
use crate::chat::{ChatAnswer, ChatEvent, ChatRequest, ServerError, ask_in_turn};
use crate::http::Outlet;

/// The most questions that are on their way to a server at once, whatever is asked for. More
/// than a server has places for wait there in a queue, and their time to the first word with
/// them.
pub const MOST_AT_ONCE: usize = 64;

/// Asks many questions, `at_once` of them at a time, and gives the answers in the order of the
/// questions. A question that fails takes none of the others with it.
///
/// `on_event` gets the number of the question with each event. After `stop`, what is on its
/// way ends as it is, and the rest is not sent: each of those answers is empty and says so.
pub async fn ask_many(
    outlet: &Outlet,
    server: &Server<'_>,
    requests: &[ChatRequest],
    at_once: usize,
    on_event: impl FnMut(usize, ChatEvent) + Send,
    stop: impl Future<Output = ()> + Send,
) -> Vec<Result<ChatAnswer, ServerError>> {
    let at_once = at_once.clamp(1, MOST_AT_ONCE);
    let on_event = Mutex::new(on_event);
    let (pressed, waiting) = watch::channel(false);
    let on_event = &on_event;
    let asked = requests.iter().enumerate().map(|(number, request)| {
        let mut waiting = waiting.clone();
        async move {
            let stopped = async move {
                // Fails only when the sender is gone, and the sender outlives this.
                let _pressed = waiting.wait_for(|pressed| *pressed).await;
            };
            let on_event = |event| {
                let mut on_event = on_event.lock().unwrap_or_else(PoisonError::into_inner);
                on_event(number, event);
            };
            let answer =
                ask_in_turn(outlet, server, request, number % at_once, on_event, stopped).await;
            (number, answer)
        }
    });
    let mut all = pin!(
        stream::iter(asked)
            .buffer_unordered(at_once)
            .collect::<Vec<_>>()
    );
    let mut answers = tokio::select! {
        answers = &mut all => answers,
        () = stop => {
            pressed.send_replace(true);
            all.await
        }
    };
    answers.sort_by_key(|(number, _)| *number);
    answers.into_iter().map(|(_, answer)| answer).collect()
}
