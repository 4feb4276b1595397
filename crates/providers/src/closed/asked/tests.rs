//! Every protocol read from its recording, cut and damaged at every byte.

use super::*;
use crate::chat::{ChatEvent, Ending, frame};
use crate::closed::Place;
use crate::directory::provider;

fn recorded(id: &str) -> Vec<u8> {
    match id {
        "openai" => include_bytes!("../../../tests/server/recorded/openai.sse").to_vec(),
        "azure" => include_bytes!("../../../tests/server/recorded/azure.sse").to_vec(),
        "anthropic" => include_bytes!("../../../tests/server/recorded/anthropic.sse").to_vec(),
        "google" => include_bytes!("../../../tests/server/recorded/google.sse").to_vec(),
        _ => include_str!("../../../tests/server/recorded/amazon.txt")
            .lines()
            .filter_map(|line| line.split_once(' ').filter(|_| !line.starts_with(':')))
            .flat_map(|(name, payload)| frame("event", name, payload))
            .collect(),
    }
}

const RECORDED: [&str; 5] = ["openai", "azure", "anthropic", "google", "amazon"];

type Heard = (String, Option<Usage>, Result<Ending, ServerError>);

/// What is heard of these bytes, this many at a time.
fn read(id: &str, bytes: &[u8], step: usize) -> Heard {
    let provider = provider(id).unwrap();
    let place = match id {
        "azure" => Place::Address("https://res.openai.azure.com".to_owned()),
        _ => Place::Usual,
    };
    let endpoint = Endpoint::new(provider, &place).unwrap();
    let key = Secret::new("sk-0123456789".to_owned());
    let permission = Permission {
        case: None,
        allowed_by: "the test",
    };
    let asked = Asked::new(&endpoint, &key, permission, None);
    let mut reader = asked.reader();
    let mut events = Vec::new();
    let mut failed = None;
    for part in bytes.chunks(step) {
        if let Err(error) = reader.feed(part, &mut events) {
            failed = Some(error);
            break;
        }
    }
    let text = events
        .into_iter()
        .filter_map(|event| match event {
            ChatEvent::Text(text) => Some(text),
            _ => None,
        })
        .collect();
    let usage = reader.usage();
    (text, usage, failed.map_or_else(|| Ok(reader.ending()), Err))
}

#[test]
fn an_answer_is_the_same_however_its_bytes_are_cut() {
    for id in RECORDED {
        let bytes = recorded(id);
        let whole = read(id, &bytes, bytes.len());
        assert_eq!(whole.0, "Good morning.", "{id}");
        assert_eq!(whole.2, Ok(Ending::Finished), "{id}");
        assert_eq!(whole.1.unwrap().completion_tokens, 250, "{id}");
        for step in 1..64 {
            assert_eq!(read(id, &bytes, step), whole, "{id} {step}");
        }
    }
}

#[test]
fn a_stream_that_ends_too_early_is_no_whole_answer() {
    for id in RECORDED {
        let bytes = recorded(id);
        let ends: Vec<usize> = (0..=bytes.len())
            .filter(|end| read(id, &bytes[..*end], 4_096).2 == Ok(Ending::Finished))
            .collect();
        // From the reason on, and from no place before all of the text was there.
        let first = *ends.first().unwrap();
        assert_eq!(read(id, &bytes[..first], 4_096).0, "Good morning.", "{id}");
        assert_eq!(ends.len(), bytes.len() + 1 - first, "{id}");
        assert_eq!(
            read(id, &bytes[..first - 1], 4_096).2,
            Ok(Ending::Broken(ServerError::CutOff)),
            "{id}"
        );
    }
}

#[test]
fn a_damaged_byte_breaks_no_more_than_the_answer() {
    for id in RECORDED {
        let bytes = recorded(id);
        for place in 0..bytes.len() {
            for damage in [b'"', b'}', 0xff] {
                let mut damaged = bytes.clone();
                damaged[place] = damage;
                // Whatever comes of it is a value; nothing panics.
                let _heard = read(id, &damaged, 4_096);
            }
        }
    }
}
