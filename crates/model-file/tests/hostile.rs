//! Whatever a file contains, the reader answers; it never panics and never takes memory for a
//! length that is only claimed.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use model_file::Header;
use proptest::prelude::*;

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../runner/tests/fixtures")
        .join(name);
    let mut bytes = fs::read(path).unwrap();
    bytes.truncate(24_000);
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_get_an_answer(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        claimed in any::<u64>(),
    ) {
        let mut file = b"GGUF\x03\x00\x00\x00".to_vec();
        file.extend(bytes);
        let _ = Header::read(&file, claimed);
    }

    #[test]
    fn a_real_header_with_changed_bytes_gets_an_answer(
        changes in proptest::collection::vec((0_usize..24_000, any::<u8>()), 1..12),
        cut in 0_usize..24_000,
        gemma in any::<bool>(),
    ) {
        let mut file = fixture(if gemma { "tiny-gemma3.gguf" } else { "tiny-llama-q8_0.gguf" });
        for (place, byte) in changes {
            let place = place % file.len();
            file[place] = byte;
        }
        let _ = Header::read(&file, 210_752);
        let cut = cut % file.len();
        let _ = Header::read(&file[..cut], cut as u64);
    }

    #[test]
    fn a_real_header_with_a_changed_number_gets_an_answer(
        place in 0_usize..2_000,
        number in prop_oneof![Just(u64::MAX), Just(1 << 60), Just(1 << 32), any::<u64>()],
    ) {
        let mut file = fixture("tiny-llama-q8_0.gguf");
        file[place..place + 8].copy_from_slice(&number.to_le_bytes());
        let _ = Header::read(&file, 144_704);
    }
}
