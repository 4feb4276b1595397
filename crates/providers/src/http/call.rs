//! A request that is to be sent.

use std::fmt;
use std::time::Duration;

use super::address::Address;
use crate::ledger::Why;

/// What the ledger shall say of a request beside what can be seen of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// What for.
    pub why: Why,
    /// The country of processing as the provider states it, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The id of the case it belongs to.
    pub case: Option<String>,
    /// Who allowed it, and how.
    pub allowed_by: String,
}

impl Purpose {
    /// For this, allowed by whom and how; no country stated and no case.
    pub fn new(why: Why, allowed_by: &str) -> Self {
        Self {
            why,
            country: None,
            case: None,
            allowed_by: allowed_by.to_owned(),
        }
    }
}

/// A request that is to be sent.
#[derive(Clone)]
pub struct Call {
    pub(super) address: Address,
    pub(super) purpose: Purpose,
    pub(super) headers: Vec<Header>,
    /// Posted when there is one.
    pub(super) body: Option<Vec<u8>>,
    pub(super) first_word: Option<Duration>,
    pub(super) silence: Option<Duration>,
}

#[derive(Clone)]
pub(super) struct Header {
    pub(super) name: &'static str,
    pub(super) value: String,
    pub(super) is_secret: bool,
}

impl Call {
    /// Fetches what is at an address. Redirects are followed as far as that is safe.
    pub fn get(address: Address, purpose: Purpose) -> Self {
        Self {
            address,
            purpose,
            headers: Vec::new(),
            body: None,
            first_word: None,
            silence: None,
        }
    }

    /// Posts JSON. Redirects are not followed: what is sent is meant for this address.
    pub fn post_json(address: Address, purpose: Purpose, body: Vec<u8>) -> Self {
        Self {
            body: Some(body),
            ..Self::get(address, purpose)
        }
        .header("content-type", "application/json")
    }

    /// With this header as well.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push(Header {
            name,
            value: value.to_owned(),
            is_secret: false,
        });
        self
    }

    /// With a header that nobody shall see: not logged, and not passed on to another server
    /// by a redirect.
    pub fn secret_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push(Header {
            name,
            value: value.to_owned(),
            is_secret: true,
        });
        self
    }

    /// Waits this long for the answer to begin, instead of what is set for the network. A
    /// model may read a long prompt for minutes before its first word.
    pub fn first_word_within(mut self, time: Duration) -> Self {
        self.first_word = Some(time);
        self
    }

    /// Waits this long for more of the answer, instead of what is set for the network.
    pub fn silent_at_most(mut self, time: Duration) -> Self {
        self.silence = Some(time);
        self
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Call")
            .field("host", &self.address.host())
            .field("why", &self.purpose.why)
            .finish_non_exhaustive()
    }
}
