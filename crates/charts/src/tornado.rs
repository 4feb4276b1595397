//! How far single figures move the difference between two routes.

use crate::font::{Weight, shorten, text_width, wrap};
use crate::ink::{Ink, Role};
use crate::scale::ticks;
use crate::sheet::{Sheet, Type, document};
use crate::{Chart, ChartError, ChartTable, FormatFigure, Frame, Heading, RouteKind, checks};

/// What the tornado shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// One row a figure, the one that moves most first.
    pub rows: Vec<Swing>,
    /// The difference with every figure at its likely value. Above zero the right route is the
    /// cheaper one.
    pub likely: f64,
    /// "Likely: € 70 k".
    pub likely_label: String,
    /// The side of the balance of the route that is cheaper left of zero, and the words for it:
    /// "Own server costs less".
    pub left: (RouteKind, String),
    /// The same for right of zero.
    pub right: (RouteKind, String),
    /// Heading of the table column that names the figure.
    pub column_figure: String,
    /// Headings of the columns with the difference at the low end and at the high end.
    pub column_ends: (String, String),
}

/// How far one figure moves the difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// What the figure is.
    pub name: String,
    /// Its unit; may be empty.
    pub unit: String,
    /// The difference when it is at its low end.
    pub at_low: f64,
    /// The difference when it is at its high end.
    pub at_high: f64,
    /// The low end in words: "at 78,000".
    pub low_label: String,
    /// The high end in words.
    pub high_label: String,
}

const NAME: f64 = 12.5;
const SMALL: f64 = 11.5;
const LINE: f64 = 16.0;
const BAR: f64 = 18.0;
const TOP: f64 = 62.0;

/// Draws a bar a figure, from the difference at its low end to that at its high end, around the
/// likely difference. Each part of a bar has the colour of the route that is cheaper there.
///
/// # Errors
/// [`ChartError`] naming the figure whose differences are not numbers.
pub fn tornado(
    data: &Tornado,
    format: FormatFigure<'_>,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    checks::not_empty("rows", &data.rows)?;
    checks::finite(&data.likely_label, &[data.likely])?;
    for row in &data.rows {
        checks::finite(&row.name, &[row.at_low, row.at_high])?;
    }
    let width = frame.chart_width();
    let name_room = (width * 0.3).min(280.0);
    let names: Vec<Vec<String>> = data
        .rows
        .iter()
        .map(|row| two_lines(&row.name, name_room))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1) as f64 + 1.0;
    let row_height = lines * LINE + 10.0;
    let end_width = data
        .rows
        .iter()
        .flat_map(|row| [&row.low_label, &row.high_label])
        .map(|label| text_width(label, Weight::Regular, SMALL))
        .fold(0.0, f64::max)
        .min(width * 0.16);
    let left = name_room + 14.0 + end_width;
    let right = width - end_width - 12.0;
    let ends = || {
        data.rows
            .iter()
            .flat_map(|row| [row.at_low, row.at_high])
            .chain([data.likely])
    };
    let axis = ticks(ends().fold(0.0, f64::min), ends().fold(0.0, f64::max), 3.0);
    let (low, high) = (
        axis.first().copied().unwrap_or(0.0),
        axis.last().copied().unwrap_or(1.0),
    );
    let bottom = TOP + data.rows.len() as f64 * row_height;
    let drawing = document(frame, &data.heading, (width, bottom + 4.0), |sheet| {
        let plot = sheet.plot(left..right, TOP..bottom, low..high, 0.0..1.0);
        let across = |value: f64| sheet.place(&plot, (value, 0.0)).0;
        head(sheet, data, &across, &axis, (bottom, width), format)?;
        for (index, (row, name)) in data.rows.iter().zip(&names).enumerate() {
            let top = TOP + index as f64 * row_height;
            let place = Row {
                top,
                height: row_height,
                width,
                end_width,
                name_room,
            };
            bar(sheet, data, row, name, &across, &place, format)?;
        }
        let x = across(data.likely);
        sheet.line(
            &[(x, TOP - 8.0), (x, bottom)],
            Ink::from(Role::Ink).stroke(2.0),
        )
    })?;
    Ok(drawing.with(table(data, format)))
}

