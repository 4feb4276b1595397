//! How much electricity an answer took.
//!
//! Where the processor counts its own energy and lets a program read the count, that is what is
//! reported. Most systems keep it to the administrator since 2020, because it can betray what
//! others compute; then the time that an answer took is multiplied by what processors of this
//! kind draw, as a range.

use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::{Deserialize, Serialize};

/// Energy of one answer, in joules; 3600 of them are a watt-hour.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EnergyEstimate {
    /// Hardly less.
    pub low: f64,
    /// The best single figure.
    pub likely: f64,
    /// Hardly more.
    pub high: f64,
    /// What the figures rest on.
    pub basis: EnergyBasis,
}

impl EnergyEstimate {
    /// The same with what the graphics cards have counted.
    fn with_cards(self, joules: f64) -> Self {
        Self {
            low: self.low + joules,
            likely: self.likely + joules,
            high: self.high + joules,
            basis: EnergyBasis::CardCounters,
        }
    }

    /// Both together, one after the other on the same computer.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            likely: self.likely + other.likely,
            high: self.high + other.high,
            basis: self.basis,
        }
    }
}

/// What an estimate of energy rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnergyBasis {
    /// The processor's own counter: everything it did meanwhile, other programs included, and
    /// nothing beside the processor. Low, likely and high are the same figure.
    ProcessorCounter,
    /// The graphics cards' own counters, and for the processor time multiplied by what one draws
    /// at work.
    CardCounters,
    /// Time multiplied by what a laptop's processor draws at work.
    Laptop,
    /// Time multiplied by what a desktop's processor draws at work.
    Desktop,
    /// Time multiplied by what the cores at work of a server's processor draw.
    Server,
    /// Time multiplied by what a whole Mac with Apple's own processor draws at work.
    AppleComputer,
}

/// Power while at work, in watts.
struct Draw {
    low: f64,
    likely: f64,
    high: f64,
}

impl EnergyBasis {
    /// Power of a processor of this kind that computes with `threads` of its `cores`.
    ///
    /// Sources: the makers' product pages. Laptops: Intel's base power of its twelfth generation,
    /// 15 W (i7-1255U), 28 W (i7-1260P) and 45 W (i7-12700H). Desktops: Intel's base power of the
    /// i5-13400 (65 W) and the i9-13900K (125 W), and the latter's most (253 W). Servers: design
    /// power for each core of AMD's EPYC 9754 (360 W, 128 cores), 9654 (360 W, 96 cores) and 9174F
    /// (320 W, 16 cores). Macs: Apple's "power consumption" pages, the most that a Mac mini (M1,
    /// 2020: 39 W) and a Mac Studio (M1 Max, 2022: 115 W) draw from the socket; half the former as
    /// the low figure is a judgement.
    fn draw(self, threads: u32, cores: u32) -> Option<Draw> {
        let (low, likely, high) = match self {
            Self::ProcessorCounter | Self::CardCounters => return None,
            Self::Laptop => (15.0, 28.0, 45.0),
            Self::Desktop => (65.0, 125.0, 253.0),
            Self::AppleComputer => (20.0, 39.0, 115.0),
            Self::Server => {
                let threads = f64::from(threads);
                return Some(Draw {
                    low: 360.0 / 128.0 * threads,
                    likely: 360.0 / 96.0 * threads,
                    high: 320.0 / 16.0 * threads,
                });
            }
        };
        // Cores that rest draw little, but a few busy ones run faster than all together: only the
        // low figure counts on their share.
        let share = (f64::from(threads) / f64::from(cores.max(1))).min(1.0);
        Some(Draw {
            low: low * share,
            likely,
            high,
        })
    }

    /// The kind of this computer, by its processor's name and whether it has a battery.
    fn of(processor: &str, has_battery: bool) -> Self {
        let any_of = |words: &[&str]| words.iter().any(|word| processor.contains(word));
        if processor.contains("Apple") {
            Self::AppleComputer
        } else if any_of(&["EPYC", "Xeon", "Neoverse", "Ampere", "Graviton"]) {
            Self::Server
        } else if has_battery {
            Self::Laptop
        } else {
            Self::Desktop
        }
    }
}

