//! Starting up, and the settings.

use std::sync::PoisonError;

use words::{Language, Words};

use super::door::OFFLINE;
use super::{Desk, locked};
use crate::AppError;
use crate::view::{CaseView, SettingsRequest, SettingsView, StartView, Theme};

/// Setting that names the open case.
const OPEN_CASE: &str = "open_case";

impl Desk {
    /// The first command of the window: opens the store, or says why it cannot be opened.
    /// Called again it tries again.
    pub fn start(&self) -> StartView {
        let opened = self.open_store();
        if opened.is_ok() {
            self.restore_language();
            self.restore_figures();
        }
        let words = self.words();
        if let Err(error) = &opened {
            tracing::warn!(code = error.code(), "the store cannot be opened");
        }
        StartView {
            settings: self.settings().unwrap_or_else(|_| self.default_settings()),
            resume: self.resume(),
            blocked: opened.err().map(|error| error.failure(&words)),
            notices: std::mem::take(&mut *locked(&self.notices)),
        }
    }

    /// The case that was open when the app last ended, however it ended.
    fn resume(&self) -> Option<CaseView> {
        let id = self
            .with_store(|store| Ok(store.setting(OPEN_CASE)?))
            .ok()??;
        self.rail(&serde_json::from_str::<String>(&id).ok()?).ok()
    }

    /// Remembers which case is open; none at Home.
    pub(super) fn now_open(&self, case_id: Option<&str>) -> Result<(), AppError> {
        self.with_store(|store| {
            let known = store.setting(OPEN_CASE)?;
            match case_id {
                Some(id) => {
                    let id = json(&id)?;
                    if known.as_ref() != Some(&id) {
                        store.save_setting(OPEN_CASE, &id)?;
                    }
                }
                None if known.is_some() => {
                    store.remove_setting(OPEN_CASE)?;
                }
                None => {}
            }
            Ok(())
        })
    }

    fn restore_language(&self) {
        let kept = self
            .with_store(|store| Ok(store.setting("language")?))
            .ok()
            .flatten()
            .and_then(|json| serde_json::from_str::<Language>(&json).ok());
        if let Some(language) = kept {
            self.speak(language);
        }
    }

    fn speak(&self, language: Language) {
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = Words::new(language);
    }

    fn default_settings(&self) -> SettingsView {
        SettingsView {
            language: self.words().language().code().to_owned(),
            theme: Theme::System,
            data_folder: self.places.data_folder.display().to_string(),
            offline: self.switch.is_offline(),
        }
    }

    /// The settings as they are.
    ///
    /// # Errors
    /// The store's.
    pub fn settings(&self) -> Result<SettingsView, AppError> {
        let theme = self
            .with_store(|store| Ok(store.setting("theme")?))?
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default();
        Ok(SettingsView {
            theme,
            ..self.default_settings()
        })
    }

    /// Changes what is given and leaves the rest.
    ///
    /// # Errors
    /// [`AppError::Setting`] for a language there is not, and the store's.
    pub fn change_settings(&self, request: &SettingsRequest) -> Result<SettingsView, AppError> {
        let language = match &request.language {
            Some(code) => Some(code.parse::<Language>().map_err(|_| AppError::Setting {
                name: "language",
                value: code.clone(),
            })?),
            None => None,
        };
        self.with_store(|store| {
            if let Some(language) = language {
                store.save_setting("language", &json(&language)?)?;
            }
            if let Some(theme) = request.theme {
                store.save_setting("theme", &json(&theme)?)?;
            }
            if let Some(offline) = request.offline {
                store.save_setting(OFFLINE, &json(&offline)?)?;
            }
            Ok(())
        })?;
        if let Some(language) = language {
            self.speak(language);
        }
        if let Some(offline) = request.offline {
            self.switch.set_offline(offline);
            if offline {
                self.pause_running()?;
            }
        }
        self.settings()
    }
}

fn json(value: &impl serde::Serialize) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|error| AppError::unexpected(&error))
}
