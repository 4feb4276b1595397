//! Charts that the spreadsheet draws from cells.

use rust_xlsxwriter::{
    Chart, ChartAxis, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartLineDashType, ChartMarker, ChartRange, ChartSolidFill, ChartType, Color,
};

use crate::place::Span;
use crate::sheet::{ChartKind, Picture, Series};
use crate::style::{Look, ink};

/// Ways to draw lines of one colour, told apart without it.
const DASHES: [ChartLineDashType; 5] = [
    ChartLineDashType::Solid,
    ChartLineDashType::Dash,
    ChartLineDashType::RoundDot,
    ChartLineDashType::LongDashDot,
    ChartLineDashType::SquareDot,
];

/// How strong the colour of each block of a bar is, so that neighbours differ.
const TINTS: [f64; 10] = [1.0, 0.45, 0.8, 0.6, 0.3, 0.9, 0.5, 0.25, 0.7, 0.4];

fn range(span: &Span) -> ChartRange {
    ChartRange::new_from_range(
        &span.sheet,
        span.first.0,
        span.first.1,
        span.last.0,
        span.last.1,
    )
}

fn font(size: u16, colour: u32) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(size)
        .set_color(Color::RGB(colour))
        .unset_bold();
    font
}

/// The chart as the file holds it.
pub(crate) fn chart(picture: &Picture, look: &Look) -> Chart {
    let mut chart = Chart::new(match picture.kind {
        ChartKind::Lines => ChartType::Line,
        ChartKind::Stacked => ChartType::BarStacked,
    });
    for series in &picture.series {
        add(&mut chart, picture, series);
    }
    let mut title = font(14, ink::INK);
    title.set_bold();
    chart.title().set_name(&picture.title).set_font(&title);
    let mut faint = ChartLine::new();
    faint.set_color(Color::RGB(ink::LINE)).set_width(0.75);
    let mut strong = ChartLine::new();
    strong.set_color(Color::RGB(ink::LINE_STRONG)).set_width(1);
    let money = |axis: &mut ChartAxis| {
        axis.set_num_format(look.money())
            .set_font(&font(10, ink::SOFT))
            .set_major_gridlines(true)
            .set_major_gridlines_line(&faint)
            .set_format(ChartFormat::new().set_no_line());
    };
    let categories = |axis: &mut ChartAxis| {
        axis.set_font(&font(10, ink::SOFT))
            .set_major_gridlines(false)
            .set_format(ChartFormat::new().set_line(&strong))
            .set_label_position(ChartAxisLabelPosition::Low);
    };
    match picture.kind {
        ChartKind::Lines => {
            money(chart.y_axis());
            categories(chart.x_axis());
            chart
                .x_axis()
                .set_label_interval(6)
                .set_tick_interval(6)
                .set_position_between_ticks(false);
        }
        ChartKind::Stacked => {
            // Bars lie: figures along, routes down, the first on top as in the table.
            money(chart.x_axis());
            categories(chart.y_axis());
            chart.y_axis().set_reverse();
        }
    }
    if let Some(words) = &picture.category_title {
        chart
            .x_axis()
            .set_name(words)
            .set_name_font(&font(9, ink::SOFT));
    }
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&font(10, ink::INK));
    chart
        .set_width(picture.size.0)
        .set_height(picture.size.1)
        .set_alt_text(&picture.description)
        .set_name(&picture.title);
    chart
}

fn add(chart: &mut Chart, picture: &Picture, series: &Series) {
    let colour = Color::RGB(series.colour);
    let mut format = ChartFormat::new();
    match picture.kind {
        ChartKind::Lines => {
            let mut line = ChartLine::new();
            line.set_color(colour)
                .set_width(2.25)
                .set_dash_type(DASHES[series.variant % DASHES.len()]);
            format.set_line(&line);
        }
        ChartKind::Stacked => {
            let mut edge = ChartLine::new();
            edge.set_color(Color::RGB(0x00FF_FFFF)).set_width(0.75);
            format.set_border(&edge);
            let tint = TINTS[series.variant % TINTS.len()];
            format.set_solid_fill(
                ChartSolidFill::new().set_color(Color::RGB(tinted(series.colour, tint))),
            );
        }
    }
    let added = chart
        .add_series()
        .set_name(&range(&series.name))
        .set_categories(&range(&picture.categories))
        .set_values(&range(&series.values))
        .set_format(&mut format);
    if picture.kind == ChartKind::Lines {
        added.set_marker(ChartMarker::new().set_none());
    } else {
        added.set_gap(60).set_overlap(100);
        let tint = TINTS[series.variant % TINTS.len()];
        let colours: Vec<Color> = series
            .points
            .iter()
            .map(|colour| Color::RGB(tinted(*colour, tint)))
            .collect();
        added.set_point_colors(&colours);
    }
}

/// A colour on white, as strong as `tint` says, 0–1.
fn tinted(colour: u32, tint: f64) -> u32 {
    let channel = |shift: u32| {
        let full = f64::from((colour >> shift) & 0xFF);
        // Between 0 and 255, so it fits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let mixed = libm::round(255.0 - (255.0 - full) * tint) as u32;
        mixed << shift
    };
    channel(16) | channel(8) | channel(0)
}
