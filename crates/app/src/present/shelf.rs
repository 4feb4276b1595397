//! Models on this computer, in words.

use catalogue::{Family, OpenModel};
use machine::Machine;
use model_file::ModelFacts;
use shelf::{Fit, FitWord, Recommended, TOKENS_A_WORD, ThisComputer};
use store::ShelfMeasurement;
use words::Argument;

use super::Presenter;
use super::fit::{fit_reason, licence_id, licence_sentence};
use crate::view::{FitView, FitWordView, LabelledView, SpeedView};

/// Languages that are named before the rest are counted.
const NAMED_LANGUAGES: usize = 6;

impl Presenter<'_> {
    pub(crate) fn row(&self, label: &str, value: String) -> LabelledView {
        LabelledView {
            label: self.text(label),
            value,
        }
    }

    /// Memory, processor, graphics cards, disk and system, a line each.
    pub(crate) fn computer_rows(
        &self,
        machine: &Machine,
        computer: &ThisComputer,
    ) -> Vec<LabelledView> {
        let words = self.words;
        let mut rows = vec![
            self.row(
                "computer-memory",
                self.with(
                    "computer-memory-value",
                    &[
                        ("total", Argument::from(words.memory(computer.memory.0))),
                        ("free", Argument::from(words.memory(computer.free_memory.0))),
                    ],
                ),
            ),
            self.row("computer-processor", processor(self, machine)),
        ];
        if !machine.instruction_sets.is_empty() {
            rows.push(self.row("computer-instructions", machine.instruction_sets.join(", ")));
        }
        if machine.graphics.is_empty() {
            rows.push(self.row("computer-graphics", self.text("computer-graphics-none")));
        }
        for card in &machine.graphics {
            let value = match (card.memory, card.shares_memory) {
                (Some(memory), false) => self.with(
                    "computer-graphics-memory",
                    &[
                        ("name", Argument::from(&card.name)),
                        ("memory", Argument::from(words.memory(memory.0))),
                    ],
                ),
                (_, true) => self.with(
                    "computer-graphics-shared",
                    &[("name", Argument::from(&card.name))],
                ),
                (None, false) => card.name.clone(),
            };
            rows.push(self.row("computer-graphics", value));
        }
        if let Some(free) = computer.free_disk {
            rows.push(self.row("computer-disk", words.bytes(free.0)));
        }
        rows.push(self.row("computer-system", machine.system.clone()));
        rows
    }

    pub(crate) fn fit(&self, fit: &Fit) -> FitView {
        FitView {
            word: match fit.word {
                FitWord::Comfortable => FitWordView::Comfortable,
                FitWord::Tight => FitWordView::Tight,
                FitWord::WillCrawl => FitWordView::WillCrawl,
                FitWord::WillNotRun => FitWordView::WillNotRun,
            },
            label: self.text(&format!("fit-{}", fit.word.id())),
            reason: fit_reason(self.words, fit),
        }
    }

    /// How fast: measured, or a range that is expected; none where it will not run.
    pub(crate) fn speed(
        &self,
        fit: &Fit,
        measured: Option<&ShelfMeasurement>,
    ) -> Option<SpeedView> {
        let words = self.words;
        fit.speed?;
        if let Some(measured) = measured {
            return Some(SpeedView {
                text: self.with(
                    "speed-measured",
                    &[
                        (
                            "speed",
                            Argument::from(
                                words.words_a_second(measured.tokens_a_second / TOKENS_A_WORD),
                            ),
                        ),
                        (
                            "date",
                            Argument::from(
                                words.date(measured.at.to_zoned(self.zone.clone()).date()),
                            ),
                        ),
                    ],
                ),
                measured: true,
            });
        }
        let text = super::fit::speed(words, fit)?;
        Some(SpeedView {
            text,
            measured: false,
        })
    }

    /// "135 million", "4.3 billion".
    pub(crate) fn parameters(&self, count: u64) -> String {
        super::fit::parameters(self.words, count)
    }

    /// "135 million parameters · 98 MB · Apache-2.0"; without the licence where it is not known.
    pub(crate) fn model_facts(&self, parameters: u64, bytes: u64, licence: Option<&str>) -> String {
        let mut arguments = vec![
            ("parameters", Argument::from(self.parameters(parameters))),
            ("size", Argument::from(self.words.bytes(bytes as f64))),
        ];
        match licence {
            Some(licence) => {
                arguments.push(("licence", Argument::from(licence)));
                self.with("model-facts", &arguments)
            }
            None => self.with("model-facts-unlicensed", &arguments),
        }
    }

    /// What a licence allows, in one sentence: that of the catalogue's row, or of the name that
    /// the file states.
    pub(crate) fn licence(
        &self,
        model: Option<&OpenModel>,
        stated: Option<&str>,
    ) -> (Option<String>, Option<String>) {
        let catalogue = &self.facts.catalogue;
        let id = model
            .map(|model| model.licence.clone())
            .or_else(|| licence_id(catalogue, stated?));
        match id.and_then(|id| catalogue.licence(&id)) {
            Some(licence) => (
                Some(licence.name.clone()),
                Some(self.text(&format!("catalogue-licence-{}", licence.id))),
            ),
            None => (
                stated.map(str::to_owned),
                stated.map(|name| licence_sentence(self.words, None, Some(name))),
            ),
        }
    }

    /// What a file's header says, a line each.
    pub(crate) fn header_rows(&self, facts: &ModelFacts) -> Vec<LabelledView> {
        let words = self.words;
        let mut rows = Vec::new();
        if let Some(name) = &facts.name {
            rows.push(self.row("header-name", name.clone()));
        }
        rows.push(self.row("header-parameters", self.parameters(facts.parameters)));
        if let Some(experts) = facts.experts {
            rows.push(self.row(
                "header-experts",
                self.with(
                    "header-experts-value",
                    &[
                        ("used", Argument::from(experts.used)),
                        ("all", Argument::from(experts.all)),
                    ],
                ),
            ));
        }
        if let Some(rounding) = &facts.quantisation {
            rows.push(self.row(
                "header-rounding",
                self.with(
                    "header-rounding-value",
                    &[
                        ("name", Argument::from(rounding)),
                        (
                            "bits",
                            Argument::from(words.short_decimal(facts.bits_per_weight, 1)),
                        ),
                    ],
                ),
            ));
        }
        if facts.context_tokens > 0 {
            rows.push(self.row(
                "header-context",
                self.with(
                    "header-context-value",
                    &[
                        (
                            "tokens",
                            Argument::from(words.integer(facts.context_tokens as f64)),
                        ),
                        (
                            "words",
                            Argument::from(
                                words.tokens(facts.context_tokens as f64 / TOKENS_A_WORD),
                            ),
                        ),
                    ],
                ),
            ));
        }
        rows.push(self.row("header-architecture", facts.architecture.clone()));
        if let Some(licence) = &facts.licence {
            rows.push(self.row("header-licence", licence.clone()));
        }
        rows.push(self.row(
            "header-template",
            self.text(if facts.has_chat_template {
                "header-template-yes"
            } else {
                "header-template-no"
            }),
        ));
        rows
    }

    /// What was measured, a line each.
    pub(crate) fn measured_rows(&self, measured: &ShelfMeasurement) -> Vec<LabelledView> {
        let words = self.words;
        let mut rows = vec![self.row("measured-writing", words.speed(measured.tokens_a_second))];
        if let Some(reading) = measured.prompt_tokens_a_second {
            rows.push(self.row("measured-reading", words.speed(reading)));
        }
        if let Some(seconds) = measured.time_to_first_token {
            rows.push(self.row("measured-first-word", words.seconds(seconds)));
        }
        if let Some(bytes) = measured.memory_bytes {
            rows.push(self.row("measured-memory", words.memory(bytes as f64)));
        }
        rows.push(self.row("measured-on", measured.computer.clone()));
        rows
    }

    /// "Mistral AI, France".
    pub(crate) fn maker(&self, family: &Family) -> String {
        self.with(
            "maker-and-country",
            &[
                ("maker", Argument::from(&family.vendor)),
                ("country", Argument::from(self.country(&family.country))),
            ],
        )
    }

    /// The name of a country by its code.
    pub(crate) fn country(&self, code: &str) -> String {
        let code = code.to_lowercase();
        ["catalogue-country", "country"]
            .iter()
            .map(|area| format!("{area}-{code}"))
            .find(|id| self.words.has(id))
            .map_or_else(|| code.to_uppercase(), |id| self.text(&id))
    }

    /// "English, Dutch, German and 20 more".
    pub(crate) fn languages(&self, codes: &[String]) -> String {
        let named: Vec<String> = codes
            .iter()
            .map(|code| format!("catalogue-language-{code}"))
            .filter(|id| self.words.has(id))
            .map(|id| self.text(&id))
            .take(NAMED_LANGUAGES)
            .collect();
        let more = codes.len() - named.len();
        let list = named.join(", ");
        match (named.is_empty(), more) {
            (true, 0) => self.text("languages-unstated"),
            (true, more) => self.with("languages-counted", &[("count", Argument::from(more))]),
            (false, 0) => list,
            (false, more) => self.with(
                "languages-and-more",
                &[
                    ("list", Argument::from(list)),
                    ("count", Argument::from(more)),
                ],
            ),
        }
    }

    /// How often the makers of a family bring a new model.
    pub(crate) fn rhythm(&self, family: &Family) -> Option<String> {
        let times = family.release_months_per_year.as_ref()?.value.likely();
        let times = self.words.short_decimal(times, 0);
        Some(match family.latest {
            Some(latest) => self.with(
                "rhythm-and-latest",
                &[
                    ("times", Argument::from(times)),
                    ("year", Argument::from(latest.year().to_string())),
                ],
            ),
            None => self.with("rhythm", &[("times", Argument::from(times))]),
        })
    }

    /// What the licence of a recommended model allows, in one sentence.
    pub(crate) fn recommended_licence(&self, row: &Recommended<'_>) -> String {
        row.licence.map_or_else(
            || self.text("licence-unread"),
            |licence| self.text(&format!("catalogue-licence-{}", licence.id)),
        )
    }
}

/// "AMD EPYC 9454, 2 cores"; without a name where the system gives none.
fn processor(presenter: &Presenter<'_>, machine: &Machine) -> String {
    let cores = Argument::from(machine.processor.usable_cores);
    if machine.processor.name.is_empty() {
        presenter.with("computer-cores", &[("cores", cores)])
    } else {
        presenter.with(
            "computer-processor-value",
            &[
                ("name", Argument::from(&machine.processor.name)),
                ("cores", cores),
            ],
        )
    }
}
