//! The sheet with every assumption: the only cells that are meant to be changed.

use jiff::civil::Date;
use tco::{AssumptionGroup, Future};
use words::Argument;

use crate::names::Names;
use crate::place::{Place, Span};
use crate::sheet::{Limits, Sheet};
use crate::source::Source;
use crate::style::{Digits, Style};

const LOW: u16 = 2;
const LIKELY: u16 = 3;
const HIGH: u16 = 4;
/// Column of the values that the formulas use.
const USED: u16 = 5;
const REMARK: u16 = 9;
const COLUMNS: u16 = 12;

/// The assumptions as the rest of the workbook sees them.
pub(crate) struct Inputs {
    /// Name of the cell of each assumption, in the order of the case.
    pub(crate) names: Vec<String>,
    /// Cell of each.
    pub(crate) places: Vec<Place>,
    /// Values that are used, from the first to the last row.
    pub(crate) used: Span,
    /// Likely values, beside them.
    pub(crate) likely: Span,
}

/// Lays out the sheet with these values in the cells that may be changed.
pub(crate) fn lay_out(
    source: &Source<'_>,
    future: &Future,
    name: String,
    names: &mut Names,
) -> (Sheet, Inputs) {
    let mut sheet = Sheet::new(name);
    let head = sheet.heading(
        &source.text("workbook-sheet-assumptions"),
        &source.text("workbook-assumptions-lede"),
    );
    heads(source, &mut sheet, head);
    let assumptions = source.case.assumptions();
    let mut row = head + 1;
    let mut places: Vec<Option<(String, Place)>> = vec![None; assumptions.len()];
    for group in AssumptionGroup::ALL {
        if !assumptions.iter().any(|one| one.group == group) {
            continue;
        }
        sheet.section(row, COLUMNS, &source.text(&group.message()));
        row += 1;
        for (place, assumption) in assumptions.iter().enumerate() {
            if assumption.group != group {
                continue;
            }
            let value = future.values.get(place).copied().unwrap_or_default();
            let cell_name = names.cell("a", &assumption.id);
            line(source, &mut sheet, row, assumption, value, &cell_name);
            places[place] = Some((cell_name, Place::new(&sheet.name, row, USED)));
            row += 1;
        }
    }
    let (first, last) = (head + 1, row.saturating_sub(1).max(head + 1));
    let used = Span::down(&sheet.name, USED, first, last);
    let likely = Span::down(&sheet.name, LIKELY, first, last);
    sheet.changes = Some((used.clone(), likely.clone()));
    sheet.frozen = (head + 1, 1);
    sheet.heads_from = head;
    sheet.widths = vec![
        40.0, 21.0, 9.5, 9.5, 9.5, 10.5, 42.0, 11.0, 11.0, 38.0, 36.0, 36.0,
    ];
    // Names and ids are for those who read formulas, on the screen.
    sheet.printed_to = Some(REMARK);
    let (cell_names, places) = places.into_iter().flatten().unzip();
    (
        sheet,
        Inputs {
            names: cell_names,
            places,
            used,
            likely,
        },
    )
}

fn heads(source: &Source<'_>, sheet: &mut Sheet, row: u32) {
    let words = [
        ("workbook-column-figure", Style::Head),
        ("workbook-column-unit", Style::HeadBeside),
        ("costs-column-low", Style::HeadFigures),
        ("costs-column-middle", Style::HeadFigures),
        ("costs-column-high", Style::HeadFigures),
        ("workbook-column-used", Style::HeadFigures),
        ("costs-column-source", Style::HeadBeside),
        ("costs-source-published", Style::HeadFigures),
        ("costs-source-checked", Style::HeadFigures),
        ("costs-source-note", Style::HeadBeside),
        ("workbook-column-name", Style::HeadBeside),
        ("workbook-column-id", Style::HeadBeside),
    ];
    for (column, (id, style)) in (0..).zip(words) {
        sheet.words(row, column, style, &source.text(id));
    }
}

fn line(
    source: &Source<'_>,
    sheet: &mut Sheet,
    row: u32,
    assumption: &tco::Assumption,
    value: f64,
    cell_name: &str,
) {
    let label = source.label(assumption);
    let digits = digits(&assumption.unit, assumption.range.likely());
    sheet.words(row, 0, Style::Words, &label);
    sheet.words(row, 1, Style::Faint, &source.unit(&assumption.unit));
    sheet.number(row, LOW, Style::Figure(digits), assumption.range.low());
    sheet.number(
        row,
        LIKELY,
        Style::Figure(digits),
        assumption.range.likely(),
    );
    sheet.number(row, HIGH, Style::Figure(digits), assumption.range.high());
    sheet.number(row, USED, Style::Input(digits), value);
    let origin = source.origin(assumption);
    sheet.words(row, 6, Style::Faint, &origin.title);
    for (column, date) in [(7, origin.published), (8, origin.checked)] {
        match date {
            Some(date) => sheet.number(row, column, Style::Figure(Digits::Day), serial(date)),
            None => sheet.words(row, column, Style::Faint, ""),
        }
    }
    sheet.words(row, REMARK, Style::Faint, &origin.remark);
    sheet.words(row, 10, Style::Faint, cell_name);
    sheet.words(row, 11, Style::Faint, &assumption.id);
    let (smallest, largest) = assumption.allowed;
    sheet.limits.push(Limits {
        row,
        column: USED,
        smallest,
        largest,
        title: label,
        message: source.with(
            "workbook-input-message",
            &[
                (
                    "smallest",
                    Argument::from(source.words.short_decimal(smallest, 4)),
                ),
                (
                    "largest",
                    Argument::from(source.words.short_decimal(largest, 4)),
                ),
                ("unit", Argument::from(source.unit(&assumption.unit))),
            ],
        ),
    });
}

fn digits(unit: &str, likely: f64) -> Digits {
    match unit {
        "assumption-unit-share" | "assumption-unit-share-a-year" => Digits::Percent,
        _ => Digits::of(likely),
    }
}

/// A day as spreadsheets count it, from 30 December 1899.
fn serial(date: Date) -> f64 {
    let first = Date::constant(1899, 12, 30);
    f64::from((date - first).get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        assert!((serial(Date::constant(1900, 3, 1)) - 61.0).abs() < 1e-9);
        assert!((serial(Date::constant(2026, 11, 22)) - 46348.0).abs() < 1e-9);
    }
}
