//! From bytes to messages, in each of the two ways in which answers are streamed.

use std::num::NonZeroUsize;

use aws_smithy_eventstream::frame::{DecodedFrame, MessageFrameDecoder};
use bytes::{Buf, BytesMut};
use sse_core::{SseDecoder, SseEvent};

use super::error::ServerError;

/// The longest single message. One carries a word or two; some servers send a whole answer
/// as one.
pub(crate) const LONGEST_PIECE: usize = 4 << 20;
/// What stands before a message of Amazon: its length, that of its headers, a check sum.
const AMAZON_PRELUDE: usize = 12;

/// In which way an answer is streamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// Lines of text: server-sent events (WHATWG HTML, section 9.2).
    Events,
    /// Amazon's binary frames (`application/vnd.amazon.eventstream`).
    Amazon,
}

impl Framing {
    /// The content type of such a stream.
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Events => "text/event-stream",
            Self::Amazon => "application/vnd.amazon.eventstream",
        }
    }

    pub(super) fn frames(self) -> Frames {
        match self {
            Self::Events => Frames::Events(SseDecoder::with_limit(
                NonZeroUsize::new(LONGEST_PIECE).unwrap_or(NonZeroUsize::MIN),
            )),
            Self::Amazon => Frames::Amazon {
                decoder: MessageFrameDecoder::new(),
                buffer: BytesMut::new(),
            },
        }
    }
}

/// A message of a stream.
pub(super) struct Message {
    /// What kind it is, where the stream says so.
    pub(super) name: String,
    /// JSON, for the most part.
    pub(super) data: String,
}

/// Takes bytes and gives messages.
pub(super) enum Frames {
    Events(SseDecoder),
    Amazon {
        decoder: MessageFrameDecoder,
        buffer: BytesMut,
    },
}

impl Frames {
    /// Calls `message` for every message that is complete with these bytes.
    ///
    /// # Errors
    /// [`ServerError::TooMuch`], [`ServerError::Garbled`], and what `message` says.
    pub(super) fn feed(
        &mut self,
        mut bytes: &[u8],
        mut message: impl FnMut(&Message) -> Result<(), ServerError>,
    ) -> Result<(), ServerError> {
        match self {
            Self::Events(decoder) => {
                while let Some(event) = decoder.next(&mut bytes) {
                    match event {
                        Ok(SseEvent::Message(event)) => message(&Message {
                            name: event.event.into_owned(),
                            data: event.data,
                        })?,
                        Ok(_) => {}
                        Err(_) => return Err(too_much()),
                    }
                }
                Ok(())
            }
            Self::Amazon { decoder, buffer } => {
                buffer.extend_from_slice(bytes);
                while let Some(next) = amazon(decoder, buffer)? {
                    message(&next)?;
                }
                Ok(())
            }
        }
    }
}

fn too_much() -> ServerError {
    ServerError::TooMuch {
        limit_bytes: LONGEST_PIECE as u64,
    }
}

/// The next whole frame, if it is there. A frame is looked at only when all of it has arrived,
/// and its lengths only when they fit into each other: the library would wait, or read past
/// the end, for a length that is a lie.
fn amazon(
    decoder: &mut MessageFrameDecoder,
    buffer: &mut BytesMut,
) -> Result<Option<Message>, ServerError> {
    let garbled = |detail: &str| ServerError::Garbled {
        detail: detail.to_owned(),
    };
    if buffer.len() < AMAZON_PRELUDE {
        return Ok(None);
    }
    let mut lengths = &buffer[..8];
    let (total, headers) = (lengths.get_u32() as usize, lengths.get_u32() as usize);
    if total > LONGEST_PIECE {
        return Err(too_much());
    }
    // A check sum of four bytes ends the frame.
    if total < AMAZON_PRELUDE + 4 || headers > total - AMAZON_PRELUDE - 4 {
        return Err(garbled("lengths of a frame"));
    }
    if buffer.len() < total {
        return Ok(None);
    }
    let frame = buffer.split_to(total);
    if !has_whole_headers(&frame[AMAZON_PRELUDE..AMAZON_PRELUDE + headers]) {
        return Err(garbled("headers of a frame"));
    }
    match decoder.decode_frame(&mut &frame[..]) {
        Ok(DecodedFrame::Complete(message)) => {
            let header = |name: &str| {
                message
                    .headers()
                    .iter()
                    .find(|header| header.name().as_str() == name)
                    .and_then(|header| header.value().as_string().ok())
                    .map(|text| text.as_str().to_owned())
            };
            let name = header(":exception-type")
                .or_else(|| header(":error-code"))
                .or_else(|| header(":event-type"))
                .unwrap_or_default();
            let data = String::from_utf8_lossy(message.payload()).into_owned();
            Ok(Some(Message { name, data }))
        }
        Ok(DecodedFrame::Incomplete) => Err(garbled("a frame that has no end")),
        Err(_) => Err(garbled("the check sum of a frame")),
    }
}