/// A name on at most two lines.
fn two_lines(name: &str, room: f64) -> Vec<String> {
    let mut lines = wrap(name, Weight::Medium, NAME, room);
    if lines.len() > 2 {
        let rest = lines.split_off(1).join(" ");
        lines.push(shorten(&rest, Weight::Medium, NAME, room));
    }
    lines
}

/// Which route is cheaper where, the likely difference, and the axis.
fn head(
    sheet: &Sheet<'_>,
    data: &Tornado,
    across: &dyn Fn(f64) -> f64,
    axis: &[f64],
    (bottom, width): (f64, f64),
    format: FormatFigure<'_>,
) -> Result<(), ChartError> {
    let soft = Type::new(Weight::Regular, SMALL, Role::InkFaint).centred();
    let mut free_from = 0.0;
    for tick in axis {
        let (x, label) = (across(*tick), format(*tick));
        let ink = if *tick == 0.0 {
            Role::LineStrong
        } else {
            Role::Line
        };
        sheet.line(&[(x, TOP - 8.0), (x, bottom)], Ink::from(ink).stroke(1.0))?;
        let half = text_width(&label, soft.weight, SMALL) / 2.0;
        let centre = x.clamp(half, width - half);
        if centre - half >= free_from {
            sheet.text(&label, (centre, TOP - 17.0), soft)?;
            free_from = centre + half + 8.0;
        }
    }
    let strong = Type::new(Weight::SemiBold, SMALL, Role::Ink);
    let half = text_width(&data.likely_label, strong.weight, SMALL) / 2.0;
    let centre = across(data.likely).clamp(half, width - half);
    sheet.text(&data.likely_label, (centre, TOP - 34.0), strong.centred())?;

    // Arrows and words keep the sides apart without their colours.
    let zero = across(0.0);
    let left = Type::new(Weight::Medium, SMALL, data.left.0.role());
    let right = Type::new(Weight::Medium, SMALL, data.right.0.role());
    let wide = |text: &str| text_width(text, Weight::Medium, SMALL);
    let half_width = width / 2.0 - 8.0;
    let left_text = shorten(
        &format!("◀ {}", data.left.1),
        left.weight,
        SMALL,
        half_width,
    );
    let right_text = shorten(
        &format!("{} ▶", data.right.1),
        right.weight,
        SMALL,
        half_width,
    );
    let meet = zero
        .max(wide(&left_text) + 8.0)
        .min(width - wide(&right_text) - 8.0);
    sheet.text(&left_text, (meet - 8.0, TOP - 53.0), left.right())?;
    sheet.text(&right_text, (meet + 8.0, TOP - 53.0), right)
}

struct Row {
    top: f64,
    height: f64,
    width: f64,
    end_width: f64,
    name_room: f64,
}

fn bar(
    sheet: &Sheet<'_>,
    data: &Tornado,
    row: &Swing,
    name: &[String],
    across: &dyn Fn(f64) -> f64,
    place: &Row,
    format: FormatFigure<'_>,
) -> Result<(), ChartError> {
    let middle = place.top + place.height / 2.0;
    let lines = name.len() + usize::from(!row.unit.is_empty());
    let mut y = middle - (lines as f64 - 1.0) * LINE / 2.0;
    for line in name {
        sheet.text(line, (0.0, y), Type::new(Weight::Medium, NAME, Role::Ink))?;
        y += LINE;
    }
    if !row.unit.is_empty() {
        let unit = Type::new(Weight::Regular, SMALL, Role::InkFaint);
        let words = shorten(&row.unit, unit.weight, SMALL, place.name_room);
        sheet.text(&words, (0.0, y), unit)?;
    }

    let (from, to) = (row.at_low.min(row.at_high), row.at_low.max(row.at_high));
    let (above, below) = (middle - BAR / 2.0, middle + BAR / 2.0);
    let parts = [
        (from.min(0.0), to.min(0.0), data.left.0),
        (from.max(0.0), to.max(0.0), data.right.0),
    ];
    for (start, end, kind) in parts {
        if end > start {
            sheet.rectangle(
                (across(start), above),
                (across(end), below),
                Ink::from(kind.role()).faded(0.75),
            )?;
        }
    }

    // Values stand at the end of the bar to which they lead.
    let (left, right) = if row.at_low <= row.at_high {
        (&row.low_label, &row.high_label)
    } else {
        (&row.high_label, &row.low_label)
    };
    let kind = Type::new(Weight::Regular, SMALL, Ink::from(Role::InkSoft).with_halo());
    let fit = |text: &str| shorten(text, kind.weight, SMALL, place.end_width);
    sheet.text(&fit(left), (across(from) - 8.0, middle), kind.right())?;
    sheet.text(&fit(right), (across(to) + 8.0, middle), kind)?;
    sheet.point(
        (0.0, place.top),
        (place.width, place.top + place.height),
        &row.name,
        vec![
            format!("{}: {}", row.low_label, format(row.at_low)),
            format!("{}: {}", row.high_label, format(row.at_high)),
        ],
    );
    Ok(())
}

