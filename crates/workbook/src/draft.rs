//! A workbook before it is written.

use jiff::civil::Date;
use std::collections::BTreeMap;
use tco::{ItemGroup, ItemId, RouteId};

use crate::error::WorkbookError;
use crate::place::Place;
use crate::sheet::{Content, Outcome, Sheet};
use crate::style::Look;
use crate::write;

/// A figure of the engine that stands somewhere in the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Plain sum of a route over the horizon.
    Total(RouteId),
    /// The same, discounted.
    PresentValue(RouteId),
    /// Cost of a route in a month; 0 is before the start.
    Month(RouteId, u32),
    /// Sum of a group of a route over the horizon.
    Group(RouteId, ItemGroup),
    /// Cost of an item of a route in a month.
    Item(RouteId, ItemId, u32),
}

/// A cell of the draft, as it will stand in the file.
#[derive(Debug, Clone, Copy)]
pub struct DraftCell<'a> {
    /// Name of the sheet.
    pub sheet: &'a str,
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u16,
    /// What stands there.
    pub content: &'a Content,
}

/// A workbook before it is written.
#[derive(Debug, Clone)]
pub struct Draft {
    pub(crate) title: String,
    pub(crate) subject: String,
    pub(crate) author: String,
    pub(crate) made: Date,
    pub(crate) look: Look,
    pub(crate) footer: String,
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) names: Vec<(String, Place)>,
    pub(crate) figures: BTreeMap<Figure, Place>,
    pub(crate) with_results: bool,
}

impl Draft {
    /// The same without what the formulas come to: a program that shows a figure of this file
    /// has worked it out itself.
    pub fn without_results(mut self) -> Self {
        self.with_results = false;
        self
    }

    /// Names of cells with the cells they name, in the order of the sheets.
    pub fn names(&self) -> &[(String, Place)] {
        &self.names
    }

    /// Names of the sheets, in order.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|sheet| sheet.name.as_str())
    }

    /// Every cell that is not empty, sheet by sheet and row by row.
    pub fn cells(&self) -> impl Iterator<Item = DraftCell<'_>> {
        self.sheets.iter().flat_map(|sheet| {
            sheet
                .cells
                .iter()
                .filter(|(_, cell)| cell.content != Content::Empty)
                .map(|((row, column), cell)| DraftCell {
                    sheet: &sheet.name,
                    row: *row,
                    column: *column,
                    content: &cell.content,
                })
        })
    }

    /// Where a figure of the engine stands.
    pub fn place_of(&self, figure: Figure) -> Option<&Place> {
        self.figures.get(&figure)
    }

    /// What a cell comes to; none where it is empty or words.
    pub fn result(&self, place: &Place) -> Option<f64> {
        let sheet = self.sheets.iter().find(|sheet| sheet.name == place.sheet)?;
        match &sheet.cells.get(&(place.row, place.column))?.content {
            Content::Number(number) | Content::Formula(_, Outcome::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The file. The same draft gives the same bytes.
    ///
    /// # Errors
    /// [`WorkbookError`]
    pub fn to_bytes(&self) -> Result<Vec<u8>, WorkbookError> {
        write::bytes(self)
    }
}
