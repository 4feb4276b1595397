//! The balance: a steelyard seen from the side.

use crate::font::{Weight, shorten};
use crate::ink::{Ink, Role};
use crate::sheet::{Sheet, Type, document};
use crate::{Chart, ChartError, ChartTable, Frame, Heading, Palette, checks};

/// What the balance shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Beam {
    /// Title and description; the subtitle is not drawn.
    pub heading: Heading,
    /// From −12 (open weighs more) through 0 (level) to 12 (closed weighs more).
    /// Values beyond are drawn at the stop.
    pub tilt_degrees: f64,
    /// Name under the left pan: "Open".
    pub open: String,
    /// Name under the right pan: "Closed".
    pub closed: String,
    /// Futures won by open routes in words, for the table: "86 of 100".
    pub open_share: String,
    /// Futures won by closed routes in words.
    pub closed_share: String,
    /// Heading of the table column that names the side.
    pub column_side: String,
    /// Heading of the table column with the share.
    pub column_wins: String,
}

/// The size at which the figures below are right.
const WIDTH: f64 = 276.0;
const HEIGHT: f64 = 150.0;
/// Below this width names under the pans would be unreadable; the sides stay
/// apart by their place, and the description names them.
const NARROWEST_WITH_NAMES: f64 = 150.0;
const MOST_TILT: f64 = 12.0;

/// Draws the balance, `width` pixels wide.
///
/// # Errors
/// [`ChartError::NotFinite`] when the tilt is not a number.
pub fn beam(data: &Beam, width: u32, palette: Palette) -> Result<Chart, ChartError> {
    checks::finite("tilt_degrees", &[data.tilt_degrees])?;
    let width = f64::from(width.max(24));
    let scale = width / WIDTH;
    let with_names = width >= NARROWEST_WITH_NAMES;
    let height = if with_names { HEIGHT } else { HEIGHT - 4.0 };
    let frame = Frame {
        width: 0,
        palette,
        with_heading: false,
    };
    let drawing = document(&frame, &data.heading, (width, height * scale), |sheet| {
        paint(sheet, data, scale, with_names)
    })?;
    Ok(drawing.with(ChartTable {
        columns: vec![data.column_side.clone(), data.column_wins.clone()],
        rows: vec![
            vec![data.open.clone(), data.open_share.clone()],
            vec![data.closed.clone(), data.closed_share.clone()],
        ],
    }))
}

fn paint(sheet: &Sheet<'_>, data: &Beam, scale: f64, with_names: bool) -> Result<(), ChartError> {
    let at = |x: f64, y: f64| (x * scale, y * scale);
    // Lines get relatively thicker as the picture gets smaller, or they vanish.
    let line = |width: f64| width * scale.max(scale.sqrt() * 0.8);
    let ink = Ink::from(Role::Ink);
    let (centre, pivot) = (WIDTH / 2.0, 46.0);
    let arm = WIDTH / 2.0 - 36.0;
    let tilt = data.tilt_degrees.clamp(-MOST_TILT, MOST_TILT).to_radians();
    let (across, down) = (libm::cos(tilt) * arm, libm::sin(tilt) * arm);
    let ends = [
        (centre - across, pivot - down),
        (centre + across, pivot + down),
    ];

    sheet.polygon(
        &[
            at(centre - 2.0, pivot),
            at(centre + 2.0, pivot),
            at(centre + 13.0, HEIGHT - 14.0),
            at(centre - 13.0, HEIGHT - 14.0),
        ],
        ink.faded(0.9),
    )?;
    sheet.line(
        &[
            at(centre - 31.5, HEIGHT - 12.5),
            at(centre + 31.5, HEIGHT - 12.5),
        ],
        ink.stroke(line(5.0)),
    )?;
    let sides = [
        (ends[0], Role::Open, Role::OpenWash, &data.open),
        (ends[1], Role::Closed, Role::ClosedWash, &data.closed),
    ];
    for ((x, y), role, wash, name) in sides {
        for reach in [-24.0, 24.0] {
            sheet.line(
                &[at(x, y), at(x + reach, y + 44.0)],
                Ink::from(Role::LineStrong).stroke(line(1.2)),
            )?;
        }
        let bowl: Vec<(f64, f64)> = (0..=24)
            .map(|step| {
                let angle = std::f64::consts::PI * f64::from(step) / 24.0;
                at(
                    x + 32.0 * libm::cos(angle),
                    y + 44.0 + 20.0 * libm::sin(angle),
                )
            })
            .collect();
        sheet.polygon(&bowl, wash.into())?;
        let mut rim = bowl.clone();
        rim.extend(bowl.first());
        rim.extend(bowl.get(1));
        sheet.line(&rim, Ink::from(role).stroke(line(1.6)))?;
        if with_names {
            let size = (12.5 * scale).max(11.0);
            let name = shorten(name, Weight::SemiBold, size, 72.0 * scale);
            sheet.text(
                &name,
                at(x, y + 77.0),
                Type::new(Weight::SemiBold, size, role).centred(),
            )?;
        }
    }
    let tips = [at(ends[0].0, ends[0].1), at(ends[1].0, ends[1].1)];
    sheet.line(&tips, ink.stroke(line(4.0)))?;
    sheet.circle(
        at(centre, pivot),
        7.0 * scale,
        Ink::from(Role::Surface).fill(),
    )?;
    sheet.circle(at(centre, pivot), 7.0 * scale, ink.stroke(line(3.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::assert_text_is_apart;

    fn example(tilt_degrees: f64) -> Beam {
        Beam {
            heading: Heading {
                title: "The balance tips to open".into(),
                subtitle: String::new(),
                description: "Open routes came first in 86 of 100 futures.".into(),
            },
            tilt_degrees,
            open: "Open".into(),
            closed: "Closed".into(),
            open_share: "86 of 100".into(),
            closed_share: "14 of 100".into(),
            column_side: "Side".into(),
            column_wins: "Comes first".into(),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = beam(&example(-8.0), 276, Palette::screen()).unwrap();
        insta::assert_snapshot!(chart.svg);
        assert_text_is_apart(&chart.svg);
    }

    #[test]
    fn a_tilt_beyond_the_stop_is_drawn_at_the_stop() {
        let stop = beam(&example(12.0), 276, Palette::light()).unwrap();
        let beyond = beam(&example(90.0), 276, Palette::light()).unwrap();
        assert_eq!(stop.svg, beyond.svg);
    }

    #[test]
    fn a_tiny_balance_has_no_names_but_keeps_its_description() {
        let svg = beam(&example(-8.0), 40, Palette::screen()).unwrap().svg;
        assert!(!svg.contains("<text") && svg.contains("<desc>"));
    }

    #[test]
    fn a_tilt_that_is_not_a_number_is_refused() {
        let error = beam(&example(f64::NAN), 276, Palette::light()).unwrap_err();
        assert_eq!(error.series(), Some("tilt_degrees"));
    }
}
