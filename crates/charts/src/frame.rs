//! What every chart has around its data.

use crate::Palette;

/// The words of a chart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The finding, as a sentence: "Owning the server pays back after two years".
    pub title: String,
    /// What is shown and in which unit; may be empty.
    pub subtitle: String,
    /// What someone who cannot see the picture should know.
    pub description: String,
}

/// How large a chart is, in which colours, and whether it carries its own title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Width in pixels; the height follows from the data. Text is 11 to 13
    /// pixels whatever the width, so ask for the width at which it is shown.
    pub width: u32,
    /// The colours.
    pub palette: Palette,
    /// Whether title and subtitle are drawn. Switch off where the page around
    /// the chart already shows them; they stay in the SVG for screen readers.
    pub with_heading: bool,
}

impl Frame {
    /// For the app: colours follow the theme.
    pub const fn screen(width: u32) -> Self {
        Self {
            width,
            palette: Palette::screen(),
            with_heading: false,
        }
    }

    /// For the report: print colours, the caption is set by the report.
    pub const fn print(width: u32) -> Self {
        Self {
            width,
            palette: Palette::print(),
            with_heading: false,
        }
    }

    /// The smallest width at which labels still have room.
    pub(crate) const NARROWEST: f64 = 320.0;

    pub(crate) fn chart_width(&self) -> f64 {
        f64::from(self.width).max(Self::NARROWEST)
    }
}
