//! The shelf: the models on this computer, those that could be had, and how each would run here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Failure;

/// The screen *Models on this computer*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShelfView {
    /// What this computer has.
    pub machine: ComputerView,
    /// The models that are here, the one that came with the app first.
    pub models: Vec<ShelfModelView>,
    /// Models that other programs keep on this computer and that are not on the shelf yet.
    pub found: Vec<FoundModelView>,
    /// What could be had and runs here, the best fit first.
    pub recommended: Vec<RecommendedView>,
    /// What is being fetched, waits or broke off.
    pub downloads: Vec<DownloadView>,
    /// From where and to where models are fetched.
    pub settings: DownloadSettingsView,
    /// Whether nothing may leave this computer; downloads are refused then.
    pub offline: bool,
}

/// A line of a small table: a name and a value, both worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LabelledView {
    /// What it is.
    pub label: String,
    /// The value, with its unit.
    pub value: String,
}

/// What this computer has, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComputerView {
    /// "24 GB memory, 2 cores, no graphics card."
    pub has: String,
    /// "Comfortable up to 4 billion parameters, slow up to 14 billion."
    pub can_run: String,
    /// Memory, processor, graphics cards, disk and system, a line each.
    pub rows: Vec<LabelledView>,
}

/// How a model runs on this computer, in four words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FitWordView {
    /// It runs with room to spare.
    Comfortable,
    /// It runs when little else does.
    Tight,
    /// It fits and answers slower than one reads.
    WillCrawl,
    /// It does not fit.
    WillNotRun,
}

/// How a model runs on this computer, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FitView {
    /// The word, for colour and sorting.
    pub word: FitWordView,
    /// The word as it is read.
    pub label: String,
    /// The reason, one sentence.
    pub reason: String,
}

/// How fast a model answers here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpeedView {
    /// "About 4 to 9 words a second, expected" or "38 words a second, measured on 21 November".
    pub text: String,
    /// Whether it was measured here; expected otherwise.
    pub measured: bool,
}

/// How a model came onto the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShelfOriginView {
    /// It came with the app.
    Bundled,
    /// The person's file, used where it lies.
    Linked,
    /// A copy of the person's file in the app's own folder.
    Copied,
    /// Fetched by the app.
    Downloaded,
    /// Ollama keeps it; used where it lies.
    Ollama,
    /// LM Studio keeps it; used where it lies.
    LmStudio,
}

/// A model on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShelfModelView {
    /// Its id on the shelf.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it came here.
    pub origin: ShelfOriginView,
    /// The same in words: "Came with Steelyard".
    pub origin_label: String,
    /// "135 million parameters · 98 MB · Apache-2.0".
    pub facts: String,
    /// What its licence allows, in one sentence, when it is known.
    pub licence: Option<String>,
    /// Where its file lies, to be shown.
    pub path: String,
    /// What its file says of itself, and what was measured, a line each.
    pub rows: Vec<LabelledView>,
    /// How it runs here; none when its file cannot be read.
    pub fit: Option<FitView>,
    /// How fast; none when it will not run.
    pub speed: Option<SpeedView>,
    /// Whether it can be asked.
    pub ready: bool,
    /// Why not, when it cannot.
    pub failure: Option<Failure>,
    /// Whether the person can take it off the shelf.
    pub can_remove: bool,
    /// Whether taking it off deletes its file; otherwise it is only forgotten.
    pub removing_deletes: bool,
}

/// A model that another program keeps on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundModelView {
    /// What names it to `add_found`.
    pub id: String,
    /// Its name there.
    pub name: String,
    /// The program that keeps it, such as "Ollama".
    pub program: String,
    /// "4 billion parameters · 2.5 GB".
    pub facts: String,
    /// How it would run here.
    pub fit: Option<FitView>,
    /// How fast.
    pub speed: Option<SpeedView>,
    /// Why it cannot be used, when it cannot.
    pub failure: Option<Failure>,
}

/// A model that could be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecommendedView {
    /// Id of the model in the catalogue.
    pub model: String,
    /// Its name.
    pub name: String,
    /// Its family, such as "Mistral".
    pub family: String,
    /// "4 billion parameters · 2.5 GB · Apache-2.0".
    pub facts: String,
    /// Who stands behind it, and where.
    pub maker: String,
    /// What its licence allows, in one sentence.
    pub licence: String,
    /// Which languages it knows.
    pub languages: String,
    /// How often its makers bring a new one.
    pub rhythm: Option<String>,
    /// How it would run here.
    pub fit: FitView,
    /// How fast.
    pub speed: Option<SpeedView>,
    /// Its id on the shelf, when it is here already.
    pub here: Option<String>,
    /// What fetching it takes; none when no file with a known checksum is in the catalogue.
    pub offer: Option<DownloadOffer>,
}

