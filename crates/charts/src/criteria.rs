//! How each route does on each criterion.

use crate::font::{Weight, shorten, text_width};
use crate::ink::{Ink, Role};
use crate::sheet::{Sheet, Type, document};
use crate::spread::spread;
use crate::{Chart, ChartError, ChartTable, Frame, Heading, RouteLabel, checks};

/// What the dot plot of criteria shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Criteria {
    /// Title, subtitle, description.
    pub heading: Heading,
    /// The routes. Up to five are easy to read.
    pub routes: Vec<RouteLabel>,
    /// The rows, heaviest first.
    pub rows: Vec<Criterion>,
    /// Words for the ends of the scale: "worst", "best".
    pub ends: (String, String),
    /// Heading of the table column that names the criterion.
    pub column_criterion: String,
    /// Heading of the table column with the weight.
    pub column_weight: String,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// "Privacy".
    pub name: String,
    /// Its weight in words: "38%".
    pub weight: String,
    /// One score a route from 0 (worst of these) to 100 (best of these).
    pub scores: Vec<f64>,
    /// The same scores in words, for the table.
    pub labels: Vec<String>,
}

const NAME: f64 = 12.5;
const SMALL: f64 = 11.5;
const ROW: f64 = 38.0;
const DOT: f64 = 6.0;
const LEVEL: f64 = 17.0;

/// Draws a row a criterion and a mark a route; every route has a mark of its
/// own shape, named above the first row.
///
/// # Errors
/// [`ChartError`] naming the criterion whose scores are missing or not between 0 and 100.
pub fn criteria(data: &Criteria, frame: &Frame) -> Result<Chart, ChartError> {
    checks::not_empty("rows", &data.rows)?;
    checks::not_empty("routes", &data.routes)?;
    for row in &data.rows {
        checks::length(&row.name, data.routes.len(), row.scores.len())?;
        checks::length(&row.name, data.routes.len(), row.labels.len())?;
        checks::on_scale(&row.name, &row.scores, 0, 100)?;
    }
    let width = frame.chart_width();
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let name_width = widest(
        &mut data
            .rows
            .iter()
            .map(|row| text_width(&row.name, Weight::Medium, NAME)),
    )
    .min(width * 0.3);
    let weight_width = widest(
        &mut data
            .rows
            .iter()
            .map(|row| text_width(&row.weight, Weight::Regular, NAME)),
    );
    let left = name_width + weight_width + 42.0;
    let right = width - 14.0;

    let first_scores = &data.rows[0].scores;
    let names: Vec<String> = data
        .routes
        .iter()
        .map(|route| shorten(&route.name, Weight::SemiBold, SMALL, width * 0.34))
        .collect();
    let wanted: Vec<f64> = first_scores
        .iter()
        .map(|score| left + (right - left) * score / 100.0)
        .collect();
    let header = header(&names, &wanted, (left - 20.0, width));
    let levels = header.iter().map(|(level, _)| *level).max().unwrap_or(0) + 1;
    let top = f64::from(levels) * LEVEL + 12.0;
    let bottom = top + data.rows.len() as f64 * ROW;

    let drawing = document(frame, &data.heading, (width, bottom + 26.0), |sheet| {
        grid(sheet, data, (left, right, top, bottom), (name_width, width))?;
        let plot = sheet.plot(left..right, top..bottom, 0.0..100.0, 0.0..1.0);
        let across = |score: f64| sheet.place(&plot, (score, 0.0)).0;

        let marks: Vec<f64> = first_scores.iter().map(|score| across(*score)).collect();
        let names = names
            .iter()
            .zip(&header)
            .map(|(name, place)| (name.as_str(), *place));
        route_names(sheet, data, &names.collect::<Vec<_>>(), &marks, top)?;

        for (index, row) in data.rows.iter().enumerate() {
            let middle = top + (index as f64 + 0.5) * ROW;
            let places: Vec<f64> = row.scores.iter().map(|score| across(*score)).collect();
            let least = places.iter().copied().fold(f64::INFINITY, f64::min);
            let most = places.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            sheet.line(
                &[(least, middle), (most, middle)],
                Ink::from(Role::LineStrong).stroke(1.2),
            )?;
            let offsets = offsets(&places);
            // The chosen route is drawn last, so that it lies on top; room is
            // cleared around all marks before the first is drawn.
            let mut order: Vec<usize> = (0..places.len()).collect();
            order.sort_by_key(|route| data.routes[*route].chosen);
            let paper = Ink::from(Role::Surface);
            let at = |route: usize| (places[route], middle + offsets[route]);
            for &route in &order {
                mark(sheet, route, at(route), DOT + 2.2, paper)?;
            }
            for &route in &order {
                let ink = Ink::from(data.routes[route].kind.role());
                mark(sheet, route, at(route), DOT, ink)?;
                if (route / 5) % 2 == 1 {
                    mark(sheet, route, at(route), DOT - 2.4, paper)?;
                }
            }
            let values = data
                .routes
                .iter()
                .zip(&row.labels)
                .map(|(route, label)| format!("{}: {label}", route.name))
                .collect();
            sheet.point(
                (0.0, middle - ROW / 2.0),
                (width, middle + ROW / 2.0),
                row.name.clone(),
                values,
            );
        }
        Ok(())
    })?;
    Ok(drawing.with(table(data)))
}

