//! How fast this computer reads its memory and computes.

use capacity::{Hardware, HardwareClass, Split};
use catalogue::Catalogue;
use quantities::{Bytes, Range};
use serde::{Deserialize, Serialize};

use crate::computer::{Card, CardMaker, ThisComputer};

/// Where the bandwidth of the working memory comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemorySpeed {
    /// It follows from a model's speed measured here.
    Measured,
    /// The maker states it for this chip.
    Stated,
    /// A server's processor: eight to twelve channels are likely.
    Server,
    /// An ordinary computer: two channels are likely, of unknown kind.
    Ordinary,
}

/// Bandwidth of ordinary computers' memory, in bytes a second: one channel of DDR4-2400, two of
/// DDR4-3200 to DDR5-4000, two of DDR5-6400 or a laptop's LPDDR5X. Eight bytes a transfer and
/// channel (JEDEC JESD79-4 and JESD79-5); which of them is built in is not known: judgement.
const ORDINARY: [f64; 3] = [19.2e9, 55.0e9, 120.0e9];

/// Bandwidth of servers' memory: four channels of DDR4-2400 to twelve of DDR5-4800. Judgement.
const SERVER: [f64; 3] = [76.8e9, 200.0e9, 460.8e9];

/// Bytes a second of weights that one core reads and multiplies with AVX2 or better. Two cores of
/// a rented server (AMD EPYC, Zen 4) read 7 to 18 billion bytes a second together, in
/// llama.cpp build 11434 with models of 98 and 247 megabytes, at [`PROCESSOR_SHARE`] of what is
/// stated here. The high end, for cores of desk machines, is judgement.
const A_CORE: [f64; 3] = [5.0e9, 13.0e9, 30.0e9];

/// Operations a second of one core with AVX2 or better, 16-bit and dense. The middle gives the
/// 230 to 560 tokens a second at which two Zen 4 cores read prompts; the ends are judgement.
const CORE_OPERATIONS: [f64; 3] = [60e9, 120e9, 250e9];

/// Bandwidth of a graphics card whose name tells nothing, in bytes a second: from entry cards
/// with a narrow bus to the dearest. Judgement.
const CARD: [f64; 3] = [112.0e9, 300.0e9, 1_000.0e9];

/// Share of an Apple computer's memory that its graphics part may take: what macOS recommends as
/// the largest working set is two thirds to three quarters of the memory.
const APPLE_SHARE: f64 = 0.7;

/// Speed with an instruction set, as a share of that with AVX2: for writing, and for reading a
/// prompt. Measured with llama.cpp's variants for older processors on one machine, models of 135
/// and 270 million parameters.
fn instruction_shares(computer: &ThisComputer) -> (f64, f64) {
    let has = |name: &str| computer.instruction_sets.iter().any(|set| set == name);
    let begins = |name: &str| {
        computer
            .instruction_sets
            .iter()
            .any(|set| set.starts_with(name))
    };
    if computer.architecture.contains("64") && computer.architecture.starts_with('a') {
        // Judgement: without the instructions for products of bytes, about half.
        if has("DotProd") || has("I8MM") {
            (1.0, 1.0)
        } else {
            (0.6, 0.5)
        }
    } else if has("AVX2") || begins("AVX-512") {
        (1.0, 1.0)
    } else if has("AVX") {
        (0.75, 0.6)
    } else {
        (0.25, 0.1)
    }
}

fn three([low, likely, high]: [f64; 3]) -> Range {
    Range::new(low, likely, high).unwrap_or(Range::exact(likely))
}

fn smaller(one: Range, other: Range) -> Range {
    three([
        one.low().min(other.low()),
        one.likely().min(other.likely()),
        one.high().min(other.high()),
    ])
}

/// The bandwidth of this computer's working memory as far as a model on the processor gets at it,
/// in bytes a second, and where the figure comes from.
///
/// A core reads no more than it can multiply, so that few cores of a large server leave most of
/// its bandwidth alone.
pub fn memory_speed(computer: &ThisComputer) -> (Range, MemorySpeed) {
    if let Some(measured) = computer.measured_bandwidth {
        return (measured, MemorySpeed::Measured);
    }
    let (memory, from) = match computer.bandwidth {
        Some(stated) => (stated, MemorySpeed::Stated),
        None if is_server(computer) => (three(SERVER), MemorySpeed::Server),
        None => (three(ORDINARY), MemorySpeed::Ordinary),
    };
    let (writing, _) = instruction_shares(computer);
    let cores = three(A_CORE).scaled(cores(computer) * writing);
    (smaller(memory, cores), from)
}

