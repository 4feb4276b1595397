//! The verdict screen: the winner, how sure, why, why not, and what would change it.

use charts::Frame;
use tco::{RouteId, Side};
use verdict::{Flip, FlipChange, Measure, Reason, Standing};
use words::Argument;

use super::{Presenter, answers, chart, family, page_message, side_id};
use crate::view::{CaseView, Family, FlipRow, RouteRow, RuledOutRow, VerdictView};
use crate::{AppError, Assessed};

/// Width of a chart that shares its row with a card, in pixels.
const HALF_WIDTH: u32 = 460;

/// The verdict in words. `flips` come from [`crate::Facts::flips`].
pub(crate) fn verdict_view(
    presenter: &Presenter<'_>,
    case_view: CaseView,
    assessed: &Assessed,
    flips: &[Flip],
) -> Result<VerdictView, AppError> {
    let verdict = &assessed.verdict;
    Ok(VerdictView {
        case: case_view,
        ready: true,
        missing: Vec::new(),
        tag: tag_text(presenter, assessed),
        family: winner_family(assessed),
        headline: headline(presenter, assessed),
        how_sure: how_sure(presenter, assessed),
        tie: verdict.standing == Standing::Tie,
        find_out_next: find_out_next(presenter, assessed, flips),
        reasons_for: verdict
            .reasons_for
            .iter()
            .map(|reason| reason_text(presenter, assessed, *reason, "for"))
            .collect(),
        reason_against: reason_against(presenter, assessed),
        tilt: verdict.tilt,
        balance: balance(presenter, assessed),
        weighs_most: weighs_most(presenter, assessed),
        flips: flips
            .iter()
            .map(|flip| flip_row(presenter, assessed, flip))
            .collect(),
        routes: route_rows(presenter, assessed),
        ruled_out: ruled_out(presenter, assessed),
        cumulative: chart::cumulative(presenter, assessed, &Frame::screen(HALF_WIDTH))?.into(),
        shares: chart::shares(
            presenter,
            assessed,
            &Frame::screen(super::costs::CHART_WIDTH),
        )?
        .into(),
    })
}

fn tag(assessed: &Assessed) -> &'static str {
    match assessed.verdict.standing {
        Standing::Tie => "tie",
        _ => side_id(assessed.verdict.winner.family()),
    }
}

/// "Open model", "A tie".
pub(crate) fn tag_text(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    presenter.text(&format!("verdict-tag-{}", tag(assessed)))
}

/// Family of the winner; neutral for a tie.
pub(crate) fn winner_family(assessed: &Assessed) -> Family {
    match assessed.verdict.standing {
        Standing::Tie => Family::Neutral,
        _ => family(assessed.verdict.winner.family()),
    }
}

/// The recommendation in one sentence.
pub(crate) fn headline(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    let verdict = &assessed.verdict;
    match verdict.standing {
        Standing::NoneLeft => presenter.text("verdict-headline-none-left"),
        Standing::Tie if verdict.shares.len() > 1 => presenter.with(
            "verdict-headline-tie",
            &[
                (
                    "first",
                    Argument::from(presenter.route_in_words(verdict.shares[0].route)),
                ),
                (
                    "second",
                    Argument::from(presenter.route_in_words(verdict.shares[1].route)),
                ),
            ],
        ),
        _ => route_headline(presenter, assessed, verdict.winner),
    }
}

/// "Run Mistral Small on one server of your own."
pub(crate) fn route_headline(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    id: RouteId,
) -> String {
    let route = assessed.cost_case.route(id);
    let name = |model: Option<&tco::ModelChoice>| {
        model.map_or_else(String::new, |model| model.name.clone())
    };
    let machine = route.and_then(|route| route.machine.as_ref());
    presenter.with(
        &format!("verdict-headline-{}", id.id().replace('_', "-")),
        &[
            (
                "model",
                Argument::from(name(route.and_then(|route| route.model.as_ref()))),
            ),
            (
                "second_model",
                Argument::from(name(route.and_then(|route| route.second_model.as_ref()))),
            ),
            (
                "machine",
                Argument::from(machine.map_or_else(String::new, |machine| machine.name.clone())),
            ),
            (
                "units",
                Argument::from(machine.map_or(1, |machine| machine.units)),
            ),
            (
                "host",
                Argument::from(
                    route
                        .and_then(|route| route.host.clone())
                        .unwrap_or_default(),
                ),
            ),
        ],
    )
}

