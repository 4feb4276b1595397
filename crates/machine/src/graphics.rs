//! NVIDIA graphics cards, by what their Linux driver leaves for reading.

use std::fs;
use std::path::Path;

/// Where the driver lists its cards, one folder each.
const DRIVER_FOLDER: &str = "/proc/driver/nvidia";

/// Names of the cards, or `None` where there is no driver. A driver that names no card (as
/// under Windows, where only its tool is looked for) gives an empty list.
pub(crate) fn nvidia_cards() -> Option<Vec<String>> {
    cards_in(Path::new(DRIVER_FOLDER)).or_else(|| tool_is_installed().then(Vec::new))
}

fn cards_in(driver: &Path) -> Option<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(driver.join("gpus"))
        .ok()?
        .flatten()
        .filter_map(|card| fs::read_to_string(card.path().join("information")).ok())
        .filter_map(|text| model_in(&text))
        .collect();
    names.sort();
    Some(names)
}

fn model_in(information: &str) -> Option<String> {
    information
        .lines()
        .find_map(|line| line.strip_prefix("Model:"))
        .map(|name| name.trim().to_owned())
}

fn tool_is_installed() -> bool {
    let tool = format!("nvidia-smi{}", std::env::consts::EXE_SUFFIX);
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(&tool).is_file()))
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
        assert_eq!(
            cards_in(driver.path()),
            Some(vec!["NVIDIA H200".to_owned(), "NVIDIA L4".to_owned()])
        );
    }

    #[test]
    fn no_driver_means_no_answer_rather_than_no_cards() {
        let elsewhere = tempfile::tempdir().unwrap();
        assert_eq!(cards_in(elsewhere.path()), None);
    }
}
