//! The operating system's keychain, checked at every write.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroizing;

use crate::error::KeyError;
use crate::patience::{TIME_LIMIT, within};
use crate::secret::Secret;
use crate::shape::check;
use crate::system;

/// Under which the keychain's own program lists the keys.
const SERVICE: &str = "org.steelyard.desktop";

/// Connects to the keychain anew.
type Connect = dyn Fn() -> Result<Arc<CredentialStore>, Error> + Send + Sync;

/// Whether this computer has a keychain that answers.
#[derive(Debug, Clone)]
pub enum KeychainState {
    /// It answers. It may still be locked, which shows at the first key.
    Available(Keychain),
    /// It does not, and why.
    Unavailable {
        /// [`KeyError::KeychainMissing`], [`KeyError::Timeout`] or
        /// [`KeyError::Other`].
        reason: KeyError,
    },
}

/// The keychain.
///
/// Each call connects anew, which costs milliseconds: a session that ended, a
/// service that restarted or a question left unanswered then spoils one call
/// instead of every later one.
#[derive(Clone)]
pub struct Keychain {
    connect: Arc<Connect>,
    limit: Duration,
}

/// What may be shown of a key that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its last four characters.
    pub last_four: String,
}

impl Keychain {
    /// Looks for the keychain. Call off the thread that draws.
    pub fn open() -> KeychainState {
        Self::with(system::connect, TIME_LIMIT).probed()
    }

    pub(crate) fn with(
        connect: impl Fn() -> Result<Arc<CredentialStore>, Error> + Send + Sync + 'static,
        limit: Duration,
    ) -> Self {
        Self {
            connect: Arc::new(connect),
            limit,
        }
    }

    fn probed(self) -> KeychainState {
        match self.at("", |access| access.store().map(drop)) {
            Ok(()) => KeychainState::Available(self),
            Err(reason) => KeychainState::Unavailable { reason },
        }
    }

    /// Stores a key, replacing an earlier one, then reads it back over a new
    /// connection and compares. Call off the thread that draws.
    ///
    /// # Errors
    /// What [`check`] says of the key; [`KeyError::ReadBack`] when the keychain
    /// did not keep it; and what else a keychain can say.
    pub fn put(&self, provider: &str, secret: &Secret) -> Result<Stored, KeyError> {
        check(provider, secret)?;
        let copy = secret.copy();
        self.at(provider, move |access| {
            access.write(&copy)?;
            match access.read() {
                Ok(read) if copy.same_as(&read) => Ok(()),
                // A store that keeps nothing, or something else, is worse than none.
                Ok(_) | Err(KeyError::NotFound { .. }) => Err(KeyError::ReadBack),
                Err(error) => Err(error),
            }
        })?;
        Ok(Stored {
            last_four: secret.last_four(),
        })
    }

    /// Reads a key, for the moment of a request. Only `providers` has a use for
    /// it. Call off the thread that draws.
    ///
    /// # Errors
    /// [`KeyError::NotFound`], and what else a keychain can say.
    pub fn read(&self, provider: &str) -> Result<Secret, KeyError> {
        let bytes = self.at(provider, Access::read)?;
        match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Secret::new(text.to_owned())),
            Err(_) => Err(KeyError::Other {
                detail: "the stored key is not text".to_owned(),
            }),
        }
    }

    /// Removes a key, and checks that it is gone. Call off the thread that draws.
    ///
    /// # Errors
    /// [`KeyError::NotFound`], and what else a keychain can say.
    pub fn remove(&self, provider: &str) -> Result<(), KeyError> {
        self.at(provider, |access| {
            access.remove()?;
            match access.read() {
                Err(KeyError::NotFound { .. }) => Ok(()),
                Ok(_) => Err(KeyError::ReadBack),
                Err(error) => Err(error),
            }
        })
    }

    /// The last four characters of a stored key; `None` without one. Call off the
    /// thread that draws.
    ///
    /// # Errors
    /// What a keychain can say.
    pub fn status(&self, provider: &str) -> Result<Option<Stored>, KeyError> {
        match self.read(provider) {
            Ok(secret) => Ok(Some(Stored {
                last_four: secret.last_four(),
            })),
            Err(KeyError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn at<T: Send + 'static>(
        &self,
        provider: &str,
        work: impl FnOnce(&Access) -> Result<T, KeyError> + Send + 'static,
    ) -> Result<T, KeyError> {
        let access = Access {
            connect: Arc::clone(&self.connect),
            provider: provider.to_owned(),
        };
        within(self.limit, move || work(&access))
    }
}

/// One provider's entry, on the thread that may wait.
struct Access {
    connect: Arc<Connect>,
    provider: String,
}

impl Access {
    fn store(&self) -> Result<Arc<CredentialStore>, KeyError> {
        (self.connect)().map_err(|error| self.told(error))
    }

    fn entry(&self) -> Result<Entry, KeyError> {
        self.store()?
            .build(SERVICE, &self.provider, None)
            .map_err(|error| self.told(error))
    }

    fn read(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        self.entry()?
            .get_secret()
            .map(Zeroizing::new)
            .map_err(|error| self.told(error))
    }

    fn write(&self, secret: &Secret) -> Result<(), KeyError> {
        let entry = self.entry()?;
        let written = match entry.set_secret(secret.expose().as_bytes()) {
            // Another program's copy under the same name: one is enough.
            Err(Error::Ambiguous(doubles)) => {
                remove_all(&doubles).and_then(|()| entry.set_secret(secret.expose().as_bytes()))
            }
            written => written,
        };
        written.map_err(|error| self.told(error))
    }

    fn remove(&self) -> Result<(), KeyError> {
        let removed = match self.entry()?.delete_credential() {
            Err(Error::Ambiguous(doubles)) => remove_all(&doubles),
            removed => removed,
        };
        removed.map_err(|error| self.told(error))
    }

    /// Words for the errors of the keyring library. Those that carry what was
    /// stored are never printed.
    fn told(&self, error: Error) -> KeyError {
        let other = |detail: &str| KeyError::Other {
            detail: detail.to_owned(),
        };
        match error {
            Error::NoEntry => KeyError::NotFound {
                provider: self.provider.clone(),
            },
            Error::NoStorageAccess(cause) => {
                system::told(cause.as_ref()).unwrap_or(KeyError::KeychainLocked)
            }
            Error::PlatformFailure(cause) => {
                system::told(cause.as_ref()).unwrap_or_else(|| other(&cause.to_string()))
            }
            Error::BadEncoding(_) | Error::BadDataFormat(..) => {
                other("the stored key cannot be read")
            }
            Error::Ambiguous(_) => other("more than one key under the same name"),
            harmless => other(&harmless.to_string()),
        }
    }
}

fn remove_all(doubles: &[Entry]) -> Result<(), Error> {
    doubles.iter().try_for_each(Entry::delete_credential)
}

impl fmt::Debug for Keychain {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Keychain")
    }
}

#[cfg(test)]
mod tests;
