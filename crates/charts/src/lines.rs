//! Costs of routes as lines over time or over volume, with bands.

mod marks;

use plotters::element::{PathElement, Polygon};

use crate::cumulative::{Budget, CostLine};
use crate::font::{Weight, shorten, text_width};
use crate::ink::{Ink, Role};
use crate::route::dashes;
use crate::scale::ticks;
use crate::sheet::{Plot, Sheet, Type, document, drawing};
use crate::spread::spread;
use crate::{Chart, ChartError, ChartTable, FormatFigure, Frame, Heading, checks};

/// Lines over an axis that counts months or pieces.
pub(crate) struct LineChart<'a> {
    pub(crate) heading: &'a Heading,
    pub(crate) lines: &'a [CostLine],
    /// Where the axis is named, and how.
    pub(crate) ticks: Vec<(f64, String)>,
    /// One for each value of a line, in order.
    pub(crate) places: Vec<Place>,
    /// What the axis counts, at its right end; empty where the ticks say it.
    pub(crate) axis: &'a str,
    pub(crate) band_label: &'a str,
    pub(crate) crossing: Option<Crossing<'a>>,
    pub(crate) ceiling: Option<&'a Budget>,
    /// Where the person is on the axis, and the words for it.
    pub(crate) here: Option<(f64, &'a str)>,
    pub(crate) column: &'a str,
}

/// Where a value of every line stands.
pub(crate) struct Place {
    pub(crate) at: f64,
    pub(crate) name: String,
    pub(crate) in_table: bool,
}

/// Where two lines cross.
pub(crate) struct Crossing<'a> {
    pub(crate) at: f64,
    pub(crate) cost: f64,
    pub(crate) range: Option<(f64, f64)>,
    pub(crate) label: &'a str,
    pub(crate) detail: &'a str,
}

const SMALL: f64 = 12.0;
const TOP: f64 = 14.0;
const AXIS_ROOM: f64 = 30.0;
const BAND_OPACITY: f64 = 0.14;
/// Height of a name with its end value under it.
const LABEL_BLOCK: f64 = 32.0;

struct Layout {
    left: f64,
    right: f64,
    bottom: f64,
    width: f64,
}

