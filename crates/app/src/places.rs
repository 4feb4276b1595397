//! Where things are on this computer.

use std::path::PathBuf;

use directories::ProjectDirs;
use words::Language;

/// Where things are. Hosts start from [`DeskPlaces::here`] and change what they know better.
#[derive(Debug, Clone)]
pub struct DeskPlaces {
    /// Folder of the database and its backups.
    pub data_folder: PathBuf,
    /// Folders in which the bundled model may lie; the first that holds it wins.
    pub model_folders: Vec<PathBuf>,
    /// The worker program; found beside this one when not given.
    pub worker: Option<PathBuf>,
    /// Where other programs keep models; their usual places when not given.
    pub found: Option<runner::found::Places>,
    /// Language until the person sets one.
    pub language: Language,
}

impl DeskPlaces {
    /// Where the app keeps models that a person copied or fetched.
    pub(crate) fn own_models(&self) -> PathBuf {
        self.data_folder.join("models")
    }

    /// The usual places: the system's folder for application data, and the folders beside and
    /// above this program in which installers and builds put the model.
    pub fn here() -> Self {
        let data_folder = ProjectDirs::from("org", "Steelyard", "Steelyard").map_or_else(
            || PathBuf::from(".steelyard"),
            |dirs| dirs.data_local_dir().to_owned(),
        );
        let program = std::env::current_exe()
            .ok()
            .and_then(|program| program.parent().map(PathBuf::from));
        let model_folders = program
            .iter()
            .flat_map(|folder| {
                [
                    folder.join("models"),
                    // Debian and RPM packages: /usr/bin beside /usr/lib/Steelyard.
                    folder.join("../lib/Steelyard/models"),
                    // macOS: Contents/MacOS beside Contents/Resources.
                    folder.join("../Resources/models"),
                    // A build: target/debug or target/release in the project.
                    folder.join("../../models"),
                ]
            })
            .collect();
        Self {
            data_folder,
            model_folders,
            worker: None,
            found: None,
            language: language_of_the_system(),
        }
    }
}

/// The language of the messages that the system is set to; English for one there is not.
fn language_of_the_system() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| value.parse().ok())
        .unwrap_or(Language::English)
}
