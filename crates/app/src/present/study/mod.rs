//! A study as people read it: the form, its result and what is found.

mod draft;
mod finding;
mod problem;
mod result;
mod typed;

pub(crate) use draft::{draft_of, sheet_of};
pub(crate) use finding::sentence;
pub(crate) use problem::{arguments, problem_of_form, typed_problem};
pub(crate) use result::{lines, result};
