//! Reads the tables of `tests/data`.

use std::collections::BTreeMap;

use capacity::{
    Conversation, Hardware, HardwareClass, ModelNeeds, Split, Weights, Workload,
    decode_tokens_per_second,
};
use quantities::{Bytes, Range};

/// One measured speed of writing.
#[derive(Debug, Clone)]
pub struct Measurement {
    pub source: String,
    pub date: String,
    pub hardware: String,
    pub class: HardwareClass,
    /// Bytes a second.
    pub bandwidth: f64,
    pub accelerators: u64,
    pub model: String,
    pub is_16_bit: bool,
    pub file_bytes: f64,
    pub read_bytes: f64,
    pub mixture: bool,
    pub layers: f64,
    pub attention_layers: f64,
    pub kv_heads: f64,
    pub head_dim: f64,
    pub tokens_held: f64,
    pub served: bool,
    pub tokens_a_second: f64,
}

/// The rows of a table whose first line that is no remark names the columns.
fn rows(table: &str) -> Vec<BTreeMap<&str, &str>> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let columns: Vec<&str> = lines.next().unwrap().split(',').collect();
    lines
        .map(|line| columns.iter().copied().zip(line.split(',')).collect())
        .collect()
}

/// The sources by their id.
pub fn sources() -> BTreeMap<String, String> {
    rows(include_str!("../data/sources.csv"))
        .iter()
        .map(|row| (row["id"].to_owned(), row["title"].to_owned()))
        .collect()
}

pub fn measurements() -> Vec<Measurement> {
    rows(include_str!("../data/measurements.csv"))
        .iter()
        .map(Measurement::of)
        .collect()
}

fn class(name: &str) -> HardwareClass {
    match name {
        "nvidia_card" => HardwareClass::NvidiaCard,
        "nvidia_hbm" => HardwareClass::NvidiaStacked,
        "amd_card" => HardwareClass::AmdCard,
        "apple" => HardwareClass::Apple,
        "apple_ultra" => HardwareClass::AppleUltra,
        "shared_memory" => HardwareClass::SharedMemory,
        "processor" => HardwareClass::Processor,
        other => panic!("no class {other}"),
    }
}

impl Measurement {
    fn of(row: &BTreeMap<&str, &str>) -> Self {
        let text = |column: &str| row[column].to_owned();
        let number = |column: &str| -> f64 {
            row[column]
                .parse()
                .unwrap_or_else(|_| panic!("{column}: {}", row[column]))
        };
        Self {
            source: text("source"),
            date: text("date"),
            hardware: text("hardware"),
            class: class(row["class"]),
            bandwidth: number("bandwidth_gb_s") * 1e9,
            accelerators: row["accelerators"].parse().unwrap(),
            model: text("model"),
            is_16_bit: row["quantisation"] == "F16",
            file_bytes: number("file_bytes"),
            read_bytes: number("read_bytes"),
            mixture: row["mixture"] == "yes",
            layers: number("layers"),
            attention_layers: number("attention_layers"),
            kv_heads: number("kv_heads"),
            head_dim: number("head_dim"),
            tokens_held: number("tokens_held"),
            served: row["served"] == "yes",
            tokens_a_second: number("tokens_a_second"),
        }
    }

    /// llama.cpp starts its kernels in another way since the middle of 2024.
    pub fn is_of_today(&self) -> bool {
        self.date.as_str() >= "2025"
    }

    fn conversation(&self) -> Conversation {
        Conversation {
            numbers_a_token: 2.0 * self.attention_layers * self.kv_heads * self.head_dim,
            windowed_numbers_a_token: 0.0,
            window_tokens: 0.0,
            state_numbers: 0.0,
        }
    }

    /// Seconds that reading takes at the full bandwidth.
    pub fn seconds_of_reading(&self) -> f64 {
        (self.read_bytes + self.conversation().read(self.tokens_held).0) / self.bandwidth
    }

    pub fn estimate_of_the_program(&self) -> f64 {
        let needs = ModelNeeds {
            weights: Weights {
                stored: Bytes(self.file_bytes),
                read: Bytes(self.read_bytes),
                rounded: !self.is_16_bit,
            },
            conversation: self.conversation(),
            active_parameters: 1.0,
            active_share: if self.mixture {
                self.read_bytes / self.file_bytes
            } else {
                1.0
            },
            layers: self.layers,
            layers_with_state: self.layers - self.attention_layers,
            vocabulary: None,
            widths: None,
            heads: None,
        };
        let hardware = Hardware::new(
            self.class,
            Range::exact(1_000.0),
            Range::exact(self.bandwidth / 1e9),
            None,
            self.accelerators,
            Split::Layers,
        );
        let workload = Workload {
            sequences: 1.0,
            tokens: self.tokens_held,
        };
        decode_tokens_per_second(&needs, &hardware, &workload).likely()
    }
}
