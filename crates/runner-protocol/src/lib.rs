//! The language that the supervisor (`runner`) and the child process that holds llama.cpp
//! (`runner-worker`) speak: one JSON object a line, requests on the child's standard input,
//! events on its standard output.
//!
//! ```text
//! → {"request":"hello","id":1,"protocol_version":3,"memory_limit_bytes":null}
//! ← {"event":"ready","id":1,"protocol_version":3,"engine_version":"…"}
//! → {"request":"load","id":2,"path":"/models/a.gguf","threads":3}
//! ← {"event":"loading","id":2,"share":0.5}            any number of times
//! ← {"event":"loaded","id":2,"model":{…},"load_ms":123.0}
//! → {"request":"generate","id":3,"messages":[…],…}
//! ← {"event":"started","id":3,"prompt_tokens":37,"prompt_form":"template"}
//! ← {"event":"reading","id":3,"decoded_tokens":37}     any number of times
//! → {"request":"ping","id":4}                          at any moment
//! ← {"event":"pong","id":4}                            at once, whatever is at work
//! ← {"event":"text","id":3,"piece":"The"}              any number of times
//! → {"request":"cancel","id":3}                        at any moment
//! ← {"event":"finished","id":3,"reason":"stopped",…}
//! ```
//!
//! A `generate-set` is answered by `set-text` and, for each of its conversations, one
//! `set-answered` or `set-refused`, in any order, and at last `set-finished`.
//!
//! Every request except `cancel` and `shutdown` ends in exactly one last event: `ready`,
//! `pong`, `loaded`, `finished`, `set-finished`, `scored` or `failed`. Ids rise, so a `cancel` can
//! never reach a later request.
//! A child whose standard input closes ends by itself.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod event;
mod failure;
mod request;
mod user_text;

pub use event::{Event, FinishReason, Finished, ModelFacts, OnCards, PromptForm};
pub use failure::Failure;
pub use request::{
    Adapter, GenerateRequest, GenerateSetRequest, LoadRequest, Message, OutputForm, Request, Role,
    ScoreRequest,
};
pub use user_text::UserText;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Raised whenever a line one side writes could be misread by the other.
/// The supervisor refuses a child that answers `ready` with another number.
pub const PROTOCOL_VERSION: u32 = 3;

/// Which request an event answers. Chosen by the supervisor, rising from 1.
pub type RequestId = u64;

/// One value as one line, with its line break.
///
/// # Errors
/// Only for a value that JSON cannot hold; no type of this crate is one.
pub fn to_line<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut line = serde_json::to_string(value)?;
    line.push('\n');
    Ok(line)
}

/// The value on one line, with or without its line break.
///
/// # Errors
/// When the line is not JSON or not the type asked for.
pub fn from_line<T: DeserializeOwned>(line: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(line.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_one_line_and_comes_back_the_same() {
        let request = Request::Generate(GenerateRequest {
            id: 3,
            messages: vec![Message {
                role: Role::User,
                content: UserText::from("two\nlines and an emoji 🙂"),
            }],
            temperature: 0.0,
            seed: 1,
            max_tokens: 64,
            context_tokens: 2048,
            form: None,
        });
        let line = to_line(&request).unwrap();
        assert_eq!(line.matches('\n').count(), 1);
        assert_eq!(from_line::<Request>(&line).unwrap(), request);
    }

    #[test]
    fn an_event_is_readable_by_a_person() {
        let line = to_line(&Event::Text {
            id: 3,
            piece: UserText::from("Paris"),
        })
        .unwrap();
        assert_eq!(line, "{\"event\":\"text\",\"id\":3,\"piece\":\"Paris\"}\n");
    }

    #[test]
    fn a_failure_carries_its_code_and_its_figures_side_by_side() {
        let line = to_line(&Event::Failed {
            id: 9,
            failure: Failure::PromptTooLong {
                tokens: 5000,
                limit: 4095,
            },
        })
        .unwrap();
        assert_eq!(
            line.trim_end(),
            r#"{"event":"failed","id":9,"code":"prompt-too-long","tokens":5000,"limit":4095}"#
        );
        assert!(from_line::<Event>(&line).is_ok());
    }

    #[test]
    fn unknown_events_and_broken_lines_are_errors_not_panics() {
        for line in [
            "",
            "{",
            "[]",
            r#"{"event":"singing","id":1}"#,
            r#"{"event":"text"}"#,
        ] {
            assert!(from_line::<Event>(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_field_added_later_does_not_break_an_older_reader() {
        let line = r#"{"event":"text","id":1,"piece":"a","probability":0.5}"#;
        assert!(from_line::<Event>(line).is_ok());
    }

    #[test]
    fn debug_output_never_shows_what_a_person_wrote() {
        let request = Request::Generate(GenerateRequest {
            id: 1,
            messages: vec![Message {
                role: Role::User,
                content: UserText::from("our merger plan"),
            }],
            temperature: 0.0,
            seed: 0,
            max_tokens: 1,
            context_tokens: 256,
            form: None,
        });
        let shown = format!("{request:?}");
        assert!(!shown.contains("merger"), "{shown}");
        assert!(shown.contains("15 bytes"), "{shown}");
    }
}
