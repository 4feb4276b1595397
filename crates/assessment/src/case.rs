//! The case file: a person's answers and changed assumptions, in a versioned JSON format
//! that can be read without this program.

use std::collections::BTreeMap;

use quantities::Range;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::measurement::check_measurements;
use crate::own_route::check_own_routes;
use crate::{
    AnswerError, Answers, Measurement, MeasurementError, OwnRoute, OwnRouteError, Questionnaire,
};

/// The version this program writes. Older ones are read; newer ones are refused untouched.
pub const CASE_FORMAT_VERSION: u32 = 1;

/// A case as it is exported, imported and kept in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// Always `steelyard-case`, so that the file says what it is.
    pub format: String,
    /// Version of the format.
    pub version: u32,
    /// Title of the case.
    pub title: String,
    /// Page id to answer.
    #[serde(default)]
    pub answers: Answers,
    /// Assumption id to the range the person put in its place.
    #[serde(default)]
    pub assumptions: BTreeMap<String, Range>,
    /// Routes that the person added with figures of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_routes: Vec<OwnRoute>,
    /// Speeds of models measured on the organisation's own computers. Whoever measures a model
    /// (the shelf, the terminal) adds a row here; it reaches sizing and cost by the profile.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measurements: Vec<Measurement>,
}

/// A file that cannot be read as a case.
#[derive(Debug, Error)]
pub enum CaseFileError {
    /// Not JSON, or not in the shape of a case.
    #[error("not a case file: {0}")]
    NotACase(#[from] serde_json::Error),
    /// Another kind of file.
    #[error("the file says it is {found:?}, not a steelyard-case")]
    OtherFormat {
        /// What it says it is.
        found: String,
    },
    /// Written by a newer version of this program.
    #[error("format version {found}; this program reads up to {CASE_FORMAT_VERSION}")]
    Newer {
        /// Its version.
        found: u32,
    },
    /// An answer in it is not allowed.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// An own route in it is not possible.
    #[error(transparent)]
    OwnRoute(#[from] OwnRouteError),
    /// A measured speed in it is not possible.
    #[error(transparent)]
    Measurement(#[from] MeasurementError),
}

impl CaseFileError {
    /// Stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotACase(_) => "case-file-unreadable",
            Self::OtherFormat { .. } => "case-file-other",
            Self::Newer { .. } => "case-file-newer",
            Self::Answer(error) => error.code(),
            Self::OwnRoute(error) => error.code(),
            Self::Measurement(error) => error.code(),
        }
    }
}

impl CaseFile {
    /// An empty case.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            format: "steelyard-case".to_owned(),
            version: CASE_FORMAT_VERSION,
            title: title.into(),
            answers: Answers::default(),
            assumptions: BTreeMap::new(),
            own_routes: Vec::new(),
            measurements: Vec::new(),
        }
    }

    /// Reads a case and checks every answer, own route and measured speed in it.
    ///
    /// # Errors
    /// [`CaseFileError`] says what is wrong and in which field.
    pub fn from_json(text: &str, questionnaire: &Questionnaire) -> Result<Self, CaseFileError> {
        // The version is looked at first: a newer file may hold fields this one has no name for.
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        let head: Head = serde_json::from_str(text)?;
        if head.format != "steelyard-case" {
            return Err(CaseFileError::OtherFormat { found: head.format });
        }
        if head.version > CASE_FORMAT_VERSION {
            return Err(CaseFileError::Newer {
                found: head.version,
            });
        }
        let case: Self = serde_json::from_str(text)?;
        case.answers.check_all(questionnaire)?;
        check_own_routes(&case.own_routes)?;
        check_measurements(&case.measurements)?;
        Ok(case)
    }

    /// The file's text, with a line break at the end.
    ///
    /// # Errors
    /// Only if a figure is not finite, which checked answers never are.
    pub fn to_json(&self) -> Result<String, CaseFileError> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_survives_its_file() {
        let questionnaire = Questionnaire::built_in().unwrap();
        let mut case = CaseFile::new("Discharge letters");
        case.answers
            .put(
                &questionnaire,
                "speed",
                serde_json::from_str(r#"{"values":{"speed":"minute"}}"#).unwrap(),
            )
            .unwrap();
        case.assumptions
            .insert("discount_rate".to_owned(), Range::exact(0.05));
        let text = case.to_json().unwrap();
        assert_eq!(CaseFile::from_json(&text, &questionnaire).unwrap(), case);
    }

    #[test]
    fn a_measured_speed_travels_with_its_case_and_an_impossible_one_is_refused() {
        let questionnaire = Questionnaire::built_in().unwrap();
        let mut case = CaseFile::new("Discharge letters");
        assert!(!case.to_json().unwrap().contains("measurements"));
        case.measurements.push(Measurement {
            model: "phi-4-mini-instruct".to_owned(),
            file_sha256: None,
            tokens_per_second: 8.5,
            prompt_tokens_per_second: Some(60.0),
            on: "2026-11-22".parse().unwrap(),
        });
        let text = case.to_json().unwrap();
        assert_eq!(CaseFile::from_json(&text, &questionnaire).unwrap(), case);
        let standing = text.replace("8.5", "-8.5");
        assert_eq!(
            CaseFile::from_json(&standing, &questionnaire)
                .unwrap_err()
                .code(),
            "measurement-out-of-bounds"
        );
    }

    #[test]
    fn a_newer_file_is_refused_before_anything_else_is_read() {
        let questionnaire = Questionnaire::built_in().unwrap();
        let newer = r#"{"format":"steelyard-case","version":9,"unheard_of":true}"#;
        assert!(matches!(
            CaseFile::from_json(newer, &questionnaire),
            Err(CaseFileError::Newer { found: 9 })
        ));
    }

    #[test]
    fn a_shopping_list_is_not_a_case() {
        let questionnaire = Questionnaire::built_in().unwrap();
        for text in [
            "",
            "milk",
            "{}",
            r#"{"format":"steelyard-case","version":1}"#,
        ] {
            assert!(matches!(
                CaseFile::from_json(text, &questionnaire),
                Err(CaseFileError::NotACase(_))
            ));
        }
    }
}
