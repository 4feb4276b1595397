//! The sheet that checks the others: what must agree, and whether it does.

use tco::RouteId;

use crate::assumptions::Inputs;
use crate::monthly::{self, RouteMonths};
use crate::place::{Place, Span, here, letters};
use crate::sheet::{Outcome, Sheet};
use crate::source::Source;
use crate::style::{Digits, Style};
use crate::totals::RouteTotals;
use crate::years::Years;

/// What may differ: half a cent.
const TOLERANCE: f64 = 0.005;

const CHECK: u16 = 0;
const ROUTE: u16 = 1;
const ONE: u16 = 2;
const OTHER: u16 = 3;
const DIFFERENCE: u16 = 4;
const HOLDS: u16 = 5;

/// What the checks look at.
pub(crate) struct Checked<'a> {
    pub(crate) inputs: &'a Inputs,
    /// How many inputs differ from the likely values.
    pub(crate) changed_now: usize,
    pub(crate) routes: &'a [RouteMonths],
    pub(crate) months: usize,
    /// Cell with the cost of capital a year, and its value.
    pub(crate) discount_rate: (String, f64),
    pub(crate) years: &'a Years,
    pub(crate) totals: &'a [RouteTotals],
    /// The engine's plain sum and present value of each route at the likely values.
    pub(crate) engine: &'a [(RouteId, f64, f64)],
    /// Columns of numbers of machines, which cannot be below zero.
    pub(crate) machines: &'a [(String, Span, f64)],
}

/// Where the answers stand.
pub(crate) struct Answers {
    pub(crate) all: Place,
    pub(crate) changed: Place,
    pub(crate) all_now: bool,
}

/// Lays out the sheet.
pub(crate) fn lay_out(
    source: &Source<'_>,
    name: String,
    checked: &Checked<'_>,
) -> (Sheet, Answers) {
    let mut sheet = Sheet::new(name);
    let start = sheet.heading(
        &source.text("workbook-sheet-checks"),
        &source.text("workbook-checks-lede"),
    );
    let changed = Place::new(&sheet.name, start + 1, ONE);
    let head = start + 3;
    for (column, id, style) in [
        (CHECK, "workbook-column-check", Style::Head),
        (ROUTE, "costs-column-route", Style::Head),
        (ONE, "workbook-column-one-way", Style::HeadFigures),
        (OTHER, "workbook-column-other-way", Style::HeadFigures),
        (DIFFERENCE, "workbook-column-difference", Style::HeadFigures),
        (HOLDS, "workbook-column-holds", Style::HeadFigures),
    ] {
        sheet.words(head, column, style, &source.text(id));
    }
    let mut rows = Rows {
        source,
        sheet,
        row: head + 1,
        changed: format!("${}${}", letters(changed.column), changed.row + 1),
        is_changed: checked.changed_now > 0,
        all: true,
    };
    rows.agreements(checked);
    rows.engine(checked);
    rows.machines(checked);
    let Rows {
        mut sheet,
        row: end,
        all,
        ..
    } = rows;
    let holds = Span::down(&sheet.name, HOLDS, head + 1, end - 1);
    sheet.words(
        start,
        CHECK,
        Style::Strong,
        &source.text("workbook-check-all"),
    );
    sheet.words(start, ROUTE, Style::Strong, "");
    let formula = format!("AND({})", holds.here());
    sheet.formula(
        start,
        ONE,
        Style::StrongAnswer,
        formula,
        Outcome::Truth(all),
    );
    sheet.heights.insert(start, 22.0);
    sheet.words(
        start + 1,
        CHECK,
        Style::Words,
        &source.text("workbook-check-changed"),
    );
    sheet.words(start + 1, ROUTE, Style::Words, "");
    let formula = format!(
        "SUMPRODUCT(--({}<>{}))",
        checked.inputs.used.everywhere(),
        checked.inputs.likely.everywhere()
    );
    sheet.sum(
        start + 1,
        ONE,
        Style::Figure(Digits::Whole),
        formula,
        checked.changed_now as f64,
    );
    let answers = Answers {
        all: Place::new(&sheet.name, start, ONE),
        changed,
        all_now: all,
    };
    sheet.alarms.push(holds);
    sheet
        .alarms
        .push(Span::down(&sheet.name, ONE, start, start));
    sheet.frozen = (head + 1, 0);
    sheet.heads_from = head;
    sheet.widths = vec![62.0, 26.0, 18.0, 18.0, 16.0, 12.0];
    (sheet, answers)
}

struct Rows<'a> {
    source: &'a Source<'a>,
    sheet: Sheet,
    row: u32,
    /// Cell with the number of changed inputs.
    changed: String,
    is_changed: bool,
    all: bool,
}

/// One side of a comparison: how it is worked out, and what it comes to.
struct Side {
    formula: Option<String>,
    result: f64,
}

fn live(formula: String, result: f64) -> Side {
    Side {
        formula: Some(formula),
        result,
    }
}

