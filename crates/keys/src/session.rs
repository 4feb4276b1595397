//! Keys kept in memory until the app closes, for those who have no keychain and
//! chose this.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::secret::Secret;

/// Keys by provider id, zeroed when removed, replaced or dropped.
#[derive(Debug, Default)]
pub struct SessionKeys(Mutex<BTreeMap<String, Secret>>);

impl SessionKeys {
    pub(crate) fn put(&self, provider: &str, secret: Secret) {
        self.keys().insert(provider.to_owned(), secret);
    }

    pub(crate) fn remove(&self, provider: &str) -> bool {
        self.keys().remove(provider).is_some()
    }

    pub(crate) fn read(&self, provider: &str) -> Option<Secret> {
        self.keys().get(provider).map(Secret::copy)
    }

    pub(crate) fn last_four(&self, provider: &str) -> Option<String> {
        self.keys().get(provider).map(Secret::last_four)
    }

    /// A map is whole between two calls, so a panic elsewhere spoils nothing.
    fn keys(&self) -> MutexGuard<'_, BTreeMap<String, Secret>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
