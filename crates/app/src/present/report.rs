//! The report: the same results, worded for a board.

use ::verdict::Flip;
use charts::{Beam, Frame, Heading, Palette};
use report::{
    Answer, Assumption, CostFigures, CostRange, Criterion, Decision, Figure, Flip as ReportFlip,
    NextSteps, ReportDocument, RouteCost, RouteOption, RuledOut, Safeguard, Side, Signatory,
    TrialRecord,
};
use store::LocalTrial;
use tco::{ItemGroup, RouteId};
use words::Argument;

use super::chart::{self, Captioned, capitalised};
use super::{Presenter, costs, page_message, question, safeguards, source, verdict};
use crate::view::{CaseView, Family, ReportView};
use crate::{AppError, Assessed, FUTURES, SEED};

/// Width at which charts are drawn for paper, in pixels: 12-pixel text prints at 8 points.
const PRINT_WIDTH: u32 = 640;

/// What will stand in the report, for the screen.
pub(crate) fn report_view(
    presenter: &Presenter<'_>,
    case_view: CaseView,
    assessed: Option<&Assessed>,
    missing: Vec<(String, String)>,
    file_name: String,
) -> ReportView {
    let summary = assessed.map_or_else(Vec::new, |assessed| {
        vec![
            verdict::headline(presenter, assessed),
            verdict::how_sure(presenter, assessed),
            costs::headline(presenter, assessed),
            verdict::weighs_most(presenter, assessed),
        ]
    });
    let chapters = [
        "decision",
        "options",
        "answers",
        "costs",
        "criteria",
        "safeguards",
        "trials",
        "assumptions",
        "method",
        "steps",
    ]
    .iter()
    .map(|chapter| presenter.text(&format!("chapter-{chapter}")))
    .collect();
    ReportView {
        case: case_view,
        ready: assessed.is_some(),
        missing,
        summary,
        chapters,
        file_name,
    }
}

/// Everything that stands in the report.
pub(crate) fn report_document(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    flips: &[Flip],
    trials: &[LocalTrial],
) -> Result<ReportDocument, AppError> {
    let words = presenter.words;
    let frame = Frame::print(PRINT_WIDTH);
    let today = presenter.today();
    Ok(ReportDocument {
        language: words.language().code().to_owned(),
        labels: words.with_prefix("report-"),
        case_name: assessed.case.title.clone(),
        organisation: String::new(),
        date: today,
        date_text: words.date(today),
        decision: decision(presenter, assessed, flips)?,
        options: options(presenter, assessed),
        ruled_out: verdict::ruled_out(presenter, assessed)
            .into_iter()
            .map(|out| RuledOut {
                name: out.name,
                reason: out.reason,
                answer: answer_given(presenter, assessed, &out.page),
            })
            .collect(),
        answers: answers(presenter, assessed),
        costs: cost_figures(presenter, assessed, &frame)?,
        criteria: criteria(presenter, assessed),
        criteria_chart: if assessed.verdict.shares.is_empty() {
            None
        } else {
            Some(figure(chart::criteria(presenter, assessed, &frame)?))
        },
        shares_chart: if assessed.verdict.shares.is_empty() {
            None
        } else {
            Some(figure(chart::shares(presenter, assessed, &frame)?))
        },
        safeguards: safeguards::rows(presenter, assessed)
            .into_iter()
            .map(|row| Safeguard {
                action: row.action,
                why: [row.because, row.law, row.applies_from]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
                owner: row.owner,
                due: row.due,
            })
            .collect(),
        trials: trials
            .iter()
            .take(5)
            .map(|trial| trial_record(presenter, trial))
            .collect(),
        assumptions: assumptions(presenter, assessed),
        method_notes: vec![presenter.with(
            "report-note-futures",
            &[
                ("futures", Argument::from(words.integer(FUTURES as f64))),
                ("seed", Argument::from(format!("{SEED:x}"))),
            ],
        )],
        next_steps: next_steps(presenter),
        case_json: assessed.case.to_json()?.into_bytes(),
    })
}

fn figure(captioned: Captioned) -> Figure {
    // The description alone may be empty; the finding never is.
    let alt = format!("{}. {}", captioned.title, captioned.subtitle);
    Figure {
        svg: captioned.chart.svg,
        title: captioned.title,
        subtitle: captioned.subtitle,
        alt,
    }
}

