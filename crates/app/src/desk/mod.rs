//! A person's desk: the open store, the facts, the words, the local model and the keychain.
//!
//! Methods are the commands. Those that reach the disk or the keychain may wait for it, so
//! hosts call them off the thread that draws.

mod asking;
mod background;
mod cases;
mod changes;
mod chat;
mod closed_asking;
mod closed_models;
mod costs;
mod door;
mod download_job;
mod downloads;
mod ending;
mod estimate;
#[cfg(test)]
mod fetching_tests;
mod figures;
mod files;
mod home;
mod keys;
mod ledger;
mod ledger_endings;
mod ledger_rows;
mod ledger_table;
mod measured;
mod measuring;
mod network;
mod offers;
mod own_routes;
mod personal;
mod provider_rows;
mod questions;
mod results;
mod sending;
mod sending_words;
mod server_asking;
mod servers;
mod settings;
mod shelf;
mod study;

pub(crate) use asking::reason_id;
pub(crate) use figures::{only_a_pack, read_facts_file};
pub(crate) use files::{read_case, write_whole};
pub(crate) use home::bundled_model;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};

use ::keys::Keys;
use assessment::CaseFile;
use providers::LeavesStatus;
use providers::{OfflineSwitch, OwnServers};
use runner::{Runner, RunnerConfig, StopSignal};
use store::{Case, CaseId, ConsentId, Store};
use verdict::Flip;
use words::Words;

use crate::current::Current;
use crate::present::{CaseState, Presenter, case_view};
use crate::view::{CaseView, Notice};
use crate::{AppError, Assessed, Clock, DeskPlaces, Facts};

/// See the module.
pub struct Desk {
    facts: Current,
    figures: figures::FiguresDesk,
    clock: Clock,
    places: DeskPlaces,
    words: RwLock<Words>,
    store: door::SharedStore,
    switch: OfflineSwitch,
    own_servers: OwnServers,
    notices: Mutex<Vec<Notice>>,
    runner: Runner,
    asking: Mutex<Option<StopSignal>>,
    asking_under: Mutex<Option<ConsentId>>,
    sendings: Mutex<sending::Sendings>,
    dropped: Mutex<Option<PathBuf>>,
    offers: Mutex<offers::Offers>,
    headers: Mutex<BTreeMap<PathBuf, (FileState, shelf::Looked)>>,
    running: Mutex<Option<downloads::Running>>,
    background: background::Background,
    keys: OnceLock<Keys>,
    latest: Mutex<Option<Latest>>,
    changes: Mutex<BTreeMap<String, changes::Changes>>,
}

/// Length and time of change, by which a file is known to be as it was.
type FileState = (u64, Option<std::time::SystemTime>);

/// The case last assessed, so that the next screen does not simulate it again.
struct Latest {
    case: CaseFile,
    assessed: Arc<Assessed>,
    flips: Option<Arc<Vec<Flip>>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic elsewhere leaves plain data behind, which is still good.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Sets up a desk. The store is opened by [`Desk::start`], which can say why it cannot be.
    ///
    /// # Errors
    /// Only when the shipped data is wrong, which tests rule out.
    pub fn new(places: DeskPlaces, clock: Clock) -> Result<Self, AppError> {
        let runner = Runner::new(RunnerConfig {
            worker: places.worker.clone(),
            ..RunnerConfig::default()
        });
        Ok(Self {
            facts: Current::new(Facts::built_in()?),
            figures: figures::FiguresDesk::default(),
            words: RwLock::new(Words::new(places.language)),
            clock,
            places,
            store: Arc::new(Mutex::new(None)),
            switch: OfflineSwitch::default(),
            own_servers: OwnServers::default(),
            notices: Mutex::default(),
            runner,
            asking: Mutex::new(None),
            asking_under: Mutex::default(),
            sendings: Mutex::default(),
            dropped: Mutex::default(),
            offers: Mutex::default(),
            headers: Mutex::default(),
            running: Mutex::default(),
            background: background::Background::new()?,
            keys: OnceLock::new(),
            latest: Mutex::new(None),
            changes: Mutex::default(),
        })
    }

