//! Cumulative cost by route over the horizon, with what is uncertain about it.

use plotters::element::{PathElement, Polygon};

use crate::font::{Weight, shorten, text_width};
use crate::ink::{Dash, Ink, Role};
use crate::route::dashes;
use crate::scale::ticks;
use crate::sheet::{Plot, Sheet, Type, document, drawing};
use crate::spread::spread;
use crate::{Chart, ChartError, ChartTable, FormatFigure, Frame, Heading, RouteLabel, checks};

/// What the chart of cumulative cost shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Cumulative {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// One line per route.
    pub lines: Vec<CostLine>,
    /// Months to name on the axis, with their words: `(0, "now")`, `(12, "12 months")`.
    pub months: Vec<(usize, String)>,
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

const SMALL: f64 = 12.0;
const TOP: f64 = 14.0;
const AXIS_ROOM: f64 = 30.0;
const BAND_OPACITY: f64 = 0.14;

struct Layout {
    left: f64,
    right: f64,
    bottom: f64,
    width: f64,
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
    check(data)?;
    let width = frame.chart_width();
    let last_month = data.lines.first().map_or(1, |line| line.likely.len() - 1);

    let values = || {
        data.lines
            .iter()
            .flat_map(|line| line.likely.iter().chain(&line.low).chain(&line.high))
            .copied()
            .chain(data.budget.iter().map(|budget| budget.amount))
    };
    let cost_ticks = ticks(
        values().fold(0.0, f64::min),
        values().fold(0.0, f64::max),
        4.0,
    );
    let tick_labels: Vec<String> = cost_ticks.iter().map(|tick| format(*tick)).collect();

    let axis_width = tick_labels
        .iter()
        .map(|label| text_width(label, Weight::Regular, SMALL))
        .fold(0.0, f64::max);
    let label_width = data
        .lines
        .iter()
        .map(|line| {
            text_width(&line.route.name, Weight::SemiBold, SMALL).max(text_width(
                &line.end_label,
                Weight::Regular,
                SMALL,
            ))
        })
        .fold(0.0, f64::max)
        .min(width * 0.32);
    let height = (width * 0.42)
        .clamp(190.0, 320.0)
        .max(data.lines.len() as f64 * LABEL_BLOCK + 8.0);
    let layout = Layout {
        left: axis_width + 12.0,
        right: width - label_width - 24.0,
        bottom: TOP + height,
        width,
    };

    let svg = document(
        frame,
        &data.heading,
        (width, layout.bottom + AXIS_ROOM),
        |sheet| {
            let lowest = cost_ticks.first().copied().unwrap_or(0.0);
            let highest = cost_ticks.last().copied().unwrap_or(1.0);
            let plot = sheet.plot(
                layout.left..layout.right,
                TOP..layout.bottom,
                0.0..last_month as f64,
                lowest..highest,
            );
            axes(
                sheet,
                &plot,
                &layout,
                data,
                cost_ticks.iter().zip(&tick_labels),
            )?;
            routes(&plot, data)?;
            let taken = match &data.break_even {
                Some(mark) => break_even(sheet, &plot, &layout, mark)?,
                None => None,
            };
            if let Some(budget) = &data.budget {
                budget_line(sheet, &plot, &layout, budget, taken)?;
            }
            end_labels(sheet, &plot, &layout, data, last_month)
        },
    )?;
    Ok(Chart {
        svg,
        table: table(data, format),
    })
}

fn check(data: &Cumulative) -> Result<(), ChartError> {
    checks::not_empty("lines", &data.lines)?;
    let expected = data.lines.first().map_or(0, |line| line.likely.len());
    for line in &data.lines {
        let name = line.route.full();
        if line.likely.len() < 2 {
            return Err(ChartError::Empty { series: name });
        }
        for values in [&line.likely, &line.low, &line.high] {
            checks::length(&name, expected, values.len())?;
            checks::finite(&name, values)?;
        }
    }
    if let Some(mark) = &data.break_even {
        checks::finite(&mark.label, &[mark.month, mark.cost])?;
        if let Some((early, late)) = mark.range {
            checks::finite(&mark.label, &[early, late])?;
        }
    }
    if let Some(budget) = &data.budget {
        checks::finite(&budget.label, &[budget.amount])?;
    }
    Ok(())
}

