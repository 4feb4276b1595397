//! The charts of a case, for screen and print alike.

use charts::{
    BreakEven, Budget, Chart, CostBar, CostByItem, CostLine, Criteria, Criterion, Cumulative,
    Frame, Heading, RouteKind, RouteLabel, ShareBar, Shares,
};
use tco::{ItemGroup, RouteId, Side};
use words::Argument;

use super::Presenter;
use crate::{AppError, Assessed, view::ChartPointView, view::ChartView, view::TableView};

/// A chart with its caption.
pub(crate) struct Captioned {
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) chart: Chart,
}

impl From<Captioned> for ChartView {
    fn from(captioned: Captioned) -> Self {
        Self {
            title: captioned.title,
            subtitle: captioned.subtitle,
            svg: captioned.chart.svg,
            width: captioned.chart.size.0,
            height: captioned.chart.size.1,
            points: captioned
                .chart
                .points
                .into_iter()
                .map(|point| ChartPointView {
                    left: point.left,
                    top: point.top,
                    width: point.width,
                    height: point.height,
                    label: point.label,
                    values: point.values,
                })
                .collect(),
            table: TableView {
                columns: captioned.chart.table.columns,
                rows: captioned.chart.table.rows,
            },
        }
    }
}

fn label(presenter: &Presenter<'_>, assessed: &Assessed, route: RouteId) -> RouteLabel {
    RouteLabel {
        name: presenter.route_of(assessed, route),
        detail: assessed
            .cost_case
            .route(route)
            .and_then(|route| route.model.as_ref())
            .map_or_else(String::new, |model| model.name.clone()),
        kind: kind(route.family()),
        chosen: route == assessed.verdict.winner,
    }
}

/// A route on a chart of cost, where the two that are compared stand out.
pub(crate) fn compared_label(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    route: RouteId,
) -> RouteLabel {
    RouteLabel {
        chosen: assessed
            .pair()
            .is_some_and(|(first, second)| route == first || route == second),
        ..label(presenter, assessed, route)
    }
}

pub(crate) fn kind(side: Side) -> RouteKind {
    match side {
        Side::Open => RouteKind::Open,
        Side::Closed => RouteKind::Closed,
        Side::Mixed => RouteKind::Mixed,
        Side::Neutral => RouteKind::Neutral,
    }
}

pub(crate) fn heading(title: &str, subtitle: &str) -> Heading {
    Heading {
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
        description: subtitle.to_owned(),
    }
}

