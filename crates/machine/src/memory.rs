//! Working memory.

use quantities::Bytes;
use serde::{Deserialize, Serialize};
use sysinfo::{MemoryRefreshKind, RefreshKind, System};

/// Working memory of this computer, or of the container this program is held in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// All there is.
    pub total: Bytes,
    /// What programs can still take without the system having to swap.
    pub available: Bytes,
}

/// Reads the memory figures now.
pub fn memory() -> Memory {
    let system = System::new_with_specifics(
        RefreshKind::nothing().with_memory(MemoryRefreshKind::nothing().with_ram()),
    );
    let (mut total, mut available) = (system.total_memory(), system.available_memory());
    // A container may hold this program to less than the machine has.
    if let Some(limits) = system.cgroup_limits() {
        total = total.min(limits.total_memory);
        available = available.min(limits.free_memory);
    }
    Memory {
        total: bytes(total),
        available: bytes(available.min(total)),
    }
}

/// A count of bytes as a quantity. Exact up to 2^53, eight million gigabytes.
pub(crate) fn bytes(count: u64) -> Bytes {
    Bytes(count as f64)
}