fn axes<'t>(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &Cumulative,
    cost_ticks: impl Iterator<Item = (&'t f64, &'t String)>,
) -> Result<(), ChartError> {
    let soft = Type::new(Weight::Regular, SMALL, Role::InkFaint);
    for (tick, label) in cost_ticks {
        let (_, y) = sheet.place(plot, (0.0, *tick));
        let ink = if *tick == 0.0 {
            Role::LineStrong
        } else {
            Role::Line
        };
        sheet.line(
            &[(layout.left, y), (layout.right, y)],
            Ink::from(ink).stroke(1.0),
        )?;
        sheet.text(label, (layout.left - 10.0, y), soft.right())?;
    }
    let mut free_from = 0.0;
    for (month, label) in &data.months {
        let (x, _) = sheet.place(plot, (*month as f64, 0.0));
        let half = text_width(label, Weight::Regular, SMALL) / 2.0;
        let centre = x.clamp(half, (layout.width - half).max(half));
        sheet.line(
            &[(x, layout.bottom), (x, layout.bottom + 5.0)],
            Ink::from(Role::LineStrong).stroke(1.0),
        )?;
        if centre - half >= free_from {
            sheet.text(label, (centre, layout.bottom + 17.0), soft.centred())?;
            free_from = centre + half + 8.0;
        }
    }
    Ok(())
}

fn has_band(data: &Cumulative, route: &RouteLabel) -> bool {
    route.chosen || !data.lines.iter().any(|line| line.route.chosen)
}

fn routes(plot: &Plot<'_>, data: &Cumulative) -> Result<(), ChartError> {
    let months = |values: &[f64]| -> Vec<(f64, f64)> {
        values
            .iter()
            .enumerate()
            .map(|(month, value)| (month as f64, *value))
            .collect()
    };
    for line in data.lines.iter().filter(|line| has_band(data, &line.route)) {
        let mut outline = months(&line.high);
        outline.extend(months(&line.low).into_iter().rev());
        let ink = Ink::from(line.route.kind.role()).faded(BAND_OPACITY);
        plot.draw(&Polygon::new(outline, ink.fill()))
            .map_err(drawing)?;
    }
    let dashes = dashes(data.lines.iter().map(|line| &line.route));
    // The chosen route is drawn last, so that it lies on top.
    let (behind, front): (Vec<_>, Vec<_>) = data
        .lines
        .iter()
        .zip(dashes)
        .partition(|(line, _)| !line.route.chosen);
    for (line, dash) in behind.into_iter().chain(front) {
        let width = if line.route.chosen { 2.8 } else { 1.7 };
        let style = Ink::from(line.route.kind.role()).dashed(dash).stroke(width);
        plot.draw(&PathElement::new(months(&line.likely), style))
            .map_err(drawing)?;
    }
    Ok(())
}

/// A rectangle of words: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Words(f64, f64, f64, f64);

