//! What the tests of this crate share.
#![allow(dead_code)]

use std::collections::BTreeSet;

use catalogue::{Overlay, Tables};
use catalogue_import::{Days, Given, ImportError, Preview, preview};
use jiff::civil::{Date, date};

/// The day on which files are looked at in these tests.
pub(crate) const TODAY: Date = date(2026, 12, 2);

pub(crate) fn look(name: &str, text: &str) -> Result<Preview, ImportError> {
    look_with_key(name, text, None)
}

pub(crate) fn look_with_key(
    name: &str,
    text: &str,
    key: Option<&str>,
) -> Result<Preview, ImportError> {
    look_at(name, text.as_bytes(), key, &Tables::built_in().unwrap())
}

pub(crate) fn look_at(
    name: &str,
    bytes: &[u8],
    key: Option<&str>,
    tables: &Tables,
) -> Result<Preview, ImportError> {
    let days = Days {
        today: TODAY,
        file: date(2026, 12, 1),
    };
    let given = Given {
        name,
        bytes,
        key,
        days,
    };
    preview(given, tables)
}

pub(crate) fn all_ids(preview: &Preview) -> Vec<String> {
    preview
        .changes
        .iter()
        .map(|change| change.id.clone())
        .collect()
}

pub(crate) fn accepted(preview: &Preview, ids: &[String]) -> Overlay {
    let ids: BTreeSet<String> = ids.iter().cloned().collect();
    preview.accept(&ids, TODAY)
}
