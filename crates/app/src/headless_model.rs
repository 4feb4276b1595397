//! A model file, for the terminal: what it says of itself and how it would run here.

use std::path::{Path, PathBuf};

use catalogue::ModelFile as CatalogueFile;
use catalogue::OpenModel;
use machine::Machine;
use model_file::{Experts, Header, ModelFacts, Purpose};
use quantities::Range;
use serde::Serialize;
use shelf::{Fit, FitWord, Measured, Placement, ThisComputer, USUAL_CONTEXT_TOKENS};

use crate::headless_facts::Told;
use crate::model_header::read_header;
use crate::present::fit as said;
use crate::this_computer::this_computer;
use crate::view::Failure;
use crate::{AppError, Headless, JSON_VERSION};

/// `steelyard model check --json`.
#[derive(Debug, Serialize)]
pub struct ModelCheckJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What its header says.
    #[serde(flatten)]
    pub header: HeaderJson,
    /// What its licence allows.
    pub licence: LicenceJson,
    /// Whether it runs on this computer.
    pub can_run: bool,
    /// Why the engine cannot run it on any computer.
    pub why_not: Option<Failure>,
    /// How it fits this computer.
    pub fit: FitJson,
    /// Its SHA-256 in hexadecimal, where it was asked for.
    pub sha256: Option<String>,
    /// The file of the catalogue that it is, where its SHA-256 was asked for and is known.
    pub known_as: Option<KnownJson>,
}

/// The header in [`ModelCheckJson`].
#[derive(Debug, Serialize)]
pub struct HeaderJson {
    /// `model`, `adapter` or `image_reader`.
    pub purpose: Purpose,
    /// Which part of a divided model it is, from 1.
    pub part: u64,
    /// Files that the model is divided among; 1 where it is whole.
    pub parts: u64,
    /// The model's name, where stated.
    pub name: Option<String>,
    /// Its architecture, such as `llama`.
    pub architecture: String,
    /// Parameters.
    pub parameters: u64,
    /// Parameters that work on each token.
    pub active_parameters: u64,
    /// How the weights are rounded, such as `Q4_K_M`, where stated.
    pub quantisation: Option<String>,
    /// Bits a parameter, on average.
    pub bits_per_weight: f64,
    /// Layers.
    pub layers: u64,
    /// Tokens it was made to read and write together.
    pub context_tokens: u64,
    /// Kind of tokenizer, where stated.
    pub tokenizer: Option<String>,
    /// Tokens it knows.
    pub vocabulary: u64,
    /// Whether the file brings a chat template.
    pub has_chat_template: bool,
    /// Experts, where it is a mixture of them.
    pub experts: Option<Experts>,
}

/// A licence in [`ModelCheckJson`] and [`crate::RecommendedJson`].
#[derive(Debug, Serialize)]
pub struct LicenceJson {
    /// As the file states it.
    pub stated: Option<String>,
    /// Id in the catalogue, where known.
    pub id: Option<String>,
    /// What it allows, in one sentence.
    pub sentence: String,
}

/// How a model fits this computer.
#[derive(Debug, Serialize)]
pub struct FitJson {
    /// Tokens of the conversation that was reckoned with.
    pub context_tokens: u64,
    /// `comfortable`, `tight`, `will_crawl` or `will_not_run`.
    pub word: FitWord,
    /// The word as it is read.
    pub label: String,
    /// Id of the reason, such as `room-to-spare`.
    pub reason: &'static str,
    /// The reason as a sentence.
    pub sentence: String,
    /// Memory it takes, in bytes.
    pub needed_bytes: f64,
    /// Where it computes.
    pub placement: Placement,
    /// Tokens it writes a second: low, likely and high; none where it will not run.
    pub tokens_per_second: Option<[f64; 3]>,
    /// Words it writes a second.
    pub words_per_second: Option<[f64; 3]>,
    /// Tokens of a prompt that it reads a second.
    pub prompt_tokens_per_second: Option<[f64; 3]>,
    /// Seconds to the first word of an answer about a page of text.
    pub first_word_seconds: Option<[f64; 3]>,
    /// Whether the speed was measured here; expected otherwise.
    pub measured: bool,
    /// The speed as it is read.
    #[serde(skip)]
    pub speed: Option<String>,
}

/// A file of the catalogue.
#[derive(Debug, Serialize)]
pub struct KnownJson {
    /// Id of the model.
    pub model: String,
    /// Its name.
    pub name: String,
    /// How this file is rounded.
    pub quantisation: String,
}

impl HeaderJson {
    fn of(facts: &ModelFacts) -> Self {
        Self {
            purpose: facts.purpose,
            part: facts.part,
            parts: facts.parts,
            name: facts.name.clone(),
            architecture: facts.architecture.clone(),
            parameters: facts.parameters,
            active_parameters: facts.active_parameters,
            quantisation: facts.quantisation.clone(),
            bits_per_weight: facts.bits_per_weight,
            layers: facts.layers,
            context_tokens: facts.context_tokens,
            tokenizer: facts.tokenizer.clone(),
            vocabulary: facts.vocabulary,
            has_chat_template: facts.has_chat_template,
            experts: facts.experts,
        }
    }
}

fn three(range: Option<Range>) -> Option<[f64; 3]> {
    range.map(|range| [range.low(), range.likely(), range.high()])
}

