//! What comparing collects, and how it becomes a preview.

use std::collections::BTreeMap;

use catalogue::{CatalogueError, Fact, Figure, FigureKind, Overlay, Tables};

use crate::flags::{self, Flag};
use crate::preview::{Change, NotTaken, What};

/// Changes while they are being collected.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// Every change, ready to be laid over the catalogue.
    pub(crate) overlay: Overlay,
    /// Flags found while comparing, by id.
    pub(crate) marked: BTreeMap<String, Vec<Flag>>,
    /// Details that are no figures, before and after, by id.
    pub(crate) details: BTreeMap<String, Detail>,
    pub(crate) same: usize,
    pub(crate) unknown: Vec<String>,
    pub(crate) elsewhere: usize,
    pub(crate) not_taken: Vec<NotTaken>,
}

/// A detail that is no figure.
#[derive(Debug, Clone)]
pub(crate) struct Detail {
    pub(crate) file: String,
    pub(crate) row_kind: String,
    pub(crate) field: String,
    pub(crate) name: Option<String>,
    pub(crate) keys: Vec<String>,
    pub(crate) before: Option<String>,
    pub(crate) after: String,
}

impl Draft {
    /// Lays everything over the catalogue and reads it back, so that what is shown is what would
    /// count.
    pub(crate) fn changes(
        &mut self,
        tables: &Tables,
        before: &BTreeMap<String, Figure>,
    ) -> Result<Vec<Change>, CatalogueError> {
        let overlaid = tables.with(&self.overlay)?.tables;
        overlaid.catalogue()?;
        let sources = overlaid.sources()?;
        let title = |id: &str| {
            sources
                .get(id)
                .map_or_else(|| id.to_owned(), |source| source.title.clone())
        };
        let mut changes = Vec::new();
        for figure in overlaid.figures()? {
            if !self.overlay.fields.contains_key(&figure.id) {
                continue;
            }
            let old = before.get(&figure.id).map(|figure| figure.fact.clone());
            if old
                .as_ref()
                .is_some_and(|old| is_nothing_new(old, &figure.fact))
            {
                self.overlay.fields.remove(&figure.id);
                self.same += 1;
                continue;
            }
            let mut flags = self.marked.remove(&figure.id).unwrap_or_default();
            let what = match &old {
                None => What::Added,
                Some(old) if is_same(old, &figure.fact) => What::Confirmed,
                Some(_) => What::Changed,
            };
            flags.extend(flags::of(old.as_ref(), &figure.fact));
            flags.sort_unstable();
            flags.dedup();
            let ratio = old
                .as_ref()
                .map(|old| (old.value.likely(), figure.fact.value.likely()))
                .filter(|(old, new)| *old > 0.0 && *new > 0.0)
                .map(|(old, new)| new / old);
            changes.push(Change {
                what,
                file: figure.file,
                row_kind: figure.row_kind,
                field: figure.field,
                name: figure.name,
                keys: figure.keys,
                kind: figure.kind,
                before: old,
                before_text: None,
                after_text: None,
                ratio,
                source: title(&figure.fact.source),
                as_of: Some(figure.fact.published),
                selected: flags.is_empty(),
                flags,
                after: Some(figure.fact),
                id: figure.id,
            });
        }
        for (id, detail) in std::mem::take(&mut self.details) {
            let is_row = self.overlay.rows.contains_key(&id);
            changes.push(Change {
                id,
                what: if is_row { What::Row } else { What::Detail },
                kind: FigureKind::of(&detail.file, &detail.row_kind, &detail.field),
                file: detail.file,
                row_kind: detail.row_kind,
                field: detail.field,
                name: detail.name,
                keys: detail.keys,
                before: None,
                after: None,
                before_text: detail.before,
                after_text: Some(detail.after),
                ratio: None,
                source: String::new(),
                as_of: None,
                flags: Vec::new(),
                selected: true,
            });
        }
        Ok(changes)
    }
}

fn is_same(old: &Fact, new: &Fact) -> bool {
    old.value == new.value && old.unit == new.unit && old.change == new.change
}

/// The same figure, not seen any later.
fn is_nothing_new(old: &Fact, new: &Fact) -> bool {
    is_same(old, new) && new.checked <= old.checked
}