fn cores(computer: &ThisComputer) -> f64 {
    f64::from(computer.usable_cores.max(1))
}

fn is_server(computer: &ThisComputer) -> bool {
    let name = computer.processor.to_lowercase();
    [
        "epyc",
        "xeon",
        "threadripper",
        "ampere",
        "graviton",
        "neoverse",
    ]
    .iter()
    .any(|word| name.contains(word))
}

/// The processor and the working memory as hardware for [`capacity`].
pub(crate) fn processor(computer: &ThisComputer) -> Hardware {
    let (bandwidth, _) = memory_speed(computer);
    let (_, reading) = instruction_shares(computer);
    Hardware {
        class: HardwareClass::Processor,
        memory: Range::exact(computer.memory.0),
        bandwidth,
        arithmetic: three(CORE_OPERATIONS).scaled(cores(computer) * reading),
        accelerators: 1,
        split: Split::Layers,
    }
}

/// A graphics card as hardware for [`capacity`], with the memory it may use.
pub(crate) fn card(card: &Card, computer: &ThisComputer) -> (Hardware, Bytes) {
    let gigabytes_a_second = card
        .bandwidth
        .or(computer.bandwidth.filter(|_| card.shares_memory))
        .unwrap_or(three(CARD))
        .scaled(1e-9);
    let (class, memory) = match card.maker {
        CardMaker::Apple if card.name.to_lowercase().contains("ultra") => {
            (HardwareClass::AppleUltra, computer.memory * APPLE_SHARE)
        }
        CardMaker::Apple => (HardwareClass::Apple, computer.memory * APPLE_SHARE),
        CardMaker::Amd => (HardwareClass::AmdCard, own_memory(card)),
        CardMaker::Nvidia | CardMaker::Intel => (
            HardwareClass::of_accelerator(&short_name(&card.name)),
            own_memory(card),
        ),
    };
    let hardware = Hardware::new(
        class,
        Range::exact(memory.0 / 1e9),
        gigabytes_a_second,
        None,
        1,
        Split::Layers,
    );
    (hardware, memory)
}

/// What of a card's memory a model can take: what is free, or where the driver does not say, all.
fn own_memory(card: &Card) -> Bytes {
    card.free.or(card.memory).unwrap_or_default()
}

/// A card's name as the catalogue writes it: `NVIDIA GeForce RTX 4090` is `rtx-4090`.
fn short_name(name: &str) -> String {
    let words: Vec<String> = name
        .to_lowercase()
        .split_whitespace()
        .filter(|word| {
            ![
                "nvidia", "geforce", "amd", "radeon", "intel(r)", "tesla", "graphics",
            ]
            .contains(word)
        })
        .map(str::to_owned)
        .collect();
    words.join("-")
}

/// The bandwidth that the catalogue knows for a processor or graphics card by its name, in bytes
/// a second: Apple's chips, and cards that machines or offers of the catalogue have. None where it
/// knows nothing of that name.
pub fn stated_bandwidth(catalogue: &Catalogue, name: &str) -> Option<Range> {
    let short = short_name(name);
    if short.is_empty() {
        return None;
    }
    let machines = catalogue.machines().iter();
    let apple = short.strip_prefix("apple-").and_then(|chip| {
        // `macbook-pro-m5-max-128gb` has the chip `m5-max`.
        let chip = format!("-{chip}-");
        machines
            .clone()
            .find(|machine| {
                let id = format!("-{}", machine.id);
                machine.id.starts_with("mac")
                    && id
                        .split_once(&chip)
                        .is_some_and(|(_, rest)| rest.ends_with("gb") && !rest.contains('-'))
            })
            .map(|machine| machine.bandwidth.value)
    });
    let of_machines = machines
        .clone()
        .find(|machine| machine.gpu.as_deref() == Some(short.as_str()))
        .map(|machine| machine.bandwidth.value);
    let of_rents = catalogue
        .all_rents()
        .iter()
        .find(|rent| rent.gpu == short)
        .map(|rent| rent.bandwidth.value);
    apple
        .or(of_machines)
        .or(of_rents)
        .map(|gigabytes| gigabytes.scaled(1e9))
}