/// In how many of a hundred futures it came first, and the next best.
pub(crate) fn how_sure(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    let verdict = &assessed.verdict;
    let of_hundred = |share| presenter.words.of_hundred(share);
    match (verdict.standing, verdict.shares.as_slice()) {
        (Standing::NothingIsCheaper, _) => presenter.with(
            "verdict-how-sure-nothing",
            &[(
                "chance",
                Argument::from(of_hundred(
                    1.0 - verdict.cheaper_than_nothing.unwrap_or(0.0),
                )),
            )],
        ),
        (_, [first, second, ..]) => presenter.with(
            "verdict-how-sure",
            &[
                ("wins", Argument::from(of_hundred(first.first))),
                (
                    "next",
                    Argument::from(presenter.route_in_words(second.route)),
                ),
                ("next_wins", Argument::from(of_hundred(second.first))),
            ],
        ),
        (_, [first]) => presenter.with(
            "verdict-how-sure-alone",
            &[("wins", Argument::from(of_hundred(first.first)))],
        ),
        (_, []) => presenter.text("verdict-how-sure-none"),
    }
}

fn find_out_next(presenter: &Presenter<'_>, assessed: &Assessed, flips: &[Flip]) -> Option<String> {
    let open = &assessed.profile.unsure_pages;
    let decides = flips
        .iter()
        .find(|flip| !matches!(flip.change, FlipChange::None { .. }) && open.contains(&flip.page));
    if let Some(flip) = decides {
        return Some(presenter.with(
            "verdict-find-out-page",
            &[(
                "page",
                Argument::from(presenter.text(&page_message(&flip.page, "short"))),
            )],
        ));
    }
    (assessed.verdict.standing == Standing::Tie).then(|| presenter.text("verdict-find-out-trial"))
}

fn reason_against(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    assessed
        .verdict
        .reason_against
        .map_or_else(String::new, |reason| {
            against_text(presenter, assessed, reason)
        })
}

/// The reason against; that there is none, where even the weakest measure speaks for it.
pub(crate) fn against_text(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    reason: Reason,
) -> String {
    if reason.points < 0.0 {
        return reason_text(presenter, assessed, reason, "against");
    }
    let other = assessed.verdict.compared_with.unwrap_or(RouteId::Nothing);
    presenter.with(
        "reason-against-none",
        &[("other", Argument::from(presenter.route_in_words(other)))],
    )
}

/// One reason as a sentence with its figures.
pub(crate) fn reason_text(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    reason: Reason,
    direction: &str,
) -> String {
    let verdict = &assessed.verdict;
    let winner = verdict
        .shares
        .first()
        .map_or(verdict.winner, |share| share.route);
    let other = verdict.compared_with.unwrap_or(RouteId::Nothing);
    let inside = reason.measure == Measure::Privacy
        && direction == "for"
        && matches!(winner, RouteId::OwnServer | RouteId::OwnComputers);
    let id = if inside {
        "reason-for-privacy-open-inside".to_owned()
    } else {
        format!(
            "reason-{direction}-{}-{}",
            reason.measure.id(),
            side_id(winner.family())
        )
    };
    let cost = |route| {
        assessed
            .simulation
            .percentiles(route)
            .map_or(0.0, |range| range[1])
    };
    // The two routes live in the same futures, so the gap is taken future by future.
    let gap = match (
        assessed.simulation.route(winner),
        assessed.simulation.route(other),
    ) {
        (Some(one), Some(two)) => {
            let differences: Vec<f64> = one
                .totals
                .iter()
                .zip(&two.totals)
                .map(|(one, two)| one - two)
                .collect();
            tco::percentiles(&differences)[1].abs()
        }
        _ => 0.0,
    };
    let quality = |route| {
        assessed
            .simulation
            .route(route)
            .map_or(0.0, |row| tco::percentiles(&row.quality)[1])
    };
    let effort = |route| {
        assessed
            .simulation
            .route(route)
            .map_or(0.0, |row| tco::percentiles(&row.effort)[1])
    };
    presenter.with(
        &id,
        &[
            ("winner", Argument::from(presenter.route_in_words(winner))),
            ("other", Argument::from(presenter.route_in_words(other))),
            (
                "cost_gap",
                Argument::from(presenter.money_short(assessed, gap)),
            ),
            (
                "winner_cost",
                Argument::from(presenter.money_short(assessed, cost(winner))),
            ),
            (
                "other_cost",
                Argument::from(presenter.money_short(assessed, cost(other))),
            ),
            ("years", Argument::from(presenter.years(assessed))),
            (
                "winner_quality",
                Argument::from(presenter.words.integer(quality(winner))),
            ),
            (
                "other_quality",
                Argument::from(presenter.words.integer(quality(other))),
            ),
            ("effort", Argument::from(person(presenter, effort(winner)))),
            (
                "other_effort",
                Argument::from(person(presenter, effort(other))),
            ),
        ],
    )
}

