//! Plotters to SVG, one function a chart, for screen and print.
//!
//! Every chart takes plain data whose words and figures are already formatted,
//! and returns a [`Chart`]: the picture as SVG text and the same data as a
//! [`ChartTable`], so that whoever cannot see the picture loses nothing.
//!
//! plotters maps values to places and draws the elements; [`backend`] writes
//! them as SVG with real text widths, hundredths of a pixel, and colours that
//! are either style variables (screen) or hexadecimal (print).
//!
//! Rules that hold for every chart: the title says the finding, labels sit on
//! what they name, no legend, nothing said by colour alone.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod backend;
mod beam;
mod checks;
mod cost_by_item;
mod criteria;
mod cumulative;
mod distribution;
mod error;
mod font;
mod frame;
mod ink;
mod lines;
mod palette;
mod route;
mod scale;
mod shares;
mod sheet;
mod spread;
mod table;
#[cfg(test)]
mod test_support;
mod tornado;
mod volume;

pub use beam::{Beam, beam};
pub use cost_by_item::{CostBar, CostByItem, cost_by_item};
pub use criteria::{Criteria, Criterion, criteria};
pub use cumulative::{BreakEven, Budget, CostLine, Cumulative, cumulative};
pub use distribution::{Distribution, distribution};
pub use error::ChartError;
pub use frame::{Frame, Heading};
pub use palette::Palette;
pub use route::{RouteKind, RouteLabel};
pub use shares::{ShareBar, Shares, shares};
pub use table::{Chart, ChartPoint, ChartTable};
pub use tornado::{Swing, Tornado, tornado};
pub use volume::{Volume, VolumeBreakEven, volume};

/// Turns a figure of an axis or a sum into the words that stand on the chart,
/// for example `€ 120 k`. The caller knows the currency and the language.
pub type FormatFigure<'a> = &'a dyn Fn(f64) -> String;
