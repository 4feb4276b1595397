//! A sheet before it is written: cells, widths, charts.

use std::collections::BTreeMap;

use crate::place::Span;
use crate::style::Style;

/// What a formula comes to, as the engine has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// Words.
    Words(String),
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Words; they stay words whatever they begin with.
    Words(String),
    /// A number.
    Number(f64),
    /// A formula, without `=`, and what it comes to.
    Formula(String, Outcome),
    /// Nothing but a style.
    Empty,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) content: Content,
    pub(crate) style: Style,
    /// Last column of those that are joined for it; its own where none are.
    pub(crate) across: u16,
}

/// A cell that takes numbers within limits, and says so.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Limits {
    pub(crate) row: u32,
    pub(crate) column: u16,
    pub(crate) smallest: f64,
    pub(crate) largest: f64,
    pub(crate) title: String,
    pub(crate) message: String,
}

/// A line or a block of a chart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Series {
    /// Cell with its name.
    pub(crate) name: Span,
    pub(crate) values: Span,
    pub(crate) colour: u32,
    /// Which of the ways to draw it among those of its colour.
    pub(crate) variant: usize,
    /// Colours of its values, where each has its own.
    pub(crate) points: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChartKind {
    /// A line a series over the categories.
    Lines,
    /// A bar a category, with the series on one another.
    Stacked,
}

/// A chart of the spreadsheet's own, fed by cells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picture {
    pub(crate) kind: ChartKind,
    /// Upper left corner.
    pub(crate) at: (u32, u16),
    /// Width and height in pixels.
    pub(crate) size: (u32, u32),
    pub(crate) title: String,
    /// What it shows, for those who cannot see it.
    pub(crate) description: String,
    pub(crate) categories: Span,
    /// Words under the categories; none where they speak for themselves.
    pub(crate) category_title: Option<String>,
    pub(crate) series: Vec<Series>,
}

/// A sheet before it is written.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) cells: BTreeMap<(u32, u16), Cell>,
    /// Widths of columns from the first, in characters.
    pub(crate) widths: Vec<f64>,
    pub(crate) heights: BTreeMap<u32, f64>,
    /// Rows and columns that stay in view, and are printed on every page.
    pub(crate) frozen: (u32, u16),
    /// First row of those that repeat on paper; the last is the last frozen one.
    pub(crate) heads_from: u32,
    pub(crate) limits: Vec<Limits>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) tab: Option<u32>,
    /// Cells that are marked when they read FALSE.
    pub(crate) alarms: Vec<Span>,
    /// Column of inputs, and the column with what each was, to mark those that differ.
    pub(crate) changes: Option<(Span, Span)>,
    /// Table that can be filtered: its head and its last row.
    pub(crate) filter: Option<Span>,
    /// Last column that is printed; all where none is named.
    pub(crate) printed_to: Option<u16>,
}

impl Sheet {
    pub(crate) fn new(name: String) -> Self {
        Self {
            name,
            cells: BTreeMap::new(),
            widths: Vec::new(),
            heights: BTreeMap::new(),
            frozen: (0, 0),
            heads_from: 0,
            limits: Vec::new(),
            pictures: Vec::new(),
            tab: None,
            alarms: Vec::new(),
            changes: None,
            filter: None,
            printed_to: None,
        }
    }

    fn put(&mut self, row: u32, column: u16, style: Style, content: Content) {
        let cell = Cell {
            content,
            style,
            across: column,
        };
        self.cells.insert((row, column), cell);
    }

    pub(crate) fn words(&mut self, row: u32, column: u16, style: Style, words: &str) {
        self.put(row, column, style, Content::Words(words.to_owned()));
    }

    /// Words over joined columns.
    pub(crate) fn span_words(
        &mut self,
        row: u32,
        (first, last): (u16, u16),
        style: Style,
        words: &str,
    ) {
        let cell = Cell {
            content: Content::Words(words.to_owned()),
            style,
            across: last,
        };
        self.cells.insert((row, first), cell);
    }

    pub(crate) fn number(&mut self, row: u32, column: u16, style: Style, number: f64) {
        self.put(row, column, style, Content::Number(number));
    }

    pub(crate) fn formula(
        &mut self,
        row: u32,
        column: u16,
        style: Style,
        formula: impl Into<String>,
        outcome: Outcome,
    ) {
        self.put(
            row,
            column,
            style,
            Content::Formula(formula.into(), outcome),
        );
    }

    /// A formula that comes to a number.
    pub(crate) fn sum(
        &mut self,
        row: u32,
        column: u16,
        style: Style,
        formula: impl Into<String>,
        result: f64,
    ) {
        self.formula(row, column, style, formula, Outcome::Number(result));
    }

    /// The title and, under it, what the sheet is for. Returns the next free row.
    pub(crate) fn heading(&mut self, title: &str, lede: &str) -> u32 {
        self.words(0, 0, Style::Title, title);
        self.heights.insert(0, 28.0);
        self.words(1, 0, Style::Lede, lede);
        3
    }

    /// A line over `columns` columns that opens a part of a table.
    pub(crate) fn section(&mut self, row: u32, columns: u16, words: &str) {
        self.words(row, 0, Style::Section, words);
        for column in 1..columns {
            self.put(row, column, Style::Section, Content::Empty);
        }
        self.heights.insert(row, 20.0);
    }

    /// Makes rows as high as their words need. Spreadsheet programs differ in when they do that,
    /// and never do it for joined cells.
    pub(crate) fn fit_rows(&mut self) {
        let mut heights: BTreeMap<u32, f64> = BTreeMap::new();
        for ((row, column), cell) in &self.cells {
            let Content::Words(words) = &cell.content else {
                continue;
            };
            if !cell.style.wraps() {
                continue;
            }
            let width: f64 = (*column..=cell.across)
                .map(|column| self.widths.get(usize::from(column)).copied().unwrap_or(9.0))
                .sum();
            let lines = lines(words, width);
            let height = heights.entry(*row).or_insert(0.0);
            *height = height.max(lines as f64 * A_LINE + 1.5);
        }
        for (row, height) in heights {
            self.heights.entry(row).or_insert(height);
        }
    }
}

/// Height of a line of words, in points.
const A_LINE: f64 = 14.5;

/// Lines that words take in a column that holds so many letters, whole words kept together.
fn lines(words: &str, width: f64) -> usize {
    let mut lines = 1;
    let mut used = 0.0;
    for word in words.split_whitespace() {
        let length = word.chars().count() as f64;
        if used > 0.0 && used + 1.0 + length > width {
            lines += 1;
            used = length;
        } else {
            used += length + if used > 0.0 { 1.0 } else { 0.0 };
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_as_many_lines_as_their_column_asks() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("one two", 10.0), 1);
        assert_eq!(lines("one two three", 10.0), 2);
        assert_eq!(lines("one two three", 3.0), 3);
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_words() {
        let mut sheet = Sheet::new("Here".to_owned());
        sheet.widths = vec![10.0, 10.0];
        sheet.words(0, 0, Style::Words, "one two three four");
        sheet.span_words(1, (0, 1), Style::Words, "one two three four");
        sheet.fit_rows();
        assert!(sheet.heights[&0] > sheet.heights[&1]);
    }
}
