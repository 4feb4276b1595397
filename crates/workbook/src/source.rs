//! What a workbook is made from.

use catalogue::Catalogue;
use jiff::civil::Date;
use tco::{Assumption, CostCase, Origin, RouteId, Simulation};
use words::{Argument, Words};

/// What a workbook is made from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Words of the reader's language.
    pub words: &'a Words,
    /// For the titles of sources, and the year of prices.
    pub catalogue: &'a Catalogue,
    /// Routes and assumptions.
    pub case: &'a CostCase,
    /// What the engine's futures say; written as values.
    pub simulation: &'a Simulation,
    /// Title that the person gave the case.
    pub title: &'a str,
    /// Names of the pages whose questions are not answered yet.
    pub open_questions: &'a [String],
    /// Day that the file bears.
    pub made: Date,
}

/// Where a figure comes from, in words.
pub(crate) struct SourceWords {
    pub(crate) title: String,
    pub(crate) published: Option<Date>,
    pub(crate) checked: Option<Date>,
    pub(crate) remark: String,
}

impl Source<'_> {
    pub(crate) fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    pub(crate) fn with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.words.text_with(id, arguments)
    }

    pub(crate) fn currency(&self) -> &'static str {
        self.case.currency.code()
    }

    /// The year whose prices the figures are in.
    pub(crate) fn price_year(&self) -> i16 {
        self.catalogue.as_of().year()
    }

    /// What an assumption is.
    pub(crate) fn label(&self, assumption: &Assumption) -> String {
        let arguments: Vec<(&str, Argument<'_>)> = assumption
            .label_arguments
            .iter()
            .map(|(name, text)| (name.as_str(), Argument::from(text)))
            .collect();
        self.with(&assumption.label, &arguments)
    }

    /// A unit in words.
    pub(crate) fn unit(&self, id: &str) -> String {
        self.with(id, &[("currency", Argument::from(self.currency()))])
    }

    /// Where an assumption comes from; the person, once it was changed.
    pub(crate) fn origin(&self, assumption: &Assumption) -> SourceWords {
        let plain = |title: String| SourceWords {
            title,
            published: None,
            checked: None,
            remark: String::new(),
        };
        let mut found = match &assumption.origin {
            Origin::You { page } => plain(self.with(
                "workbook-origin-answer",
                &[(
                    "page",
                    Argument::from(
                        self.text(&format!("question-{}-short", page.replace('_', "-"))),
                    ),
                )],
            )),
            Origin::Measured { on } => plain(
                self.with(
                    "assumption-how-measured-here",
                    &[(
                        "date",
                        Argument::from(
                            on.parse()
                                .map_or_else(|_| on.clone(), |day: Date| self.words.date(day)),
                        ),
                    )],
                ),
            ),
            Origin::WorkedOut { how } => plain(self.text(how)),
            Origin::Judgement { why } => SourceWords {
                remark: self.text(why),
                ..plain(self.text("assumption-origin-judgement"))
            },
            Origin::Catalogue {
                source_id,
                published,
                checked,
                note,
                ..
            } => {
                let source = self.catalogue.source(source_id);
                let title = source.map_or_else(
                    || source_id.clone(),
                    |source| format!("{}: {}", source.publisher, source.title),
                );
                let remark = note
                    .as_ref()
                    .map(|note| format!("catalogue-note-{note}"))
                    .filter(|id| self.words.has(id))
                    .map_or_else(String::new, |id| self.text(&id));
                SourceWords {
                    title,
                    published: published.parse().ok(),
                    checked: checked.parse().ok(),
                    remark,
                }
            }
        };
        if let Some(original) = assumption.original {
            let before = self.with(
                "workbook-origin-changed",
                &[
                    (
                        "likely",
                        Argument::from(self.words.short_decimal(original.likely(), 4)),
                    ),
                    ("source", Argument::from(found.title)),
                ],
            );
            found.title = self.text("assumption-origin-you");
            found.remark = before;
        }
        found
    }

    /// The short name of a route.
    pub(crate) fn route(&self, route: RouteId) -> String {
        self.text(&format!("{}-short", route.message()))
    }
}
