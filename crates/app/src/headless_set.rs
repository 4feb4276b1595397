//! Asking a local model from the terminal: a set of tasks.

use std::path::Path;
use std::time::Instant;

use runner::{
    AskRequest, AskSetRequest, AskSummary, FinishReason, RunnerError, SetEvent, SetMode, StopSignal,
};
use serde::Serialize;
use trial::Task;
use words::Argument;

use crate::headless_ask::{Prepared, SettingsJson, WrittenJson, read_limited};
use crate::view::Failure;
use crate::{AppError, AskSettings, Headless, JSON_VERSION};

/// Longest file of tasks that is read, in bytes; one byte more tells that it is longer.
const LARGEST_SET: u64 = 64 * 1_048_576;

/// Sets of up to so many tasks are asked one by one where nothing else is said: the wait is short,
/// and every answer is the one that the task gets alone.
pub const SMALL_SET: usize = 8;

/// A set that has been read and is ready to be asked.
pub struct TaskSet {
    tasks: Vec<Task>,
    prepared: Prepared,
    mode: SetMode,
    /// Seed of each task's random choices.
    seeds: Vec<u32>,
}

/// One line of `steelyard ask --set --json`.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SetLineJson {
    /// A task was answered, or refused.
    Answer(Box<TaskAnswerJson>),
    /// The set is over.
    Summary(SetSummaryJson),
}

/// A task's answer.
#[derive(Debug, Serialize)]
pub struct TaskAnswerJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Line of the task in its file, from 1.
    pub line: u64,
    /// The task's own id.
    pub id: Option<String>,
    /// How the set was worked through; answers may differ by it.
    pub mode: SetMode,
    /// The seed of this answer's random choices.
    pub seed: u32,
    /// The answer; none where the task was refused.
    #[serde(flatten)]
    pub written: Option<WrittenJson>,
    /// Why there is no answer.
    pub error: Option<Failure>,
}

/// What came of a set.
#[derive(Debug, Serialize)]
pub struct SetSummaryJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Model that answered.
    pub model: String,
    /// How the set was worked through.
    pub mode: SetMode,
    /// Tasks of the file.
    pub tasks: usize,
    /// Tasks with a whole answer.
    pub answered: usize,
    /// Tasks that were refused.
    pub refused: usize,
    /// Tasks that Stop left without a whole answer.
    pub left: usize,
    /// Whether it was stopped.
    pub stopped: bool,
    /// Seconds from the first question to the last answer, loading included.
    pub seconds: f64,
    /// Tokens of all answers.
    pub generated_tokens: u64,
    /// The most memory that the model's process was seen to hold, in bytes.
    pub peak_memory_bytes: Option<u64>,
    /// Joules that the set took, loading not included: low, likely and high.
    pub energy: Option<[f64; 3]>,
    /// What it was written with; the longest answer is that of tasks that name none.
    pub settings: SettingsJson,
}

impl TaskSet {
    /// Number of tasks.
    pub fn tasks(&self) -> usize {
        self.tasks.len()
    }

    /// How it will be worked through.
    pub fn mode(&self) -> SetMode {
        self.mode
    }

    /// Gives every task its seed, counted on so that equal prompts may differ: through the file,
    /// or through each group that is asked side by side.
    fn with_seeds(mut self) -> Self {
        let from = self.prepared.json.seed;
        let on = |by: usize| from.wrapping_add(u32::try_from(by).unwrap_or(u32::MAX));
        self.seeds = (0..self.tasks.len()).map(on).collect();
        if self.mode == SetMode::Fast {
            for group in self.groups() {
                for (step, place) in group.iter().enumerate() {
                    self.seeds[*place] = on(group[0] + step);
                }
            }
        }
        self
    }

    fn system(&self, place: usize) -> Option<&str> {
        let own = self.tasks[place].system.as_deref();
        own.or(self.prepared.system.as_deref())
    }

    fn max_tokens(&self, place: usize) -> u32 {
        let own = self.tasks[place].max_tokens;
        own.unwrap_or(self.prepared.json.max_tokens)
    }

    /// One task as a question of its own.
    fn question(&self, place: usize) -> AskRequest {
        let mut question = self.prepared.question(&self.tasks[place].prompt);
        question.system = self.system(place).map(str::to_owned);
        question.max_tokens = self.max_tokens(place);
        question.seed = self.seeds[place];
        question
    }