/// Counts from the moment it is made.
#[derive(Debug)]
pub(crate) struct EnergyMeter {
    begun: Instant,
    counters: Vec<Counter>,
    cards: Cards,
}

/// What graphics cards have to do with it.
#[derive(Debug, Clone, Copy)]
enum Cards {
    /// The processor computes everything.
    Idle,
    /// They compute too, and had taken so many joules at the start; `None` where they do not
    /// count, so that nothing can be said.
    AtWork(Option<f64>),
}

/// One processor's counter of energy (Linux `powercap`).
#[derive(Debug)]
struct Counter {
    folder: PathBuf,
    begun: u64,
}

impl EnergyMeter {
    /// Starts counting; `on_cards` says whether graphics cards compute a part.
    pub(crate) fn start(on_cards: bool) -> Self {
        let cards = if on_cards {
            Cards::AtWork(machine::cards_energy())
        } else {
            Cards::Idle
        };
        Self::reading(Path::new("/sys/class/powercap"), cards)
    }

    fn reading(powercap: &Path, cards: Cards) -> Self {
        Self {
            begun: Instant::now(),
            counters: packages(powercap),
            cards,
        }
    }

    /// The energy since the start, when `threads` of the processor were at work.
    pub(crate) fn estimate(&self, threads: u32) -> Option<EnergyEstimate> {
        let processor = self.of_processor(threads)?;
        match self.cards {
            Cards::Idle => Some(processor),
            Cards::AtWork(before) => Some(processor.with_cards(machine::cards_energy()? - before?)),
        }
    }

    fn of_processor(&self, threads: u32) -> Option<EnergyEstimate> {
        let counted: Option<f64> = self.counters.iter().map(Counter::joules).sum();
        match counted {
            Some(joules) if joules > 0.0 => Some(EnergyEstimate {
                low: joules,
                likely: joules,
                high: joules,
                basis: EnergyBasis::ProcessorCounter,
            }),
            _ => {
                let processor = machine::processor();
                let basis = EnergyBasis::of(&processor.name, has_battery());
                typical(
                    basis,
                    self.begun.elapsed().as_secs_f64(),
                    threads,
                    processor.physical_cores,
                )
            }
        }
    }
}

fn typical(basis: EnergyBasis, seconds: f64, threads: u32, cores: u32) -> Option<EnergyEstimate> {
    let draw = basis.draw(threads, cores)?;
    Some(EnergyEstimate {
        low: draw.low * seconds,
        likely: draw.likely * seconds,
        high: draw.high * seconds,
        basis,
    })
}

/// Counters of whole processors: `intel-rapl:0` and so on, which AMD's processors have too. Those
/// of parts (`intel-rapl:0:0`) are in them already.
fn packages(powercap: &Path) -> Vec<Counter> {
    let Ok(folders) = std::fs::read_dir(powercap) else {
        return Vec::new();
    };
    folders
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            name.to_str()
                .and_then(|name| name.strip_prefix("intel-rapl:"))
                .is_some_and(|number| number.parse::<u32>().is_ok())
        })
        .filter_map(|entry| {
            let folder = entry.path();
            let begun = figure(&folder, "energy_uj")?;
            Some(Counter { folder, begun })
        })
        .collect()
}

impl Counter {
    fn joules(&self) -> Option<f64> {
        let now = figure(&self.folder, "energy_uj")?;
        let microjoules = match now.checked_sub(self.begun) {
            Some(difference) => difference,
            // It went past its end, once: an answer does not take the hours for twice.
            None => now.saturating_add(
                figure(&self.folder, "max_energy_range_uj")?.checked_sub(self.begun)?,
            ),
        };
        Some(microjoules as f64 / 1e6)
    }
}

