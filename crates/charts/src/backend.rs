//! plotters' drawing calls written as SVG.
//!
//! plotters counts in whole pixels, which bends slowly rising lines. Charts
//! are therefore drawn on a canvas twenty times as large and written back with
//! two decimals. Everything is a presentation attribute, because the content
//! security policy of the app forbids style attributes.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::Palette;
use crate::font::{CAP_HEIGHT, Weight, text_width};
use crate::ink::{Dash, Ink};

/// Canvas units in one pixel of the SVG.
pub(crate) const CANVAS_SCALE: f64 = 20.0;

/// Hundredths of a pixel in one canvas unit.
const HUNDREDTHS_PER_UNIT: i64 = 5;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Writes the elements of one chart, without the enclosing `svg` element.
pub(crate) struct SvgBackend<'a> {
    out: &'a mut String,
    size: (u32, u32),
    palette: Palette,
}

impl<'a> SvgBackend<'a> {
    /// A backend that appends to `out`; `size` is in canvas units.
    pub(crate) fn new(out: &'a mut String, size: (u32, u32), palette: Palette) -> Self {
        Self { out, size, palette }
    }

    // Writing to a string cannot fail, so the results of `write!` carry nothing.
    fn write(&mut self, parts: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(parts);
    }

    fn stroke_attributes(&self, color: BackendColor, width: u32) -> String {
        let ink = Ink::decode(color);
        let mut attributes = format!(
            " fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
            self.palette.paint(ink.role),
            number(i64::from(width)),
        );
        if f64::from(width) >= 2.0 * CANVAS_SCALE && ink.dash == Dash::Solid {
            attributes.push_str(" stroke-linecap=\"round\"");
        }
        if let Some(pattern) = ink.dash.pattern() {
            let _ = write!(attributes, " stroke-dasharray=\"{pattern}\"");
        }
        if ink.opacity < 1.0 {
            let _ = write!(attributes, " stroke-opacity=\"{}\"", ink.opacity);
        }
        attributes
    }

    fn fill_attributes(&self, color: BackendColor) -> String {
        let ink = Ink::decode(color);
        let mut attributes = format!(" fill=\"{}\"", self.palette.paint(ink.role));
        if ink.opacity < 1.0 {
            let _ = write!(attributes, " fill-opacity=\"{}\"", ink.opacity);
        }
        attributes
    }

    fn shape_attributes<S: BackendStyle>(&self, style: &S, fill: bool) -> String {
        if fill {
            self.fill_attributes(style.color())
        } else {
            self.stroke_attributes(style.color(), style.stroke_width())
        }
    }
}

/// Canvas units as pixels with at most two decimals, by whole numbers so that
/// every system writes the same digits.
fn number(units: i64) -> String {
    let hundredths = units * HUNDREDTHS_PER_UNIT;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

fn path_data(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    for (index, (x, y)) in points.into_iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        let _ = write!(
            data,
            "{command}{} {}",
            number(i64::from(x)),
            number(i64::from(y))
        );
    }
    data
}

/// Text as XML: markup characters escaped, control and direction characters
/// dropped, because they can break the file or turn the text around.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(' '),
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let attributes = self.shape_attributes(style, fill);
        self.write(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{attributes}/>\n",
            number(i64::from(upper_left.0)),
            number(i64::from(upper_left.1)),
            number(i64::from(bottom_right.0) - i64::from(upper_left.0)),
            number(i64::from(bottom_right.1) - i64::from(upper_left.1)),
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let attributes = self.stroke_attributes(style.color(), style.stroke_width());
        let data = path_data(path);
        self.write(format_args!("<path d=\"{data}\"{attributes}/>\n"));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let attributes = self.shape_attributes(style, fill);
        self.write(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{attributes}/>\n",
            number(i64::from(center.0)),
            number(i64::from(center.1)),
            number(i64::from(radius)),
        ));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let attributes = self.fill_attributes(style.color());
        let data = path_data(vert);
        self.write(format_args!("<path d=\"{data}Z\"{attributes}/>\n"));
        Ok(())
    }

    fn draw_text<TStyle: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &TStyle,
        position: BackendCoord,
    ) -> Drawn {
        let ink = Ink::decode(style.color());
        let weight = Weight::of_family(style.family().as_str());
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        // Centred on the height of capitals, which is where the eye sees the middle.
        let drop = match style.anchor().v_pos {
            VPos::Top => CAP_HEIGHT * style.size(),
            VPos::Center => CAP_HEIGHT * style.size() / 2.0,
            VPos::Bottom => 0.0,
        };
        let halo = if ink.halo {
            format!(
                " paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"4\" stroke-linejoin=\"round\"",
                self.palette.paint(crate::ink::Role::Surface)
            )
        } else {
            String::new()
        };
        let fill = self.fill_attributes(style.color());
        self.write(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\"{anchor}{fill}{halo}>{}</text>\n",
            number(i64::from(position.0)),
            number(i64::from(position.1) + units(drop)),
            number(units(style.size())),
            weight.number(),
            escape(text),
        ));
        Ok(())
    }

    fn estimate_text_size<TStyle: BackendTextStyle>(
        &self,
        text: &str,
        style: &TStyle,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = Weight::of_family(style.family().as_str());
        let width = units(text_width(text, weight, style.size()));
        let height = units(style.size());
        Ok((
            u32::try_from(width).unwrap_or(u32::MAX),
            u32::try_from(height).unwrap_or(u32::MAX),
        ))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        // No chart of this crate holds a bitmap.
        Ok(())
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a length on the canvas, far below 2^31"
)]
fn units(length: f64) -> i64 {
    length.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_with_at_most_two_decimals() {
        assert_eq!(number(20), "1");
        assert_eq!(number(21), "1.05");
        assert_eq!(number(22), "1.1");
        assert_eq!(number(-3), "-0.15");
        assert_eq!(number(0), "0");
    }

    #[test]
    fn markup_and_direction_marks_in_labels_are_harmless() {
        assert_eq!(
            escape("<script>\"a\" & 'b'\u{202e}\u{0}\n"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39; "
        );
    }
}
