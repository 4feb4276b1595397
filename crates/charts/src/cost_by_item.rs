//! What the money goes to, by route.

use crate::font::{Weight, shorten, text_width};
use crate::ink::{Ink, Role};
use crate::sheet::{Sheet, Type, document};
use crate::spread::spread;
use crate::{Chart, ChartError, ChartTable, FormatFigure, Frame, Heading, RouteLabel, checks};

/// What the chart of cost by group of items shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CostByItem {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// Names of the groups, in the order of the bars: "Tokens", "Machines" …
    pub groups: Vec<String>,
    /// One bar per route.
    pub bars: Vec<CostBar>,
    /// Name for groups too small to be named on a bar: "Smaller items".
    pub smaller_items: String,
    /// Heading of the table column that names the route.
    pub column_route: String,
    /// Heading of the table column with the total.
    pub column_total: String,
}

/// The cost of one route.
#[derive(Debug, Clone, PartialEq)]
pub struct CostBar {
    /// The route.
    pub route: RouteLabel,
    /// One amount a group, zero where a route has none; negative for money
    /// that comes back, such as a resale.
    pub amounts: Vec<f64>,
    /// The total in words. It is not summed here, since the middle of the
    /// futures of a sum is not the sum of the middles.
    pub total: String,
}

/// A piece of a bar.
struct Segment {
    name: String,
    amount: f64,
    strength: f64,
    /// Left and right edge in the unit of the amounts.
    from: f64,
    to: f64,
}

const NAME: f64 = 12.5;
const SMALL: f64 = 11.0;
const BAR: f64 = 20.0;
const ROW: f64 = 68.0;
const LABEL_GAP: f64 = 10.0;

/// Tints of one colour, strong and weak in turn, so that neighbours differ in grey.
const STRENGTHS: [f64; 9] = [1.0, 0.5, 0.8, 0.32, 0.65, 0.2, 0.9, 0.42, 0.26];

/// Draws stacked bars, one a route, every piece named under the bar.
///
/// # Errors
/// [`ChartError`] naming the route whose amounts are infinite or do not match the groups.
pub fn cost_by_item(
    data: &CostByItem,
    format: FormatFigure<'_>,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    checks::not_empty("bars", &data.bars)?;
    checks::not_empty("groups", &data.groups)?;
    for bar in &data.bars {
        checks::length(&bar.route.full(), data.groups.len(), bar.amounts.len())?;
        checks::finite(&bar.route.full(), &bar.amounts)?;
    }

    let width = frame.chart_width();
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let name_width = widest(&mut data.bars.iter().map(|bar| {
        text_width(&bar.route.name, Weight::SemiBold, NAME).max(text_width(
            &bar.route.detail,
            Weight::Regular,
            SMALL,
        ))
    }))
    .min(width * 0.26);
    let total_width = widest(
        &mut data
            .bars
            .iter()
            .map(|bar| text_width(&bar.total, Weight::SemiBold, NAME)),
    );
    let left = name_width + 16.0;
    let right = width - total_width - 12.0;

    let sum = |bar: &CostBar, sign: f64| -> f64 {
        bar.amounts
            .iter()
            .filter(|amount| **amount * sign > 0.0)
            .sum()
    };
    let most = data
        .bars
        .iter()
        .map(|bar| sum(bar, 1.0))
        .fold(0.0, f64::max);
    let least = data
        .bars
        .iter()
        .map(|bar| sum(bar, -1.0))
        .fold(0.0, f64::min);
    let span = if most - least > 0.0 {
        most - least
    } else {
        1.0
    };

    let height = data.bars.len() as f64 * ROW - 10.0;
    let drawing = document(frame, &data.heading, (width, height), |sheet| {
        let plot = sheet.plot(left..right, 0.0..height, least..least + span, 0.0..1.0);
        let across = |amount: f64| sheet.place(&plot, (amount, 0.0)).0;
        for (index, bar) in data.bars.iter().enumerate() {
            let top = index as f64 * ROW;
            let pieces = segments(data, bar, span, width - left, format);
            row(sheet, bar, &pieces, &across, (left, width, top), format)?;
        }
        sheet.line(
            &[(across(0.0), 0.0), (across(0.0), height - 8.0)],
            Ink::from(Role::LineStrong).stroke(1.0),
        )
    })?;
    Ok(drawing.with(table(data, format)))
}

