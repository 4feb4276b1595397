//! Puts the sheets of a workbook together.

use std::collections::BTreeMap;

use tco::{Arena, Formula, Future, Model, RouteId, evaluate};
use words::Argument;

use crate::assumptions::Inputs;
use crate::checks::{self, Checked};
use crate::costs::{self, Shared};
use crate::draft::{Draft, Figure};
use crate::monthly::{self, RouteMonths};
use crate::names::Names;
use crate::place::{Place, Span};
use crate::read_me::{self, Shown};
use crate::sheet::Sheet;
use crate::source::Source;
use crate::style::Look;
use crate::totals::{self, RouteTotals, Sums};
use crate::workings::Workings;
use crate::{assumptions, charts, years};

/// Names of the sheets, those of the routes in their order.
struct SheetNames {
    read_me: String,
    totals: String,
    charts: String,
    years: String,
    assumptions: String,
    workings: String,
    months: String,
    routes: Vec<String>,
    checks: String,
}

impl SheetNames {
    fn new(source: &Source<'_>, routes: &[RouteId]) -> Self {
        let mut names = Names::default();
        let mut own = |id: &str| names.sheet(&source.text(&format!("workbook-sheet-{id}")));
        Self {
            read_me: own("read-me"),
            totals: own("totals"),
            charts: own("charts"),
            years: own("years"),
            assumptions: own("assumptions"),
            workings: own("workings"),
            months: own("months"),
            checks: own("checks"),
            routes: routes
                .iter()
                .map(|route| names.sheet(&source.route(*route)))
                .collect(),
        }
    }

    /// Every sheet but the first, with the message that says what it is for.
    fn purposes(&self) -> Vec<(String, &'static str)> {
        let routes = match (self.routes.first(), self.routes.last()) {
            (Some(first), Some(last)) if first != last => format!("{first} … {last}"),
            (Some(only), _) => only.clone(),
            _ => String::new(),
        };
        vec![
            (self.totals.clone(), "workbook-read-me-totals"),
            (self.charts.clone(), "workbook-read-me-charts"),
            (self.years.clone(), "workbook-read-me-years"),
            (self.assumptions.clone(), "workbook-read-me-assumptions"),
            (self.workings.clone(), "workbook-read-me-workings"),
            (self.months.clone(), "workbook-read-me-months"),
            (routes, "workbook-read-me-routes"),
            (self.checks.clone(), "workbook-read-me-checks-sheet"),
        ]
    }
}

/// The workbook of a case with these values in the cells that may be changed.
///
/// The formulas are those of the choices of `future`, whatever its values are.
pub fn draft(source: &Source<'_>, future: &Future) -> Draft {
    let mut cell_names = Names::default();
    let arena = Arena::new();
    let model = source.case.formulas(&arena, &future.choices);
    let ids: Vec<RouteId> = model.routes.iter().map(|route| route.route).collect();
    let sheet_names = SheetNames::new(source, &ids);
    let (assumptions, inputs) = assumptions::lay_out(
        source,
        future,
        sheet_names.assumptions.clone(),
        &mut cell_names,
    );
    let costs = Costs::new(
        source,
        future,
        (&arena, &model),
        &inputs,
        &sheet_names,
        &mut cell_names,
    );
    let mut sheets = Vec::new();
    let (years, year_places) = years::lay_out(
        source,
        sheet_names.years.clone(),
        &costs.routes,
        costs.months,
    );
    let (totals, route_totals, groups) = totals::lay_out(
        source,
        sheet_names.totals.clone(),
        &Sums {
            routes: &costs.routes,
            months: costs.months,
            discount: &costs.discount.factors,
            years: &year_places,
        },
    );
    let changed_now = changed(source, future);
    let (checks, answers) = checks::lay_out(
        source,
        sheet_names.checks.clone(),
        &Checked {
            inputs: &inputs,
            changed_now,
            routes: &costs.routes,
            months: costs.months,
            discount_rate: discount_rate(source, future, &inputs.names),
            years: &year_places,
            totals: &route_totals,
            engine: &engine(source, future),
            machines: &costs.machines,
        },
    );
    sheets.push(read_me::lay_out(
        source,
        sheet_names.read_me.clone(),
        &Shown {
            choices: &future.choices,
            routes: &costs.routes,
            totals: &route_totals,
            answers: &answers,
            changed_now,
            sheets: &sheet_names.purposes(),
        },
    ));
    sheets.push(totals);
    sheets.push(charts::lay_out(
        source,
        sheet_names.charts.clone(),
        &charts::Shown {
            routes: &costs.routes,
            months: costs.months,
            groups: &groups,
        },
    ));
    sheets.extend([years, assumptions, costs.workings.clone()]);
    sheets.extend(costs.monthly(source));
    sheets.push(checks);
    let mut names: Vec<_> = inputs.names.into_iter().zip(inputs.places).collect();
    names.extend(costs.names.iter().cloned());
    finished(source, sheets, names, costs.figures(&route_totals))
}