fn side(family: Family) -> Side {
    match family {
        Family::Open => Side::Open,
        Family::Closed => Side::Closed,
        Family::Mixed => Side::Mixed,
        Family::Neutral => Side::Neutral,
    }
}

fn decision(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    flips: &[Flip],
) -> Result<Decision, AppError> {
    let words = presenter.words;
    let weighed = &assessed.verdict;
    let family = verdict::winner_family(assessed);
    let currency = assessed.cost_case.currency.code();
    let range = assessed.simulation.percentiles(weighed.winner);
    Ok(Decision {
        asked: presenter.with(
            "board-is-asked",
            &[("case", Argument::from(assessed.case.title.as_str()))],
        ),
        recommendation: verdict::headline(presenter, assessed),
        side: side(family),
        side_text: verdict::tag_text(presenter, assessed),
        futures_won: weighed
            .shares
            .first()
            .map_or_else(|| words.none(), |share| words.of_hundred(share.first)),
        futures_detail: verdict::how_sure(presenter, assessed),
        cost: range.map_or_else(
            || words.none(),
            |range| presenter.money_short(assessed, range[1]),
        ),
        cost_detail: range.map_or_else(String::new, |range| {
            presenter.with(
                "board-cost-detail",
                &[
                    (
                        "range",
                        Argument::from(words.money_range(range[0], range[2], currency)),
                    ),
                    ("years", Argument::from(presenter.years(assessed))),
                ],
            )
        }),
        reasons_for: weighed
            .reasons_for
            .iter()
            .map(|reason| verdict::reason_text(presenter, assessed, *reason, "for"))
            .collect(),
        reason_against: weighed.reason_against.map_or_else(String::new, |reason| {
            verdict::against_text(presenter, assessed, reason)
        }),
        flips: flips
            .iter()
            .take(3)
            .map(|flip| verdict::flip_row(presenter, assessed, flip))
            .map(|row| ReportFlip {
                change: row.change,
                said: row.now,
                result: row.outcome,
            })
            .collect(),
        beam: Some(beam(presenter, assessed)?),
        weights_text: verdict::weighs_most(presenter, assessed),
        signatories: ["chair", "finance"]
            .iter()
            .map(|role| Signatory {
                role: presenter.text(&format!("board-signs-{role}")),
            })
            .collect(),
    })
}

fn beam(presenter: &Presenter<'_>, assessed: &Assessed) -> Result<Figure, AppError> {
    let title = presenter.text("balance-title");
    let alt = verdict::balance(presenter, assessed);
    let data = Beam {
        heading: Heading {
            title: title.clone(),
            subtitle: String::new(),
            description: alt.clone(),
        },
        tilt_degrees: assessed.verdict.tilt,
        open: presenter.text("side-open"),
        closed: presenter.text("side-closed"),
        open_share: verdict::side_wins(presenter, assessed, tco::Side::Open),
        closed_share: verdict::side_wins(presenter, assessed, tco::Side::Closed),
        column_side: presenter.text("chart-column-side"),
        column_wins: presenter.text("chart-column-wins"),
    };
    let chart = charts::beam(&data, 320, Palette::print())?;
    Ok(Figure {
        svg: chart.svg,
        title,
        subtitle: String::new(),
        alt,
    })
}

