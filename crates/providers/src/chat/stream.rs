//! From the bytes of a stream to the pieces of an answer. No connection here: bytes go in,
//! events come out, so that every way of breaking can be tried byte by byte.

use super::answer::{ChatEvent, Ending, Usage};
use super::error::{ServerError, said};
use super::frames::{Frames, Framing};

/// The most bytes of one stream, far above the longest answer of any model.
const LONGEST_STREAM: u64 = 64 << 20;

/// How one protocol writes an answer.
pub(crate) trait Tongue: Send {
    /// Takes a message of a stream: its kind, where the stream names one, and its data. True
    /// when it is a sign of life, which one that only keeps the connection open is not.
    ///
    /// # Errors
    /// What the message says, or that it cannot be read.
    fn hear(&mut self, name: &str, data: &str, heard: &mut Heard) -> Result<bool, ServerError>;

    /// Takes an answer that was not streamed.
    ///
    /// # Errors
    /// As [`Tongue::hear`].
    fn whole(&mut self, body: &str, heard: &mut Heard) -> Result<(), ServerError> {
        self.hear("", body, heard).map(|_| ())
    }
}

/// What was heard of an answer.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    /// New pieces of it.
    pub(crate) events: Vec<ChatEvent>,
    /// Why it ended, once that was said.
    pub(crate) ending: Option<Ending>,
    /// Tokens, as counted so far.
    pub(crate) usage: Option<Usage>,
    /// The model that answers, as the server names it.
    pub(crate) answered_by: Option<String>,
    /// Whether the server said that nothing more comes.
    pub(crate) is_done: bool,
}

impl Heard {
    /// More of the text; nothing for an empty piece.
    pub(crate) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.events.push(ChatEvent::Text(text.to_owned()));
        }
    }

    /// More of what the model thinks aloud; nothing for an empty piece.
    pub(crate) fn thinking(&mut self, text: &str) {
        if !text.is_empty() {
            self.events.push(ChatEvent::Thinking(text.to_owned()));
        }
    }

    /// The model that answers, as the server names it first.
    pub(crate) fn answers(&mut self, model: Option<&str>) {
        if self.answered_by.is_none() {
            self.answered_by = model
                .filter(|name| !name.is_empty())
                .map(|name| name.chars().take(200).collect());
        }
    }

    /// Ends it for a reason of the server's own.
    pub(crate) fn ends_for(&mut self, reason: &str) {
        self.ending = Some(Ending::Other {
            reason: reason.chars().take(40).collect(),
        });
    }
}

/// A piece that cannot be read: where and why, not what, because it may be a part of an answer.
pub(crate) fn unreadable(error: &serde_json::Error) -> ServerError {
    ServerError::Garbled {
        detail: said(&error.to_string(), None),
    }
}

/// Reads one answer, streamed or whole.
pub(crate) struct StreamReader<'a> {
    framing: Framing,
    frames: Frames,
    tongue: Box<dyn Tongue + 'a>,
    bytes: u64,
    heard: Heard,
}

impl<'a> StreamReader<'a> {
    pub(crate) fn new(framing: Framing, tongue: impl Tongue + 'a) -> Self {
        Self {
            framing,
            frames: framing.frames(),
            tongue: Box::new(tongue),
            bytes: 0,
            heard: Heard::default(),
        }
    }

