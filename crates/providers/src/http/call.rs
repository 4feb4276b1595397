//! A request that is to be sent.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use keys::Secret;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

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
    /// Whoever answers is taken to pass it on, so that it goes outside wherever the address
    /// lies.
    pub is_passed_on: bool,
}

impl Purpose {
    /// For this, allowed by whom and how; no country stated and no case.
    pub fn new(why: Why, allowed_by: &str) -> Self {
        Self {
            why,
            country: None,
            case: None,
            allowed_by: allowed_by.to_owned(),
            is_passed_on: false,
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
    /// None for one with characters that cannot be sent.
    pub(super) value: Option<HeaderValue>,
}

impl Header {
    pub(super) fn is_secret(&self) -> bool {
        self.value.as_ref().is_none_or(HeaderValue::is_sensitive)
    }
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
            value: HeaderValue::try_from(value).ok(),
        });
        self
    }

    /// With a key in a header, after these words: not logged, not shown by `Debug`, not passed
    /// on to another server by a redirect, and overwritten when the request is done. What the
    /// connection itself keeps in its buffers until it closes is beyond reach.
    pub fn secret_header(mut self, name: &'static str, before: &str, key: &Secret) -> Self {
        // At its full size from the start: one that grew would leave copies behind.
        let mut text = Zeroizing::new(Vec::with_capacity(before.len() + key.expose().len()));
        text.extend_from_slice(before.as_bytes());
        text.extend_from_slice(key.expose().as_bytes());
        let value = HeaderValue::from_maybe_shared(Bytes::from_owner(text));
        self.headers.push(Header {
            name,
            value: value.ok().map(|mut value| {
                value.set_sensitive(true);
                value
            }),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn with_key(key: &str) -> Call {
        let address = Address::parse("https://api.example/v1").unwrap();
        Call::get(address, Purpose::new(Why::KeyCheck, "the test")).secret_header(
            "authorization",
            "Bearer ",
            &Secret::new(key.to_owned()),
        )
    }

    #[test]
    fn a_key_is_in_the_header_and_in_no_words_about_it() {
        let call = with_key("sk-0123456789");
        let value = call.headers[0].value.as_ref().unwrap();
        assert_eq!(value.as_bytes(), b"Bearer sk-0123456789");
        assert!(call.headers[0].is_secret());
        let told = format!("{call:?} {value:?} {:?}", value.clone());
        assert!(!told.contains("0123456789"), "{told}");
    }

    #[test]
    fn a_key_that_cannot_be_sent_is_kept_as_secret_as_any() {
        let call = with_key("sk-0123\u{7}456789");
        assert!(call.headers[0].value.is_none() && call.headers[0].is_secret());
    }
}
