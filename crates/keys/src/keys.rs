//! Keys wherever they are held: the keychain, or memory for this session.

use std::sync::{Mutex, PoisonError};

use crate::error::KeyError;
use crate::keychain::{Keychain, KeychainState, Stored};
use crate::secret::Secret;
use crate::session::SessionKeys;
use crate::shape::check;

/// Whether a provider has a key, and where. Never the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyStatus {
    /// No key.
    Absent,
    /// In the keychain.
    InKeychain(Stored),
    /// In memory until the app closes.
    ForThisSession(Stored),
}

/// The one place a host keeps: the keychain, when there is one, and the keys
/// held for this session.
#[derive(Debug)]
pub struct Keys {
    keychain: Mutex<KeychainState>,
    session: SessionKeys,
}

impl Keys {
    /// Looks for the keychain. Call off the thread that draws.
    pub fn open() -> Self {
        Self::with(Keychain::open())
    }

    /// Uses a keychain already looked for.
    pub fn with(keychain: KeychainState) -> Self {
        Self {
            keychain: Mutex::new(keychain),
            session: SessionKeys::default(),
        }
    }

    /// Whether there is a keychain, as last seen.
    pub fn keychain(&self) -> KeychainState {
        self.keychain
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Looks for the keychain again, after its person did something about it.
    /// Call off the thread that draws.
    pub fn look_again(&self) -> KeychainState {
        let found = Keychain::open();
        *self.keychain.lock().unwrap_or_else(PoisonError::into_inner) = found.clone();
        found
    }

    /// Stores a key in the keychain and reads it back. One held for this session
    /// goes. Call off the thread that draws.
    ///
    /// # Errors
    /// As [`Keychain::put`]; with no keychain, the reason why there is none.
    pub fn put(&self, provider: &str, secret: &Secret) -> Result<Stored, KeyError> {
        check(provider, secret)?;
        let stored = self.usable()?.put(provider, secret)?;
        self.session.remove(provider);
        Ok(stored)
    }

    /// Holds a key in memory until the app closes, because its person chose that.
    ///
    /// # Errors
    /// What [`check`] says of the key.
    pub fn put_for_session(&self, provider: &str, secret: Secret) -> Result<Stored, KeyError> {
        check(provider, &secret)?;
        let last_four = secret.last_four();
        self.session.put(provider, secret);
        Ok(Stored { last_four })
    }

    /// Removes a key from wherever it is held. Call off the thread that draws.
    ///
    /// # Errors
    /// [`KeyError::NotFound`] when it is nowhere; what a keychain can say.
    pub fn remove(&self, provider: &str) -> Result<(), KeyError> {
        let held = self.session.remove(provider);
        let removed = match self.keychain() {
            KeychainState::Available(keychain) => keychain.remove(provider),
            KeychainState::Unavailable { .. } => Err(KeyError::NotFound {
                provider: provider.to_owned(),
            }),
        };
        match removed {
            Err(KeyError::NotFound { .. }) if held => Ok(()),
            removed => removed,
        }
    }

    /// Where a provider's key is. Call off the thread that draws.
    ///
    /// # Errors
    /// What a keychain can say. Without one, and without a key for this session,
    /// the answer is [`KeyStatus::Absent`].
    pub fn status(&self, provider: &str) -> Result<KeyStatus, KeyError> {
        if let Some(last_four) = self.session.last_four(provider) {
            return Ok(KeyStatus::ForThisSession(Stored { last_four }));
        }
        match self.keychain() {
            KeychainState::Available(keychain) => {
                let stored = keychain.status(provider)?;
                Ok(stored.map_or(KeyStatus::Absent, KeyStatus::InKeychain))
            }
            KeychainState::Unavailable { .. } => Ok(KeyStatus::Absent),
        }
    }

    /// Reads a key, for the moment of a request. Only `providers` has a use for
    /// it. Call off the thread that draws.
    ///
    /// # Errors
    /// [`KeyError::NotFound`]; what a keychain can say.
    pub fn read(&self, provider: &str) -> Result<Secret, KeyError> {
        if let Some(secret) = self.session.read(provider) {
            return Ok(secret);
        }
        self.usable()?.read(provider)
    }

    fn usable(&self) -> Result<Keychain, KeyError> {
        match self.keychain() {
            KeychainState::Available(keychain) => Ok(keychain),
            KeychainState::Unavailable { reason } => Err(reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_a_keychain() -> Keys {
        Keys::with(KeychainState::Unavailable {
            reason: KeyError::KeychainMissing {
                detail: "no session bus".to_owned(),
            },
        })
    }

    #[test]
    fn without_a_keychain_a_key_can_be_held_for_this_session() {
        let keys = without_a_keychain();
        let key = || Secret::new("0123456789abcdefghijklmnopqrst7Qf2".to_owned());
        let refused = keys.put("mistral", &key()).unwrap_err();
        assert_eq!(refused.code(), "keychain-missing");
        assert!(refused.session_is_a_way_out());
        assert_eq!(keys.status("mistral").unwrap(), KeyStatus::Absent);

        let stored = keys.put_for_session("mistral", key()).unwrap();
        assert_eq!(stored.last_four, "7Qf2");
        assert_eq!(
            keys.status("mistral").unwrap(),
            KeyStatus::ForThisSession(stored)
        );
        assert_eq!(keys.read("mistral").unwrap().expose(), key().expose());
        assert!(!format!("{keys:?}").contains("0123456789"));

        keys.remove("mistral").unwrap();
        assert_eq!(keys.remove("mistral").unwrap_err().code(), "key-not-found");
    }

    #[test]
    fn a_bad_key_is_named_before_the_missing_keychain() {
        let refused = without_a_keychain()
            .put("openai", &Secret::new(String::new()))
            .unwrap_err();
        assert_eq!(refused.code(), "key-empty");
        assert!(!refused.session_is_a_way_out());
    }
}
