//! Cases to make workbooks from, and a spreadsheet program to work them out anew.
#![allow(dead_code)]

pub(crate) mod spreadsheet;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use assessment::{CaseFile, Questionnaire, example, profile_of};
use catalogue::Catalogue;
use jiff::civil::Date;
use tco::{CostCase, Future, Simulation, simulate};
use words::{Language, Words};
use workbook::Source;

pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::built_in().unwrap());

/// A case with what a workbook needs of it.
pub(crate) struct Made {
    pub(crate) file: CaseFile,
    pub(crate) case: CostCase,
    pub(crate) simulation: Simulation,
    pub(crate) words: Words,
    pub(crate) open_questions: Vec<String>,
}

impl Made {
    /// A worked example.
    pub(crate) fn example(name: &str, language: Language) -> Self {
        let questionnaire = Questionnaire::built_in().unwrap();
        let file = example(name, &questionnaire).unwrap().unwrap();
        let profile = profile_of(&questionnaire, &file.answers);
        let case = CostCase::build(&profile, &CATALOGUE, &BTreeMap::new()).unwrap();
        let simulation = simulate(&case, 100, 1);
        Self {
            file,
            case,
            simulation,
            words: Words::new(language),
            open_questions: Vec::new(),
        }
    }

    pub(crate) fn source(&self) -> Source<'_> {
        Source {
            words: &self.words,
            catalogue: &CATALOGUE,
            case: &self.case,
            simulation: &self.simulation,
            title: &self.file.title,
            open_questions: &self.open_questions,
            made: Date::constant(2026, 11, 22),
        }
    }

    /// Every figure anywhere in its range, and the answers as assumed.
    pub(crate) fn changed(&self, index: usize) -> Future {
        Future {
            values: self.case.drawn(11, index).values,
            ..self.case.likely()
        }
    }
}
