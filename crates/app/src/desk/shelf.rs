//! The shelf: the models on this computer.

use super::Desk;
use super::home::machine_card;
use crate::AppError;
use crate::view::{
    AddFoundRequest, AddModelRequest, CatalogueModelRequest, ComputerView, DownloadSettingsView,
    FileOfferView, ShelfModelRequest, ShelfView,
};

impl Desk {
    /// The models on this computer, and how open models of several sizes would run here.
    ///
    /// # Errors
    /// The store's.
    pub fn models(&self) -> Result<ShelfView, AppError> {
        let words = self.words();
        let card = machine_card(&self.presenter(&words));
        Ok(ShelfView {
            machine: ComputerView {
                has: card.has,
                can_run: card.can_run,
                rows: Vec::new(),
            },
            models: Vec::new(),
            found: Vec::new(),
            recommended: Vec::new(),
            downloads: self.downloads()?.downloads,
            settings: DownloadSettingsView {
                proxy: None,
                proxy_has_password: false,
                mirror: None,
                folder: String::new(),
                free: String::new(),
            },
            offline: true,
        })
    }

    /// Looks at a model file that the person picked.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn offer_file(&self, path: &std::path::Path) -> Result<FileOfferView, AppError> {
        Err(AppError::Unexpected {
            detail: path.display().to_string(),
        })
    }

    /// A file was dropped on the window; [`Desk::dropped_file`] looks at it when the window asks.
    pub fn dropped(&self, path: &std::path::Path) {
        *super::locked(&self.dropped) = Some(path.to_owned());
    }

    /// Looks at the model file that was last dropped; none when none was.
    ///
    /// # Errors
    /// As [`Desk::offer_file`].
    pub fn dropped_file(&self) -> Result<Option<FileOfferView>, AppError> {
        let path = super::locked(&self.dropped).take();
        path.map(|path| self.offer_file(&path)).transpose()
    }

    /// Takes a file of a model in the catalogue that was brought on a stick.
    ///
    /// # Errors
    /// When it is not that file.
    pub fn bring_file(
        &self,
        request: &CatalogueModelRequest,
        path: &std::path::Path,
    ) -> Result<ShelfView, AppError> {
        Err(AppError::Unexpected {
            detail: format!("{} {}", request.model, path.display()),
        })
    }

    /// Puts an offered file on the shelf.
    ///
    /// # Errors
    /// The store's.
    pub fn add_model(&self, request: &AddModelRequest) -> Result<ShelfView, AppError> {
        Err(AppError::Unexpected {
            detail: request.offer.clone(),
        })
    }

    /// Puts a model that another program keeps on the shelf.
    ///
    /// # Errors
    /// The store's.
    pub fn add_found(&self, request: &AddFoundRequest) -> Result<ShelfView, AppError> {
        Err(AppError::Unexpected {
            detail: request.found.clone(),
        })
    }

    /// Takes a model off the shelf.
    ///
    /// # Errors
    /// The store's.
    pub fn remove_model(&self, request: &ShelfModelRequest) -> Result<ShelfView, AppError> {
        Err(AppError::Unexpected {
            detail: request.id.clone(),
        })
    }

    /// Measures how fast a model runs here.
    ///
    /// # Errors
    /// The runner's.
    pub fn measure_model(&self, request: &ShelfModelRequest) -> Result<ShelfView, AppError> {
        Err(AppError::Unexpected {
            detail: request.id.clone(),
        })
    }
}
