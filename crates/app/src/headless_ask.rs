//! Asking a local model from the terminal: one question.

use std::io::Read;
use std::path::{Path, PathBuf};

use runner::{
    Adapter, AskRequest, AskSummary, EnergyEstimate, ModelFile, OutputForm, Runner, RunnerConfig,
    RunnerError, StopSignal, Turn,
};
use serde::Serialize;
use words::Argument;

use crate::desk::{bundled_model, reason_id};
use crate::{AppError, Headless, JSON_VERSION};

/// Longest schema, grammar or file of turns that is read, in bytes.
const LONGEST_TEXT: u64 = 4 * 1_048_576;

/// Joules in a watt-hour.
const WATT_HOUR: f64 = 3600.0;

/// How a local model is asked.
#[derive(Debug, Clone)]
pub struct AskSettings {
    /// A GGUF file; the bundled model where none is given.
    pub model: Option<PathBuf>,
    /// Standing instructions.
    pub system: Option<String>,
    /// JSON lines with what was said before.
    pub turns: Option<PathBuf>,
    /// 0 takes the likeliest word each time.
    pub temperature: f32,
    /// Start of the random choices.
    pub seed: u32,
    /// Longest answer, in tokens.
    pub max_tokens: u32,
    /// Room for question and answer, in tokens.
    pub context_tokens: u32,
    /// A GGUF adapter and how strongly it is laid over the model.
    pub adapter: Option<(PathBuf, f32)>,
    /// The form that the answer has to have.
    pub form: Option<FormFile>,
}

/// A file with the form that an answer has to have.
#[derive(Debug, Clone)]
pub enum FormFile {
    /// A JSON schema.
    Schema(PathBuf),
    /// A grammar in llama.cpp's notation (GBNF).
    Grammar(PathBuf),
}

/// The settings that an answer was written with.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SettingsJson {
    /// 0 takes the likeliest word each time.
    pub temperature: f32,
    /// Start of the random choices; of a set, that of its first task.
    pub seed: u32,
    /// Longest answer, in tokens.
    pub max_tokens: u32,
    /// Room for question and answer, in tokens, unless the model was made for less.
    pub context_tokens: u32,
    /// The adapter's file.
    pub adapter: Option<PathBuf>,
    /// How strongly it is laid over the model.
    pub adapter_scale: Option<f32>,
    /// `schema`, `grammar`, or none for free text.
    pub form: Option<&'static str>,
    /// Questions and answers that went before.
    pub earlier_turns: usize,
}

/// `steelyard ask --json`.
#[derive(Debug, Serialize)]
pub struct AnswerJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Model that answered.
    pub model: String,
    /// The answer with its measurements.
    #[serde(flatten)]
    pub written: WrittenJson,
    /// Milliseconds to load the model; 0 when it still was loaded.
    pub load_ms: f64,
    /// The most memory that the model's process was seen to hold, in bytes.
    pub peak_memory_bytes: Option<u64>,
    /// What it was written with.
    pub settings: SettingsJson,
}

/// An answer and what was measured of it.
#[derive(Debug, Serialize)]
pub struct WrittenJson {
    /// The answer.
    pub answer: String,
    /// `end_of_answer`, `length` or `stopped`.
    pub reason: String,
    /// Tokens of the prompt with its template.
    pub prompt_tokens: u32,
    /// Tokens of the answer.
    pub generated_tokens: u32,
    /// Milliseconds to the first token.
    pub time_to_first_token_ms: Option<f64>,
    /// Tokens of the prompt read a second.
    pub prompt_tokens_per_second: Option<f64>,
    /// Tokens a second after the first.
    pub tokens_per_second: Option<f64>,
    /// Words a second after the first token.
    pub words_per_second: Option<f64>,
    /// Joules that reading and writing took: low, likely and high, and what they rest on.
    pub energy: Option<EnergyEstimate>,
}

impl WrittenJson {
    pub(crate) fn of(summary: AskSummary) -> Self {
        Self {
            reason: reason_id(summary.reason).to_owned(),
            answer: summary.text,
            prompt_tokens: summary.prompt_tokens,
            generated_tokens: summary.generated_tokens,
            time_to_first_token_ms: summary.time_to_first_token_ms,
            prompt_tokens_per_second: summary.prompt_tokens_per_second,
            tokens_per_second: summary.tokens_per_second,
            words_per_second: summary.words_per_second,
            energy: summary.energy,
        }
    }
}

/// Settings as the runner takes them: files read and checked.
pub(crate) struct Prepared {
    /// The model's file.
    pub(crate) model: ModelFile,
    /// Its name: that of its file.
    pub(crate) name: String,
    pub(crate) system: Option<String>,
    pub(crate) turns: Vec<Turn>,
    pub(crate) form: Option<OutputForm>,
    pub(crate) adapter: Option<Adapter>,
    pub(crate) json: SettingsJson,
}

impl Prepared {
    /// A question with these settings.
    pub(crate) fn question(&self, prompt: &str) -> AskRequest {
        let mut question = AskRequest::new(self.model.clone(), prompt);
        question.system.clone_from(&self.system);
        question.turns.clone_from(&self.turns);
        question.max_tokens = self.json.max_tokens;
        question.context_tokens = self.json.context_tokens;
        question.temperature = self.json.temperature;
        question.seed = self.json.seed;
        question.form.clone_from(&self.form);
        question.adapter.clone_from(&self.adapter);
        question
    }
}

