//! Asking a model on a server, and reading what it writes as it writes it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

use tokio::time::Instant;

use super::answer::{ChatAnswer, ChatEvent, Ending};
use super::connection::{Server, on_record, sent};
use super::error::ServerError;
use super::request::ChatRequest;
use super::stream::StreamReader;
use crate::http::{Answer, NetError, Outlet};
use crate::ledger::{self, Why};
use crate::reach::Reach;

/// The most bytes of an answer that is not streamed.
const LONGEST_ANSWER: u64 = 16 << 20;

/// Asks a model on a server.
///
/// `stop` is waited for beside the answer: when it is done, the connection is dropped at once,
/// by which servers know that nobody listens any more, and what had arrived is the answer.
/// A server that is busy is asked again after a while, because it turned the question away
/// before it did anything with it. Nothing else is sent twice.
///
/// # Errors
/// [`ServerError`] when nothing of an answer arrived. When something did, it is in the answer,
/// with [`Ending::Broken`].
pub async fn ask(
    outlet: &Outlet,
    server: &Server<'_>,
    request: &ChatRequest,
    on_event: impl FnMut(ChatEvent) + Send,
    stop: impl Future<Output = ()> + Send,
) -> Result<ChatAnswer, ServerError> {
    ask_in_turn(outlet, server, request, 0, on_event, stop).await
}

