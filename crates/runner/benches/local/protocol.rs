//! What it costs to tell of one token: write the line, pass it through a pipe, read it.

use std::io::{BufRead, BufReader, Write, pipe};
use std::thread;
use std::time::Instant;

use runner_protocol::{Event, UserText, from_line, to_line};

const LINES: u32 = 20_000;

/// Seconds from a piece of an answer to the same piece on the other side, one by one.
pub(crate) fn seconds_a_line() -> f64 {
    let (reader, mut writer) = pipe().unwrap();
    let heard = thread::spawn(move || {
        let mut lines = 0;
        for line in BufReader::new(reader).lines() {
            let event: Event = from_line(&line.unwrap()).unwrap();
            lines += u32::from(matches!(event, Event::Text { .. }));
        }
        lines
    });
    let begun = Instant::now();
    for id in 0..LINES {
        let event = Event::Text {
            id: u64::from(id),
            piece: UserText::from(" sailing"),
        };
        writer
            .write_all(to_line(&event).unwrap().as_bytes())
            .unwrap();
        writer.flush().unwrap();
    }
    drop(writer);
    assert_eq!(heard.join().unwrap(), LINES);
    begun.elapsed().as_secs_f64() / f64::from(LINES)
}
