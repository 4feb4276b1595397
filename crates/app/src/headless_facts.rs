//! Figures from files, for the terminal: checking, looking, and weighing a case with a data pack.

use std::path::Path;

use catalogue::Tables;
use catalogue_import::{Days, Given, Preview};
use serde::Serialize;

use crate::desk::{only_a_pack, read_facts_file};
use crate::present::preview_view;
use crate::{AppError, Facts, Headless, JSON_VERSION};

/// `steelyard facts check FILE --json`.
#[derive(Debug, Serialize)]
pub struct FactsCheckJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// `pack`, `litellm` or `genai_prices`.
    pub kind: catalogue_import::FileKind,
    /// Its title.
    pub title: String,
    /// Day on which it was made.
    pub made_on: jiff::civil::Date,
    /// What is known of who made it.
    pub seal: catalogue_import::Seal,
    /// Changes, those that only confirm a figure included.
    pub changes: usize,
    /// Changes that deserve a second look.
    pub flagged: usize,
    /// Figures that the catalogue has as they are.
    pub same: usize,
    /// Models of known providers that the catalogue does not have.
    pub unknown: usize,
    /// Entries that cannot be used.
    pub not_taken: usize,
}

/// A result as data and as sentences.
#[derive(Debug)]
pub struct Told<T> {
    /// As data.
    pub json: T,
    /// As sentences, one a line.
    pub lines: Vec<String>,
}

/// `steelyard facts preview FILE --json`.
#[derive(Debug, Serialize)]
pub struct FactsPreviewJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Every change with before, after, source, day and flags.
    #[serde(flatten)]
    pub preview: Preview,
}

impl Headless {
    /// Reads a file of figures and says in short what is in it.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::Import`].
    pub fn check_facts(
        &self,
        path: &Path,
        key: Option<&str>,
    ) -> Result<Told<FactsCheckJson>, AppError> {
        let preview = self.look_at_facts(path, key)?;
        let view = preview_view(&self.presenter(), &preview);
        let lines = vec![view.title, view.made, view.seal, view.summary, view.unknown];
        let json = FactsCheckJson {
            version: JSON_VERSION,
            kind: preview.kind,
            changes: preview.changes.len(),
            flagged: preview
                .changes
                .iter()
                .filter(|change| !change.flags.is_empty())
                .count(),
            same: preview.same,
            unknown: preview.unknown.len(),
            not_taken: preview.not_taken.len(),
            title: preview.title,
            made_on: preview.made_on,
            seal: preview.seal,
        };
        Ok(Told { json, lines })
    }

    /// Reads a file of figures and lists what it would change.
    ///
    /// # Errors
    /// As [`Headless::check_facts`].
    pub fn preview_facts(
        &self,
        path: &Path,
        key: Option<&str>,
    ) -> Result<Told<FactsPreviewJson>, AppError> {
        let preview = self.look_at_facts(path, key)?;
        let view = preview_view(&self.presenter(), &preview);
        let mut lines = vec![view.title, view.made, view.seal, view.summary];
        for row in view.changes {
            let line = format!(
                "{}: {} → {} ({})",
                row.label, row.before, row.after, row.source
            );
            lines.push(line);
            lines.extend(row.warnings.iter().map(|warning| format!("  ! {warning}")));
        }
        lines.extend(view.not_taken);
        let json = FactsPreviewJson {
            version: JSON_VERSION,
            preview,
        };
        Ok(Told { json, lines })
    }

    /// The same engine with a data pack laid over the shipped figures, all of it: whoever names a
    /// pack on the command line has chosen it. The same pack gives the same figures on any day.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::Import`]; a price list is refused, because what it means
    /// depends on the day.
    pub fn with_pack(mut self, path: &Path) -> Result<Self, AppError> {
        let preview = self.look_at_facts(path, None)?;
        only_a_pack(&preview)?;
        let ids = preview
            .changes
            .iter()
            .map(|change| change.id.clone())
            .collect();
        let overlay = preview.accept(&ids, preview.made_on);
        self.set_facts(Facts::with_overlay(&overlay)?);
        Ok(self)
    }

    fn look_at_facts(&self, path: &Path, key: Option<&str>) -> Result<Preview, AppError> {
        let (name, bytes, file_day) = read_facts_file(path)?;
        let today = self.today();
        let given = Given {
            name: &name,
            bytes: &bytes,
            key,
            days: Days {
                today,
                file: file_day.map_or(today, |day| day.min(today)),
            },
        };
        Ok(catalogue_import::preview(given, &Tables::built_in()?)?)
    }
}
