//! How the difference between two routes is spread over the futures.

use crate::font::{Weight, shorten, text_width};
use crate::ink::{Ink, Role};
use crate::scale::{round_step, ticks};
use crate::sheet::{Plot, Sheet, Type, document};
use crate::spread::spread;
use crate::{Chart, ChartError, ChartTable, FormatFigure, Frame, Heading, RouteKind, checks};

/// What the distribution shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// The difference in each future. Above zero the right route is the cheaper one.
    pub differences: Vec<f64>,
    /// The side of the balance of the route that is cheaper left of zero, and the words for how
    /// often it is: "Own server costs less in 12 of 100".
    pub left: (RouteKind, String),
    /// The same for right of zero.
    pub right: (RouteKind, String),
    /// Value and words of P10, P50 and P90, for the line below.
    pub marks: [(f64, String); 3],
    /// "less than", for the table's first row: `$figure` is put after it.
    pub less_than: String,
    /// "from", for the table's other rows.
    pub from: String,
    /// Heading of the table column with the difference.
    pub column_difference: String,
    /// Heading of the table column with the number of futures.
    pub column_futures: String,
}

const SMALL: f64 = 12.0;
const LEVEL: f64 = 19.0;
const BARS: f64 = 170.0;
/// About how many bars.
const WANTED: f64 = 40.0;
/// Futures beyond these shares are counted in the outermost bars, or one odd future would press
/// all others together.
const TAIL: f64 = 0.005;
const OPACITY: f64 = 0.75;

struct Bars {
    step: f64,
    first: f64,
    counts: Vec<usize>,
}

/// Counts futures in bars of a round width, one edge of which is zero.
fn bars(differences: &[f64]) -> Bars {
    let mut ordered = differences.to_vec();
    ordered.sort_by(f64::total_cmp);
    let cut = (ordered.len() as f64 * TAIL).floor();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small part of a length"
    )]
    let cut = cut as usize;
    let low = ordered[cut].min(0.0);
    let high = ordered[ordered.len() - 1 - cut].max(0.0);
    let step = round_step((high - low).max(f64::MIN_POSITIVE) / WANTED);
    let first = (low / step).floor();
    let last = (high / step).ceil().max(first + 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "about as many as wanted"
    )]
    let mut counts = vec![0; (last - first) as usize];
    for value in ordered {
        // A future at exactly zero is drawn left of it.
        let bar = ((value / step).ceil() - 1.0).clamp(first, last - 1.0) - first;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "held between the first bar and the last"
        )]
        let bar = bar as usize;
        counts[bar] += 1;
    }
    Bars {
        step,
        first,
        counts,
    }
}

/// Draws the histogram, the shares on each side of zero, and the middle eight of ten below it.
///
/// `format` words a difference, `share` a part of all futures, 0–1.
///
/// # Errors
/// [`ChartError`] when there are no futures or a difference is not a number.
pub fn distribution(
    data: &Distribution,
    format: FormatFigure<'_>,
    share: FormatFigure<'_>,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    checks::not_empty("differences", &data.differences)?;
    checks::finite("differences", &data.differences)?;
    checks::finite(
        "marks",
        &[data.marks[0].0, data.marks[1].0, data.marks[2].0],
    )?;
    let width = frame.chart_width();
    let bars = bars(&data.differences);
    let edges = (
        bars.first * bars.step,
        (bars.first + bars.counts.len() as f64) * bars.step,
    );
    let top = LEVEL * 2.0 + 8.0;
    let bottom = top + BARS;
    let rows = rows(data, &bars, format, share);
    let drawing = document(frame, &data.heading, (width, bottom + 78.0), |sheet| {
        let plot = sheet.plot(8.0..width - 8.0, top..bottom, edges.0..edges.1, 0.0..1.0);
        let across = |value: f64| sheet.place(&plot, (value, 0.0)).0;
        axis(sheet, &across, edges, (bottom, width), format)?;
        let most = bars.counts.iter().copied().max().unwrap_or(1).max(1) as f64;
        for (index, (count, row)) in bars.counts.iter().zip(&rows).enumerate() {
            let from = (bars.first + index as f64) * bars.step;
            let (left, right) = (across(from), across(from + bars.step));
            let kind = if from < 0.0 {
                data.left.0
            } else {
                data.right.0
            };
            let height = *count as f64 / most * BARS;
            if *count > 0 {
                sheet.rectangle(
                    (left + 0.5, bottom - height.max(1.0)),
                    (right - 0.5, bottom),
                    Ink::from(kind.role()).faded(OPACITY),
                )?;
            }
            sheet.point((left, top), (right, bottom), &row.0, vec![row.1.clone()]);
        }
        zero(sheet, data, &plot, (bottom, width))?;
        middle(sheet, data, &across, (bottom + 46.0, width))
    })?;
    Ok(drawing.with(ChartTable {
        columns: vec![data.column_difference.clone(), data.column_futures.clone()],
        rows: rows
            .into_iter()
            .map(|(range, futures)| vec![range, futures])
            .collect(),
    }))
}

