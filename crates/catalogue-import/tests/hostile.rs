//! No file makes the reader fall over.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use catalogue::Tables;
use catalogue_import::{ImportError, MOST_BYTES, check_size, with_checksum};
use proptest::prelude::*;
use support::{look, look_at};

const LITELLM: &str = include_str!("fixtures/litellm-excerpt.json");
const GENAI: &str = include_str!("fixtures/genai-prices-excerpt.json");
const SIGNED: &str = include_str!("fixtures/signed.pack");

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_before_it_is_read() {
    let error = check_size(100_000_000).unwrap_err();
    assert_eq!(
        error,
        ImportError::TooLarge {
            bytes: 100_000_000,
            limit: MOST_BYTES
        }
    );
    let large = vec![b' '; usize::try_from(MOST_BYTES).unwrap() + 1];
    let tables = Tables::built_in().unwrap();
    let error = look_at("large.json", &large, None, &tables).unwrap_err();
    assert_eq!(error.code(), "import-too-large");
}

#[test]
fn deep_nesting_is_an_error_and_not_the_end() {
    for depth in [200, 100_000] {
        let json = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(look("deep.json", &json).unwrap_err().code(), "import-json");
        let toml = with_checksum(&format!("a = {}{}\n", "[".repeat(depth), "]".repeat(depth)));
        assert_eq!(look("deep.pack", &toml).unwrap_err().code(), "import-toml");
    }
    let rule = format!("{}{}", "{\"or\":[".repeat(40), "]}".repeat(40));
    let list = format!(
        "[{{\"id\":\"openai\",\"models\":[{{\"id\":\"x\",\"match\":{rule},\"prices\":{{}}}}]}}]"
    );
    assert!(look("deep.json", &list).is_ok());
}

#[test]
fn what_is_no_list_says_so() {
    for text in [
        "",
        "hello",
        "{}",
        "[]",
        "[1, 2]",
        "{\"a\": 1}",
        "null",
        "%PDF-1.7",
    ] {
        let code = look("x", text).unwrap_err().code();
        assert_eq!(code, "import-unknown", "{text}");
    }
    let error = look("x", "{\"gpt-4o\": {\n  \"litellm_provider\": NaN }}").unwrap_err();
    let ImportError::Json { line, column, .. } = error else {
        panic!("{error}");
    };
    assert_eq!((line, column), (2, 23));
    let tables = Tables::built_in().unwrap();
    let error = look_at("x", b"{\xFF}", None, &tables).unwrap_err();
    assert_eq!(error, ImportError::NotText { at: 1 });
}

#[test]
fn wrong_kinds_everywhere() {
    for text in [
        "{\"gpt-4o\": {\"litellm_provider\": 3}}",
        "{\"gpt-4o\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": {}}}",
        "{\"a\": [], \"b\": {\"litellm_provider\": \"openai\"}, \"c\": null}",
        "[{\"id\": \"openai\", \"models\": {}}]",
        "[{\"id\": \"openai\", \"models\": [3, {\"id\": \"gpt-4o\"}, {\"id\": \"gpt-4o\", \"prices\": [1, {\"prices\": 2}]}]}]",
        "[{\"id\": \"openai\", \"models\": [{\"id\": \"gpt-4o\", \"prices\": {\"input_mtok\": {\"base\": \"x\", \"tiers\": [{}]}}}]}]",
        "{\"gpt-4o\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": 1e-300, \"output_cost_per_token\": 1e300}}",
    ] {
        let preview = look("x.json", text).unwrap();
        assert!(preview.changes.is_empty(), "{text}: {:?}", preview.changes);
        assert!(!preview.not_taken.is_empty(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = look_at("x", &bytes, None, &Tables::built_in().unwrap());
    }

    /// A real file with a few bytes overwritten.
    #[test]
    fn a_damaged_file(
        which in 0..3_usize,
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = [LITELLM, GENAI, SIGNED][which].as_bytes().to_vec();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = look_at("x", &bytes, None, &Tables::built_in().unwrap());
    }

    /// A pack with a checksum that fits and contents that need not.
    #[test]
    fn a_pack_with_any_row(field in "[a-z_]{1,12}", value in "[-0-9a-z\"'\\[\\]{}=., ]{0,40}") {
        let body = format!(
            "title = \"t\"\npublisher = \"p\"\nmade_on = 2026-12-01\n[[closed_models.model]]\nid = \"gpt-4o\"\n{field} = {value}\n"
        );
        let _ = look("x", &with_checksum(&body));
    }
}
