//! The models of this computer and those worth having, for the terminal.

use std::path::{Path, PathBuf};

use model_file::Header;
use runner::BUNDLED_MODEL;
use runner::found::{FoundIn, FoundModel, Places, found};
use serde::Serialize;
use shelf::{ThisComputer, Wanted};
use store::{ShelfMeasurement, ShelfModel, ShelfOrigin, Store};

use crate::desk::bundled_model;
use crate::headless_facts::Told;
use crate::headless_model::{FitJson, LicenceJson, fit_of};
use crate::kept_shelf::{KeptShelf, measured_bandwidth, measured_of};
use crate::model_header::read_header;
use crate::present::fit as said;
use crate::view::Failure;
use crate::{AppError, Headless, JSON_VERSION};

/// `steelyard model list --json`.
#[derive(Debug, Serialize)]
pub struct ModelListJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Models on this computer: the bundled one, those that were put on the shelf, others in the
    /// model folders, those that Ollama and LM Studio keep.
    pub models: Vec<ListedJson>,
    /// The best model of each family for this computer, the best fit first.
    pub recommended: Vec<RecommendedJson>,
    /// Folders and files of other programs that could not be read.
    pub unreadable: Vec<PathBuf>,
}

/// A model on this computer.
#[derive(Debug, Serialize)]
pub struct ListedJson {
    /// Its name.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// `bundled`, `linked`, `copied`, `downloaded`, `folder`, `ollama` or `lm_studio`.
    pub origin: OriginJson,
    /// Size of the file.
    pub bytes: u64,
    /// Parameters; none where the file cannot be read.
    pub parameters: Option<u64>,
    /// How it is rounded, where stated.
    pub quantisation: Option<String>,
    /// Whether it runs here.
    pub can_run: bool,
    /// How it fits; none where the file cannot be read.
    pub fit: Option<FitJson>,
    /// Why it cannot be run or read.
    pub why_not: Option<Failure>,
}

/// Where a model was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OriginJson {
    /// It came with the app.
    Bundled,
    /// A file of the person's, put on the shelf where it lies.
    Linked,
    /// A copy of one in the app's own folder.
    Copied,
    /// Fetched by the app.
    Downloaded,
    /// In a folder in which the app keeps models, and not on its shelf.
    Folder,
    /// Ollama keeps it.
    Ollama,
    /// LM Studio keeps it.
    LmStudio,
}

/// A model worth having.
#[derive(Debug, Serialize)]
pub struct RecommendedJson {
    /// Id in the catalogue.
    pub model: String,
    /// Its name.
    pub name: String,
    /// Its family.
    pub family: String,
    /// Who makes it.
    pub maker: String,
    /// Country of the maker's seat, ISO 3166.
    pub country: String,
    /// Parameters.
    pub parameters: u64,
    /// Languages its maker names, ISO 639-1; empty where none are named.
    pub languages: Vec<String>,
    /// Its licence.
    pub licence: LicenceJson,
    /// Whether the licence lets a European business use it.
    pub licence_allows: bool,
    /// How the file to fetch is rounded; none where no file with a known check sum is known.
    pub quantisation: Option<String>,
    /// Size of that file.
    pub bytes: Option<f64>,
    /// How it would fit.
    pub fit: FitJson,
}

impl From<ShelfOrigin> for OriginJson {
    fn from(origin: ShelfOrigin) -> Self {
        match origin {
            ShelfOrigin::Linked => Self::Linked,
            ShelfOrigin::Copied => Self::Copied,
            ShelfOrigin::Downloaded => Self::Downloaded,
            ShelfOrigin::Ollama => Self::Ollama,
            ShelfOrigin::LmStudio => Self::LmStudio,
        }
    }
}

impl OriginJson {
    const fn message(self) -> &'static str {
        match self {
            Self::Bundled => "terminal-origin-bundled",
            Self::Linked => "terminal-origin-linked",
            Self::Copied => "terminal-origin-copied",
            Self::Downloaded => "terminal-origin-downloaded",
            Self::Folder => "terminal-origin-folder",
            Self::Ollama => "terminal-origin-ollama",
            Self::LmStudio => "terminal-origin-lm-studio",
        }
    }
}

/// A file on this computer, its header read where it can be.
struct Here {
    path: PathBuf,
    name: String,
    origin: OriginJson,
    measured: Option<ShelfMeasurement>,
    header: Result<(Header, u64), AppError>,
}

/// Files on this computer, each once however often it is found.
#[derive(Default)]
struct FilesHere {
    seen: Vec<PathBuf>,
    files: Vec<Here>,
}

impl FilesHere {
    fn add(
        &mut self,
        path: &Path,
        name: Option<String>,
        origin: OriginJson,
        measured: Option<&ShelfMeasurement>,
    ) {
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if self.seen.contains(&target) {
            return;
        }
        self.seen.push(target);
        let of_file = || {
            path.file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
        };
        self.files.push(Here {
            name: name.unwrap_or_else(of_file),
            header: read_header(path),
            path: path.to_owned(),
            origin,
            measured: measured.cloned(),
        });
    }
}

impl Headless {
    /// The models of this computer and those worth having. Headers are read, weights are not.
    pub fn models(&self) -> Told<ModelListJson> {
        let found = found(&Places::of_this_computer());
        let here = self.files_here(&found.models);
        let mut computer = self.computer();
        computer.measured_bandwidth = measured_bandwidth(here.iter().filter_map(|file| {
            let (header, _) = file.header.as_ref().ok()?;
            Some((&header.facts, file.measured.as_ref()?))
        }));
        let json = ModelListJson {
            version: JSON_VERSION,
            models: here
                .into_iter()
                .map(|file| self.listed(file, &computer))
                .collect(),
            recommended: self.recommended(&computer),
            unreadable: found.unreadable,
        };
        let lines = self.list_lines(&json);
        Told { json, lines }
    }

