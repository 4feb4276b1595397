//! Kinds of hardware that read their memory alike, and what was measured of each.

use catalogue::{Machine, MachineKind, Rent};
use serde::Serialize;

/// A kind of hardware. What a model gets out of the stated bandwidth depends on it more than on
/// anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HardwareClass {
    /// A card of NVIDIA with memory beside the chip (GDDR).
    NvidiaCard,
    /// An accelerator of NVIDIA with memory stacked on the chip (HBM).
    NvidiaStacked,
    /// A card of AMD with memory beside the chip; MI300X counts here for want of measurements.
    AmdCard,
    /// An Apple chip on one die.
    Apple,
    /// An Apple chip of two dies.
    AppleUltra,
    /// A small computer whose processor and graphics share one memory.
    SharedMemory,
    /// A processor with ordinary memory.
    Processor,
}

/// What was fitted for a class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fitted {
    /// Share of the stated bandwidth reached with weights of 16 bits.
    pub efficiency_16_bit: f64,
    /// The same with weights rounded to eight bits or fewer.
    pub efficiency_rounded: f64,
    /// Seconds for each layer and token that no bandwidth shortens: starting kernels, waiting.
    pub seconds_a_layer: f64,
    /// Measured ÷ estimated speed on hardware and models left out of the fit: the tenth
    /// percentile, and the ninetieth.
    pub error: (f64, f64),
}

/// Seconds that a mixture of experts adds for each layer and token: choosing experts.
pub const SECONDS_OF_CHOOSING: f64 = 37.7e-6;
/// Seconds that a layer with a state of fixed size adds for each token.
pub const SECONDS_OF_A_STATE: f64 = 52.6e-6;
/// Seconds for each token that a server adds: choosing the word, sending it.
pub const SECONDS_OF_SERVING: f64 = 308e-6;
/// Seconds for each token and each further accelerator among which layers are divided.
pub const SECONDS_OF_HANDING_OVER: f64 = 200e-6;

impl HardwareClass {
    /// Every class.
    pub const ALL: [Self; 7] = [
        Self::NvidiaCard,
        Self::NvidiaStacked,
        Self::AmdCard,
        Self::Apple,
        Self::AppleUltra,
        Self::SharedMemory,
        Self::Processor,
    ];

    /// The measured constants. `tests/calibration.rs` fits them again from the measurements in
    /// `tests/data` and fails where they differ from these.
    pub const fn fitted(self) -> Fitted {
        let (efficiency_16_bit, efficiency_rounded, microseconds_a_layer, error) = match self {
            Self::NvidiaCard => (0.909, 0.884, 49.5, (0.91, 1.09)),
            Self::NvidiaStacked => (0.564, 0.581, 49.5, (0.75, 1.18)),
            Self::AmdCard => (0.821, 0.821, 48.9, (0.91, 1.05)),
            Self::Apple => (0.840, 0.845, 54.4, (0.89, 1.13)),
            Self::AppleUltra => (0.840, 0.845, 85.4, (0.69, 1.05)),
            Self::SharedMemory => (0.797, 0.797, 48.7, (0.86, 1.12)),
            Self::Processor => (0.553, 0.553, 50.2, (0.48, 1.15)),
        };
        Fitted {
            efficiency_16_bit,
            efficiency_rounded,
            seconds_a_layer: microseconds_a_layer * 1e-6,
            error,
        }
    }

    /// Share of the stated 16-bit arithmetic that reading a prompt reaches: low, likely, high.
    ///
    /// Cards: the tenth, fiftieth and ninetieth percentile of ten measurements of four cards with
    /// llama.cpp (`XiongjieDai`, GPU-Benchmarks-on-LLM-Inference, 12 May 2024) against the makers'
    /// dense figures. Stacked memory: the tenth and fiftieth of nine measurements of three there,
    /// and at the high end what servers made for these accelerators reach, which is judgement. The
    /// others: judgement, within the 0.3–0.6 of public reports of model-FLOPs utilisation.
    pub(crate) const fn arithmetic_efficiency(self) -> (f64, f64, f64) {
        match self {
            Self::NvidiaCard => (0.40, 0.54, 0.89),
            Self::NvidiaStacked => (0.14, 0.30, 0.6),
            _ => (0.2, 0.4, 0.6),
        }
    }

    /// The class of a machine of the catalogue, from its accelerator or its name.
    pub fn of_machine(machine: &Machine) -> Self {
        if let Some(gpu) = &machine.gpu {
            return Self::of_accelerator(gpu);
        }
        let name = machine.id.to_ascii_lowercase();
        if name.starts_with("mac") {
            if name.contains("ultra") {
                Self::AppleUltra
            } else {
                Self::Apple
            }
        } else if machine.kind == MachineKind::SmallBox {
            Self::SharedMemory
        } else {
            Self::Processor
        }
    }

    /// The class of rented accelerators.
    pub fn of_rent(rent: &Rent) -> Self {
        Self::of_accelerator(&rent.gpu)
    }

    /// The class of an accelerator by its name, such as `rtx-4090` or `h100-sxm`.
    pub fn of_accelerator(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        let begins = |names: &[&str]| names.iter().any(|begin| name.starts_with(begin));
        if begins(&["mi", "rx", "radeon", "instinct", "r9"]) {
            Self::AmdCard
        } else if begins(&[
            "a100", "a30", "h100", "h200", "h20", "b200", "b300", "gb", "gh", "v100",
        ]) {
            Self::NvidiaStacked
        } else {
            Self::NvidiaCard
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accelerators_are_told_apart_by_their_names() {
        let class = HardwareClass::of_accelerator;
        assert_eq!(class("rtx-4090"), HardwareClass::NvidiaCard);
        assert_eq!(class("l40s"), HardwareClass::NvidiaCard);
        assert_eq!(class("a100-80gb"), HardwareClass::NvidiaStacked);
        assert_eq!(class("b200"), HardwareClass::NvidiaStacked);
        assert_eq!(class("mi300x"), HardwareClass::AmdCard);
    }

    #[test]
    fn every_class_errs_to_both_sides() {
        for class in HardwareClass::ALL {
            let (low, high) = class.fitted().error;
            assert!(low < 1.0 && 1.0 < high, "{class:?}");
        }
    }
}
