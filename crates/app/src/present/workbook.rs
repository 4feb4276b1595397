//! The costs as a workbook.

use super::{Presenter, page_message};
use crate::{AppError, Assessed};

/// The file: every assumption, every formula, and what the futures said.
pub(crate) fn workbook_file(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
) -> Result<Vec<u8>, AppError> {
    let open_questions: Vec<String> = presenter
        .facts
        .missing(&assessed.case)
        .iter()
        .map(|page| presenter.text(&page_message(page, "short")))
        .collect();
    Ok(workbook::workbook(&workbook::Source {
        words: presenter.words,
        catalogue: &presenter.facts.catalogue,
        case: &assessed.cost_case,
        simulation: &assessed.simulation,
        title: &assessed.case.title,
        open_questions: &open_questions,
        made: presenter.today(),
    })?)
}
