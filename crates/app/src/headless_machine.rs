//! This computer, for the terminal: what it has and what it can run.

use std::path::PathBuf;

use machine::{GraphicsMaker, Machine};
use serde::Serialize;
use shelf::FitWord;
use words::Argument;

use crate::headless_facts::Told;
use crate::present::fit::parameters;
use crate::this_computer::this_computer;
use crate::{Headless, JSON_VERSION};

/// `steelyard machine --json`.
#[derive(Debug, Serialize)]
pub struct MachineJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// The operating system.
    pub system: String,
    /// Working memory.
    pub memory: MemoryJson,
    /// The processor.
    pub processor: machine::Processor,
    /// Instruction sets that make models faster, the widest first.
    pub instruction_sets: Vec<String>,
    /// Graphics cards that the system shows.
    pub graphics: Vec<CardJson>,
    /// Disk on which models are kept.
    pub disk: DiskJson,
    /// The largest open model of the catalogue, by parameters, that runs here in each way.
    pub can_run: Vec<CanRunJson>,
}

/// Memory in [`MachineJson`].
#[derive(Debug, Serialize)]
pub struct MemoryJson {
    /// All there is, in bytes.
    pub total_bytes: f64,
    /// What programs can still take now, in bytes.
    pub free_bytes: f64,
}

/// A graphics card in [`MachineJson`].
#[derive(Debug, Serialize)]
pub struct CardJson {
    /// Its name.
    pub name: String,
    /// Who makes it.
    pub maker: GraphicsMaker,
    /// Memory of its own, in bytes, where known.
    pub memory_bytes: Option<f64>,
    /// What of it is free, in bytes, where known.
    pub free_bytes: Option<f64>,
    /// Whether it works in the computer's memory.
    pub shares_memory: bool,
}

/// The disk in [`MachineJson`].
#[derive(Debug, Serialize)]
pub struct DiskJson {
    /// The folder in which models are kept.
    pub folder: PathBuf,
    /// Free space there, in bytes, where the system says.
    pub free_bytes: Option<f64>,
}

/// What runs in one way in [`MachineJson`].
#[derive(Debug, Serialize)]
pub struct CanRunJson {
    /// `comfortable`, `tight` or `will_crawl`.
    pub fit: FitWord,
    /// Id of the largest model that does.
    pub model: String,
    /// Its name.
    pub name: String,
    /// Its parameters.
    pub parameters: u64,
}

impl Headless {
    /// What this computer has, and what it can run.
    pub fn machine(&self) -> Told<MachineJson> {
        let machine = Machine::detect();
        let folder = self.places().own_models();
        let computer = this_computer(&machine, &self.facts().catalogue, &folder);
        let json = MachineJson {
            version: JSON_VERSION,
            memory: MemoryJson {
                total_bytes: machine.memory.total.0,
                free_bytes: machine.memory.available.0,
            },
            graphics: machine
                .graphics
                .iter()
                .map(|card| CardJson {
                    name: card.name.clone(),
                    maker: card.maker,
                    memory_bytes: card.memory.map(|bytes| bytes.0),
                    free_bytes: card.free.map(|bytes| bytes.0),
                    shares_memory: card.shares_memory,
                })
                .collect(),
            disk: DiskJson {
                folder,
                free_bytes: computer.free_disk.map(|bytes| bytes.0),
            },
            can_run: shelf::largest_that_run(&self.facts().catalogue, &computer)
                .into_iter()
                .map(|(fit, model)| CanRunJson {
                    fit,
                    model: model.id.clone(),
                    name: model.name.clone(),
                    parameters: model.shape.parameters,
                })
                .collect(),
            system: machine.system,
            processor: machine.processor,
            instruction_sets: machine.instruction_sets,
        };
        let lines = self.machine_lines(&json);
        Told { json, lines }
    }

    fn machine_lines(&self, json: &MachineJson) -> Vec<String> {
        let words = self.words();
        let memory = |bytes: f64| Argument::from(words.memory(bytes));
        let mut rows = vec![
            ("terminal-system", json.system.clone()),
            (
                "terminal-memory",
                words.text_with(
                    "terminal-memory-value",
                    &[
                        ("free", memory(json.memory.free_bytes)),
                        ("total", memory(json.memory.total_bytes)),
                    ],
                ),
            ),
            (
                "terminal-processor",
                words.text_with(
                    "terminal-cores",
                    &[
                        ("name", json.processor.name.as_str().into()),
                        ("cores", json.processor.usable_cores.into()),
                    ],
                ),
            ),
            (
                "terminal-instructions",
                if json.instruction_sets.is_empty() {
                    words.text("terminal-none-seen")
                } else {
                    json.instruction_sets.join(", ")
                },
            ),
        ];
        if json.graphics.is_empty() {
            rows.push(("terminal-graphics", words.text("terminal-none-seen")));
        }
        for card in &json.graphics {
            let name = ("name", Argument::from(card.name.as_str()));
            let value = match (card.memory_bytes, card.free_bytes) {
                _ if card.shares_memory => words.text_with("terminal-card-shared", &[name]),
                (Some(all), Some(free)) => words.text_with(
                    "terminal-card-own",
                    &[name, ("free", memory(free)), ("memory", memory(all))],
                ),
                _ => words.text_with("terminal-card-unknown", &[name]),
            };
            rows.push(("terminal-graphics", value));
        }
        let free = json.disk.free_bytes;
        rows.push((
            "terminal-disk",
            words.text_with(
                "terminal-disk-value",
                &[
                    (
                        "free",
                        free.map_or_else(|| words.none(), |free| words.bytes(free))
                            .into(),
                    ),
                    ("folder", json.disk.folder.display().to_string().into()),
                ],
            ),
        ));
        for one in &json.can_run {
            rows.push((
                "terminal-can-run",
                words.text_with(
                    "terminal-can-run-value",
                    &[
                        ("word", words.text(&format!("fit-{}", one.fit.id())).into()),
                        ("parameters", parameters(words, one.parameters).into()),
                        ("name", one.name.as_str().into()),
                    ],
                ),
            ));
        }
        self.table(&rows)
    }

    /// Rows of a small table, the labels in one column. A label that repeats is said once.
    pub(crate) fn table(&self, rows: &[(&str, String)]) -> Vec<String> {
        let labels: Vec<String> = rows.iter().map(|(id, _)| self.words().text(id)).collect();
        let width = labels
            .iter()
            .map(|label| label.chars().count())
            .max()
            .unwrap_or(0);
        let mut before = "";
        labels
            .iter()
            .zip(rows)
            .map(|(label, (_, value))| {
                let shown = if label == before { "" } else { label };
                before = label;
                format!("{shown:<width$}  {value}")
            })
            .collect()
    }
}
