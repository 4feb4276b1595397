//! Figures and prices: listing them, looking at a file, taking over what was chosen, putting back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};

use catalogue::{Fact, Figure, Overlay, Statement, Tables};
use catalogue_import::{Days, Given, ImportError, Preview, What};
use serde::{Deserialize, Serialize};

use super::asking::json;
use super::{Desk, locked};
use crate::present::{FiguresNow, figures_view, must_trust, preview_view};
use crate::view::{
    FiguresPreviewView, FiguresRequest, FiguresView, Notice, PackKeyRequest, PutBackFigureRequest,
    TakeOverRequest,
};
use crate::{AppError, Facts};

/// Setting that keeps what was taken over, and what had been before the last change.
const OVERLAY: &str = "facts_overlay";

/// Setting that keeps the key of the publisher whose packs are trusted.
const KEY: &str = "facts_key";

/// No price list of language models is older than this.
const FIRST_LISTS: i16 = 2020;

/// What the desk remembers of figures between commands.
#[derive(Default)]
pub(super) struct FiguresDesk {
    /// The file that was looked at last.
    preview: Mutex<Option<Preview>>,
    /// Every figure in force, listed once for each set of facts.
    listed: Mutex<Option<Arc<Listed>>>,
}

/// Every figure in force.
struct Listed {
    tables: Tables,
    figures: Vec<Figure>,
    statements: Vec<Statement>,
    shipped: BTreeMap<String, Fact>,
    kept: Kept,
    left_out: Vec<String>,
}

/// What is kept in the store: one value, so that it is never half.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Kept {
    now: Overlay,
    before: Option<Overlay>,
}

impl Desk {
    /// Puts in force what was taken over in earlier sessions. A catalogue that came with a newer app
    /// may no longer take it; then the shipped figures count, and a notice says so.
    pub(super) fn restore_figures(&self) {
        let restored = self.kept().and_then(|kept| {
            if kept.now.is_empty() {
                return Ok(());
            }
            self.facts.replace(Facts::with_overlay(&kept.now)?);
            Ok(())
        });
        if let Err(error) = restored {
            tracing::warn!(code = error.code(), "the figures taken over do not count");
            let words = self.words();
            locked(&self.notices).push(Notice {
                code: "figures-not-restored".to_owned(),
                message: words.text("error-figures-not-restored"),
                hint: words.text("error-figures-not-restored-hint"),
            });
        }
    }

    /// Every figure, in short and as far as asked for.
    ///
    /// # Errors
    /// The store's.
    pub fn figures(&self, request: &FiguresRequest) -> Result<FiguresView, AppError> {
        let listed = self.listed()?;
        let words = self.words();
        let now = FiguresNow {
            figures: &listed.figures,
            statements: &listed.statements,
            shipped: &listed.shipped,
            overlay: &listed.kept.now,
            left_out: &listed.left_out,
            can_undo: listed.kept.before.is_some(),
            key: self.pack_key()?.unwrap_or_default(),
        };
        Ok(figures_view(&self.presenter(&words), &now, request))
    }

    /// Looks at a file and says what it would change. Nothing is changed.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::Import`].
    pub fn preview_figures(&self, path: &Path) -> Result<FiguresPreviewView, AppError> {
        let (name, bytes, file_day) = read_facts_file(path)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        let today = presenter.today();
        let key = self.pack_key()?;
        let given = Given {
            name: &name,
            bytes: &bytes,
            key: key.as_deref(),
            days: Days {
                today,
                file: file_day.map_or(today, |day| day.min(today)),
            },
        };
        let preview = catalogue_import::preview(given, &self.listed()?.tables)?;
        let view = preview_view(&presenter, &preview);
        *locked(&self.figures.preview) = Some(preview);
        Ok(view)
    }

    /// Takes over what was chosen of the file that was looked at last.
    ///
    /// # Errors
    /// [`AppError::NoFigures`] when nothing was chosen or no file was looked at,
    /// [`AppError::FiguresUntrusted`] for a pack that the person did not vouch for, and
    /// [`AppError::Catalogue`] when the chosen figures do not go together. Nothing is changed then.
    pub fn take_over_figures(&self, request: &TakeOverRequest) -> Result<FiguresView, AppError> {
        let today = self.presenter(&self.words()).today();
        let accepted = {
            let guard = locked(&self.figures.preview);
            let preview = guard.as_ref().ok_or(AppError::NoFigures)?;
            if must_trust(preview) && !request.trusted {
                return Err(AppError::FiguresUntrusted);
            }
            let mut ids: BTreeSet<String> = request.ids.iter().cloned().collect();
            if request.confirmed {
                ids.extend(
                    preview
                        .changes
                        .iter()
                        .filter(|change| change.what == What::Confirmed && change.selected)
                        .map(|change| change.id.clone()),
                );
            }
            preview.accept(&ids, today)
        };
        if accepted.is_empty() {
            return Err(AppError::NoFigures);
        }
        let mut now = self.kept()?.now;
        now.take(accepted);
        self.keep_figures(now)?;
        *locked(&self.figures.preview) = None;
        self.figures(&FiguresRequest::default())
    }

