//! Facts from elsewhere: data packs and other people's price lists, with a preview of what changes.
//!
//! [`preview`] reads a file, holds it against the catalogue as it is and lists every change with what
//! it was, what it would be, where that comes from and what deserves a second look. Nothing is applied:
//! [`Preview::accept`] makes an overlay of the changes a person chose, and the catalogue reads that
//! with the same checks as its own files.
//!
//! Nothing here opens a file, reads a clock or asks a network.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod compare;
mod draft;
mod error;
mod flags;
mod genai_prices;
mod lists;
mod litellm;
mod names;
mod pack;
mod preview;
mod quote;
mod seal;

use std::collections::BTreeMap;

use catalogue::Tables;
use quantities::Currency;
use serde_json::Value;

pub use error::ImportError;
pub use flags::Flag;
pub use lists::Days;
pub use preview::{Change, FileKind, NotTaken, Preview, What, Why};
pub use seal::{Seal, check_key, with_checksum};

use draft::Draft;
use lists::List;

/// Most bytes of a file that are read. `LiteLLM`'s price map has 3 million.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// A file to look at.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Its name, without the folder.
    pub name: &'a str,
    /// Its contents.
    pub bytes: &'a [u8],
    /// The minisign public key that is trusted, where one is set.
    pub key: Option<&'a str>,
    /// Today, and the day of the file.
    pub days: Days,
}

/// Refuses a file that is too large, before it is read.
///
/// # Errors
/// [`ImportError::TooLarge`].
pub const fn check_size(bytes: u64) -> Result<(), ImportError> {
    if bytes > MOST_BYTES {
        Err(ImportError::TooLarge {
            bytes,
            limit: MOST_BYTES,
        })
    } else {
        Ok(())
    }
}

/// Reads a file and says what it would change in `tables`, the catalogue as it is now.
///
/// # Errors
/// [`ImportError`] for a file that cannot be brought in as a whole. Single entries of a price list
/// that cannot be used are listed in [`Preview::not_taken`] instead.
pub fn preview(given: Given<'_>, tables: &Tables) -> Result<Preview, ImportError> {
    check_size(given.bytes.len() as u64)?;
    let bytes = given
        .bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(given.bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| ImportError::NotText {
        at: error.valid_up_to(),
    })?;
    if text.starts_with(seal::MARK) {
        pack_preview(given, text, tables)
    } else {
        list_preview(given, text, tables)
    }
}

fn pack_preview(given: Given<'_>, text: &str, tables: &Tables) -> Result<Preview, ImportError> {
    let (seal, body) = seal::open(text, given.key)?;
    let pack = pack::read(body, tables)?;
    let before = figures(tables)?;
    let mut draft = Draft::default();
    compare::compare(&pack, tables, given.days.today, &mut draft)?;
    tables.with(&draft.overlay)?.tables.check_rows()?;
    let changes = draft.changes(tables, &before)?;
    Ok(Preview {
        kind: FileKind::Pack,
        title: pack.title,
        publisher: pack.publisher,
        made_on: pack.made_on,
        seal,
        changes,
        same: draft.same,
        unknown: draft.unknown,
        elsewhere: draft.elsewhere,
        not_taken: draft.not_taken,
        all: draft.overlay,
    })
}

fn list_preview(given: Given<'_>, text: &str, tables: &Tables) -> Result<Preview, ImportError> {
    if !text.trim_start().starts_with(['{', '[']) {
        return Err(ImportError::Unknown);
    }
    let document: Value = serde_json::from_str(text).map_err(|error| ImportError::Json {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    let mut draft = Draft::default();
    let list = List::read(&document, &mut draft.not_taken).ok_or(ImportError::Unknown)?;
    let catalogue = tables.catalogue()?;
    let rate = catalogue
        .exchange_rate(Currency::Eur, Currency::Usd)
        .map(quantities::Range::likely);
    let before = figures(tables)?;
    list.compare(tables, &before, given.days, rate, &mut draft);
    let changes = draft.changes(tables, &before)?;
    Ok(Preview {
        kind: list.kind(),
        title: seal::shortened(given.name),
        publisher: list.source().publisher.to_owned(),
        made_on: given.days.file,
        seal: Seal::None,
        changes,
        same: draft.same,
        unknown: draft.unknown,
        elsewhere: draft.elsewhere,
        not_taken: draft.not_taken,
        all: draft.overlay,
    })
}

fn figures(
    tables: &Tables,
) -> Result<BTreeMap<String, catalogue::Figure>, catalogue::CatalogueError> {
    Ok(tables
        .figures()?
        .into_iter()
        .map(|figure| (figure.id.clone(), figure))
        .collect())
}
