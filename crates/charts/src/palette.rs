//! The colours a chart is written with.

use crate::ink::Role;

/// Where a chart will be seen, which decides what stands in `fill` and `stroke`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    surface: &'static str,
    ink: &'static str,
    ink_soft: &'static str,
    ink_faint: &'static str,
    line: &'static str,
    line_strong: &'static str,
    sunken: &'static str,
    open: &'static str,
    open_wash: &'static str,
    closed: &'static str,
    closed_wash: &'static str,
    mixed: &'static str,
}

impl Palette {
    /// Style variables, so that one SVG follows the theme of the page it stands in.
    pub const fn screen() -> Self {
        Self {
            surface: "var(--surface)",
            ink: "var(--ink)",
            ink_soft: "var(--ink-soft)",
            ink_faint: "var(--ink-faint)",
            line: "var(--line)",
            line_strong: "var(--line-strong)",
            sunken: "var(--sunken)",
            open: "var(--open)",
            open_wash: "var(--open-wash)",
            closed: "var(--closed)",
            closed_wash: "var(--closed-wash)",
            mixed: "var(--mixed)",
        }
    }

    /// The light theme in figures, for a file that stands alone.
    pub const fn light() -> Self {
        Self {
            surface: "#ffffff",
            ink: "#17211d",
            ink_soft: "#4b5751",
            ink_faint: "#66706b",
            line: "#dfdcd2",
            line_strong: "#8b918d",
            sunken: "#efede5",
            open: "#0d6653",
            open_wash: "#e3f0ec",
            closed: "#39509c",
            closed_wash: "#e7eaf6",
            mixed: "#8a6416",
        }
    }

    /// The dark theme in figures, for a file that stands alone.
    pub const fn dark() -> Self {
        Self {
            surface: "#1c2320",
            ink: "#eef1ee",
            ink_soft: "#b7c0bb",
            ink_faint: "#97a29c",
            line: "#2f3834",
            line_strong: "#6d7772",
            sunken: "#10140f",
            open: "#5cc4aa",
            open_wash: "#17352d",
            closed: "#9db0f2",
            closed_wash: "#222b4a",
            mixed: "#dcb35c",
        }
    }

    /// Light colours on white paper; soft text is darker, because small grey
    /// print on an office printer breaks up into dots.
    pub const fn print() -> Self {
        Self {
            ink_soft: "#3d4843",
            ink_faint: "#55605a",
            ..Self::light()
        }
    }

    pub(crate) fn paint(&self, role: Role) -> &'static str {
        match role {
            Role::Surface => self.surface,
            Role::Ink => self.ink,
            Role::InkSoft => self.ink_soft,
            Role::InkFaint => self.ink_faint,
            Role::Line => self.line,
            Role::LineStrong => self.line_strong,
            Role::Sunken => self.sunken,
            Role::Open => self.open,
            Role::OpenWash => self.open_wash,
            Role::Closed => self.closed,
            Role::ClosedWash => self.closed_wash,
            Role::Mixed => self.mixed,
        }
    }
}