/// The words of each bar: which differences, how many futures.
fn rows(
    data: &Distribution,
    bars: &Bars,
    format: FormatFigure<'_>,
    share: FormatFigure<'_>,
) -> Vec<(String, String)> {
    let all = data.differences.len() as f64;
    let last = bars.counts.len() - 1;
    bars.counts
        .iter()
        .enumerate()
        .map(|(index, count)| {
            let at = |place: usize| format((bars.first + place as f64) * bars.step);
            let range = match index {
                0 if last > 0 => format!("{} {}", data.less_than, at(1)),
                index if index == last => format!("{} {}", data.from, at(index)),
                index => format!("{} – {}", at(index), at(index + 1)),
            };
            (range, share(*count as f64 / all))
        })
        .collect()
}

fn axis(
    sheet: &Sheet<'_>,
    across: &dyn Fn(f64) -> f64,
    (low, high): (f64, f64),
    (bottom, width): (f64, f64),
    format: FormatFigure<'_>,
) -> Result<(), ChartError> {
    let strong = Ink::from(Role::LineStrong).stroke(1.0);
    sheet.line(&[(8.0, bottom), (width - 8.0, bottom)], strong)?;
    let soft = Type::new(Weight::Regular, SMALL, Role::InkFaint).centred();
    let mut free_from = 0.0;
    for tick in ticks(low, high, 5.0) {
        if tick < low || tick > high {
            continue;
        }
        let (x, label) = (across(tick), format(tick));
        let half = text_width(&label, soft.weight, SMALL) / 2.0;
        let centre = x.clamp(half, width - half);
        sheet.line(&[(x, bottom), (x, bottom + 5.0)], strong)?;
        if centre - half >= free_from {
            sheet.text(&label, (centre, bottom + 17.0), soft)?;
            free_from = centre + half + 10.0;
        }
    }
    Ok(())
}

/// The line at which both cost the same, and who is cheaper on each side of it.
fn zero(
    sheet: &Sheet<'_>,
    data: &Distribution,
    plot: &Plot<'_>,
    (bottom, width): (f64, f64),
) -> Result<(), ChartError> {
    let (x, _) = sheet.place(plot, (0.0, 0.0));
    let words = |(kind, text): &(RouteKind, String)| {
        let kind = Type::new(Weight::SemiBold, SMALL, kind.role());
        (shorten(text, kind.weight, SMALL, width), kind)
    };
    let (left_text, left) = words(&data.left);
    let (right_text, right) = words(&data.right);
    let wide = |text: &str| text_width(text, Weight::SemiBold, SMALL);
    // Each stands at its side of the line where there is room, and over the other where not.
    let left_at = (x - 12.0 - wide(&left_text)).max(0.0);
    let right_at = (x + 12.0).min(width - wide(&right_text)).max(0.0);
    let one_level = left_at + wide(&left_text) + 12.0 <= right_at;
    let (first, second) = (LEVEL / 2.0, LEVEL * 1.5);
    let (left_y, right_y) = if one_level {
        (second, second)
    } else {
        (first, second)
    };
    let clear = |at: f64, text: &str| x < at - 4.0 || x > at + wide(text) + 4.0;
    let line_top = if clear(right_at, &right_text) && clear(left_at, &left_text) {
        if one_level { LEVEL } else { 2.0 }
    } else {
        LEVEL * 2.0
    };
    sheet.line(
        &[(x, line_top), (x, bottom)],
        Ink::from(Role::Ink).stroke(1.8),
    )?;
    sheet.text(&left_text, (left_at, left_y), left)?;
    sheet.text(&right_text, (right_at, right_y), right)
}

