//! What plotters carries as a colour: a role, a dash, an opacity.

use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::BackendColor;

use crate::backend::CANVAS_SCALE;

/// A colour by its purpose. The names follow the style variables of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Surface,
    Ink,
    InkSoft,
    InkFaint,
    Line,
    LineStrong,
    Sunken,
    Open,
    OpenWash,
    Closed,
    ClosedWash,
    Mixed,
}

impl Role {
    pub(crate) const ALL: [Self; 12] = [
        Self::Surface,
        Self::Ink,
        Self::InkSoft,
        Self::InkFaint,
        Self::Line,
        Self::LineStrong,
        Self::Sunken,
        Self::Open,
        Self::OpenWash,
        Self::Closed,
        Self::ClosedWash,
        Self::Mixed,
    ];
}

/// The pattern of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    Solid,
    Dashed,
    Dotted,
    Alternating,
    Long,
}

impl Dash {
    pub(crate) const ALL: [Self; 5] = [
        Self::Solid,
        Self::Dashed,
        Self::Dotted,
        Self::Alternating,
        Self::Long,
    ];

    /// The SVG dash array, in pixels.
    pub(crate) fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some("6 4"),
            Self::Dotted => Some("1.5 3.5"),
            Self::Alternating => Some("9 3.5 1.5 3.5"),
            Self::Long => Some("13 5"),
        }
    }
}

/// How something is drawn. plotters hands colours through unread, so role,
/// dash and halo travel in the three bytes of an RGB colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ink {
    pub(crate) role: Role,
    pub(crate) dash: Dash,
    pub(crate) halo: bool,
    pub(crate) opacity: f64,
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self {
            role,
            dash: Dash::Solid,
            halo: false,
            opacity: 1.0,
        }
    }
}

impl Ink {
    pub(crate) fn dashed(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }

    pub(crate) fn faded(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    pub(crate) fn with_halo(self) -> Self {
        Self { halo: true, ..self }
    }

    /// A line of this ink, `width` pixels wide.
    pub(crate) fn stroke(self, width: f64) -> ShapeStyle {
        ShapeStyle {
            color: self.encode(),
            filled: false,
            stroke_width: to_canvas_width(width),
        }
    }

    /// An area of this ink.
    pub(crate) fn fill(self) -> ShapeStyle {
        ShapeStyle {
            color: self.encode(),
            filled: true,
            stroke_width: 0,
        }
    }

    fn encode(self) -> RGBAColor {
        RGBAColor(
            self.role as u8,
            self.dash as u8,
            u8::from(self.halo),
            self.opacity,
        )
    }

    pub(crate) fn backend_color(self) -> BackendColor {
        let RGBAColor(role, dash, halo, alpha) = self.encode();
        BackendColor {
            alpha,
            rgb: (role, dash, halo),
        }
    }

    /// Reads back what [`Ink::encode`] wrote; anything else is plain ink.
    pub(crate) fn decode(color: BackendColor) -> Self {
        let (role, dash, halo) = color.rgb;
        Self {
            role: *Role::ALL.get(usize::from(role)).unwrap_or(&Role::Ink),
            dash: *Dash::ALL.get(usize::from(dash)).unwrap_or(&Dash::Solid),
            halo: halo == 1,
            opacity: color.alpha,
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "line widths are small positive constants of this crate"
)]
fn to_canvas_width(width: f64) -> u32 {
    (width * CANVAS_SCALE).round().max(0.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_survives_the_way_through_plotters() {
        for role in Role::ALL {
            for dash in Dash::ALL {
                let ink = Ink::from(role).dashed(dash).faded(0.25).with_halo();
                assert_eq!(Ink::decode(ink.backend_color()), ink);
            }
        }
    }
}