/// In how many of a hundred futures a route of this side comes first.
pub(crate) fn side_wins(presenter: &Presenter<'_>, assessed: &Assessed, wanted: Side) -> String {
    let share: f64 = assessed
        .verdict
        .shares
        .iter()
        .filter(|share| share.route.family() == wanted)
        .map(|share| share.first)
        .sum();
    presenter.words.of_hundred(share)
}

/// The balance in words, for who cannot see it.
pub(crate) fn balance(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    let side = |wanted| side_wins(presenter, assessed, wanted);
    presenter.with(
        "balance-words",
        &[
            ("open", Argument::from(side(Side::Open))),
            ("closed", Argument::from(side(Side::Closed))),
            ("mixed", Argument::from(side(Side::Mixed))),
        ],
    )
}

/// "0.3 person".
fn person(presenter: &Presenter<'_>, share: f64) -> String {
    presenter.with(
        "effort-person",
        &[(
            "share",
            Argument::from(presenter.words.short_decimal(share, 2)),
        )],
    )
}

/// "What weighs most: privacy 38 %, cost 24 %, quality 22 %".
pub(crate) fn weighs_most(presenter: &Presenter<'_>, assessed: &Assessed) -> String {
    let list = assessed
        .verdict
        .criteria
        .iter()
        .take(3)
        .map(|criterion| {
            format!(
                "{} {}",
                presenter.text(&format!("criterion-{}", criterion.measure.id())),
                presenter.words.percent(criterion.weight, 0)
            )
        })
        .collect::<Vec<_>>()
        .join(", ");
    presenter.with("weighs-most", &[("list", Argument::from(list))])
}

/// One input and what of it would alter the winner.
pub(crate) fn flip_row(presenter: &Presenter<'_>, assessed: &Assessed, flip: &Flip) -> FlipRow {
    let words = presenter.words;
    let title = answers::field_label(presenter.words, &flip.page, &flip.field);
    let currency = assessed.cost_case.currency.code();
    let unit = presenter
        .facts
        .questionnaire
        .page(&flip.page)
        .and_then(|page| page.field(&flip.field))
        .and_then(|field| field.unit.clone());
    let unit = unit.as_deref().unwrap_or("");
    let figure = |value: f64| answers::figure_text(words, unit, currency, rounded(value));
    let option = |id: &str| answers::option_text(words, &flip.page, &flip.field, id);
    let assumed = if assessed.profile.unsure_pages.contains(&flip.page) {
        "-assumed"
    } else {
        ""
    };
    let now_is = |kind: &str, name: &str, text: String| {
        presenter.with(
            &format!("flip-now-{kind}{assumed}"),
            &[(name, Argument::from(text))],
        )
    };
    let (change, now) = match &flip.change {
        FlipChange::Number { value, now } => {
            let shown = rounded(*value);
            let id = if value < now {
                "flip-number-fewer"
            } else {
                "flip-number-more"
            };
            (
                presenter.with(
                    id,
                    &[
                        (
                            "value",
                            Argument::from(answers::number_alone(words, unit, currency, shown)),
                        ),
                        (
                            "unit",
                            Argument::from(answers::unit_text(words, unit, shown)),
                        ),
                    ],
                ),
                now_is("number", "value", figure(*now)),
            )
        }
        FlipChange::Choice { option: to, now } => (
            presenter.with(
                "flip-choice",
                &[
                    ("question", Argument::from(title)),
                    ("option", Argument::from(option(to))),
                ],
            ),
            now_is("choice", "option", option(now)),
        ),
        FlipChange::None { now } => {
            let shown = now.parse::<f64>().map_or_else(|_| option(now), figure);
            (
                presenter.with("flip-none", &[("question", Argument::from(title))]),
                now_is("choice", "option", shown),
            )
        }
    };
    let changed = !matches!(flip.change, FlipChange::None { .. });
    FlipRow {
        change,
        now,
        outcome: if changed {
            presenter.with(
                "flip-outcome",
                &[("route", Argument::from(presenter.route(flip.winner)))],
            )
        } else {
            presenter.text("flip-outcome-none")
        },
        family: family(flip.winner.family()),
    }
}

