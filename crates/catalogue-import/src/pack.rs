//! The contents of a data pack: rows of the catalogue's files in one TOML document.
//!
//! Each file is a table of the same name without its ending, with its rows inside:
//! `[[closed_models.model]]`, `[[rents.rent]]`, `[[sources.source]]`. A row that the catalogue has
//! may give only what tells it from others and what changes; a row that it lacks must be whole.

use std::collections::BTreeMap;

use catalogue::Tables;
use jiff::civil::Date;
use toml::{Table, Value};

use crate::error::ImportError;
use crate::seal::shortened;

/// A pack as it was read, before it is held against the catalogue.
#[derive(Debug, Clone)]
pub(crate) struct Pack {
    /// What it is called.
    pub(crate) title: String,
    /// Who made it.
    pub(crate) publisher: String,
    /// Day on which it was made.
    pub(crate) made_on: Date,
    /// Rows by file name and name of the rows.
    pub(crate) rows: Vec<(String, String, Vec<Table>)>,
    /// Sources by id.
    pub(crate) sources: BTreeMap<String, Table>,
}

pub(crate) fn read(body: &str, catalogue: &Tables) -> Result<Pack, ImportError> {
    let mut table: Table = body
        .parse()
        .map_err(|error: toml::de::Error| ImportError::Toml {
            detail: error.to_string(),
        })?;
    let title = text(&mut table, "title")?;
    let publisher = text(&mut table, "publisher")?;
    let made_on = date(&mut table, "made_on")?;
    let mut sources = BTreeMap::new();
    let mut rows = Vec::new();
    for (stem, kinds) in table {
        let file = format!("{stem}.toml");
        if !catalogue.names().any(|name| name == file) {
            let allowed: Vec<_> = catalogue
                .names()
                .map(|name| name.trim_end_matches(".toml"))
                .collect();
            return Err(refused(stem.clone(), &stem, &allowed.join(", ")));
        }
        let Value::Table(kinds) = kinds else {
            return Err(refused(
                stem.clone(),
                &kinds.to_string(),
                "rows, as [[rents.rent]]",
            ));
        };
        for (kind, listed) in kinds {
            let path = format!("{stem}.{kind}");
            if !catalogue.has_kind(&file, &kind) {
                return Err(refused(path, &kind, "the rows this file has"));
            }
            let listed = tables(&path, listed)?;
            if file == "sources.toml" {
                for (position, row) in listed.into_iter().enumerate() {
                    let path = format!("{path} #{}", position + 1);
                    let id = row.get("id").and_then(Value::as_str).map(str::to_owned);
                    let id = id.ok_or_else(|| missing(&format!("{path}, id"), "text"))?;
                    if sources.insert(id.clone(), row).is_some() {
                        return Err(refused(path, &id, "an id that was not given before"));
                    }
                }
            } else {
                rows.push((file.clone(), kind, listed));
            }
        }
    }
    Ok(Pack {
        title,
        publisher,
        made_on,
        rows,
        sources,
    })
}

fn tables(path: &str, value: Value) -> Result<Vec<Table>, ImportError> {
    let allowed = "a list of rows, as [[rents.rent]]";
    let Value::Array(items) = value else {
        return Err(refused(path.to_owned(), &value.to_string(), allowed));
    };
    items
        .into_iter()
        .map(|item| match item {
            Value::Table(row) => Ok(row),
            other => Err(refused(path.to_owned(), &other.to_string(), allowed)),
        })
        .collect()
}

fn text(table: &mut Table, field: &str) -> Result<String, ImportError> {
    match table.remove(field) {
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(shortened(&text)),
        Some(other) => Err(refused(field.to_owned(), &other.to_string(), "text")),
        None => Err(missing(field, "text")),
    }
}

fn date(table: &mut Table, field: &str) -> Result<Date, ImportError> {
    let allowed = "a day written as 2026-12-01";
    let value = table.remove(field).ok_or_else(|| missing(field, allowed))?;
    let text = match &value {
        Value::Datetime(date) => date.to_string(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    text.parse()
        .map_err(|_| refused(field.to_owned(), &text, allowed))
}

fn refused(path: String, value: &str, allowed: &str) -> ImportError {
    ImportError::Field {
        path,
        value: shortened(value),
        allowed: allowed.to_owned(),
    }
}

fn missing(path: &str, allowed: &str) -> ImportError {
    ImportError::Missing {
        path: path.to_owned(),
        allowed: allowed.to_owned(),
    }
}
