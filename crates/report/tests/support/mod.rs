//! A full example document, used by the tests and by the sample.

use std::collections::BTreeMap;

use charts::{
    Beam, CostBar, CostByItem, CostLine, Criterion as CriterionRow, Cumulative, Frame, Heading,
    Palette, RouteKind, RouteLabel, ShareBar, Shares,
};
use report::{
    Answer, Assumption, CostFigures, CostRange, Criterion, Decision, Figure, Flip, NextSteps,
    ReportDocument, RouteCost, RouteOption, RuledOut, Safeguard, Side, Signatory, TrialRecord,
};

/// The fixed words of a language, read from its message file.
pub(crate) fn labels(language: &str) -> BTreeMap<String, String> {
    let text = match language {
        "nl" => include_str!("../../../words/locales/nl/report.ftl"),
        _ => include_str!("../../../words/locales/en/report.ftl"),
    };
    text.lines()
        .filter(|line| line.starts_with("report-"))
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, words)| (id.to_owned(), words.to_owned()))
        .collect()
}

fn euros(amount: f64) -> String {
    format!("€ {:.0} k", amount / 1000.0)
}

fn routes() -> Vec<RouteLabel> {
    [
        ("Own server", "Mistral Small", RouteKind::Open, true),
        ("Claude by API", "EU region", RouteKind::Closed, true),
        ("Rented GPU", "Mistral Small", RouteKind::Open, false),
        ("Hosted open model", "Scaleway", RouteKind::Open, false),
        ("Do nothing", "", RouteKind::Neutral, false),
    ]
    .into_iter()
    .map(|(name, detail, kind, chosen)| RouteLabel {
        name: name.into(),
        detail: detail.into(),
        kind,
        chosen,
    })
    .collect()
}

fn heading(title: &str) -> Heading {
    Heading {
        title: title.into(),
        subtitle: String::new(),
        description: title.into(),
    }
}

fn figure(svg: String, title: &str, subtitle: &str, alt: &str) -> Figure {
    Figure {
        svg,
        title: title.into(),
        subtitle: subtitle.into(),
        alt: alt.into(),
    }
}

fn cumulative() -> Option<Figure> {
    let figures = [
        (62_000.0, 5_250.0),
        (16_000.0, 4_830.0),
        (9_000.0, 7_470.0),
        (14_000.0, 4_600.0),
        (0.0, 8_400.0),
    ];
    let lines = routes()
        .into_iter()
        .zip(figures)
        .map(|(route, (start, month))| {
            let at = |width: f64| -> Vec<f64> {
                (0..=36)
                    .map(|index| {
                        start * (1.0 + width / 2.0) + month * f64::from(index) * (1.0 + width)
                    })
                    .collect()
            };
            CostLine {
                route,
                likely: at(0.0),
                low: at(-0.18),
                high: at(0.22),
                end_label: euros(start + month * 36.0),
            }
        })
        .collect();
    let title = "Own server costs € 251 k over 36 months";
    let data = Cumulative {
        heading: heading(title),
        lines,
        months: vec![
            (0, "now".into()),
            (12, "12 months".into()),
            (24, "24 months".into()),
            (36, "36 months".into()),
        ],
        month_names: (0..=36).map(|month| format!("month {month}")).collect(),
        band_label: "shaded: 8 of 10 futures".into(),
        break_even: None,
        budget: Some(charts::Budget {
            amount: 280_000.0,
            label: "Budget € 280 k".into(),
        }),
        column_route: "Route".into(),
    };
    let chart = charts::cumulative(&data, &euros, &Frame::print(640)).ok()?;
    Some(figure(
        chart.svg,
        title,
        "Cumulative cost in euros. Bands hold 8 of 10 futures.",
        "After 36 months the own server has cost € 251 k and the API € 190 k.",
    ))
}

fn by_item() -> Option<Figure> {
    let amounts: [[f64; 6]; 5] = [
        [0.0, 61.0, 14.0, 118.0, 31.0, 27.0],
        [88.0, 0.0, 1.0, 40.0, 12.0, 49.0],
        [0.0, 142.0, 3.0, 92.0, 26.0, 15.0],
        [76.0, 0.0, 1.0, 52.0, 19.0, 32.0],
        [0.0, 0.0, 0.0, 302.0, 0.0, 0.0],
    ];
    let title = "People cost more than machines on your own server";
    let data = CostByItem {
        heading: heading(title),
        groups: [
            "Tokens",
            "Machines",
            "Running",
            "People",
            "Upkeep",
            "Safeguards",
        ]
        .map(String::from)
        .to_vec(),
        bars: routes()
            .into_iter()
            .zip(amounts)
            .map(|(route, thousands)| CostBar {
                route,
                total: format!("€ {:.0} k", thousands.iter().sum::<f64>()),
                amounts: thousands.iter().map(|amount| amount * 1000.0).collect(),
            })
            .collect(),
        smaller_items: "Smaller items".into(),
        column_route: "Route".into(),
        column_total: "Total".into(),
    };
    let chart = charts::cost_by_item(&data, &euros, &Frame::print(640)).ok()?;
    Some(figure(
        chart.svg,
        title,
        "Cost by item over 36 months, middle of the futures.",
        "People are € 118 k of the € 251 k that the own server costs.",
    ))
}

