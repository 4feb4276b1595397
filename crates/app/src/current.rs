//! The facts in force, which a person may replace while commands that hold the old ones finish.

use std::ops::Deref;
use std::sync::OnceLock;

use crate::Facts;

/// Facts, and those that replaced them.
///
/// Old ones stay in memory until the app ends, so that a reference to them stays good without a lock.
/// They are a few megabytes, and a person replaces them a few times a year.
#[derive(Debug)]
pub(crate) struct Current {
    facts: Facts,
    next: OnceLock<Box<Self>>,
}

impl Current {
    pub(crate) const fn new(facts: Facts) -> Self {
        Self {
            facts,
            next: OnceLock::new(),
        }
    }

    fn latest(&self) -> &Self {
        let mut latest = self;
        while let Some(next) = latest.next.get() {
            latest = next;
        }
        latest
    }

    /// Puts other facts in force for every command that begins from now on.
    pub(crate) fn replace(&self, facts: Facts) {
        let mut waiting = Box::new(Self::new(facts));
        while let Err(refused) = self.latest().next.set(waiting) {
            // Somebody else replaced them in between; these come after.
            waiting = refused;
        }
    }
}

impl Deref for Current {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.latest().facts
    }
}
