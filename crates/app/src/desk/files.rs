//! Cases and reports as files, where the person says.

use std::io::Write;
use std::path::Path;

use assessment::CaseFile;
use words::Argument;

use super::Desk;
use crate::AppError;
use crate::present::{case_view, place_text, report_document, report_view, workbook_file};
use crate::view::{CaseRequest, CaseView, ReportView, SavedView, Stage};

/// Largest case file that is read: a case is a few kilobytes.
const LARGEST_CASE: u64 = 4_000_000;

impl Desk {
    /// Reads a case file and keeps it as a new case.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::CaseFile`]; nothing is kept then.
    pub fn import_case(&self, path: &Path) -> Result<CaseView, AppError> {
        let case = read_case(path, &self.facts.questionnaire)?;
        let missing = self.facts.missing(&case);
        let place = match missing.first() {
            Some(page) => place_text(Stage::Questions, Some(page)),
            None => place_text(Stage::Check, None),
        };
        let id = self.keep_new_case(&case, &place)?;
        self.rail(&id)
    }

    /// Writes a case to a file.
    ///
    /// # Errors
    /// [`AppError::File`]; a file that was there before is still whole.
    pub fn export_case(&self, request: &CaseRequest, path: &Path) -> Result<SavedView, AppError> {
        let (case, _) = self.load(&request.case_id)?;
        write_whole(path, case.to_json()?.as_bytes())?;
        let words = self.words();
        Ok(SavedView {
            path: path.display().to_string(),
            sentence: words.text_with(
                "case-saved",
                &[("path", Argument::from(path.display().to_string()))],
            ),
        })
    }

    /// A file name for an exported case or its report.
    ///
    /// # Errors
    /// The store's.
    pub fn file_name(&self, request: &CaseRequest, ending: &str) -> Result<String, AppError> {
        let (case, _) = self.load(&request.case_id)?;
        Ok(format!("{}.{ending}", plain_name(&case.title)))
    }

    /// What will stand in the report.
    ///
    /// # Errors
    /// The store's.
    pub fn report(&self, request: &CaseRequest) -> Result<ReportView, AppError> {
        self.arrive(&request.case_id, Stage::Report)?;
        let (case, state) = self.load(&request.case_id)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        let rail = case_view(&presenter, &state);
        let missing = self.missing_pages(&case);
        let file_name = format!("{}.pdf", plain_name(&case.title));
        let assessed = if missing.is_empty() {
            Some(self.assessed(&case)?)
        } else {
            None
        };
        Ok(report_view(
            &presenter,
            rail,
            assessed.as_deref(),
            missing,
            file_name,
        ))
    }

    /// Typesets the report and writes it where the person said.
    ///
    /// # Errors
    /// [`AppError::QuestionsOpen`], [`AppError::Report`] and [`AppError::File`]; a file that
    /// was there before is still whole.
    pub fn save_report(&self, request: &CaseRequest, path: &Path) -> Result<SavedView, AppError> {
        let (case, _) = self.load(&request.case_id)?;
        let missing = self.facts.missing(&case);
        if !missing.is_empty() {
            return Err(AppError::QuestionsOpen { pages: missing });
        }
        let assessed = self.assessed(&case)?;
        let flips = self.flips(&assessed)?;
        let trials = self.with_store(|store| {
            Ok(store.trials(Some(&store::CaseId::from(request.case_id.as_str())))?)
        })?;
        let words = self.words();
        let presenter = self.presenter(&words);
        let document = report_document(&presenter, &assessed, &flips, &trials)?;
        let rendered = report::render(&document)?;
        write_whole(path, &rendered.pdf)?;
        Ok(SavedView {
            path: path.display().to_string(),
            sentence: words.text_with(
                "report-saved",
                &[
                    ("pages", Argument::from(rendered.pages)),
                    ("path", Argument::from(path.display().to_string())),
                ],
            ),
        })
    }

    /// Writes the costs as a workbook with live formulas where the person said. It does not wait
    /// for the questions: those that are open are named in it.
    ///
    /// # Errors
    /// [`AppError::Workbook`] and [`AppError::File`]; a file that was there before is still
    /// whole.
    pub fn save_workbook(&self, request: &CaseRequest, path: &Path) -> Result<SavedView, AppError> {
        let (case, _) = self.load(&request.case_id)?;
        let assessed = self.assessed(&case)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        write_whole(path, &workbook_file(&presenter, &assessed)?)?;
        let shown = path.display().to_string();
        Ok(SavedView {
            sentence: words.text_with(
                "workbook-saved",
                &[("path", Argument::from(shown.as_str()))],
            ),
            path: shown,
        })
    }
}

/// Reads and checks a case file.
pub(crate) fn read_case(
    path: &Path,
    questionnaire: &assessment::Questionnaire,
) -> Result<CaseFile, AppError> {
    let size = std::fs::metadata(path)
        .map_err(|error| AppError::reading(path, &error))?
        .len();
    if size > LARGEST_CASE {
        return Err(AppError::File {
            code: "file-too-large",
            path: path.display().to_string(),
            detail: size.to_string(),
        });
    }
    let text = std::fs::read_to_string(path).map_err(|error| AppError::reading(path, &error))?;
    Ok(CaseFile::from_json(&text, questionnaire)?)
}

/// Writes a file so that it is either the old one or the whole new one: beside it first, then
/// moved into place.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    let failed = |error: std::io::Error| AppError::writing(path, &error);
    let mut name = path
        .file_name()
        .ok_or_else(|| failed(std::io::ErrorKind::InvalidInput.into()))?
        .to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    let written = std::fs::File::create(&beside)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        })
        .and_then(|()| std::fs::rename(&beside, path));
    if let Err(error) = written {
        let _ = std::fs::remove_file(&beside);
        return Err(failed(error));
    }
    Ok(())
}

/// A title as a file name on every system.
pub(super) fn plain_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || letter == '-' {
                letter
            } else {
                ' '
            }
        })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join("-");
    let short: String = name.chars().take(80).collect();
    if short.is_empty() {
        "Steelyard".to_owned()
    } else {
        short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(
            plain_name("Discharge letters: ward 3/4"),
            "Discharge-letters-ward-3-4"
        );
        assert_eq!(plain_name("../../etc/passwd"), "etc-passwd");
        assert_eq!(plain_name("???"), "Steelyard");
    }

    #[test]
    fn a_write_that_fails_leaves_the_file_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        write_whole(&path, b"first").unwrap();
        let no_folder = folder.path().join("nowhere").join("report.pdf");
        assert_eq!(
            write_whole(&no_folder, b"second").unwrap_err().code(),
            "file-missing"
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
