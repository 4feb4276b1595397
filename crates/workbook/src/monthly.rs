//! Sheets with a row a month: what all routes share, and one for each route.

use tco::{ItemGroup, ItemId, RouteId, Side};

use crate::place::{Place, Span, here, letters};
use crate::sheet::Sheet;
use crate::source::Source;
use crate::style::{Digits, Style, ink};

/// Columns that open every monthly sheet.
pub(crate) const MONTH: u16 = 0;
pub(crate) const YEAR: u16 = 1;
const FIRST: u16 = 2;

/// Row of the heads and, under it, of month 0; the same on every monthly sheet, so that a
/// month has the same row everywhere.
const HEAD: u32 = 4;

/// A figure for each month, as formulas with their results.
#[derive(Debug, Clone)]
pub(crate) struct Monthly {
    pub(crate) head: String,
    pub(crate) digits: Digits,
    /// Month 0, before the start, first.
    pub(crate) cells: Vec<(String, f64)>,
}

/// What an item costs in each month.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) id: ItemId,
    pub(crate) group: ItemGroup,
    pub(crate) costs: Monthly,
}

/// A route month by month.
#[derive(Debug, Clone)]
pub(crate) struct RouteMonths {
    pub(crate) route: RouteId,
    pub(crate) name: String,
    /// Name of its sheet.
    pub(crate) sheet: String,
    pub(crate) side: Side,
    /// The model and the machine.
    pub(crate) detail: String,
    pub(crate) drivers: Vec<Monthly>,
    pub(crate) items: Vec<Item>,
}

/// Row of a month on every monthly sheet.
pub(crate) fn row(month: usize) -> u32 {
    HEAD + 1 + u32::try_from(month).unwrap_or(u32::MAX / 2)
}

/// A column of a monthly sheet, month 0 to the horizon.
pub(crate) fn column(sheet: &str, column: u16, months: usize) -> Span {
    Span::down(sheet, column, row(0), row(months))
}

/// Column of the first driver, shared or of a route.
pub(crate) fn driver_column(place: usize) -> u16 {
    FIRST + u16::try_from(place).unwrap_or(u16::MAX / 2)
}

impl RouteMonths {
    pub(crate) fn item_column(&self, place: usize) -> u16 {
        driver_column(self.drivers.len() + place)
    }

    pub(crate) fn total_column(&self) -> u16 {
        self.item_column(self.items.len())
    }

    pub(crate) fn so_far_column(&self) -> u16 {
        self.total_column() + 1
    }

    pub(crate) fn present_column(&self) -> u16 {
        self.total_column() + 2
    }

    /// Cost in each month.
    pub(crate) fn by_month(&self, months: usize) -> Vec<f64> {
        (0..=months)
            .map(|month| {
                self.items
                    .iter()
                    .filter_map(|item| item.costs.cells.get(month))
                    .map(|(_, cost)| cost)
                    .sum()
            })
            .collect()
    }

    pub(crate) fn month(&self, month: usize) -> Place {
        Place::new(&self.sheet, row(month), self.total_column())
    }
}

/// Number of the year in which a month falls; 0 before the start.
pub(crate) fn year_of(month: usize) -> usize {
    month.div_ceil(12)
}

fn calendar(source: &Source<'_>, sheet: &mut Sheet, months: usize) {
    sheet.words(
        HEAD,
        MONTH,
        Style::HeadFigures,
        &source.text("workbook-column-month"),
    );
    sheet.words(
        HEAD,
        YEAR,
        Style::HeadFigures,
        &source.text("workbook-column-year"),
    );
    for month in 0..=months {
        let (row, style) = (row(month), Style::Figure(Digits::Whole));
        sheet.number(row, MONTH, style, month as f64);
        let formula = format!("ROUNDUP({}/12,0)", here(row, MONTH));
        sheet.sum(row, YEAR, style, formula, year_of(month) as f64);
    }
    sheet.frozen = (HEAD + 1, FIRST);
    sheet.heads_from = HEAD - 1;
    sheet.widths = vec![7.0, 6.0];
}

fn put(sheet: &mut Sheet, column: u16, monthly: &Monthly) {
    sheet.words(HEAD, column, Style::HeadFigures, &monthly.head);
    for (month, (formula, result)) in monthly.cells.iter().enumerate() {
        let style = Style::Figure(monthly.digits);
        sheet.sum(row(month), column, style, formula.clone(), *result);
    }
    sheet.widths.push(11.5);
}

