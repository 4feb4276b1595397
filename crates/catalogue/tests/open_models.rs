//! Which open-weight models the built-in catalogue holds: shape, licence, files, families, hosts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use catalogue::{Catalogue, EuHosting};

fn catalogue() -> Catalogue {
    Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn open_models_cover_the_families_people_ask_for() {
    let catalogue = catalogue();
    assert!(catalogue.open_models().len() >= 140);
    for (family, least) in [
        ("llama", 19),
        ("mistral", 21),
        ("falcon", 17),
        ("gemma", 17),
        ("qwen", 20),
        ("granite", 9),
        ("deepseek", 9),
        ("phi", 4),
        ("smollm", 4),
        ("olmo", 4),
        ("eurollm", 3),
        ("glm", 3),
        ("gpt-oss", 2),
        ("apertus", 2),
        ("teuken", 2),
        ("salamandra", 2),
        ("nemotron", 2),
        ("kimi", 2),
    ] {
        let models = catalogue.open_models().iter();
        let members = models.filter(|model| model.family == family).count();
        assert!(members >= least, "{family}: {members}");
    }
    assert_eq!(
        catalogue
            .open_models()
            .iter()
            .filter(|model| model.bundled)
            .count(),
        1,
        "exactly one model comes with the app"
    );
}

#[test]
fn every_generation_of_llama_mistral_falcon_and_gemma_is_there() {
    let catalogue = catalogue();
    for id in [
        "llama-65b",
        "llama-2-70b-chat",
        "llama-3-70b-instruct",
        "llama-3.1-405b-instruct",
        "llama-3.2-90b-vision-instruct",
        "llama-3.3-70b-instruct",
        "llama-4-maverick",
        "mistral-7b-instruct-v0.1",
        "mixtral-8x22b-instruct",
        "mistral-nemo-2407",
        "ministral-3-8b-2512",
        "mistral-small-4-2603",
        "mistral-medium-3.5",
        "mistral-large-3-2512",
        "falcon-40b-instruct",
        "falcon-180b-chat",
        "falcon2-11b",
        "falcon-mamba-7b-instruct",
        "falcon3-10b-instruct",
        "falcon-h1-34b-instruct",
        "gemma-7b-it",
        "gemma-2-27b-it",
        "gemma-3-27b-it",
        "gemma-3n-e4b-it",
        "gemma-4-31b-it",
    ] {
        assert!(catalogue.open_model(id).is_some(), "{id}");
    }
}

#[test]
fn every_family_says_who_stands_behind_it_and_how_often_it_grows() {
    let catalogue = catalogue();
    for family in catalogue.families() {
        assert!(!family.vendor.is_empty(), "{}", family.id);
        let rhythm = family.release_months_per_year.as_ref();
        assert!(
            rhythm.is_some_and(|fact| fact.value.likely() > 0.5),
            "{}",
            family.id
        );
        assert!(family.latest.is_some(), "{}", family.id);
    }
}

#[test]
fn a_licence_belongs_to_a_model_and_not_to_its_family() {
    let catalogue = catalogue();
    let licence = |id: &str| catalogue.open_model(id).unwrap().licence.clone();
    let llama: std::collections::BTreeSet<_> = catalogue
        .open_models()
        .iter()
        .filter(|model| model.family == "llama")
        .map(|model| model.licence.as_str())
        .collect();
    assert_eq!(llama.len(), 8, "{llama:?}");
    assert_eq!(licence("falcon-40b-instruct"), "apache-2-0");
    assert_eq!(licence("falcon-180b-chat"), "falcon-180b");
    assert_eq!(licence("gemma-3-27b-it"), "gemma-terms");
    assert_eq!(licence("gemma-4-31b-it"), "apache-2-0");
    assert_eq!(licence("glm-5.2"), "mit");
    let cap = |id: &str| {
        let licence = catalogue.licence(&licence(id)).unwrap();
        (licence.monthly_user_cap, licence.monthly_revenue_cap)
    };
    assert_eq!(cap("llama-3.3-70b-instruct"), (Some(700_000_000), None));
    assert_eq!(cap("mistral-medium-3.5"), (None, Some(20_000_000)));
    assert_eq!(cap("mistral-small-3.2-2506"), (None, None));
}

#[test]
fn memory_for_a_conversation_follows_the_layers_that_keep_it() {
    let catalogue = catalogue();
    // Gigabytes at two bytes a number, for 8,192 tokens, from the published configurations.
    for (id, gigabytes) in [
        // 80 layers of 8 heads of 128
        ("llama-3.3-70b-instruct", 2.684),
        // 12 of 48 layers see everything; 8,192 tokens just fit the window of the others
        ("llama-4-scout", 1.611),
        // 10 full layers of 4 heads of 512, 50 windows of 1,024 tokens and 16 heads of 256
        ("gemma-4-31b-it", 1.510),
        // 3 full layers of one head of 512, 12 windows of 512 tokens and one head of 256
        ("gemma-4-e2b-it", 0.0566),
        // 61 layers of 512 + 64 numbers, once
        ("mistral-large-3-2512", 0.5757),
        // 36 layers of 256 + 64
        ("mistral-small-4-2603", 0.1887),
        // no layer keeps anything
        ("falcon-mamba-7b-instruct", 0.0),
    ] {
        let model = catalogue.open_model(id).unwrap();
        let kept = model.numbers_kept(8192.0) * 2.0 / 1e9;
        assert!((kept - gigabytes).abs() < 0.001, "{id}: {kept}");
    }
}

#[test]
fn the_bundled_model_can_be_checked_to_the_byte() {
    let catalogue = catalogue();
    let model = catalogue
        .open_models()
        .iter()
        .find(|model| model.bundled)
        .unwrap();
    let file = model.four_bit_file().unwrap();
    assert!((file.bytes.value.likely() - 98_362_432.0).abs() < 0.5);
    assert!(file.sha256.is_some());
    assert!(catalogue.licence(&model.licence).unwrap().open_source);
}

#[test]
fn licences_that_shut_out_the_european_union_are_marked() {
    let catalogue = catalogue();
    let excluded = |id: &str| {
        let model = catalogue.open_model(id).unwrap();
        catalogue.licence(&model.licence).unwrap().excludes_eu
    };
    assert!(excluded("llama-4-scout"));
    assert!(excluded("llama-4-maverick"));
    assert!(excluded("llama-3.2-11b-vision-instruct"));
    assert!(excluded("llama-3.2-90b-vision-instruct"));
    assert!(!excluded("llama-3.2-3b-instruct"));
    assert!(!excluded("mistral-small-3.2-2506"));
}

#[test]
fn falcon_7b_has_one_head_of_keys_and_values() {
    assert_eq!(
        catalogue()
            .open_model("falcon-7b-instruct")
            .unwrap()
            .shape
            .kv_heads,
        1
    );
}

#[test]
fn file_sizes_agree_with_parameters() {
    for model in catalogue().open_models() {
        for file in &model.files {
            let bits = file.bytes.value.likely() * 8.0 / model.shape.parameters as f64;
            let (least, most) = match file.quantisation.as_str() {
                // Some totals count layers that the file leaves out.
                "Q8_0" => (7.7, 9.5),
                "F16" => (15.5, 16.5),
                // Tables that are looked up stay wide.
                _ if model.id.starts_with("gemma-3n") => (6.6, 8.5),
                "MXFP4" => (4.0, 5.5),
                // Small models keep their large vocabulary at eight bits, and some files hold
                // the part that looks at pictures.
                _ => (4.0, 6.6),
            };
            assert!(
                (least..=most).contains(&bits),
                "{} {}: {bits:.2} bits a parameter",
                model.id,
                file.quantisation
            );
        }
    }
}

#[test]
fn good_open_models_are_offered_by_european_hosts() {
    let catalogue = catalogue();
    for id in [
        "llama-3.3-70b-instruct",
        "mistral-small-3.2-2506",
        "gpt-oss-120b",
    ] {
        let hosts = catalogue
            .hosted_offers(id)
            .filter(|offer| offer.eu_hosting == EuHosting::Yes)
            .count();
        assert!(hosts >= 3, "{id} has {hosts} European hosts");
    }
}
