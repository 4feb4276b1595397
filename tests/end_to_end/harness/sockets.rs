//! Who the app talks to.

use std::collections::BTreeSet;
use std::fs;

use super::window::Window;

impl Window {
    /// Remote addresses other than this computer that any process of the app is connected to,
    /// as the kernel writes them down.
    pub(crate) fn conversations_with_others(&self) -> Vec<String> {
        let mut found = Vec::new();
        for process in self.processes() {
            let own = socket_numbers(process);
            for table in ["tcp", "tcp6", "udp", "udp6"] {
                let connections = fs::read_to_string(format!("/proc/{process}/net/{table}"));
                for line in connections.unwrap_or_default().lines().skip(1) {
                    let fields: Vec<&str> = line.split_whitespace().collect();
                    if let (Some(remote), Some(number)) = (fields.get(2), fields.get(9))
                        && own.contains(*number)
                        && !is_this_computer(remote)
                    {
                        found.push(format!("process {process}: {table} {remote}"));
                    }
                }
            }
        }
        found
    }
}

fn socket_numbers(process: u32) -> BTreeSet<String> {
    fs::read_dir(format!("/proc/{process}/fd"))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| fs::read_link(entry.path()).ok())
        .filter_map(|target| {
            let target = target.to_string_lossy().into_owned();
            Some(
                target
                    .strip_prefix("socket:[")?
                    .strip_suffix(']')?
                    .to_owned(),
            )
        })
        .collect()
}

/// Nothing (a socket that only listens), 127.0.0.0/8, or `::1`, in the kernel's byte order.
fn is_this_computer(remote: &str) -> bool {
    let address = remote.split(':').next().unwrap_or_default();
    address.chars().all(|digit| digit == '0')
        || (address.len() == 8 && address.ends_with("7F"))
        || address == "00000000000000000000000001000000"
        || (address.starts_with("0000000000000000FFFF0000") && address.ends_with("7F"))
}
