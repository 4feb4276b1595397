//! Fetching models: one at a time, in the background, through the door.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use catalogue::{DownloadAddress, ModelFile, OpenModel};
use providers::Address;
use providers::download::{
    DownloadRequest, Expected, Patience, Phase, Progress, Stop, arrived_so_far, discard,
};
use shelf::ThisComputer;
use store::{Download, DownloadId, DownloadState, NewDownload};
use words::{Argument, Words};

use super::asking::json;
use super::download_job::{Broken, Job, Over, WhenOver};
use super::shelf::whole;
use super::{Desk, locked};
use crate::AppError;
use crate::error_shelf::ShelfError;
use crate::present::Presenter;
use crate::view::{
    DownloadIdRequest, DownloadOffer, DownloadStateView, DownloadView, DownloadsView,
    StartDownloadRequest,
};

/// Where the usual hosts are: the companies behind both have their seats in the United States.
const COUNTRIES: [(&str, &str); 2] = [("huggingface.co", "US"), ("registry.ollama.ai", "US")];

/// The longest that is waited for a download to let go of its file.
const LETTING_GO: Duration = Duration::from_secs(5);

/// The download that is coming in.
pub(super) struct Running {
    id: DownloadId,
    stop: Stop,
    /// The last that was heard of it.
    progress: Arc<Mutex<Option<Progress>>>,
    /// Once it has let go of its file, which takes a moment after it was stopped.
    over: Over,
}

impl Drop for Running {
    /// Without a desk nobody hears of it; what has come in is kept.
    fn drop(&mut self) {
        self.stop.stop();
    }
}

impl Desk {
    /// What is being fetched, waits, broke off, or arrived since the app was started.
    ///
    /// # Errors
    /// The store's.
    pub fn downloads(&self) -> Result<DownloadsView, AppError> {
        // The one that came in makes room for the next.
        self.go_on()?;
        let words = self.words();
        let downloads = self.with_store(|store| Ok(store.downloads()?))?;
        let running = downloads
            .iter()
            .any(|one| matches!(one.state, DownloadState::Running | DownloadState::Queued));
        Ok(DownloadsView {
            downloads: downloads
                .iter()
                .map(|one| self.download_view(&words, one))
                .collect(),
            running,
        })
    }

    fn download_view(&self, words: &Words, one: &Download) -> DownloadView {
        let heard = locked(&self.running)
            .as_ref()
            .filter(|running| running.id == one.id)
            .and_then(|running| locked(&running.progress).clone());
        let bytes = heard.as_ref().map_or(one.bytes_done, |progress| {
            progress.bytes.max(one.bytes_done)
        });
        let (state, label) = match one.state {
            DownloadState::Queued => (DownloadStateView::Queued, "download-queued"),
            DownloadState::Running => (DownloadStateView::Running, phase_id(heard.as_ref())),
            DownloadState::Paused => (DownloadStateView::Paused, "download-paused"),
            DownloadState::Failed => (DownloadStateView::Failed, "download-failed"),
            DownloadState::Done => (DownloadStateView::Done, "download-done"),
        };
        let name = self
            .open_model(Some(&one.wanted.model))
            .map_or_else(|| one.wanted.file.clone(), |model| model.name.clone());
        let percent = (bytes.min(one.wanted.bytes) * 100)
            .checked_div(one.wanted.bytes)
            .unwrap_or(0);
        DownloadView {
            id: one.id.as_str().to_owned(),
            model: one.wanted.model.clone(),
            name,
            host: one.wanted.host.clone(),
            state,
            label: words.text(label),
            percent: u32::try_from(percent).unwrap_or(100),
            progress: progress_words(words, bytes, one.wanted.bytes, heard.as_ref()),
            failure: one
                .failure_json
                .as_deref()
                .and_then(|json| serde_json::from_str::<Broken>(json).ok())
                .map(|broken| broken.failure(words)),
            shelf_id: one.shelf_id.clone(),
        }
    }

