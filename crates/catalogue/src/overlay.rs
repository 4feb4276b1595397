//! Figures that a person took over from a file, laid over those that came with the app.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::collection::Catalogue;
use crate::error::CatalogueError;
use crate::source::Source;
use crate::tables::{Tables, inner_key, row_id};

/// What was taken over. It is kept as JSON and laid over the shipped files each time they are read,
/// so that every accepted figure passes the same checks as a shipped one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// Sources of the accepted figures: id, and the row as a TOML table.
    #[serde(default)]
    pub sources: BTreeMap<String, String>,
    /// Accepted values of fields, by the id of the row and the field.
    #[serde(default)]
    pub fields: BTreeMap<String, AcceptedField>,
    /// Accepted rows that the shipped files lack, by their id.
    #[serde(default)]
    pub rows: BTreeMap<String, AcceptedRow>,
}

/// An accepted value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedField {
    /// The value in TOML, such as
    /// `{ value = 2, unit = "usd_per_million_tokens", source = "price-map@2026-12-01" }`.
    pub value: String,
    /// Day on which it was accepted.
    pub on: Date,
}

/// An accepted row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedRow {
    /// Name of the file it belongs to.
    pub file: String,
    /// Name of the rows there.
    pub kind: String,
    /// The row as a TOML table.
    pub row: String,
    /// Day on which it was accepted.
    pub on: Date,
}

/// The files with an overlay, and what of it found no place.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlaid {
    /// The files.
    pub tables: Tables,
    /// Ids of accepted fields whose row is not in the shipped files any more, and of rows that are.
    pub left_out: Vec<String>,
}

impl Overlay {
    /// True when nothing was taken over.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.rows.is_empty()
    }

    /// How many fields and rows were taken over.
    pub fn len(&self) -> usize {
        self.fields.len() + self.rows.len()
    }

    /// Takes over another overlay; where both have a figure, the other's counts.
    pub fn take(&mut self, other: Self) {
        self.sources.extend(other.sources);
        self.fields.extend(other.fields);
        self.rows.extend(other.rows);
        self.forget_unused_sources();
    }

    /// Puts a field or a row back as shipped. Returns whether it had been taken over.
    pub fn put_back(&mut self, id: &str) -> bool {
        let found = self.fields.remove(id).is_some() | self.rows.remove(id).is_some();
        self.forget_unused_sources();
        found
    }

    fn forget_unused_sources(&mut self) {
        let mut cited = BTreeSet::new();
        let texts = self.fields.values().map(|field| &field.value);
        for text in texts.chain(self.rows.values().map(|row| &row.row)) {
            if let Ok(value) = parse_value(text) {
                cite(&value, &mut cited);
            }
        }
        self.sources.retain(|id, _| cited.contains(id));
    }
}

/// A value of a field from its TOML text.
pub(crate) fn parse_value(text: &str) -> Result<Value, CatalogueError> {
    format!("value = {text}")
        .parse::<Table>()
        .ok()
        .and_then(|mut table| table.remove("value"))
        .ok_or_else(|| CatalogueError::Unreadable {
            file: "overlay".to_owned(),
            detail: text.chars().take(200).collect(),
        })
}

fn parse_row(text: &str) -> Result<Table, CatalogueError> {
    match parse_value(text)? {
        Value::Table(table) => Ok(table),
        other => Err(CatalogueError::Unreadable {
            file: "overlay".to_owned(),
            detail: other.to_string().chars().take(200).collect(),
        }),
    }
}

/// Collects the ids of the sources that a row or a figure cites.
pub(crate) fn cite(value: &Value, cited: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => {
            for (field, inner) in table {
                match inner {
                    Value::String(id) if field == "source" => {
                        cited.insert(id.clone());
                    }
                    _ => cite(inner, cited),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| cite(item, cited)),
        _ => {}
    }
}

impl Tables {
    /// These files with an overlay.
    ///
    /// # Errors
    /// [`CatalogueError::Unreadable`] for an overlay that is damaged. What the figures themselves
    /// must keep to is checked by [`Tables::catalogue`].
    pub fn with(&self, overlay: &Overlay) -> Result<Overlaid, CatalogueError> {
        let mut tables = self.clone();
        let mut left_out = Vec::new();
        let shipped: BTreeSet<String> = self.rows().map(|at| at.id()).collect();
        for (id, accepted) in &overlay.rows {
            if shipped.contains(id) {
                left_out.push(id.clone());
                continue;
            }
            let row = parse_row(&accepted.row)?;
            tables.add(&accepted.file, &accepted.kind, row);
        }
        let rows: BTreeMap<String, (String, String, usize)> = tables
            .rows()
            .map(|at| {
                let place = (at.file.to_owned(), at.kind.to_owned(), at.position);
                (at.id(), place)
            })
            .collect();
        for (id, accepted) in &overlay.fields {
            let value = parse_value(&accepted.value)?;
            let place = id
                .rmatch_indices('/')
                .find_map(|(at, _)| Some((rows.get(&id[..at])?, &id[at + 1..])));
            let placed = place.is_some_and(|((file, kind, position), field)| {
                tables.put(file, kind, *position, field, value)
            });
            if !placed {
                left_out.push(id.clone());
            }
        }
        let mut cited = BTreeSet::new();
        for at in tables.rows().filter(|at| at.file != Source::FILE) {
            cite(&Value::Table(at.table.clone()), &mut cited);
        }
        for (id, text) in &overlay.sources {
            let known = shipped.contains(&format!("sources.source/{id}"));
            if cited.contains(id) && !known {
                tables.add(Source::FILE, "source", parse_row(text)?);
            }
        }
        Ok(Overlaid { tables, left_out })
    }

    /// Adds a row.
    pub(crate) fn add(&mut self, file: &str, kind: &str, row: Table) {
        if let Some(rows) = self.rows_mut(file, kind) {
            rows.push(Value::Table(row));
        }
    }

    /// Sets a field of a row; false when there is no such place.
    fn put(&mut self, file: &str, kind: &str, position: usize, field: &str, value: Value) -> bool {
        let row = self
            .rows_mut(file, kind)
            .and_then(|rows| rows.get_mut(position))
            .and_then(Value::as_table_mut);
        let Some(row) = row else { return false };
        let Some((list, rest)) = field.split_once('/') else {
            row.insert(field.to_owned(), value);
            return true;
        };
        let Some((key, name)) = rest.rsplit_once('/') else {
            return false;
        };
        let inner = row
            .get_mut(list)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
            .filter_map(Value::as_table_mut)
            .find(|inner| inner_key(list, inner) == key);
        match inner {
            Some(inner) => {
                inner.insert(name.to_owned(), value);
                true
            }
            None => false,
        }
    }

    /// What tells a row inside a row from its neighbours.
    pub fn inner_key(field: &str, row: &Table) -> String {
        inner_key(field, row)
    }

    /// The id that a row has among all rows of all files.
    pub fn row_id(file: &str, kind: &str, row: &Table) -> String {
        row_id(file, kind, row)
    }
}

impl Catalogue {
    /// The catalogue that comes with the app, with an overlay.
    ///
    /// # Errors
    /// [`CatalogueError`] when the overlay does not hold; then nothing of it counts.
    pub fn with_overlay(overlay: &Overlay) -> Result<Self, CatalogueError> {
        Tables::built_in()?.with(overlay)?.tables.catalogue()
    }
}