fn table(data: &Tornado, format: FormatFigure<'_>) -> ChartTable {
    ChartTable {
        columns: vec![
            data.column_figure.clone(),
            data.column_ends.0.clone(),
            data.column_ends.1.clone(),
        ],
        rows: data
            .rows
            .iter()
            .map(|row| {
                let name = if row.unit.is_empty() {
                    row.name.clone()
                } else {
                    format!("{}, {}", row.name, row.unit)
                };
                vec![
                    name,
                    format!("{}: {}", row.low_label, format(row.at_low)),
                    format!("{}: {}", row.high_label, format(row.at_high)),
                ]
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{assert_points_are_inside, assert_text_is_apart, euros, print};

    fn swing(name: &str, unit: &str, ends: (f64, f64), labels: (&str, &str)) -> Swing {
        Swing {
            name: name.into(),
            unit: unit.into(),
            at_low: ends.0,
            at_high: ends.1,
            low_label: labels.0.into(),
            high_label: labels.1.into(),
        }
    }

    fn example() -> Tornado {
        Tornado {
            heading: Heading {
                title: "How much work there is decides".into(),
                ..Heading::default()
            },
            rows: vec![
                swing(
                    "Growth of the work",
                    "% a year",
                    (-40_000.0, 190_000.0),
                    ("at 0", "at 40"),
                ),
                swing(
                    "Salary with on-costs, machine-learning engineer, the Netherlands, senior",
                    "€ a year",
                    (140_000.0, 10_000.0),
                    ("at 78,000", "at 124,000"),
                ),
                swing(
                    "Server",
                    "€, once",
                    (75_000.0, 62_000.0),
                    ("at 14,500", "at 23,000"),
                ),
                swing("Share", "", (70_000.0, 70_000.0), ("at 1", "at 1")),
            ],
            likely: 70_000.0,
            likely_label: "Likely: € 70 k".into(),
            left: (RouteKind::Closed, "Closed, regional costs less".into()),
            right: (RouteKind::Open, "Own server costs less".into()),
            column_figure: "Figure".into(),
            column_ends: ("At its low end".into(), "At its high end".into()),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = tornado(&example(), &euros, &print()).unwrap();
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
        assert_eq!(chart.points.len(), 4);
    }

    #[test]
    fn words_stay_apart_and_inside_at_any_width_and_on_either_side_of_zero() {
        for width in [320, 430, 640, 900] {
            for moved in [0.0, 200_000.0, -300_000.0] {
                let mut data = example();
                data.likely += moved;
                for row in &mut data.rows {
                    row.at_low += moved;
                    row.at_high += moved;
                }
                let frame = Frame { width, ..print() };
                let chart = tornado(&data, &euros, &frame).unwrap();
                assert_text_is_apart(&chart.svg);
                assert_points_are_inside(&chart);
            }
        }
    }

    #[test]
    fn a_figure_that_leads_nowhere_is_named() {
        let mut data = example();
        data.rows[2].at_high = f64::NAN;
        let error = tornado(&data, &euros, &print()).unwrap_err();
        assert_eq!(error.series(), Some("Server"));
    }
}