    /// What fetching a file takes; none where its check sum is not known.
    pub(super) fn download_offer(
        &self,
        presenter: &Presenter<'_>,
        model: &OpenModel,
        file: Option<&ModelFile>,
        computer: &ThisComputer,
    ) -> Result<Option<DownloadOffer>, AppError> {
        let Some((address, file)) =
            file.and_then(|file| Some((file.download()?, file)).filter(|_| file.can_be_fetched()))
        else {
            return Ok(None);
        };
        let words = presenter.words;
        let host = self.host_asked_for(&address)?;
        let country = country_of(&host).map(|code| presenter.country(code));
        let bytes = file.bytes.value.likely();
        let size = words.bytes(bytes);
        let blocked = self
            .may_ask(&host)
            .err()
            .or_else(|| self.no_room(bytes, computer));
        let mut arguments = vec![
            ("host", Argument::from(host.clone())),
            ("size", Argument::from(size.clone())),
        ];
        let sentence = match &country {
            Some(country) => {
                arguments.push(("country", Argument::from(country.clone())));
                presenter.with("download-consent", &arguments)
            }
            None => presenter.with("download-consent-no-country", &arguments),
        };
        Ok(Some(DownloadOffer {
            model: model.id.clone(),
            country,
            size,
            sentence,
            blocked: blocked.map(|error| error.failure(words)),
            host,
        }))
    }

    /// Begins to fetch a model, or lines it up behind the one that is coming in. The person names
    /// the host that they were shown.
    ///
    /// # Errors
    /// `door-offline` while the switch is on; `download-another-host` when another host
    /// than the one that was shown would be asked; [`ShelfError::NoFile`],
    /// [`ShelfError::NoRoom`], and the store's.
    pub fn start_download(
        &self,
        request: &StartDownloadRequest,
    ) -> Result<DownloadsView, AppError> {
        let no_file = || ShelfError::NoFile {
            model: request.model.clone(),
        };
        let entries = self.entries()?;
        let (_, computer) = self.computer(&entries);
        let model = self.open_model(Some(&request.model)).ok_or_else(no_file)?;
        // The file that was shown: the one that is recommended for this computer.
        let file = shelf::recommended(&self.facts.catalogue, &computer, &self.wanted(&entries))
            .iter()
            .find(|row| row.model.id == model.id)
            .and_then(|row| row.file)
            .or_else(|| model.files.iter().find(|file| file.can_be_fetched()))
            .ok_or_else(no_file)?;
        let address = file.download().ok_or_else(no_file)?;
        let host = self.host_asked_for(&address)?;
        self.may_ask(&host)?;
        if host != request.host {
            return Err(another_host(&request.host, &host));
        }
        let bytes = file.bytes.value.likely();
        if let Some(error) = self.no_room(bytes, &computer) {
            return Err(error);
        }
        let wanted = NewDownload {
            model: model.id.clone(),
            file: file.file_name(),
            address: address.url(),
            host,
            bytes: whole(bytes),
        };
        let now = self.clock.now();
        self.with_store(|store| {
            let known = store
                .downloads()?
                .into_iter()
                .find(|one| one.wanted.model == wanted.model && one.state != DownloadState::Done);
            match known {
                // Asked for twice it is fetched once.
                Some(one) => {
                    if !matches!(one.state, DownloadState::Running | DownloadState::Queued) {
                        store.set_download_state(&one.id, DownloadState::Queued, None, now)?;
                    }
                }
                None => {
                    store.queue_download(&wanted, now)?;
                }
            }
            Ok(())
        })?;
        self.downloads()
    }

    /// The host that is asked for a file: the mirror's, or its own.
    fn host_asked_for(&self, address: &DownloadAddress) -> Result<String, AppError> {
        Ok(self.mirror()?.map_or_else(
            || address.host().to_owned(),
            |mirror| mirror.host().to_owned(),
        ))
    }

