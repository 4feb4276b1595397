//! The processor.

use std::thread::available_parallelism;

use serde::{Deserialize, Serialize};
use sysinfo::{CpuRefreshKind, RefreshKind, System};

/// The processor of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Processor {
    /// The maker's name for it; empty where the system does not say.
    pub name: String,
    /// The instruction set, such as `x86_64` or `aarch64`.
    pub architecture: String,
    /// Cores that compute side by side at full speed, at least 1.
    pub physical_cores: u32,
    /// Cores as the system counts them, two for a core that runs two threads; at least 1.
    pub logical_cores: u32,
    /// Physical cores this program may use: fewer than there are inside a container with a
    /// processor limit or under an affinity mask. At least 1.
    pub usable_cores: u32,
}

/// Reads the processor's figures now.
pub fn processor() -> Processor {
    let system =
        System::new_with_specifics(RefreshKind::nothing().with_cpu(CpuRefreshKind::nothing()));
    let permitted = available_parallelism().map_or(1, usize::from);
    let logical = system.cpus().len().max(permitted);
    let physical = System::physical_core_count()
        .unwrap_or(logical)
        .clamp(1, logical);
    Processor {
        name: system
            .cpus()
            .first()
            .map(|cpu| cpu.brand().trim().to_owned())
            .unwrap_or_default(),
        architecture: System::cpu_arch(),
        physical_cores: count(physical),
        logical_cores: count(logical),
        usable_cores: count(physical.min(permitted)),
    }
}

fn count(cores: usize) -> u32 {
    u32::try_from(cores).unwrap_or(u32::MAX)
}
