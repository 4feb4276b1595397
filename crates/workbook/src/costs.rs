//! From the engine's model to columns of months: what all routes share, and each route.

use tco::{Course, Flow, Formula, Level, Model, Quantity, Route, RouteModel};
use words::Argument;

use crate::fleet::{self, FleetColumns, Heads, Pieces};
use crate::monthly::{
    Discount, Item, MONTH, Monthly, RouteMonths, beside, by_row, driver_column, row,
};
use crate::names::Names;
use crate::place::{Place, here};
use crate::source::Source;
use crate::style::Digits;
use crate::workings::{Roots, Workings};

/// Levels of prices that change, in the order of their columns.
fn levels() -> impl Iterator<Item = Level> {
    Level::ALL.into_iter().filter(|level| *level != Level::Flat)
}

/// What all routes share, as columns of one sheet.
pub(crate) struct Shared {
    pub(crate) sheet: String,
    pub(crate) drivers: Vec<Monthly>,
}

/// Figures that all routes share.
pub(crate) fn shared_roots<'a>(course: &Course<Formula<'a>>) -> Roots<'a> {
    let mut formulas = vec![course.pieces, course.growth_step, course.discount_step];
    formulas.extend(course.level_steps);
    Roots {
        route: None,
        formulas,
    }
}

/// Figures that lead to the costs of a route.
pub(crate) fn route_roots<'a>(route: &RouteModel<Formula<'a>>) -> Roots<'a> {
    let mut formulas: Vec<Formula<'a>> = route.flows.iter().map(|flow| flow.amount).collect();
    for fleet in route.fleets.iter().flatten() {
        formulas.push(fleet.hours_a_piece);
        match fleet.size {
            tco::FleetSize::Steady(units) => formulas.push(units),
            tco::FleetSize::Stepped { load_a_piece, .. } => formulas.push(load_a_piece),
        }
        if let Some(own) = &fleet.ownership {
            formulas.extend([own.owned, own.life, own.kept_step]);
        }
    }
    Roots {
        route: Some(route.route),
        formulas,
    }
}

impl Shared {
    /// Work, levels of prices and the factor to today's money, month by month.
    pub(crate) fn new(
        source: &Source<'_>,
        sheet: String,
        workings: &Workings<'_>,
        model: &Model<Formula<'_>>,
    ) -> Self {
        let (course, months) = (&model.course, model.months);
        let mut drivers = vec![series(
            source.text("workbook-driver-pieces"),
            Digits::Decimals(1),
            0,
            months,
            [
                ("0".to_owned(), 0.0),
                workings.factor(course.pieces),
                workings.factor(course.growth_step),
            ],
        )];
        let one = || ("1".to_owned(), 1.0);
        for level in levels() {
            drivers.push(series(
                source.text(&format!("cost-level-{}", level.id())),
                Digits::Decimals(4),
                drivers.len(),
                months,
                [
                    one(),
                    one(),
                    workings.factor(course.level_steps[level.place()]),
                ],
            ));
        }
        let step = workings.factor(course.discount_step);
        drivers.push(series(
            source.text("workbook-driver-discount"),
            Digits::Decimals(4),
            drivers.len(),
            months,
            [one(), step.clone(), step],
        ));
        Self { sheet, drivers }
    }

    /// The factor to today's money: the last column.
    pub(crate) fn discount(&self) -> Discount {
        let last = self.drivers.len() - 1;
        Discount {
            sheet: self.sheet.clone(),
            column: driver_column(last),
            factors: self.values(last),
        }
    }

    fn values(&self, place: usize) -> Vec<f64> {
        let cells = self.drivers.get(place).map(|driver| &driver.cells);
        cells
            .into_iter()
            .flatten()
            .map(|(_, value)| *value)
            .collect()
    }

    fn cell(&self, place: usize, row: u32) -> String {
        by_row(&Place::new(&self.sheet, row, driver_column(place)))
    }
}

/// A column that begins with two figures, and in which a step then leads from month to month.
fn series(
    head: String,
    digits: Digits,
    place: usize,
    months: usize,
    [before, first, step]: [(String, f64); 3],
) -> Monthly {
    let mut cells = vec![before];
    for month in 1..=months {
        let cell = if month == 1 {
            first.clone()
        } else {
            let above = here(row(month - 1), driver_column(place));
            (format!("{above}*{}", step.0), cells[month - 1].1 * step.1)
        };
        cells.push(cell);
    }
    Monthly {
        head,
        digits,
        cells,
    }
}

