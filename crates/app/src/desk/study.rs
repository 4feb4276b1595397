//! Checking someone else's sum: the form that is being filled in, and its files.

use std::path::Path;

use words::{Argument, Language, Words};

use super::files::plain_name;
use super::{Desk, write_whole};
use crate::AppError;
use crate::present::study::{draft_of, problem_of_form, result, sheet_of, typed_problem};
use crate::study_file::read_study;
use crate::view::{SavedView, StudyDraft, StudyOpened, StudyView};

/// Setting that holds the form as it was last typed.
const DRAFT: &str = "study_draft";

impl Desk {
    /// The study that was being typed in when the screen was last open.
    ///
    /// # Errors
    /// The store's.
    pub fn study(&self) -> Result<StudyOpened, AppError> {
        let kept = self.with_store(|store| Ok(store.setting(DRAFT)?))?;
        // A draft that an older version left and that no longer reads is worth less than a
        // screen that opens.
        let draft = kept
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default();
        Ok(self.opened(draft))
    }

    /// Keeps a form as it is typed, and says what it comes to.
    ///
    /// # Errors
    /// The store's.
    pub fn check_study(&self, draft: &StudyDraft) -> Result<StudyView, AppError> {
        let json = serde_json::to_string(draft).map_err(|error| AppError::unexpected(&error))?;
        self.with_store(|store| Ok(store.save_setting(DRAFT, &json)?))?;
        Ok(view_of(draft, &self.words()))
    }

    /// A worked example in place of the form. It is kept once it is changed.
    ///
    /// # Errors
    /// Only when the example is wrong, which a test rules out.
    pub fn study_example(&self) -> Result<StudyOpened, AppError> {
        let sheet = study::read(study::EXAMPLE).map_err(AppError::Study)?;
        Ok(self.opened(draft_of(&sheet, self.language())))
    }

    /// Reads a study file into the form.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::Study`]; the form is left as it was.
    pub fn import_study(&self, path: &Path) -> Result<StudyOpened, AppError> {
        let sheet = read_study(path)?;
        Ok(self.opened(draft_of(&sheet, self.language())))
    }

    /// Writes the form as a study file, complete or not.
    ///
    /// # Errors
    /// [`AppError::Study`] where a number cannot be read, and [`AppError::File`]; a file that
    /// was there before is still whole.
    pub fn export_study(&self, draft: &StudyDraft, path: &Path) -> Result<SavedView, AppError> {
        let filled = sheet_of(draft, self.language());
        if let Some((field, value)) = filled.unread.first() {
            return Err(AppError::Study(vec![study::StudyError::NotFinite {
                place: study::Place {
                    path: field.clone(),
                    line: None,
                },
                value: value.clone(),
            }]));
        }
        write_whole(path, study::write(&filled.sheet).as_bytes())?;
        let path = path.display().to_string();
        Ok(SavedView {
            sentence: self
                .words()
                .text_with("study-saved", &[("path", Argument::from(&path))]),
            path,
        })
    }

    /// A file name for the study that is being typed in.
    pub fn study_file_name(draft: &StudyDraft) -> String {
        let title = draft.head.get("title").map_or("", String::as_str);
        format!("{}.toml", plain_name(title))
    }

    fn language(&self) -> Language {
        self.words().language()
    }

    fn opened(&self, draft: StudyDraft) -> StudyOpened {
        StudyOpened {
            view: view_of(&draft, &self.words()),
            draft,
        }
    }
}

fn view_of(draft: &StudyDraft, words: &Words) -> StudyView {
    let filled = sheet_of(draft, words.language());
    let mut problems: Vec<_> = filled
        .unread
        .iter()
        .map(|(path, text)| typed_problem(path, text, words))
        .collect();
    // An empty form is where everybody begins, and nothing is wrong with it.
    let is_begun = !draft.routes.is_empty();
    let checked = study::check(&filled.sheet);
    if is_begun && let Err(errors) = &checked {
        for error in errors {
            let path = filled.path(error.place().map_or("", |place| place.path.as_str()));
            // A number that could not be read is not missing as well.
            if problems.iter().all(|problem| problem.path != path) {
                problems.push(problem_of_form(error, path, words));
            }
        }
    }
    let result = match checked {
        Ok(study) if problems.is_empty() => {
            let outcome = study::compute(&study);
            Some(result(words, &study, &outcome, &filled))
        }
        _ => None,
    };
    StudyView { problems, result }
}
