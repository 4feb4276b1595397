//! The paper of a chart: plotters' drawing area, counted in pixels.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::ops::Range;

use plotters::coord::types::RangedCoordf64;
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::Cartesian2d;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

use crate::backend::{CANVAS_SCALE, SvgBackend, escape};
use crate::font::{Weight, wrap};
use crate::ink::{Ink, Role};
use crate::{Chart, ChartError, ChartPoint, ChartTable, Frame, Heading};

/// A drawing area on which values, not pixels, are the coordinates.
pub(crate) type Plot<'a> = DrawingArea<SvgBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// How a text stands on the sheet. It is centred on its height.
#[derive(Clone, Copy)]
pub(crate) struct Type {
    pub(crate) weight: Weight,
    pub(crate) size: f64,
    pub(crate) ink: Ink,
    pub(crate) align: HPos,
}

impl Type {
    pub(crate) fn new(weight: Weight, size: f64, ink: impl Into<Ink>) -> Self {
        Self {
            weight,
            size,
            ink: ink.into(),
            align: HPos::Left,
        }
    }

    pub(crate) fn centred(self) -> Self {
        Self {
            align: HPos::Center,
            ..self
        }
    }

    pub(crate) fn right(self) -> Self {
        Self {
            align: HPos::Right,
            ..self
        }
    }
}

/// Somewhere to draw, in pixels from the upper left corner of the body.
pub(crate) struct Sheet<'a> {
    area: DrawingArea<SvgBackend<'a>, Shift>,
    top: f64,
    points: RefCell<Vec<ChartPoint>>,
}

/// A finished picture that still lacks its table.
pub(crate) struct Drawing {
    svg: String,
    size: (u32, u32),
    points: Vec<ChartPoint>,
}

impl Drawing {
    pub(crate) fn with(self, table: ChartTable) -> Chart {
        Chart {
            svg: self.svg,
            size: self.size,
            points: self.points,
            table,
        }
    }
}

const TITLE_SIZE: f64 = 17.0;
const TITLE_LEADING: f64 = 22.0;
const SUBTITLE_SIZE: f64 = 12.5;
const SUBTITLE_LEADING: f64 = 17.0;

impl Sheet<'_> {
    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        (canvas(x), canvas(y + self.top))
    }

    fn points(&self, points: &[(f64, f64)]) -> Vec<(i32, i32)> {
        points.iter().map(|point| self.at(*point)).collect()
    }

    pub(crate) fn line(&self, points: &[(f64, f64)], style: ShapeStyle) -> Result<(), ChartError> {
        self.area
            .draw(&PathElement::new(self.points(points), style))
            .map_err(drawing)
    }

    pub(crate) fn polygon(&self, points: &[(f64, f64)], ink: Ink) -> Result<(), ChartError> {
        self.area
            .draw(&Polygon::new(self.points(points), ink.fill()))
            .map_err(drawing)
    }

    pub(crate) fn rectangle(
        &self,
        from: (f64, f64),
        to: (f64, f64),
        ink: Ink,
    ) -> Result<(), ChartError> {
        self.area
            .draw(&Rectangle::new([self.at(from), self.at(to)], ink.fill()))
            .map_err(drawing)
    }

    pub(crate) fn circle(
        &self,
        centre: (f64, f64),
        radius: f64,
        style: ShapeStyle,
    ) -> Result<(), ChartError> {
        self.area
            .draw(&Circle::new(self.at(centre), canvas(radius), style))
            .map_err(drawing)
    }

    /// Notes what stands between two corners; it draws nothing.
    pub(crate) fn point(
        &self,
        (left, top): (f64, f64),
        (right, bottom): (f64, f64),
        label: impl Into<String>,
        values: Vec<String>,
    ) {
        let (left, right) = (whole(left), whole(right));
        let (top, bottom) = (whole(top + self.top), whole(bottom + self.top));
        self.points.borrow_mut().push(ChartPoint {
            left,
            top,
            width: (right - left).max(1),
            height: (bottom - top).max(1),
            label: label.into(),
            values,
        });
    }

    pub(crate) fn text(&self, text: &str, at: (f64, f64), kind: Type) -> Result<(), ChartError> {
        let style = TextStyle {
            font: FontDesc::new(
                FontFamily::Name(kind.weight.family()),
                kind.size * CANVAS_SCALE,
                FontStyle::Normal,
            ),
            color: kind.ink.backend_color(),
            pos: Pos::new(kind.align, VPos::Center),
        };
        self.area
            .draw_text(text, &style, self.at(at))
            .map_err(drawing)
    }
}

