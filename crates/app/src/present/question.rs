//! The question pages and *check your answers*.

use assessment::{CaseFile, Field, FieldKind, Page, PageAnswer};
use quantities::Range;
use words::Argument;

use super::{Presenter, answers, page_message};
use crate::view::{
    CaseView, CheckRow, CheckView, FieldView, KnownRow, PresetView, QuestionView, WhenView,
};

/// A page with what was answered on it. `detected` is what this computer can see, in words.
pub(crate) fn question_view(
    presenter: &Presenter<'_>,
    case_view: CaseView,
    case: &CaseFile,
    page: &Page,
    detected: Option<&str>,
) -> QuestionView {
    let questionnaire = &presenter.facts.questionnaire;
    let currency = currency_of(case);
    let answer = case.answers.page(&page.id);
    let position = questionnaire.position(&page.id).unwrap_or(0);
    QuestionView {
        case: case_view,
        page: page.id.clone(),
        number: u32::try_from(position + 1).unwrap_or(u32::MAX),
        count: u32::try_from(questionnaire.pages.len()).unwrap_or(u32::MAX),
        fields: page
            .fields
            .iter()
            .map(|field| field_view(presenter, field, answer, &currency, detected))
            .collect(),
        unsure: answer.is_some_and(|answer| answer.unsure),
        answered: answer.is_some(),
        previous: questionnaire.before(&page.id).map(|page| page.id.clone()),
        next: questionnaire.after(&page.id).map(|page| page.id.clone()),
        known: known(presenter, case),
    }
}

/// Currency that money on the pages is in: as answered, euros before that.
pub(crate) fn currency_of(case: &CaseFile) -> String {
    match case
        .answers
        .page("priorities")
        .and_then(|answer| answer.values.get("currency"))
    {
        Some(assessment::FieldValue::Text(code)) => code.clone(),
        _ => "EUR".to_owned(),
    }
}

fn field_view(
    presenter: &Presenter<'_>,
    field: &Field,
    answer: Option<&PageAnswer>,
    currency: &str,
    detected: Option<&str>,
) -> FieldView {
    let unit = field.unit.as_deref();
    let money = unit.is_some_and(|unit| unit.starts_with("money"));
    let mut presets: Vec<PresetView> = field
        .presets
        .iter()
        .map(|(id, value)| PresetView {
            id: id.clone(),
            value: *value,
            shown: answers::figure_text(presenter.words, unit.unwrap_or(""), currency, *value),
        })
        .collect();
    presets.sort_by(|one, other| one.value.total_cmp(&other.value));
    FieldView {
        id: field.id.clone(),
        kind: match field.kind {
            FieldKind::Choice => "choice",
            FieldKind::Choices => "choices",
            FieldKind::Number => "number",
            FieldKind::Text => "text",
            FieldKind::Ranking => "ranking",
        }
        .to_owned(),
        display: field.display.clone(),
        options: field.options.clone(),
        alone: field.alone.clone(),
        unit: field.unit.clone(),
        currency: money.then(|| currency.to_owned()),
        minimum: field.minimum,
        maximum: field.maximum,
        presets,
        limit: field.limit,
        optional: field.optional,
        when: field.when.as_ref().map(|when| WhenView {
            field: when.field.clone(),
            is: when.is.clone(),
        }),
        value: answer.and_then(|answer| answer.values.get(&field.id).cloned()),
        detected: detected.map(str::to_owned),
    }
}

fn known(presenter: &Presenter<'_>, case: &CaseFile) -> Vec<KnownRow> {
    let currency = currency_of(case);
    let row = |label: &str, page_id: &str, field_id: &str| {
        let page = presenter.facts.questionnaire.page(page_id);
        let answer = case.answers.page(page_id);
        let value = match (page.and_then(|page| page.field(field_id)), answer) {
            (Some(field), Some(answer)) => answer.values.get(field_id).map_or_else(
                || Some(presenter.text("not-sure-yet")),
                |value| {
                    Some(answers::value_text(
                        presenter.words,
                        page_id,
                        field,
                        &currency,
                        value,
                    ))
                },
            ),
            _ => None,
        };
        KnownRow {
            label: presenter.text(label),
            known: value.is_some(),
            value: value.unwrap_or_else(|| presenter.text("not-asked-yet")),
        }
    };
    vec![
        row("known-use", "use", "use"),
        row("known-work", "volume", "pieces"),
        KnownRow {
            label: presenter.text("known-text"),
            known: case.answers.page("volume").is_some(),
            value: tokens_a_month(presenter, case)
                .unwrap_or_else(|| presenter.text("not-asked-yet")),
        },
        row("known-language", "volume", "language"),
        row("known-people", "people", "people"),
    ]
}

/// Tokens that go in a month, in the plain sum; none until the volume is answered.
fn tokens_a_month(presenter: &Presenter<'_>, case: &CaseFile) -> Option<String> {
    case.answers.page("volume")?;
    let profile = assessment::profile_of(&presenter.facts.questionnaire, &case.answers);
    let Some(language) = tco::language_of(&profile.language) else {
        return Some(presenter.text("known-text-unmeasured"));
    };
    let per_word = presenter
        .facts
        .catalogue
        .tokens_per_word(language, catalogue::Tokenizer::O200k)?
        .value
        .likely();
    let shape = assessment::task_shape(profile.use_.assumed());
    let words = profile.words_in.likely() + shape.context_words.likely();
    let tokens = profile.pieces_a_month.likely() * shape.calls.likely() * words * per_word;
    Some(presenter.with(
        "known-text-tokens",
        &[("tokens", Argument::from(presenter.words.tokens(tokens)))],
    ))
}

/// *Check your answers*. `decides` are the pages whose change would alter the winner.
pub(crate) fn check_view(
    presenter: &Presenter<'_>,
    case_view: CaseView,
    case: &CaseFile,
    decides: &[String],
) -> CheckView {
    let rows: Vec<CheckRow> = presenter
        .facts
        .questionnaire
        .pages
        .iter()
        .map(|page| check_row(presenter, case, page, decides))
        .collect();
    CheckView {
        case: case_view,
        complete: rows.iter().all(|row| !row.missing),
        rows,
    }
}

pub(crate) fn check_row(
    presenter: &Presenter<'_>,
    case: &CaseFile,
    page: &Page,
    decides: &[String],
) -> CheckRow {
    let answer = case.answers.page(&page.id);
    let unsure = answer.is_some_and(|answer| answer.unsure);
    CheckRow {
        page: page.id.clone(),
        label: presenter.text(&page_message(&page.id, "short")),
        answer: answer.map_or_else(Vec::new, |answer| {
            answers::answer_lines(presenter.words, page, answer, &currency_of(case))
        }),
        unsure,
        assumed: unsure.then(|| presenter.text(&page_message(&page.id, "unsure"))),
        missing: answer.is_none(),
        decides: decides.contains(&page.id),
    }
}

/// Low, likely and high as three numbers.
pub(crate) fn figures(range: Range) -> [f64; 3] {
    [range.low(), range.likely(), range.high()]
}
