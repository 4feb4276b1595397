//! One route item by item, by month and by year.

use tco::{RouteId, evaluate};
use words::Argument;

use super::Presenter;
use crate::Assessed;
use crate::view::{CostMonthsView, TableView};

/// Every item of a route in the future in which every figure has its likely value.
pub(crate) fn cost_months_view(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    route: RouteId,
) -> CostMonthsView {
    let case = &assessed.cost_case;
    let items = evaluate(case, &case.likely())
        .into_iter()
        .find(|cost| cost.route == route)
        .map(|cost| cost.by_item)
        .unwrap_or_default();
    let names: Vec<String> = items
        .iter()
        .map(|item| presenter.text(&item.item.message()))
        .collect();
    let amount = |value: f64| presenter.money_short(assessed, value);
    let months = case.months as usize;
    let total_of = |month: usize| -> f64 {
        items
            .iter()
            .filter_map(|item| item.by_month.get(month))
            .sum()
    };

    let spans: Vec<(usize, usize)> = (1..=months)
        .step_by(12)
        .map(|from| (from, (from + 11).min(months)))
        .collect();
    let mut columns = vec![
        presenter.text("costs-column-item"),
        presenter.text("costs-column-start"),
    ];
    columns.extend(spans.iter().enumerate().map(|(year, _)| {
        presenter.with("costs-column-year", &[("year", Argument::from(year + 1))])
    }));
    columns.push(presenter.text("chart-column-total"));
    let row = |name: String, by_month: &dyn Fn(usize) -> f64| {
        let mut cells = vec![name, amount(by_month(0))];
        cells.extend(
            spans
                .iter()
                .map(|(from, to)| amount((*from..=*to).map(by_month).sum())),
        );
        cells.push(amount((0..=months).map(by_month).sum()));
        cells
    };
    let mut rows: Vec<Vec<String>> = items
        .iter()
        .zip(&names)
        .map(|(item, name)| {
            row(name.clone(), &|month| {
                item.by_month.get(month).copied().unwrap_or(0.0)
            })
        })
        .collect();
    rows.push(row(presenter.text("chart-column-total"), &total_of));
    let years = TableView { columns, rows };

    let mut columns = vec![presenter.text("costs-column-month")];
    columns.extend(names);
    columns.push(presenter.text("chart-column-total"));
    let rows = (0..=months)
        .map(|month| {
            let name = if month == 0 {
                presenter.text("costs-column-start")
            } else {
                presenter.words.integer(month as f64)
            };
            let mut cells = vec![name];
            cells.extend(
                items
                    .iter()
                    .map(|item| amount(item.by_month.get(month).copied().unwrap_or(0.0))),
            );
            cells.push(amount(total_of(month)));
            cells
        })
        .collect();
    CostMonthsView {
        route: route.id().to_owned(),
        name: presenter.route_of(assessed, route),
        years,
        months: TableView { columns, rows },
        note: presenter.text("costs-months-note"),
    }
}
