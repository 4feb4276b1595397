//! NVIDIA's cards, asked of their driver, or read from what it leaves for reading.

use nvml_wrapper::Nvml;

use super::{GraphicsCard, GraphicsMaker};

/// The cards with their memory. Where the driver's library cannot be loaded (it is missing from
/// many containers) only the names that the Linux driver writes down.
pub(super) fn cards() -> Vec<GraphicsCard> {
    asked().unwrap_or_else(|| listed().into_iter().map(|name| card(name, None)).collect())
}

fn card(name: String, memory: Option<(u64, u64)>) -> GraphicsCard {
    GraphicsCard {
        name,
        maker: GraphicsMaker::Nvidia,
        memory: memory.map(|(total, _)| crate::memory::bytes(total)),
        free: memory.map(|(_, free)| crate::memory::bytes(free)),
        shares_memory: false,
    }
}

fn asked() -> Option<Vec<GraphicsCard>> {
    let driver = Nvml::init().ok()?;
    let count = driver.device_count().ok()?;
    let cards = (0..count)
        .filter_map(|index| {
            let device = driver.device_by_index(index).ok()?;
            let memory = device.memory_info().ok();
            Some(card(
                device.name().ok()?,
                memory.map(|memory| (memory.total, memory.free)),
            ))
        })
        .collect();
    Some(cards)
}

/// Joules that all cards have taken since the driver started.
pub(super) fn energy() -> Option<f64> {
    let driver = Nvml::init().ok()?;
    let millijoules: Vec<u64> = (0..driver.device_count().ok()?)
        .filter_map(|index| {
            let device = driver.device_by_index(index).ok()?;
            device.total_energy_consumption().ok()
        })
        .collect();
    (!millijoules.is_empty()).then(|| millijoules.iter().sum::<u64>() as f64 / 1000.0)
}

#[cfg(target_os = "linux")]
fn listed() -> Vec<String> {
    written::names_in(std::path::Path::new("/proc/driver/nvidia"))
}

#[cfg(not(target_os = "linux"))]
fn listed() -> Vec<String> {
    Vec::new()
}

#[cfg(target_os = "linux")]
mod written {
    use std::fs;
    use std::path::Path;

    /// Names of the cards that the driver lists, one folder each.
    pub(super) fn names_in(driver: &Path) -> Vec<String> {
        let Ok(folders) = fs::read_dir(driver.join("gpus")) else {
            return Vec::new();
        };
        let mut names: Vec<String> = folders
            .flatten()
            .filter_map(|card| fs::read_to_string(card.path().join("information")).ok())
            .filter_map(|text| {
                let name = text.lines().find_map(|line| line.strip_prefix("Model:"))?;
                Some(name.trim().to_owned())
            })
            .collect();
        names.sort();
        names
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn cards_are_named_by_their_driver() {
            let driver = tempfile::tempdir().unwrap();
            for (slot, model) in [
                ("0000:01:00.0", "NVIDIA L4"),
                ("0000:02:00.0", "NVIDIA H200"),
            ] {
                let card = driver.path().join("gpus").join(slot);
                fs::create_dir_all(&card).unwrap();
                fs::write(
                    card.join("information"),
                    format!("Model: \t\t {model}\nIRQ:   1\n"),
                )
                .unwrap();
            }
            assert_eq!(names_in(driver.path()), ["NVIDIA H200", "NVIDIA L4"]);
        }

        #[test]
        fn without_a_driver_there_are_no_names() {
            let elsewhere = tempfile::tempdir().unwrap();
            assert!(names_in(elsewhere.path()).is_empty());
        }
    }
}