/// Draws lines with their bands, names and marks.
pub(crate) fn draw(
    data: &LineChart<'_>,
    format: FormatFigure<'_>,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    check(data)?;
    let width = frame.chart_width();
    let values = || {
        data.lines
            .iter()
            .flat_map(|line| line.likely.iter().chain(&line.low).chain(&line.high))
            .copied()
            .chain(data.ceiling.iter().map(|budget| budget.amount))
    };
    let cost_ticks = ticks(
        values().fold(0.0, f64::min),
        values().fold(0.0, f64::max),
        4.0,
    );
    let tick_labels: Vec<String> = cost_ticks.iter().map(|tick| format(*tick)).collect();
    let layout = layout(data, &tick_labels, width);
    let (from, to) = (
        data.places.first().map_or(0.0, |place| place.at),
        data.places.last().map_or(1.0, |place| place.at),
    );
    let height = layout.bottom + AXIS_ROOM + if data.axis.is_empty() { 0.0 } else { 18.0 };
    let drawing = document(frame, data.heading, (width, height), |sheet| {
        let lowest = cost_ticks.first().copied().unwrap_or(0.0);
        let highest = cost_ticks.last().copied().unwrap_or(1.0);
        let plot = sheet.plot(
            layout.left..layout.right,
            TOP..layout.bottom,
            from..to,
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
        points(sheet, &plot, &layout, data, format);
        marks::draw(sheet, &plot, &layout, data)?;
        end_labels(sheet, &plot, &layout, data)
    })?;
    Ok(drawing.with(table(data, format)))
}

fn layout(data: &LineChart<'_>, tick_labels: &[String], width: f64) -> Layout {
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
    Layout {
        left: axis_width + 12.0,
        right: width - label_width - 24.0,
        bottom: TOP + height,
        width,
    }
}

fn check(data: &LineChart<'_>) -> Result<(), ChartError> {
    checks::not_empty("lines", data.lines)?;
    let expected = data.lines.first().map_or(0, |line| line.likely.len());
    for line in data.lines {
        let name = line.route.full();
        if line.likely.len() < 2 {
            return Err(ChartError::Empty { series: name });
        }
        for values in [&line.likely, &line.low, &line.high] {
            checks::length(&name, expected, values.len())?;
            checks::finite(&name, values)?;
        }
        checks::length(&name, data.places.len(), line.likely.len())?;
    }
    if let Some(mark) = &data.crossing {
        checks::finite(mark.label, &[mark.at, mark.cost])?;
        if let Some((early, late)) = mark.range {
            checks::finite(mark.label, &[early, late])?;
        }
    }
    if let Some(budget) = data.ceiling {
        checks::finite(&budget.label, &[budget.amount])?;
    }
    if let Some((at, label)) = data.here {
        checks::finite(label, &[at])?;
    }
    Ok(())
}

fn axes<'t>(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &LineChart<'_>,
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
    for (at, label) in &data.ticks {
        let (x, _) = sheet.place(plot, (*at, 0.0));
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
    if !data.axis.is_empty() {
        let words = shorten(data.axis, soft.weight, SMALL, layout.right);
        let at = (layout.right, layout.bottom + 36.0);
        sheet.text(&words, at, soft.right())?;
    }
    Ok(())
}

fn has_band(data: &LineChart<'_>, line: &CostLine) -> bool {
    let compared = line.route.chosen || !data.lines.iter().any(|line| line.route.chosen);
    compared && line.low != line.high
}

fn routes(plot: &Plot<'_>, data: &LineChart<'_>) -> Result<(), ChartError> {
    let along = |values: &[f64]| -> Vec<(f64, f64)> {
        data.places
            .iter()
            .zip(values)
            .map(|(place, value)| (place.at, *value))
            .collect()
    };
    for line in data.lines.iter().filter(|line| has_band(data, line)) {
        let mut outline = along(&line.high);
        outline.extend(along(&line.low).into_iter().rev());
        let ink = Ink::from(line.route.kind.role()).faded(BAND_OPACITY);
        plot.draw(&Polygon::new(outline, ink.fill()))
            .map_err(drawing)?;
    }
    let dashes = dashes(data.lines.iter().map(|line| &line.route));
    // Chosen routes are drawn last, so that they lie on top.
    let (behind, front): (Vec<_>, Vec<_>) = data
        .lines
        .iter()
        .zip(dashes)
        .partition(|(line, _)| !line.route.chosen);
    for (line, dash) in behind.into_iter().chain(front) {
        let width = if line.route.chosen { 2.8 } else { 1.7 };
        let style = Ink::from(line.route.kind.role()).dashed(dash).stroke(width);
        plot.draw(&PathElement::new(along(&line.likely), style))
            .map_err(drawing)?;
    }
    Ok(())
}

/// What every route costs at each place, in a strip of the chart around it.
fn points(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &LineChart<'_>,
    format: FormatFigure<'_>,
) {
    let across: Vec<f64> = data
        .places
        .iter()
        .map(|place| sheet.place(plot, (place.at, 0.0)).0)
        .collect();
    for (index, place) in data.places.iter().enumerate() {
        let half_way = |other: Option<&f64>, edge: f64| {
            other.map_or(edge, |other| f64::midpoint(across[index], *other))
        };
        let before = index.checked_sub(1).and_then(|index| across.get(index));
        let values = data
            .lines
            .iter()
            .map(|line| format!("{}: {}", line.route.name, cell(line, index, format)))
            .collect();
        sheet.point(
            (half_way(before, layout.left), TOP),
            (half_way(across.get(index + 1), layout.right), layout.bottom),
            place.name.clone(),
            values,
        );
    }
}

fn end_labels(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &LineChart<'_>,
) -> Result<(), ChartError> {
    let last = data.places.last().map_or(0.0, |place| place.at);
    let ends: Vec<(f64, f64)> = data
        .lines
        .iter()
        .map(|line| {
            let end = line.likely.last().copied().unwrap_or(0.0);
            sheet.place(plot, (last, end))
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

/// "€ 120 k (€ 101 k – € 142 k)"; empty where the line has no such place.
fn cell(line: &CostLine, place: usize, format: FormatFigure<'_>) -> String {
    let at = |values: &[f64]| values.get(place).map(|value| format(*value));
    match (at(&line.likely), at(&line.low), at(&line.high)) {
        (Some(likely), Some(low), Some(high)) if low != high => {
            format!("{likely} ({low} – {high})")
        }
        (Some(likely), ..) => likely,
        _ => String::new(),
    }
}

fn table(data: &LineChart<'_>, format: FormatFigure<'_>) -> ChartTable {
    let named = || {
        data.places
            .iter()
            .enumerate()
            .filter(|(_, place)| place.in_table)
    };
    let columns = std::iter::once(data.column.to_owned())
        .chain(named().map(|(_, place)| {
            let tick = data
                .ticks
                .iter()
                .find(|(at, _)| at.total_cmp(&place.at).is_eq());
            tick.map_or_else(|| place.name.clone(), |(_, label)| label.clone())
        }))
        .collect();
    let rows = data
        .lines
        .iter()
        .map(|line| {
            let cells = named().map(|(index, _)| cell(line, index, format));
            std::iter::once(line.route.full()).chain(cells).collect()
        })
        .collect();
    ChartTable { columns, rows }
}
