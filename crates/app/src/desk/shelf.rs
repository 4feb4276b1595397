//! The shelf: what is on it, what could be had, and how each would run here.

use std::path::{Path, PathBuf};

use catalogue::{Language, OpenModel};
use model_file::ModelFacts;
use runner::{BUNDLED_MODEL, ModelFile, verify_model};
use shelf::{
    Fit, FitReason, FitWord, ThisComputer, USUAL_CONTEXT_TOKENS, Wanted, WhyNot, fit_of_file,
    runnable_file,
};
use store::{ShelfId, ShelfMeasurement, ShelfModel, ShelfOrigin};

use super::home::machine_card;
use super::{Desk, locked};
use crate::AppError;
use crate::error_shelf::ShelfError;
use crate::kept_shelf::{BUNDLED, KeptShelf, measured_bandwidth, measured_of};
use crate::model_header::read_header;
use crate::present::Presenter;
use crate::this_computer::this_computer;
use crate::view::{
    ComputerView, RecommendedView, ShelfModelRequest, ShelfModelView, ShelfOriginView, ShelfView,
};

/// A model file whose header was read.
#[derive(Debug, Clone)]
pub(super) struct Looked {
    /// Length of the file.
    pub(super) bytes: u64,
    /// What its header says.
    pub(super) facts: ModelFacts,
    /// Whether the engine can run it.
    pub(super) runs: Result<(), WhyNot>,
}

/// Reads the header of a file.
pub(super) fn look_at(path: &Path) -> Result<Looked, AppError> {
    let (header, bytes) = read_header(path)?;
    Ok(Looked {
        bytes,
        runs: runnable_file(&header),
        facts: header.facts,
    })
}

/// A model on the shelf, looked at.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) origin: ShelfOriginView,
    pub(super) file: ModelFile,
    pub(super) bytes: u64,
    pub(super) sha256: Option<String>,
    pub(super) catalogue_model: Option<String>,
    pub(super) looked: Result<Looked, AppError>,
    pub(super) measured: Option<ShelfMeasurement>,
}

impl Entry {
    pub(super) fn fit(&self, computer: &ThisComputer) -> Option<Fit> {
        let looked = self.looked.as_ref().ok()?;
        Some(fit_of(looked, computer, self.measured.as_ref()))
    }
}

/// How a file that was looked at runs here.
pub(super) fn fit_of(
    looked: &Looked,
    computer: &ThisComputer,
    measured: Option<&ShelfMeasurement>,
) -> Fit {
    let measured = measured.map(measured_of);
    let (_, fit) = fit_of_file(
        &looked.facts,
        &looked.runs,
        USUAL_CONTEXT_TOKENS,
        computer,
        measured,
    );
    fit
}

/// Why a model that was looked at cannot be asked here, if so.
pub(super) fn obstacle(looked: &Looked, fit: &Fit) -> Option<AppError> {
    if let Err(why) = &looked.runs {
        return Some(ShelfError::CannotRun(why.clone()).into());
    }
    match (&fit.word, &fit.reason) {
        (
            FitWord::WillNotRun,
            FitReason::TooLittleMemory {
                needed, available, ..
            },
        ) => Some(
            ShelfError::TooLarge {
                needed: needed.0,
                available: available.0,
            }
            .into(),
        ),
        _ => None,
    }
}

impl Desk {
    /// A file's header, from memory when the file did not change since.
    pub(super) fn look(&self, path: &Path) -> Result<Looked, AppError> {
        let state = std::fs::metadata(path)
            .map_err(|error| AppError::reading(path, &error))
            .map(|metadata| (metadata.len(), metadata.modified().ok()))?;
        if let Some((known, looked)) = locked(&self.headers).get(path)
            && *known == state
        {
            return Ok(looked.clone());
        }
        let looked = look_at(path)?;
        locked(&self.headers).insert(path.to_owned(), (state, looked.clone()));
        Ok(looked)
    }

    /// Everything on the shelf, the bundled model first.
    pub(super) fn entries(&self) -> Result<Vec<Entry>, AppError> {
        let kept = self.with_store(|store| Ok(KeptShelf::of(store)?))?;
        let mut entries = vec![self.bundled_entry(kept.measured_bundled().cloned())];
        for model in &kept.models {
            let measured = kept.measured(&model.id).cloned();
            entries.push(self.entry(model.clone(), measured));
        }
        Ok(entries)
    }

    fn bundled_entry(&self, measured: Option<ShelfMeasurement>) -> Entry {
        let file = self.bundled_model();
        let catalogue_model = self
            .facts
            .catalogue
            .open_models()
            .iter()
            .find(|model| model.bundled)
            .map(|model| model.id.clone());
        let looked = verify_model(&file)
            .map_err(AppError::from)
            .and_then(|()| self.look(&file.path));
        Entry {
            id: BUNDLED.to_owned(),
            name: BUNDLED_MODEL.name.to_owned(),
            origin: ShelfOriginView::Bundled,
            bytes: BUNDLED_MODEL.bytes,
            sha256: Some(BUNDLED_MODEL.sha256.to_owned()),
            catalogue_model,
            file,
            looked,
            measured,
        }
    }

