//! Study files: checking someone else's sum without a window.

use std::io::Read;
use std::path::Path;

use serde::Serialize;
use study::{BreakEven, Code, Finding, RouteFigures, Sheet, Study, StudyError};

use crate::headless::Headless;
use crate::present::study::{lines, sentence};
use crate::{AppError, JSON_VERSION};

/// A little more than the engine reads, so that it can say that a file is too long.
const LONGEST: u64 = 1_000_001;

/// `steelyard study FILE --json`.
#[derive(Debug, Serialize)]
pub struct StudyJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Currency of every amount.
    pub currency: String,
    /// Every route, in the order of the file.
    pub routes: Vec<RouteFigures>,
    /// Every pair that is asked for, then every other pair about which something is stated.
    pub break_even: Vec<BreakEven>,
    /// What is odd about the inputs, and which claims differ from them.
    pub findings: Vec<FindingJson>,
}

/// One finding in [`StudyJson`].
#[derive(Debug, Serialize)]
pub struct FindingJson {
    /// `stated_differs`, or the mistake.
    pub code: Code,
    /// The field it is about, such as `stated[0].hours`.
    #[serde(rename = "where")]
    pub place: String,
    /// What the study says there.
    pub stated: Option<f64>,
    /// What its own inputs come to; none where that figure does not exist.
    pub computed: Option<f64>,
    /// The mistake that gives what was stated; none where no mistake does, or several do.
    pub likely_cause: Option<Code>,
    /// The finding in words.
    pub message: String,
}

/// A study that was read, checked and worked out.
#[derive(Debug)]
pub struct StudyChecked {
    /// For programs.
    pub json: StudyJson,
    /// For people.
    pub lines: Vec<String>,
}

impl Headless {
    /// Reads a study file and works it out.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::Study`].
    pub fn study(&self, path: &Path) -> Result<StudyChecked, AppError> {
        let study = study::check(&read_study(path)?).map_err(AppError::Study)?;
        let outcome = study::compute(&study);
        let lines = lines(self.words(), &study, &outcome);
        let findings = outcome
            .findings
            .iter()
            .map(|finding| self.finding(&study, finding))
            .collect();
        Ok(StudyChecked {
            json: StudyJson {
                version: JSON_VERSION,
                currency: study.currency,
                routes: outcome.routes,
                break_even: outcome.break_even,
                findings,
            },
            lines,
        })
    }

    fn finding(&self, study: &Study, finding: &Finding) -> FindingJson {
        FindingJson {
            code: finding.code,
            place: finding.place.clone(),
            stated: finding.stated,
            computed: finding.computed,
            likely_cause: finding.cause.likely(),
            message: sentence(self.words(), study, finding),
        }
    }
}

/// Reads a study file field by field; it is not checked yet.
///
/// # Errors
/// [`AppError::File`] and [`AppError::Study`].
pub(crate) fn read_study(path: &Path) -> Result<Sheet, AppError> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(LONGEST).read_to_end(&mut bytes))
        .map_err(|error| AppError::reading(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        AppError::Study(vec![StudyError::Syntax {
            place: study::Place {
                path: String::new(),
                line: Some(1 + String::from_utf8_lossy(before).matches('\n').count()),
            },
            detail: error.utf8_error().to_string(),
        }])
    })?;
    study::read(&text).map_err(AppError::Study)
}
