//! The sheet with what every item costs a year.

use tco::ItemGroup;

use crate::monthly::{self, RouteMonths, year_of};
use crate::place::{Span, here, letters};
use crate::sheet::Sheet;
use crate::source::Source;
use crate::style::{Digits, Style};

const ROUTE: u16 = 0;
const GROUP: u16 = 1;
const FIRST_YEAR: u16 = 3;

/// Where the rows of the yearly sheet stand.
pub(crate) struct Years {
    pub(crate) routes: Span,
    pub(crate) groups: Span,
    pub(crate) totals: Span,
    /// Row with the total of each route, in the order of the routes.
    pub(crate) total_rows: Vec<u32>,
    pub(crate) sheet: String,
    pub(crate) total_column: u16,
}

/// Lays out the sheet.
pub(crate) fn lay_out(
    source: &Source<'_>,
    name: String,
    routes: &[RouteMonths],
    months: usize,
) -> (Sheet, Years) {
    let mut sheet = Sheet::new(name);
    let head = sheet.heading(
        &source.text("workbook-sheet-years"),
        &source.text("workbook-years-lede"),
    );
    let years = year_of(months);
    let total_column = FIRST_YEAR + u16::try_from(years).unwrap_or(0) + 1;
    for (column, id) in [
        (ROUTE, "costs-column-route"),
        (GROUP, "workbook-column-group"),
        (2, "workbook-column-item"),
    ] {
        sheet.words(head, column, Style::Head, &source.text(id));
    }
    for (year, column) in (FIRST_YEAR..total_column).enumerate() {
        sheet.number(head, column, Style::HeadYear, year as f64);
    }
    let words = source.text("workbook-column-total");
    sheet.words(head, total_column, Style::HeadFigures, &words);
    let mut lines = Lines {
        sheet,
        head,
        row: head + 1,
        total_column,
        months,
    };
    let mut total_rows = Vec::new();
    for route in routes {
        for place in 0..route.items.len() {
            lines.item(source, route, place);
        }
        total_rows.push(lines.row);
        lines.total(source, route);
    }
    let last = lines.row - 1;
    let mut sheet = lines.sheet;
    sheet.frozen = (head + 1, FIRST_YEAR);
    sheet.heads_from = head;
    sheet.widths = vec![24.0, 28.0, 40.0];
    sheet.widths.extend(vec![15.0; years + 2]);
    sheet.filter = Some(Span {
        sheet: sheet.name.clone(),
        first: (head, ROUTE),
        last: (last, total_column),
    });
    let down = |column| Span::down(&sheet.name, column, head + 1, last);
    let found = Years {
        routes: down(ROUTE),
        groups: down(GROUP),
        totals: down(total_column),
        total_rows,
        sheet: sheet.name.clone(),
        total_column,
    };
    (sheet, found)
}

struct Lines {
    sheet: Sheet,
    head: u32,
    row: u32,
    total_column: u16,
    months: usize,
}

impl Lines {
    fn years(&self) -> impl Iterator<Item = (usize, u16)> + use<> {
        (FIRST_YEAR..self.total_column).enumerate()
    }

    fn item(&mut self, source: &Source<'_>, route: &RouteMonths, place: usize) {
        let item = &route.items[place];
        self.sheet.words(self.row, ROUTE, Style::Words, &route.name);
        let group = group_name(source, item.group);
        self.sheet.words(self.row, GROUP, Style::Words, &group);
        self.sheet
            .words(self.row, 2, Style::Words, &item.costs.head);
        let column = route.item_column(place);
        let costs: Vec<f64> = item.costs.cells.iter().map(|(_, cost)| *cost).collect();
        self.figures(route, column, &costs, Style::Figure(Digits::Money));
    }

    fn total(&mut self, source: &Source<'_>, route: &RouteMonths) {
        self.sheet
            .words(self.row, ROUTE, Style::Strong, &route.name);
        self.sheet.words(self.row, GROUP, Style::Strong, "");
        let words = source.text("workbook-column-total");
        self.sheet.words(self.row, 2, Style::Strong, &words);
        let costs = route.by_month(self.months);
        self.figures(
            route,
            route.total_column(),
            &costs,
            Style::Sum(Digits::Money),
        );
    }

    /// A sum a year over a column of the sheet of a route, and over all years.
    fn figures(&mut self, route: &RouteMonths, column: u16, costs: &[f64], style: Style) {
        let figures = monthly::column(&route.sheet, column, self.months).everywhere();
        let years = monthly::column(&route.sheet, monthly::YEAR, self.months).everywhere();
        for (year, at) in self.years() {
            let formula = format!(
                "SUMIFS({figures},{years},{}${})",
                letters(at),
                self.head + 1
            );
            let sum = costs
                .iter()
                .enumerate()
                .filter(|(month, _)| year_of(*month) == year)
                .map(|(_, cost)| cost)
                .sum();
            self.sheet.sum(self.row, at, style, formula, sum);
        }
        let formula = format!(
            "SUM({}:{})",
            here(self.row, FIRST_YEAR),
            here(self.row, self.total_column - 1)
        );
        let sum = costs.iter().sum();
        self.sheet.sum(
            self.row,
            self.total_column,
            Style::Sum(Digits::Money),
            formula,
            sum,
        );
        self.row += 1;
    }
}

/// The name of a group of items.
pub(crate) fn group_name(source: &Source<'_>, group: ItemGroup) -> String {
    source.text(&group.message())
}
