//! The question pages: shown, answered, checked.

use assessment::{PageAnswer, Questionnaire};
use store::CaseId;
use verdict::FlipChange;

use super::Desk;
use super::asking::json;
use crate::AppError;
use crate::present::{case_view, check_view, place_text, question_view};
use crate::view::{
    AnswerRequest, AnswerSaved, CaseRequest, CheckView, QuestionRequest, QuestionView, Stage,
};

impl Desk {
    /// A page with what was answered on it; the person is then at that page.
    ///
    /// # Errors
    /// [`AppError::Answer`] for an unknown page, and the store's.
    pub fn question(&self, request: &QuestionRequest) -> Result<QuestionView, AppError> {
        let page = known_page(&self.facts.questionnaire, &request.page)?;
        self.now_open(Some(&request.case_id))?;
        let now = self.clock.now();
        let place = place_text(Stage::Questions, Some(&page.id));
        self.with_store(|store| {
            let id = CaseId::from(request.case_id.as_str());
            if store.load_case(&id)?.summary.place != place {
                store.set_place(&id, &place, now)?;
            }
            Ok(())
        })?;
        let (case, state) = self.load(&request.case_id)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        // Looking at the machine takes a moment, and one page shows what was seen.
        let detected = (page.id == "equipment")
            .then(|| super::home::machine_has(&presenter, &machine::Machine::detect()));
        let rail = case_view(&presenter, &state);
        Ok(question_view(
            &presenter,
            rail,
            &case,
            page,
            detected.as_deref(),
        ))
    }

    /// Keeps a page's answer: it is in the database before this returns, together with the
    /// page to show next.
    ///
    /// # Errors
    /// [`AppError::Answer`] naming the field; the answer before then still stands.
    pub fn answer(&self, request: AnswerRequest) -> Result<AnswerSaved, AppError> {
        let questionnaire = &self.facts.questionnaire;
        let (mut case, _) = self.load(&request.case_id)?;
        let answer = PageAnswer {
            unsure: request.unsure,
            values: request.values,
        };
        case.answers
            .put(questionnaire, &request.page, answer.clone())?;
        let next = if request.return_to_check {
            None
        } else {
            questionnaire
                .after(&request.page)
                .map(|page| page.id.clone())
        };
        let place = match &next {
            Some(page) => place_text(Stage::Questions, Some(page)),
            None => place_text(Stage::Check, None),
        };
        let json = json(&answer)?;
        let now = self.clock.now();
        self.with_store(|store| {
            let id = CaseId::from(request.case_id.as_str());
            Ok(store.save_answer(&id, &request.page, &json, &place, now)?)
        })?;
        Ok(AnswerSaved { next })
    }

    /// *Check your answers*. Once every question is answered, the answers that decide are
    /// marked.
    ///
    /// # Errors
    /// The store's.
    pub fn check_answers(&self, request: &CaseRequest) -> Result<CheckView, AppError> {
        self.arrive(&request.case_id, Stage::Check)?;
        let (case, state) = self.load(&request.case_id)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        // Whether an answer decides is known only where a verdict has been asked for already:
        // working it out takes a second that this page should not cost.
        let decides: Vec<String> = super::locked(&self.latest)
            .as_ref()
            .filter(|latest| latest.case == case)
            .and_then(|latest| latest.flips.clone())
            .map(|flips| {
                flips
                    .iter()
                    .filter(|flip| !matches!(flip.change, FlipChange::None { .. }))
                    .map(|flip| flip.page.clone())
                    .collect()
            })
            .unwrap_or_default();
        let rail = case_view(&presenter, &state);
        Ok(check_view(&presenter, rail, &case, &decides))
    }
}

fn known_page<'a>(
    questionnaire: &'a Questionnaire,
    id: &str,
) -> Result<&'a assessment::Page, AppError> {
    questionnaire.page(id).ok_or_else(|| {
        AppError::Answer(assessment::AnswerError::UnknownQuestion {
            page: id.to_owned(),
            allowed: questionnaire
                .pages
                .iter()
                .map(|page| page.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
    })
}
