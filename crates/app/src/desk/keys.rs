//! Providers and keys. A key comes in, is tested and kept; none of these methods gives one out.

use ::keys::{KeyError, KeyStatus, KeychainState, Keys};
use providers::PROVIDERS;
use store::{KeyMark, KeyPlace};

use super::Desk;
use crate::AppError;
use crate::view::{KeysView, ProviderRequest, ProviderRow, StoreKeyRequest, StoredKeyView};

impl Desk {
    /// Looked for at first use: it may take a moment, and most visits never need it.
    pub(super) fn keys(&self) -> &Keys {
        self.keys.get_or_init(Keys::open)
    }

    /// The providers, and what may be shown of their keys.
    ///
    /// # Errors
    /// The store's.
    pub fn providers(&self) -> Result<KeysView, AppError> {
        let words = self.words();
        let marks = self.with_store(|store| Ok(store.key_marks()?))?;
        let failure = match self.keys().keychain() {
            KeychainState::Available(_) => None,
            KeychainState::Unavailable { reason } => {
                // It may have been started since.
                match self.keys().look_again() {
                    KeychainState::Available(_) => None,
                    KeychainState::Unavailable { .. } => {
                        Some(AppError::from(reason).failure(&words))
                    }
                }
            }
        };
        Ok(KeysView {
            keychain_failure: failure,
            keychain: words.text("keychain-name"),
            providers: PROVIDERS
                .iter()
                .map(|provider| ProviderRow {
                    id: provider.id.to_owned(),
                    name: provider.name.to_owned(),
                    country: words.text(&format!(
                        "catalogue-country-{}",
                        provider.country.to_lowercase()
                    )),
                    key_page: provider.key_page.to_owned(),
                    stored: marks
                        .iter()
                        .find(|mark| mark.provider == provider.id)
                        .map(|mark| StoredKeyView {
                            last_four: mark.last_four.clone(),
                            stored: words.date(mark.stored_at.to_zoned(self.clock.zone()).date()),
                            session_only: mark.place == KeyPlace::Session,
                        }),
                })
                .collect(),
        })
    }

    /// Keeps a key. In the keychain it is read back and compared before this succeeds.
    ///
    /// # Errors
    /// [`AppError::Key`] with its own plain explanation; the key is then kept nowhere.
    pub fn store_key(&self, request: StoreKeyRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?;
        let (stored, place) = if request.session_only {
            (
                self.keys().put_for_session(provider, request.key)?,
                KeyPlace::Session,
            )
        } else {
            (self.keys().put(provider, &request.key)?, KeyPlace::Keychain)
        };
        let mark = KeyMark {
            provider: provider.to_owned(),
            last_four: stored.last_four,
            stored_at: self.clock.now(),
            place,
        };
        self.with_store(|store| Ok(store.save_key_mark(&mark)?))?;
        self.providers()
    }

    /// Reads a key back from where it is held, to show that it is there and unchanged.
    ///
    /// # Errors
    /// [`AppError::Key`] when it is not there or the keychain does not answer.
    pub fn check_key(&self, request: &ProviderRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?;
        let stored = match self.keys().status(provider)? {
            KeyStatus::InKeychain(stored) | KeyStatus::ForThisSession(stored) => stored,
            KeyStatus::Absent => {
                return Err(KeyError::NotFound {
                    provider: provider.to_owned(),
                }
                .into());
            }
        };
        let marks = self.with_store(|store| Ok(store.key_marks()?))?;
        let unchanged = marks
            .iter()
            .any(|mark| mark.provider == provider && mark.last_four == stored.last_four);
        if !unchanged {
            return Err(KeyError::ReadBack.into());
        }
        self.providers()
    }

    /// Forgets a key that is no provider's; gone already is what was asked for.
    pub(super) fn forget_key(&self, name: &str) -> Result<(), AppError> {
        let marked = self.with_store(|store| Ok(store.key_marks()?))?;
        if !marked.iter().any(|mark| mark.provider == name) {
            return Ok(());
        }
        match self.keys().remove(name) {
            Ok(()) | Err(KeyError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        self.with_store(|store| {
            store.remove_key_mark(name)?;
            Ok(())
        })
    }

    /// Removes a key from where it is held.
    ///
    /// # Errors
    /// [`AppError::Key`] when the keychain does not answer; the key is then still there.
    pub fn remove_key(&self, request: &ProviderRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?;
        match self.keys().remove(provider) {
            // Gone already is what was asked for.
            Ok(()) | Err(KeyError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        self.with_store(|store| {
            store.remove_key_mark(provider)?;
            Ok(())
        })?;
        self.providers()
    }
}

fn known(id: &str) -> Result<&'static str, AppError> {
    providers::provider(id)
        .map(|provider| provider.id)
        .ok_or_else(|| AppError::NoSuchProvider {
            name: id.to_owned(),
        })
}
