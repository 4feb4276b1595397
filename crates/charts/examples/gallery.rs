//! Draws every chart in both themes, to look at: `cargo run -p charts --example gallery -- DIRECTORY`.
use std::error::Error;
use std::path::PathBuf;

use charts::{
    Beam, BreakEven, Budget, Chart, CostBar, CostByItem, CostLine, Criteria, Criterion, Cumulative,
    Frame, Heading, Palette, RouteKind, RouteLabel, ShareBar, Shares,
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