    /// Goes back to what counted before the last change of figures.
    ///
    /// # Errors
    /// The store's.
    pub fn undo_figures(&self) -> Result<FiguresView, AppError> {
        if let Some(before) = self.kept()?.before {
            self.put_in_force(&Kept {
                now: before,
                before: None,
            })?;
        }
        self.figures(&FiguresRequest::default())
    }

    /// Puts one figure, or every figure, back as it came with the app.
    ///
    /// # Errors
    /// [`AppError::Catalogue`] when the others cannot stand without it, and the store's.
    pub fn put_back_figure(&self, request: &PutBackFigureRequest) -> Result<FiguresView, AppError> {
        let mut now = self.kept()?.now;
        match &request.id {
            Some(id) => {
                now.put_back(id);
            }
            None => now = Overlay::default(),
        }
        self.keep_figures(now)?;
        self.figures(&FiguresRequest::default())
    }

    /// Sets the key of the publisher whose packs are trusted, or takes it away.
    ///
    /// # Errors
    /// [`AppError::Import`] for a text that is no key, and the store's.
    pub fn trust_pack_key(&self, request: &PackKeyRequest) -> Result<FiguresView, AppError> {
        let key = request.key.trim();
        if key.is_empty() {
            self.with_store(|store| Ok(store.remove_setting(KEY)?))?;
        } else {
            catalogue_import::check_key(key)?;
            let json = json(key)?;
            self.with_store(|store| Ok(store.save_setting(KEY, &json)?))?;
        }
        self.figures(&FiguresRequest::default())
    }

    fn pack_key(&self) -> Result<Option<String>, AppError> {
        let json = self.with_store(|store| Ok(store.setting(KEY)?))?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }

    fn kept(&self) -> Result<Kept, AppError> {
        match self.with_store(|store| Ok(store.setting(OVERLAY)?))? {
            None => Ok(Kept::default()),
            Some(json) => serde_json::from_str(&json).map_err(|error| AppError::unexpected(&error)),
        }
    }

    fn keep_figures(&self, now: Overlay) -> Result<(), AppError> {
        let before = self.kept()?.now;
        if before == now {
            return Ok(());
        }
        self.put_in_force(&Kept {
            now,
            before: Some(before),
        })
    }

    /// Checks, keeps and puts in force, in this order: what does not hold is never kept, and what
    /// counts is always on disk.
    fn put_in_force(&self, kept: &Kept) -> Result<(), AppError> {
        let tables = Tables::built_in()?.with(&kept.now)?.tables;
        tables.check_rows()?;
        let facts = Facts::with_overlay(&kept.now)?;
        let json = json(kept)?;
        self.with_store(|store| {
            store.save_setting(OVERLAY, &json)?;
            // What Home remembers of verdicts was weighed with the figures of before.
            for name in store.settings()?.into_keys() {
                if name.starts_with("verdict:") {
                    store.remove_setting(&name)?;
                }
            }
            Ok(())
        })?;
        self.facts.replace(facts);
        *locked(&self.latest) = None;
        *locked(&self.figures.listed) = None;
        Ok(())
    }

    fn listed(&self) -> Result<Arc<Listed>, AppError> {
        if let Some(listed) = locked(&self.figures.listed).as_ref() {
            return Ok(Arc::clone(listed));
        }
        let kept = self.kept()?;
        let shipped = Tables::built_in()?;
        let overlaid = shipped.with(&kept.now)?;
        let listed = Arc::new(Listed {
            figures: overlaid.tables.figures()?,
            statements: overlaid.tables.statements()?,
            shipped: shipped
                .figures()?
                .into_iter()
                .filter(|figure| kept.now.fields.contains_key(&figure.id))
                .map(|figure| (figure.id, figure.fact))
                .collect(),
            tables: overlaid.tables,
            left_out: overlaid.left_out,
            kept,
        });
        *locked(&self.figures.listed) = Some(Arc::clone(&listed));
        Ok(listed)
    }
}

/// Reads a file of figures: its name, its contents and the day on which it was last changed.
pub(crate) fn read_facts_file(
    path: &Path,
) -> Result<(String, Vec<u8>, Option<jiff::civil::Date>), AppError> {
    let about = std::fs::metadata(path).map_err(|error| AppError::reading(path, &error))?;
    catalogue_import::check_size(about.len())?;
    let bytes = std::fs::read(path).map_err(|error| AppError::reading(path, &error))?;
    let day = about
        .modified()
        .ok()
        .and_then(|at| jiff::Timestamp::try_from(at).ok())
        .map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date())
        // Archives write days such as 1 January 1980 where they keep none.
        .filter(|day| day.year() >= FIRST_LISTS);
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok((name, bytes, day))
}

/// A file that has to be a data pack.
pub(crate) fn only_a_pack(preview: &Preview) -> Result<(), ImportError> {
    match preview.kind {
        catalogue_import::FileKind::Pack => Ok(()),
        _ => Err(ImportError::NotAPack),
    }
}