/// Cumulative cost by month with the band that holds eight of ten futures.
pub(crate) fn cumulative(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Captioned, AppError> {
    let routes = &assessed.compared;
    let break_even = break_even(presenter, assessed);
    let title = match (routes.first(), routes.last()) {
        _ if break_even.is_some() => pays_back(presenter, assessed),
        (Some(first), Some(last)) if first != last => presenter.with(
            "costs-cumulative-title",
            &[
                (
                    "first",
                    Argument::from(presenter.route_of_in_words(assessed, *first)),
                ),
                (
                    "last",
                    Argument::from(presenter.route_of_in_words(assessed, *last)),
                ),
            ],
        ),
        _ => presenter.text("costs-cumulative-title-one"),
    };
    let subtitle = presenter.text("costs-cumulative-subtitle");
    let lines: Vec<CostLine> = routes
        .iter()
        .filter_map(|route| Some((*route, assessed.simulation.spent_by_month(*route)?)))
        .map(|(route, spent)| {
            let column = |place: usize| spent.iter().map(|month| month[place]).collect();
            let end = spent.last().map_or(0.0, |month| month[1]);
            CostLine {
                route: compared_label(presenter, assessed, route),
                likely: column(1),
                low: column(0),
                high: column(2),
                end_label: presenter.money_short(assessed, end),
            }
        })
        .collect();
    let horizon = assessed.profile.horizon.0 as usize;
    let name = |month: usize| {
        if month == 0 {
            presenter.text("chart-month-start")
        } else {
            presenter.with("chart-month-number", &[("n", Argument::from(month))])
        }
    };
    let months = (0..=horizon)
        .step_by(12)
        .map(|month| (month, name(month)))
        .collect();
    let data = Cumulative {
        heading: heading(&title, &subtitle),
        break_even,
        budget: budget(presenter, assessed),
        lines,
        months,
        month_names: (0..=horizon).map(name).collect(),
        band_label: presenter.text("chart-band-label"),
        column_route: presenter.text("chart-column-route"),
    };
    let format = |value: f64| presenter.money_short(assessed, value);
    Ok(Captioned {
        chart: charts::cumulative(&data, &format, frame)?,
        title,
        subtitle,
    })
}

/// From which month the cheapest route costs less than the best of another side.
fn pays_back(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    let month = assessed
        .paid_back()
        .and_then(|found| found.percentiles[1])
        .unwrap_or_default();
    assessed.pair().map_or_else(String::new, |(first, second)| {
        capitalised(&presenter.with(
            "chart-cumulative-title-break-even",
            &[
                (
                    "route",
                    Argument::from(presenter.route_of_in_words(assessed, first)),
                ),
                (
                    "other",
                    Argument::from(presenter.route_of_in_words(assessed, second)),
                ),
                (
                    "month",
                    Argument::from(presenter.words.integer(f64::from(month))),
                ),
            ],
        ))
    })
}

/// Where the middle line of the cheapest route crosses that of the best of another side.
fn break_even(presenter: &Presenter<'_>, assessed: &Assessed) -> Option<BreakEven> {
    let (first, _) = assessed.pair()?;
    let found = assessed.paid_back()?;
    let month = found.percentiles[1].filter(|month| *month > 0)?;
    let cost = assessed
        .simulation
        .spent_by_month(first)?
        .get(month as usize)?[1];
    let range = match (found.percentiles[0], found.percentiles[2]) {
        (Some(early), Some(late)) => Some((f64::from(early), f64::from(late))),
        _ => None,
    };
    Some(BreakEven {
        month: f64::from(month),
        cost,
        range,
        label: presenter.with(
            "chart-break-even",
            &[(
                "month",
                Argument::from(presenter.words.integer(f64::from(month))),
            )],
        ),
        detail: match range {
            Some((low, high)) => presenter.with(
                "chart-break-even-range",
                &[
                    ("low", Argument::from(presenter.words.integer(low))),
                    ("high", Argument::from(presenter.words.integer(high))),
                ],
            ),
            None => presenter.with(
                "chart-break-even-chance",
                &[(
                    "chance",
                    Argument::from(presenter.words.of_hundred(found.chance)),
                )],
            ),
        },
    })
}

fn budget(presenter: &Presenter<'_>, assessed: &Assessed) -> Option<Budget> {
    let amount = assessed.profile.budget_a_year?.likely() * assessed.profile.horizon.years();
    Some(Budget {
        amount,
        label: presenter.with(
            "chart-budget",
            &[(
                "amount",
                Argument::from(presenter.money_short(assessed, amount)),
            )],
        ),
    })
}

/// Middle cost of each group of items, a bar a route.
pub(crate) fn by_item(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Captioned, AppError> {
    let routes = &assessed.compared;
    let used: Vec<ItemGroup> = ItemGroup::ALL
        .into_iter()
        .filter(|group| {
            routes.iter().any(|route| {
                middle(assessed, *route, *group).is_some_and(|amount| amount.abs() > 0.5)
            })
        })
        .collect();
    let title = largest_item(presenter, assessed, &used)
        .unwrap_or_else(|| presenter.text("costs-by-item-title"));
    let subtitle = presenter.text("costs-by-item-subtitle");
    let bars = routes
        .iter()
        .filter_map(|route| assessed.simulation.route(*route))
        .map(|row| CostBar {
            route: label(presenter, assessed, row.route),
            amounts: used
                .iter()
                .map(|group| middle(assessed, row.route, *group).unwrap_or(0.0))
                .collect(),
            total: presenter.money_short(assessed, tco::percentiles(&row.totals)[1]),
        })
        .collect();
    let data = CostByItem {
        heading: heading(&title, &subtitle),
        groups: used
            .iter()
            .map(|group| presenter.text(&group.message()))
            .collect(),
        bars,
        smaller_items: presenter.text("chart-smaller-items"),
        column_route: presenter.text("chart-column-route"),
        column_total: presenter.text("chart-column-total"),
    };
    let format = |value: f64| presenter.money_short(assessed, value);
    Ok(Captioned {
        chart: charts::cost_by_item(&data, &format, frame)?,
        title,
        subtitle,
    })
}

/// Where most of what the cheapest route costs goes to.
fn largest_item(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    used: &[ItemGroup],
) -> Option<String> {
    let route = *assessed.compared.first()?;
    let amount = |group: &ItemGroup| middle(assessed, route, *group).unwrap_or(0.0);
    let largest = used
        .iter()
        .max_by(|one, other| amount(one).total_cmp(&amount(other)))?;
    Some(presenter.with(
        "costs-by-item-finding",
        &[
            ("group", Argument::from(presenter.text(&largest.message()))),
            (
                "route",
                Argument::from(presenter.route_of_in_words(assessed, route)),
            ),
            (
                "cost",
                Argument::from(presenter.money_short(assessed, amount(largest))),
            ),
        ],
    ))
}

pub(crate) fn middle(assessed: &Assessed, route: RouteId, group: ItemGroup) -> Option<f64> {
    assessed
        .simulation
        .route(route)?
        .items
        .iter()
        .find(|(other, _)| *other == group)
        .map(|(_, [_, middle, _])| *middle)
}

/// In how many of a hundred futures each route comes first.
pub(crate) fn shares(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Captioned, AppError> {
    let title = assessed.verdict.shares.first().map_or_else(
        || presenter.text("shares-title-none"),
        |share| {
            presenter.with(
                "shares-title",
                &[
                    (
                        "route",
                        Argument::from(presenter.route_of(assessed, share.route)),
                    ),
                    (
                        "wins",
                        Argument::from(presenter.words.of_hundred(share.first)),
                    ),
                ],
            )
        },
    );
    let subtitle = presenter.text("shares-subtitle");
    let data = Shares {
        heading: heading(&title, &subtitle),
        bars: assessed
            .verdict
            .shares
            .iter()
            .map(|share| ShareBar {
                route: label(presenter, assessed, share.route),
                of_hundred: share.first * 100.0,
                label: presenter.words.of_hundred(share.first),
            })
            .collect(),
        column_route: presenter.text("chart-column-route"),
        column_wins: presenter.text("chart-column-wins"),
    };
    Ok(Captioned {
        chart: charts::shares(&data, frame)?,
        title,
        subtitle,
    })
}

/// Mean score of every route on every criterion, heaviest criterion first.
pub(crate) fn criteria(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Captioned, AppError> {
    let title = presenter.text("criteria-title");
    let subtitle = presenter.text("criteria-subtitle");
    let verdict = &assessed.verdict;
    let data = Criteria {
        heading: heading(&title, &subtitle),
        routes: verdict
            .shares
            .iter()
            .map(|share| label(presenter, assessed, share.route))
            .collect(),
        rows: verdict
            .criteria
            .iter()
            .map(|criterion| {
                let scores: Vec<f64> = verdict
                    .shares
                    .iter()
                    .map(|share| share.score(criterion.measure))
                    .collect();
                Criterion {
                    name: capitalised(
                        &presenter.text(&format!("criterion-{}", criterion.measure.id())),
                    ),
                    weight: presenter.words.percent(criterion.weight, 0),
                    labels: scores
                        .iter()
                        .map(|score| presenter.words.integer(*score))
                        .collect(),
                    scores,
                }
            })
            .collect(),
        ends: (presenter.text("chart-worst"), presenter.text("chart-best")),
        column_criterion: presenter.text("chart-column-criterion"),
        column_weight: presenter.text("chart-column-weight"),
    };
    Ok(Captioned {
        chart: charts::criteria(&data, frame)?,
        title,
        subtitle,
    })
}

pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
