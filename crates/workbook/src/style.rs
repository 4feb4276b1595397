//! How cells look.
//!
//! Colour says open, closed or both and nothing else, so headings are told by weight and a
//! line, and a cell that may be changed by its frame.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Ink, lines and grounds; the same values as the window's light theme.
pub(crate) mod ink {
    pub(crate) const INK: u32 = 0x0017_211D;
    pub(crate) const SOFT: u32 = 0x004B_5751;
    pub(crate) const LINE: u32 = 0x00DF_DCD2;
    pub(crate) const LINE_STRONG: u32 = 0x0085_8B87;
    pub(crate) const SUNKEN: u32 = 0x00EF_EDE5;
    pub(crate) const PAPER: u32 = 0x00F6_F5F0;
    pub(crate) const OPEN: u32 = 0x000D_6653;
    pub(crate) const CLOSED: u32 = 0x0039_509C;
    pub(crate) const MIXED: u32 = 0x007D_5A12;
    pub(crate) const ALERT: u32 = 0x00A0_3F14;
    pub(crate) const ALERT_WASH: u32 = 0x00F9_EAE1;
}

/// Words and signs that number formats hold.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    /// Sign of the currency.
    pub(crate) symbol: String,
    /// The word before the number of a year.
    pub(crate) year: String,
    /// The word for what is paid before the first year.
    pub(crate) start: String,
}

impl Look {
    /// The format of money in whole units.
    pub(crate) fn money(&self) -> String {
        Digits::Money.pattern(&self.symbol)
    }
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Digits {
    /// Money in whole units, with the sign of the currency.
    Money,
    /// Money to the cent.
    Cents,
    /// No decimals.
    Whole,
    /// So many decimals, always.
    Decimals(u8),
    /// A share as a percentage with one decimal.
    Percent,
    /// Three digits and a power of ten.
    Tiny,
    /// A day.
    Day,
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// The title of a sheet.
    Title,
    /// A sentence under it, over the width of the sheet.
    Lede,
    /// A line that opens a part of a table.
    Section,
    /// The head of a column with words.
    Head,
    /// The head of a column with words that stand beside figures.
    HeadBeside,
    /// The head of a column with figures.
    HeadFigures,
    /// The head of the column of a year; year 0 is what is paid before the start.
    HeadYear,
    /// Words of a row of sums.
    Strong,
    /// Words that wrap within their column.
    Words,
    /// Words that matter less, a little to the right.
    Faint,
    /// A figure.
    Figure(Digits),
    /// A sum of figures above it or beside it.
    Sum(Digits),
    /// A figure that may be changed.
    Input(Digits),
    /// TRUE or FALSE, or a month that may not come.
    Answer,
    /// The one answer that matters most on its sheet.
    StrongAnswer,
}

impl Digits {
    fn pattern(self, symbol: &str) -> String {
        let symbol = in_quotes(symbol);
        match self {
            Self::Money => {
                format!("{symbol}\u{a0}#,##0;-{symbol}\u{a0}#,##0;\"–\"")
            }
            Self::Cents => {
                format!("{symbol}\u{a0}#,##0.00;-{symbol}\u{a0}#,##0.00;\"–\"")
            }
            Self::Whole => "#,##0".to_owned(),
            Self::Decimals(count) => format!("#,##0.{}", "0".repeat(usize::from(count.max(1)))),
            Self::Percent => "0.0%".to_owned(),
            Self::Tiny => "0.00E+00".to_owned(),
            Self::Day => "yyyy-mm-dd".to_owned(),
        }
    }

    /// For a figure of this size: as many digits as are known, three or four.
    pub(crate) fn of(value: f64) -> Self {
        let size = value.abs();
        let whole = libm::floor(size) >= size;
        if size >= 1000.0 || whole {
            Self::Whole
        } else if size >= 100.0 {
            Self::Decimals(1)
        } else if size >= 1.0 {
            Self::Decimals(2)
        } else if size >= 0.01 {
            Self::Decimals(4)
        } else if size >= 0.0001 {
            Self::Decimals(6)
        } else {
            Self::Tiny
        }
    }
}

impl Style {
    /// True where words go on in a new line at the end of their column.
    pub(crate) fn wraps(self) -> bool {
        matches!(
            self,
            Self::Head
                | Self::HeadBeside
                | Self::HeadFigures
                | Self::Words
                | Self::Faint
                | Self::Strong
        )
    }

    /// The format of a cell.
    pub(crate) fn format(self, look: &Look) -> Format {
        let symbol = &look.symbol;
        let plain = Format::new()
            .set_font_color(Color::RGB(ink::INK))
            .set_align(FormatAlign::Top);
        let ruled = |format: Format| {
            format
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(Color::RGB(ink::LINE))
        };
        match self {
            Self::Title => plain.set_bold().set_font_size(18),
            Self::Lede => plain
                .set_font_color(Color::RGB(ink::SOFT))
                .set_font_size(11),
            Self::Section => plain
                .set_bold()
                .set_background_color(Color::RGB(ink::SUNKEN))
                .set_align(FormatAlign::VerticalCenter),
            Self::HeadBeside => Self::Head.format(look).set_indent(1),
            Self::Head | Self::HeadFigures => {
                let side = if self == Self::Head {
                    FormatAlign::Left
                } else {
                    FormatAlign::Right
                };
                plain
                    .set_bold()
                    .set_text_wrap()
                    .set_align(FormatAlign::Bottom)
                    .set_align(side)
                    .set_border_bottom(FormatBorder::Medium)
                    .set_border_bottom_color(Color::RGB(ink::LINE_STRONG))
            }
            Self::HeadYear => {
                let (year, start) = (in_quotes(&look.year), in_quotes(&look.start));
                Self::HeadFigures
                    .format(look)
                    .set_num_format(format!("{year}\u{a0}0;;{start}"))
            }
            Self::Strong => plain
                .set_bold()
                .set_text_wrap()
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(Color::RGB(ink::LINE_STRONG)),
            Self::Words => ruled(plain.set_text_wrap()),
            Self::Faint => ruled(
                plain
                    .set_font_color(Color::RGB(ink::SOFT))
                    .set_text_wrap()
                    .set_align(FormatAlign::Left)
                    .set_indent(1),
            ),
            Self::Figure(digits) => ruled(
                plain
                    .set_num_format(digits.pattern(symbol))
                    .set_align(FormatAlign::Right),
            ),
            Self::Sum(digits) => plain
                .set_bold()
                .set_num_format(digits.pattern(symbol))
                .set_align(FormatAlign::Right)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(Color::RGB(ink::LINE_STRONG)),
            Self::Input(digits) => plain
                .set_bold()
                .set_num_format(digits.pattern(symbol))
                .set_align(FormatAlign::Right)
                .set_border(FormatBorder::Medium)
                .set_border_color(Color::RGB(ink::LINE_STRONG))
                .set_background_color(Color::RGB(ink::PAPER))
                .set_unlocked(),
            Self::Answer => ruled(plain.set_align(FormatAlign::Right)),
            Self::StrongAnswer => plain
                .set_bold()
                .set_font_size(14)
                .set_align(FormatAlign::Right)
                .set_border(FormatBorder::Medium)
                .set_border_color(Color::RGB(ink::LINE_STRONG)),
        }
    }
}

/// Words within a number format.
fn in_quotes(words: &str) -> String {
    format!("\"{}\"", words.replace('"', ""))
}
