//! The sheet with the charts, and under them what the second one shows.

use tco::RouteId;
use words::Argument;

use crate::monthly::{self, MONTH, RouteMonths, colour};
use crate::place::{Place, Span};
use crate::sheet::{ChartKind, Picture, Series, Sheet};
use crate::source::Source;
use crate::style::{Digits, Style};
use crate::totals::GroupTable;

/// Width and height of a chart in pixels.
const SIZE: (u32, u32) = (1180, 300);

/// Rows that a chart takes.
const ROWS: u32 = 16;

/// What the charts show.
pub(crate) struct Shown<'a> {
    pub(crate) routes: &'a [RouteMonths],
    pub(crate) months: usize,
    pub(crate) groups: &'a GroupTable,
}

impl Shown<'_> {
    /// Routes with AI, with the place of each among those of its side, so that lines of one
    /// colour differ. What people do by hand today would flatten every other line.
    fn compared(&self) -> Vec<(&RouteMonths, usize)> {
        self.routes
            .iter()
            .enumerate()
            .filter(|(_, route)| route.route != RouteId::Nothing)
            .map(|(place, route)| {
                let alike = |before: &&RouteMonths| before.side == route.side;
                (route, self.routes[..place].iter().filter(alike).count())
            })
            .collect()
    }

    /// The route with which the others are compared: the one that leads in the engine's futures.
    fn reference(&self, source: &Source<'_>) -> Option<&RouteMonths> {
        let leading = source.simulation.leading().map(|(first, _)| first);
        self.routes
            .iter()
            .find(|route| Some(route.route) == leading)
    }

    fn row_of(&self, route: &RouteMonths) -> u32 {
        let place = self
            .routes
            .iter()
            .position(|other| other.route == route.route);
        self.groups.head + 1 + u32::try_from(place.unwrap_or(0)).unwrap_or(0)
    }

    fn name_of(&self, route: &RouteMonths) -> Span {
        let row = self.row_of(route);
        Span::along(
            &self.groups.sheet,
            row,
            GroupTable::ROUTES,
            GroupTable::ROUTES,
        )
    }
}

/// Lays out the sheet.
pub(crate) fn lay_out(source: &Source<'_>, name: String, shown: &Shown<'_>) -> Sheet {
    let mut sheet = Sheet::new(name);
    let row = sheet.heading(
        &source.text("workbook-sheet-charts"),
        &source.text("workbook-charts-lede"),
    );
    sheet.pictures.push(so_far(source, shown, row));
    let mut next = row + ROWS;
    if let Some(reference) = shown.reference(source) {
        let table = next + 2 * ROWS;
        let picture = against(source, &mut sheet, shown, reference, (next, table));
        sheet.pictures.push(picture);
        next += ROWS;
    }
    sheet.pictures.push(by_group(source, shown, next));
    sheet.widths = vec![10.0];
    sheet.widths.extend(vec![16.0; 9]);
    sheet
}

fn years(source: &Source<'_>, shown: &Shown<'_>) -> String {
    source.words.years(shown.months as f64 / 12.0)
}

/// What each route has cost by the end of each month.
fn so_far(source: &Source<'_>, shown: &Shown<'_>, row: u32) -> Picture {
    let first = shown.routes.first().map_or("", |route| &route.sheet);
    Picture {
        kind: ChartKind::Lines,
        at: (row, 0),
        size: SIZE,
        title: source.text("workbook-chart-cumulative"),
        description: source.with(
            "workbook-chart-cumulative-description",
            &[("years", Argument::from(years(source, shown)))],
        ),
        categories: monthly::column(first, MONTH, shown.months),
        category_title: Some(source.text("workbook-column-month")),
        series: shown
            .compared()
            .into_iter()
            .map(|(route, variant)| Series {
                name: shown.name_of(route),
                values: monthly::column(&route.sheet, route.so_far_column(), shown.months),
                colour: colour(route.side),
                variant,
                points: Vec::new(),
            })
            .collect(),
    }
}

