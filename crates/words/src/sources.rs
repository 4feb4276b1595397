//! The message files as text, for the web view and for tests.

use crate::Language;

/// One message file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    folder: &'static str,
    /// The name of the file without `.ftl`: `questions`, `report`.
    pub area: &'static str,
    /// The Fluent text.
    pub text: &'static str,
}

const SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// The message files of a language, in alphabetical order. A web view builds its own bundle
/// from these, so that both sides read the same sentences.
pub fn sources(language: Language) -> impl Iterator<Item = &'static Source> {
    SOURCES
        .iter()
        .filter(move |source| source.folder == language.code())
}
