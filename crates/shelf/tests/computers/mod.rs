//! Computers that models are held against.

use quantities::Bytes;
use shelf::ThisComputer;

/// One without a graphics card, of whose memory's speed nothing is known, with so many gigabytes,
/// so many of them free.
pub(crate) fn computer(memory: f64, free: f64, cores: u32) -> ThisComputer {
    ThisComputer {
        memory: Bytes::from_gigabytes(memory),
        free_memory: Bytes::from_gigabytes(free),
        processor: "AMD Ryzen 5".to_owned(),
        architecture: "x86_64".to_owned(),
        usable_cores: cores,
        instruction_sets: vec!["AVX2".to_owned()],
        cards: Vec::new(),
        backends: Vec::new(),
        free_disk: None,
        bandwidth: None,
        measured_bandwidth: None,
    }
}