fn shares() -> Option<Figure> {
    let title = "Own server comes first in 81 of 100 futures";
    let data = Shares {
        heading: heading(title),
        bars: routes()
            .into_iter()
            .zip([81.0, 11.0, 5.0, 3.0, 0.0])
            .map(|(route, of_hundred)| ShareBar {
                route,
                of_hundred,
                label: format!("{of_hundred} of 100"),
            })
            .collect(),
        column_route: "Route".into(),
        column_wins: "Comes first".into(),
    };
    let chart = charts::shares(&data, &Frame::print(640)).ok()?;
    Some(figure(
        chart.svg,
        title,
        "",
        "Own server 81, Claude by API 11, rented GPU 5, hosted open model 3, nothing 0.",
    ))
}

fn criteria_chart() -> Option<Figure> {
    let title = "What matters most is privacy, and your own server does best on it";
    let rows = [
        ("Privacy", "38%", [100.0, 20.0, 55.0, 40.0]),
        ("Cost", "24%", [48.0, 100.0, 0.0, 92.0]),
        ("Quality", "22%", [60.0, 100.0, 60.0, 55.0]),
        ("Ease", "16%", [0.0, 100.0, 30.0, 90.0]),
    ];
    let data = charts::Criteria {
        heading: heading(title),
        routes: routes().into_iter().take(4).collect(),
        rows: rows
            .into_iter()
            .map(|(name, weight, scores)| CriterionRow {
                name: name.into(),
                weight: weight.into(),
                labels: scores.map(|score| format!("{score}")).to_vec(),
                scores: scores.to_vec(),
            })
            .collect(),
        ends: ("worst of these".into(), "best of these".into()),
        column_criterion: "Criterion".into(),
        column_weight: "Weight".into(),
    };
    let chart = charts::criteria(&data, &Frame::print(640)).ok()?;
    Some(figure(
        chart.svg,
        title,
        "From the worst of these routes to the best, heaviest criterion first.",
        "Own server leads on privacy; Claude by API leads on cost, quality and ease.",
    ))
}

fn beam() -> Option<Figure> {
    let data = Beam {
        heading: heading("The balance tips to open"),
        tilt_degrees: -8.0,
        open: "Open".into(),
        closed: "Closed".into(),
        open_share: "89 of 100".into(),
        closed_share: "11 of 100".into(),
        column_side: "Side".into(),
        column_wins: "Comes first".into(),
    };
    let chart = charts::beam(&data, 276, Palette::print()).ok()?;
    Some(figure(
        chart.svg,
        "",
        "",
        "A balance that tips to open: open routes come first in 89 of 100 futures.",
    ))
}

fn decision() -> Decision {
    let flip = |change: &str, said: &str, result: &str| Flip {
        change: change.into(),
        said: said.into(),
        result: result.into(),
    };
    Decision {
        asked: "approve € 62,000 for one server and 0.3 of a person to run it, for three years.".into(),
        recommendation: "Run Mistral Small on one server of your own.".into(),
        side: Side::Open,
        side_text: "Open model".into(),
        futures_won: "81 of 100".into(),
        futures_detail: "futures in which it came first. The next best, Claude by API in a European region, came first in 11.".into(),
        cost: "€ 251 k".into(),
        cost_detail: "over 36 months. In 8 of 10 futures between € 214 k and € 296 k. Doing nothing costs € 302 k.".into(),
        reasons_for: vec![
            "Health data never leaves the building, so no transfer has to be justified.".into(),
            "It tied with the best closed model on 17 of 20 of your own letters.".into(),
            "You stay able to change the model without asking a supplier.".into(),
        ],
        reason_against: "Over three years it costs € 61,000 more than the API, and somebody has to look after it.".into(),
        flips: vec![
            flip("Fewer than 2,600 letters a month", "You said 9,000.", "Claude by API"),
            flip("No one in-house can run a server", "You said 0.3 of a person.", "Hosted open model"),
            flip("Letters are pseudonymised first", "You said no.", "Claude by API"),
        ],
        beam: beam(),
        weights_text: "What weighs most: privacy 38%, cost 24%, quality 22%".into(),
        signatories: vec![
            Signatory { role: "Chair of the board".into() },
            Signatory { role: "Data protection officer".into() },
        ],
    }
}

