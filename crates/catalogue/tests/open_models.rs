//! Which open-weight models the built-in catalogue holds: shape, licence, files, families, hosts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use catalogue::{Attention, Catalogue, EuHosting};

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
fn layers_that_keep_less_of_the_text_are_told_apart() {
    let catalogue = catalogue();
    let attention = |id: &str| catalogue.open_model(id).unwrap().shape.attention;
    let window = |full_layers, window_tokens| Attention::SlidingWindow {
        full_layers,
        window_tokens,
    };
    assert_eq!(attention("llama-3.3-70b-instruct"), Attention::Full);
    assert_eq!(attention("llama-4-scout"), window(12, 8192));
    assert_eq!(attention("gemma-2-27b-it"), window(23, 4096));
    assert_eq!(attention("gemma-3-27b-it"), window(10, 1024));
    assert_eq!(attention("olmo-3-7b-instruct"), window(8, 4096));
    let hybrid = |full_layers| Attention::Hybrid { full_layers };
    assert_eq!(attention("llama-3.2-90b-vision-instruct"), hybrid(80));
    assert_eq!(attention("qwen3.5-27b"), hybrid(16));
    assert_eq!(attention("nemotron-3-nano-30b-a3b"), hybrid(6));
    assert_eq!(attention("falcon-mamba-7b-instruct"), hybrid(0));
    let latent = |latent, rope| Attention::Latent { latent, rope };
    assert_eq!(attention("deepseek-v3"), latent(512, 64));
    assert_eq!(attention("mistral-large-3-2512"), latent(512, 64));
    assert_eq!(attention("mistral-small-4-2603"), latent(256, 64));
}

#[test]
fn layers_of_different_width_are_told_apart() {
    let catalogue = catalogue();
    let cache = |id: &str| catalogue.open_model(id).unwrap().cache;
    // 10 full layers of 4 heads of 512, 50 windows of 16 heads of 256.
    let large = cache("gemma-4-31b-it").unwrap();
    assert_eq!(
        (large.layers, large.full_kv_heads, large.full_head_dim),
        (60, 4, 512)
    );
    assert_eq!((large.window_kv_heads, large.window_head_dim), (16, 256));
    // 20 of 35 layers read what the first 15 keep.
    let small = cache("gemma-4-e2b-it").unwrap();
    assert_eq!(
        (small.layers, small.full_kv_heads, small.full_head_dim),
        (15, 1, 512)
    );
    assert_eq!(cache("gemma-3-27b-it"), None, "all its layers are alike");
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
