//! From TOML to a sheet.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::schema::{self, ASK, HEAD, Key, Kind, ROUTE, STATED, TABLES, WORKLOAD};
use crate::{Entry, Fields, Number, Place, Sheet, StudyError};

/// The longest file that is read, in bytes: a thousand times a long study.
const LONGEST: usize = 1_000_000;

/// Reads a study file.
///
/// # Errors
/// Everything that is wrong with the file as it is written, in the order in which it stands
/// there. Never empty.
pub fn read(text: &str) -> Result<Sheet, Vec<StudyError>> {
    if text.len() > LONGEST {
        return Err(vec![StudyError::TooLong {
            bytes: text.len(),
            most: LONGEST,
        }]);
    }
    let lines = Lines::new(text);
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![StudyError::Syntax {
            place: Place {
                path: String::new(),
                line: Some(lines.of(at)),
            },
            detail: error.message().to_owned(),
        }]
    })?;
    let mut reader = Reader {
        lines,
        sheet: Sheet::default(),
        errors: Vec::new(),
    };
    reader.file(table.get_ref());
    if reader.errors.is_empty() {
        return Ok(reader.sheet);
    }
    let mut errors = reader.errors;
    errors.sort_by_key(|error| error.place().and_then(|place| place.line));
    Err(errors)
}

/// Where each line begins.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(after).collect())
    }

    /// The line, counted from 1, on which a byte stands.
    fn of(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start <= byte)
    }
}