impl Rows<'_> {
    fn label(&mut self, id: &str, route: &str) {
        let words = self.source.text(id);
        self.sheet.words(self.row, CHECK, Style::Words, &words);
        self.sheet.words(self.row, ROUTE, Style::Words, route);
    }

    /// A row that compares two sums. With `unless_changed` it holds too where inputs differ.
    fn compare(&mut self, id: &str, route: &str, one: Side, other: Side, unless_changed: bool) {
        self.label(id, route);
        let row = self.row;
        let difference = one.result - other.result;
        for (column, side) in [(ONE, one), (OTHER, other)] {
            let style = Style::Figure(Digits::Cents);
            match side.formula {
                Some(formula) => self.sheet.sum(row, column, style, formula, side.result),
                None => self.sheet.number(row, column, style, side.result),
            }
        }
        let formula = format!("ROUND({}-{},4)", here(row, ONE), here(row, OTHER));
        let rounded = libm::round(difference * 1e4) / 1e4;
        let style = Style::Figure(Digits::Cents);
        // Adding zero takes the sign from minus zero.
        self.sheet
            .sum(row, DIFFERENCE, style, formula, rounded + 0.0);
        let agrees = format!("ABS({})<{TOLERANCE}", here(row, DIFFERENCE));
        let holds = rounded.abs() < TOLERANCE;
        let (formula, holds) = if unless_changed {
            let changed = &self.changed;
            (
                format!("OR({changed}>0,{agrees})"),
                self.is_changed || holds,
            )
        } else {
            (agrees, holds)
        };
        self.answer(formula, holds);
    }

    fn answer(&mut self, formula: String, holds: bool) {
        self.all &= holds;
        self.sheet.formula(
            self.row,
            HOLDS,
            Style::Answer,
            formula,
            Outcome::Truth(holds),
        );
        self.row += 1;
    }

    /// Sums that must agree, worked out in two ways.
    fn agreements(&mut self, checked: &Checked<'_>) {
        for ((route, totals), years_row) in checked
            .routes
            .iter()
            .zip(checked.totals)
            .zip(&checked.years.total_rows)
        {
            let total = || live(totals.total.everywhere(), totals.total_now);
            let yearly = Place::new(&checked.years.sheet, *years_row, checked.years.total_column);
            let years = live(yearly.everywhere(), totals.total_now);
            self.compare("workbook-check-years", &route.name, total(), years, false);
            let groups: Vec<String> = totals
                .groups
                .iter()
                .map(|(_, place)| place.everywhere())
                .collect();
            let sum = match (groups.first(), totals.groups.last()) {
                (Some(_), Some((_, last))) => {
                    let first = &totals.groups[0].1;
                    let span = Span::along(&first.sheet, first.row, first.column, last.column);
                    format!("SUM({})", span.everywhere())
                }
                _ => "0".to_owned(),
            };
            let groups = live(sum, totals.total_now);
            self.compare("workbook-check-groups", &route.name, total(), groups, false);
            let end = Place::new(
                &route.sheet,
                monthly::row(checked.months),
                route.so_far_column(),
            );
            let so_far = live(end.everywhere(), totals.total_now);
            self.compare("workbook-check-so-far", &route.name, total(), so_far, false);
            let later = Span::down(
                &route.sheet,
                route.total_column(),
                monthly::row(1),
                monthly::row(checked.months),
            );
            let formula = format!(
                "{}+NPV((1+{})^(1/12)-1,{})",
                route.month(0).everywhere(),
                checked.discount_rate.0,
                later.everywhere()
            );
            let present = live(totals.present.everywhere(), totals.present_now);
            let rate = checked.discount_rate.1;
            let built_in = live(formula, net_present_value(route, rate, checked.months));
            self.compare(
                "workbook-check-present",
                &route.name,
                present,
                built_in,
                false,
            );
        }
    }

    /// The engine's figures at the likely values.
    fn engine(&mut self, checked: &Checked<'_>) {
        for (route, totals) in checked.routes.iter().zip(checked.totals) {
            let Some((_, total, present)) =
                checked.engine.iter().find(|(id, ..)| *id == route.route)
            else {
                continue;
            };
            let value = |result| Side {
                formula: None,
                result,
            };
            let now = live(totals.total.everywhere(), totals.total_now);
            self.compare(
                "workbook-check-engine-total",
                &route.name,
                now,
                value(*total),
                true,
            );
            let now = live(totals.present.everywhere(), totals.present_now);
            self.compare(
                "workbook-check-engine-present",
                &route.name,
                now,
                value(*present),
                true,
            );
        }
    }

    /// No number of machines is below zero.
    fn machines(&mut self, checked: &Checked<'_>) {
        for (route, span, least) in checked.machines {
            self.label("workbook-check-machines", route);
            let formula = format!("MIN({})", span.everywhere());
            self.sheet
                .sum(self.row, ONE, Style::Figure(Digits::Whole), formula, *least);
            self.sheet
                .number(self.row, OTHER, Style::Figure(Digits::Whole), 0.0);
            self.sheet.words(self.row, DIFFERENCE, Style::Words, "");
            let formula = format!("{}>={}", here(self.row, ONE), here(self.row, OTHER));
            self.answer(formula, *least >= 0.0);
        }
    }
}

/// As the built-in function has it: a month's cost is paid at its end.
fn net_present_value(route: &RouteMonths, rate: f64, months: usize) -> f64 {
    let step = libm::pow(1.0 + rate, 1.0 / 12.0);
    let mut factor = 1.0;
    let mut sum = 0.0;
    for cost in route.by_month(months) {
        sum += cost / factor;
        factor *= step;
    }
    sum
}