/// Level and centre of each route's name over the first row: on one line when
/// they fit, otherwise on as many as are needed.
fn header(names: &[String], wanted: &[f64], (low, high): (f64, f64)) -> Vec<(u32, f64)> {
    let extents: Vec<f64> = names
        .iter()
        .map(|name| text_width(name, Weight::SemiBold, SMALL) + 14.0)
        .collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|left, right| wanted[*left].total_cmp(&wanted[*right]));
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for levels in 1..=names.len().max(1) {
        lines = vec![Vec::new(); levels];
        for (place, &route) in order.iter().enumerate() {
            lines[place % levels].push(route);
        }
        let fits = lines
            .iter()
            .all(|line| line.iter().map(|route| extents[*route]).sum::<f64>() <= high - low);
        if fits {
            break;
        }
    }
    let mut header = vec![(0, 0.0); names.len()];
    for (level, line) in (0_u32..).zip(lines) {
        let centres: Vec<f64> = line.iter().map(|route| wanted[*route]).collect();
        let widths: Vec<f64> = line.iter().map(|route| extents[*route]).collect();
        for (route, x) in line.iter().zip(spread(&centres, &widths, low, high)) {
            header[*route] = (level, x);
        }
    }
    header
}

/// Writes each route's name on its level and leads it to its first mark.
fn route_names(
    sheet: &Sheet<'_>,
    data: &Criteria,
    names: &[(&str, (u32, f64))],
    marks: &[f64],
    top: f64,
) -> Result<(), ChartError> {
    let highest = names
        .iter()
        .map(|(_, (level, _))| *level)
        .max()
        .unwrap_or(0);
    let height = |level: u32| f64::from(highest - level) * LEVEL + 8.0;
    let offsets = offsets(marks);
    // Leaders first, so that names lie on top of those they cross.
    for ((_, (level, x)), (mark, offset)) in names.iter().zip(marks.iter().zip(offsets)) {
        sheet.line(
            &[
                (*x, height(*level) + 8.0),
                (*x, top - 6.0),
                (*mark, top + 2.0),
                (*mark, top + ROW / 2.0 + offset - DOT),
            ],
            Ink::from(Role::LineStrong).stroke(0.9),
        )?;
    }
    for ((name, (level, x)), route) in names.iter().zip(&data.routes) {
        let ink = Ink::from(route.kind.role()).with_halo();
        let kind = Type::new(Weight::SemiBold, SMALL, ink).centred();
        sheet.text(name, (*x, height(*level)), kind)?;
    }
    Ok(())
}

fn grid(
    sheet: &Sheet<'_>,
    data: &Criteria,
    (left, right, top, bottom): (f64, f64, f64, f64),
    (name_width, width): (f64, f64),
) -> Result<(), ChartError> {
    for quarter in 0..=4 {
        let x = left + (right - left) * f64::from(quarter) / 4.0;
        sheet.line(&[(x, top), (x, bottom)], Ink::from(Role::Line).stroke(1.0))?;
    }
    for (index, row) in data.rows.iter().enumerate() {
        let middle = top + (index as f64 + 0.5) * ROW;
        let name = Type::new(Weight::Medium, NAME, Role::Ink);
        sheet.text(
            &shorten(&row.name, name.weight, NAME, name_width),
            (0.0, middle),
            name,
        )?;
        let weight = Type::new(Weight::Regular, NAME, Role::InkFaint);
        sheet.text(&row.weight, (left - 24.0, middle), weight.right())?;
        let y = middle + ROW / 2.0;
        sheet.line(&[(0.0, y), (width, y)], Ink::from(Role::Line).stroke(1.0))?;
    }
    let soft = Type::new(Weight::Regular, SMALL, Role::InkFaint);
    let room = (right - left) / 2.0 - 8.0;
    let ends = [
        (&data.ends.0, left, soft),
        (&data.ends.1, right, soft.right()),
    ];
    for (words, x, kind) in ends {
        let words = shorten(words, kind.weight, kind.size, room);
        sheet.text(&words, (x, bottom + 15.0), kind)?;
    }
    Ok(())
}

