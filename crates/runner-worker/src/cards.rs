//! Graphics cards: which there are, and how much of a model goes there.

use std::fs;
use std::path::Path;

use llama_cpp_2::gguf::GgufContext;
use llama_cpp_2::{
    LlamaBackendDevice, LlamaBackendDeviceType, list_llama_ggml_backend_devices as devices,
};
use runner_protocol::OnCards;

/// What a card needs beside the model: intermediate results, and the screen it may draw.
const RESERVED_BYTES: u64 = 1 << 30;
/// GGUF's numbers for an unsigned 32-bit value and for a text; asking for a value as something
/// that it is not ends the process.
const UNSIGNED_32: u32 = 4;
const TEXT: u32 = 8;

/// How many layers of the model in a file the cards take. `None` without a card, which is always
/// so in a build for the processor alone, and for a file that does not say how many layers it
/// has: the engine then says itself what is wrong with it.
pub(crate) fn room_for(path: &Path) -> Option<OnCards> {
    let cards = cards();
    if cards.is_empty() {
        return None;
    }
    // The layer that chooses the words comes on top of the blocks.
    let of_layers = blocks(path)?.saturating_add(1);
    let bytes = fs::metadata(path).ok()?.len();
    let free = cards.iter().map(|card| card.memory_free as u64).sum();
    Some(OnCards {
        layers: that_fit(bytes, of_layers, free),
        of_layers,
        cards: cards.into_iter().map(|card| card.description).collect(),
    })
}

/// The cards llama.cpp would use: those with memory of their own, or else those that share the
/// processor's.
fn cards() -> Vec<LlamaBackendDevice> {
    let of_kind = |kind| {
        let mut cards = devices();
        cards.retain(|device| device.device_type == kind);
        cards
    };
    let own = of_kind(LlamaBackendDeviceType::Gpu);
    if own.is_empty() {
        of_kind(LlamaBackendDeviceType::IntegratedGpu)
    } else {
        own
    }
}

fn blocks(path: &Path) -> Option<u32> {
    let header = GgufContext::from_file(path)?;
    let at = |key: &str, kind| {
        Some(header.find_key(key)).filter(|place| *place >= 0 && header.kv_type(*place) == kind)
    };
    let architecture = header.val_str(at("general.architecture", TEXT)?)?;
    let place = at(&format!("{architecture}.block_count"), UNSIGNED_32)?;
    Some(header.val_u32(place))
}

/// Layers for which there is room, each with a quarter more for its part of the context.
fn that_fit(bytes: u64, layers: u32, free: u64) -> u32 {
    let each = (bytes / u64::from(layers.max(1))).saturating_mul(5) / 4;
    let fitting = free.saturating_sub(RESERVED_BYTES) / each.max(1);
    u32::try_from(fitting).map_or(layers, |fitting| fitting.min(layers))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIB: u64 = 1 << 30;

    #[test]
    fn a_model_that_fits_goes_to_the_card_whole() {
        assert_eq!(that_fit(4 * GIB, 33, 8 * GIB), 33);
    }

    #[test]
    fn of_a_larger_one_as_many_layers_go_as_there_is_room_for() {
        // Three of four gigabytes are free for layers of a gigabyte and a quarter.
        assert_eq!(that_fit(40 * GIB, 40, 4 * GIB), 2);
        assert_eq!(that_fit(40 * GIB, 40, GIB), 0);
        assert_eq!(that_fit(40 * GIB, 40, 0), 0);
    }

    #[test]
    fn the_number_of_blocks_is_read_from_the_file() {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runner/tests/fixtures");
        assert_eq!(blocks(&fixtures.join("tiny-llama-q8_0.gguf")), Some(2));
        assert_eq!(blocks(&fixtures.join("README.md")), None);
    }
}