    /// The words in the person's language.
    pub fn words(&self) -> Words {
        self.words
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The facts that cases are held against.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    fn presenter<'a>(&'a self, words: &'a Words) -> Presenter<'a> {
        Presenter {
            words,
            facts: &self.facts,
            now: self.clock.now(),
            zone: self.clock.zone(),
        }
    }

    /// Opens the store if it is not open yet; failing leaves everything as it is on disk.
    fn open_store(&self) -> Result<(), AppError> {
        let mut guard = locked(&self.store);
        if guard.is_some() {
            return Ok(());
        }
        let (store, notices) = Store::open(&self.places.data_folder, self.clock.now())?;
        *guard = Some(store);
        drop(guard);
        // What was coming in when the app ended waits for the person.
        let now = self.clock.now();
        self.with_store(|store| Ok(store.pause_unfinished_downloads(now)?))?;
        self.restore_door();
        let words = self.words();
        locked(&self.notices).extend(notices.iter().map(|notice| {
            let arguments = notice.arguments();
            let borrowed: Vec<_> = arguments
                .iter()
                .map(|(name, text)| (*name, words::Argument::from(text)))
                .collect();
            let code = notice.code();
            Notice {
                code: code.to_owned(),
                message: words.text_with(&format!("error-{code}"), &borrowed),
                hint: words.text_with(&format!("error-{code}-hint"), &borrowed),
            }
        }));
        Ok(())
    }

    /// Works with the store, opening it first if need be.
    fn with_store<T>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.open_store()?;
        let mut guard = locked(&self.store);
        match guard.as_mut() {
            Some(store) => work(store),
            None => Err(AppError::unexpected(&"the store closed")),
        }
    }

    /// A case with its answers parsed, and what the rail shows of it.
    fn load(&self, case_id: &str) -> Result<(CaseFile, CaseState), AppError> {
        self.with_store(|store| {
            let id = CaseId::from(case_id);
            let case = store.load_case(&id)?;
            let trials = store.trials(Some(&id))?.len();
            let left = door::left_so_far(&store.ledger_totals()?);
            let mut file = case_file(&case)?;
            file.measurements
                .extend(measured::measured_here(store, &self.facts)?);
            Ok((file, case_state(&case, trials, left)))
        })
    }

    /// The rail of a case.
    fn rail(&self, case_id: &str) -> Result<CaseView, AppError> {
        let (_, state) = self.load(case_id)?;
        let words = self.words();
        Ok(case_view(&self.presenter(&words), &state))
    }

    /// The case assessed, from memory when nothing changed since.
    fn assessed(&self, case: &CaseFile) -> Result<Arc<Assessed>, AppError> {
        if let Some(latest) = locked(&self.latest)
            .as_ref()
            .filter(|latest| latest.case == *case)
        {
            return Ok(Arc::clone(&latest.assessed));
        }
        let facts: &Facts = &self.facts;
        let assessed = Arc::new(facts.assess(case)?);
        // Figures that were replaced meanwhile must not be remembered as those of now.
        if !std::ptr::eq(facts, &raw const *self.facts) {
            return Ok(assessed);
        }
        *locked(&self.latest) = Some(Latest {
            case: case.clone(),
            assessed: Arc::clone(&assessed),
            flips: None,
        });
        Ok(assessed)
    }

    /// What would change the verdict, from memory when nothing changed since.
    fn flips(&self, assessed: &Assessed) -> Result<Arc<Vec<Flip>>, AppError> {
        if let Some(flips) = locked(&self.latest)
            .as_ref()
            .filter(|latest| latest.case == assessed.case)
            .and_then(|latest| latest.flips.clone())
        {
            return Ok(flips);
        }
        let flips = Arc::new(self.facts.flips(assessed)?);
        if let Some(latest) = locked(&self.latest)
            .as_mut()
            .filter(|latest| latest.case == assessed.case)
        {
            latest.flips = Some(Arc::clone(&flips));
        }
        Ok(flips)
    }
}

fn case_file(case: &Case) -> Result<CaseFile, AppError> {
    let mut file = CaseFile::new(case.summary.title.clone());
    for (page, json) in &case.answers {
        let answer = serde_json::from_str(json).map_err(|error| AppError::unexpected(&error))?;
        file.answers.pages.insert(page.clone(), answer);
    }
    for (id, json) in &case.overrides {
        let range = serde_json::from_str(json).map_err(|error| AppError::unexpected(&error))?;
        file.assumptions.insert(id.clone(), range);
    }
    if let Some(json) = &case.own_routes {
        file.own_routes =
            serde_json::from_str(json).map_err(|error| AppError::unexpected(&error))?;
    }
    if let Some(json) = &case.measurements {
        file.measurements =
            serde_json::from_str(json).map_err(|error| AppError::unexpected(&error))?;
    }
    Ok(file)
}

fn case_state(case: &Case, trials: usize, left: LeavesStatus) -> CaseState {
    CaseState {
        id: case.summary.id.to_string(),
        title: case.summary.title.clone(),
        changed_at: case.summary.changed_at,
        place: case.summary.place.clone(),
        answered: case.answers.len(),
        edited: case.overrides.len(),
        trials,
        left,
    }
}
