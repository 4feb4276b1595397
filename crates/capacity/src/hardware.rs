//! What of a machine matters to a model.

use catalogue::{Machine, MachineKind, Rent};
use quantities::Range;
use serde::Serialize;

use crate::class::HardwareClass;

/// How a model is divided among several accelerators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// Each holds some of the layers and they work one after another: more memory, no more
    /// speed. What llama.cpp does.
    Layers,
    /// Each holds a part of every layer and all work at once: more memory and more speed, with a
    /// loss. What servers such as vLLM do.
    Tensors,
}

/// Memory, bandwidth and arithmetic of a machine or of rented accelerators.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hardware {
    /// Which kind it is, for what share of its bandwidth it reaches.
    pub class: HardwareClass,
    /// Bytes that a model and its conversations can use, all accelerators together.
    pub memory: Range,
    /// Bytes a second, of one accelerator.
    pub bandwidth: Range,
    /// Operations a second, dense and 16-bit, of one accelerator.
    pub arithmetic: Range,
    /// How many accelerators; 1 where the processor does the work.
    pub accelerators: u64,
    /// How a model is divided among them.
    pub split: Split,
}

/// Operations a second for each byte a second of bandwidth, where a maker states no arithmetic.
///
/// Judgement: small machines with memory shared by processor and graphics lie between 20
/// (processors) and 200 (the largest of them); 40 is typical of Apple's.
const OPERATIONS_PER_BYTE: (f64, f64, f64) = (20.0, 40.0, 120.0);

/// Speed that each further accelerator adds when the layers are cut across (tensor parallelism),
/// as a share of the first one's. Judgement: published scaling lies between 0.6 and 0.9.
const FURTHER_ACCELERATOR: f64 = 0.7;

impl Hardware {
    /// A machine of the catalogue. Servers cut layers across their accelerators; desk machines
    /// divide whole layers.
    pub fn of_machine(machine: &Machine) -> Self {
        let split = if machine.kind == MachineKind::Server {
            Split::Tensors
        } else {
            Split::Layers
        };
        Self::new(
            HardwareClass::of_machine(machine),
            machine.memory.value,
            machine.bandwidth.value,
            machine.arithmetic.as_ref().map(|fact| fact.value),
            machine.gpus.max(1),
            split,
        )
    }

    /// Some rented accelerators in one machine.
    pub fn of_rent(rent: &Rent, accelerators: u64) -> Self {
        Self::new(
            HardwareClass::of_rent(rent),
            rent.memory.value.scaled(accelerators as f64),
            rent.bandwidth.value,
            rent.arithmetic.as_ref().map(|fact| fact.value),
            accelerators,
            Split::Tensors,
        )
    }

    /// From gigabytes, gigabytes a second and 10¹² operations a second.
    pub fn new(
        class: HardwareClass,
        gigabytes: Range,
        gigabytes_a_second: Range,
        teraflops: Option<Range>,
        accelerators: u64,
        split: Split,
    ) -> Self {
        let bandwidth = gigabytes_a_second.scaled(1e9);
        let (low, likely, high) = OPERATIONS_PER_BYTE;
        let arithmetic = teraflops.map_or_else(
            || {
                Range::new(
                    bandwidth.low() * low,
                    bandwidth.likely() * likely,
                    bandwidth.high() * high,
                )
                .unwrap_or(Range::exact(bandwidth.likely() * likely))
            },
            |teraflops| teraflops.scaled(1e12),
        );
        Self {
            class,
            memory: gigabytes.scaled(1e9),
            bandwidth,
            arithmetic,
            accelerators,
            split,
        }
    }

    /// How much faster than one of its accelerators the machine works through one model.
    pub fn speed_up(&self) -> f64 {
        match self.split {
            Split::Layers => 1.0,
            Split::Tensors => {
                1.0 + self.accelerators.saturating_sub(1) as f64 * FURTHER_ACCELERATOR
            }
        }
    }

    /// How many times an answer is handed from one accelerator to the next for each token.
    pub(crate) fn hand_overs(&self) -> f64 {
        match self.split {
            Split::Layers => self.accelerators.saturating_sub(1) as f64,
            Split::Tensors => 0.0,
        }
    }
}
