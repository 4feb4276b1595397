//! The costs screen.

use charts::Frame;
use tco::{Assumption, AssumptionGroup as Group, RouteId};
use words::Argument;

use super::{Presenter, chart, family, gap_chart, own_routes, question::figures, source};
use crate::view::{AssumptionGroup, AssumptionRow, CaseView, CostsView, RouteCostRow};
use crate::{AppError, Assessed, FUTURES};

/// Width at which charts are shown on the costs and verdict screens, in pixels.
pub(crate) const CHART_WIDTH: u32 = 900;

/// A figure matters most when it moves the result at least a fifth as far as the largest.
const MATTERS_FROM: f64 = 0.2;

/// What every route costs, and every figure behind it.
pub(crate) fn costs_view(
    presenter: &Presenter<'_>,
    case_view: CaseView,
    assessed: &Assessed,
) -> Result<CostsView, AppError> {
    let frame = Frame::screen(CHART_WIDTH);
    let rows = assessed.cost_case.assumptions();
    let moves = |row: &Assumption| assessed.influence.get(&row.id).copied().unwrap_or(0.0);
    Ok(CostsView {
        case: case_view,
        headline: headline(presenter, assessed),
        lede: presenter.text("costs-lede"),
        basis: basis(presenter, assessed),
        routes: route_rows(presenter, assessed),
        cumulative: chart::cumulative(presenter, assessed, &frame)?.into(),
        by_item: chart::by_item(presenter, assessed, &frame)?.into(),
        distribution: gap_chart::distribution(presenter, assessed, &frame)?.map(Into::into),
        tornado: gap_chart::tornado(presenter, assessed, &frame)?.map(Into::into),
        groups: groups(presenter, assessed),
        assumption_count: count(rows.iter()),
        matter_count: count(rows.iter().filter(|row| moves(row) >= MATTERS_FROM)),
        edited_count: count(rows.iter().filter(|row| row.original.is_some())),
        old_count: count(rows.iter().filter(|row| source::is_old(presenter, row))),
        unanswered: count(presenter.facts.missing(&assessed.case).iter()),
        undo: None,
        redo: None,
        own_routes: own_routes::own_routes(presenter, assessed),
        own_route_new: own_routes::own_route_new(presenter, assessed),
    })
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// The finding: which route costs least, and how sure that is.
pub(crate) fn headline(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    let routes = &assessed.compared;
    let Some(first) = routes.first() else {
        return presenter.text("costs-headline-none");
    };
    let rival = assessed.pair().map(|(_, rival)| rival);
    let cost = assessed
        .simulation
        .percentiles(*first)
        .map_or(0.0, |range| range[1]);
    let Some(rival) = rival else {
        return presenter.with(
            "costs-headline-one",
            &[
                (
                    "first",
                    Argument::from(presenter.route_of_in_words(assessed, *first)),
                ),
                (
                    "cost",
                    Argument::from(presenter.money_short(assessed, cost)),
                ),
                ("years", Argument::from(presenter.years(assessed))),
            ],
        );
    };
    let chance = assessed
        .simulation
        .chance_cheaper(*first, rival)
        .unwrap_or(0.5);
    if (0.4..=0.6).contains(&chance) {
        presenter.with(
            "costs-headline-close",
            &[
                (
                    "first",
                    Argument::from(presenter.route_of_in_words(assessed, *first)),
                ),
                (
                    "second",
                    Argument::from(presenter.route_of_in_words(assessed, rival)),
                ),
            ],
        )
    } else {
        presenter.with(
            "costs-headline-cheapest",
            &[
                (
                    "cheapest",
                    Argument::from(presenter.route_of_in_words(assessed, *first)),
                ),
                (
                    "cost",
                    Argument::from(presenter.money_short(assessed, cost)),
                ),
                ("years", Argument::from(presenter.years(assessed))),
                (
                    "other",
                    Argument::from(presenter.route_of_in_words(assessed, rival)),
                ),
                ("chance", Argument::from(presenter.words.of_hundred(chance))),
            ],
        )
    }
}

/// "3 years · EUR · 6 % cost of capital · 10,000 futures".
pub(crate) fn basis(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    presenter.with(
        "costs-basis",
        &[
            ("years", Argument::from(presenter.years(assessed))),
            (
                "currency",
                Argument::from(presenter.text(&format!(
                    "currency-name-{}",
                    assessed.cost_case.currency.code().to_lowercase()
                ))),
            ),
            (
                "discount",
                Argument::from(
                    presenter
                        .words
                        .percent(assessed.profile.discount_rate.likely(), 0),
                ),
            ),
            (
                "futures",
                Argument::from(presenter.words.integer(FUTURES as f64)),
            ),
        ],
    )
}

/// A row a route, those still in first and cheapest first, then doing nothing, then those out.
pub(crate) fn route_rows(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<RouteCostRow> {
    let mut order = assessed.compared.clone();
    order.push(RouteId::Nothing);
    for route in assessed.cost_case.routes() {
        if !order.contains(&route.id) {
            order.push(route.id);
        }
    }
    let cheapest = assessed
        .compared
        .first()
        .and_then(|first| assessed.simulation.percentiles(*first))
        .map(|range| range[1]);
    order
        .into_iter()
        .filter_map(|id| {
            let route = assessed.cost_case.route(id)?;
            let out = assessed
                .verdict
                .ruled_out
                .iter()
                .find(|out| out.route == id)
                .map(|out| presenter.text(&out.reason.message()));
            let row = assessed.simulation.route(id);
            let currency = assessed.cost_case.currency.code();
            let dash = || presenter.words.none();
            let totals = row.map(|row| tco::percentiles(&row.totals));
            let present = row.map(|row| tco::percentiles(&row.present_values));
            let money_range =
                |range: [f64; 3]| presenter.words.money_range(range[0], range[2], currency);
            Some(RouteCostRow {
                route: id.id().to_owned(),
                name: presenter.route_of(assessed, id),
                detail: super::detail(route),
                family: family(route.side),
                likely: totals.map_or_else(dash, |range| presenter.money_short(assessed, range[1])),
                range: totals.map_or_else(dash, money_range),
                difference: match (totals, cheapest) {
                    (Some(_), Some(_)) if assessed.compared.first() == Some(&id) => {
                        presenter.text("costs-cheapest")
                    }
                    (Some(range), Some(cheapest)) => {
                        difference(presenter, assessed, range[1] - cheapest)
                    }
                    _ => dash(),
                },
                monthly: row.map_or_else(dash, |row| {
                    presenter.money_short(assessed, row.first_year_monthly[1])
                }),
                present_value: present
                    .map_or_else(dash, |range| presenter.money_short(assessed, range[1])),
                present_range: present.map_or_else(dash, money_range),
                ruled_out: out,
            })
        })
        .collect()
}

/// "+ € 70 k" or "− € 12 k".
fn difference(presenter: &Presenter<'_>, assessed: &Assessed, amount: f64) -> String {
    presenter.with(
        if amount < 0.0 {
            "costs-less-by"
        } else {
            "costs-more-by"
        },
        &[(
            "amount",
            Argument::from(presenter.money_short(assessed, amount.abs())),
        )],
    )
}

fn groups(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<AssumptionGroup> {
    Group::ALL
        .iter()
        .map(|group| AssumptionGroup {
            label: presenter.text(&group.message()),
            rows: assessed
                .cost_case
                .assumptions()
                .iter()
                .filter(|row| row.group == *group)
                .map(|row| assumption_row(presenter, assessed, row))
                .collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

/// What an assumption is, in words.
pub(crate) fn assumption_label(presenter: &Presenter<'_>, row: &Assumption) -> String {
    let arguments: Vec<(&str, Argument<'_>)> = row
        .label_arguments
        .iter()
        .map(|(name, text)| (name.as_str(), Argument::from(text)))
        .collect();
    presenter.with(&row.label, &arguments)
}

/// Its unit in words.
pub(crate) fn unit_text(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    row: &Assumption,
) -> String {
    presenter.with(
        &row.unit,
        &[(
            "currency",
            Argument::from(assessed.cost_case.currency.code()),
        )],
    )
}

/// A figure of an assumption with as many digits as are known: three.
pub(crate) fn figure(presenter: &Presenter<'_>, value: f64) -> String {
    let size = value.abs();
    let digits = if size >= 100.0 || size == 0.0 {
        0
    } else if size >= 10.0 {
        1
    } else if size >= 0.1 {
        2
    } else {
        4
    };
    presenter.words.short_decimal(value, digits)
}

fn assumption_row(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    row: &Assumption,
) -> AssumptionRow {
    let moves = assessed.influence.get(&row.id).copied().unwrap_or(0.0);
    let dash = presenter.words.none();
    let side = |value| {
        if row.range.is_exact() {
            dash.clone()
        } else {
            figure(presenter, value)
        }
    };
    AssumptionRow {
        id: row.id.clone(),
        label: assumption_label(presenter, row),
        unit: unit_text(presenter, assessed, row),
        low: side(row.range.low()),
        likely: figure(presenter, row.range.likely()),
        high: side(row.range.high()),
        figures: figures(row.range),
        allowed: [row.allowed.0, row.allowed.1],
        source: source::source_view(presenter, row),
        old: source::is_old(presenter, row),
        edited: row.original.is_some(),
        original: row.original.map(|range| figure(presenter, range.likely())),
        moves,
        matters: moves >= MATTERS_FROM,
        moves_shown: presenter.words.percent(moves, 0),
    }
}
