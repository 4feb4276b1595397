//! Keys. One comes in, is tested and kept; none of these methods gives one to a screen.

use ::keys::{KeyError, KeyStatus, Keys, Secret, Stored};
use providers::Provider;
use store::{KeyMark, KeyPlace};

use super::Desk;
use crate::AppError;
use crate::present::Presenter;
use crate::view::{KeysView, ProviderRequest, StoreKeyRequest, StoredKeyView};

impl Desk {
    /// Looked for at first use: it may take a moment, and most visits never need it.
    pub(super) fn keys(&self) -> &Keys {
        self.keys.get_or_init(Keys::open)
    }

    /// What may be shown of a key that is held under a name.
    pub(super) fn stored_key(
        &self,
        presenter: &Presenter<'_>,
        name: &str,
        marks: &[KeyMark],
    ) -> Option<StoredKeyView> {
        let mark = marks.iter().find(|mark| mark.provider == name)?;
        Some(StoredKeyView {
            last_four: mark.last_four.clone(),
            stored: presenter
                .words
                .date(mark.stored_at.to_zoned(self.clock.zone()).date()),
            session_only: mark.place == KeyPlace::Session,
        })
    }

    /// Keeps a key, in the place of one that was there. In the keychain it is read back and
    /// compared before this succeeds.
    ///
    /// # Errors
    /// [`AppError::Key`] with its own plain explanation; the key is then kept nowhere.
    pub fn store_key(&self, request: StoreKeyRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?.id;
        self.keep_key(provider, request.key, request.session_only)?;
        // What was said of the key before says nothing of this one.
        self.with_store(|store| Ok(store.forget_key_check(provider)?))?;
        self.providers()
    }

    /// Keeps a key under a name, and what may be shown of it.
    pub(super) fn keep_key(
        &self,
        name: &str,
        key: Secret,
        session_only: bool,
    ) -> Result<(), AppError> {
        if !session_only {
            let stored = self.keys().put(name, &key)?;
            return self.mark_key(name, stored.last_four, KeyPlace::Keychain);
        }
        ::keys::check(name, &key)?;
        // The key that this one replaces would stay in the keychain with nobody knowing of it.
        if let Err(error) = self.forget_key(name) {
            tracing::warn!(
                code = error.code(),
                "the key before this one is still in the keychain"
            );
        }
        let stored = self.keys().put_for_session(name, key)?;
        self.mark_key(name, stored.last_four, KeyPlace::Session)
    }

    /// Remembers that a key is held. Of a password not even the end is shown.
    pub(super) fn mark_key(
        &self,
        name: &str,
        last_four: String,
        place: KeyPlace,
    ) -> Result<(), AppError> {
        let mark = KeyMark {
            provider: name.to_owned(),
            last_four,
            stored_at: self.clock.now(),
            place,
        };
        self.with_store(|store| Ok(store.save_key_mark(&mark)?))
    }

    /// The key that is held under a name, for the moment of a request; none where there is none.
    pub(super) fn held_key(&self, name: &str) -> Result<Option<Secret>, AppError> {
        let marks = self.with_store(|store| Ok(store.key_marks()?))?;
        if marks.iter().any(|mark| mark.provider == name) {
            return Ok(Some(self.keys().read(name)?));
        }
        Ok(None)
    }

    /// The key for a provider, for the moment of a request.
    ///
    /// # Errors
    /// [`AppError::Key`] when there is none, or the keychain does not answer.
    pub(super) fn provider_key(&self, provider: &Provider) -> Result<Secret, AppError> {
        self.held_key(provider.id)?.ok_or_else(|| {
            KeyError::NotFound {
                provider: provider.id.to_owned(),
            }
            .into()
        })
    }

    /// Reads a key back from where it is held, to see that it is there and unchanged.
    ///
    /// # Errors
    /// [`AppError::Key`] when it is not there or the keychain does not answer.
    pub(super) fn read_back(&self, provider: &str) -> Result<(), AppError> {
        let Stored { last_four, .. } = match self.keys().status(provider)? {
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
            .any(|mark| mark.provider == provider && mark.last_four == last_four);
        if unchanged {
            Ok(())
        } else {
            Err(KeyError::ReadBack.into())
        }
    }

    /// Forgets a key where one is held; gone already is what was asked for.
    pub(super) fn forget_key(&self, name: &str) -> Result<(), AppError> {
        let marked = self.with_store(|store| Ok(store.key_marks()?))?;
        if !marked.iter().any(|mark| mark.provider == name) {
            return Ok(());
        }
        self.take_key_away(name)
    }

    /// Removes a key from where it is held.
    ///
    /// # Errors
    /// [`AppError::Key`] when the keychain does not answer; the key is then still there.
    pub fn remove_key(&self, request: &ProviderRequest) -> Result<KeysView, AppError> {
        let provider = known(&request.provider)?.id;
        self.take_key_away(provider)?;
        self.with_store(|store| Ok(store.forget_key_check(provider)?))?;
        self.providers()
    }

    fn take_key_away(&self, name: &str) -> Result<(), AppError> {
        match self.keys().remove(name) {
            Ok(()) | Err(KeyError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        self.with_store(|store| {
            store.remove_key_mark(name)?;
            Ok(())
        })
    }
}

pub(super) fn known(id: &str) -> Result<&'static Provider, AppError> {
    providers::provider(id).ok_or_else(|| AppError::NoSuchProvider {
        name: id.to_owned(),
    })
}