impl Headless {
    /// Asks a local model: the bundled one, or a GGUF file.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::Lines`] for the files of the settings, and the
    /// runner's.
    pub async fn ask(
        &self,
        prompt: &str,
        settings: &AskSettings,
        mut on_piece: impl FnMut(&str) + Send,
        stop: StopSignal,
    ) -> Result<AnswerJson, AppError> {
        let prepared = self.prepare(settings)?;
        let summary = self
            .runner()
            .ask(
                prepared.question(prompt),
                |event| {
                    if let runner::AskEvent::Text { piece } = event {
                        on_piece(&piece);
                    }
                },
                stop,
            )
            .await?;
        Ok(AnswerJson {
            version: JSON_VERSION,
            model: prepared.name,
            load_ms: summary.load_ms,
            peak_memory_bytes: summary.peak_memory_bytes,
            settings: prepared.json,
            written: WrittenJson::of(summary),
        })
    }

    /// What was measured of an answer, as a sentence or two; empty for one too short to measure.
    pub fn measured(&self, answer: &AnswerJson) -> String {
        let written = &answer.written;
        let words = self.words();
        let (Some(pace), Some(first)) = (written.words_per_second, written.time_to_first_token_ms)
        else {
            return String::new();
        };
        let known = |figure: Option<String>| Argument::from(figure.unwrap_or_else(|| words.none()));
        words.text_with(
            "terminal-measured",
            &[
                ("words", Argument::from(words.words_a_second(pace))),
                ("first", Argument::from(words.seconds(first / 1_000.0))),
                (
                    "memory",
                    known(
                        answer
                            .peak_memory_bytes
                            .map(|held| words.memory(held as f64)),
                    ),
                ),
                (
                    "energy",
                    known(written.energy.map(|energy| {
                        let hours = |joules: f64| joules / WATT_HOUR;
                        let (low, high) = (hours(energy.low), hours(energy.high));
                        words.range(low, high, if high < 1.0 { 3 } else { 1 })
                    })),
                ),
            ],
        )
    }

    /// A runner with the worker of this place.
    pub(crate) fn runner(&self) -> Runner {
        Runner::new(RunnerConfig {
            worker: self.places().worker.clone(),
            ..RunnerConfig::default()
        })
    }

    /// Reads and checks the files that settings name.
    pub(crate) fn prepare(&self, settings: &AskSettings) -> Result<Prepared, AppError> {
        let model = match &settings.model {
            Some(path) => ModelFile {
                path: path.clone(),
                expected: None,
            },
            None => bundled_model(self.places()),
        };
        let said = match &settings.turns {
            Some(path) => trial::read_turns(&read_limited(path, LONGEST_TEXT)?)?,
            None => trial::Turns::default(),
        };
        let bundled = settings.model.is_none();
        let system = settings.system.clone().or(said.system);
        let turns: Vec<Turn> = said
            .turns
            .chunks_exact(2)
            .map(|pair| Turn {
                prompt: pair[0].content.clone(),
                answer: pair[1].content.clone(),
            })
            .collect();
        let form = match &settings.form {
            Some(FormFile::Schema(path)) => Some(OutputForm::JsonSchema(read_text(path)?)),
            Some(FormFile::Grammar(path)) => Some(OutputForm::Grammar(read_text(path)?)),
            None => None,
        };
        Ok(Prepared {
            name: model
                .path
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            model,
            // Without any its template adds instructions that suit it badly.
            system: system.or_else(|| bundled.then(|| runner::BUNDLED_MODEL.system.to_owned())),
            json: SettingsJson {
                temperature: settings.temperature,
                seed: settings.seed,
                max_tokens: settings.max_tokens,
                context_tokens: settings.context_tokens,
                adapter: settings.adapter.as_ref().map(|(path, _)| path.clone()),
                adapter_scale: settings.adapter.as_ref().map(|(_, scale)| *scale),
                form: form.as_ref().map(|form| match form {
                    OutputForm::JsonSchema(_) => "schema",
                    OutputForm::Grammar(_) => "grammar",
                }),
                earlier_turns: turns.len(),
            },
            turns,
            form,
            adapter: settings.adapter.as_ref().map(|(path, scale)| Adapter {
                file: ModelFile {
                    path: path.clone(),
                    expected: None,
                },
                scale: *scale,
            }),
        })
    }
}

/// The bytes of a file, and one more than the limit of one that is too large.
pub(crate) fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>, AppError> {
    let failed = |error: std::io::Error| AppError::reading(path, &error);
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .map_err(failed)?
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

/// The text of a schema or a grammar.
fn read_text(path: &Path) -> Result<String, AppError> {
    let bytes = read_limited(path, LONGEST_TEXT)?;
    let unusable = |detail: String| AppError::Runner(RunnerError::FormUnusable { detail });
    if bytes.len() as u64 > LONGEST_TEXT {
        return Err(unusable(format!("{}: too long", path.display())));
    }
    String::from_utf8(bytes).map_err(|error| unusable(format!("{}: {error}", path.display())))
}
