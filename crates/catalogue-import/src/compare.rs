//! A data pack held against the catalogue, row by row and field by field.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{AcceptedField, AcceptedRow, CatalogueError, Tables};
use jiff::civil::Date;
use toml::{Table, Value};

use crate::draft::{Detail, Draft};
use crate::error::ImportError;
use crate::pack::Pack;
use crate::seal::shortened;

/// Collects what a pack changes.
pub(crate) fn compare(
    pack: &Pack,
    tables: &Tables,
    today: Date,
    draft: &mut Draft,
) -> Result<(), ImportError> {
    let renamed: BTreeMap<&str, String> = pack
        .sources
        .keys()
        .map(|id| (id.as_str(), format!("{id}@{}", pack.made_on)))
        .collect();
    for (id, row) in &pack.sources {
        let new = renamed[id.as_str()].clone();
        let mut row = row.clone();
        row.insert("id".to_owned(), Value::String(new.clone()));
        draft
            .overlay
            .sources
            .insert(new, Value::Table(row).to_string());
    }
    let current: BTreeMap<String, &Table> = tables.rows().map(|at| (at.id(), at.table)).collect();
    let mut cited = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for (file, kind, rows) in &pack.rows {
        for row in rows {
            let row = renamed_sources(row, &renamed, &mut cited);
            let id = Tables::row_id(file, kind, &row);
            if !seen.insert(id.clone()) {
                return Err(CatalogueError::Duplicate {
                    file: file.clone(),
                    id,
                }
                .into());
            }
            let place = Place {
                file,
                kind,
                id: &id,
                today,
            };
            match current.get(&id) {
                Some(before) => place.fields(before, &row, draft),
                None => place.new_row(&row, draft),
            }
        }
    }
    match pack.sources.keys().find(|id| !cited.contains(*id)) {
        None => Ok(()),
        Some(id) => Err(CatalogueError::Orphan {
            file: "sources.toml".to_owned(),
            id: id.clone(),
        }
        .into()),
    }
}

/// A row whose citations name the pack's own edition of a source.
fn renamed_sources(
    row: &Table,
    renamed: &BTreeMap<&str, String>,
    cited: &mut BTreeSet<String>,
) -> Table {
    row.iter()
        .map(|(field, value)| {
            let value = match value {
                Value::String(id) if field == "source" => {
                    if let Some(new) = renamed.get(id.as_str()) {
                        cited.insert(id.clone());
                        Value::String(new.clone())
                    } else {
                        value.clone()
                    }
                }
                Value::Table(inner) => Value::Table(renamed_sources(inner, renamed, cited)),
                Value::Array(items) => Value::Array(
                    items
                        .iter()
                        .map(|item| match item {
                            Value::Table(inner) => {
                                Value::Table(renamed_sources(inner, renamed, cited))
                            }
                            other => other.clone(),
                        })
                        .collect(),
                ),
                other => other.clone(),
            };
            (field.clone(), value)
        })
        .collect()
}

struct Place<'a> {
    file: &'a str,
    kind: &'a str,
    id: &'a str,
    today: Date,
}

impl Place<'_> {
    fn detail(&self, field: &str, row: &Table, before: Option<String>, after: String) -> Detail {
        let at = catalogue::RowAt {
            file: self.file,
            kind: self.kind,
            position: 0,
            table: row,
        };
        Detail {
            file: self.file.to_owned(),
            row_kind: self.kind.to_owned(),
            field: field.to_owned(),
            name: row.get("name").and_then(Value::as_str).map(shortened),
            keys: at.keys(),
            before,
            after,
        }
    }

    fn new_row(&self, row: &Table, draft: &mut Draft) {
        let shown = self.detail("", row, None, self.id.to_owned());
        draft.details.insert(self.id.to_owned(), shown);
        draft.overlay.rows.insert(
            self.id.to_owned(),
            AcceptedRow {
                file: self.file.to_owned(),
                kind: self.kind.to_owned(),
                row: Value::Table(row.clone()).to_string(),
                on: self.today,
            },
        );
    }

    fn fields(&self, before: &Table, after: &Table, draft: &mut Draft) {
        let mut named = before.clone();
        named.extend(after.clone());
        for (field, value) in after {
            let id = format!("{}/{field}", self.id);
            if is_fact(value) {
                take_fact(&id, value, self.today, draft);
            } else if let Some(items) = inner_facts(before.get(field), value) {
                for (key, name, value) in items {
                    let id = format!("{id}/{key}/{name}");
                    take_fact(&id, &value, self.today, draft);
                }
            } else if before.get(field) != Some(value) {
                let old = before.get(field).map(|value| shortened(&plain(value)));
                let new = shortened(&plain(value));
                let shown = self.detail(field, &named, old, new);
                draft.details.insert(id.clone(), shown);
                draft.overlay.fields.insert(
                    id,
                    AcceptedField {
                        value: value.to_string(),
                        on: self.today,
                    },
                );
            }
        }
    }
}

fn is_fact(value: &Value) -> bool {
    value.get("unit").is_some()
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// The figures inside a list of rows, where the catalogue has the same inner rows and nothing but
/// figures differs. Otherwise the list is taken over as one detail.
fn inner_facts(before: Option<&Value>, after: &Value) -> Option<Vec<(String, String, Value)>> {
    let (before, after) = (before?.as_array()?, after.as_array()?);
    let mut found = Vec::new();
    if before.len() != after.len() || after.is_empty() {
        return None;
    }
    for (old, new) in before.iter().zip(after) {
        let (old, new) = (old.as_table()?, new.as_table()?);
        let plain_differs =
            old.keys()
                .chain(new.keys())
                .any(|name| match (old.get(name), new.get(name)) {
                    (Some(old), Some(new)) => !is_fact(new) && old != new,
                    _ => true,
                });
        if plain_differs {
            return None;
        }
        for (name, value) in new {
            if is_fact(value) && old.get(name) != Some(value) {
                let key = inner_key(new);
                found.push((key, name.clone(), value.clone()));
            }
        }
    }
    Some(found)
}

fn inner_key(row: &Table) -> String {
    let field = if row.contains_key("quantisation") {
        "files"
    } else {
        "parts"
    };
    Tables::inner_key(field, row)
}

fn take_fact(id: &str, value: &Value, today: Date, draft: &mut Draft) {
    draft.overlay.fields.insert(
        id.to_owned(),
        AcceptedField {
            value: value.to_string(),
            on: today,
        },
    );
}
