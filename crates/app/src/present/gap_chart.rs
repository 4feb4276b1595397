//! Charts of the difference between the two routes that are decided about.

use charts::{CostLine, Distribution, Frame, RouteKind, Swing, Tornado, Volume, VolumeBreakEven};
use tco::{ByVolume, RouteId};
use words::Argument;

use super::Presenter;
use super::chart::{Captioned, capitalised, compared_label, heading, kind};
use super::costs::{assumption_label, figure, unit_text};
use crate::{AppError, Assessed, FUTURES, SEED};

/// Rows of the tornado.
const MOST_ROWS: usize = 8;
/// A figure that moves less than this share of the largest is not shown.
const LEAST_SHARE: f64 = 0.02;
/// Futures in which costs are counted at each volume.
const VOLUME_FUTURES: usize = 400;
/// Volumes at which costs are counted, 0 included.
const VOLUMES: u32 = 20;

fn named<'a>(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    (first, second): (RouteId, RouteId),
) -> Vec<(&'a str, Argument<'a>)> {
    vec![
        (
            "first",
            Argument::from(presenter.route_of_in_words(assessed, first)),
        ),
        (
            "second",
            Argument::from(presenter.route_of_in_words(assessed, second)),
        ),
    ]
}

/// In how many futures which of the two costs less, and by how much.
pub(crate) fn distribution(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Option<Captioned>, AppError> {
    let Some(pair) = assessed.pair() else {
        return Ok(None);
    };
    let rows = (
        assessed.simulation.route(pair.0),
        assessed.simulation.route(pair.1),
    );
    let (Some(first), Some(second)) = rows else {
        return Ok(None);
    };
    let differences: Vec<f64> = second
        .totals
        .iter()
        .zip(&first.totals)
        .map(|(second, first)| second - first)
        .collect();
    let chance = assessed
        .simulation
        .chance_cheaper(pair.0, pair.1)
        .unwrap_or(0.5);
    let share = |chance: f64| presenter.words.of_hundred(chance);
    let mut arguments = named(presenter, assessed, pair);
    arguments.push(("chance", Argument::from(share(chance))));
    arguments.push(("years", Argument::from(presenter.years(assessed))));
    arguments.push((
        "futures",
        Argument::from(presenter.words.integer(FUTURES as f64)),
    ));
    let title = presenter.with(
        if (0.4..=0.6).contains(&chance) {
            "costs-distribution-title-close"
        } else {
            "costs-distribution-title"
        },
        &arguments,
    );
    let title = capitalised(&title);
    let subtitle = presenter.with("costs-distribution-subtitle", &arguments);
    let side = |route: RouteId, chance: f64| -> (RouteKind, String) {
        let words = presenter.with(
            "chart-cheaper-in",
            &[
                ("route", Argument::from(presenter.route_of(assessed, route))),
                ("chance", Argument::from(share(chance))),
            ],
        );
        (kind(route.family()), words)
    };
    let amount = |value: f64| presenter.money_short(assessed, value);
    let [low, middle, high] = tco::percentiles(&differences);
    let mark = |id: &str, value: f64| {
        let words = presenter.with(id, &[("amount", Argument::from(amount(value)))]);
        (value, words)
    };
    let data = Distribution {
        heading: heading(&title, &subtitle),
        left: side(pair.1, 1.0 - chance),
        right: side(pair.0, chance),
        marks: [
            mark("chart-one-in-ten-below", low),
            mark("chart-middle", middle),
            mark("chart-one-in-ten-above", high),
        ],
        differences,
        less_than: presenter.text("chart-less-than"),
        from: presenter.text("chart-from"),
        column_difference: presenter.text("chart-column-difference"),
        column_futures: presenter.text("chart-column-futures"),
    };
    Ok(Some(Captioned {
        chart: charts::distribution(&data, &amount, &share, frame)?,
        title,
        subtitle,
    }))
}

/// Which figures move the difference most, one at a time.
pub(crate) fn tornado(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Option<Captioned>, AppError> {
    let Some(swings) = &assessed.swings else {
        return Ok(None);
    };
    let mut order: Vec<(usize, f64)> = swings.shares().into_iter().enumerate().collect();
    order.retain(|(_, share)| *share >= LEAST_SHARE);
    order.sort_by(|one, other| other.1.total_cmp(&one.1));
    order.truncate(MOST_ROWS);
    let assumptions = assessed.cost_case.assumptions();
    let shown = order
        .iter()
        .filter_map(|(place, _)| Some((assumptions.get(*place)?, swings.ends.get(*place)?)));
    let rows: Vec<Swing> = shown
        .map(|(row, [at_low, at_high])| {
            let at = |share: f64| {
                let figure = figure(presenter, row.range.quantile(share));
                presenter.with("chart-at", &[("figure", Argument::from(figure))])
            };
            Swing {
                name: assumption_label(presenter, row),
                unit: unit_text(presenter, assessed, row),
                at_low: *at_low,
                at_high: *at_high,
                low_label: at(0.1),
                high_label: at(0.9),
            }
        })
        .collect();
    let Some(most) = rows.first() else {
        return Ok(None);
    };
    let turns = |row: &&Swing| row.at_low * row.at_high < 0.0;
    let turning = rows.iter().filter(turns).count();
    let pair = (swings.first, swings.second);
    let mut arguments = named(presenter, assessed, pair);
    arguments.push(("figure", Argument::from(&most.name)));
    arguments.push(("count", Argument::from(turning)));
    let title = presenter.with(
        match turning {
            0 => "costs-tornado-title",
            _ if turns(&most) => "costs-tornado-title-turns",
            _ => "costs-tornado-title-another-turns",
        },
        &arguments,
    );
    let subtitle = presenter.with("costs-tornado-subtitle", &arguments);
    let side = |route: RouteId| -> (RouteKind, String) {
        let words = presenter.with(
            "chart-cheaper",
            &[("route", Argument::from(presenter.route_of(assessed, route)))],
        );
        (kind(route.family()), words)
    };
    let amount = |value: f64| presenter.money_short(assessed, value);
    let data = Tornado {
        heading: heading(&title, &subtitle),
        likely: swings.likely,
        likely_label: presenter.with(
            "chart-likely",
            &[("amount", Argument::from(amount(swings.likely)))],
        ),
        left: side(swings.second),
        right: side(swings.first),
        rows,
        column_figure: presenter.text("chart-column-figure"),
        column_ends: (
            presenter.text("chart-column-low-end"),
            presenter.text("chart-column-high-end"),
        ),
    };
    Ok(Some(Captioned {
        chart: charts::tornado(&data, &amount, frame)?,
        title,
        subtitle,
    }))
}

/// Least and largest volume are 0 and a round figure some times the person's own: three times,
/// or more where the routes are equal only further on.
fn counted(assessed: &Assessed, pair: (RouteId, RouteId), own: f64) -> Option<ByVolume> {
    let at = |times: f64| {
        let step = round_up(own * times / f64::from(VOLUMES));
        let volumes: Vec<f64> = (0..=VOLUMES).map(|nth| step * f64::from(nth)).collect();
        let futures = (VOLUME_FUTURES, SEED);
        tco::by_volume(&assessed.cost_case, futures, pair, &volumes)
    };
    let near = at(3.0)?;
    if near.chance >= 0.5 {
        return Some(near);
    }
    let far = at(20.0)?;
    Some(if far.chance >= 0.5 { far } else { near })
}

/// The next figure upwards that is 1, 2, 2.5 or 5 times a power of ten.
fn round_up(rough: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= rough {
        power *= 10.0;
    }
    while power > rough && power > 1e-3 {
        power /= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough)
        .unwrap_or(10.0 * power)
}

/// The volume at which both cost the same, where most futures have one.
fn equal_at(presenter: &Presenter<'_>, found: &ByVolume) -> Option<VolumeBreakEven> {
    let pieces = |volume: f64| Argument::from(presenter.words.integer(rounded(volume)));
    let [low, middle, high] = found.equal.filter(|_| found.chance >= 0.5)?;
    Some(VolumeBreakEven {
        volume: middle,
        cost: between(&found.volumes, &found.first, middle),
        range: Some((low, high)),
        label: presenter.with("chart-equal-at", &[("volume", pieces(middle))]),
        detail: presenter.with(
            "chart-equal-range",
            &[("low", pieces(low)), ("high", pieces(high))],
        ),
    })
}

/// What the two routes cost with more or less work.
pub(crate) fn volume(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<Option<Captioned>, AppError> {
    let own = assessed.profile.pieces_a_month.likely();
    let own = assessed
        .cost_case
        .position("pieces-a-month")
        .and_then(|place| assessed.cost_case.assumptions().get(place))
        .map_or(own, |row| row.range.likely());
    let Some(pair) = assessed.pair().filter(|_| own > 0.0) else {
        return Ok(None);
    };
    let Some(found) = counted(assessed, pair, own) else {
        return Ok(None);
    };
    let pieces = |volume: f64| presenter.words.integer(rounded(volume));
    let amount = |value: f64| presenter.money_short(assessed, value);
    let line = |route: RouteId, costs: &[[f64; 3]]| {
        let column = |place: usize| -> Vec<f64> { costs.iter().map(|cost| cost[place]).collect() };
        CostLine {
            route: compared_label(presenter, assessed, route),
            likely: column(1),
            low: column(0),
            high: column(2),
            end_label: amount(costs.last().map_or(0.0, |cost| cost[1])),
        }
    };
    let break_even = equal_at(presenter, &found);
    let mut arguments = named(presenter, assessed, pair);
    arguments.push(("years", Argument::from(presenter.years(assessed))));
    arguments.push((
        "most",
        Argument::from(pieces(found.volumes.last().copied().unwrap_or(own))),
    ));
    let title = match &break_even {
        Some(equal) => {
            let last = |costs: &[[f64; 3]]| costs.last().map_or(0.0, |cost| cost[1]);
            let above = if last(&found.first) <= last(&found.second) {
                pair.0
            } else {
                pair.1
            };
            let above = presenter.route_of_in_words(assessed, above);
            let volume = pieces(equal.volume);
            presenter.with(
                "costs-volume-title-equal",
                &[
                    ("route", Argument::from(above)),
                    ("volume", Argument::from(volume)),
                ],
            )
        }
        None => presenter.with("costs-volume-title", &arguments),
    };
    let subtitle = presenter.with("costs-volume-subtitle", &arguments);
    let ticks = found
        .volumes
        .iter()
        .step_by(VOLUMES as usize / 5)
        .map(|volume| (*volume, pieces(*volume)))
        .collect();
    let data = Volume {
        heading: heading(&title, &subtitle),
        lines: vec![line(pair.0, &found.first), line(pair.1, &found.second)],
        volume_names: found
            .volumes
            .iter()
            .map(|volume| {
                presenter.with(
                    "chart-pieces-a-month",
                    &[("volume", Argument::from(pieces(*volume)))],
                )
            })
            .collect(),
        volumes: found.volumes,
        ticks,
        axis: presenter.text("chart-axis-pieces"),
        band_label: presenter.text("chart-band-label"),
        break_even,
        here: Some((
            own,
            presenter.with("chart-here", &[("volume", Argument::from(pieces(own)))]),
        )),
        column_route: presenter.text("chart-column-route"),
    };
    Ok(Some(Captioned {
        chart: charts::volume(&data, &amount, frame)?,
        title,
        subtitle,
    }))
}

/// A volume with the two digits it is known to.
fn rounded(volume: f64) -> f64 {
    let mut unit = 1.0;
    while volume / unit >= 100.0 {
        unit *= 10.0;
    }
    (volume / unit).round() * unit
}

/// The middle cost at a volume, on a straight line between those that were counted.
fn between(volumes: &[f64], costs: &[[f64; 3]], volume: f64) -> f64 {
    volumes
        .windows(2)
        .zip(costs.windows(2))
        .find(|(edges, _)| volume <= edges[1])
        .map_or(0.0, |(edges, costs)| {
            let share = (volume - edges[0]) / (edges[1] - edges[0]);
            costs[0][1] * (1.0 - share) + costs[1][1] * share
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_volumes_have_two_digits() {
        for (rough, wanted) in [(1_350.0, 2_000.0), (450.0, 500.0), (0.3, 0.5), (1.0, 1.0)] {
            assert!((round_up(rough) - wanted).abs() < 1e-9, "{rough}");
        }
        for (volume, wanted) in [(14_930.0, 15_000.0), (9_000.0, 9_000.0), (7.4, 7.0)] {
            assert!((rounded(volume) - wanted).abs() < 1e-9, "{volume}");
        }
    }

    #[test]
    fn between_two_volumes_costs_lie_on_a_line() {
        let costs = [[0.0, 10.0, 0.0], [0.0, 30.0, 0.0]];
        assert!((between(&[0.0, 100.0], &costs, 50.0) - 20.0).abs() < 1e-9);
    }
}