fn options(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<RouteOption> {
    verdict::route_rows(presenter, assessed)
        .into_iter()
        .map(|row| RouteOption {
            meaning: presenter.text(&format!(
                "route-{}-description",
                row.route.replace('_', "-")
            )),
            name: row.name,
            detail: row.detail,
            side: side(row.family),
            chosen: row.best,
            cost: row.cost,
            range: row.cost_range,
            wins: row.wins,
        })
        .collect()
}

fn answer_given(presenter: &Presenter<'_>, assessed: &Assessed, page: &str) -> String {
    presenter
        .facts
        .questionnaire
        .page(page)
        .map(|page| question::check_row(presenter, &assessed.case, page, &[]))
        .map_or_else(String::new, |row| {
            let given = row.answer.first().cloned().or(row.assumed);
            format!("{}: {}", row.label, given.unwrap_or_default())
        })
}

fn answers(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<Answer> {
    presenter
        .facts
        .questionnaire
        .pages
        .iter()
        .map(|page| {
            let row = question::check_row(presenter, &assessed.case, page, &[]);
            Answer {
                question: presenter.text(&page_message(&page.id, "title")),
                answer: row.answer.join(" · "),
                not_sure: row.unsure || row.missing,
                assumed: row.assumed.unwrap_or_default(),
            }
        })
        .collect()
}

fn cost_figures(
    presenter: &Presenter<'_>,
    assessed: &Assessed,
    frame: &Frame,
) -> Result<CostFigures, AppError> {
    let range = |name: String, range: [f64; 3]| CostRange {
        name,
        low: presenter.money_short(assessed, range[0]),
        likely: presenter.money_short(assessed, range[1]),
        high: presenter.money_short(assessed, range[2]),
    };
    let mut routes = assessed.compared.clone();
    let charted = !routes.is_empty();
    routes.push(RouteId::Nothing);
    let rows = || {
        routes
            .iter()
            .filter_map(|route| assessed.simulation.route(*route))
    };
    Ok(CostFigures {
        basis: costs::basis(presenter, assessed),
        routes: rows()
            .map(|row| range(presenter.route(row.route), tco::percentiles(&row.totals)))
            .collect(),
        items: rows()
            .map(|row| RouteCost {
                route: presenter.route(row.route),
                items: row
                    .items
                    .iter()
                    .filter(|(_, figures)| figures[2].abs() >= 1.0)
                    .map(|(group, figures): &(ItemGroup, [f64; 3])| {
                        range(presenter.text(&group.message()), *figures)
                    })
                    .collect(),
            })
            .collect(),
        cumulative: if charted {
            Some(figure(chart::cumulative(presenter, assessed, frame)?))
        } else {
            None
        },
        by_item: if charted {
            Some(figure(chart::by_item(presenter, assessed, frame)?))
        } else {
            None
        },
    })
}

fn criteria(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<Criterion> {
    let shares = &assessed.verdict.shares;
    assessed
        .verdict
        .criteria
        .iter()
        .map(|criterion| {
            let mut ranked: Vec<_> = shares.iter().collect();
            let on = |share: &::verdict::RouteShare| share.score(criterion.measure);
            ranked.sort_by(|one, other| on(other).total_cmp(&on(one)));
            let meaning = match (ranked.first(), ranked.last()) {
                (Some(best), Some(worst)) => presenter.with(
                    "criterion-best-and-worst",
                    &[
                        ("best", Argument::from(presenter.route(best.route))),
                        ("worst", Argument::from(presenter.route(worst.route))),
                    ],
                ),
                _ => String::new(),
            };
            Criterion {
                name: capitalised(
                    &presenter.text(&format!("criterion-{}", criterion.measure.id())),
                ),
                weight: presenter.words.percent(criterion.weight, 0),
                meaning,
            }
        })
        .collect()
}

fn trial_record(presenter: &Presenter<'_>, trial: &LocalTrial) -> TrialRecord {
    let pace = serde_json::from_str::<serde_json::Value>(&trial.trial.speeds_json)
        .ok()
        .and_then(|speeds| speeds.get("words_per_second")?.as_f64());
    TrialRecord {
        prompt: trial.trial.prompt.clone(),
        answer: trial.trial.answer.clone(),
        model: trial.trial.model.clone(),
        speed: pace.map_or_else(String::new, |pace| presenter.words.words_a_second(pace)),
        date: presenter
            .words
            .date(trial.at.to_zoned(presenter.zone.clone()).date()),
    }
}

fn assumptions(presenter: &Presenter<'_>, assessed: &Assessed) -> Vec<Assumption> {
    assessed
        .cost_case
        .assumptions()
        .iter()
        .map(|row| {
            let source = source::source_view(presenter, row);
            Assumption {
                name: costs::assumption_label(presenter, row),
                value: costs::figure(presenter, row.range.likely()),
                unit: costs::unit_text(presenter, assessed, row),
                range: if row.range.is_exact() {
                    String::new()
                } else {
                    format!(
                        "{} – {}",
                        costs::figure(presenter, row.range.low()),
                        costs::figure(presenter, row.range.high())
                    )
                },
                source: if source.kind == "published" || source.kind == "measured" {
                    source.title
                } else {
                    format!("{}: {}", source.kind_shown, source.title)
                },
                published: source.published,
                checked: source.checked,
                yours: row.original.is_some(),
            }
        })
        .collect()
}

fn next_steps(presenter: &Presenter<'_>) -> NextSteps {
    let steps = |days: u32| {
        (1..=3)
            .map(|number| presenter.text(&format!("next-step-{days}-{number}")))
            .collect()
    };
    NextSteps {
        days_30: steps(30),
        days_60: steps(60),
        days_90: steps(90),
    }
}
