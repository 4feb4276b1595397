//! AMD's and Intel's cards, by what the Linux kernel shows of them.

use std::fs;
use std::path::Path;

use super::{GraphicsCard, GraphicsMaker};

/// Where the kernel lists what can draw, cards and their outputs.
const DRAWS: &str = "/sys/class/drm";

/// Memory of its own below which a card of AMD is the graphics part of a processor, which gets a
/// small piece of the computer's memory when it starts and takes the rest when it needs it.
const OWN_MEMORY: u64 = 4 << 30;

pub(super) fn cards() -> Vec<GraphicsCard> {
    cards_in(Path::new(DRAWS), |vendor, device| {
        pciid_parser::find_device_name(vendor, device)
            .ok()
            .flatten()
    })
}

fn cards_in(draws: &Path, name_of: impl Fn(u16, u16) -> Option<String>) -> Vec<GraphicsCard> {
    let Ok(entries) = fs::read_dir(draws) else {
        return Vec::new();
    };
    let mut cards: Vec<(String, GraphicsCard)> = entries
        .flatten()
        .filter_map(|entry| {
            let place = entry.file_name().into_string().ok()?;
            // `card0` is a card, `card0-HDMI-A-1` one of its outputs.
            let number = place.strip_prefix("card")?;
            number.parse::<u32>().ok()?;
            Some((place, card_at(&entry.path().join("device"), &name_of)?))
        })
        .collect();
    cards.sort_by(|one, other| one.0.cmp(&other.0));
    cards.into_iter().map(|(_, card)| card).collect()
}

fn card_at(device: &Path, name_of: &impl Fn(u16, u16) -> Option<String>) -> Option<GraphicsCard> {
    let (vendor, number) = (
        hexadecimal(device, "vendor")?,
        hexadecimal(device, "device")?,
    );
    let (maker, maker_name) = match vendor {
        0x1002 => (GraphicsMaker::Amd, "AMD"),
        0x8086 => (GraphicsMaker::Intel, "Intel"),
        _ => return None,
    };
    let own = count(device, "mem_info_vram_total");
    let used = count(device, "mem_info_vram_used");
    let has_its_own = own.is_some_and(|bytes| bytes >= OWN_MEMORY);
    let name = name_of(vendor, number).map_or_else(
        || format!("{maker_name} {number:04x}"),
        |name| format!("{maker_name} {name}"),
    );
    Some(GraphicsCard {
        name,
        maker,
        memory: own.filter(|_| has_its_own).map(crate::memory::bytes),
        free: own
            .zip(used)
            .filter(|_| has_its_own)
            .map(|(own, used)| crate::memory::bytes(own.saturating_sub(used))),
        // The kernel does not show the memory of Intel's cards in one agreed place; most have none.
        shares_memory: !has_its_own,
    })
}

fn line(device: &Path, file: &str) -> Option<String> {
    let text = fs::read_to_string(device.join(file)).ok()?;
    Some(text.trim().to_owned())
}

fn hexadecimal(device: &Path, file: &str) -> Option<u16> {
    u16::from_str_radix(line(device, file)?.strip_prefix("0x")?, 16).ok()
}

fn count(device: &Path, file: &str) -> Option<u64> {
    line(device, file)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(draws: &Path, place: &str, files: &[(&str, &str)]) {
        let folder = draws.join(place).join("device");
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), format!("{text}\n")).unwrap();
        }
    }

    #[test]
    fn a_card_of_amd_shows_its_memory_and_the_processors_own_graphics_share() {
        let draws = tempfile::tempdir().unwrap();
        let large = (24_u64 << 30).to_string();
        device(
            draws.path(),
            "card1",
            &[
                ("vendor", "0x1002"),
                ("device", "0x744c"),
                ("mem_info_vram_total", &large),
                ("mem_info_vram_used", "1073741824"),
            ],
        );
        device(draws.path(), "card1-HDMI-A-1", &[("vendor", "0x1002")]);
        device(
            draws.path(),
            "card0",
            &[("vendor", "0x8086"), ("device", "0xa7a0")],
        );
        // The picture for a server's maintenance console is no help to a model.
        device(
            draws.path(),
            "card2",
            &[("vendor", "0x1a03"), ("device", "0x2000")],
        );
        let cards = cards_in(draws.path(), |_, device| {
            (device == 0x744c).then(|| "Navi 31 [Radeon RX 7900 XTX]".to_owned())
        });
        let names: Vec<&str> = cards.iter().map(|card| card.name.as_str()).collect();
        assert_eq!(names, ["Intel a7a0", "AMD Navi 31 [Radeon RX 7900 XTX]"]);
        assert!(cards[0].shares_memory && cards[0].memory.is_none());
        assert!(!cards[1].shares_memory);
        let free = cards[1].free.unwrap().gibibytes();
        assert!((free - 23.0).abs() < 1e-9);
    }
}