/// From P10 to P90 with the middle, in words.
fn middle(
    sheet: &Sheet<'_>,
    data: &Distribution,
    across: &dyn Fn(f64) -> f64,
    (y, width): (f64, f64),
) -> Result<(), ChartError> {
    let ink = Ink::from(Role::Ink);
    let places: Vec<f64> = data
        .marks
        .iter()
        .map(|(value, _)| across(*value).clamp(4.0, width - 4.0))
        .collect();
    sheet.line(&[(places[0], y), (places[2], y)], ink.stroke(4.0))?;
    sheet.circle((places[1], y), 5.5, Ink::from(Role::Surface).fill())?;
    sheet.circle((places[1], y), 5.5, ink.stroke(2.0))?;
    let weights = [Weight::Regular, Weight::SemiBold, Weight::Regular];
    let room = width / 3.0 - 12.0;
    let texts: Vec<String> = data
        .marks
        .iter()
        .zip(weights)
        .map(|((_, words), weight)| shorten(words, weight, SMALL, room))
        .collect();
    let extents: Vec<f64> = texts
        .iter()
        .zip(weights)
        .map(|(text, weight)| text_width(text, weight, SMALL) + 12.0)
        .collect();
    let centres = spread(&places, &extents, -6.0, width + 6.0);
    for ((text, weight), x) in texts.iter().zip(weights).zip(centres) {
        let role = if weight == Weight::SemiBold {
            Role::Ink
        } else {
            Role::InkFaint
        };
        let kind = Type::new(weight, SMALL, role).centred();
        sheet.text(text, (x, y + 20.0), kind)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{assert_points_are_inside, assert_text_is_apart, euros, print};

    /// A hundred futures, evenly from `low` to `high`.
    fn example(low: f64, high: f64) -> Distribution {
        let at = |share: f64| low + (high - low) * share;
        Distribution {
            heading: Heading {
                title: "Nine futures in ten save money".into(),
                ..Heading::default()
            },
            differences: (0..100).map(|nth| at(f64::from(nth) / 99.0)).collect(),
            left: (RouteKind::Open, "Own server costs less in 20 of 100".into()),
            right: (
                RouteKind::Closed,
                "Closed, regional costs less in 80 of 100".into(),
            ),
            marks: [
                (at(0.1), format!("one in ten below {}", euros(at(0.1)))),
                (at(0.5), format!("middle {}", euros(at(0.5)))),
                (at(0.9), format!("one in ten above {}", euros(at(0.9)))),
            ],
            less_than: "less than".into(),
            from: "from".into(),
            column_difference: "Difference".into(),
            column_futures: "Futures".into(),
        }
    }

    fn of_hundred(share: f64) -> String {
        format!("{:.0} of 100", share * 100.0)
    }

    fn drawn(data: &Distribution, width: u32) -> Chart {
        let frame = Frame { width, ..print() };
        distribution(data, &euros, &of_hundred, &frame).unwrap()
    }

    #[test]
    fn a_small_example() {
        let chart = drawn(&example(-50_000.0, 200_000.0), 640);
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
    }

    #[test]
    fn zero_is_an_edge_and_every_future_is_counted() {
        let bars = bars(&example(-50_000.0, 200_000.0).differences);
        assert_eq!(bars.counts.iter().sum::<usize>(), 100);
        let below: usize = bars
            .counts
            .iter()
            .enumerate()
            .filter(|(index, _)| bars.first + (*index as f64) < 0.0)
            .map(|(_, count)| count)
            .sum();
        assert_eq!(below, 20);
    }

    #[test]
    fn words_stay_apart_and_inside_wherever_zero_is() {
        for (low, high) in [
            (-50_000.0, 200_000.0),
            (-200_000.0, 1_000.0),
            (3_000.0, 90_000.0),
            (-90_000.0, -80_000.0),
            (5.0, 5.0),
            (0.0, 0.0),
        ] {
            for width in [320, 430, 640, 900] {
                let chart = drawn(&example(low, high), width);
                assert_text_is_apart(&chart.svg);
                assert_points_are_inside(&chart);
            }
        }
    }

    #[test]
    fn one_odd_future_does_not_press_the_others_together() {
        let mut data = example(-50_000.0, 200_000.0);
        data.differences = data.differences.repeat(10);
        data.differences[0] = 1e12;
        assert!(bars(&data.differences).counts.len() < 60);
    }

    #[test]
    fn no_futures_and_infinite_ones_are_refused() {
        let mut data = example(0.0, 1.0);
        data.differences[3] = f64::INFINITY;
        let error = distribution(&data, &euros, &of_hundred, &print()).unwrap_err();
        assert_eq!(error.code(), "chart-not-finite");
        data.differences.clear();
        let error = distribution(&data, &euros, &of_hundred, &print()).unwrap_err();
        assert_eq!(error.code(), "chart-empty");
    }
}
