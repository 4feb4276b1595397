//! Cumulative cost by route over the horizon, with what is uncertain about it.

use crate::lines::{Crossing, LineChart, Place, draw};
use crate::{Chart, ChartError, FormatFigure, Frame, Heading, RouteLabel};

/// What the chart of cumulative cost shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Cumulative {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// One line per route.
    pub lines: Vec<CostLine>,
    /// Months to name on the axis, with their words: `(0, "now")`, `(12, "12 months")`.
    pub months: Vec<(usize, String)>,
    /// The name of every month, from 0, for whoever points at it: "at the start", "month 14".
    pub month_names: Vec<String>,
    /// What the bands hold, written beside the highest: "shaded: 8 of 10 futures"; may be empty.
    pub band_label: String,
    /// Where two routes cross, when they do.
    pub break_even: Option<BreakEven>,
    /// What may be spent, when that was said.
    pub budget: Option<Budget>,
    /// Heading of the table column that names the route.
    pub column_route: String,
}

/// One route. All three lists hold the cumulative cost at the end of month
/// 0, 1, 2 …, where month 0 is what is spent before the work begins.
#[derive(Debug, Clone, PartialEq)]
pub struct CostLine {
    /// The route. The band is drawn for chosen routes only, or for all when
    /// none is chosen, since more than three bands hide each other.
    pub route: RouteLabel,
    /// The middle of the futures (P50).
    pub likely: Vec<f64>,
    /// One future in ten is cheaper (P10).
    pub low: Vec<f64>,
    /// One future in ten is dearer (P90).
    pub high: Vec<f64>,
    /// The likely cost at the end, in words.
    pub end_label: String,
}

/// Where the dearer start has paid back.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEven {
    /// The month, which may lie between two.
    pub month: f64,
    /// The cumulative cost of both routes in that month.
    pub cost: f64,
    /// Earliest and latest month in eight of ten futures.
    pub range: Option<(f64, f64)>,
    /// "Break-even in month 25".
    pub label: String,
    /// "8 of 10 futures: month 17 to 28"; may be empty.
    pub detail: String,
}

/// A line that the cost should stay under.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// In the unit of the lines.
    pub amount: f64,
    /// "Budget € 300 k".
    pub label: String,
}

/// Draws cumulative cost: a line a route, the band that holds eight of ten
/// futures, names and end values on the lines.
///
/// # Errors
/// [`ChartError`] naming the route whose values are missing, infinite or of
/// another length than those of the first route.
pub fn cumulative(
    data: &Cumulative,
    format: FormatFigure<'_>,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    let chart = LineChart {
        heading: &data.heading,
        lines: &data.lines,
        ticks: data
            .months
            .iter()
            .map(|(month, label)| (*month as f64, label.clone()))
            .collect(),
        places: data
            .month_names
            .iter()
            .enumerate()
            .map(|(month, name)| Place {
                at: month as f64,
                name: name.clone(),
                in_table: data.months.iter().any(|(named, _)| *named == month),
            })
            .collect(),
        axis: "",
        band_label: &data.band_label,
        crossing: data.break_even.as_ref().map(|mark| Crossing {
            at: mark.month,
            cost: mark.cost,
            range: mark.range,
            label: &mark.label,
            detail: &mark.detail,
        }),
        ceiling: data.budget.as_ref(),
        here: None,
        column: &data.column_route,
    };
    draw(&chart, format, frame)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RouteKind;
    use crate::test_support::{assert_text_is_apart, euros, print, route};

    fn line(name: &str, kind: RouteKind, start: f64, month: f64, chosen: bool) -> CostLine {
        let at = |factor: f64| {
            (0..=36)
                .map(|m| (start + month * f64::from(m)) * factor)
                .collect()
        };
        CostLine {
            route: route(name, "", kind, chosen),
            likely: at(1.0),
            low: at(0.85),
            high: at(1.2),
            end_label: euros(start + month * 36.0),
        }
    }

    pub(crate) fn example() -> Cumulative {
        Cumulative {
            heading: Heading {
                title: "Owning the server pays back in month 25".into(),
                subtitle: "Cumulative cost in thousands of euros. Bands hold 8 of 10 futures."
                    .into(),
                description: "Own server starts dearer and ends cheaper than the API.".into(),
            },
            lines: vec![
                line("Own server", RouteKind::Open, 60_000.0, 3_900.0, true),
                line("Rented GPU", RouteKind::Open, 8_000.0, 6_300.0, false),
                line("Claude API", RouteKind::Closed, 12_000.0, 5_800.0, true),
                line("Both", RouteKind::Mixed, 30_000.0, 5_100.0, false),
            ],
            months: vec![
                (0, "now".into()),
                (12, "12 months".into()),
                (24, "24 months".into()),
                (36, "36 months".into()),
            ],
            month_names: (0..=36).map(|month| format!("month {month}")).collect(),
            band_label: "shaded: 8 of 10 futures".into(),
            break_even: Some(BreakEven {
                month: 25.3,
                cost: 158_500.0,
                range: Some((17.0, 33.0)),
                label: "Break-even in month 25".into(),
                detail: "8 of 10 futures: month 17 to 33".into(),
            }),
            budget: Some(Budget {
                amount: 240_000.0,
                label: "Budget € 240 k".into(),
            }),
            column_route: "Route".into(),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = cumulative(&example(), &euros, &print()).unwrap();
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
    }

    #[test]
    fn labels_do_not_overlap_even_when_lines_end_together() {
        let mut data = example();
        for line in &mut data.lines {
            line.likely = example().lines[0].likely.clone();
            line.low = example().lines[0].low.clone();
            line.high = example().lines[0].high.clone();
        }
        assert_text_is_apart(&cumulative(&data, &euros, &print()).unwrap().svg);
        for width in [320, 430, 640, 900] {
            let frame = Frame {
                width,
                with_heading: true,
                ..print()
            };
            assert_text_is_apart(&cumulative(&example(), &euros, &frame).unwrap().svg);
        }
    }

    #[test]
    fn a_value_that_is_not_a_number_names_its_route() {
        let mut data = example();
        data.lines[2].high[5] = f64::NAN;
        let error = cumulative(&data, &euros, &print()).unwrap_err();
        assert_eq!(error.series(), Some("Claude API"));
        assert_eq!(error.code(), "chart-not-finite");
        data.lines.clear();
        assert_eq!(
            cumulative(&data, &euros, &print()).unwrap_err().code(),
            "chart-empty"
        );
    }
}
