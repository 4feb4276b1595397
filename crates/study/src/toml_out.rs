//! From a sheet to TOML.

use std::fmt::Write as _;

use crate::schema::{ASK, HEAD, Key, ROUTE, STATED, WORKLOAD};
use crate::{Entry, Fields, Sheet};

/// Writes a study file that [`crate::read`] reads back as the same sheet.
pub fn write(sheet: &Sheet) -> String {
    let mut text = String::new();
    table(&mut text, "", &sheet.head, HEAD);
    if !sheet.workload.is_empty() {
        table(&mut text, "\n[workload]\n", &sheet.workload, WORKLOAD);
    }
    for route in &sheet.routes {
        table(&mut text, "\n[[route]]\n", route, ROUTE);
    }
    for ask in &sheet.asks {
        table(&mut text, "\n[[ask]]\n", ask, ASK);
    }
    for stated in &sheet.stated {
        table(&mut text, "\n[[stated]]\n", stated, STATED);
    }
    text
}

fn table(text: &mut String, heading: &str, fields: &Fields, keys: &[Key]) {
    text.push_str(heading);
    // Keys keep the order of the format, and those of an inline table stand together there.
    let mut open = None;
    for key in keys {
        let Some(entry) = fields.get(key.name) else {
            continue;
        };
        let (table, name) = match key.name.split_once('.') {
            Some((table, name)) => (Some(table), name),
            None => (None, key.name),
        };
        if open != table {
            close(text, open);
            if let Some(table) = table {
                let _ = write!(text, "{table} = {{ ");
            }
            open = table;
        } else if open.is_some() {
            text.push_str(", ");
        }
        let _ = write!(text, "{name} = {}", value(entry));
        if open.is_none() {
            text.push('\n');
        }
    }
    close(text, open);
}

fn close(text: &mut String, open: Option<&str>) {
    if open.is_some() {
        text.push_str(" }\n");
    }
}

fn value(entry: &Entry) -> String {
    match entry {
        Entry::Number(number) => number_text(number.text()),
        Entry::Text(text) => quoted(text),
        Entry::List(ids) => {
            let ids: Vec<String> = ids.iter().map(|id| quoted(id)).collect();
            format!("[{}]", ids.join(", "))
        }
    }
}

/// A number that people wrote is not always one that TOML reads: ".5", "5.", "007".
fn number_text(text: &str) -> String {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, format!("e{exponent}")),
        None => (text, String::new()),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let mut text = format!("{sign}{whole}");
    if let Some(fraction) = fraction.filter(|fraction| !fraction.is_empty()) {
        text.push('.');
        text.push_str(fraction);
    } else if exponent.is_empty() && whole.len() > 18 {
        // TOML's whole numbers end at 2^63; a fraction has no such end.
        text.push_str(".0");
    }
    text + &exponent
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            control if control.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