/// The costs of every route as cells.
struct Costs {
    shared: Shared,
    routes: Vec<RouteMonths>,
    months: usize,
    discount: monthly::Discount,
    /// Routes, columns with numbers of machines, and the least of each.
    machines: Vec<(String, Span, f64)>,
    /// The sheet with the steps, and the names of its cells.
    workings: Sheet,
    names: Vec<(String, Place)>,
}

impl Costs {
    fn new(
        source: &Source<'_>,
        future: &Future,
        (arena, model): (&Arena, &Model<Formula<'_>>),
        inputs: &Inputs,
        sheet_names: &SheetNames,
        cell_names: &mut Names,
    ) -> Self {
        let (nodes, results) = (arena.nodes(), arena.results(&future.values));
        let mut roots = vec![costs::shared_roots(&model.course)];
        roots.extend(model.routes.iter().map(costs::route_roots));
        let mut workings =
            Workings::new(source, &nodes, &results, &inputs.names, &roots, cell_names);
        let shared = Shared::new(source, sheet_names.months.clone(), &workings, model);
        let mut routes = Vec::new();
        let mut machines = Vec::new();
        for (route, sheet) in model.routes.iter().zip(&sheet_names.routes) {
            let (months, fleets) = costs::route_months(
                source,
                sheet.clone(),
                &shared,
                &mut workings,
                route,
                cell_names,
            );
            for column in fleets.iter().filter_map(|fleet| fleet.units) {
                let span = monthly::column(&months.sheet, column, model.months);
                let cells = &months.drivers[usize::from(column - monthly::driver_column(0))].cells;
                let values = cells.iter().map(|(_, value)| *value);
                machines.push((months.name.clone(), span, values.fold(f64::MAX, f64::min)));
            }
            routes.push(months);
        }
        let (workings, names) = workings.lay_out(&sheet_names.workings);
        Self {
            discount: shared.discount(),
            shared,
            routes,
            months: model.months,
            machines,
            workings,
            names,
        }
    }

    /// The sheets with a row a month.
    fn monthly(&self, source: &Source<'_>) -> Vec<Sheet> {
        let mut sheets = vec![monthly::shared(
            source,
            &self.shared.sheet,
            &self.shared.drivers,
            self.months,
        )];
        for route in &self.routes {
            sheets.push(monthly::of_route(
                source,
                route,
                &self.discount,
                self.months,
            ));
        }
        sheets
    }

    /// Where the engine's figures stand.
    fn figures(&self, totals: &[RouteTotals]) -> BTreeMap<Figure, Place> {
        let mut figures = BTreeMap::new();
        for (route, totals) in self.routes.iter().zip(totals) {
            let id = route.route;
            figures.insert(Figure::Total(id), totals.total.clone());
            figures.insert(Figure::PresentValue(id), totals.present.clone());
            for (group, place) in &totals.groups {
                figures.insert(Figure::Group(id, *group), place.clone());
            }
            for (month, number) in (0..=self.months).zip(0_u32..) {
                figures.insert(Figure::Month(id, number), route.month(month));
                for (place, item) in route.items.iter().enumerate() {
                    let column = route.item_column(place);
                    let cell = Place::new(&route.sheet, monthly::row(month), column);
                    figures.insert(Figure::Item(id, item.id, number), cell);
                }
            }
        }
        figures
    }
}

fn finished(
    source: &Source<'_>,
    mut sheets: Vec<Sheet>,
    names: Vec<(String, Place)>,
    figures: BTreeMap<Figure, Place>,
) -> Draft {
    for sheet in &mut sheets {
        sheet.fit_rows();
    }
    Draft {
        title: source.title.to_owned(),
        subject: source.text("workbook-subject"),
        author: "Steelyard".to_owned(),
        made: source.made,
        look: Look {
            symbol: source.words.symbol(source.currency()),
            year: source.text("workbook-head-year"),
            start: source.text("workbook-head-start"),
        },
        footer: source.with(
            "workbook-footer",
            &[
                ("title", Argument::from(source.title)),
                ("date", Argument::from(source.words.date(source.made))),
            ],
        ),
        sheets,
        names,
        figures,
        with_results: true,
    }
}

/// How many values differ from the likely ones.
fn changed(source: &Source<'_>, future: &Future) -> usize {
    source
        .case
        .assumptions()
        .iter()
        .zip(&future.values)
        .filter(|(assumption, value)| assumption.range.likely().to_bits() != value.to_bits())
        .count()
}

/// Cell with the cost of capital, and its value.
fn discount_rate(source: &Source<'_>, future: &Future, names: &[String]) -> (String, f64) {
    source.case.position("discount-rate").map_or_else(
        || ("0".to_owned(), 0.0),
        |place| (names[place].clone(), future.values[place]),
    )
}

/// The engine's plain sum and present value of each route, at the likely values.
fn engine(source: &Source<'_>, future: &Future) -> Vec<(RouteId, f64, f64)> {
    let likely = source.case.likely_with(future.choices);
    evaluate(source.case, &likely)
        .into_iter()
        .map(|cost| (cost.route, cost.total, cost.present_value))
        .collect()
}