/// A route month by month; its amounts are given cells among the workings.
pub(crate) fn route_months(
    source: &Source<'_>,
    sheet: String,
    shared: &Shared,
    workings: &mut Workings<'_>,
    route: &RouteModel<Formula<'_>>,
    names: &mut Names,
) -> (RouteMonths, Vec<FleetColumns>) {
    let mut drivers = Vec::new();
    let pieces_values = shared.values(0);
    let cell = |row: u32| shared.cell(0, row);
    let pieces = Pieces {
        cell: &cell,
        values: &pieces_values,
    };
    let several = route.fleets.iter().flatten().count() > 1;
    let fleets: Vec<FleetColumns> = route
        .fleets
        .iter()
        .enumerate()
        .map(|(part, fleet)| match fleet {
            None => FleetColumns::default(),
            Some(fleet) => {
                let heads = heads(source, several.then_some(part + 1));
                fleet::add(&mut drivers, workings, fleet, &pieces, heads)
            }
        })
        .collect();
    let months = pieces_values.len() - 1;
    let mut items: Vec<Item> = Vec::new();
    for flow in &route.flows {
        if flow.amount.plain() == Some(0.0) {
            continue;
        }
        let (name, value) = workings.amount(
            route.route,
            flow.item.id(),
            amount_label(source, flow),
            flow.amount,
            names,
        );
        let terms = Terms {
            shared,
            drivers: &drivers,
            fleets: &fleets,
            months,
        };
        let cells: Vec<(String, f64)> = (0..=months)
            .map(|month| {
                let (factors, units) = terms.of(flow, month);
                (format!("{name}{factors}"), value * units)
            })
            .collect();
        if let Some(item) = items.last_mut()
            && item.id == flow.item
        {
            for (sum, (formula, value)) in item.costs.cells.iter_mut().zip(cells) {
                sum.0 = format!("{}+{formula}", sum.0);
                sum.1 += value;
            }
        } else {
            let costs = Monthly {
                head: source.text(&flow.item.message()),
                digits: Digits::Money,
                cells,
            };
            items.push(Item {
                id: flow.item,
                group: flow.item.group(),
                costs,
            });
        }
    }
    let found = source.case.route(route.route);
    let months = RouteMonths {
        route: route.route,
        name: source.route(route.route),
        sheet,
        side: route.route.family(),
        detail: found.map_or_else(String::new, detail),
        drivers,
        items,
    };
    (months, fleets)
}

/// The models and the machine of a route.
fn detail(route: &Route) -> String {
    let models = [&route.model, &route.second_model];
    let mut parts: Vec<String> = models
        .into_iter()
        .flatten()
        .map(|model| model.name.clone())
        .collect();
    parts.extend(route.machine.as_ref().map(|machine| machine.name.clone()));
    parts.join(" · ")
}

fn heads(source: &Source<'_>, part: Option<usize>) -> Heads {
    let head = |id: &str| {
        let driver = source.text(&format!("workbook-driver-{id}"));
        match part {
            None => driver,
            Some(part) => source.with(
                "workbook-driver-part",
                &[
                    ("driver", Argument::from(driver)),
                    ("part", Argument::from(part.to_string())),
                ],
            ),
        }
    };
    Heads {
        units: head("units"),
        busy_hours: head("busy-hours"),
        installed: head("installed"),
        purchases: head("purchases"),
        left_over: head("left-over"),
    }
}

fn amount_label(source: &Source<'_>, flow: &Flow<Formula<'_>>) -> String {
    source.with(
        "workbook-workings-amount",
        &[
            ("item", Argument::from(source.text(&flow.item.message()))),
            (
                "driver",
                Argument::from(source.text(&format!("cost-driver-{}", flow.driver.quantity.id()))),
            ),
        ],
    )
}

/// What amounts are multiplied with.
struct Terms<'a> {
    shared: &'a Shared,
    drivers: &'a [Monthly],
    fleets: &'a [FleetColumns],
    months: usize,
}

impl Terms<'_> {
    /// The factors of a flow in a month, each after a `*`, and what they come to.
    fn of(&self, flow: &Flow<Formula<'_>>, month: usize) -> (String, f64) {
        let at = row(month);
        let number = beside(at, MONTH);
        let when =
            |condition: String, holds: bool| (format!("*({number}{condition})"), truth(holds));
        let (mut text, mut value) = match flow.driver.quantity {
            Quantity::Start => when("=0".to_owned(), month == 0),
            Quantity::End => when(format!("={}", self.months), month == self.months),
            Quantity::Month => when(">0".to_owned(), month > 0),
            Quantity::Pieces => (
                format!("*{}", self.shared.cell(0, at)),
                value_at(&self.shared.drivers, 0, month),
            ),
            Quantity::Units(part) => {
                let (text, value) = self.column(part, |fleet| fleet.units, month);
                let (condition, holds) = when(">0".to_owned(), month > 0);
                (format!("{condition}{text}"), holds * value)
            }
            Quantity::BusyHours(part) => self.column(part, |fleet| fleet.busy_hours, month),
            Quantity::Purchases(part) => self.column(part, |fleet| fleet.purchases, month),
            Quantity::LeftOver(part) => self.column(part, |fleet| fleet.left_over, month),
        };
        if let Some(level) = levels().position(|level| level == flow.driver.level) {
            text = format!("{text}*{}", self.shared.cell(level + 1, at));
            value *= value_at(&self.shared.drivers, level + 1, month);
        }
        (text, value)
    }

    /// A column of the machines of a part; nothing where the part has none.
    fn column(
        &self,
        part: usize,
        which: fn(&FleetColumns) -> Option<u16>,
        month: usize,
    ) -> (String, f64) {
        let Some(column) = self.fleets.get(part).and_then(which) else {
            return ("*0".to_owned(), 0.0);
        };
        let place = usize::from(column - driver_column(0));
        (
            format!("*{}", here(row(month), column)),
            value_at(self.drivers, place, month),
        )
    }
}

fn value_at(drivers: &[Monthly], place: usize, month: usize) -> f64 {
    drivers
        .get(place)
        .and_then(|driver| driver.cells.get(month))
        .map_or(0.0, |(_, value)| *value)
}

fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}