fn label_width(name: &str, amount: f64, format: FormatFigure<'_>) -> f64 {
    text_width(name, Weight::Regular, SMALL).max(text_width(&format(amount), Weight::Medium, SMALL))
        + LABEL_GAP
}

/// The pieces of a bar from left to right. Pieces that are too thin to see, or
/// whose name finds no room, are added up into one piece at the end.
fn segments(
    data: &CostByItem,
    bar: &CostBar,
    span: f64,
    room: f64,
    format: FormatFigure<'_>,
) -> Vec<Segment> {
    let mut named: Vec<usize> = (0..bar.amounts.len())
        .filter(|&group| bar.amounts[group] < 0.0 || bar.amounts[group] > span * 0.03)
        .collect();
    let left_over = |named: &[usize]| -> Vec<usize> {
        (0..bar.amounts.len())
            .filter(|group| bar.amounts[*group] > 0.0 && !named.contains(group))
            .collect()
    };
    // A single left-over keeps its own name.
    if let [only] = left_over(&named)[..] {
        named.push(only);
        named.sort_unstable();
    }
    loop {
        let rest: f64 = left_over(&named)
            .iter()
            .map(|group| bar.amounts[*group])
            .sum();
        let labels: f64 = named
            .iter()
            .map(|group| label_width(&data.groups[*group], bar.amounts[*group], format))
            .sum::<f64>()
            + if rest > 0.0 {
                label_width(&data.smaller_items, rest, format)
            } else {
                0.0
            };
        if labels <= room || named.len() < 2 {
            break;
        }
        let smallest = named.iter().copied().min_by(|left, right| {
            bar.amounts[*left]
                .abs()
                .total_cmp(&bar.amounts[*right].abs())
        });
        named.retain(|group| Some(*group) != smallest);
    }

    let (mut above, mut below) = (0.0, 0.0);
    let mut pieces = Vec::new();
    let mut add = |name: &str, amount: f64, strength: f64| {
        let edge = if amount < 0.0 { &mut below } else { &mut above };
        let from: f64 = *edge;
        *edge += amount;
        pieces.push(Segment {
            name: name.to_owned(),
            amount,
            strength,
            from: from.min(*edge),
            to: from.max(*edge),
        });
    };
    for group in &named {
        add(
            &data.groups[*group],
            bar.amounts[*group],
            STRENGTHS[group % STRENGTHS.len()],
        );
    }
    let rest: f64 = left_over(&named)
        .iter()
        .map(|group| bar.amounts[*group])
        .sum();
    if rest > 0.0 {
        add(&data.smaller_items, rest, 0.12);
    }
    pieces
}

fn row(
    sheet: &Sheet<'_>,
    bar: &CostBar,
    pieces: &[Segment],
    across: &dyn Fn(f64) -> f64,
    (left, width, top): (f64, f64, f64),
    format: FormatFigure<'_>,
) -> Result<(), ChartError> {
    let role = bar.route.kind.role();
    let name_ink = if bar.route.chosen { role } else { Role::Ink };
    let middle = top + BAR / 2.0;
    let name = Type::new(Weight::SemiBold, NAME, name_ink);
    sheet.text(
        &shorten(&bar.route.name, name.weight, NAME, left - 16.0),
        (0.0, middle),
        name,
    )?;
    if !bar.route.detail.is_empty() {
        sheet.text(
            &shorten(&bar.route.detail, Weight::Regular, SMALL, left - 16.0),
            (0.0, middle + 17.0),
            Type::new(Weight::Regular, SMALL, Role::InkFaint),
        )?;
    }

    let end = pieces.iter().map(|piece| piece.to).fold(0.0, f64::max);
    for piece in pieces {
        let (from, to) = (across(piece.from), across(piece.to));
        // A gap of paper between neighbours keeps them apart without colour.
        let gap = if to - from > 3.0 && piece.to < end {
            1.5
        } else {
            0.0
        };
        sheet.rectangle(
            (from, top),
            (to - gap, top + BAR),
            Ink::from(role).faded(piece.strength),
        )?;
        sheet.point(
            (from, top),
            (to - gap, top + BAR),
            format!("{}: {}", bar.route.full(), piece.name),
            vec![format(piece.amount)],
        );
    }
    sheet.text(
        &bar.total,
        (across(end) + 10.0, middle),
        Type::new(Weight::SemiBold, NAME, name_ink),
    )?;

    let centres: Vec<f64> = pieces
        .iter()
        .map(|piece| f64::midpoint(across(piece.from), across(piece.to)))
        .collect();
    let extents: Vec<f64> = pieces
        .iter()
        .map(|piece| label_width(&piece.name, piece.amount, format))
        .collect();
    let placed = spread(&centres, &extents, left, width);
    for ((piece, centre), x) in pieces.iter().zip(&centres).zip(placed) {
        sheet.line(
            &[(*centre, top + BAR + 1.5), (x, top + BAR + 7.0)],
            Ink::from(Role::LineStrong).stroke(0.9),
        )?;
        sheet.text(
            &piece.name,
            (x, top + BAR + 14.0),
            Type::new(Weight::Regular, SMALL, Role::InkSoft).centred(),
        )?;
        sheet.text(
            &format(piece.amount),
            (x, top + BAR + 27.5),
            Type::new(Weight::Medium, SMALL, Role::Ink).centred(),
        )?;
    }
    Ok(())
}