/// The sheet with what all routes share.
pub(crate) fn shared(source: &Source<'_>, name: &str, drivers: &[Monthly], months: usize) -> Sheet {
    let mut sheet = Sheet::new(name.to_owned());
    sheet.heading(
        &source.text("workbook-sheet-months"),
        &source.text("workbook-months-lede"),
    );
    calendar(source, &mut sheet, months);
    for (place, driver) in drivers.iter().enumerate() {
        put(&mut sheet, driver_column(place), driver);
    }
    sheet
}

/// The sheet of a route. `discount` is the column with the discount factor on the shared sheet.
pub(crate) fn of_route(
    source: &Source<'_>,
    route: &RouteMonths,
    discount: &Discount,
    months: usize,
) -> Sheet {
    let mut sheet = Sheet::new(route.sheet.clone());
    sheet.heading(&route.name, &route.detail);
    calendar(source, &mut sheet, months);
    sheet.tab = Some(colour(route.side));
    if !route.drivers.is_empty() {
        band(
            source,
            &mut sheet,
            driver_column(0),
            route.drivers.len(),
            "workbook-band-drivers",
        );
    }
    for (place, driver) in route.drivers.iter().enumerate() {
        put(&mut sheet, driver_column(place), driver);
    }
    band(
        source,
        &mut sheet,
        route.item_column(0),
        route.items.len(),
        "workbook-band-items",
    );
    for (place, item) in route.items.iter().enumerate() {
        put(&mut sheet, route.item_column(place), &item.costs);
    }
    band(
        source,
        &mut sheet,
        route.total_column(),
        3,
        "workbook-band-sums",
    );
    sums(source, &mut sheet, route, discount, months);
    sheet
}

/// Where the factor to the value of today stands, by month.
pub(crate) struct Discount {
    pub(crate) sheet: String,
    pub(crate) column: u16,
    pub(crate) factors: Vec<f64>,
}

fn band(source: &Source<'_>, sheet: &mut Sheet, first: u16, columns: usize, id: &str) {
    for place in 0..columns {
        let words = if place == 0 {
            source.text(id)
        } else {
            String::new()
        };
        let column = first + u16::try_from(place).unwrap_or(0);
        sheet.words(HEAD - 1, column, Style::Section, &words);
    }
}

fn sums(
    source: &Source<'_>,
    sheet: &mut Sheet,
    route: &RouteMonths,
    discount: &Discount,
    months: usize,
) {
    let (total, so_far, present) = (
        route.total_column(),
        route.so_far_column(),
        route.present_column(),
    );
    for (column, id) in [
        (total, "workbook-column-total"),
        (so_far, "workbook-column-so-far"),
        (present, "costs-column-present"),
    ] {
        sheet.words(HEAD, column, Style::HeadFigures, &source.text(id));
        sheet.widths.push(13.0);
    }
    let style = Style::Sum(Digits::Money);
    let mut spent = 0.0;
    for (month, cost) in route.by_month(months).into_iter().enumerate() {
        let row = row(month);
        let formula = if route.items.is_empty() {
            "0".to_owned()
        } else {
            format!(
                "SUM({}:{})",
                here(row, route.item_column(0)),
                here(row, total - 1)
            )
        };
        sheet.sum(row, total, style, formula, cost);
        spent += cost;
        let formula = if month == 0 {
            here(row, total)
        } else {
            format!("{}+{}", here(row - 1, so_far), here(row, total))
        };
        sheet.sum(row, so_far, style, formula, spent);
        let factor = Place::new(&discount.sheet, row, discount.column);
        let formula = format!("{}*{}", here(row, total), by_row(&factor));
        let value = cost * discount.factors.get(month).copied().unwrap_or(1.0);
        sheet.sum(row, present, style, formula, value);
    }
}

/// A cell of another monthly sheet in the same row: `'Months'!$D7`.
pub(crate) fn by_row(place: &Place) -> String {
    let everywhere = place.everywhere();
    match everywhere.rsplit_once('$') {
        Some((before, row)) => format!("{before}{row}"),
        None => everywhere,
    }
}

/// A cell of the same row and sheet, its column fixed: `$D7`.
pub(crate) fn beside(row: u32, column: u16) -> String {
    format!("${}{}", letters(column), row + 1)
}

/// The colour of a side, as everywhere in the app.
pub(crate) fn colour(side: Side) -> u32 {
    match side {
        Side::Open => ink::OPEN,
        Side::Closed => ink::CLOSED,
        Side::Mixed => ink::MIXED,
        Side::Neutral => ink::LINE_STRONG,
    }
}
