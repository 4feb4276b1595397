//! From the bytes of a stream to the pieces of an answer. No connection here: bytes go in,
//! events come out, so that every way of breaking can be tried byte by byte.

use std::num::NonZeroUsize;

use serde_json::Value;
use sse_core::{SseDecoder, SseEvent};

use super::answer::{ChatEvent, Ending, Usage};
use super::chunk::Chunk;
use super::error::{ServerError, said};
use super::refusal::sentence;

/// The longest single piece. A piece carries a word or two; some servers send a whole answer
/// as one.
const LONGEST_PIECE: usize = 4 << 20;
/// The most bytes of one stream, far above the longest answer of any model.
const LONGEST_STREAM: u64 = 64 << 20;

/// Reads one streamed answer.
pub(crate) struct StreamReader<'a> {
    decoder: SseDecoder,
    bytes: u64,
    ending: Option<Ending>,
    usage: Option<Usage>,
    answered_by: Option<String>,
    done: bool,
    /// To strike it out of what the server says.
    key: Option<&'a keys::Secret>,
}

impl<'a> StreamReader<'a> {
    pub(crate) fn new(key: Option<&'a keys::Secret>) -> Self {
        Self {
            decoder: SseDecoder::with_limit(
                NonZeroUsize::new(LONGEST_PIECE).unwrap_or(NonZeroUsize::MIN),
            ),
            bytes: 0,
            ending: None,
            usage: None,
            answered_by: None,
            done: false,
            key,
        }
    }

    /// Takes bytes as they arrive and adds what they say to `events`. True when a piece of the
    /// answer was in them: a sign of life, which a comment that keeps a connection open is not.
    ///
    /// # Errors
    /// [`ServerError::Garbled`], [`ServerError::TooMuch`], [`ServerError::Failed`]; what was
    /// added to `events` before it arrived whole.
    pub(crate) fn feed(
        &mut self,
        mut bytes: &[u8],
        events: &mut Vec<ChatEvent>,
    ) -> Result<bool, ServerError> {
        self.bytes += bytes.len() as u64;
        let mut alive = false;
        while let Some(event) = self.decoder.next(&mut bytes) {
            match event {
                Ok(SseEvent::Message(message)) if !self.done => {
                    alive = true;
                    self.piece(&message.data, events)?;
                }
                Ok(_) => {}
                Err(_) => {
                    return Err(ServerError::TooMuch {
                        limit_bytes: LONGEST_PIECE as u64,
                    });
                }
            }
        }
        if self.bytes > LONGEST_STREAM {
            return Err(ServerError::TooMuch {
                limit_bytes: LONGEST_STREAM,
            });
        }
        Ok(alive)
    }

    /// Takes a whole answer that was not streamed.
    ///
    /// # Errors
    /// [`ServerError::Garbled`], [`ServerError::Failed`].
    pub(crate) fn whole(
        &mut self,
        body: &[u8],
        events: &mut Vec<ChatEvent>,
    ) -> Result<(), ServerError> {
        self.piece(&String::from_utf8_lossy(body), events)?;
        self.done = true;
        Ok(())
    }

    fn piece(&mut self, data: &str, events: &mut Vec<ChatEvent>) -> Result<(), ServerError> {
        let data = data.trim();
        if data == "[DONE]" {
            self.done = true;
            return Ok(());
        }
        let garbled = |error: &serde_json::Error| ServerError::Garbled {
            // Where and why, not what: the piece may be a part of an answer.
            detail: said(&error.to_string(), None),
        };
        let value: Value = serde_json::from_str(data).map_err(|error| garbled(&error))?;
        if !Chunk::is_answer(&value) {
            return Err(ServerError::Garbled {
                detail: "a piece without choices".to_owned(),
            });
        }
        let mut chunk: Chunk = serde_json::from_value(value).map_err(|error| garbled(&error))?;
        if let Some(error) = &chunk.error {
            return Err(ServerError::Failed {
                status: None,
                said: said(&sentence(error), self.key),
            });
        }
        events.extend(chunk.events());
        if self.answered_by.is_none() {
            self.answered_by = chunk.model.take().filter(|name| !name.is_empty());
        }
        if let Some(usage) = chunk.usage() {
            self.usage = Some(usage);
        }
        if let Some(ending) = chunk.ending() {
            self.ending = Some(ending);
        }
        Ok(())
    }

    /// Whether the server said that nothing more comes.
    pub(crate) fn is_done(&self) -> bool {
        self.done
    }

    /// Tokens, as counted so far.
    pub(crate) fn usage(&self) -> Option<Usage> {
        self.usage
    }

    /// The model that answers, as the server names it.
    pub(crate) fn answered_by(&mut self) -> Option<String> {
        self.answered_by.take()
    }

    /// How the answer ended, once the stream has. A reason is enough: some servers leave out
    /// the line that says "done", and `[DONE]` without a reason is an end as well.
    pub(crate) fn ending(self) -> Ending {
        match self.ending {
            Some(ending) => ending,
            None if self.done => Ending::Finished,
            None => Ending::Broken(ServerError::CutOff),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    type Read = (Vec<ChatEvent>, Option<Usage>, Result<Ending, ServerError>);

    fn read(bytes: &[u8], step: usize) -> Read {
        let mut reader = StreamReader::new(None);
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
            let mut reader = StreamReader::new(None);
            let mut events = Vec::new();
            reader.feed(start.as_bytes(), &mut events).unwrap();
            let refused = (0..100).find_map(|_| reader.feed(&block, &mut events).err());
            assert_eq!(refused, Some(ServerError::TooMuch { limit_bytes: limit }));
        }
    }

    #[test]
    fn a_comment_is_no_sign_of_life_and_a_word_is() {
        let mut reader = StreamReader::new(None);
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
        let mut reader = StreamReader::new(Some(&key));
        let stream = "data: {\"error\":\"bad sk-local-0123456789\"}\n\n";
        let error = reader.feed(stream.as_bytes(), &mut Vec::new()).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("0123456789"));
    }
}
