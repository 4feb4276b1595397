//! What the sentences of errors in files need: figures brought in, model files, tasks and earlier
//! turns.

use catalogue::CatalogueError;
use catalogue_import::ImportError;
use model_file::HeaderError;
use trial::LinesError;
use words::Words;

pub(crate) fn lines_arguments(error: &LinesError, words: &Words) -> Vec<(&'static str, String)> {
    let mut arguments = Vec::new();
    if let Some(line) = error.line() {
        arguments.push(("line", line.to_string()));
    }
    match error {
        LinesError::TooLarge { bytes, limit } => {
            arguments.push(("bytes", words.bytes(*bytes as f64)));
            arguments.push(("limit", words.bytes(*limit as f64)));
        }
        LinesError::TooMany { limit } => {
            arguments.push(("limit", words.integer(*limit as f64)));
        }
        LinesError::NotJson { column, detail, .. } => {
            arguments.push(("column", column.to_string()));
            arguments.push(("detail", detail.clone()));
        }
        LinesError::UnknownField { field, allowed, .. } => {
            arguments.push(("field", field.clone()));
            arguments.push(("allowed", allowed.clone()));
        }
        LinesError::MissingField { field, .. } => arguments.push(("field", field.clone())),
        LinesError::WrongValue {
            field,
            value,
            allowed,
            ..
        } => {
            arguments.push(("field", field.clone()));
            arguments.push(("value", value.clone()));
            arguments.push(("allowed", allowed.clone()));
        }
        LinesError::IdTwice { id, first, .. } => {
            arguments.push(("id", id.clone()));
            arguments.push(("first", first.to_string()));
        }
        LinesError::Empty | LinesError::NotText { .. } | LinesError::NotAnObject { .. } => {}
    }
    arguments
}

pub(crate) fn catalogue_arguments(error: &CatalogueError) -> Vec<(&'static str, String)> {
    match error {
        CatalogueError::MissingFile { file } => vec![("file", file.clone())],
        CatalogueError::Unreadable { file, detail } => {
            vec![("file", file.clone()), ("detail", detail.clone())]
        }
        CatalogueError::MissingField { file, row, field }
        | CatalogueError::UnknownField { file, row, field } => vec![
            ("file", file.clone()),
            ("row", row.clone()),
            ("field", field.clone()),
        ],
        CatalogueError::Invalid {
            file,
            row,
            field,
            value,
            allowed,
        } => vec![
            ("file", file.clone()),
            ("row", row.clone()),
            ("field", field.clone()),
            ("value", value.clone()),
            ("allowed", allowed.clone()),
        ],
        CatalogueError::Duplicate { file, id } | CatalogueError::Orphan { file, id } => {
            vec![("file", file.clone()), ("id", id.clone())]
        }
    }
}

pub(crate) fn import_arguments(error: &ImportError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        ImportError::TooLarge { bytes, limit } => vec![
            ("bytes", words.bytes(*bytes as f64)),
            ("limit", words.bytes(*limit as f64)),
        ],
        ImportError::NotText { at } => vec![("at", words.integer(*at as f64))],
        ImportError::Json {
            line,
            column,
            detail,
        } => vec![
            ("line", line.to_string()),
            ("column", column.to_string()),
            ("detail", detail.clone()),
        ],
        ImportError::Toml { detail } | ImportError::Signature { detail } => {
            vec![("detail", detail.clone())]
        }
        ImportError::Field {
            path,
            value,
            allowed,
        } => vec![
            ("path", path.clone()),
            ("value", value.clone()),
            ("allowed", allowed.clone()),
        ],
        ImportError::Missing { path, allowed } => {
            vec![("path", path.clone()), ("allowed", allowed.clone())]
        }
        ImportError::Version { found, known } => {
            vec![("found", found.to_string()), ("known", known.to_string())]
        }
        ImportError::Checksum { stated, found } => {
            vec![("stated", stated.clone()), ("found", found.clone())]
        }
        ImportError::Catalogue(error) => catalogue_arguments(error),
        ImportError::Unknown | ImportError::NotAPack | ImportError::Key => Vec::new(),
    }
}

pub(crate) fn header_arguments(error: &HeaderError, words: &Words) -> Vec<(&'static str, String)> {
    match error {
        HeaderError::NotAModelFile => Vec::new(),
        HeaderError::NeedsMore { have } => vec![("have", words.bytes(*have as f64))],
        HeaderError::UnknownVersion { version } => vec![("version", version.to_string())],
        HeaderError::CutShort {
            what,
            file_bytes,
            needed,
        } => vec![
            ("what", what.clone()),
            ("file_bytes", words.bytes(*file_bytes as f64)),
            ("needed", words.bytes(*needed as f64)),
        ],
        HeaderError::Damaged {
            place,
            value,
            allowed,
        } => vec![
            ("place", place.clone()),
            ("value", value.clone()),
            ("allowed", (*allowed).to_owned()),
        ],
        HeaderError::ValueMissing { key } => vec![("key", key.clone())],
    }
}
