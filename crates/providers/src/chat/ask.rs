//! Asking a model, and reading what it writes as it writes it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

use tokio::time::Instant;

use super::answer::{ChatAnswer, ChatEvent, Ending, Setting, Usage};
use super::error::{ServerError, said};
use super::party::{Party, Patience, on_record, refusal_of, sent};
use super::request::ChatRequest;
use super::stream::StreamReader;
use crate::door::INTERRUPTED;
use crate::http::{Answer, NetError, Outlet, seconds};
use crate::ledger;
use crate::reach::Reach;

/// The most bytes of an answer that is not streamed.
const LONGEST_ANSWER: u64 = 16 << 20;

/// Asks a model: sends the question, reads the answer, and asks again where that does no harm.
///
/// `turn` is its place among questions that are asked at once: those that stand further behind
/// come back a little later, so that a busy server is not asked by all of them at the same
/// moment.
///
/// # Errors
/// [`ServerError`] when nothing of an answer arrived. When something did, it is in the answer,
/// with [`Ending::Broken`].
pub(crate) async fn ask_in_turn(
    outlet: &Outlet,
    party: &impl Party,
    request: &ChatRequest,
    turn: usize,
    mut on_event: impl FnMut(ChatEvent) + Send,
    stop: impl Future<Output = ()> + Send,
) -> Result<ChatAnswer, ServerError> {
    let mut stop = pin!(stop);
    let mut waited = 0;
    let mut not_taken = party.never_taken(request);
    loop {
        let mut asking = Asking::begun(&not_taken);
        let error = match asking
            .ask(outlet, party, request, &mut on_event, stop.as_mut())
            .await
        {
            Ok(ending) => return Ok(asking.answer(ending)),
            Err(error) if asking.has_words() => {
                return Ok(asking.answer(Ending::Broken(error)));
            }
            Err(error) => error,
        };
        // Each is left out once, so this ends.
        if let Some(setting) = asking.objection.filter(|new| !not_taken.contains(new)) {
            not_taken.push(setting);
            continue;
        }
        let Some(wait) = wait_before_again(&error, party.patience(), waited, turn) else {
            return Err(error);
        };
        waited += 1;
        on_event(ChatEvent::Waiting { wait });
        tokio::select! {
            () = stop.as_mut() => return Ok(Asking::begun(&not_taken).answer(Ending::Stopped)),
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// How long to wait before the question is sent again; none when it is not.
fn wait_before_again(
    error: &ServerError,
    patience: &Patience,
    waited: u32,
    turn: usize,
) -> Option<Duration> {
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
    usage: Option<Usage>,
    began: Instant,
    first_word: Option<Duration>,
    not_taken: Vec<Setting>,
    /// What a refusal was about, where the question can be put without it.
    objection: Option<Setting>,
}

impl Asking {
    fn begun(not_taken: &[Setting]) -> Self {
        Self {
            text: String::new(),
            thinking: String::new(),
            reach: None,
            answered_by: None,
            usage: None,
            began: Instant::now(),
            first_word: None,
            not_taken: not_taken.to_vec(),
            objection: None,
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
            left_out: self
                .not_taken
                .into_iter()
                .filter_map(Setting::name)
                .collect(),
        }
    }

    async fn ask(
        &mut self,
        outlet: &Outlet,
        party: &impl Party,
        request: &ChatRequest,
        on_event: &mut (impl FnMut(ChatEvent) + Send),
        mut stop: Pin<&mut (impl Future<Output = ()> + Send)>,
    ) -> Result<Ending, ServerError> {
        let call = party.call(request, &self.not_taken)?;
        let patience = *party.patience();
        let mut answer = tokio::select! {
            biased;
            () = stop.as_mut() => return Ok(Ending::Stopped),
            answer = sent(outlet, call, patience.first_word, patience.first_word) => answer?,
        };
        self.reach = Some(answer.reach());
        if answer.status() != 200 {
            return tokio::select! {
                biased;
                () = stop.as_mut() => Ok(Ending::Stopped),
                error = self.refused(answer, party, request) => Err(error),
            };
        }
        let mut reader = party.reader();
        let ended = tokio::select! {
            biased;
            () = stop.as_mut() => Ok(Some(Ending::Stopped)),
            read = self.read(&mut answer, &mut reader, &patience, on_event) => read.map(|()| None),
        };
        self.usage = reader.usage();
        self.answered_by = reader.answered_by();
        let ending = match ended {
            Ok(Some(stopped)) => stopped,
            Ok(None) => reader.ending(),
            Err(error) => Ending::Broken(error),
        };
        if ending == Ending::Stopped && self.usage.is_none() {
            // Dropped half-read: the connection closes, and the ledger has it as interrupted.
            drop(answer);
            return Ok(ending);
        }
        self.put_on_record(answer, &ending, party).await;
        match ending {
            Ending::Broken(error) => Err(error),
            ending => Ok(ending),
        }
    }

    async fn refused(
        &mut self,
        mut answer: Answer,
        party: &impl Party,
        request: &ChatRequest,
    ) -> ServerError {
        let refusal = refusal_of(&mut answer, party.patience().next_word).await;
        let error = party.meaning(&refusal, Some(&request.model));
        self.objection = party.objection(&refusal, request);
        on_record(answer, ledger::Ending::failed(error.code())).await;
        error
    }

    async fn read(
        &mut self,
        answer: &mut Answer,
        reader: &mut StreamReader<'_>,
        patience: &Patience,
        on_event: &mut (impl FnMut(ChatEvent) + Send),
    ) -> Result<(), ServerError> {
        let mut events = Vec::new();
        match Form::of(answer, reader.content_type())? {
            Form::Whole => {
                let body = answer.body(LONGEST_ANSWER).await.map_err(cut_short)?;
                reader.whole(&body, &mut events)?;
                self.take(events, on_event);
                return Ok(());
            }
            Form::Stream => {}
        }
        let mut time = patience.first_word;
        let mut deadline = self.began + time;
        while !reader.is_done() {
            // The connection has a patience of its own, which every byte renews. This one only
            // a piece of the answer does: a byte a minute is no answer.
            let piece = tokio::time::timeout_at(deadline, answer.next())
                .await
                .map_err(|_| ServerError::Stalled {
                    seconds: seconds(time),
                })?
                .map_err(cut_short)?;
            let Some(bytes) = piece else {
                break;
            };
            let fed = reader.feed(&bytes, &mut events);
            self.take(std::mem::take(&mut events), on_event);
            if fed? {
                time = patience.next_word;
                deadline = Instant::now() + time;
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

    async fn put_on_record(&self, answer: Answer, ending: &Ending, party: &impl Party) {
        let failed_with = match ending {
            Ending::Broken(error) => Some(error.code().to_owned()),
            Ending::Stopped => Some(INTERRUPTED.to_owned()),
            _ => None,
        };
        let ending = ledger::Ending {
            tokens_out: self.usage.map(|usage| usage.prompt_tokens),
            tokens_in: self.usage.map(|usage| usage.completion_tokens),
            // A count of half an answer would make a cost that is too low.
            cost: self
                .usage
                .filter(|_| is_counted_to_the_end(ending))
                .and_then(|usage| party.cost(&usage)),
            failed_with,
        };
        on_record(answer, ending).await;
    }
}

/// Whether a count that came is that of all there is, as it also is where a filter ended it.
fn is_counted_to_the_end(ending: &Ending) -> bool {
    match ending {
        Ending::Stopped => false,
        Ending::Broken(error) => matches!(error, ServerError::Filtered { .. }),
        Ending::Finished | Ending::LengthReached | Ending::Other { .. } => true,
    }
}

/// In which of its two forms an answer comes. Some servers answer at once though they were
/// asked word by word.
enum Form {
    Stream,
    Whole,
}

impl Form {
    fn of(answer: &Answer, of_streams: &str) -> Result<Self, ServerError> {
        let found = answer.header("content-type").unwrap_or_default();
        let kind = found.split(';').next().unwrap_or_default().trim();
        if kind.eq_ignore_ascii_case(of_streams) {
            Ok(Self::Stream)
        } else if kind.eq_ignore_ascii_case("application/json") {
            Ok(Self::Whole)
        } else {
            Err(ServerError::WrongContentType {
                found: said(if kind.is_empty() { "-" } else { kind }, None),
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