/// How much more or less each route has cost than one of them: where a line goes below zero,
/// its route has overtaken.
fn against(
    source: &Source<'_>,
    sheet: &mut Sheet,
    shown: &Shown<'_>,
    reference: &RouteMonths,
    (row, table): (u32, u32),
) -> Picture {
    let others: Vec<(&RouteMonths, usize)> = shown
        .compared()
        .into_iter()
        .filter(|(route, _)| route.route != reference.route)
        .collect();
    let columns = u16::try_from(others.len()).unwrap_or(0);
    let title = source.with(
        "workbook-chart-against",
        &[("route", Argument::from(&reference.name))],
    );
    sheet.section(table, columns + 1, &title);
    let head = table + 1;
    let words = source.text("workbook-column-month");
    sheet.words(head, 0, Style::HeadFigures, &words);
    let months: Vec<u32> = (head + 1..).take(shown.months + 1).collect();
    for (row, month) in months.iter().zip(0_u32..) {
        sheet.number(*row, 0, Style::Figure(Digits::Whole), f64::from(month));
    }
    let down = |column| Span {
        sheet: sheet.name.clone(),
        first: (head + 1, column),
        last: (*months.last().unwrap_or(&head), column),
    };
    let picture = Picture {
        kind: ChartKind::Lines,
        at: (row, 0),
        size: SIZE,
        title,
        description: source.with(
            "workbook-chart-against-description",
            &[
                ("route", Argument::from(&reference.name)),
                ("years", Argument::from(years(source, shown))),
            ],
        ),
        categories: down(0),
        category_title: Some(source.text("workbook-column-month")),
        series: (1..)
            .zip(&others)
            .map(|(column, (route, variant))| Series {
                name: shown.name_of(route),
                values: down(column),
                colour: colour(route.side),
                variant: *variant,
                points: Vec::new(),
            })
            .collect(),
    };
    let spent = |route: &RouteMonths| -> Vec<f64> {
        let by_month = route.by_month(shown.months).into_iter();
        by_month
            .scan(0.0, |sum, cost| {
                *sum += cost;
                Some(*sum)
            })
            .collect()
    };
    let base = spent(reference);
    for (column, (route, _)) in (1..).zip(&others) {
        sheet.words(head, column, Style::HeadFigures, &route.name);
        for ((month, row), (so_far, base)) in months
            .iter()
            .enumerate()
            .zip(spent(route).iter().zip(&base))
        {
            let cell = |route: &RouteMonths| {
                Place::new(&route.sheet, monthly::row(month), route.so_far_column()).everywhere()
            };
            let formula = format!("{}-{}", cell(route), cell(reference));
            sheet.sum(
                *row,
                column,
                Style::Figure(Digits::Money),
                formula,
                so_far - base,
            );
        }
    }
    picture
}

/// What the money of each route goes to.
fn by_group(source: &Source<'_>, shown: &Shown<'_>, row: u32) -> Picture {
    let table = shown.groups;
    let compared = shown.compared();
    let rows = compared.iter().map(|(route, _)| shown.row_of(route));
    let (first, last) = (table.head + 1, rows.max().unwrap_or(table.head + 1));
    let colours: Vec<u32> = compared
        .iter()
        .map(|(route, _)| colour(route.side))
        .collect();
    Picture {
        kind: ChartKind::Stacked,
        at: (row, 0),
        size: SIZE,
        title: source.text("workbook-chart-groups"),
        description: source.with(
            "workbook-chart-groups-description",
            &[("years", Argument::from(years(source, shown)))],
        ),
        categories: Span::down(&table.sheet, GroupTable::ROUTES, first, last),
        category_title: None,
        series: (0..table.groups)
            .map(|place| {
                let column = GroupTable::FIRST + place;
                Series {
                    name: Span::along(&table.sheet, table.head, column, column),
                    values: Span::down(&table.sheet, column, first, last),
                    colour: crate::style::ink::INK,
                    variant: usize::from(place),
                    points: colours.clone(),
                }
            })
            .collect(),
    }
}
