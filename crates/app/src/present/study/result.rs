//! The result of a study as tables.

use study::{BreakEven, Code, Figure, Outcome, Study};
use words::{Argument, Words};

use super::draft::Filled;
use super::finding::{self, figure_id};
use crate::view::{StudyResult, TableView};

/// From here on cents say nothing.
const WHOLE_FROM: f64 = 1000.0;
/// From here on an hour or a month has no fractions worth reading.
const PLAIN_FROM: f64 = 100.0;

/// A figure with its unit, as people write it.
pub(super) fn figure_text(words: &Words, figure: Figure, value: f64, currency: &str) -> String {
    match figure {
        Figure::Months | Figure::Hours => {
            let digits = if value.abs() < PLAIN_FROM { 2 } else { 0 };
            words.short_decimal(value, digits)
        }
        Figure::Units
        | Figure::TokensPerMonth
        | Figure::RequestsPerMonth
        | Figure::CapacityTokens => words.integer(value),
        Figure::OneOff
        | Figure::Monthly
        | Figure::Total
        | Figure::NetPresentValue
        | Figure::PerMillionTokens
        | Figure::PerMillionOutputTokens
        | Figure::PerThousandRequests => {
            if value != 0.0 && value.abs() < WHOLE_FROM {
                words.price(value, currency)
            } else {
                words.money(value, currency)
            }
        }
    }
}

/// The result as the screen shows it. A mistake that explains a claim stands with the claim, so
/// its own finding is not repeated.
pub(crate) fn result(
    words: &Words,
    study: &Study,
    outcome: &Outcome,
    filled: &Filled,
) -> StudyResult {
    let findings: Vec<_> = outcome
        .findings
        .iter()
        .filter(|finding| {
            finding.code == Code::StatedDiffers || !finding.place.starts_with("stated[")
        })
        .map(|finding| finding::row(words, study, finding, filled.path(&finding.place)))
        .collect();
    StudyResult {
        sentence: over(words, study),
        routes: routes(words, study, outcome),
        // A column for each pair: its figures have long names.
        break_even: (!outcome.break_even.is_empty())
            .then(|| turned(&break_even(words, study, outcome))),
        summary: summary(words, study, findings.len()),
        findings,
    }
}

fn over(words: &Words, study: &Study) -> String {
    words.text_with(
        "study-results-of",
        &[("months", Argument::from(study.horizon_months))],
    )
}

fn summary(words: &Words, study: &Study, count: usize) -> String {
    if count > 0 {
        words.text_with("study-findings-count", &[("count", Argument::from(count))])
    } else if study.stated.is_empty() {
        words.text("study-findings-nothing-stated")
    } else {
        words.text("study-findings-none")
    }
}

/// A column for each route, a row for each figure that at least one of them has.
fn routes(words: &Words, study: &Study, outcome: &Outcome) -> TableView {
    let labels = study.routes.iter().map(|route| route.label.clone());
    TableView {
        columns: std::iter::once(words.text("study-column-figure"))
            .chain(labels)
            .collect(),
        rows: Figure::OF_ROUTE
            .into_iter()
            .filter(|figure| {
                outcome
                    .routes
                    .iter()
                    .any(|route| route.get(*figure).is_some())
            })
            .map(|figure| {
                let cells = outcome.routes.iter().map(|route| {
                    route.get(figure).map_or_else(
                        || words.none(),
                        |value| figure_text(words, figure, value, &study.currency),
                    )
                });
                std::iter::once(words.text(&figure_id(figure)))
                    .chain(cells)
                    .collect()
            })
            .collect(),
    }
}

fn label<'a>(study: &'a Study, id: &'a str) -> &'a str {
    study
        .routes
        .iter()
        .find(|route| route.id == id)
        .map_or(id, |route| route.label.as_str())
}

fn pair_name(words: &Words, study: &Study, pair: &BreakEven) -> String {
    let [first, second] = &pair.routes;
    words.text_with(
        "study-break-even-of",
        &[
            ("first", label(study, first).into()),
            ("second", label(study, second).into()),
        ],
    )
}

fn break_even(words: &Words, study: &Study, outcome: &Outcome) -> TableView {
    let cell = |pair: &BreakEven, figure| {
        pair.get(figure).map_or_else(
            || words.none(),
            |value| figure_text(words, figure, value, &study.currency),
        )
    };
    TableView {
        columns: std::iter::once(words.text("study-break-even"))
            .chain(Figure::OF_PAIR.map(|figure| words.text(&figure_id(figure))))
            .collect(),
        rows: outcome
            .break_even
            .iter()
            .map(|pair| {
                vec![
                    pair_name(words, study, pair),
                    months(words, study, pair),
                    cell(pair, Figure::Hours),
                    cell(pair, Figure::TokensPerMonth),
                    cell(pair, Figure::RequestsPerMonth),
                ]
            })
            .collect(),
    }
}

/// Months, or that it never comes, and whether it comes too late to count.
fn months(words: &Words, study: &Study, pair: &BreakEven) -> String {
    let Some(months) = pair.months else {
        return words.text("study-never");
    };
    let text = figure_text(words, Figure::Months, months, &study.currency);
    if months <= f64::from(study.horizon_months) {
        return text;
    }
    let after = words.text_with(
        "study-after-horizon",
        &[("months", Argument::from(study.horizon_months))],
    );
    format!("{text} ({after})")
}

/// The result as lines for a terminal.
pub(crate) fn lines(words: &Words, study: &Study, outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    for text in [&study.title, &study.source] {
        if !text.is_empty() {
            lines.push(text.clone());
        }
    }
    lines.push(over(words, study));
    let mut table = |table: &TableView| {
        lines.push(String::new());
        lines.extend(aligned(table));
    };
    table(&routes(words, study, outcome));
    if !outcome.break_even.is_empty() {
        // A break-even has long names, so pairs stand beside each other and figures below.
        table(&turned(&break_even(words, study, outcome)));
    }
    let told: Vec<String> = outcome
        .findings
        .iter()
        .filter(|finding| {
            finding.code == Code::StatedDiffers || !finding.place.starts_with("stated[")
        })
        .map(|finding| format!("- {}", finding::sentence(words, study, finding)))
        .collect();
    lines.push(String::new());
    lines.push(summary(words, study, told.len()));
    lines.extend(told);
    lines
}

fn turned(table: &TableView) -> TableView {
    let cell = |row: &Vec<String>, at: usize| row.get(at).cloned().unwrap_or_default();
    let column = |at: usize| {
        std::iter::once(cell(&table.columns, at))
            .chain(table.rows.iter().map(|row| cell(row, at)))
            .collect()
    };
    TableView {
        columns: column(0),
        rows: (1..table.columns.len()).map(column).collect(),
    }
}

/// Rows of cells, the first column to the left and the others to the right.
fn aligned(table: &TableView) -> Vec<String> {
    let all: Vec<&Vec<String>> = std::iter::once(&table.columns).chain(&table.rows).collect();
    let width = |at: usize| {
        all.iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    all.iter()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(at, (cell, width))| {
                    if at == 0 {
                        format!("{cell:<width$}")
                    } else {
                        format!("{cell:>width$}")
                    }
                })
                .collect();
            cells.join("  ").trim_end().to_owned()
        })
        .collect()
}