impl Words {
    fn touches(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// Draws the budget and names it where the words of the break-even are not.
fn budget_line(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    budget: &Budget,
    taken: Option<Words>,
) -> Result<(), ChartError> {
    let (_, y) = sheet.place(plot, (0.0, budget.amount));
    sheet.line(
        &[(layout.left, y), (layout.right, y)],
        Ink::from(Role::Ink).dashed(Dash::Dashed).stroke(1.5),
    )?;
    let kind = Type::new(Weight::SemiBold, SMALL, Ink::from(Role::Ink).with_halo());
    let width = text_width(&budget.label, Weight::SemiBold, SMALL);
    let left = layout.left + 8.0;
    let right = layout.right - 8.0 - width;
    let free = [(left, -11.0), (right, 12.0), (left, 12.0), (right, -11.0)]
        .into_iter()
        .find(|(x, rise)| {
            let here = Words(x - 6.0, y + rise - 9.0, x + width + 6.0, y + rise + 9.0);
            !taken.is_some_and(|taken| taken.touches(here))
        });
    match free {
        Some((x, rise)) => sheet.text(&budget.label, (x, y + rise), kind),
        // No room for words on a narrow chart; the heading says them.
        None => Ok(()),
    }
}

fn break_even_width(mark: &BreakEven) -> f64 {
    text_width(&mark.label, Weight::SemiBold, SMALL).max(text_width(
        &mark.detail,
        Weight::Regular,
        SMALL,
    ))
}

/// Draws the crossing and says where its words stand.
fn break_even(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    mark: &BreakEven,
) -> Result<Option<Words>, ChartError> {
    let ink = Ink::from(Role::Ink);
    let (x, y) = sheet.place(plot, (mark.month, mark.cost));
    let x = x.clamp(layout.left, layout.right);
    sheet.line(
        &[(x, y), (x, layout.bottom)],
        ink.dashed(Dash::Dashed).stroke(1.1),
    )?;
    if let Some((early, late)) = mark.range {
        let edge = |month| {
            let (edge, _) = sheet.place(plot, (month, 0.0));
            (edge.clamp(layout.left, layout.right), layout.bottom)
        };
        sheet.line(&[edge(early), edge(late)], ink.stroke(4.0))?;
    }
    for (centre, radius) in [((x, y), 5.0), ((x, layout.bottom), 4.5)] {
        sheet.circle(centre, radius, Ink::from(Role::Surface).fill())?;
        sheet.circle(centre, radius, ink.stroke(1.8))?;
    }

    let room = break_even_width(mark);
    let above = (y - 44.0).max(TOP + 4.0);
    let strong = Type::new(Weight::SemiBold, SMALL, ink.with_halo());
    let soft = Type::new(Weight::Regular, SMALL, Ink::from(Role::InkSoft).with_halo());
    let fits_left = x - 10.0 - room >= layout.left;
    let fits_right = x + 14.0 + room <= layout.right;
    let (at, strong, soft) = if fits_left {
        ((x - 10.0, above), strong.right(), soft.right())
    } else if fits_right && y + 48.0 <= layout.bottom {
        ((x + 14.0, y + 22.0), strong, soft)
    } else if fits_right {
        ((x + 14.0, above), strong, soft)
    } else {
        // No room for words on a narrow chart; the heading says them.
        return Ok(None);
    };
    sheet.text(&mark.label, at, strong)?;
    sheet.text(&mark.detail, (at.0, at.1 + 16.0), soft)?;
    let left = if fits_left { at.0 - room } else { at.0 };
    Ok(Some(Words(left, at.1 - 8.0, left + room, at.1 + 24.0)))
}

/// Height of a name with its end value under it.
const LABEL_BLOCK: f64 = 32.0;

fn end_labels(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &Cumulative,
    last_month: usize,
) -> Result<(), ChartError> {
    let ends: Vec<(f64, f64)> = data
        .lines
        .iter()
        .map(|line| {
            let end = line.likely.last().copied().unwrap_or(0.0);
            sheet.place(plot, (last_month as f64, end))
        })
        .collect();
    let wanted: Vec<f64> = ends.iter().map(|(_, y)| *y).collect();
    let extents = vec![LABEL_BLOCK; ends.len()];
    let placed = spread(&wanted, &extents, 0.0, layout.bottom + 8.0);
    let room = layout.width - layout.right - 22.0;
    for ((line, (x, y)), label_y) in data.lines.iter().zip(&ends).zip(placed) {
        let ink = Ink::from(line.route.kind.role());
        if line.route.chosen {
            sheet.circle((*x, *y), 5.0, Ink::from(Role::Surface).fill())?;
            sheet.circle((*x, *y), 3.8, ink.fill())?;
        }
        if (label_y - y).abs() > 5.0 {
            sheet.line(
                &[(x + 7.0, *y), (x + 17.0, label_y)],
                Ink::from(Role::LineStrong).stroke(0.9),
            )?;
        }
        let name = shorten(&line.route.name, Weight::SemiBold, SMALL, room);
        sheet.text(
            &name,
            (x + 21.0, label_y - 7.0),
            Type::new(Weight::SemiBold, SMALL, ink),
        )?;
        let value = shorten(&line.end_label, Weight::Regular, SMALL, room);
        sheet.text(
            &value,
            (x + 21.0, label_y + 8.0),
            Type::new(Weight::Regular, SMALL, Role::InkSoft),
        )?;
    }
    Ok(())
}

fn table(data: &Cumulative, format: FormatFigure<'_>) -> ChartTable {
    let columns = std::iter::once(data.column_route.clone())
        .chain(data.months.iter().map(|(_, label)| label.clone()))
        .collect();
    let rows = data
        .lines
        .iter()
        .map(|line| {
            let cells = data.months.iter().map(|(month, _)| {
                match (
                    line.likely.get(*month),
                    line.low.get(*month),
                    line.high.get(*month),
                ) {
                    (Some(likely), Some(low), Some(high)) => {
                        format!("{} ({} – {})", format(*likely), format(*low), format(*high))
                    }
                    _ => String::new(),
                }
            });
            std::iter::once(line.route.full()).chain(cells).collect()
        })
        .collect();
    ChartTable { columns, rows }
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
