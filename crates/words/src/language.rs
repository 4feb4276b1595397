//! The languages the app speaks.

use std::fmt;
use std::str::FromStr;

use icu::locale::{Locale, locale};
use serde::{Deserialize, Serialize};

/// A language with a complete folder of messages.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Language {
    /// British English; also what a message missing elsewhere falls back to.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Dutch of the Netherlands.
    #[serde(rename = "nl")]
    Dutch,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The short code used in files, settings and commands: "en", "nl".
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The BCP 47 tag for a document's language: "en-GB", "nl-NL".
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Dutch => "nl-NL",
        }
    }

    /// What its own speakers call it, for a list to choose from.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
        }
    }

    pub(crate) const fn locale(self) -> Locale {
        match self {
            Self::English => locale!("en-GB"),
            Self::Dutch => locale!("nl-NL"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The language asked for is not one the app speaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no messages in language {asked:?}; there are en and nl")]
pub struct UnknownLanguage {
    /// What was asked for.
    pub asked: String,
}

impl UnknownLanguage {
    /// The stable code behind `error-unknown-language`.
    pub fn code(&self) -> &'static str {
        "unknown-language"
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code or a tag such as a system reports it: "nl", "nl-BE", "en_GB.UTF-8".
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let first = text.split(['-', '_', '.']).next().unwrap_or_default();
        match first.to_ascii_lowercase().as_str() {
            "en" => Ok(Self::English),
            "nl" => Ok(Self::Dutch),
            _ => Err(UnknownLanguage {
                asked: text.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_or_a_system_locale_names_a_language() {
        for (text, language) in [
            ("en", Language::English),
            ("EN", Language::English),
            ("en_GB.UTF-8", Language::English),
            ("nl", Language::Dutch),
            ("nl-BE", Language::Dutch),
        ] {
            assert_eq!(text.parse(), Ok(language), "{text}");
        }
        let refused = "de".parse::<Language>().unwrap_err();
        assert_eq!(refused.asked, "de");
        assert_eq!(refused.code(), "unknown-language");
    }

    #[test]
    fn a_language_is_stored_as_its_code() {
        let stored = serde_json::to_string(&Language::ALL).unwrap();
        assert_eq!(stored, r#"["en","nl"]"#);
        let read: Vec<Language> = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, Language::ALL);
    }
}
