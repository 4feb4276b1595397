//! The cost case as a workbook with live formulas.
//!
//! The formulas are the engine's own: [`tco::CostCase::formulas`] says how each cost follows
//! from the assumptions, and this crate gives every step a cell. So the workbook cannot drift
//! from the engine, and a changed assumption moves every sheet.
//!
//! ```text
//! Assumptions → Workings → Months and a sheet a route → Years → Totals → Checks
//! ```
//!
//! Each formula carries what it comes to, because viewers show that and some spreadsheets only
//! work a file out anew when asked. Functions are those that Excel 2010 and `LibreOffice` 7.4
//! know. Percentiles are results of the engine's futures, written as values.
//!
//! [`draft`] lays a workbook out, [`Draft::to_bytes`] writes it. The date is passed in, so the
//! same case gives the same bytes.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod assumptions;
mod book;
mod charts;
mod checks;
mod costs;
mod draft;
mod error;
mod fleet;
mod formula;
mod monthly;
mod names;
mod picture;
mod place;
mod read_me;
mod sheet;
mod source;
mod style;
mod totals;
mod workings;
mod write;
mod years;

pub use book::draft;
pub use draft::{Draft, DraftCell, Figure};
pub use error::WorkbookError;
pub use place::Place;
pub use sheet::{Content, Outcome};
pub use source::Source;

/// The workbook of a case at its likely values, as a file.
///
/// # Errors
/// [`WorkbookError`]
pub fn workbook(source: &Source<'_>) -> Result<Vec<u8>, WorkbookError> {
    draft(source, &source.case.likely()).to_bytes()
}