/// Two significant figures: a tipping point is not known better.
fn rounded(value: f64) -> f64 {
    if value.abs() < 10.0 {
        return (value * 10.0).round() / 10.0;
    }
    let mut scale = 1.0;
    while value.abs() / scale >= 100.0 {
        scale *= 10.0;
    }
    (value / scale).round() * scale
}

/// The comparison table, best first.
pub(crate) fn route_rows(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<RouteRow> {
    let currency = assessed.cost_case.currency.code();
    let nothing = assessed.verdict.share(RouteId::Nothing).is_none();
    let mut rows: Vec<RouteRow> = assessed
        .verdict
        .shares
        .iter()
        .map(|share| (share.route, presenter.words.of_hundred(share.first)))
        .chain(nothing.then(|| (RouteId::Nothing, presenter.words.none())))
        .filter_map(|(id, wins)| {
            let route = assessed.cost_case.route(id)?;
            let row = assessed.simulation.route(id)?;
            let total = tco::percentiles(&row.totals);
            let quality = (id != RouteId::Nothing).then(|| tco::percentiles(&row.quality)[1]);
            let effort = tco::percentiles(&row.effort)[1];
            Some(RouteRow {
                route: id.id().to_owned(),
                name: presenter.route(id),
                detail: super::detail(route),
                family: family(route.side),
                best: id == assessed.verdict.winner && assessed.verdict.standing != Standing::Tie,
                cost: presenter.money_short(assessed, total[1]),
                cost_range: presenter.words.money_range(total[0], total[2], currency),
                privacy: presenter.text(&format!("privacy-{}", id.id().replace('_', "-"))),
                quality,
                quality_shown: quality.map_or_else(
                    || presenter.words.none(),
                    |quality| presenter.words.integer(quality),
                ),
                effort: person(presenter, effort),
                wins,
            })
        })
        .collect();
    // The winner leads its own table even when it is to do nothing.
    rows.sort_by_key(|row| !row.best);
    rows
}

/// Routes that an answer rules out, with the answer.
pub(crate) fn ruled_out(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<RuledOutRow> {
    assessed
        .verdict
        .ruled_out
        .iter()
        .map(|out| RuledOutRow {
            route: out.route.id().to_owned(),
            name: presenter.route(out.route),
            reason: presenter.text(&out.reason.message()),
            page: out.page.clone(),
        })
        .collect()
}

/// What Home shows of the winner: its name, and its cost over the horizon.
pub(crate) fn winner_row(presenter: &Presenter<'_>, assessed: &Assessed) -> (String, String) {
    let winner = assessed.verdict.winner;
    let detail = assessed
        .cost_case
        .route(winner)
        .and_then(|route| route.model.as_ref())
        .map_or_else(String::new, |model| format!(", {}", model.name));
    let cost = assessed.simulation.percentiles(winner).map_or_else(
        || presenter.words.none(),
        |range| presenter.money_short(assessed, range[1]),
    );
    (format!("{}{detail}", presenter.route(winner)), cost)
}

/// What Home shows of the balance: "Open 81 of 100".
pub(crate) fn family_chip(presenter: &Presenter<'_>, assessed: &Assessed) -> (Family, String) {
    let family = winner_family(assessed);
    if family == Family::Neutral {
        return (family, presenter.text("chip-undecided"));
    }
    let share = assessed
        .verdict
        .shares
        .first()
        .map_or(0.0, |share| share.first);
    let chip = presenter.with(
        &format!("chip-{}", side_id(assessed.verdict.winner.family())),
        &[("share", Argument::from(presenter.words.of_hundred(share)))],
    );
    (family, chip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tipping_point_is_told_in_two_figures() {
        for (value, shown) in [(2_613.0, 2_600.0), (9.87, 9.9), (144.0, 140.0), (0.0, 0.0)] {
            assert!((rounded(value) - shown).abs() < 1e-9, "{value}");
        }
    }
}