/// What fetching a model takes. Shown before anything leaves; `start_download` names the host
/// back, so that nothing is asked which the person has not seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DownloadOffer {
    /// Id of the model in the catalogue.
    pub model: String,
    /// The host that is asked: that of the mirror where one is set.
    pub host: String,
    /// The country of the host, in words, where it is known.
    pub country: Option<String>,
    /// "2.5 GB".
    pub size: String,
    /// "Steelyard asks huggingface.co (United States) for this file. 2.5 GB come in; of you it
    /// learns your internet address and which file."
    pub sentence: String,
    /// Why it cannot be fetched now: offline, or too little free disk space.
    pub blocked: Option<Failure>,
}

/// Where a download stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DownloadStateView {
    /// It waits for the one before it.
    Queued,
    /// It is coming in.
    Running,
    /// Paused by the person, or by the end of the app.
    Paused,
    /// It broke off; see the failure. What has come in is kept.
    Failed,
    /// It is whole, verified and on the shelf.
    Done,
}

/// A download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DownloadView {
    /// Its id.
    pub id: String,
    /// Id of the model in the catalogue.
    pub model: String,
    /// The model's name.
    pub name: String,
    /// The host it comes from.
    pub host: String,
    /// Where it stands.
    pub state: DownloadStateView,
    /// The same in words: "Coming in", "Paused", "Checking".
    pub label: String,
    /// How much has come in, in whole percent; never goes back.
    pub percent: u32,
    /// "1.2 GB of 2.5 GB · about 4 minutes left".
    pub progress: String,
    /// Why it broke off, when it did.
    pub failure: Option<Failure>,
    /// Its id on the shelf, once it is there.
    pub shelf_id: Option<String>,
}

/// The downloads, for a screen that watches them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DownloadsView {
    /// What is being fetched, waits, broke off, or arrived since the app was started.
    pub downloads: Vec<DownloadView>,
    /// Whether any is coming in or waits: look again in a second.
    pub running: bool,
}

/// From where and to where models are fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DownloadSettingsView {
    /// The proxy, without name and password.
    pub proxy: Option<String>,
    /// Whether a name and a password for the proxy are in the keychain.
    pub proxy_has_password: bool,
    /// The mirror that is asked instead of the usual address.
    pub mirror: Option<String>,
    /// The folder that models are put in.
    pub folder: String,
    /// "120 GB free".
    pub free: String,
}

/// Changes the settings of downloads; an empty text removes one, what is not given stays.
#[derive(Deserialize, TS)]
pub struct DownloadSettingsRequest {
    /// Address of a proxy, such as `http://proxy.example:8080`. A name and a password in it go
    /// to the keychain.
    #[ts(type = "string | null")]
    pub proxy: Option<keys::Secret>,
    /// Address of a mirror, such as `https://models.example/huggingface`.
    pub mirror: Option<String>,
}

/// A file that was picked or dropped, before it is added. Its id stands for the path, so that
/// the web view never names one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileOfferView {
    /// What names it to `add_model`.
    pub id: String,
    /// Name of the model as the catalogue or the file has it.
    pub name: String,
    /// Where the file lies, to be shown.
    pub path: String,
    /// "135 million parameters · 98 MB · Apache-2.0".
    pub facts: String,
    /// Whether it has the size of a file in the catalogue; it is that file once its checksum is
    /// found to be the same, which happens when it is added.
    pub known: bool,
    /// What the file's header says, a line each.
    pub rows: Vec<LabelledView>,
    /// What its licence allows, in one sentence, when it is known.
    pub licence: Option<String>,
    /// How it would run here.
    pub fit: Option<FitView>,
    /// How fast.
    pub speed: Option<SpeedView>,
    /// Whether it can be added and asked.
    pub can_run: bool,
    /// Why not, when it cannot.
    pub failure: Option<Failure>,
    /// Why it cannot be copied though it can be linked, such as too little free disk space.
    pub cannot_copy: Option<Failure>,
    /// Its id on the shelf, when it is there already.
    pub here: Option<String>,
}

/// What happens to a file over the window, told to the screen that watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DropEvent {
    /// It is held over the window.
    Over,
    /// It was taken away again.
    Left,
    /// It was let go; `dropped_model_file` looks at it.
    Dropped,
}

/// Puts an offered file on the shelf.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddModelRequest {
    /// Id of the offer.
    pub offer: String,
    /// Copy it into the app's own folder instead of using it where it lies.
    pub copy: bool,
}

/// Puts a model that another program keeps on the shelf.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddFoundRequest {
    /// Id of what was found.
    pub found: String,
}

/// Names a model on the shelf.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShelfModelRequest {
    /// Its id on the shelf.
    pub id: String,
}

/// Names a model of the catalogue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CatalogueModelRequest {
    /// Its id in the catalogue.
    pub model: String,
}

/// Begins to fetch a model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StartDownloadRequest {
    /// Id of the model in the catalogue.
    pub model: String,
    /// The host that the person was shown and agreed to; another one is not asked.
    pub host: String,
}

/// Names a download.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DownloadIdRequest {
    /// Its id.
    pub id: String,
}
