//! Large files, fetched whole or not at all.
//!
//! A file is written beside its place as `NAME.part`, with a note of what it is in
//! `NAME.part.json`. It is fetched from a pinned address, continued where it stopped, checked
//! against its length and SHA-256, and renamed only then: a file under its own name is always
//! whole.

mod bring;
mod error;
mod fetch;
mod part;
mod piece;

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

pub use bring::bring;
pub use error::DownloadError;
pub use fetch::download;
pub use part::{arrived_so_far, discard};

use crate::http::{Address, NetError};

/// What a file must be to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// Its length, in bytes.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// The address of a file at Hugging Face in one revision, which never changes afterwards.
///
/// # Errors
/// [`NetError::AddressInvalid`] when `revision` is not a whole commit (40 hexadecimal digits):
/// a branch or a tag would be another file tomorrow.
///
/// ```
/// let address = providers::download::hugging_face(
///     "HuggingFaceTB/SmolLM2-135M-Instruct-GGUF",
///     "0123456789abcdef0123456789abcdef01234567",
///     "smollm2.gguf",
/// )
/// .unwrap();
/// assert!(address.as_str().ends_with("/resolve/0123456789abcdef0123456789abcdef01234567/smollm2.gguf"));
/// assert!(providers::download::hugging_face("a/b", "main", "c.gguf").is_err());
/// ```
pub fn hugging_face(repository: &str, revision: &str, file: &str) -> Result<Address, NetError> {
    let is_pinned = revision.len() == 40 && revision.bytes().all(|byte| byte.is_ascii_hexdigit());
    let text = format!("https://huggingface.co/{repository}/resolve/{revision}/{file}");
    if !is_pinned || text.contains(['?', '#', '\\']) || text.contains("/../") {
        return Err(NetError::AddressInvalid { address: text });
    }
    Address::parse(&text)
}

/// A file that is to be fetched.
#[derive(Debug, Clone)]
pub struct DownloadRequest {
    /// Where it is published, in a pinned revision.
    pub address: Address,
    /// Where to fetch it instead: a mirror's scheme, host and path before the address's own.
    pub mirror: Option<Address>,
    /// What it must be.
    pub expected: Expected,
    /// Where it goes, under its own name.
    pub destination: PathBuf,
    /// Who allowed it, and how; for the ledger.
    pub allowed_by: String,
    /// Bytes that may still be written to the disk of a folder; `None` where the system does
    /// not say.
    pub free_space: fn(&Path) -> Option<u64>,
    /// How much is put up with.
    pub patience: Patience,
}

impl DownloadRequest {
    /// Where it is fetched from.
    pub fn source(&self) -> Address {
        match &self.mirror {
            Some(mirror) => self.address.at_mirror(mirror),
            None => self.address.clone(),
        }
    }
}

/// How much is put up with before a download is given up. How long an answer may be silent is
/// set for the network as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Attempts in a row that bring nothing.
    pub fruitless_attempts: u32,
    /// The pause after the first of them; each further one is twice as long.
    pub first_pause: Duration,
    /// The longest of these pauses.
    pub longest_pause: Duration,
    /// The longest pause that a server may ask for; it is not waited for any longer one.
    pub longest_wait_asked: Duration,
    /// The span over which the least speed is looked at.
    pub span: Duration,
    /// The least that must come in a span, in bytes; below it the connection is made anew.
    pub least_bytes_a_span: u64,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            fruitless_attempts: 8,
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_mins(1),
            longest_wait_asked: Duration::from_mins(10),
            span: Duration::from_secs(30),
            least_bytes_a_span: 16 * 1024,
        }
    }
}

/// What a download is doing.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// Reading what arrived before, to go on from there.
    Checking,
    /// Fetching.
    Receiving,
    /// Pausing after something went wrong.
    Waiting {
        /// What went wrong.
        after: NetError,
        /// How long, in seconds.
        seconds: f64,
    },
    /// Everything is here and right.
    Whole,
}

/// How far a download is.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// Bytes that are here. Never less than reported before, even if it starts over.
    pub bytes: u64,
    /// Bytes of the whole file.
    pub of_bytes: u64,
    /// Bytes a second over the last few seconds; none until there is a measure.
    pub bytes_a_second: Option<f64>,
    /// How often it had to begin again from nothing.
    pub started_over: u32,
}

/// What became of a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Downloaded {
    /// Bytes that this run fetched.
    pub fetched_bytes: u64,
    /// Whether the file was whole in its place before anything was asked.
    pub was_here: bool,
}

/// Asks a running download to stop. Clones are the same signal.
#[derive(Debug, Clone)]
pub struct Stop(watch::Sender<bool>);

impl Default for Stop {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Stop {
    /// Asks it to stop. What arrived is kept.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Whether it was asked to.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Returns once it is asked to.
    pub(crate) async fn stopped(&self) {
        let mut state = self.0.subscribe();
        // The sender lives as long as `self`, so this ends only with the signal.
        let _ = state.wait_for(|stopped| *stopped).await;
    }
}
