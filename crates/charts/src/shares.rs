//! In how many of 100 futures each route comes first.

use crate::font::{Weight, shorten, text_width};
use crate::ink::{Ink, Role};
use crate::sheet::{Type, document};
use crate::{Chart, ChartError, ChartTable, Frame, Heading, RouteLabel, checks};

/// What the chart of futures won shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// One bar per route, in the order they are to be read.
    pub bars: Vec<ShareBar>,
    /// Heading of the table column that names the route.
    pub column_route: String,
    /// Heading of the table column with the number of futures.
    pub column_wins: String,
}

/// The share of one route.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareBar {
    /// The route.
    pub route: RouteLabel,
    /// Futures won of 100.
    pub of_hundred: f64,
    /// The same in words: "81 of 100".
    pub label: String,
}

const NAME: f64 = 12.5;
const SMALL: f64 = 11.0;
const ROW: f64 = 40.0;
const BAR: f64 = 12.0;

/// Draws one bar a route on a track of 100 futures.
///
/// # Errors
/// [`ChartError`] naming the route whose share is not between 0 and 100.
pub fn shares(data: &Shares, frame: &Frame) -> Result<Chart, ChartError> {
    checks::not_empty("bars", &data.bars)?;
    for bar in &data.bars {
        checks::on_scale(&bar.route.full(), &[bar.of_hundred], 0, 100)?;
    }
    let width = frame.chart_width();
    let name_width = data
        .bars
        .iter()
        .map(|bar| {
            text_width(&bar.route.name, Weight::SemiBold, NAME).max(text_width(
                &bar.route.detail,
                Weight::Regular,
                SMALL,
            ))
        })
        .fold(0.0, f64::max)
        .min(width * 0.36);
    let label_width = data
        .bars
        .iter()
        .map(|bar| text_width(&bar.label, Weight::SemiBold, NAME))
        .fold(0.0, f64::max);
    let left = name_width + 18.0;
    let right = (width - label_width - 14.0).max(left + 40.0);
    let height = data.bars.len() as f64 * ROW;

    let drawing = document(frame, &data.heading, (width, height), |sheet| {
        let plot = sheet.plot(left..right, 0.0..height, 0.0..100.0, 0.0..1.0);
        for (index, bar) in data.bars.iter().enumerate() {
            let middle = (index as f64 + 0.5) * ROW;
            let role = bar.route.kind.role();
            let room = left - 18.0;
            let name = Type::new(Weight::SemiBold, NAME, Role::Ink);
            let name_text = shorten(&bar.route.name, name.weight, NAME, room);
            if bar.route.detail.is_empty() {
                sheet.text(&name_text, (0.0, middle), name)?;
            } else {
                sheet.text(&name_text, (0.0, middle - 7.5), name)?;
                sheet.text(
                    &shorten(&bar.route.detail, Weight::Regular, SMALL, room),
                    (0.0, middle + 8.5),
                    Type::new(Weight::Regular, SMALL, Role::InkFaint),
                )?;
            }
            let (end, _) = sheet.place(&plot, (bar.of_hundred, 0.0));
            let (above, below) = (middle - BAR / 2.0, middle + BAR / 2.0);
            sheet.rectangle((left, above), (right, below), Role::Sunken.into())?;
            sheet.rectangle((left, above), (end, below), role.into())?;
            for quarter in [25.0, 50.0, 75.0] {
                let (x, _) = sheet.place(&plot, (quarter, 0.0));
                sheet.line(
                    &[(x, above), (x, below)],
                    Ink::from(Role::Surface).stroke(1.0),
                )?;
            }
            let label = Type::new(Weight::SemiBold, NAME, role);
            sheet.text(&bar.label, (width, middle), label.right())?;
            sheet.point(
                (0.0, middle - ROW / 2.0),
                (width, middle + ROW / 2.0),
                bar.route.full(),
                vec![bar.label.clone()],
            );
        }
        for line in 1..data.bars.len() {
            let y = line as f64 * ROW;
            sheet.line(&[(0.0, y), (width, y)], Ink::from(Role::Line).stroke(1.0))?;
        }
        Ok(())
    })?;
    let rows = data
        .bars
        .iter()
        .map(|bar| vec![bar.route.full(), bar.label.clone()])
        .collect();
    Ok(drawing.with(ChartTable {
        columns: vec![data.column_route.clone(), data.column_wins.clone()],
        rows,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RouteKind;
    use crate::test_support::{assert_text_is_apart, print, route};

    fn example() -> Shares {
        let bar = |name: &str, detail: &str, kind, chosen, wins: f64| ShareBar {
            route: route(name, detail, kind, chosen),
            of_hundred: wins,
            label: format!("{wins} of 100"),
        };
        Shares {
            heading: Heading {
                title: "Own server comes first in 81 of 100 futures".into(),
                ..Heading::default()
            },
            bars: vec![
                bar("Own server", "Mistral Small", RouteKind::Open, true, 81.0),
                bar("Claude by API", "EU region", RouteKind::Closed, false, 14.0),
                bar("Rented GPU", "Mistral Small", RouteKind::Open, false, 5.0),
                bar("Do nothing", "", RouteKind::Neutral, false, 0.0),
            ],
            column_route: "Route".into(),
            column_wins: "Comes first".into(),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = shares(&example(), &print()).unwrap();
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
        assert_text_is_apart(&chart.svg);
    }

    #[test]
    fn hostile_names_are_written_as_text() {
        let mut data = example();
        data.bars[0].route.name = "<script>alert('&')</script>\u{202e}".into();
        data.heading.title = "\"><svg onload=x>".into();
        let svg = shares(&data, &print()).unwrap().svg;
        assert!(!svg.contains("<script") && !svg.contains("<svg onload"));
        assert!(!svg.contains('\u{202e}'));
    }

    #[test]
    fn more_than_a_hundred_futures_of_a_hundred_is_refused() {
        let mut data = example();
        data.bars[1].of_hundred = 101.0;
        let error = shares(&data, &print()).unwrap_err();
        assert_eq!(error.code(), "chart-out-of-scale");
        assert_eq!(error.series(), Some("Claude by API · EU region"));
    }

    #[test]
    fn the_screen_version_follows_the_theme() {
        let svg = shares(&example(), &Frame::screen(600)).unwrap().svg;
        assert!(svg.contains("var(--open)") && !svg.contains("style="));
    }
}
