//! Models that other programs have brought to this computer.
//!
//! Ollama and LM Studio keep models in GGUF, so a model that is here already need not be fetched
//! again. Their folders are only read. What is found is offered, not taken: whether a file can be
//! run is for its header to say.

mod lm_studio;
mod ollama;
mod walk;

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A model file that another program keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundModel {
    /// Its name as that program shows it, such as `llama3.2:1b`.
    pub name: String,
    /// The file, or the first of its parts.
    pub path: PathBuf,
    /// Size of the file, or of all its parts that are here.
    pub bytes: u64,
    /// Whose folder it is in.
    pub origin: FoundIn,
    /// The SHA-256 it should have, in lower-case hexadecimal, where that program notes it down.
    pub sha256: Option<String>,
    /// How many files it consists of; 1 for most.
    pub parts: u32,
    /// How many of these are here.
    pub parts_here: u32,
}

/// Whose folder a model was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundIn {
    /// Ollama.
    Ollama,
    /// LM Studio.
    LmStudio,
}

/// What was found, and what could not be looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The models, by name.
    pub models: Vec<FoundModel>,
    /// Folders and files that may not be opened, or that are no longer understood.
    pub unreadable: Vec<PathBuf>,
    /// Whether there was more than is looked at.
    pub cut_short: bool,
}

/// Where other programs keep models.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Folders with `manifests` and `blobs`, as Ollama makes them.
    pub ollama: Vec<PathBuf>,
    /// Folders with a folder for each publisher, as LM Studio makes them.
    pub lm_studio: Vec<PathBuf>,
}

impl Places {
    /// The places on this computer, for the person who runs this program.
    pub fn of_this_computer() -> Self {
        Self::of(std::env::home_dir().as_deref(), |name| {
            std::env::var_os(name).filter(|value| !value.is_empty())
        })
    }

    /// The places for a person with this home folder and these environment variables.
    ///
    /// Ollama: `OLLAMA_MODELS`, else `.ollama/models` in the home folder, else the home of the
    /// service that its Linux installer sets up. LM Studio: the folder named in
    /// `.lmstudio-home-pointer`, else `.lmstudio`, or `.cache/lm-studio` of older versions.
    pub fn of(home: Option<&Path>, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let mut places = Self::default();
        if let Some(folder) = variable("OLLAMA_MODELS") {
            places.ollama.push(PathBuf::from(folder));
        }
        if let Some(home) = home {
            places.ollama.push(home.join(".ollama").join("models"));
            if let Some(folder) = lm_studio::pointed_home(home) {
                places.lm_studio.push(folder.join("models"));
            }
            places.lm_studio.push(home.join(".lmstudio").join("models"));
            places
                .lm_studio
                .push(home.join(".cache").join("lm-studio").join("models"));
        }
        if cfg!(target_os = "linux") {
            places
                .ollama
                .push(PathBuf::from("/usr/share/ollama/.ollama/models"));
        }
        places
    }
}

/// Looks through these places. Reads folders and the beginnings of files; takes moments, but
/// blocks, so it is not for an async thread.
///
/// A place that is not there is no error. A file that two names lead to is listed once.
pub fn found(places: &Places) -> Found {
    let mut found = Found::default();
    for folder in &places.ollama {
        ollama::look_in(folder, &mut found);
    }
    for folder in &places.lm_studio {
        lm_studio::look_in(folder, &mut found);
    }
    let mut seen = std::collections::HashSet::new();
    // Of two names for the same file the more telling one is kept.
    found
        .models
        .sort_by_key(|model| (model.name.ends_with(":latest"), model.name.clone()));
    found.models.retain(|model| {
        let target = model.path.canonicalize();
        seen.insert(target.unwrap_or_else(|_| model.path.clone()))
    });
    found
        .models
        .sort_by(|one, other| (&one.name, &one.path).cmp(&(&other.name, &other.path)));
    found.unreadable.sort();
    found.unreadable.dedup();
    found
}

/// Whether a file begins as a GGUF file does; `None` when it may not be read.
fn begins_as_gguf(path: &Path) -> Option<bool> {
    let mut magic = [0; 4];
    let mut file = File::open(path).ok()?;
    Some(file.read_exact(&mut magic).is_ok() && &magic == b"GGUF")
}