impl<'a> Sheet<'a> {
    /// A part of the sheet on which `x` and `y` are values; `y` grows upwards.
    pub(crate) fn plot(
        &self,
        across: Range<f64>,
        down: Range<f64>,
        x: Range<f64>,
        y: Range<f64>,
    ) -> Plot<'a> {
        let (left, top) = self.at((across.start, down.start));
        let (right, bottom) = self.at((across.end, down.end));
        self.area
            .apply_coord_spec(Cartesian2d::new(x, y, (left..right, bottom..top)))
    }

    /// Where a value of `plot` stands, in pixels of this sheet.
    pub(crate) fn place(&self, plot: &Plot<'_>, value: (f64, f64)) -> (f64, f64) {
        let (x, y) = plot.as_coord_spec().translate(&value);
        (
            f64::from(x) / CANVAS_SCALE,
            f64::from(y) / CANVAS_SCALE - self.top,
        )
    }
}

/// A complete SVG document: heading, then whatever `paint` draws on a body of `height` pixels.
pub(crate) fn document(
    frame: &Frame,
    heading: &Heading,
    (width, height): (f64, f64),
    paint: impl FnOnce(&Sheet<'_>) -> Result<(), ChartError>,
) -> Result<Drawing, ChartError> {
    let titles = wrap(&heading.title, Weight::SemiBold, TITLE_SIZE, width);
    let subtitles = wrap(&heading.subtitle, Weight::Regular, SUBTITLE_SIZE, width);
    let top = if frame.with_heading {
        titles.len() as f64 * TITLE_LEADING + subtitles.len() as f64 * SUBTITLE_LEADING + 16.0
    } else {
        0.0
    };

    let mut body = String::new();
    let points = {
        let size = (extent(width), extent(height + top));
        let sheet = Sheet {
            area: SvgBackend::new(&mut body, size, frame.palette).into_drawing_area(),
            top,
            points: RefCell::default(),
        };
        if frame.with_heading {
            let mut y = TITLE_LEADING / 2.0 - top;
            for line in &titles {
                sheet.text(
                    line,
                    (0.0, y),
                    Type::new(Weight::SemiBold, TITLE_SIZE, Role::Ink),
                )?;
                y += TITLE_LEADING;
            }
            for line in &subtitles {
                let kind = Type::new(Weight::Regular, SUBTITLE_SIZE, Role::InkSoft);
                sheet.text(line, (0.0, y - 2.0), kind)?;
                y += SUBTITLE_LEADING;
            }
        }
        paint(&sheet)?;
        sheet.points.into_inner()
    };

    let (width, height) = (pixels(width), pixels(height + top));
    let mut svg = String::with_capacity(body.len() + 400);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"Inter\">\n\
         <title>{}</title>\n",
        escape(&heading.title),
    );
    if !heading.description.is_empty() {
        let _ = writeln!(svg, "<desc>{}</desc>", escape(&heading.description));
    }
    svg.push_str(&body);
    svg.push_str("</svg>\n");
    Ok(Drawing {
        svg,
        size: (width, height),
        points,
    })
}

/// A failure of plotters in this crate's terms.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err takes"
)]
pub(crate) fn drawing(error: DrawingAreaErrorKind<std::convert::Infallible>) -> ChartError {
    ChartError::Drawing(error.to_string())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from f64 saturates, and a place on a chart is far below 2^31 / 20"
)]
fn canvas(pixels: f64) -> i32 {
    (pixels * CANVAS_SCALE).round() as i32
}

/// A place rounded to whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from f64 saturates, and a place on a chart is far below 2^31"
)]
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}

fn pixels(length: f64) -> u32 {
    u32::try_from(whole(length)).unwrap_or(0)
}

fn extent(pixels: f64) -> u32 {
    u32::try_from(canvas(pixels)).unwrap_or(0)
}
