//! What the costs hang on: their course over the volume, and what is worth finding out first.

use charts::Frame;
use tco::{CostSensitivity, InputSensitivity};
use words::Argument;

use super::costs::{CHART_WIDTH, assumption_label};
use super::{Presenter, gap_chart, page_message};
use crate::view::{CostSensitivityView, FindOutRow};
use crate::{AppError, Assessed};

/// Samples for each index: intervals of a few hundredths, in a fraction of a second.
const SAMPLES: usize = 256;
/// Rows that are shown.
const MOST_ROWS: usize = 6;
/// An input that explains less than this share and is worth nothing is not shown.
const LEAST_SHARE: f64 = 0.01;

/// What the costs hang on.
pub(crate) fn cost_sensitivity_view(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
) -> Result<CostSensitivityView, AppError> {
    let frame = Frame::screen(CHART_WIDTH);
    let volume = gap_chart::volume(presenter, assessed, &frame)?.map(Into::into);
    let found = match assessed.pair() {
        Some(pair) => Some(
            tco::cost_sensitivity(
                &assessed.cost_case,
                &assessed.simulation,
                pair,
                &assessed.compared,
                SAMPLES,
            )
            .map_err(|error| AppError::unexpected(&error))?,
        ),
        None => None,
    };
    Ok(CostSensitivityView {
        volume,
        find_out: found
            .as_ref()
            .map(|found| rows(presenter, assessed, found))
            .unwrap_or_default(),
        find_out_all: found.map_or_else(String::new, |found| {
            presenter.with(
                "costs-find-out-all",
                &[
                    (
                        "worth",
                        Argument::from(
                            presenter.money_short(assessed, found.perfect_information.max(0.0)),
                        ),
                    ),
                    (
                        "route",
                        Argument::from(presenter.route_of_in_words(assessed, found.best)),
                    ),
                ],
            )
        }),
    })
}

fn rows(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    found: &CostSensitivity,
) -> Vec<FindOutRow> {
    let worth = |row: &InputSensitivity| row.finding_out.value.max(0.0);
    let mut order: Vec<&InputSensitivity> = found
        .inputs
        .iter()
        .filter(|row| worth(row) > 0.0 || explains(row) >= LEAST_SHARE)
        .collect();
    order.sort_by(|one, other| {
        (worth(other), explains(other))
            .partial_cmp(&(worth(one), explains(one)))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    order.truncate(MOST_ROWS);
    order
        .into_iter()
        .map(|row| FindOutRow {
            label: label(presenter, assessed, row),
            assumption: row.input.assumptions.first().cloned(),
            page: row.input.choice.clone(),
            explains: explains(row),
            explains_shown: presenter.words.percent(explains(row), 0),
            worth: if worth(row) > 0.0 {
                presenter.money_short(assessed, worth(row))
            } else {
                presenter.words.none()
            },
        })
        .collect()
}

/// What an input explains of the doubt, alone and together with others, 0–1.
fn explains(row: &InputSensitivity) -> f64 {
    row.indices
        .map_or(0.0, |indices| indices.total.value.clamp(0.0, 1.0))
}

/// The figure, or the first of several that move together, or the open question.
fn label(presenter: &Presenter<'_>, assessed: &Assessed, row: &InputSensitivity) -> String {
    if let Some(page) = &row.input.choice {
        return presenter.text(&page_message(page, "short"));
    }
    let first = row
        .input
        .assumptions
        .first()
        .and_then(|id| assessed.cost_case.position(id))
        .and_then(|place| assessed.cost_case.assumptions().get(place))
        .map_or_else(String::new, |row| assumption_label(presenter, row));
    match row.input.assumptions.len() {
        0 | 1 => first,
        many => presenter.with(
            "costs-find-out-together",
            &[
                ("figure", Argument::from(first)),
                ("count", Argument::from(many - 1)),
            ],
        ),
    }
}