fn table(data: &CostByItem, format: FormatFigure<'_>) -> ChartTable {
    let mut columns = vec![data.column_route.clone()];
    columns.extend(data.groups.iter().cloned());
    columns.push(data.column_total.clone());
    let rows = data
        .bars
        .iter()
        .map(|bar| {
            let mut cells = vec![bar.route.full()];
            cells.extend(bar.amounts.iter().map(|amount| format(*amount)));
            cells.push(bar.total.clone());
            cells
        })
        .collect();
    ChartTable { columns, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RouteKind;
    use crate::test_support::{assert_text_is_apart, euros, print, route};

    fn example() -> CostByItem {
        let bar = |name: &str, detail: &str, kind, chosen, amounts: [f64; 6]| CostBar {
            route: route(name, detail, kind, chosen),
            amounts: amounts.to_vec(),
            total: euros(amounts.iter().sum()),
        };
        CostByItem {
            heading: Heading {
                title: "People cost more than machines".into(),
                ..Heading::default()
            },
            groups: [
                "Tokens",
                "Machines",
                "Running",
                "People",
                "Upkeep",
                "Safeguards",
            ]
            .map(String::from)
            .to_vec(),
            bars: vec![
                bar(
                    "Own server",
                    "Mistral Small",
                    RouteKind::Open,
                    true,
                    [0.0, 61_000.0, 14_000.0, 118_000.0, 31_000.0, 27_000.0],
                ),
                bar(
                    "Rented GPU",
                    "Mistral Small",
                    RouteKind::Open,
                    false,
                    [0.0, 142_000.0, 3_000.0, 92_000.0, 26_000.0, 15_000.0],
                ),
                bar(
                    "Claude by API",
                    "EU region",
                    RouteKind::Closed,
                    false,
                    [88_000.0, 0.0, 500.0, 40_000.0, 12_000.0, 49_500.0],
                ),
                bar("Do nothing", "", RouteKind::Neutral, false, [0.0; 6]),
            ],
            smaller_items: "Smaller items".into(),
            column_route: "Route".into(),
            column_total: "Total".into(),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = cost_by_item(&example(), &euros, &print()).unwrap();
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
    }

    #[test]
    fn labels_do_not_overlap_at_any_width() {
        for width in [320, 430, 640, 900] {
            let frame = Frame { width, ..print() };
            assert_text_is_apart(&cost_by_item(&example(), &euros, &frame).unwrap().svg);
        }
    }

    #[test]
    fn money_that_comes_back_stands_left_of_zero() {
        let mut data = example();
        data.bars[0].amounts[2] = -20_000.0;
        assert!(cost_by_item(&data, &euros, &print()).is_ok());
    }

    #[test]
    fn a_route_with_a_missing_amount_is_named() {
        let mut data = example();
        data.bars[1].amounts.pop();
        let error = cost_by_item(&data, &euros, &print()).unwrap_err();
        assert_eq!(error.series(), Some("Rented GPU · Mistral Small"));
    }
}