fn figure(folder: &Path, name: &str) -> Option<u64> {
    std::fs::read_to_string(folder.join(name))
        .ok()?
        .trim()
        .parse()
        .ok()
}

/// Whether Linux knows a battery that feeds the computer. Elsewhere it is not asked, and the
/// wider range of a desktop serves.
fn has_battery() -> bool {
    std::fs::read_dir("/sys/class/power_supply").is_ok_and(|supplies| {
        supplies
            .flatten()
            .any(|supply| supply.file_name().to_string_lossy().starts_with("BAT"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_minute_on_a_laptop_is_a_quarter_of_a_watt_hour_give_or_take() {
        let estimate = typical(EnergyBasis::Laptop, 30.0, 4, 4).unwrap();
        assert_eq!(
            (estimate.low, estimate.likely, estimate.high),
            (450.0, 840.0, 1350.0)
        );
    }

    #[test]
    fn a_server_counts_only_the_cores_at_work() {
        let two = typical(EnergyBasis::Server, 10.0, 2, 96).unwrap();
        assert!((two.likely - 75.0).abs() < 1e-9);
    }

    #[test]
    fn computers_are_told_apart_by_name_and_battery() {
        for (name, has_battery, kind) in [
            ("Apple M2", true, EnergyBasis::AppleComputer),
            (
                "AMD EPYC 9654 96-Core Processor",
                false,
                EnergyBasis::Server,
            ),
            (
                "Intel(R) Xeon(R) Platinum 8480+",
                false,
                EnergyBasis::Server,
            ),
            (
                "12th Gen Intel(R) Core(TM) i7-1255U",
                true,
                EnergyBasis::Laptop,
            ),
            (
                "AMD Ryzen 9 7950X 16-Core Processor",
                false,
                EnergyBasis::Desktop,
            ),
            ("", false, EnergyBasis::Desktop),
        ] {
            assert_eq!(EnergyBasis::of(name, has_battery), kind, "{name}");
        }
    }

    #[test]
    fn a_counter_that_may_be_read_is_believed_also_past_its_end() {
        let powercap = tempfile::tempdir().unwrap();
        let package = powercap.path().join("intel-rapl:0");
        let part = powercap.path().join("intel-rapl:0:0");
        for folder in [&package, &part] {
            std::fs::create_dir(folder).unwrap();
            std::fs::write(folder.join("energy_uj"), "9000000\n").unwrap();
            std::fs::write(folder.join("max_energy_range_uj"), "10000000\n").unwrap();
        }
        let meter = EnergyMeter::reading(powercap.path(), Cards::Idle);
        std::fs::write(package.join("energy_uj"), "9500000\n").unwrap();
        let joules = |meter: &EnergyMeter| {
            let estimate = meter.estimate(1).unwrap();
            assert_eq!(estimate.basis, EnergyBasis::ProcessorCounter);
            estimate.likely
        };
        assert!((joules(&meter) - 0.5).abs() < 1e-9);
        std::fs::write(package.join("energy_uj"), "2000000\n").unwrap();
        assert!((joules(&meter) - 3.0).abs() < 1e-9);
    }

    #[test]
    fn without_a_counter_there_still_is_a_range() {
        let meter = EnergyMeter::reading(Path::new("/nowhere"), Cards::Idle);
        let estimate = meter.estimate(1).unwrap();
        assert!(estimate.low <= estimate.likely && estimate.likely <= estimate.high);
        assert_ne!(estimate.basis, EnergyBasis::ProcessorCounter);
    }

    #[test]
    fn cards_that_compute_and_do_not_count_leave_nothing_to_say() {
        let meter = EnergyMeter::reading(Path::new("/nowhere"), Cards::AtWork(None));
        assert_eq!(meter.estimate(1), None);
        let processor = typical(EnergyBasis::Laptop, 1.0, 4, 4).unwrap();
        let both = processor.with_cards(300.0);
        assert_eq!((both.low, both.likely, both.high), (315.0, 328.0, 345.0));
        assert_eq!(both.basis, EnergyBasis::CardCounters);
    }
}
