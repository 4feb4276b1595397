//! The sheet that everything leads to: totals, groups, break-even, and the charts.

use tco::{ItemGroup, RouteId};
use words::Argument;

use crate::monthly::{self, MONTH, RouteMonths};
use crate::place::{Place, Span};
use crate::sheet::{Outcome, Sheet};
use crate::source::Source;
use crate::style::{Digits, Style};
use crate::years::{Years, group_name};

const ROUTE: u16 = 0;
const MODEL: u16 = 1;
const TOTAL: u16 = 2;
const PRESENT: u16 = 3;
const FIRST_YEAR: u16 = 4;
const P10: u16 = 5;

/// Where the sums of a route stand.
pub(crate) struct RouteTotals {
    pub(crate) total: Place,
    pub(crate) present: Place,
    pub(crate) groups: Vec<(ItemGroup, Place)>,
    /// What the cells come to.
    pub(crate) total_now: f64,
    pub(crate) present_now: f64,
}

/// Where the table by group stands: routes down, groups along.
pub(crate) struct GroupTable {
    pub(crate) sheet: String,
    /// Row of its heads; the routes follow.
    pub(crate) head: u32,
    /// How many groups, from column [`GroupTable::FIRST`] on.
    pub(crate) groups: u16,
}

impl GroupTable {
    /// Column of the first group.
    pub(crate) const FIRST: u16 = TOTAL;

    /// Column with the names of the routes.
    pub(crate) const ROUTES: u16 = ROUTE;
}

/// Figures for the sheet, worked out in the monthly sheets.
pub(crate) struct Sums<'a> {
    pub(crate) routes: &'a [RouteMonths],
    pub(crate) months: usize,
    /// Factor to the value of today, by month.
    pub(crate) discount: &'a [f64],
    pub(crate) years: &'a Years,
}

impl Sums<'_> {
    fn present(&self, route: &RouteMonths) -> f64 {
        route
            .by_month(self.months)
            .iter()
            .zip(self.discount)
            .map(|(cost, factor)| cost * factor)
            .sum()
    }

    fn group(route: &RouteMonths, group: ItemGroup) -> f64 {
        route
            .items
            .iter()
            .filter(|item| item.group == group)
            .flat_map(|item| item.costs.cells.iter().map(|(_, cost)| cost))
            .sum()
    }
}

/// Lays out the sheet.
pub(crate) fn lay_out(
    source: &Source<'_>,
    name: String,
    sums: &Sums<'_>,
) -> (Sheet, Vec<RouteTotals>, GroupTable) {
    let mut sheet = Sheet::new(name);
    let head = sheet.heading(
        &source.text("workbook-sheet-totals"),
        &source.text("workbook-totals-lede"),
    );
    let mut found = routes(source, &mut sheet, head, sums);
    let count = u32::try_from(sums.routes.len()).unwrap_or(0);
    let mut row = head + count + 3;
    let groups = by_group(source, &mut sheet, &mut row, sums, &mut found);
    break_even(source, &mut sheet, &mut row, sums);
    sheet.widths = vec![24.0, 40.0];
    sheet.widths.extend(vec![13.5; 10]);
    let table = GroupTable {
        sheet: sheet.name.clone(),
        head: groups.0,
        groups: groups.1,
    };
    (sheet, found, table)
}

fn routes(source: &Source<'_>, sheet: &mut Sheet, head: u32, sums: &Sums<'_>) -> Vec<RouteTotals> {
    let heads = [
        (ROUTE, "costs-column-route", Style::Head),
        (MODEL, "workbook-column-model", Style::Head),
        (TOTAL, "costs-column-likely", Style::HeadFigures),
        (PRESENT, "costs-column-present", Style::HeadFigures),
        (FIRST_YEAR, "costs-column-monthly", Style::HeadFigures),
        (P10, "workbook-column-p10", Style::HeadFigures),
        (P10 + 1, "workbook-column-p50", Style::HeadFigures),
        (P10 + 2, "workbook-column-p90", Style::HeadFigures),
    ];
    for (column, id, style) in heads {
        sheet.words(head, column, style, &source.text(id));
    }
    let mut found = Vec::new();
    for (row, route) in (head + 1..).zip(sums.routes) {
        let by_month = route.by_month(sums.months);
        let total: f64 = by_month.iter().sum();
        let present = sums.present(route);
        sheet.words(row, ROUTE, Style::Strong, &route.name);
        sheet.words(row, MODEL, Style::Faint, &route.detail);
        let money = Style::Sum(Digits::Money);
        let down = |column| monthly::column(&route.sheet, column, sums.months).everywhere();
        let formula = format!("SUM({})", down(route.total_column()));
        sheet.sum(row, TOTAL, money, formula, total);
        let formula = format!("SUM({})", down(route.present_column()));
        sheet.sum(row, PRESENT, money, formula, present);
        let first_year = sums.months.min(12);
        let span = Span::down(
            &route.sheet,
            route.total_column(),
            monthly::row(1),
            monthly::row(first_year),
        );
        let mean = by_month.iter().skip(1).take(first_year).sum::<f64>() / first_year.max(1) as f64;
        let formula = format!("AVERAGE({})", span.everywhere());
        sheet.sum(row, FIRST_YEAR, Style::Figure(Digits::Money), formula, mean);
        percentiles(source, sheet, row, route.route);
        found.push(RouteTotals {
            total: Place::new(&sheet.name, row, TOTAL),
            present: Place::new(&sheet.name, row, PRESENT),
            groups: Vec::new(),
            total_now: total,
            present_now: present,
        });
    }
    let note = head + 1 + u32::try_from(sums.routes.len()).unwrap_or(0);
    let words = source.with(
        "workbook-percentiles-note",
        &[(
            "futures",
            Argument::from(source.words.integer(source.simulation.futures as f64)),
        )],
    );
    sheet.words(note, P10, Style::Lede, &words);
    found
}