    fn entry(&self, model: ShelfModel, measured: Option<ShelfMeasurement>) -> Entry {
        let ShelfModel { id, model, .. } = model;
        let path = PathBuf::from(&model.path);
        Entry {
            id: id.as_str().to_owned(),
            name: model.name,
            origin: match model.origin {
                ShelfOrigin::Linked => ShelfOriginView::Linked,
                ShelfOrigin::Copied => ShelfOriginView::Copied,
                ShelfOrigin::Downloaded => ShelfOriginView::Downloaded,
                ShelfOrigin::Ollama => ShelfOriginView::Ollama,
                ShelfOrigin::LmStudio => ShelfOriginView::LmStudio,
            },
            looked: self.look(&path),
            // What was checked when it was added is not hashed again at each start.
            file: ModelFile {
                path,
                expected: None,
            },
            bytes: model.bytes,
            sha256: model.sha256,
            catalogue_model: model.catalogue_model,
            measured,
        }
    }

    /// This computer, with the speed of its memory as models showed it that ran here.
    pub(super) fn computer(&self, entries: &[Entry]) -> (machine::Machine, ThisComputer) {
        let machine = machine::Machine::detect();
        let mut computer =
            this_computer(&machine, &self.facts.catalogue, &self.places.own_models());
        computer.measured_bandwidth = measured_bandwidth(entries.iter().filter_map(|entry| {
            let facts = &entry.looked.as_ref().ok()?.facts;
            Some((facts, entry.measured.as_ref()?))
        }));
        (machine, computer)
    }

    /// A model of the catalogue by its id.
    pub(super) fn open_model(&self, id: Option<&str>) -> Option<&OpenModel> {
        self.facts.catalogue.open_model(id?)
    }

