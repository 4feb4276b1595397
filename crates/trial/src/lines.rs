//! Reading JSON lines that a person or a script wrote, with the number of the line in every error.

use serde_json::{Map, Value};
use thiserror::Error;

/// Longest file of tasks or turns that is read, in bytes.
pub(crate) const LARGEST_FILE: u64 = 64 * 1_048_576;

/// Why a file of tasks or turns cannot be used. Lines are counted from 1, as editors do.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum LinesError {
    /// The file holds nothing but empty lines.
    #[error("no lines")]
    Empty,
    /// The file is larger than is read.
    #[error("{bytes} bytes, the most is {limit}")]
    TooLarge {
        /// Bytes it has.
        bytes: u64,
        /// The most there may be.
        limit: u64,
    },
    /// There are more lines than are taken.
    #[error("more than {limit} lines")]
    TooMany {
        /// The most there may be.
        limit: u64,
    },
    /// A line is no text in UTF-8.
    #[error("line {line} is not UTF-8")]
    NotText {
        /// The line.
        line: u64,
    },
    /// A line is no JSON.
    #[error("line {line}, column {column}: {detail}")]
    NotJson {
        /// The line.
        line: u64,
        /// Where in it.
        column: u64,
        /// What the reader of JSON says.
        detail: String,
    },
    /// A line is JSON but no object.
    #[error("line {line} is not an object")]
    NotAnObject {
        /// The line.
        line: u64,
    },
    /// A field that is not known; most often a slip of the pen.
    #[error("line {line}: no field {field:?}; the fields are {allowed}")]
    UnknownField {
        /// The line.
        line: u64,
        /// The field as it was written.
        field: String,
        /// The fields there are.
        allowed: String,
    },
    /// A field that every line needs is missing, or empty.
    #[error("line {line}: {field} is missing or empty")]
    MissingField {
        /// The line.
        line: u64,
        /// The field.
        field: String,
    },
    /// A field holds the wrong kind of value.
    #[error("line {line}: {field} is {value}, not {allowed}")]
    WrongValue {
        /// The line.
        line: u64,
        /// The field.
        field: String,
        /// What it holds, shortened.
        value: String,
        /// What it may hold: `text`, or the values or bounds themselves.
        allowed: String,
    },
    /// Two lines have the same id.
    #[error("line {line}: id {id:?} is taken by line {first}")]
    IdTwice {
        /// The later line.
        line: u64,
        /// The id.
        id: String,
        /// The earlier line.
        first: u64,
    },
}

impl LinesError {
    /// Stable code; its words are `error-CODE` and `error-CODE-hint`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "lines-empty",
            Self::TooLarge { .. } => "lines-too-large",
            Self::TooMany { .. } => "lines-too-many",
            Self::NotText { .. } => "lines-not-text",
            Self::NotJson { .. } => "lines-not-json",
            Self::NotAnObject { .. } => "lines-not-an-object",
            Self::UnknownField { .. } => "lines-unknown-field",
            Self::MissingField { .. } => "lines-missing-field",
            Self::WrongValue { .. } => "lines-wrong-value",
            Self::IdTwice { .. } => "lines-id-twice",
        }
    }

    /// The line it is about.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::Empty | Self::TooLarge { .. } | Self::TooMany { .. } => None,
            Self::NotText { line }
            | Self::NotJson { line, .. }
            | Self::NotAnObject { line }
            | Self::UnknownField { line, .. }
            | Self::MissingField { line, .. }
            | Self::WrongValue { line, .. }
            | Self::IdTwice { line, .. } => Some(*line),
        }
    }

    /// The field it is about.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::UnknownField { field, .. }
            | Self::MissingField { field, .. }
            | Self::WrongValue { field, .. } => Some(field),
            Self::IdTwice { .. } => Some("id"),
            _ => None,
        }
    }
}

/// One line as an object whose fields are all known.
#[derive(Debug)]
pub(crate) struct Line {
    /// Its number, from 1.
    pub(crate) number: u64,
    fields: Map<String, Value>,
}

/// The lines of a file that are not empty. A byte-order mark is skipped, and lines may end as
/// they do under Windows.
pub(crate) fn lines_of(bytes: &[u8], known: &[&str], most: u64) -> Result<Vec<Line>, LinesError> {
    let length = bytes.len() as u64;
    if length > LARGEST_FILE {
        return Err(LinesError::TooLarge {
            bytes: length,
            limit: LARGEST_FILE,
        });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let text = std::str::from_utf8(line).map_err(|_| LinesError::NotText { line: number })?;
        if text.trim().is_empty() {
            continue;
        }
        if lines.len() as u64 >= most {
            return Err(LinesError::TooMany { limit: most });
        }
        lines.push(Line::read(number, text, known)?);
    }
    if lines.is_empty() {
        return Err(LinesError::Empty);
    }
    Ok(lines)
}

impl Line {
    fn read(number: u64, text: &str, known: &[&str]) -> Result<Self, LinesError> {
        let value: Value = serde_json::from_str(text).map_err(|error| LinesError::NotJson {
            line: number,
            column: error.column() as u64,
            detail: error.to_string(),
        })?;
        let Value::Object(fields) = value else {
            return Err(LinesError::NotAnObject { line: number });
        };
        if let Some(field) = fields.keys().find(|field| !known.contains(&field.as_str())) {
            return Err(LinesError::UnknownField {
                line: number,
                field: shortened(field),
                allowed: known.join(", "),
            });
        }
        Ok(Self { number, fields })
    }

    /// A text that has to be there and hold more than white space.
    pub(crate) fn text(&self, field: &str) -> Result<String, LinesError> {
        self.text_if_given(field)?
            .filter(|text| !text.trim().is_empty())
            .ok_or_else(|| LinesError::MissingField {
                line: self.number,
                field: field.to_owned(),
            })
    }

    /// A text; `null` counts as not given.
    pub(crate) fn text_if_given(&self, field: &str) -> Result<Option<String>, LinesError> {
        match self.fields.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(other) => Err(self.wrong(field, other, "text".to_owned())),
        }
    }

    /// A whole number within bounds; `null` counts as not given.
    pub(crate) fn count_if_given(
        &self,
        field: &str,
        smallest: u32,
        largest: u32,
    ) -> Result<Option<u32>, LinesError> {
        match self.fields.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value
                .as_u64()
                .and_then(|count| u32::try_from(count).ok())
                .filter(|count| (smallest..=largest).contains(count))
                .map(Some)
                .ok_or_else(|| self.wrong(field, value, format!("{smallest}..{largest}"))),
        }
    }

    /// The error of a field that holds something else than it may.
    pub(crate) fn wrong(&self, field: &str, value: &Value, allowed: String) -> LinesError {
        LinesError::WrongValue {
            line: self.number,
            field: field.to_owned(),
            value: shortened(&value.to_string()),
            allowed,
        }
    }
}

/// Enough of a value to find it by.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