struct Reader {
    lines: Lines,
    sheet: Sheet,
    errors: Vec<StudyError>,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Reader {
    fn file(&mut self, table: &DeTable<'_>) {
        let mut head = Fields::new();
        for (name, value) in table {
            let line = self.lines.of(name.span().start);
            match name.get_ref().as_ref() {
                "workload" => {
                    self.mark("workload", line);
                    let mut fields = Fields::new();
                    if let Some(inner) = self.table("workload", line, value) {
                        self.fields(inner, "workload", "", WORKLOAD, &mut fields);
                    }
                    self.sheet.workload = fields;
                }
                "route" => self.sheet.routes = self.tables("route", line, value, ROUTE),
                "ask" => self.sheet.asks = self.tables("ask", line, value, ASK),
                "stated" => self.sheet.stated = self.tables("stated", line, value, STATED),
                other => {
                    self.field(other, line, value, "", "", HEAD, &mut head);
                }
            }
        }
        self.sheet.head = head;
    }

    fn mark(&mut self, path: &str, line: usize) {
        self.sheet.lines.insert(path.to_owned(), line);
    }

    fn wrong(&mut self, path: &str, line: usize, value: &DeValue<'_>, wanted: &'static str) {
        self.errors.push(StudyError::WrongType {
            place: Place {
                path: path.to_owned(),
                line: Some(line),
            },
            found: shown(value),
            wanted,
        });
    }

    fn table<'v, 'i>(
        &mut self,
        path: &str,
        line: usize,
        value: &'v Value<'i>,
    ) -> Option<&'v DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(path, line, value.get_ref(), "table");
        }
        table
    }

    fn tables(
        &mut self,
        name: &str,
        line: usize,
        value: &Value<'_>,
        keys: &'static [Key],
    ) -> Vec<Fields> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(name, line, value.get_ref(), "list");
            return Vec::new();
        };
        let mut all = Vec::new();
        for (index, item) in list.iter().enumerate() {
            let path = format!("{name}[{index}]");
            let line = self.lines.of(item.span().start);
            self.mark(&path, line);
            let mut fields = Fields::new();
            if let Some(table) = self.table(&path, line, item) {
                self.fields(table, &path, "", keys, &mut fields);
            }
            all.push(fields);
        }
        all
    }

    /// Reads the fields of a table; `prefix` is `long_context.` inside an inline table.
    fn fields(
        &mut self,
        table: &DeTable<'_>,
        path: &str,
        prefix: &str,
        keys: &'static [Key],
        into: &mut Fields,
    ) {
        for (name, value) in table {
            let line = self.lines.of(name.span().start);
            self.field(name.get_ref(), line, value, path, prefix, keys, into);
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn field(
        &mut self,
        name: &str,
        line: usize,
        value: &Value<'_>,
        path: &str,
        prefix: &str,
        keys: &'static [Key],
        into: &mut Fields,
    ) {
        let full = format!("{prefix}{name}");
        let path_to = if path.is_empty() {
            full.clone()
        } else {
            format!("{path}.{full}")
        };
        let inner = format!("{full}.");
        if keys.iter().any(|key| key.name.starts_with(&inner)) {
            self.mark(&path_to, line);
            if let Some(table) = self.table(&path_to, line, value) {
                self.fields(table, path, &inner, keys, into);
            }
            return;
        }
        // A key with a dot in quotes is none of ours, even if the dotted name is.
        let known = schema::find(keys, &full).filter(|_| !name.contains('.'));
        let Some(key) = known else {
            let allowed = names(keys, prefix);
            self.errors.push(StudyError::UnknownKey {
                place: Place {
                    path: path_to,
                    line: Some(line),
                },
                nearest: schema::nearest(name, allowed.iter().copied()),
                allowed: allowed.join(", "),
            });
            return;
        };
        self.mark(&path_to, line);
        if let Some(entry) = self.entry(&path_to, line, value.get_ref(), key.kind) {
            into.insert(full, entry);
        }
    }

    fn entry(&mut self, path: &str, line: usize, value: &DeValue<'_>, kind: Kind) -> Option<Entry> {
        match kind {
            Kind::Number { .. } | Kind::Whole { .. } => {
                let text = match value {
                    DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
                    DeValue::Float(float) => float.as_str(),
                    _ => {
                        self.wrong(path, line, value, "number");
                        return None;
                    }
                };
                let number = Number::parse(text);
                if number.is_none() {
                    self.errors.push(StudyError::NotFinite {
                        place: Place {
                            path: path.to_owned(),
                            line: Some(line),
                        },
                        value: text.to_owned(),
                    });
                }
                number.map(Entry::Number)
            }
            Kind::Text | Kind::Route | Kind::Currency | Kind::Choice(_) => {
                if let DeValue::String(text) = value {
                    return Some(Entry::Text(text.to_string()));
                }
                self.wrong(path, line, value, "text");
                None
            }
            Kind::Pair => {
                let ids: Option<Vec<String>> = value.as_array().and_then(|list| {
                    list.iter()
                        .map(|id| id.get_ref().as_str().map(str::to_owned))
                        .collect()
                });
                if ids.is_none() {
                    self.wrong(path, line, value, "pair");
                }
                ids.map(Entry::List)
            }
        }
    }
}

/// What may stand at one level: the tables and keys above, or the keys of one table.
fn names(keys: &'static [Key], prefix: &str) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = keys
        .iter()
        .filter_map(|key| key.name.strip_prefix(prefix))
        .map(|name| name.split('.').next().unwrap_or(name))
        .collect();
    names.dedup();
    if keys == HEAD {
        names.extend(TABLES);
    }
    names
}

/// A value as it was written, short enough for a sentence.
fn shown(value: &DeValue<'_>) -> String {
    /// Longest text that is repeated.
    const LONGEST_SHOWN: usize = 60;
    match value {
        DeValue::String(text) => {
            let mut shown: String = text.chars().take(LONGEST_SHOWN).collect();
            if shown.len() < text.len() {
                shown.push('…');
            }
            format!("\"{shown}\"")
        }
        DeValue::Integer(integer) => integer.to_string(),
        DeValue::Float(float) => float.as_str().to_owned(),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}

/// The lines of a sheet, for tests and forms that have none.
impl Sheet {
    /// Forgets the lines, which mean nothing once a form has changed the study.
    pub fn without_lines(mut self) -> Self {
        self.lines = BTreeMap::new();
        self
    }
}