impl Headless {
    /// Reads the header of a model file, says how it would run here with a conversation of
    /// `context_tokens`, and hashes it where asked to.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::ModelFile`]. A sound file of something that cannot be
    /// run is no error; [`ModelCheckJson::can_run`] says so.
    pub fn check_model(
        &self,
        path: &Path,
        context_tokens: Option<u64>,
        hash: bool,
    ) -> Result<Told<ModelCheckJson>, AppError> {
        let (header, bytes) = read_header(path)?;
        let computer = self.computer();
        let facts = &header.facts;
        let fit = fit_of(&header, context_tokens, &computer, None);
        let sha256 = hash.then(|| runner::sha256_of(path)).transpose()?;
        let known = sha256.as_deref().and_then(|sum| self.known_file(sum));
        let id = match known {
            Some((model, _)) => Some(model.licence.clone()),
            None => facts
                .licence
                .as_deref()
                .and_then(|stated| said::licence_id(&self.facts().catalogue, stated)),
        };
        let words = self.words();
        let json = ModelCheckJson {
            version: JSON_VERSION,
            path: path.to_owned(),
            bytes,
            header: HeaderJson::of(facts),
            licence: LicenceJson {
                sentence: said::licence_sentence(words, id.as_deref(), facts.licence.as_deref()),
                stated: facts.licence.clone(),
                id,
            },
            can_run: fit.1.word != FitWord::WillNotRun,
            why_not: shelf::runnable_file(&header)
                .err()
                .map(|why| said::why_not(words, &why)),
            fit: self.fit_json(fit.0, &fit.1),
            known_as: known.map(|(model, file)| KnownJson {
                model: model.id.clone(),
                name: model.name.clone(),
                quantisation: file.quantisation.clone(),
            }),
            sha256,
        };
        let lines = self.check_lines(&json);
        Ok(Told { json, lines })
    }

    /// This computer as it is now.
    pub(crate) fn computer(&self) -> ThisComputer {
        this_computer(
            &Machine::detect(),
            &self.facts().catalogue,
            &self.places().own_models(),
        )
    }

    /// The file of the catalogue with this SHA-256.
    pub(crate) fn known_file(&self, sha256: &str) -> Option<(&OpenModel, &CatalogueFile)> {
        self.facts()
            .catalogue
            .open_models()
            .iter()
            .flat_map(|model| model.files.iter().map(move |file| (model, file)))
            .find(|(_, file)| file.sha256.as_deref() == Some(sha256))
    }

    pub(crate) fn fit_json(&self, context_tokens: u64, fit: &Fit) -> FitJson {
        let words = self.words();
        FitJson {
            context_tokens,
            word: fit.word,
            label: words.text(&format!("fit-{}", fit.word.id())),
            reason: fit.reason.id(),
            sentence: said::fit_reason(words, fit),
            needed_bytes: fit.needed.0,
            placement: fit.placement.clone(),
            tokens_per_second: three(fit.speed),
            words_per_second: three(fit.speed.map(said::words_a_second)),
            prompt_tokens_per_second: three(fit.prompt_speed),
            first_word_seconds: three(fit.first_word_seconds),
            measured: fit.measured,
            speed: said::speed(words, fit),
        }
    }

    fn check_lines(&self, json: &ModelCheckJson) -> Vec<String> {
        let words = self.words();
        let header = &json.header;
        let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| words.none());
        let all = said::parameters(words, header.parameters);
        let parameters = if header.experts.is_some() {
            let active = said::parameters(words, header.active_parameters);
            words.text_with(
                "terminal-model-active",
                &[("all", all.into()), ("active", active.into())],
            )
        } else {
            all
        };
        let mut rows = vec![
            ("terminal-model-name", or_none(&header.name)),
            ("terminal-model-size", words.bytes(json.bytes as f64)),
            ("terminal-model-architecture", header.architecture.clone()),
            ("terminal-model-parameters", parameters),
            ("terminal-model-rounding", or_none(&header.quantisation)),
            ("terminal-model-layers", header.layers.to_string()),
            (
                "terminal-model-context",
                words.text_with(
                    "terminal-model-context-value",
                    &[("tokens", words.integer(header.context_tokens as f64).into())],
                ),
            ),
            (
                "terminal-model-tokenizer",
                words.text_with(
                    "terminal-model-tokenizer-value",
                    &[
                        ("name", or_none(&header.tokenizer).into()),
                        ("count", words.integer(header.vocabulary as f64).into()),
                    ],
                ),
            ),
            (
                "terminal-model-template",
                words.text(if header.has_chat_template {
                    "terminal-model-has-template"
                } else {
                    "terminal-model-no-template"
                }),
            ),
        ];
        if let Some(stated) = &json.licence.stated {
            rows.push(("terminal-model-licence", stated.clone()));
        }
        rows.push(("terminal-model-licence", json.licence.sentence.clone()));
        rows.push(("terminal-model-fit", json.fit.label.clone()));
        rows.push(("terminal-model-fit", json.fit.sentence.clone()));
        if let Some(failure) = &json.why_not {
            rows.push(("terminal-model-fit", failure.hint.clone()));
        }
        if let Some(speed) = &json.fit.speed {
            rows.push(("terminal-model-speed", speed.clone()));
        }
        if let Some(sum) = &json.sha256 {
            rows.push(("terminal-model-sum", sum.clone()));
            rows.push((
                "terminal-model-known",
                json.known_as.as_ref().map_or_else(
                    || words.text("terminal-model-not-known"),
                    |known| format!("{} {}", known.name, known.quantisation),
                ),
            ));
        }
        self.table(&rows)
    }
}

/// How a file fits, and the conversation that was reckoned with: what was asked for, but no more
/// than the model was made for.
pub(crate) fn fit_of(
    header: &Header,
    context_tokens: Option<u64>,
    computer: &ThisComputer,
    measured: Option<Measured>,
) -> (u64, Fit) {
    shelf::fit_of_file(
        &header.facts,
        &shelf::runnable_file(header),
        context_tokens.unwrap_or(USUAL_CONTEXT_TOKENS),
        computer,
        measured,
    )
}
