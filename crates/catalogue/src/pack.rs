//! Data files as text: the set that comes with the app, and how rows are read from any set.

use std::collections::{BTreeMap, BTreeSet};

use toml::Value;

use crate::economics::{Economics, Topic};
use crate::error::CatalogueError;
use crate::fact::Fact;
use crate::row::Row;
use crate::source::Source;
use crate::tables::Tables;

/// One data file: its name, such as `machines.toml`, and its text.
#[derive(Debug, Clone, Copy)]
pub struct PackFile<'a> {
    /// Name without a folder.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        &[$(PackFile { name: $name, text: include_str!(concat!("../data/", $name)) }),+]
    };
}

/// The files that come with the app.
pub(crate) const BUILT_IN: &[PackFile<'static>] = built_in![
    "sources.toml",
    "providers.toml",
    "closed_models.toml",
    "price_history.toml",
    "licences.toml",
    "families.toml",
    "open_models.toml",
    "hosted.toml",
    "quality.toml",
    "machines.toml",
    "rents.toml",
    "electricity.toml",
    "wages.toml",
    "economics.toml",
    "tokens.toml",
];

/// Reads the rows of one kind from one file.
pub(crate) fn read<T>(
    files: &Tables,
    name: &str,
    kind: &str,
    sources: &BTreeMap<String, Source>,
    row_reader: impl Fn(&Row<'_>) -> Result<T, CatalogueError>,
) -> Result<Vec<T>, CatalogueError> {
    let table = files
        .file(name)
        .ok_or_else(|| CatalogueError::MissingFile {
            file: name.to_owned(),
        })?;
    let Some(rows) = table.get(kind) else {
        return Ok(Vec::new());
    };
    let allowed = format!("rows that start with [[{kind}]]");
    let invalid = |value: &Value| CatalogueError::Invalid {
        file: name.to_owned(),
        row: kind.to_owned(),
        field: kind.to_owned(),
        value: value.to_string(),
        allowed: allowed.clone(),
    };
    rows.as_array()
        .ok_or_else(|| invalid(rows))?
        .iter()
        .enumerate()
        .map(|(position, value)| {
            let row_table = value.as_table().ok_or_else(|| invalid(value))?;
            let row = Row::new(name, position, row_table, sources);
            let read = row_reader(&row)?;
            row.finish()?;
            Ok(read)
        })
        .collect()
}

/// Refuses an id that appears twice.
pub(crate) fn unique<'a>(
    file: &str,
    ids: impl Iterator<Item = &'a String>,
) -> Result<(), CatalogueError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(CatalogueError::Duplicate {
                file: file.to_owned(),
                id: id.clone(),
            });
        }
    }
    Ok(())
}

/// One fact for each topic, in the order of [`Topic::ALL`]; refuses a topic left out or given twice.
pub(crate) fn in_topic_order(rows: Vec<Economics>) -> Result<Vec<Fact>, CatalogueError> {
    let mut facts: BTreeMap<Topic, Fact> = BTreeMap::new();
    for row in rows {
        if facts.insert(row.topic, row.fact).is_some() {
            return Err(CatalogueError::Duplicate {
                file: Economics::FILE.to_owned(),
                id: row.topic.code().to_owned(),
            });
        }
    }
    Topic::ALL
        .iter()
        .map(|topic| {
            facts
                .remove(topic)
                .ok_or_else(|| CatalogueError::MissingField {
                    file: Economics::FILE.to_owned(),
                    row: "topic".to_owned(),
                    field: topic.code().to_owned(),
                })
        })
        .collect()
}
