//! Fetching models.

use super::Desk;
use crate::AppError;
use crate::view::{
    DownloadIdRequest, DownloadSettingsRequest, DownloadSettingsView, DownloadsView,
    StartDownloadRequest,
};

impl Desk {
    /// The downloads.
    ///
    /// # Errors
    /// The store's.
    pub fn downloads(&self) -> Result<DownloadsView, AppError> {
        Ok(DownloadsView {
            downloads: Vec::new(),
            running: false,
        })
    }

    /// Begins to fetch a model.
    ///
    /// # Errors
    /// The door's and the store's.
    pub fn start_download(
        &self,
        request: &StartDownloadRequest,
    ) -> Result<DownloadsView, AppError> {
        Err(AppError::Unexpected {
            detail: request.model.clone(),
        })
    }

    /// Pauses a download; what has come in is kept.
    ///
    /// # Errors
    /// The store's.
    pub fn pause_download(&self, request: &DownloadIdRequest) -> Result<DownloadsView, AppError> {
        Err(AppError::Unexpected {
            detail: request.id.clone(),
        })
    }

    /// Goes on with a download that was paused or broke off.
    ///
    /// # Errors
    /// The door's and the store's.
    pub fn resume_download(&self, request: &DownloadIdRequest) -> Result<DownloadsView, AppError> {
        Err(AppError::Unexpected {
            detail: request.id.clone(),
        })
    }

    /// Gives a download up and deletes what has come in.
    ///
    /// # Errors
    /// The store's.
    pub fn cancel_download(&self, request: &DownloadIdRequest) -> Result<DownloadsView, AppError> {
        Err(AppError::Unexpected {
            detail: request.id.clone(),
        })
    }

    /// Changes proxy and mirror.
    ///
    /// # Errors
    /// For an address that is none, and the store's.
    pub fn change_download_settings(
        &self,
        request: DownloadSettingsRequest,
    ) -> Result<DownloadSettingsView, AppError> {
        Err(AppError::Unexpected {
            detail: request.mirror.unwrap_or_default(),
        })
    }
}
