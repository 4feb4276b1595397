//! Printing: the only place that writes to the terminal.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::Write;

use app::view::Failure;
use serde::Serialize;

/// A result as JSON.
pub(crate) fn json(value: &impl Serialize) {
    match serde_json::to_string_pretty(value) {
        Ok(text) => line(&text),
        Err(error) => eprintln!("{error}"),
    }
}

/// A result as JSON on one line.
pub(crate) fn json_line(value: &impl Serialize) {
    match serde_json::to_string(value) {
        Ok(text) => line(&text),
        Err(error) => eprintln!("{error}"),
    }
}

/// A line of a result.
pub(crate) fn line(text: &str) {
    // A reader that closed, such as `head`, is no error of ours.
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Lines of a result.
pub(crate) fn lines(lines: &[String]) {
    for text in lines {
        line(text);
    }
}

/// A piece of an answer, shown at once.
pub(crate) fn piece(text: &str) {
    let mut out = std::io::stdout();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// A remark beside the result.
pub(crate) fn remark(text: &str) {
    eprintln!("{text}");
}

/// An error, on standard error.
pub(crate) fn error(failure: &Failure, json: bool) {
    if json {
        let wrapped = serde_json::json!({ "error": failure });
        eprintln!("{wrapped}");
    } else {
        eprintln!("{}", failure.message);
        eprintln!("{}", failure.hint);
        if let Some(field) = &failure.field {
            eprintln!("({}, {field})", failure.code);
        } else {
            eprintln!("({})", failure.code);
        }
    }
}