    /// The models on this computer, what could be had, and how each would run here.
    ///
    /// # Errors
    /// The store's.
    pub fn models(&self) -> Result<ShelfView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let entries = self.entries()?;
        let (machine, computer) = self.computer(&entries);
        let card = machine_card(&presenter, &machine, &computer);
        Ok(ShelfView {
            machine: ComputerView {
                has: card.has,
                can_run: card.can_run,
                rows: presenter.computer_rows(&machine, &computer),
            },
            models: entries
                .iter()
                .map(|entry| self.shelf_model(&presenter, entry, &computer))
                .collect(),
            found: self.found_models(&presenter, &entries, &computer),
            recommended: self.recommended(&presenter, &entries, &computer)?,
            downloads: self.downloads()?.downloads,
            settings: self.download_settings()?,
            offline: self.switch.is_offline(),
        })
    }

    pub(super) fn shelf_model(
        &self,
        presenter: &Presenter<'_>,
        entry: &Entry,
        computer: &ThisComputer,
    ) -> ShelfModelView {
        let fit = entry.fit(computer);
        let looked = entry.looked.as_ref().ok();
        let problem = match (&entry.looked, &fit) {
            (Ok(looked), Some(fit)) => {
                obstacle(looked, fit).map(|error| error.failure(presenter.words))
            }
            (Err(error), _) => Some(error.failure(presenter.words)),
            _ => None,
        };
        let (licence_name, licence) = presenter.licence(
            self.open_model(entry.catalogue_model.as_deref()),
            looked.and_then(|looked| looked.facts.licence.as_deref()),
        );
        let mut rows = looked.map_or_else(Vec::new, |looked| presenter.header_rows(&looked.facts));
        if let Some(measured) = &entry.measured {
            rows.extend(presenter.measured_rows(measured));
        }
        ShelfModelView {
            id: entry.id.clone(),
            name: entry.name.clone(),
            origin: entry.origin,
            origin_label: presenter.text(origin_id(entry.origin)),
            facts: looked.map_or_else(
                || presenter.words.bytes(entry.bytes as f64),
                |looked| {
                    presenter.model_facts(
                        looked.facts.parameters,
                        looked.bytes,
                        licence_name.as_deref(),
                    )
                },
            ),
            licence,
            path: entry.file.path.display().to_string(),
            rows,
            speed: fit
                .as_ref()
                .and_then(|fit| presenter.speed(fit, entry.measured.as_ref())),
            fit: fit.as_ref().map(|fit| presenter.fit(fit)),
            ready: problem.is_none(),
            failure: problem,
            can_remove: entry.origin != ShelfOriginView::Bundled,
            removing_deletes: matches!(
                entry.origin,
                ShelfOriginView::Copied | ShelfOriginView::Downloaded
            ),
        }
    }

    /// What models are recommended for: the person's language, with what was measured here.
    pub(super) fn wanted(&self, entries: &[Entry]) -> Wanted {
        Wanted {
            languages: Language::from_code(self.words().language().code())
                .into_iter()
                .collect(),
            measured: entries
                .iter()
                .filter_map(|entry| {
                    Some((entry.sha256.clone()?, measured_of(entry.measured.as_ref()?)))
                })
                .collect(),
            ..Wanted::default()
        }
    }

    fn recommended(
        &self,
        presenter: &Presenter<'_>,
        entries: &[Entry],
        computer: &ThisComputer,
    ) -> Result<Vec<RecommendedView>, AppError> {
        let wanted = self.wanted(entries);
        let here = |row: &shelf::Recommended<'_>| {
            entries
                .iter()
                .find(|entry| match (&entry.sha256, row.file) {
                    (Some(sha256), Some(file)) => file.sha256.as_ref() == Some(sha256),
                    _ => false,
                })
                .map(|entry| entry.id.clone())
        };
        shelf::recommended(&self.facts.catalogue, computer, &wanted)
            .iter()
            .map(|row| {
                let bytes = row.file.or_else(|| row.model.four_bit_file());
                let bytes = bytes.map_or(row.fit.needed.0, |file| file.bytes.value.likely());
                Ok(RecommendedView {
                    model: row.model.id.clone(),
                    name: row.model.name.clone(),
                    family: family_name(&row.family.id),
                    facts: presenter.model_facts(
                        row.model.shape.parameters,
                        whole(bytes),
                        row.licence.map(|licence| licence.name.as_str()),
                    ),
                    maker: presenter.maker(row.family),
                    licence: presenter.recommended_licence(row),
                    languages: presenter.languages(&row.model.languages),
                    rhythm: presenter.rhythm(row.family),
                    fit: presenter.fit(&row.fit),
                    speed: presenter.speed(&row.fit, None),
                    here: here(row),
                    offer: self.download_offer(presenter, row.model, row.file, computer)?,
                })
            })
            .collect()
    }

    /// An entry of the shelf by its id.
    ///
    /// # Errors
    /// [`ShelfError::NoSuchModel`], and the store's.
    pub(super) fn entry_of(&self, id: &str) -> Result<Entry, AppError> {
        self.entries()?
            .into_iter()
            .find(|entry| entry.id == id)
            .ok_or_else(|| ShelfError::NoSuchModel { id: id.to_owned() }.into())
    }

    /// Takes a model off the shelf. Its file is deleted when it is the app's own, and otherwise
    /// stays where it is.
    ///
    /// # Errors
    /// [`ShelfError::Bundled`], [`ShelfError::NoSuchModel`], [`AppError::File`] when the file
    /// cannot be deleted, and the store's.
    pub fn remove_model(&self, request: &ShelfModelRequest) -> Result<ShelfView, AppError> {
        if request.id == BUNDLED {
            return Err(ShelfError::Bundled.into());
        }
        let id = ShelfId::from(request.id.as_str());
        let gone = || ShelfError::NoSuchModel {
            id: request.id.clone(),
        };
        let model = self
            .with_store(|store| Ok(store.shelf_models()?))?
            .into_iter()
            .find(|model| model.id == id)
            .ok_or_else(gone)?;
        let path = PathBuf::from(&model.model.path);
        // Only what lies in the app's own folder is ever deleted.
        if model.model.origin.is_ours() && path.starts_with(self.places.own_models()) {
            match std::fs::remove_file(&path) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(AppError::writing(&path, &error)),
            }
        }
        self.with_store(|store| Ok(store.remove_shelf_model(&id)?))?;
        self.models()
    }
}

fn origin_id(origin: ShelfOriginView) -> &'static str {
    match origin {
        ShelfOriginView::Bundled => "origin-bundled",
        ShelfOriginView::Linked => "origin-linked",
        ShelfOriginView::Copied => "origin-copied",
        ShelfOriginView::Downloaded => "origin-downloaded",
        ShelfOriginView::Ollama => "origin-ollama",
        ShelfOriginView::LmStudio => "origin-lm-studio",
    }
}

/// A family as its makers write it.
fn family_name(id: &str) -> String {
    match id {
        "llama" => "LLaMA",
        "gpt-oss" => "gpt-oss",
        "smollm" => "SmolLM",
        "eurollm" => "EuroLLM",
        "deepseek" => "DeepSeek",
        "glm" => "GLM",
        "olmo" => "OLMo",
        other => {
            let mut letters = other.chars();
            return letters
                .next()
                .map(|first| first.to_uppercase().chain(letters).collect())
                .unwrap_or_default();
        }
    }
    .to_owned()
}

/// A quantity of bytes as a count.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes of files are far below 2^53, and a negative figure saturates"
)]
pub(super) fn whole(bytes: f64) -> u64 {
    bytes as u64
}