/// Whether headers end where they say: a name with its length, a type, and a value whose
/// length goes by the type.
fn has_whole_headers(mut rest: &[u8]) -> bool {
    while !rest.is_empty() {
        let Some(after_name) = rest.get(1 + usize::from(rest[0])..) else {
            return false;
        };
        let (Some(kind), Some(value)) = (after_name.first(), after_name.get(1..)) else {
            return false;
        };
        let length = match kind {
            0 | 1 => 0,
            2 => 1,
            3 => 2,
            4 => 4,
            5 | 8 => 8,
            6 | 7 => match value {
                [high, low, ..] => 2 + usize::from(u16::from_be_bytes([*high, *low])),
                _ => return false,
            },
            9 => 16,
            _ => return false,
        };
        let Some(next) = value.get(length..) else {
            return false;
        };
        rest = next;
    }
    true
}

#[cfg(test)]
pub(crate) mod tests {
    use aws_smithy_eventstream::frame::write_message_to;
    use aws_smithy_types::event_stream::{Header, HeaderValue, Message as Frame};

    use super::*;

    /// A frame as Amazon sends it.
    pub(crate) fn frame(kind: &str, name: &str, payload: &str) -> Vec<u8> {
        let text = |text: &str| HeaderValue::String(text.to_owned().into());
        let frame = Frame::new(payload.as_bytes().to_vec())
            .add_header(Header::new(format!(":{kind}-type"), text(name)))
            .add_header(Header::new(":content-type", text("application/json")))
            .add_header(Header::new(":message-type", text(kind)));
        let mut bytes = Vec::new();
        write_message_to(&frame, &mut bytes).unwrap();
        bytes
    }

    fn read(bytes: &[u8], step: usize) -> Result<Vec<(String, String)>, ServerError> {
        let mut frames = Framing::Amazon.frames();
        let mut heard = Vec::new();
        for part in bytes.chunks(step) {
            frames.feed(part, |message| {
                heard.push((message.name.clone(), message.data.clone()));
                Ok(())
            })?;
        }
        Ok(heard)
    }

    #[test]
    fn frames_are_the_same_however_their_bytes_are_cut() {
        let mut bytes = frame("event", "messageStart", "{\"role\":\"assistant\"}");
        bytes.extend(frame("exception", "throttlingException", "{}"));
        for step in 1..=bytes.len() {
            let heard = read(&bytes, step).unwrap();
            assert_eq!(
                heard,
                [
                    (
                        "messageStart".to_owned(),
                        "{\"role\":\"assistant\"}".to_owned()
                    ),
                    ("throttlingException".to_owned(), "{}".to_owned()),
                ],
                "{step}"
            );
        }
    }

    #[test]
    fn a_damaged_frame_is_said_to_be_and_nothing_panics() {
        let whole = frame(
            "event",
            "contentBlockDelta",
            "{\"delta\":{\"text\":\"Hi\"}}",
        );
        for place in 0..whole.len() {
            for flipped in [0x01, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[place] ^= flipped;
                // A length that grew waits for bytes that do not come; all else is an error.
                match read(&bytes, 64) {
                    Ok(heard) => assert!(heard.is_empty() && place < 4, "{place}"),
                    Err(error) => assert!(
                        ["server-garbled", "server-too-much"].contains(&error.code()),
                        "{place}"
                    ),
                }
            }
        }
        // Lengths and check sums that agree, around headers that lie.
        for headers in [&[200, b'a'][..], &[1, b'a', 7, 0xff, 0xff], &[1, b'a', 42]] {
            assert!(!has_whole_headers(headers), "{headers:?}");
        }
        assert_eq!(
            read(&[0xff; 64], 7).unwrap_err(),
            ServerError::TooMuch {
                limit_bytes: LONGEST_PIECE as u64
            }
        );
    }
}