fn options() -> Vec<RouteOption> {
    [
        (
            Side::Open,
            "€ 251 k",
            "214 – 296",
            "81 of 100",
            "Letters stay in the building. Needs a rack, power and 0.3 of a person.",
        ),
        (
            Side::Closed,
            "€ 190 k",
            "128 – 262",
            "11 of 100",
            "Best quality and least work. Letters leave under a processing agreement.",
        ),
        (
            Side::Open,
            "€ 278 k",
            "240 – 330",
            "5 of 100",
            "No machine to buy, but paid for whether busy or not.",
        ),
        (
            Side::Open,
            "€ 180 k",
            "131 – 240",
            "3 of 100",
            "An open model at a European provider. Letters leave the building.",
        ),
        (
            Side::Neutral,
            "€ 302 k",
            "270 – 341",
            "0 of 100",
            "Doctors go on writing each letter by hand, 6 minutes a letter.",
        ),
    ]
    .into_iter()
    .zip(routes())
    .map(|((side, cost, range, wins, meaning), route)| RouteOption {
        name: route.name,
        detail: route.detail,
        side,
        chosen: wins.starts_with("81"),
        cost: cost.into(),
        range: range.into(),
        wins: wins.into(),
        meaning: meaning.into(),
    })
    .collect()
}

fn answers() -> Vec<Answer> {
    let said = |question: &str, answer: &str| Answer {
        question: question.into(),
        answer: answer.into(),
        ..Answer::default()
    };
    let unsure = |question: &str, assumed: &str| Answer {
        question: question.into(),
        not_sure: true,
        assumed: assumed.into(),
        ..Answer::default()
    };
    vec![
        said("What should it do?", "Summarise documents"),
        said(
            "Who sees what it writes?",
            "A member of staff checks everything",
        ),
        said(
            "How much work is it?",
            "9,000 letters a month, about 2 pages each, in Dutch",
        ),
        said(
            "When is it busy, and will it grow?",
            "Office hours, 5% more each year",
        ),
        said(
            "What happens when an answer is wrong?",
            "Someone rewrites it, 6 minutes at € 54 an hour",
        ),
        said("How long may someone wait?", "Within a minute"),
        said(
            "What is the most sensitive thing people will put into it?",
            "Specially protected data",
        ),
        said("Where may the text go?", "Only within the EU"),
        said(
            "What kind of organisation are you?",
            "Health care, the Netherlands, 2,400 people",
        ),
        unsure(
            "Must it know your own world?",
            "general knowledge is enough, with examples in the instructions",
        ),
        said(
            "Who could look after it?",
            "People who run servers, 0.3 of a person",
        ),
        said(
            "What do you have already?",
            "A server room with free rack space",
        ),
        said(
            "How bad would it be to depend on one supplier, and to be down for a day?",
            "Serious; awkward",
        ),
        unsure(
            "What matters most?",
            "privacy before cost before quality before ease",
        ),
    ]
}

fn costs() -> CostFigures {
    let range = |name: &str, low: &str, likely: &str, high: &str| CostRange {
        name: name.into(),
        low: low.into(),
        likely: likely.into(),
        high: high.into(),
    };
    CostFigures {
        basis: "Over 36 months, in euros of 2026, without VAT.".into(),
        routes: vec![
            range("Own server", "€ 214 k", "€ 251 k", "€ 296 k"),
            range("Claude by API", "€ 128 k", "€ 190 k", "€ 262 k"),
            range("Rented GPU", "€ 240 k", "€ 278 k", "€ 330 k"),
            range("Hosted open model", "€ 131 k", "€ 180 k", "€ 240 k"),
            range("Do nothing", "€ 270 k", "€ 302 k", "€ 341 k"),
        ],
        items: vec![
            RouteCost {
                route: "Own server".into(),
                items: vec![
                    range("Server with two GPUs", "€ 49 k", "€ 61 k", "€ 74 k"),
                    range("Electricity and space", "€ 9 k", "€ 14 k", "€ 21 k"),
                    range(
                        "Running it, 0.3 of a person",
                        "€ 92 k",
                        "€ 118 k",
                        "€ 149 k",
                    ),
                    range("Updates and new models", "€ 22 k", "€ 31 k", "€ 44 k"),
                    range("Impact assessment and audit", "€ 19 k", "€ 27 k", "€ 38 k"),
                ],
            },
            RouteCost {
                route: "Claude by API".into(),
                items: vec![
                    range("Tokens", "€ 51 k", "€ 88 k", "€ 141 k"),
                    range("Looking after the supplier", "€ 29 k", "€ 40 k", "€ 52 k"),
                    range(
                        "Impact assessment and legal review",
                        "€ 34 k",
                        "€ 49 k",
                        "€ 67 k",
                    ),
                ],
            },
        ],
        cumulative: cumulative(),
        by_item: by_item(),
    }
}