    /// Tasks that can be asked side by side: those with the same standing instructions and the
    /// same length of answer, each group in the order of the file.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for place in 0..self.tasks.len() {
            let alike = |group: &&mut Vec<usize>| {
                let first = group[0];
                self.system(first) == self.system(place)
                    && self.max_tokens(first) == self.max_tokens(place)
            };
            match groups.iter_mut().find(alike) {
                Some(group) => group.push(place),
                None => groups.push(vec![place]),
            }
        }
        groups
    }

    fn side_by_side(&self, group: &[usize]) -> AskSetRequest {
        let first = self.question(group[0]);
        let prompts = group
            .iter()
            .map(|place| self.tasks[*place].prompt.clone())
            .collect();
        let mut request = AskSetRequest::new(first.model, prompts, SetMode::Fast);
        request.system = first.system;
        request.turns = first.turns;
        request.temperature = first.temperature;
        request.seed = first.seed;
        request.max_tokens = first.max_tokens;
        request.context_tokens = first.context_tokens;
        request.form = first.form;
        request.adapter = first.adapter;
        request
    }
}

/// Answers as they come, told in the order of the file.
struct Telling<'a, F> {
    headless: &'a Headless,
    set: &'a TaskSet,
    waiting: Vec<Option<Result<AskSummary, RunnerError>>>,
    next: usize,
    tell: F,
    summary: SetSummaryJson,
}

impl<F: FnMut(SetLineJson)> Telling<'_, F> {
    fn take(&mut self, place: usize, answer: Result<AskSummary, RunnerError>) {
        if self.waiting[place].is_none() && place >= self.next {
            self.waiting[place] = Some(answer);
        }
        while let Some(answer) = self.waiting.get_mut(self.next).and_then(Option::take) {
            self.say(self.next, answer);
            self.next += 1;
        }
    }

    /// What was finished out of turn when the set was stopped.
    fn rest(&mut self) {
        for place in self.next..self.waiting.len() {
            if let Some(answer) = self.waiting[place].take() {
                self.say(place, answer);
            }
        }
    }

    fn say(&mut self, place: usize, answer: Result<AskSummary, RunnerError>) {
        let (written, error) = match answer {
            Ok(summary) => {
                if summary.reason == FinishReason::Stopped {
                    // An answer broken off is none of this task's; it is asked again next time.
                    return;
                }
                self.summary.answered += 1;
                self.summary.generated_tokens += u64::from(summary.generated_tokens);
                self.summary.peak_memory_bytes = self
                    .summary
                    .peak_memory_bytes
                    .max(summary.peak_memory_bytes);
                (Some(WrittenJson::of(summary)), None)
            }
            Err(error) => {
                self.summary.refused += 1;
                let failure = AppError::Runner(error).failure(self.headless.words());
                (None, Some(failure))
            }
        };
        let task = &self.set.tasks[place];
        (self.tell)(SetLineJson::Answer(Box::new(TaskAnswerJson {
            version: JSON_VERSION,
            line: task.line,
            id: task.id.clone(),
            mode: self.set.mode,
            seed: self.set.seeds[place],
            written,
            error,
        })));
    }
}

/// Whether the tasks after one that was refused for this can still be asked.
fn concerns_one_task(error: &RunnerError) -> bool {
    matches!(
        error,
        RunnerError::PromptEmpty | RunnerError::PromptTooLong { .. }
    )
}

impl Headless {
    /// Reads a set of tasks and the files of the settings. Nothing is asked yet.
    ///
    /// `mode` is what the person chose; without a choice it depends on the size, see
    /// [`SMALL_SET`].
    ///
    /// # Errors
    /// [`AppError::File`], and [`AppError::Lines`] that names the line and the field.
    pub fn task_set(
        &self,
        path: &Path,
        settings: &AskSettings,
        mode: Option<SetMode>,
    ) -> Result<TaskSet, AppError> {
        let tasks = trial::read_tasks(&read_limited(path, LARGEST_SET)?)?;
        let by_size = if tasks.len() <= SMALL_SET {
            SetMode::Exact
        } else {
            SetMode::Fast
        };
        Ok(TaskSet {
            tasks,
            prepared: self.prepare(settings)?,
            mode: mode.unwrap_or(by_size),
            seeds: Vec::new(),
        }
        .with_seeds())
    }