    /// The content type of the streams that it reads.
    pub(crate) fn content_type(&self) -> &'static str {
        self.framing.content_type()
    }

    /// Takes bytes as they arrive and adds what they say to `events`. True when a piece of the
    /// answer was in them: a sign of life, which a comment that keeps a connection open is not.
    ///
    /// # Errors
    /// [`ServerError::Garbled`], [`ServerError::TooMuch`], and what the server says of itself;
    /// what was added to `events` before it arrived whole.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        events: &mut Vec<ChatEvent>,
    ) -> Result<bool, ServerError> {
        self.bytes += bytes.len() as u64;
        let mut is_alive = false;
        let (tongue, heard) = (&mut self.tongue, &mut self.heard);
        let fed = self.frames.feed(bytes, |message| {
            if !heard.is_done {
                is_alive |= tongue.hear(&message.name, &message.data, heard)?;
            }
            Ok(())
        });
        events.append(&mut self.heard.events);
        fed?;
        if self.bytes > LONGEST_STREAM {
            return Err(ServerError::TooMuch {
                limit_bytes: LONGEST_STREAM,
            });
        }
        Ok(is_alive)
    }

    /// Takes a whole answer that was not streamed.
    ///
    /// # Errors
    /// As [`StreamReader::feed`].
    pub(crate) fn whole(
        &mut self,
        body: &[u8],
        events: &mut Vec<ChatEvent>,
    ) -> Result<(), ServerError> {
        let heard = self
            .tongue
            .whole(&String::from_utf8_lossy(body), &mut self.heard);
        events.append(&mut self.heard.events);
        heard?;
        self.heard.is_done = true;
        Ok(())
    }

    /// Whether the server said that nothing more comes.
    pub(crate) fn is_done(&self) -> bool {
        self.heard.is_done
    }

    /// Tokens, as counted so far.
    pub(crate) fn usage(&self) -> Option<Usage> {
        self.heard.usage
    }

    /// The model that answers, as the server names it.
    pub(crate) fn answered_by(&mut self) -> Option<String> {
        self.heard.answered_by.take()
    }

    /// How the answer ended, once the stream has. A reason is enough: some servers leave out
    /// the line that says "done", and `[DONE]` without a reason is an end as well.
    pub(crate) fn ending(self) -> Ending {
        match self.heard.ending {
            Some(ending) => ending,
            None if self.heard.is_done => Ending::Finished,
            None => Ending::Broken(ServerError::CutOff),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::frames::LONGEST_PIECE;
    use crate::chat::openai::OpenAi;

    const ANSWER: &str = concat!(
        ": a comment keeps the line open\n\n",
        "data: {\"choices\":[{\"finish_reason\":null,\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"Hm.\"}}]}\r\n\r\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Köln \"}}]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"🌉\"}}]}\n\n",
        "data: {\"choices\":[{\"finish_reason\":\"stop\",\"index\":0,\"delta\":{}}]}\n\n",
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":31,\"completion_tokens\":4,\"total_tokens\":35}}\n\n",
        "data: [DONE]\n\n",
    );

    fn reader() -> StreamReader<'static> {
        StreamReader::new(Framing::Events, OpenAi::of_own_server(None))
    }

    type Read = (Vec<ChatEvent>, Option<Usage>, Result<Ending, ServerError>);

    fn read(bytes: &[u8], step: usize) -> Read {
        let mut reader = reader();
        let mut events = Vec::new();
        for part in bytes.chunks(step) {
            if let Err(error) = reader.feed(part, &mut events) {
                return (events, reader.usage(), Err(error));
            }
        }
        let usage = reader.usage();
        (events, usage, Ok(reader.ending()))
    }

    #[test]
    fn an_answer_is_the_same_however_its_bytes_are_cut() {
        for step in 1..=ANSWER.len() {
            let (events, usage, ending) = read(ANSWER.as_bytes(), step);
            assert_eq!(
                events,
                [
                    ChatEvent::Thinking("Hm.".to_owned()),
                    ChatEvent::Text("Köln ".to_owned()),
                    ChatEvent::Text("🌉".to_owned()),
                ],
                "{step}"
            );
            assert_eq!(
                usage,
                Some(Usage {
                    prompt_tokens: 31,
                    completion_tokens: 4,
                    ..Usage::default()
                })
            );
            assert_eq!(ending, Ok(Ending::Finished));
        }
    }

    #[test]
    fn a_stream_cut_anywhere_before_the_reason_is_no_whole_answer() {
        let reason = ANSWER.find("\"finish_reason\":\"stop\"").unwrap();
        for end in 0..reason {
            let (_, _, ending) = read(&ANSWER.as_bytes()[..end], 64);
            assert_eq!(ending, Ok(Ending::Broken(ServerError::CutOff)), "{end}");
        }
        let after = ANSWER.find("data: [DONE]").unwrap();
        assert_eq!(
            read(&ANSWER.as_bytes()[..after], 64).2,
            Ok(Ending::Finished)
        );
    }

    #[test]
    fn what_no_server_should_send_has_its_own_code() {
        for (stream, code) in [
            ("data: {\"choices\":[{\"delta\":\n\n", "server-garbled"),
            ("data: \u{1}\u{2}\u{3}\n\n", "server-garbled"),
            ("data: {\"choices\": 7}\n\n", "server-garbled"),
            (
                "data: {\"choices\":[{\"delta\":{\"content\": 7}}]}\n\n",
                "server-garbled",
            ),
            ("data: {\"ok\": true}\n\n", "server-garbled"),
            (
                "data: {\"error\":{\"message\":\"out of memory\"}}\n\n",
                "server-failed",
            ),
            ("data: {\"error\":\"out of memory\"}\n\n", "server-failed"),
        ] {
            assert_eq!(
                read(stream.as_bytes(), 7).2.unwrap_err().code(),
                code,
                "{stream}"
            );
        }
    }

    #[test]
    fn an_endless_piece_and_an_endless_comment_come_to_an_end() {
        let block = vec![b'a'; 1 << 20];
        for (start, limit) in [("data: ", LONGEST_PIECE as u64), (": ", LONGEST_STREAM)] {
            let mut reader = reader();
            let mut events = Vec::new();
            reader.feed(start.as_bytes(), &mut events).unwrap();
            let refused = (0..100).find_map(|_| reader.feed(&block, &mut events).err());
            assert_eq!(refused, Some(ServerError::TooMuch { limit_bytes: limit }));
        }
    }

    #[test]
    fn a_comment_is_no_sign_of_life_and_a_word_is() {
        let mut reader = reader();
        let mut events = Vec::new();
        assert_eq!(reader.feed(b":\n\n: ping\n\n", &mut events), Ok(false));
        assert_eq!(
            reader.feed(b"data: {\"choices\":[]}\n\n", &mut events),
            Ok(true)
        );
    }

    #[test]
    fn a_key_in_what_the_server_says_is_struck_out() {
        let key = keys::Secret::new("sk-local-0123456789".to_owned());
        let mut reader = StreamReader::new(Framing::Events, OpenAi::of_own_server(Some(&key)));
        let stream = "data: {\"error\":\"bad sk-local-0123456789\"}\n\n";
        let error = reader.feed(stream.as_bytes(), &mut Vec::new()).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("0123456789"));
    }
}
