//! A key in memory.

use std::fmt;

use serde::{Deserialize, Deserializer};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// A key that prints as `<redacted>`, is never serialised, and is overwritten
/// when dropped. It can be deserialised, so that it can come in.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Secret(String);

impl Secret {
    /// Takes a key as it was typed or read. Surrounding white space goes.
    pub fn new(text: String) -> Self {
        let whole = Self(text);
        if whole.0.trim().len() == whole.0.len() {
            return whole;
        }
        // `whole` is zeroed here; the trimmed copy takes its place.
        Self(whole.0.trim().to_owned())
    }

    /// The key itself, for the moment of writing it to a keychain or a request.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The last four characters, to recognise a key by. Empty for a text so short
    /// that four characters would give it away.
    pub fn last_four(&self) -> String {
        if self.0.chars().count() < 8 {
            return String::new();
        }
        let mut tail: Vec<char> = self.0.chars().rev().take(4).collect();
        tail.reverse();
        tail.into_iter().collect()
    }

    /// Compares every byte, so that the time taken tells nothing of where two
    /// keys of one length begin to differ.
    pub(crate) fn same_as(&self, other: &[u8]) -> bool {
        let own = self.0.as_bytes();
        let difference = own
            .iter()
            .zip(other)
            .fold(0_u8, |sum, (left, right)| sum | (left ^ right));
        own.len() == other.len() && std::hint::black_box(difference) == 0
    }

    /// A second copy, for a thread that may outlive this one.
    pub(crate) fn copy(&self) -> Self {
        Self(self.0.clone())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("<redacted>")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_comes_in_as_text_and_prints_as_nothing() {
        let secret: Secret = serde_json::from_str(r#"" sk-ant-api03-abcd7Qf2\n""#).unwrap();
        assert_eq!(
            format!("{secret:?} {:#?}", Some(&secret))
                .matches("redacted")
                .count(),
            2
        );
        assert!(!format!("{secret:?}").contains("7Qf2"));
        assert_eq!(secret.expose(), "sk-ant-api03-abcd7Qf2");
        assert_eq!(secret.last_four(), "7Qf2");
    }

    #[test]
    fn a_short_text_gives_nothing_away() {
        assert_eq!(Secret::new("abcdefg".to_owned()).last_four(), "");
    }

    #[test]
    fn only_the_same_bytes_are_the_same() {
        let secret = Secret::new("sk-one".to_owned());
        assert!(secret.same_as(b"sk-one"));
        assert!(!secret.same_as(b"sk-onf"));
        assert!(!secret.same_as(b"sk-on"));
        assert!(!secret.same_as(b"sk-one "));
    }
}
