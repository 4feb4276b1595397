//! What two routes cost, against how much work there is.

use crate::cumulative::CostLine;
use crate::lines::{Crossing, LineChart, Place, draw};
use crate::{Chart, ChartError, FormatFigure, Frame, Heading};

/// What the chart of cost against volume shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Volume {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// One line a route; element `i` is what it costs with `volumes[i]` pieces of work.
    pub lines: Vec<CostLine>,
    /// Pieces of work a month, rising from 0.
    pub volumes: Vec<f64>,
    /// The name of every volume, for whoever points at it: "9,000 pieces a month".
    pub volume_names: Vec<String>,
    /// Volumes to name on the axis, with their words; also the columns of the table, where they
    /// are among `volumes`.
    pub ticks: Vec<(f64, String)>,
    /// What the axis counts: "pieces of work a month".
    pub axis: String,
    /// What the bands hold; may be empty.
    pub band_label: String,
    /// Where the two routes cost the same, when they do.
    pub break_even: Option<VolumeBreakEven>,
    /// How much work the person has, and the words for it.
    pub here: Option<(f64, String)>,
    /// Heading of the table column that names the route.
    pub column_route: String,
}

/// The volume from which the other route is the cheaper one.
#[derive(Debug, Clone, PartialEq)]
pub struct VolumeBreakEven {
    /// Pieces a month, in the middle of the futures.
    pub volume: f64,
    /// What both routes cost there.
    pub cost: f64,
    /// Least and most in eight of ten futures.
    pub range: Option<(f64, f64)>,
    /// "Equal at 31,000 a month".
    pub label: String,
    /// "8 of 10 futures: 18,000 to 52,000"; may be empty.
    pub detail: String,
}

/// Draws cost against volume, with the volume at which the routes cost the same.
///
/// # Errors
/// [`ChartError`] naming the route whose values are missing, infinite or of another number than
/// the volumes.
pub fn volume(data: &Volume, format: FormatFigure<'_>, frame: &Frame) -> Result<Chart, ChartError> {
    let chart = LineChart {
        heading: &data.heading,
        lines: &data.lines,
        ticks: data.ticks.clone(),
        places: data
            .volumes
            .iter()
            .zip(&data.volume_names)
            .map(|(volume, name)| Place {
                at: *volume,
                name: name.clone(),
                in_table: data
                    .ticks
                    .iter()
                    .any(|(at, _)| at.total_cmp(volume).is_eq()),
            })
            .collect(),
        axis: &data.axis,
        band_label: &data.band_label,
        crossing: data.break_even.as_ref().map(|mark| Crossing {
            at: mark.volume,
            cost: mark.cost,
            range: mark.range,
            label: &mark.label,
            detail: &mark.detail,
        }),
        ceiling: None,
        here: data.here.as_ref().map(|(at, label)| (*at, label.as_str())),
        column: &data.column_route,
    };
    draw(&chart, format, frame)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RouteKind;
    use crate::test_support::{
        assert_points_are_inside, assert_text_is_apart, euros, print, route,
    };

    fn example() -> Volume {
        let volumes: Vec<f64> = (0..=20).map(|step| f64::from(step) * 2_000.0).collect();
        let line = |name: &str, kind, chosen, fixed: f64, piece: f64| {
            let at = |factor: f64| {
                volumes
                    .iter()
                    .map(|volume| (fixed + volume * piece) * factor)
                    .collect::<Vec<f64>>()
            };
            CostLine {
                route: route(name, "", kind, chosen),
                likely: at(1.0),
                low: at(0.9),
                high: at(1.15),
                end_label: euros(fixed + 40_000.0 * piece),
            }
        };
        Volume {
            heading: Heading {
                title: "From 22,000 letters a month the own server is cheaper".into(),
                ..Heading::default()
            },
            lines: vec![
                line("Own server", RouteKind::Open, true, 180_000.0, 2.0),
                line("Claude by API", RouteKind::Closed, true, 30_000.0, 9.0),
            ],
            volume_names: volumes
                .iter()
                .map(|volume| format!("{volume} pieces a month"))
                .collect(),
            volumes,
            ticks: [0.0, 10_000.0, 20_000.0, 30_000.0, 40_000.0]
                .map(|volume| (volume, format!("{volume}")))
                .to_vec(),
            axis: "pieces of work a month".into(),
            band_label: "shaded: 8 of 10 futures".into(),
            break_even: Some(VolumeBreakEven {
                volume: 21_400.0,
                cost: 222_800.0,
                range: Some((16_000.0, 29_000.0)),
                label: "Equal at 21,400 a month".into(),
                detail: "8 of 10 futures: 16,000 to 29,000".into(),
            }),
            here: Some((9_000.0, "yours: 9,000".into())),
            column_route: "Route".into(),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = volume(&example(), &euros, &print()).unwrap();
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
        assert_eq!(chart.points.len(), 21);
    }

    #[test]
    fn words_stay_apart_wherever_the_person_is() {
        for width in [320, 430, 640, 900] {
            for here in [0.0, 9_000.0, 21_000.0, 40_000.0] {
                let mut data = example();
                data.here = Some((here, "yours: 9,000".into()));
                let chart = volume(&data, &euros, &Frame { width, ..print() }).unwrap();
                assert_text_is_apart(&chart.svg);
                assert_points_are_inside(&chart);
            }
        }
    }

    #[test]
    fn a_volume_without_a_name_is_refused() {
        let mut data = example();
        data.volume_names.pop();
        let error = volume(&data, &euros, &print()).unwrap_err();
        assert_eq!(error.code(), "chart-length");
    }
}
