//! Duties and safeguards in words.

use ::safeguards::{Duty, Setting, Truth, duties};
use tco::RouteId;
use words::Argument;

use super::Presenter;
use crate::Assessed;
use crate::view::{CaseView, SafeguardRow, SafeguardsView};

/// The safeguards screen.
pub(crate) fn safeguards_view(
    presenter: &Presenter<'_>,
    case_view: CaseView,
    assessed: &Assessed,
) -> SafeguardsView {
    let list = found(presenter, assessed);
    let checked = list
        .iter()
        .map(|duty| duty.checked)
        .max()
        .unwrap_or_else(|| presenter.today());
    let headline = if list.is_empty() {
        presenter.text("safeguards-headline-none")
    } else {
        presenter.with(
            "safeguards-headline",
            &[("count", Argument::from(list.len()))],
        )
    };
    SafeguardsView {
        case: case_view,
        headline,
        lede: presenter.with(
            "safeguards-lede",
            &[("date", Argument::from(presenter.words.date(checked)))],
        ),
        rows: list.iter().map(|duty| row(presenter, duty)).collect(),
    }
}

/// The rows alone, for the report.
pub(crate) fn rows(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<SafeguardRow> {
    found(presenter, assessed)
        .iter()
        .map(|duty| row(presenter, duty))
        .collect()
}

/// The duties of the route that is likely to be taken; of every route while none stands out.
fn found(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<Duty> {
    let winner = assessed.verdict.winner;
    let route = (assessed.verdict.standing == verdict::Standing::Clear
        && winner != RouteId::Nothing)
        .then_some(winner);
    let licence = assessed
        .cost_case
        .route(winner)
        .and_then(|route| route.model.as_ref())
        .and_then(|model| model.licence_id.as_deref())
        .and_then(|id| presenter.facts.catalogue.licence(id));
    duties(
        &presenter.facts.rules,
        &Setting {
            profile: &assessed.profile,
            route,
            licence,
        },
    )
}

fn row(presenter: &Presenter<'_>, duty: &Duty) -> SafeguardRow {
    let because = presenter.text(&duty.because);
    SafeguardRow {
        id: duty.id.clone(),
        action: presenter.text(&duty.action),
        because: if duty.applies == Truth::Yes {
            because
        } else {
            format!("{because} {}", presenter.text("safeguards-may-apply"))
        },
        law: law(presenter, duty),
        applies_from: duty.applies_from.map_or_else(String::new, |date| {
            presenter.with(
                if date <= presenter.today() {
                    "safeguards-applies-from"
                } else {
                    "safeguards-applies-later"
                },
                &[("date", Argument::from(presenter.words.date(date)))],
            )
        }),
        owner: presenter.text(&duty.owner_message()),
        due: presenter.text(&duty.due_message()),
        routes: routes(presenter, duty),
    }
}

fn law(presenter: &Presenter<'_>, duty: &Duty) -> String {
    let law = presenter.with(
        &duty.law_message(),
        &[
            (
                "article",
                Argument::from(duty.article.clone().unwrap_or_default()),
            ),
            ("parts", Argument::from(duty.articles)),
        ],
    );
    match &duty.annex {
        Some(annex) => presenter.with(
            "safeguards-law-with-annex",
            &[
                ("law", Argument::from(law)),
                ("annex", Argument::from(annex)),
            ],
        ),
        None => law,
    }
}

fn routes(presenter: &Presenter<'_>, duty: &Duty) -> String {
    let with_a_model = RouteId::ALL.len() - 1;
    if duty.routes.len() >= with_a_model {
        return presenter.text("safeguards-routes-all");
    }
    duty.routes
        .iter()
        .map(|route| presenter.route(*route))
        .collect::<Vec<_>>()
        .join(", ")
}
