//! Data files as parsed tables, before their rows are read: where figures are listed, compared and
//! replaced.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::collection::Catalogue;
use crate::error::CatalogueError;
use crate::pack::{self, BUILT_IN, PackFile};
use crate::source::Source;

/// A set of data files, each parsed but not read yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Tables {
    files: BTreeMap<String, Table>,
}

/// Which fields tell one row from another, by file and by the name of its rows. Rows of a kind that
/// is not listed are told apart by `id`.
const KEYS: &[(&str, &str, &[&str])] = &[
    ("price_history.toml", "step", &["model", "from", "until"]),
    ("hosted.toml", "offer", &["model", "host", "host_model"]),
    (
        "quality.toml",
        "score",
        &["model", "benchmark", "measured_by", "variant"],
    ),
    ("rents.toml", "rent", &["gpu", "region"]),
    ("electricity.toml", "price", &["place"]),
    ("wages.toml", "wage", &["role", "place"]),
    ("economics.toml", "exchange_rate", &["from", "to"]),
    ("tokens.toml", "tokens_per_word", &["language", "tokenizer"]),
];

/// The same for rows inside rows.
const INNER_KEYS: &[(&str, &[&str])] =
    &[("files", &["quantisation", "name"]), ("parts", &["kind"])];

/// One row and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct RowAt<'a> {
    /// Name of the file, such as `rents.toml`.
    pub file: &'a str,
    /// Name of its rows, such as `rent`.
    pub kind: &'a str,
    /// Place among them, from 0.
    pub position: usize,
    /// The row.
    pub table: &'a Table,
}

impl RowAt<'_> {
    /// The row's id among all rows of all files: `rents.rent/h100-sxm/eu`. It is compared and shown,
    /// never taken apart.
    pub fn id(&self) -> String {
        row_id(self.file, self.kind, self.table)
    }

    /// The values that tell it from other rows of its kind.
    pub fn keys(&self) -> Vec<String> {
        keys(self.file, self.kind)
            .iter()
            .filter_map(|field| self.table.get(*field))
            .map(plain)
            .collect()
    }
}

/// See [`RowAt::id`].
pub(crate) fn row_id(file: &str, kind: &str, row: &Table) -> String {
    let stem = file.trim_end_matches(".toml");
    format!("{stem}.{kind}/{}", joined(row, keys(file, kind)))
}

fn keys(file: &str, kind: &str) -> &'static [&'static str] {
    KEYS.iter()
        .find(|(in_file, of_kind, _)| (*in_file, *of_kind) == (file, kind))
        .map_or(&["id"], |(_, _, keys)| *keys)
}

/// What tells a row inside a row from its neighbours.
pub(crate) fn inner_key(field: &str, row: &Table) -> String {
    let keys = INNER_KEYS
        .iter()
        .find(|(of_field, _)| *of_field == field)
        .map_or(&["id"][..], |(_, keys)| *keys);
    joined(row, keys)
}

/// The values of some fields. A field that a row lacks leaves a dash, so that a step without a first
/// day is not taken for one without a last; dashes at the end are dropped.
fn joined(row: &Table, fields: &[&str]) -> String {
    let values: Vec<String> = fields
        .iter()
        .map(|field| row.get(*field).map_or_else(|| "-".to_owned(), plain))
        .collect();
    let given = values.iter().rposition(|value| value != "-");
    values[..given.map_or(0, |last| last + 1)].join("/")
}

/// A value as it reads in an id.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl Tables {
    /// The files that come with the app.
    ///
    /// # Errors
    /// As [`Tables::parse`]; the tests of this crate keep that from being shipped.
    pub fn built_in() -> Result<Self, CatalogueError> {
        Self::parse(BUILT_IN)
    }

    /// Parses files. Their rows are not read yet: see [`Tables::catalogue`].
    ///
    /// # Errors
    /// [`CatalogueError::Unreadable`] for a file that is not TOML.
    pub fn parse(files: &[PackFile<'_>]) -> Result<Self, CatalogueError> {
        let mut tables = BTreeMap::new();
        for file in files {
            let table: Table =
                file.text
                    .parse()
                    .map_err(|error: toml::de::Error| CatalogueError::Unreadable {
                        file: file.name.to_owned(),
                        detail: error.to_string(),
                    })?;
            tables.insert(file.name.to_owned(), table);
        }
        Ok(Self { files: tables })
    }

    /// Tables that were parsed elsewhere, by file name.
    pub const fn from_tables(files: BTreeMap<String, Table>) -> Self {
        Self { files }
    }

    /// Reads and checks every row.
    ///
    /// # Errors
    /// [`CatalogueError`] with file, row, field, value and what is allowed, for the first mistake.
    pub fn catalogue(&self) -> Result<Catalogue, CatalogueError> {
        Catalogue::from_tables(self)
    }

    /// True where a file has rows of a kind.
    pub fn has_kind(&self, file: &str, kind: &str) -> bool {
        self.files
            .get(file)
            .is_some_and(|table| table.contains_key(kind))
    }

    /// One file.
    pub(crate) fn file(&self, name: &str) -> Option<&Table> {
        self.files.get(name)
    }

    /// Names of the files, in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The rows of one kind, to add to or to change.
    pub(crate) fn rows_mut(&mut self, file: &str, kind: &str) -> Option<&mut Vec<Value>> {
        self.files
            .entry(file.to_owned())
            .or_default()
            .entry(kind)
            .or_insert_with(|| Value::Array(Vec::new()))
            .as_array_mut()
    }

    /// Every row of every file, sources included.
    pub fn rows(&self) -> impl Iterator<Item = RowAt<'_>> {
        self.files.iter().flat_map(|(file, table)| {
            table.iter().flat_map(move |(kind, rows)| {
                rows.as_array()
                    .into_iter()
                    .flatten()
                    .enumerate()
                    .filter_map(move |(position, row)| {
                        Some(RowAt {
                            file,
                            kind,
                            position,
                            table: row.as_table()?,
                        })
                    })
            })
        })
    }

    /// The sources, by id.
    ///
    /// # Errors
    /// [`CatalogueError`] for a source that cannot be read or stands there twice.
    pub fn sources(&self) -> Result<BTreeMap<String, Source>, CatalogueError> {
        let none = BTreeMap::new();
        let listed = pack::read(self, Source::FILE, "source", &none, Source::read)?;
        pack::unique(Source::FILE, listed.iter().map(|source| &source.id))?;
        Ok(listed
            .into_iter()
            .map(|source| (source.id.clone(), source))
            .collect())
    }
}
