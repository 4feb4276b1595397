//! One download on its way, apart from the desk: it goes on while commands come and go.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use providers::Outlet;
use providers::download::{DownloadError, DownloadRequest, Progress, Stop, download};
use serde::{Deserialize, Serialize};
use store::{DownloadId, DownloadState, NewShelfModel, ShelfOrigin};
use words::{Argument, Words};

use super::asking::json;
use super::door::SharedStore;
use super::locked;
use super::shelf::look_at;
use crate::view::Failure;
use crate::{AppError, Clock};

/// Progress is put into the database no more often than once for so many bytes; what is lost when
/// the program is killed is found again on the disk.
const KEPT_EVERY: u64 = 8 << 20;

/// A failure as it is kept: words are chosen when it is shown.
#[derive(Serialize, Deserialize)]
pub(super) struct Broken {
    code: String,
    arguments: Vec<(String, String)>,
}

/// What a download needs to go on without the desk.
pub(super) struct Job {
    pub(super) id: DownloadId,
    pub(super) outlet: Outlet,
    pub(super) request: DownloadRequest,
    pub(super) name: String,
    pub(super) model: String,
    pub(super) file: String,
    pub(super) store: SharedStore,
    pub(super) clock: Clock,
    pub(super) words: Words,
    pub(super) stop: Stop,
    pub(super) progress: Arc<Mutex<Option<Progress>>>,
    pub(super) over: WhenOver,
}

/// Says that a download is over when it is dropped, however it ended.
#[derive(Default)]
pub(super) struct WhenOver(Over);

/// Whether a download is over.
#[derive(Clone, Default)]
pub(super) struct Over(Arc<AtomicBool>);

impl WhenOver {
    pub(super) fn watched(&self) -> Over {
        self.0.clone()
    }
}

impl Drop for WhenOver {
    fn drop(&mut self) {
        self.0.0.store(true, Ordering::Release);
    }
}

impl Over {
    pub(super) fn is(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

impl Job {
    pub(super) async fn run(self) {
        let mut kept = 0;
        let mut tell = |progress: &Progress| {
            *locked(&self.progress) = Some(progress.clone());
            if progress.bytes >= kept + KEPT_EVERY {
                kept = progress.bytes;
                self.write(|store| store.set_download_progress(&self.id, kept));
            }
        };
        let came = download(&self.outlet, &self.request, &mut tell, &self.stop).await;
        let now = self.clock.now();
        let heard = locked(&self.progress).as_ref().map(|last| last.bytes);
        if let Some(bytes) = heard {
            self.write(|store| store.set_download_progress(&self.id, bytes));
        }
        let shelved = match came {
            Ok(_) => self.shelve(),
            // Whoever stopped it has written down why.
            Err(DownloadError::Stopped) => return,
            Err(error) => Err(AppError::from(error)),
        };
        match shelved {
            Ok(shelf_id) => {
                self.write(|store| store.finish_download(&self.id, &shelf_id, now));
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "a download broke off");
                let Ok(kept) = json(&Broken::of(&error, &self.words)) else {
                    return;
                };
                self.write(|store| {
                    store
                        .set_download_state(&self.id, DownloadState::Failed, Some(&kept), now)
                        .map(drop)
                });
            }
        }
    }

    fn write(&self, work: impl FnOnce(&mut store::Store) -> Result<(), store::StoreError>) {
        if let Some(store) = locked(&self.store).as_mut()
            && let Err(error) = work(store)
        {
            tracing::warn!(code = error.code(), "a download could not be written down");
        }
    }

    /// Puts what arrived on the shelf; its length and check sum are right.
    fn shelve(&self) -> Result<String, AppError> {
        let path = &self.request.destination;
        let looked = look_at(path)?;
        let model = NewShelfModel {
            path: path.display().to_string(),
            origin: ShelfOrigin::Downloaded,
            name: self.name.clone(),
            catalogue_model: Some(self.model.clone()),
            catalogue_file: Some(self.file.clone()),
            bytes: looked.bytes,
            sha256: Some(self.request.expected.sha256.to_lowercase()),
            facts_json: json(&looked.facts)?,
        };
        let now = self.clock.now();
        match locked(&self.store).as_mut() {
            Some(store) => Ok(store.save_shelf_model(&model, now)?.as_str().to_owned()),
            None => Err(AppError::unexpected(&"the store closed")),
        }
    }
}

impl Broken {
    pub(super) fn of(error: &AppError, words: &Words) -> Self {
        Self {
            code: error.code().to_owned(),
            arguments: error
                .arguments(words)
                .into_iter()
                .map(|(name, text)| (name.to_owned(), text))
                .collect(),
        }
    }

    pub(super) fn failure(self, words: &Words) -> Failure {
        let arguments: Vec<(&str, Argument<'_>)> = self
            .arguments
            .iter()
            .map(|(name, text)| (name.as_str(), Argument::from(text)))
            .collect();
        let id = format!("error-{}", self.code);
        Failure {
            message: words.text_with(&id, &arguments),
            hint: words.text_with(&format!("{id}-hint"), &arguments),
            code: self.code,
            field: None,
        }
    }
}
