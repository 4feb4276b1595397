//! A study as it was written down, before anything is made of it.

use std::collections::BTreeMap;

use crate::{Number, Place};

/// One field as it was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A number, with the digits it was written with.
    Number(Number),
    /// Words, an id or a code.
    Text(String),
    /// The ids in a list, of which a pair has two.
    List(Vec<String>),
}

/// The fields of one table, by name. A field of an inline table has a dotted name, such as
/// `long_context.input_price`.
pub type Fields = BTreeMap<String, Entry>;

/// A study file, field by field. Every name in it is a known one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What stands above the tables.
    pub head: Fields,
    /// `[workload]`.
    pub workload: Fields,
    /// Every `[[route]]`.
    pub routes: Vec<Fields>,
    /// Every `[[ask]]`.
    pub asks: Vec<Fields>,
    /// Every `[[stated]]`.
    pub stated: Vec<Fields>,
    /// The line of each field, by path; empty for a sheet that a form filled in.
    pub lines: BTreeMap<String, usize>,
}

impl Sheet {
    /// Where a field stands. A field that is missing stands where its table begins.
    pub(crate) fn place(&self, path: &str) -> Place {
        let mut at = path;
        let line = loop {
            if let Some(line) = self.lines.get(at) {
                break Some(*line);
            }
            match at.rsplit_once('.') {
                Some((table, _)) => at = table,
                None => break None,
            }
        };
        Place {
            path: path.to_owned(),
            line,
        }
    }
}
