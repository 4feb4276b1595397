//! Starting, opening, renaming and deleting cases.

use assessment::CaseFile;
use store::{CaseId, Store};

use super::Desk;
use super::asking::json;
use crate::AppError;
use crate::present::{place_of, place_text};
use crate::view::{
    CaseRequest, CaseView, ExampleRequest, HomeView, NewCaseRequest, RenameRequest, Stage,
};

/// Longest title, in characters.
const LONGEST_TITLE: usize = 120;

impl Desk {
    /// Starts an assessment at the first question.
    ///
    /// # Errors
    /// [`AppError::Title`] and the store's.
    pub fn create_case(&self, request: &NewCaseRequest) -> Result<CaseView, AppError> {
        let words = self.words();
        let title = match &request.title {
            Some(title) => checked_title(title)?,
            None => words.text("new-case-title"),
        };
        let id = self.keep_new_case(&CaseFile::new(title), &self.first_place())?;
        self.rail(&id)
    }

    /// Opens a worked example as a case of one's own.
    ///
    /// # Errors
    /// [`AppError::NoSuchExample`] and the store's.
    pub fn open_example(&self, request: &ExampleRequest) -> Result<CaseView, AppError> {
        let case = self.example(&request.name)?;
        let id = self.keep_new_case(&case, &place_text(Stage::Verdict, None))?;
        self.rail(&id)
    }

    /// A worked example with its title in the person's language.
    pub(super) fn example(&self, name: &str) -> Result<CaseFile, AppError> {
        let mut case = assessment::example(name, &self.facts.questionnaire)
            .ok_or_else(|| AppError::NoSuchExample {
                name: name.to_owned(),
                allowed: assessment::EXAMPLE_NAMES.join(", "),
            })?
            .map_err(AppError::from)?;
        case.title = self.words().text(&format!("example-{name}-title"));
        Ok(case)
    }

    /// Opens a case where the person left it.
    ///
    /// # Errors
    /// The store's.
    pub fn open_case(&self, request: &CaseRequest) -> Result<CaseView, AppError> {
        self.rail(&request.case_id)
    }

    /// Gives a case another title.
    ///
    /// # Errors
    /// [`AppError::Title`] and the store's.
    pub fn rename_case(&self, request: &RenameRequest) -> Result<CaseView, AppError> {
        let title = checked_title(&request.title)?;
        let now = self.clock.now();
        self.with_store(|store| {
            store.rename_case(&CaseId::from(request.case_id.as_str()), &title, now)?;
            Ok(())
        })?;
        self.rail(&request.case_id)
    }

    /// Deletes a case; [`Desk::restore_case`] brings it back.
    ///
    /// # Errors
    /// The store's.
    pub fn delete_case(&self, request: &CaseRequest) -> Result<HomeView, AppError> {
        let now = self.clock.now();
        self.with_store(|store| {
            Ok(store.delete_case(&CaseId::from(request.case_id.as_str()), now)?)
        })?;
        self.home()
    }

    /// Brings a deleted case back.
    ///
    /// # Errors
    /// The store's.
    pub fn restore_case(&self, request: &CaseRequest) -> Result<HomeView, AppError> {
        self.with_store(|store| {
            store.undelete_case(&CaseId::from(request.case_id.as_str()))?;
            Ok(())
        })?;
        self.home()
    }

    /// Remembers that the person is at a stage, so that starting again leads back there.
    pub(super) fn arrive(&self, case_id: &str, stage: Stage) -> Result<(), AppError> {
        self.now_open(Some(case_id))?;
        let now = self.clock.now();
        self.with_store(|store| {
            let id = CaseId::from(case_id);
            let case = store.load_case(&id)?;
            if place_of(&case.summary.place).0 != stage {
                store.set_place(&id, &place_text(stage, None), now)?;
            }
            Ok(())
        })
    }

    /// Keeps a whole case: title, answers, changed assumptions. Returns its id.
    pub(super) fn keep_new_case(&self, case: &CaseFile, place: &str) -> Result<String, AppError> {
        let now = self.clock.now();
        self.with_store(|store| {
            let summary = store.create_case(&case.title, place, now)?;
            match fill(store, &summary.id, case, place, now) {
                Ok(()) => Ok(summary.id.to_string()),
                Err(error) => {
                    // Half a case is worse than none: the person still has the file.
                    let _ = store.delete_case(&summary.id, now);
                    Err(error)
                }
            }
        })
    }

    pub(super) fn first_place(&self) -> String {
        let first = self.facts.questionnaire.pages.first();
        place_text(Stage::Questions, first.map(|page| page.id.as_str()))
    }
}

fn fill(
    store: &mut Store,
    id: &CaseId,
    case: &CaseFile,
    place: &str,
    now: jiff::Timestamp,
) -> Result<(), AppError> {
    for (page, answer) in &case.answers.pages {
        let json = json(answer)?;
        store.save_answer(id, page, &json, place, now)?;
    }
    for (assumption, range) in &case.assumptions {
        let json = json(range)?;
        store.save_override(id, assumption, &json, now)?;
    }
    if !case.own_routes.is_empty() {
        let json = json(&case.own_routes)?;
        store.save_own_routes(id, &json, now)?;
    }
    if !case.measurements.is_empty() {
        let json = json(&case.measurements)?;
        store.save_case_measurements(id, &json, now)?;
    }
    Ok(())
}

fn checked_title(title: &str) -> Result<String, AppError> {
    let title = title.trim();
    let length = title.chars().count();
    if length == 0 || length > LONGEST_TITLE || title.chars().any(char::is_control) {
        return Err(AppError::Title);
    }
    Ok(title.to_owned())
}