    /// Pauses a download; what has come in is kept.
    ///
    /// # Errors
    /// The store's.
    pub fn pause_download(&self, request: &DownloadIdRequest) -> Result<DownloadsView, AppError> {
        let id = DownloadId::from(request.id.as_str());
        self.stop_running(&id);
        self.set_state(&id, DownloadState::Paused)?;
        self.downloads()
    }

    /// Goes on with a download that was paused or broke off.
    ///
    /// # Errors
    /// `door-offline` while the switch is on, and the store's.
    pub fn resume_download(&self, request: &DownloadIdRequest) -> Result<DownloadsView, AppError> {
        let id = DownloadId::from(request.id.as_str());
        if let Some(one) = self.download_of(&id)? {
            self.may_ask(&one.wanted.host)?;
        }
        self.set_state(&id, DownloadState::Queued)?;
        self.downloads()
    }

    /// Gives a download up and deletes what has come in.
    ///
    /// # Errors
    /// The store's, and when what has come in cannot be deleted.
    pub fn cancel_download(&self, request: &DownloadIdRequest) -> Result<DownloadsView, AppError> {
        let id = DownloadId::from(request.id.as_str());
        self.stop_running(&id);
        self.wait_for_the_end_of(&id);
        if let Some(one) = self.download_of(&id)? {
            if one.state != DownloadState::Done {
                discard(&self.destination(&one.wanted.file))?;
            }
            self.with_store(|store| Ok(store.remove_download(&id)?))?;
        }
        self.downloads()
    }

    fn download_of(&self, id: &DownloadId) -> Result<Option<Download>, AppError> {
        let all = self.with_store(|store| Ok(store.downloads()?))?;
        Ok(all.into_iter().find(|one| one.id == *id))
    }

    fn set_state(&self, id: &DownloadId, state: DownloadState) -> Result<(), AppError> {
        let now = self.clock.now();
        self.with_store(|store| {
            if store
                .downloads()?
                .iter()
                .any(|one| one.id == *id && one.state != DownloadState::Done)
            {
                store.set_download_state(id, state, None, now)?;
            }
            Ok(())
        })
    }

    fn stop_running(&self, id: &DownloadId) {
        let running = locked(&self.running);
        if let Some(running) = running.as_ref().filter(|running| running.id == *id) {
            running.stop.stop();
        }
    }