    /// Asks a set, telling each answer in the order of the file as soon as it and those before it
    /// are there, and the summary at last. Stop keeps what was finished.
    ///
    /// # Errors
    /// The runner's, where they concern the model and not one task. What was told before stays.
    pub async fn ask_set(
        &self,
        set: &TaskSet,
        tell: impl FnMut(SetLineJson) + Send,
        stop: StopSignal,
    ) -> Result<(), AppError> {
        let begun = Instant::now();
        let runner = self.runner();
        let mut telling = Telling {
            headless: self,
            set,
            waiting: set.tasks.iter().map(|_| None).collect(),
            next: 0,
            tell,
            summary: SetSummaryJson {
                version: JSON_VERSION,
                model: set.prepared.name.clone(),
                mode: set.mode,
                tasks: set.tasks.len(),
                answered: 0,
                refused: 0,
                left: 0,
                stopped: false,
                seconds: 0.0,
                generated_tokens: 0,
                peak_memory_bytes: None,
                energy: None,
                settings: set.prepared.json.clone(),
            },
        };
        let mut energy: Option<[f64; 3]> = None;
        let mut add = |more: Option<runner::EnergyEstimate>| {
            if let Some(more) = more {
                let sum = energy.get_or_insert([0.0; 3]);
                sum[0] += more.low;
                sum[1] += more.likely;
                sum[2] += more.high;
            }
        };
        match set.mode {
            SetMode::Exact => {
                for place in 0..set.tasks.len() {
                    if stop.is_stopped() {
                        break;
                    }
                    let question = set.question(place);
                    let answer = runner.ask(question, |_| (), stop.clone()).await;
                    match answer {
                        Err(error) if !concerns_one_task(&error) => return Err(error.into()),
                        answer => {
                            add(answer.as_ref().ok().and_then(|answer| answer.energy));
                            telling.take(place, answer);
                        }
                    }
                }
            }
            SetMode::Fast => {
                for group in set.groups() {
                    if stop.is_stopped() {
                        break;
                    }
                    let told = runner
                        .ask_set(
                            set.side_by_side(&group),
                            |event| {
                                if let SetEvent::Done { place, answer } = event {
                                    telling.take(group[place], *answer);
                                }
                            },
                            stop.clone(),
                        )
                        .await?;
                    add(told.energy);
                    for (place, answer) in group.iter().zip(told.answers) {
                        telling.take(*place, answer);
                    }
                }
            }
        }
        telling.rest();
        let mut summary = telling.summary;
        summary.left = summary.tasks - summary.answered - summary.refused;
        summary.stopped = summary.left > 0;
        summary.seconds = begun.elapsed().as_secs_f64();
        summary.energy = energy;
        (telling.tell)(SetLineJson::Summary(summary));
        Ok(())
    }

    /// What is about to happen, before the first answer.
    pub fn about_to_ask(&self, set: &TaskSet) -> String {
        let count = [("count", Argument::from(set.tasks()))];
        self.words().text_with(
            match set.mode {
                SetMode::Exact => "terminal-set-exact",
                SetMode::Fast => "terminal-set-fast",
            },
            &count,
        )
    }

    /// A line of a set in words: for an answer its heading and the answer, for the summary a
    /// sentence.
    pub fn set_lines(&self, line: &SetLineJson) -> Vec<String> {
        let words = self.words();
        match line {
            SetLineJson::Answer(answer) => {
                let name = answer.id.clone().unwrap_or_else(|| {
                    words.text_with("terminal-set-line", &[("line", answer.line.into())])
                });
                let mut lines = vec![format!("── {name}")];
                if let Some(written) = &answer.written {
                    lines.push(written.answer.trim().to_owned());
                }
                if let Some(failure) = &answer.error {
                    lines.push(failure.message.clone());
                    lines.push(failure.hint.clone());
                }
                lines.push(String::new());
                lines
            }
            SetLineJson::Summary(summary) => vec![words.text_with(
                if summary.stopped {
                    "terminal-set-stopped"
                } else {
                    "terminal-set-done"
                },
                &[
                    ("answered", summary.answered.into()),
                    ("refused", summary.refused.into()),
                    ("left", summary.left.into()),
                    ("time", words.seconds(summary.seconds).into()),
                ],
            )],
        }
    }
}
