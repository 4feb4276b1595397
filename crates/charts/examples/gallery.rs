//! Draws every chart in both themes, to look at: `cargo run -p charts --example gallery -- DIRECTORY`.
use std::error::Error;
use std::path::PathBuf;

use charts::{
    Beam, BreakEven, Budget, Chart, CostBar, CostByItem, CostLine, Criteria, Criterion, Cumulative,
    Distribution, Frame, Heading, Palette, RouteKind, RouteLabel, ShareBar, Shares, Swing, Tornado,
    Volume, VolumeBreakEven,
};

fn euros(amount: f64) -> String {
    format!("€ {:.0} k", amount / 1000.0)
}

fn heading(title: &str, subtitle: &str) -> Heading {
    Heading {
        title: title.into(),
        subtitle: subtitle.into(),
        description: title.into(),
    }
}

fn routes() -> Vec<RouteLabel> {
    [
        ("Own server", "Mistral Small", RouteKind::Open, true),
        ("Claude by API", "EU region", RouteKind::Closed, true),
        ("Rented GPU", "Mistral Small", RouteKind::Open, false),
        ("Hosted open model", "Scaleway", RouteKind::Open, false),
        (
            "Both together",
            "sensitive part inside",
            RouteKind::Mixed,
            false,
        ),
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

fn cumulative(frame: &Frame) -> Result<Chart, charts::ChartError> {
    let figures = [
        (60_000.0, 2_700.0),
        (12_000.0, 5_800.0),
        (8_000.0, 6_300.0),
        (14_000.0, 4_300.0),
        (30_000.0, 4_300.0),
        (0.0, 7_900.0),
    ];
    let lines = routes()
        .into_iter()
        .zip(figures)
        .map(|(route, (start, month))| {
            let at = |width: f64| {
                (0..=36)
                    .map(|index| {
                        let index = f64::from(index);
                        start * (1.0 + width * 0.4)
                            + month * index * (1.0 + width)
                            + 14.0 * index * index * (1.0 + 3.0 * width)
                    })
                    .collect::<Vec<f64>>()
            };
            let likely = at(0.0);
            CostLine {
                route,
                end_label: euros(likely.last().copied().unwrap_or_default()),
                likely,
                low: at(-0.15),
                high: at(0.25),
            }
        })
        .collect();
    let data = Cumulative {
        heading: heading(
            "Your own server costs less than the API from month 16",
            "Cumulative cost in euros. Bands hold 8 of 10 futures.",
        ),
        lines,
        months: [0, 12, 24, 36]
            .into_iter()
            .map(|month| {
                (
                    month,
                    if month == 0 {
                        "now".into()
                    } else {
                        format!("{month} months")
                    },
                )
            })
            .collect(),
        month_names: (0..=36).map(|month| format!("month {month}")).collect(),
        band_label: "shaded: 8 of 10 futures".into(),
        break_even: Some(BreakEven {
            month: 15.5,
            cost: 105_000.0,
            range: Some((11.0, 24.0)),
            label: "Break-even in month 16".into(),
            detail: "8 of 10 futures: month 11 to 24".into(),
        }),
        budget: Some(Budget {
            amount: 240_000.0,
            label: "Budget € 240 k".into(),
        }),
        column_route: "Route".into(),
    };
    charts::cumulative(&data, &euros, frame)
}

fn cost_by_item(frame: &Frame) -> Result<Chart, charts::ChartError> {
    let amounts: [[f64; 8]; 6] = [
        [0.0, 61.0, 14.0, 78.0, 22.0, 16.0, 19.0, 4.0],
        [88.0, 0.0, 1.0, 40.0, 12.0, 18.0, 49.0, 30.0],
        [0.0, 142.0, 3.0, 62.0, 16.0, 16.0, 25.0, 4.0],
        [63.0, 0.0, 1.0, 40.0, 14.0, 18.0, 30.0, 9.0],
        [31.0, 44.0, 9.0, 62.0, 20.0, 18.0, 30.0, 8.0],
        [0.0, 0.0, 0.0, 290.0, 0.0, 0.0, 0.0, 0.0],
    ];
    let bars = routes()
        .into_iter()
        .zip(amounts)
        .map(|(route, thousands)| CostBar {
            route,
            total: format!("€ {:.0} k", thousands.iter().sum::<f64>()),
            amounts: thousands.iter().map(|amount| amount * 1000.0).collect(),
        })
        .collect();
    let groups = [
        "Tokens",
        "Machines",
        "Running",
        "People",
        "Keeping it good",
        "Making it fit",
        "Safeguards",
        "Leaving",
    ];
    let data = CostByItem {
        heading: heading(
            "People cost more than machines on every open route",
            "Three-year cost by item, middle of the futures, in euros.",
        ),
        groups: groups.map(String::from).to_vec(),
        bars,
        smaller_items: "Smaller items".into(),
        column_route: "Route".into(),
        column_total: "Total".into(),
    };
    charts::cost_by_item(&data, &euros, frame)
}

fn shares(frame: &Frame) -> Result<Chart, charts::ChartError> {
    let wins = [81.0, 11.0, 3.0, 4.0, 1.0, 0.0];
    let bars = routes()
        .into_iter()
        .zip(wins)
        .map(|(route, of_hundred)| ShareBar {
            route,
            of_hundred,
            label: format!("{of_hundred} of 100"),
        })
        .collect();
    let data = Shares {
        heading: heading(
            "Your own server comes first in 81 of 100 futures",
            "Futures in which each route comes first.",
        ),
        bars,
        column_route: "Route".into(),
        column_wins: "Comes first".into(),
    };
    charts::shares(&data, frame)
}

fn criteria(frame: &Frame) -> Result<Chart, charts::ChartError> {
    let rows = [
        ("Privacy", "38%", [100.0, 20.0, 55.0, 40.0, 70.0]),
        ("Cost", "24%", [78.0, 40.0, 0.0, 100.0, 60.0]),
        (
            "Quality on your letters",
            "22%",
            [86.0, 91.0, 86.0, 86.0, 89.0],
        ),
        ("Speed", "6%", [60.0, 95.0, 62.0, 90.0, 75.0]),
        ("Independence", "6%", [100.0, 0.0, 80.0, 60.0, 45.0]),
        ("Ease", "4%", [10.0, 100.0, 30.0, 95.0, 0.0]),
    ]
    .into_iter()
    .map(|(name, weight, scores)| Criterion {
        name: name.into(),
        weight: weight.into(),
        labels: scores.map(|score| format!("{score}")).to_vec(),
        scores: scores.to_vec(),
    })
    .collect();
    let data = Criteria {
        heading: heading(
            "Your own server leads where the weights are highest",
            "Criteria ordered by weight.",
        ),
        routes: routes().into_iter().take(5).collect(),
        rows,
        ends: ("worst of these".into(), "best of these".into()),
        column_criterion: "Criterion".into(),
        column_weight: "Weight".into(),
    };
    charts::criteria(&data, frame)
}

fn tornado(frame: &Frame) -> Result<Chart, charts::ChartError> {
    let rows = [
        (
            "Growth of the work",
            "% a year",
            -30.0,
            190.0,
            "at 0",
            "at 40",
        ),
        (
            "Price of closed models, change a year",
            "%",
            -5.0,
            130.0,
            "at −60",
            "at 0",
        ),
        (
            "Time to keep the server running",
            "share of a person",
            130.0,
            -25.0,
            "at 0.2",
            "at 0.6",
        ),
        (
            "Salary with on-costs, machine-learning engineer, Netherlands",
            "€ a year",
            104.0,
            28.0,
            "at 78,000",
            "at 124,000",
        ),
        (
            "Server with one L40S, 48 GB",
            "€, once",
            76.0,
            62.0,
            "at 14,500",
            "at 23,000",
        ),
    ]
    .map(|(name, unit, low, high, low_label, high_label)| Swing {
        name: name.into(),
        unit: unit.into(),
        at_low: low * 1000.0,
        at_high: high * 1000.0,
        low_label: low_label.into(),
        high_label: high_label.into(),
    });
    let data = Tornado {
        heading: heading(
            "Growth of the work decides most, and can turn the result over",
            "How far the difference between the two routes moves when one figure goes from its low end to its high end.",
        ),
        rows: rows.to_vec(),
        likely: 70_000.0,
        likely_label: "Likely: € 70 k".into(),
        left: (RouteKind::Closed, "Claude by API costs less".into()),
        right: (RouteKind::Open, "Own server costs less".into()),
        column_figure: "Figure".into(),
        column_ends: ("At its low end".into(), "At its high end".into()),
    };
    charts::tornado(&data, &euros, frame)
}

fn distribution(frame: &Frame) -> Result<Chart, charts::ChartError> {
    // A bell with a long right side, from its quantiles: the same picture every time.
    let differences: Vec<f64> = (1..2000)
        .map(|nth| {
            let share = f64::from(nth) / 2000.0;
            let logistic = (share / (1.0 - share)).ln();
            90_000.0 + 60_000.0 * logistic + 9_000.0 * logistic * logistic
        })
        .collect();
    let below = differences.iter().filter(|value| **value < 0.0).count() * 100 / differences.len();
    let data = Distribution {
        heading: heading(
            "Your own server costs less in most futures",
            "Claude by API minus own server over three years, 10,000 futures.",
        ),
        marks: [
            (200, "1 in 10 below"),
            (1000, "middle"),
            (1800, "1 in 10 above"),
        ]
        .map(|(place, words)| {
            (
                differences[place],
                format!("{words} {}", euros(differences[place])),
            )
        }),
        differences,
        left: (
            RouteKind::Closed,
            format!("Claude by API costs less in {below} of 100"),
        ),
        right: (
            RouteKind::Open,
            format!("Own server costs less in {} of 100", 100 - below),
        ),
        less_than: "less than".into(),
        from: "from".into(),
        column_difference: "Difference".into(),
        column_futures: "Futures".into(),
    };
    let share = |share: f64| format!("{:.1} of 100", share * 100.0);
    charts::distribution(&data, &euros, &share, frame)
}

fn volume(frame: &Frame) -> Result<Chart, charts::ChartError> {
    let volumes: Vec<f64> = (0..=24).map(|step| f64::from(step) * 1_250.0).collect();
    let figures = [(170_000.0, 2.6), (42_000.0, 11.2)];
    let lines = routes()
        .into_iter()
        .zip(figures)
        .map(|(route, (fixed, piece))| {
            let at = |width: f64| {
                volumes
                    .iter()
                    .map(|volume| fixed * (1.0 + width * 0.5) + volume * piece * (1.0 + width))
                    .collect::<Vec<f64>>()
            };
            CostLine {
                route,
                end_label: euros(fixed + 30_000.0 * piece),
                likely: at(0.0),
                low: at(-0.15),
                high: at(0.25),
            }
        })
        .collect();
    let data = Volume {
        heading: heading(
            "From 14,900 letters a month your own server costs less",
            "Cost over three years, by how many letters a month there are.",
        ),
        lines,
        volume_names: volumes
            .iter()
            .map(|volume| format!("{volume} a month"))
            .collect(),
        volumes,
        ticks: [0.0, 10_000.0, 20_000.0, 30_000.0]
            .map(|volume| (volume, format!("{volume}")))
            .to_vec(),
        axis: "letters a month".into(),
        band_label: "shaded: 8 of 10 futures".into(),
        break_even: Some(VolumeBreakEven {
            volume: 14_900.0,
            cost: 208_800.0,
            range: Some((9_800.0, 22_000.0)),
            label: "Equal at 14,900 a month".into(),
            detail: "8 of 10 futures: 9,800 to 22,000".into(),
        }),
        here: Some((9_000.0, "yours: 9,000".into())),
        column_route: "Route".into(),
    };
    charts::volume(&data, &euros, frame)
}

fn beam(width: u32, palette: Palette) -> Result<Chart, charts::ChartError> {
    let data = Beam {
        heading: heading("The balance tips to open", ""),
        tilt_degrees: -8.0,
        open: "Open".into(),
        closed: "Closed".into(),
        open_share: "89 of 100".into(),
        closed_share: "11 of 100".into(),
        column_side: "Side".into(),
        column_wins: "Comes first".into(),
    };
    charts::beam(&data, width, palette)
}

fn main() -> Result<(), Box<dyn Error>> {
    let directory: PathBuf = std::env::args_os()
        .nth(1)
        .ok_or("say in which directory to write")?
        .into();
    std::fs::create_dir_all(&directory)?;
    for (theme, palette) in [
        ("light", Palette::light()),
        ("dark", Palette::dark()),
        ("print", Palette::print()),
    ] {
        let frame = Frame {
            width: 680,
            palette,
            with_heading: true,
        };
        let small = Frame {
            width: 400,
            ..frame
        };
        for (name, chart) in [
            ("cumulative", cumulative(&frame)?),
            ("cumulative-small", cumulative(&small)?),
            ("cost-by-item", cost_by_item(&frame)?),
            ("tornado", tornado(&frame)?),
            ("tornado-small", tornado(&small)?),
            ("distribution", distribution(&frame)?),
            ("distribution-small", distribution(&small)?),
            ("volume", volume(&frame)?),
            ("volume-small", volume(&small)?),
            ("shares", shares(&frame)?),
            ("criteria", criteria(&frame)?),
            ("criteria-small", criteria(&small)?),
            ("beam", beam(276, palette)?),
            ("beam-small", beam(64, palette)?),
        ] {
            std::fs::write(directory.join(format!("{name}-{theme}.svg")), chart.svg)?;
        }
    }
    Ok(())
}