/// How far each mark of a row is moved up or down so that marks in the same
/// place stay visible side by side.
fn offsets(places: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|left, right| places[*left].total_cmp(&places[*right]));
    let mut offsets = vec![0.0; places.len()];
    let mut start = 0;
    while start < order.len() {
        let mut end = start + 1;
        while end < order.len() && places[order[end]] - places[order[end - 1]] < DOT * 1.6 {
            end += 1;
        }
        let count = (end - start) as f64;
        let step = if count > 1.0 {
            (DOT * 2.0).min((ROW - 2.0 * DOT - 4.0) / (count - 1.0))
        } else {
            0.0
        };
        for (nth, &mark) in order[start..end].iter().enumerate() {
            offsets[mark] = (nth as f64 - (count - 1.0) / 2.0) * step;
        }
        start = end;
    }
    offsets
}

/// The mark of a route: five shapes, then the same shapes hollow.
fn mark(
    sheet: &Sheet<'_>,
    route: usize,
    place: (f64, f64),
    radius: f64,
    ink: Ink,
) -> Result<(), ChartError> {
    if route.is_multiple_of(5) {
        return sheet.circle(place, radius, ink.fill());
    }
    let corners: &[(f64, f64)] = match route % 5 {
        1 => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
        2 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        3 => &[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)],
        _ => &[(0.0, 1.15), (1.1, -0.85), (-1.1, -0.85)],
    };
    let shape: Vec<(f64, f64)> = corners
        .iter()
        .map(|(dx, dy)| (place.0 + dx * radius, place.1 + dy * radius))
        .collect();
    sheet.polygon(&shape, ink)
}

fn table(data: &Criteria) -> ChartTable {
    let mut columns = vec![data.column_criterion.clone(), data.column_weight.clone()];
    columns.extend(data.routes.iter().map(RouteLabel::full));
    let rows = data
        .rows
        .iter()
        .map(|row| {
            let mut cells = vec![row.name.clone(), row.weight.clone()];
            cells.extend(row.labels.iter().cloned());
            cells
        })
        .collect();
    ChartTable { columns, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RouteKind;
    use crate::test_support::{assert_text_is_apart, print, route};

    fn example() -> Criteria {
        let row = |name: &str, weight: &str, scores: [f64; 4]| Criterion {
            name: name.into(),
            weight: weight.into(),
            scores: scores.to_vec(),
            labels: scores.map(|score| format!("{score}")).to_vec(),
        };
        Criteria {
            heading: Heading {
                title: "Own server leads where the weights are highest".into(),
                ..Heading::default()
            },
            routes: vec![
                route("Own server", "Mistral Small", RouteKind::Open, true),
                route("Claude by API", "EU region", RouteKind::Closed, false),
                route("Rented GPU", "Mistral Small", RouteKind::Open, false),
                route("Both", "", RouteKind::Mixed, false),
            ],
            rows: vec![
                row("Privacy", "38%", [100.0, 20.0, 55.0, 62.0]),
                row("Cost", "24%", [40.0, 100.0, 0.0, 60.0]),
                row("Quality on your letters", "22%", [86.0, 91.0, 86.0, 88.0]),
                row("Ease", "16%", [0.0, 100.0, 30.0, 30.0]),
            ],
            ends: ("worst of these".into(), "best of these".into()),
            column_criterion: "Criterion".into(),
            column_weight: "Weight".into(),
        }
    }

    #[test]
    fn a_small_example() {
        let chart = criteria(&example(), &print()).unwrap();
        insta::assert_snapshot!(chart.svg);
        insta::assert_json_snapshot!(chart.table);
    }

    #[test]
    fn names_over_the_first_row_do_not_overlap() {
        for width in [320, 430, 640, 900] {
            let mut data = example();
            data.rows[0].scores = vec![90.0; 4];
            let frame = Frame { width, ..print() };
            assert_text_is_apart(&criteria(&data, &frame).unwrap().svg);
        }
    }

    #[test]
    fn marks_in_the_same_place_are_moved_apart() {
        assert_eq!(offsets(&[10.0, 100.0]), [0.0, 0.0]);
        assert_eq!(offsets(&[50.0, 50.0]), [-6.0, 6.0]);
    }

    #[test]
    fn a_criterion_without_a_score_is_named() {
        let mut data = example();
        data.rows[2].scores[0] = f64::INFINITY;
        assert_eq!(
            criteria(&data, &print()).unwrap_err().series(),
            Some("Quality on your letters")
        );
    }
}