/// What the engine's futures say; values, not formulas.
fn percentiles(source: &Source<'_>, sheet: &mut Sheet, row: u32, route: RouteId) {
    let Some(shown) = source.simulation.percentiles(route) else {
        return;
    };
    for (column, value) in (P10..).zip(shown) {
        sheet.number(row, column, Style::Figure(Digits::Money), value);
    }
}

/// A table of groups by route; returns the row of its heads and its number of groups.
fn by_group(
    source: &Source<'_>,
    sheet: &mut Sheet,
    row: &mut u32,
    sums: &Sums<'_>,
    found: &mut [RouteTotals],
) -> (u32, u16) {
    let groups: Vec<ItemGroup> = ItemGroup::ALL
        .into_iter()
        .filter(|group| {
            sums.routes
                .iter()
                .any(|route| route.items.iter().any(|item| item.group == *group))
        })
        .collect();
    let columns = u16::try_from(groups.len()).unwrap_or(0);
    sheet.section(*row, TOTAL + columns, &source.text("workbook-by-group"));
    let head = *row + 1;
    sheet.words(head, ROUTE, Style::Head, &source.text("costs-column-route"));
    sheet.words(head, MODEL, Style::Head, "");
    for (column, group) in (TOTAL..).zip(&groups) {
        sheet.words(
            head,
            column,
            Style::HeadFigures,
            &group_name(source, *group),
        );
    }
    for ((row, route), totals) in (head + 1..).zip(sums.routes).zip(found) {
        sheet.words(row, ROUTE, Style::Strong, &route.name);
        sheet.words(row, MODEL, Style::Faint, "");
        for (column, group) in (TOTAL..).zip(&groups) {
            let formula = format!(
                "SUMIFS({},{},$A{},{},{}${})",
                sums.years.totals.everywhere(),
                sums.years.routes.everywhere(),
                row + 1,
                sums.years.groups.everywhere(),
                crate::place::letters(column),
                head + 1
            );
            let sum = Sums::group(route, *group);
            sheet.sum(row, column, Style::Figure(Digits::Money), formula, sum);
            totals
                .groups
                .push((*group, Place::new(&sheet.name, row, column)));
        }
    }
    *row = head + 2 + u32::try_from(sums.routes.len()).unwrap_or(0);
    (head, columns)
}

/// For each pair the first month from which the one stays cheaper to the horizon.
fn break_even(source: &Source<'_>, sheet: &mut Sheet, row: &mut u32, sums: &Sums<'_>) {
    let columns = u16::try_from(sums.routes.len()).unwrap_or(0);
    sheet.section(*row, TOTAL + columns, &source.text("workbook-break-even"));
    sheet.words(
        *row + 1,
        ROUTE,
        Style::Lede,
        &source.text("workbook-break-even-note"),
    );
    let head = *row + 2;
    sheet.words(
        head,
        ROUTE,
        Style::Head,
        &source.text("workbook-column-this"),
    );
    sheet.words(head, MODEL, Style::Head, "");
    for (column, route) in (TOTAL..).zip(sums.routes) {
        let words = source.with(
            "workbook-column-against",
            &[("route", Argument::from(&route.name))],
        );
        sheet.words(head, column, Style::HeadFigures, &words);
    }
    let never = source.text("workbook-never");
    for (row, first) in (head + 1..).zip(sums.routes) {
        sheet.words(row, ROUTE, Style::Strong, &first.name);
        sheet.words(row, MODEL, Style::Faint, "");
        for (column, second) in (TOTAL..).zip(sums.routes) {
            if first.route == second.route {
                sheet.words(row, column, Style::Answer, "");
                continue;
            }
            let cheaper_from = cheaper_from(first, second, sums.months);
            let spent = |route: &RouteMonths| {
                monthly::column(&route.sheet, route.so_far_column(), sums.months).everywhere()
            };
            let months = monthly::column(&first.sheet, MONTH, sums.months).everywhere();
            // One past the last month in which the first has cost more so far.
            let from = format!(
                "SUMPRODUCT(MAX(({}>{})*({months}+1)))",
                spent(first),
                spent(second)
            );
            let formula = format!("IF({from}>{},\"{never}\",{from})", sums.months);
            let outcome = if cheaper_from > sums.months {
                Outcome::Words(never.clone())
            } else {
                Outcome::Number(cheaper_from as f64)
            };
            sheet.formula(row, column, Style::Answer, formula, outcome);
        }
    }
    *row = head + 2 + u32::from(columns);
}

/// One past the last month in which the first route has cost more so far; 0 where it never has.
fn cheaper_from(first: &RouteMonths, second: &RouteMonths, months: usize) -> usize {
    let (mut one, mut other, mut from) = (0.0, 0.0, 0);
    let pairs = first
        .by_month(months)
        .into_iter()
        .zip(second.by_month(months));
    for (month, (first, second)) in pairs.enumerate() {
        one += first;
        other += second;
        if one > other {
            from = month + 1;
        }
    }
    from
}
