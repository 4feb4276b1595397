//! What one running program takes.

use quantities::Bytes;

/// Working memory of one running program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProcessMemory {
    /// What it holds now, mapped files included as far as they have been read.
    pub resident: Bytes,
    /// The most it has held since it started; `None` where the system does not keep count.
    pub most: Option<Bytes>,
}

/// Memory of the program with this process id; `None` when there is no such program.
#[cfg(target_os = "linux")]
pub fn process_memory(id: u32) -> Option<ProcessMemory> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    Some(ProcessMemory {
        resident: kilobytes(&status, "VmRSS:")?,
        most: kilobytes(&status, "VmHWM:"),
    })
}

/// A figure of `/proc/ID/status`, as described in `proc_pid_status(5)`.
#[cfg(target_os = "linux")]
fn kilobytes(status: &str, name: &str) -> Option<Bytes> {
    let figure = status.lines().find_map(|line| line.strip_prefix(name))?;
    let count: u64 = figure.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(crate::memory::bytes(count.saturating_mul(1024)))
}

/// Memory of the program with this process id; `None` when there is no such program.
#[cfg(not(target_os = "linux"))]
pub fn process_memory(id: u32) -> Option<ProcessMemory> {
    use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

    let process = Pid::from_u32(id);
    let mut system = System::new();
    system.refresh_processes_specifics(
        ProcessesToUpdate::Some(&[process]),
        false,
        ProcessRefreshKind::nothing().with_memory(),
    );
    Some(ProcessMemory {
        resident: crate::memory::bytes(system.process(process)?.memory()),
        most: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_program_takes_memory_and_one_that_is_not_there_takes_none() {
        let own = process_memory(std::process::id()).unwrap();
        assert!(own.resident.0 > 100_000.0);
        assert!(own.most.is_none_or(|most| most.0 >= own.resident.0 * 0.9));
        assert_eq!(process_memory(u32::MAX - 1), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn figures_are_read_as_the_kernel_writes_them() {
        let status = "Name:\tworker\nVmHWM:\t  144384 kB\nVmRSS:\t  101312 kB\n";
        assert_eq!(kilobytes(status, "VmRSS:"), Some(Bytes(101_312.0 * 1024.0)));
        assert_eq!(kilobytes(status, "VmSwap:"), None);
    }
}