/// A hospital's report, with every part present.
pub(crate) fn example(language: &str) -> ReportDocument {
    let texts = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect();
    let criterion = |name: &str, weight: &str, meaning: &str| Criterion {
        name: name.into(),
        weight: weight.into(),
        meaning: meaning.into(),
    };
    let safeguard = |action: &str, why: &str, owner: &str, due: &str| Safeguard {
        action: action.into(),
        why: why.into(),
        owner: owner.into(),
        due: due.into(),
    };
    let assumption =
        |name: &str, value: &str, unit: &str, range: &str, source: &str, yours| Assumption {
            name: name.into(),
            value: value.into(),
            unit: unit.into(),
            range: range.into(),
            source: source.into(),
            published: if yours {
                String::new()
            } else {
                "4 Mar 2026".into()
            },
            checked: if yours {
                "22 Nov 2026".into()
            } else {
                "20 Nov 2026".into()
            },
            yours,
        };
    ReportDocument {
        language: language.into(),
        labels: labels(language),
        case_name: "Discharge letters".into(),
        organisation: "St Anne’s Hospital".into(),
        date: jiff::civil::date(2026, 11, 22),
        date_text: "22 November 2026".into(),
        decision: decision(),
        options: options(),
        ruled_out: vec![
            RuledOut {
                name: "Claude by API, worldwide".into(),
                reason: "The text would leave the EU.".into(),
                answer: "Where may the text go? Only within the EU.".into(),
            },
            RuledOut {
                name: "Staff computers".into(),
                reason: "The model needs 18 GB of memory; the computers have 8 GB.".into(),
                answer: "What do you have already? A server room with free rack space.".into(),
            },
        ],
        answers: answers(),
        costs: costs(),
        criteria: vec![
            criterion("Privacy", "38%", "From text leaving the country to text staying in the building."),
            criterion("Cost", "24%", "From € 278 k to € 180 k over three years."),
            criterion("Quality", "22%", "From 86 to 91 usable letters of 100."),
            criterion("Ease", "16%", "From 0.35 of a person to 0.05."),
        ],
        criteria_chart: criteria_chart(),
        shares_chart: shares(),
        safeguards: vec![
            safeguard("Make a data protection impact assessment.", "GDPR article 35: health data on a large scale, applies now.", "", ""),
            safeguard("Tell staff and train them to check what it writes.", "AI Act article 4: AI literacy, applies since 2 February 2025.", "Head of nursing", "1 February 2027"),
            safeguard("Keep a person between the summary and the patient.", "Answer given: a member of staff checks everything.", "Medical director", "From the start"),
        ],
        trials: vec![TrialRecord {
            prompt: "Summarise this letter in three sentences for the family doctor: Mrs J., 71, was admitted on 3 November with pneumonia …".into(),
            answer: "Mrs J., aged 71, was treated for pneumonia and went home after five days.\nShe takes amoxicillin until 14 November.\nPlease check her kidney function in two weeks.".into(),
            model: "SmolLM2 135M Instruct, Q4_K_M, 98 MB".into(),
            speed: "41 words a second on this computer".into(),
            date: "22 November 2026".into(),
        }],
        assumptions: vec![
            assumption("Letters", "9,000", "a month", "7,500 – 11,000", "Your answer", true),
            assumption("Tokens in a word of Dutch", "1.9", "tokens a word", "1.6 – 2.2", "Measured with the models’ own tokenisers", false),
            assumption("Claude Sonnet, input", "$ 3.00", "a million tokens", "", "Anthropic, price list", false),
            assumption("Server with two L40S", "€ 38,500", "once", "33,000 – 47,000", "Three dealers’ list prices", false),
            assumption("Electricity, Netherlands, business", "€ 0.24", "a kWh", "0.19 – 0.31", "Eurostat, nrg_pc_205", false),
            assumption("Wage of a system administrator", "€ 71,000", "a year", "58,000 – 88,000", "Eurostat, labour cost levels", false),
        ],
        method_notes: texts(&[
            "10,000 futures, drawn with seed 42. The same seed gives the same report.",
            "Facts as of 20 November 2026. Three figures were changed by you.",
        ]),
        next_steps: NextSteps {
            days_30: texts(&["Name an owner for each safeguard.", "Ask three dealers for a quotation."]),
            days_60: texts(&["Finish the impact assessment.", "Repeat the blind trial with 40 letters."]),
            days_90: texts(&["Run one ward on it for four weeks and count what is rewritten."]),
        },
        case_json: br#"{"format":1,"name":"Discharge letters"}"#.to_vec(),
    }
}