/// The same for one of many; those that stand further behind come back a little later, so that
/// a busy server is not asked by all of them at the same moment.
pub(crate) async fn ask_in_turn(
    outlet: &Outlet,
    server: &Server<'_>,
    request: &ChatRequest,
    turn: usize,
    mut on_event: impl FnMut(ChatEvent) + Send,
    stop: impl Future<Output = ()> + Send,
) -> Result<ChatAnswer, ServerError> {
    let mut stop = pin!(stop);
    let mut waited = 0;
    loop {
        let mut asking = Asking::begun();
        let error = match asking
            .ask(outlet, server, request, &mut on_event, stop.as_mut())
            .await
        {
            Ok(ending) => return Ok(asking.answer(ending)),
            Err(error) if asking.has_words() => {
                return Ok(asking.answer(Ending::Broken(error)));
            }
            Err(error) => error,
        };
        let Some(wait) = wait_before_again(&error, server, waited, turn) else {
            return Err(error);
        };
        waited += 1;
        on_event(ChatEvent::Waiting { wait });
        tokio::select! {
            () = stop.as_mut() => return Ok(Asking::begun().answer(Ending::Stopped)),
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// How long to wait before the question is sent again; none when it is not.
fn wait_before_again(
    error: &ServerError,
    server: &Server<'_>,
    waited: u32,
    turn: usize,
) -> Option<Duration> {
    let patience = &server.patience;
    if waited >= patience.tries_again {
        return None;
    }
    let wait = error.again_after(patience.first_wait * 2_u32.saturating_pow(waited))?;
    // A tenth more for every place behind, up to half as much again.
    let tenths = u32::try_from(turn % 6).unwrap_or(0);
    (wait <= patience.longest_wait).then(|| wait + wait * tenths / 10)
}

/// One question on its way, with what arrived of its answer so far.
struct Asking {
    text: String,
    thinking: String,
    reach: Option<Reach>,
    answered_by: Option<String>,
    usage: Option<super::answer::Usage>,
    began: Instant,
    first_word: Option<Duration>,
}

impl Asking {
    fn begun() -> Self {
        Self {
            text: String::new(),
            thinking: String::new(),
            reach: None,
            answered_by: None,
            usage: None,
            began: Instant::now(),
            first_word: None,
        }
    }

    fn has_words(&self) -> bool {
        !self.text.is_empty() || !self.thinking.is_empty()
    }

    fn answer(self, ending: Ending) -> ChatAnswer {
        ChatAnswer {
            text: self.text,
            thinking: self.thinking,
            ending,
            usage: self.usage,
            time_to_first_token: self.first_word,
            duration: self.began.elapsed(),
            reach: self.reach,
            answered_by: self.answered_by,
        }
    }

    async fn ask(
        &mut self,
        outlet: &Outlet,
        server: &Server<'_>,
        request: &ChatRequest,
        on_event: &mut (impl FnMut(ChatEvent) + Send),
        mut stop: Pin<&mut (impl Future<Output = ()> + Send)>,
    ) -> Result<Ending, ServerError> {
        let url = server.address.api("chat/completions");
        let call = server.post(url, Why::Chat, request.body())?;
        let patience = &server.patience;
        let answer = tokio::select! {
            biased;
            () = stop.as_mut() => return Ok(Ending::Stopped),
            answer = sent(outlet, call, patience.first_word, patience.first_word) => answer?,
        };
        self.reach = Some(answer.reach());
        if answer.status() != 200 {
            return tokio::select! {
                biased;
                () = stop.as_mut() => Ok(Ending::Stopped),
                error = server.refused(answer, Some(&request.model)) => Err(error),
            };
        }
        let mut answer = answer;
        let mut reader = StreamReader::new(server.key);
        let ended = tokio::select! {
            biased;
            () = stop.as_mut() => Ok(Some(Ending::Stopped)),
            read = self.read(&mut answer, &mut reader, server, on_event) => read.map(|()| None),
        };
        self.usage = reader.usage();
        self.answered_by = reader.answered_by();
        let ending = match ended {
            Ok(Some(stopped)) => {
                // Dropped half-read: the connection closes, and the ledger has it as interrupted.
                drop(answer);
                return Ok(stopped);
            }
            Ok(None) => reader.ending(),
            Err(error) => Ending::Broken(error),
        };
        self.put_on_record(answer, &ending).await;
        match ending {
            Ending::Broken(error) => Err(error),
            ending => Ok(ending),
        }
    }

    async fn read(
        &mut self,
        answer: &mut Answer,
        reader: &mut StreamReader<'_>,
        server: &Server<'_>,
        on_event: &mut (impl FnMut(ChatEvent) + Send),
    ) -> Result<(), ServerError> {
        let mut events = Vec::new();
        match Form::of(answer)? {
            Form::Whole => {
                let body = answer.body(LONGEST_ANSWER).await.map_err(cut_short)?;
                reader.whole(&body, &mut events)?;
                self.take(events, on_event);
                return Ok(());
            }
            Form::Stream => {}
        }
        let mut patience = server.patience.first_word;
        let mut deadline = self.began + patience;
        while !reader.is_done() {
            // The connection has a patience of its own, which every byte renews. This one only
            // a piece of the answer does: a byte a minute is no answer.
            let piece = tokio::time::timeout_at(deadline, answer.next())
                .await
                .map_err(|_| ServerError::Stalled {
                    seconds: patience.as_secs() + u64::from(patience.subsec_nanos() > 0),
                })?
                .map_err(cut_short)?;
            let Some(bytes) = piece else {
                break;
            };
            let fed = reader.feed(&bytes, &mut events);
            self.take(std::mem::take(&mut events), on_event);
            if fed? {
                patience = server.patience.next_word;
                deadline = Instant::now() + patience;
            }
        }
        Ok(())
    }

    fn take(&mut self, events: Vec<ChatEvent>, on_event: &mut impl FnMut(ChatEvent)) {
        for event in events {
            if self.first_word.is_none() {
                self.first_word = Some(self.began.elapsed());
            }
            match &event {
                ChatEvent::Text(text) => self.text.push_str(text),
                ChatEvent::Thinking(text) => self.thinking.push_str(text),
                ChatEvent::Waiting { .. } => {}
            }
            on_event(event);
        }
    }

    async fn put_on_record(&self, answer: Answer, ending: &Ending) {
        let failed_with = match ending {
            Ending::Broken(error) => Some(error.code().to_owned()),
            _ => None,
        };
        let ending = ledger::Ending {
            tokens_out: self.usage.map(|usage| usage.prompt_tokens),
            tokens_in: self.usage.map(|usage| usage.completion_tokens),
            cost: None,
            failed_with,
        };
        on_record(answer, ending).await;
    }
}

/// In which of its two forms an answer comes. Some servers answer at once though they were
/// asked word by word.
enum Form {
    Stream,
    Whole,
}

impl Form {
    fn of(answer: &Answer) -> Result<Self, ServerError> {
        let found = answer.header("content-type").unwrap_or_default();
        let kind = found.split(';').next().unwrap_or_default().trim();
        if kind.eq_ignore_ascii_case("text/event-stream") {
            Ok(Self::Stream)
        } else if kind.eq_ignore_ascii_case("application/json") {
            Ok(Self::Whole)
        } else {
            Err(ServerError::WrongContentType {
                found: super::error::said(if kind.is_empty() { "-" } else { kind }, None),
            })
        }
    }
}

/// A connection that ended too early says how the answer ended; the rest keeps its own words.
fn cut_short(error: NetError) -> ServerError {
    match error {
        NetError::BrokeOff { .. } => ServerError::CutOff,
        NetError::Stalled { seconds, .. } => ServerError::Stalled { seconds },
        NetError::TooLong { limit_bytes, .. } => ServerError::TooMuch { limit_bytes },
        other => ServerError::Connection(other),
    }
}