    /// Gives a download that was stopped the moment it needs to let go of its file.
    fn wait_for_the_end_of(&self, id: &DownloadId) {
        let over = locked(&self.running)
            .as_ref()
            .filter(|running| running.id == *id)
            .map(|running| running.over.clone());
        let begun = Instant::now();
        while over.as_ref().is_some_and(|over| !over.is()) && begun.elapsed() < LETTING_GO {
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Pauses what is coming in, because nothing may leave any more.
    pub(super) fn pause_running(&self) -> Result<(), AppError> {
        let running = locked(&self.running).as_ref().map(|one| one.id.clone());
        if let Some(id) = running {
            self.stop_running(&id);
            self.set_state(&id, DownloadState::Paused)?;
        }
        Ok(())
    }

    fn destination(&self, file: &str) -> PathBuf {
        // A name in the catalogue may stand in a folder of its repository.
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        self.places.own_models().join(name)
    }

    /// Begins with the next download that waits, when none is coming in.
    fn go_on(&self) -> Result<(), AppError> {
        let mut running = locked(&self.running);
        if running.as_ref().is_some_and(|running| !running.over.is()) {
            return Ok(());
        }
        *running = None;
        let Some(next) = self
            .with_store(|store| Ok(store.downloads()?))?
            .into_iter()
            .find(|one| one.state == DownloadState::Queued)
        else {
            return Ok(());
        };
        let now = self.clock.now();
        let job = match self.job(&next) {
            Ok(job) => job,
            Err(error) => {
                let kept = json(&Broken::of(&error, &self.words()))?;
                return self.with_store(|store| {
                    store.set_download_state(&next.id, DownloadState::Failed, Some(&kept), now)?;
                    Ok(())
                });
            }
        };
        self.with_store(|store| {
            Ok(store.set_download_state(&next.id, DownloadState::Running, None, now)?)
        })?;
        *running = Some(Running {
            id: next.id,
            stop: job.stop.clone(),
            progress: Arc::clone(&job.progress),
            over: job.over.watched(),
        });
        self.background.spawn(|| job.run());
        Ok(())
    }

    fn job(&self, one: &Download) -> Result<Job, AppError> {
        let no_file = || ShelfError::NoFile {
            model: one.wanted.model.clone(),
        };
        let model = self
            .open_model(Some(&one.wanted.model))
            .ok_or_else(no_file)?;
        let file = model
            .files
            .iter()
            .find(|file| {
                file.file_name() == one.wanted.file
                    && whole(file.bytes.value.likely()) == one.wanted.bytes
            })
            .ok_or_else(no_file)?;
        let expected = Expected {
            bytes: one.wanted.bytes,
            sha256: file.sha256.clone().ok_or_else(no_file)?,
        };
        let destination = self.destination(&one.wanted.file);
        let arrived = arrived_so_far(&destination, &expected);
        self.with_store(|store| Ok(store.set_download_progress(&one.id, arrived)?))?;
        let mirror = self.mirror()?;
        let request = DownloadRequest {
            address: Address::parse(&one.wanted.address)?,
            mirror,
            expected,
            destination,
            allowed_by: format!("the person, for {}", one.wanted.host),
            free_space: free_bytes,
            patience: Patience::default(),
        };
        let asked = request.source().host().to_owned();
        // The mirror may have been changed since; another host needs another consent.
        if asked != one.wanted.host {
            return Err(another_host(&one.wanted.host, &asked));
        }
        Ok(Job {
            id: one.id.clone(),
            outlet: self.outlet()?,
            request,
            name: model.name.clone(),
            model: model.id.clone(),
            file: file.quantisation.clone(),
            store: Arc::clone(&self.store),
            clock: self.clock.clone(),
            words: self.words(),
            stop: Stop::default(),
            progress: Arc::default(),
            over: WhenOver::default(),
        })
    }
}

fn phase_id(heard: Option<&Progress>) -> &'static str {
    match heard.map(|progress| &progress.phase) {
        Some(Phase::Checking | Phase::Whole) => "download-checking",
        Some(Phase::Waiting { .. }) => "download-waiting",
        Some(Phase::Receiving) | None => "download-running",
    }
}

/// "1.2 GB of 2.5 GB · about 4 minutes left".
fn progress_words(words: &Words, bytes: u64, of: u64, heard: Option<&Progress>) -> String {
    let so_far = words.text_with(
        "download-progress",
        &[
            ("done", Argument::from(words.bytes(bytes as f64))),
            ("all", Argument::from(words.bytes(of as f64))),
        ],
    );
    let left = heard
        .and_then(|progress| progress.bytes_a_second)
        .filter(|speed| *speed > 0.0)
        .map(|speed| of.saturating_sub(bytes) as f64 / speed);
    match left {
        Some(seconds) => words.text_with(
            "download-progress-left",
            &[
                ("progress", Argument::from(so_far)),
                ("time", Argument::from(words.seconds(seconds))),
            ],
        ),
        None => so_far,
    }
}

/// The person agreed to one host, and another one would be asked.
fn another_host(shown: &str, asked: &str) -> AppError {
    AppError::told(
        "download-another-host",
        vec![("shown", shown.to_owned()), ("asked", asked.to_owned())],
    )
}

fn country_of(host: &str) -> Option<&'static str> {
    COUNTRIES
        .iter()
        .find(|(known, _)| *known == host)
        .map(|(_, country)| *country)
}

fn free_bytes(folder: &Path) -> Option<u64> {
    machine::free_disk_space(folder).map(|free| whole(free.0))
}