    /// The bundled model first, then the shelf, then every other GGUF file of the model folders
    /// and what other programs keep.
    fn files_here(&self, found: &[FoundModel]) -> Vec<Here> {
        let kept = self.kept_shelf();
        let mut here = FilesHere::default();
        let bundled = bundled_model(self.places()).path;
        if bundled.is_file() {
            let name = BUNDLED_MODEL.name.to_owned();
            let measured = kept.measured_bundled();
            here.add(&bundled, Some(name), OriginJson::Bundled, measured);
        }
        for ShelfModel { id, model, .. } in &kept.models {
            here.add(
                Path::new(&model.path),
                Some(model.name.clone()),
                model.origin.into(),
                kept.measured(id),
            );
        }
        let mut folders = self.places().model_folders.clone();
        folders.push(self.places().own_models());
        for path in folders.iter().flat_map(|folder| model_files(folder)) {
            here.add(&path, None, OriginJson::Folder, None);
        }
        for one in found {
            let origin = match one.origin {
                FoundIn::Ollama => OriginJson::Ollama,
                FoundIn::LmStudio => OriginJson::LmStudio,
            };
            here.add(&one.path, Some(one.name.clone()), origin, None);
        }
        here.files
    }

    /// The shelf as the window keeps it; an empty one where it cannot be read, which is no reason
    /// not to list the files.
    fn kept_shelf(&self) -> KeptShelf {
        let kept = Store::look(&self.places().data_folder)
            .and_then(|store| store.as_ref().map(KeptShelf::of).transpose());
        match kept {
            Ok(kept) => kept.unwrap_or_default(),
            Err(error) => {
                tracing::warn!(%error, "the shelf could not be read");
                KeptShelf::default()
            }
        }
    }

    fn listed(&self, file: Here, computer: &ThisComputer) -> ListedJson {
        let words = self.words();
        let mut listed = ListedJson {
            bytes: std::fs::metadata(&file.path).map_or(0, |file| file.len()),
            name: file.name,
            path: file.path,
            origin: file.origin,
            parameters: None,
            quantisation: None,
            can_run: false,
            fit: None,
            why_not: None,
        };
        match file.header {
            Err(error) => listed.why_not = Some(error.failure(words)),
            Ok((header, bytes)) => {
                let measured = file.measured.as_ref().map(measured_of);
                let (context, fit) = fit_of(&header, None, computer, measured);
                listed.bytes = bytes;
                listed.parameters = Some(header.facts.parameters);
                listed.quantisation.clone_from(&header.facts.quantisation);
                listed.can_run = fit.word != shelf::FitWord::WillNotRun;
                listed.fit = Some(self.fit_json(context, &fit));
                listed.why_not = shelf::runnable_file(&header)
                    .err()
                    .map(|why| said::why_not(words, &why));
            }
        }
        listed
    }

    fn recommended(&self, computer: &ThisComputer) -> Vec<RecommendedJson> {
        let wanted = Wanted::default();
        shelf::recommended(&self.facts().catalogue, computer, &wanted)
            .into_iter()
            .map(|row| {
                let context = wanted.context_tokens.min(row.model.context_tokens);
                let id = row.licence.map(|licence| licence.id.clone());
                RecommendedJson {
                    model: row.model.id.clone(),
                    name: row.model.name.clone(),
                    family: row.family.id.clone(),
                    maker: row.family.vendor.clone(),
                    country: row.family.country.clone(),
                    parameters: row.model.shape.parameters,
                    languages: row.model.languages.clone(),
                    licence: LicenceJson {
                        sentence: said::licence_sentence(
                            self.words(),
                            id.as_deref(),
                            Some(&row.model.licence),
                        ),
                        stated: None,
                        id,
                    },
                    licence_allows: row.licence_allows,
                    quantisation: row.file.map(|file| file.quantisation.clone()),
                    bytes: row.file.map(|file| file.bytes.value.likely()),
                    fit: self.fit_json(context, &row.fit),
                }
            })
            .collect()
    }

    fn list_lines(&self, json: &ModelListJson) -> Vec<String> {
        let words = self.words();
        let mut lines = vec![words.text("terminal-list-here")];
        if json.models.is_empty() {
            lines.push(format!("  {}", words.text("terminal-list-none")));
        }
        for model in &json.models {
            let size = words.bytes(model.bytes as f64);
            let origin = words.text(model.origin.message());
            lines.push(format!("  {} · {size} · {origin}", model.name));
            lines.push(format!("    {}", model.path.display()));
            match (&model.why_not, &model.fit) {
                (Some(failure), _) => lines.push(format!("    {}", failure.message)),
                (None, Some(fit)) => lines.extend(said_of(fit)),
                (None, None) => {}
            }
        }
        lines.push(String::new());
        lines.push(words.text("terminal-list-worth"));
        for model in &json.recommended {
            let mut facts = vec![
                model.name.clone(),
                said::parameters(words, model.parameters),
                format!("{} ({})", model.maker, model.country),
            ];
            facts.extend(model.bytes.map(|bytes| words.bytes(bytes)));
            lines.push(format!("  {}", facts.join(" · ")));
            lines.extend(said_of(&model.fit));
            lines.push(format!("    {}", model.licence.sentence));
        }
        lines
    }
}

/// The fit with its reason and speed.
fn said_of(fit: &FitJson) -> Vec<String> {
    let mut lines = vec![format!("    {}: {}", fit.label, fit.sentence)];
    lines.extend(fit.speed.iter().map(|speed| format!("    {speed}")));
    lines
}

/// The GGUF files of a folder, by name.
fn model_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("gguf"))
        })
        .collect();
    files.sort();
    files
}
