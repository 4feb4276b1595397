//! Where the organisation is, as far as the law is concerned.

use serde::{Deserialize, Serialize};

/// Territory with a law of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Territory {
    /// A member state of the European Union.
    Eu,
    /// The United Kingdom.
    Gb,
    /// Switzerland.
    Ch,
    /// The United States.
    Us,
    /// Anywhere else.
    Other,
}

impl Territory {
    /// The territory of a country id of the questionnaire, such as `nl` or `other_eu`.
    pub fn of_country(id: &str) -> Self {
        match id {
            "nl" | "be" | "de" | "fr" | "es" | "it" | "pl" | "ie" | "at" | "other_eu" => Self::Eu,
            "gb" => Self::Gb,
            "ch" => Self::Ch,
            "us" => Self::Us,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_of_the_questionnaire_has_its_territory() {
        assert_eq!(Territory::of_country("nl"), Territory::Eu);
        assert_eq!(Territory::of_country("other_eu"), Territory::Eu);
        assert_eq!(Territory::of_country("gb"), Territory::Gb);
        assert_eq!(Territory::of_country("other"), Territory::Other);
    }
}
