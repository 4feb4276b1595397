//! What this computer has: memory, processor cores, graphics cards and free disk space.
//!
//! Every figure is read from the operating system when asked for and nothing is measured:
//! how fast a model runs here is known only after it has run.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod disk;
mod graphics;
mod instructions;
mod memory;
mod process;
mod processor;

pub use disk::free_disk_space;
pub use graphics::{GraphicsCard, GraphicsMaker, cards_energy};
pub use memory::{Memory, memory};
pub use process::{ProcessMemory, process_memory};
pub use processor::{Processor, processor};

use serde::{Deserialize, Serialize};

/// The computer this program runs on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Machine {
    /// Working memory.
    pub memory: Memory,
    /// The processor.
    pub processor: Processor,
    /// Instruction sets that make models faster here, such as `AVX2`; the widest first.
    pub instruction_sets: Vec<String>,
    /// Graphics cards that the system and its drivers show.
    pub graphics: Vec<GraphicsCard>,
    /// The operating system in words, such as `Linux (Debian GNU/Linux 12)`.
    pub system: String,
}

impl Machine {
    /// Looks at this computer. Takes some milliseconds; never fails, because what cannot be
    /// read is reported as zero or left out.
    pub fn detect() -> Self {
        Self {
            memory: memory(),
            processor: processor(),
            instruction_sets: instructions::instruction_sets(),
            graphics: graphics::cards(),
            system: sysinfo::System::long_os_version()
                .unwrap_or_else(|| std::env::consts::OS.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_computer_has_memory_and_a_core() {
        let machine = Machine::detect();
        assert!(machine.memory.total.0 > 0.0);
        assert!(machine.memory.available.0 <= machine.memory.total.0);
        assert!(machine.processor.physical_cores >= 1);
        assert!(machine.processor.logical_cores >= machine.processor.usable_cores.min(1));
        assert!(!machine.system.is_empty());
    }

    #[test]
    fn cards_that_count_their_energy_never_count_backwards() {
        let before = cards_energy();
        std::thread::sleep(std::time::Duration::from_millis(300));
        let after = cards_energy();
        assert_eq!(before.is_some(), after.is_some());
        assert!(before <= after, "{before:?} {after:?}");
    }

    #[test]
    fn it_can_be_written_down_and_read_back() {
        let machine = Machine::detect();
        let json = serde_json::to_string(&machine).unwrap();
        assert_eq!(serde_json::from_str::<Machine>(&json).unwrap(), machine);
    }
}
