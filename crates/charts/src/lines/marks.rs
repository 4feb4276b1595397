//! What is marked on lines: where two cross, a ceiling, where the person is, what bands hold.

use super::{Crossing, Layout, LineChart, SMALL, TOP, has_band};
use crate::ChartError;
use crate::cumulative::Budget;
use crate::font::{Weight, text_width};
use crate::ink::{Dash, Ink, Role};
use crate::sheet::{Plot, Sheet, Type};

/// A rectangle of words: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Words(f64, f64, f64, f64);

impl Words {
    /// Words of `width` that begin at `left` and are centred on `y`, with room around them.
    fn at(left: f64, y: f64, width: f64) -> Self {
        Self(left - 6.0, y - 9.0, left + width + 6.0, y + 9.0)
    }

    fn touches(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// Draws every mark; words that find no room are left to the heading and the table.
pub(super) fn draw(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &LineChart<'_>,
) -> Result<(), ChartError> {
    let mut taken: Vec<Words> = Vec::new();
    if let Some((at, _)) = data.here {
        here_line(sheet, plot, layout, at)?;
    }
    if let Some(mark) = &data.crossing {
        taken.extend(crossing(sheet, plot, layout, mark)?);
    }
    if let Some((at, label)) = data.here {
        taken.extend(here(sheet, plot, layout, (at, label), &taken)?);
    }
    if let Some(budget) = data.ceiling {
        taken.extend(ceiling(sheet, plot, layout, budget, &taken)?);
    }
    band_label(sheet, plot, layout, data, &taken)
}

fn is_free(words: Words, taken: &[Words]) -> bool {
    !taken.iter().any(|other| other.touches(words))
}

/// Draws the ceiling and names it where no other words are.
fn ceiling(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    budget: &Budget,
    taken: &[Words],
) -> Result<Option<Words>, ChartError> {
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
        .map(|(x, rise)| (x, y + rise, Words::at(x, y + rise, width)))
        .find(|(_, _, words)| is_free(*words, taken));
    if let Some((x, y, _)) = free {
        sheet.text(&budget.label, (x, y), kind)?;
    }
    Ok(free.map(|(_, _, words)| words))
}

/// Draws the crossing and says where its words stand.
fn crossing(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    mark: &Crossing<'_>,
) -> Result<Option<Words>, ChartError> {
    let ink = Ink::from(Role::Ink);
    let (x, y) = sheet.place(plot, (mark.at, mark.cost));
    let x = x.clamp(layout.left, layout.right);
    sheet.line(
        &[(x, y), (x, layout.bottom)],
        ink.dashed(Dash::Dashed).stroke(1.1),
    )?;
    if let Some((early, late)) = mark.range {
        let edge = |at| {
            let (edge, _) = sheet.place(plot, (at, 0.0));
            (edge.clamp(layout.left, layout.right), layout.bottom)
        };
        sheet.line(&[edge(early), edge(late)], ink.stroke(4.0))?;
    }
    for (centre, radius) in [((x, y), 5.0), ((x, layout.bottom), 4.5)] {
        sheet.circle(centre, radius, Ink::from(Role::Surface).fill())?;
        sheet.circle(centre, radius, ink.stroke(1.8))?;
    }

    let room = text_width(mark.label, Weight::SemiBold, SMALL).max(text_width(
        mark.detail,
        Weight::Regular,
        SMALL,
    ));
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
        return Ok(None);
    };
    sheet.text(mark.label, at, strong)?;
    sheet.text(mark.detail, (at.0, at.1 + 16.0), soft)?;
    let left = if fits_left { at.0 - room } else { at.0 };
    Ok(Some(Words(left, at.1 - 8.0, left + room, at.1 + 24.0)))
}

/// Marks where the person is on the axis; under all words, so that it crosses none.
fn here_line(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    at: f64,
) -> Result<(), ChartError> {
    let (x, _) = sheet.place(plot, (at, 0.0));
    let x = x.clamp(layout.left, layout.right);
    sheet.line(
        &[(x, TOP), (x, layout.bottom)],
        Ink::from(Role::InkFaint).dashed(Dash::Dotted).stroke(1.4),
    )
}

/// Says where the person is on the axis.
fn here(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    (at, label): (f64, &str),
    taken: &[Words],
) -> Result<Option<Words>, ChartError> {
    let (x, _) = sheet.place(plot, (at, 0.0));
    let x = x.clamp(layout.left, layout.right);
    let ink = Ink::from(Role::InkSoft).with_halo();
    let kind = Type::new(Weight::Medium, SMALL, ink);
    let width = text_width(label, Weight::Medium, SMALL);
    let free = [x + 8.0, x - 8.0 - width]
        .into_iter()
        .filter(|left| *left >= layout.left && left + width <= layout.right)
        .flat_map(|left| [TOP, TOP + 18.0, layout.bottom - 14.0].map(|y| (left, y)))
        .map(|(left, y)| (left, y, Words::at(left, y, width)))
        .find(|(_, _, words)| is_free(*words, taken));
    if let Some((left, y, _)) = free {
        sheet.text(label, (left, y), kind)?;
    }
    Ok(free.map(|(_, _, words)| words))
}

/// Says in words what the bands hold, over the highest of them.
fn band_label(
    sheet: &Sheet<'_>,
    plot: &Plot<'_>,
    layout: &Layout,
    data: &LineChart<'_>,
    taken: &[Words],
) -> Result<(), ChartError> {
    let end = |values: &[f64]| values.last().copied().unwrap_or(0.0);
    let highest = data
        .lines
        .iter()
        .filter(|line| has_band(data, line))
        .max_by(|one, other| end(&one.high).total_cmp(&end(&other.high)));
    let (Some(line), false) = (highest, data.band_label.is_empty()) else {
        return Ok(());
    };
    let width = text_width(data.band_label, Weight::Regular, SMALL);
    let edge: Vec<(f64, f64)> = data
        .places
        .iter()
        .zip(&line.high)
        .map(|(place, high)| sheet.place(plot, (place.at, *high)))
        .collect();
    // The words end where the edge rises past them; from the right, where bands are widest.
    let found = edge.iter().rev().find_map(|(x, y)| {
        let (left, y) = (x - 10.0 - width, y - 6.0);
        let over = edge
            .iter()
            .filter(|(other, _)| (left..=*x).contains(other))
            .all(|(_, edge)| y + 6.0 <= *edge + 0.5);
        let inside = left >= layout.left + 4.0 && y >= TOP + 2.0;
        let words = Words::at(left, y, width);
        (inside && over && is_free(words, taken)).then_some((left, y))
    });
    if let Some(at) = found {
        let ink = Ink::from(Role::InkSoft).with_halo();
        sheet.text(data.band_label, at, Type::new(Weight::Regular, SMALL, ink))?;
    }
    Ok(())
}
