//! An answer, read piece by piece and counted as it comes.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use jiff::fmt::rfc2822;

use super::address::Address;
use super::error::NetError;
use super::faults::{Asked, told_apart};
use super::network::ProxyAddress;
use super::route::seconds;
use crate::door::Passage;
use crate::ledger::{Ending, LedgerRefusal};
use crate::reach::Reach;

/// An answer that has begun. Its end is put on record however it ends, also when it is
/// dropped half-read.
pub struct Answer {
    pub(super) response: reqwest::Response,
    pub(super) passage: Passage,
    /// How far the address is that answered; the request may be passed on and go farther.
    pub(super) from: Reach,
    pub(super) address: Address,
    pub(super) proxy: Option<ProxyAddress>,
    pub(super) silence: Duration,
    pub(super) connect_within: Duration,
    pub(super) asked_at: Timestamp,
}

impl Answer {
    /// The status, 200 when all is well.
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// The error that the status stands for; none for a success.
    pub fn refusal(&self) -> Option<NetError> {
        NetError::of_status(
            self.address.host(),
            self.status(),
            self.retry_after_seconds(),
        )
    }

    /// A header, as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.response.headers().get(name)?.to_str().ok()
    }

    /// The address that answered, after redirects.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// How far the request went.
    pub fn reach(&self) -> Reach {
        self.passage.outgoing().reach
    }

    /// Bytes of the body that came so far.
    pub fn bytes_in(&self) -> u64 {
        self.passage.bytes_in()
    }

    /// When the server wants to be asked again, in seconds from the request. It may say a
    /// number or a date (RFC 9110, section 10.2.3).
    pub fn retry_after_seconds(&self) -> Option<u64> {
        let said = self.header("retry-after")?.trim();
        if let Ok(seconds) = said.parse() {
            return Some(seconds);
        }
        let at = rfc2822::DateTimeParser::new().parse_timestamp(said).ok()?;
        let wait = at.duration_since(self.asked_at).as_secs();
        Some(u64::try_from(wait).unwrap_or(0))
    }

    /// The next piece of the body; none at its end.
    ///
    /// # Errors
    /// [`NetError::Stalled`] when nothing came for as long as is waited, or what broke the
    /// connection.
    pub async fn next(&mut self) -> Result<Option<Bytes>, NetError> {
        let Ok(piece) = tokio::time::timeout(self.silence, self.response.chunk()).await else {
            return Err(NetError::Stalled {
                host: self.address.host().to_owned(),
                seconds: seconds(self.silence),
            });
        };
        match piece {
            Ok(Some(piece)) => {
                self.passage.received(piece.len() as u64);
                Ok(Some(piece))
            }
            Ok(None) => {
                self.passage.arrived();
                Ok(None)
            }
            Err(error) => Err(told_apart(
                &error,
                &Asked {
                    address: &self.address,
                    proxy: self.proxy.as_ref(),
                    connect_within: self.connect_within,
                },
            )),
        }
    }

    /// The whole body, of at most this many bytes.
    ///
    /// # Errors
    /// As [`Answer::next`]; [`NetError::TooLong`].
    pub async fn body(&mut self, limit_bytes: u64) -> Result<Vec<u8>, NetError> {
        let mut body = Vec::new();
        while let Some(piece) = self.next().await? {
            if body.len() as u64 + piece.len() as u64 > limit_bytes {
                return Err(NetError::TooLong {
                    host: self.address.host().to_owned(),
                    limit_bytes,
                });
            }
            body.extend_from_slice(&piece);
        }
        Ok(body)
    }

    /// Puts on record how it ended, with what the provider says of it. What is still to come
    /// is not read.
    ///
    /// # Errors
    /// [`LedgerRefusal`]; that the request left is on record all the same.
    pub fn ended(self, ending: Ending) -> Result<(), LedgerRefusal> {
        self.passage.ended(ending)
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Answer")
            .field("status", &self.status())
            .field("host", &self.address.host())
            .finish_non_exhaustive()
    }
}
