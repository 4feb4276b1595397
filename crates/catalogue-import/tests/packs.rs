//! Data packs: what is read, what is refused and where it says the mistake is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use catalogue::{Catalogue, Tables};
use catalogue_import::{Flag, ImportError, Seal, What, with_checksum};
use jiff::civil::date;
use support::{accepted, all_ids, look, look_with_key};

const HEAD: &str =
    "title = \"Prices of December 2026\"\npublisher = \"A publisher\"\nmade_on = 2026-12-01\n";

const SOURCE: &str = "[[sources.source]]\nid = \"price-page\"\nkind = \"published\"\ntitle = \"Price page\"\npublisher = \"OpenAI\"\npublished = 2026-12-01\nchecked = 2026-12-01\n";

fn price(model: &str, price: &str) -> String {
    format!(
        "[[closed_models.model]]\nid = \"{model}\"\ninput = {{ value = {price}, unit = \"usd_per_million_tokens\", source = \"price-page\" }}\n"
    )
}

fn pack(rows: &str) -> String {
    with_checksum(&format!("{HEAD}\n{SOURCE}\n{rows}"))
}

#[test]
fn a_row_that_the_catalogue_has_gives_only_what_changes() {
    let preview = look("december.pack", &pack(&price("gpt-4o", "3"))).unwrap();
    assert_eq!(preview.seal, Seal::ChecksumOnly);
    assert_eq!(preview.made_on, date(2026, 12, 1));
    let [change] = &preview.changes[..] else {
        panic!("{:?}", preview.changes);
    };
    assert_eq!(change.what, What::Changed);
    assert_eq!(change.id, "closed_models.model/gpt-4o/input");
    assert_eq!(change.name.as_deref(), Some("GPT-4o"));
    assert_eq!(change.ratio, Some(1.2));
    assert_eq!(change.source, "Price page");
    assert_eq!(change.as_of, Some(date(2026, 12, 1)));
    assert!(change.selected);
}

#[test]
fn what_is_accepted_counts_with_the_packs_source_and_can_be_put_back() {
    let preview = look("december.pack", &pack(&price("gpt-4o", "3"))).unwrap();
    let mut overlay = accepted(&preview, &all_ids(&preview));
    let catalogue = Catalogue::with_overlay(&overlay).unwrap();
    let input = &catalogue.closed_model("gpt-4o").unwrap().prices.input;
    assert!((input.value.likely() - 3.0).abs() < 1e-12);
    assert_eq!(input.source, "price-page@2026-12-01");
    assert!(overlay.put_back("closed_models.model/gpt-4o/input"));
    assert_eq!(
        Catalogue::with_overlay(&overlay).unwrap(),
        Catalogue::built_in().unwrap()
    );
}

#[test]
fn nothing_is_accepted_that_was_not_named() {
    let preview = look("december.pack", &pack(&price("gpt-4o", "3"))).unwrap();
    assert!(accepted(&preview, &[]).is_empty());
    assert!(accepted(&preview, &["closed_models.model/gpt-5/input".to_owned()]).is_empty());
}

#[test]
fn a_price_that_doubles_waits_for_the_person() {
    let preview = look("december.pack", &pack(&price("gpt-4o", "5"))).unwrap();
    assert_eq!(preview.changes[0].flags, [Flag::Large]);
    assert!(!preview.changes[0].selected);
    let free = price("gpt-4o", "0").replace("input", "output");
    let preview = look("december.pack", &pack(&free)).unwrap();
    assert_eq!(preview.changes[0].flags, [Flag::Zero, Flag::Large]);
}

#[test]
fn a_model_that_the_catalogue_lacks_comes_as_a_whole_row() {
    let row = "[[closed_models.model]]\nid = \"gpt-9\"\nname = \"GPT-9\"\nprovider = \"openai\"\nfamily = \"GPT-9\"\nstatus = \"current\"\ntokenizer = \"o200k\"\ninput = { value = 3, unit = \"usd_per_million_tokens\", source = \"price-page\" }\noutput = { value = 9, unit = \"usd_per_million_tokens\", source = \"price-page\" }\n";
    let preview = look("december.pack", &pack(row)).unwrap();
    assert_eq!(preview.changes[0].what, What::Row);
    let catalogue = Catalogue::with_overlay(&accepted(&preview, &all_ids(&preview))).unwrap();
    assert_eq!(catalogue.closed_model("gpt-9").unwrap().name, "GPT-9");
    let half = row.replace("status = \"current\"\n", "");
    let error = look("december.pack", &pack(&half)).unwrap_err();
    assert_eq!(error.code(), "catalogue-missing-field");
    assert!(error.to_string().contains("gpt-9"), "{error}");
}

#[test]
fn a_detail_that_is_no_figure_is_shown_before_and_after() {
    let row = format!("{}status = \"retired\"\n", price("gpt-4o", "2.5"));
    let preview = look("december.pack", &pack(&row)).unwrap();
    let detail = preview
        .changes
        .iter()
        .find(|change| change.what == What::Detail)
        .unwrap();
    assert_eq!(detail.id, "closed_models.model/gpt-4o/status");
    assert_eq!(detail.before_text.as_deref(), Some("legacy"));
    assert_eq!(detail.after_text.as_deref(), Some("retired"));
    let confirmed = &preview.changes[0];
    assert_eq!(confirmed.what, What::Confirmed, "seen again later");
}

#[test]
fn the_same_rules_as_for_files_that_ship() {
    for (rows, code, names) in [
        (price("gpt-4o", "-3"), "catalogue-invalid", "-3"),
        (price("gpt-4o", "99999"), "catalogue-invalid", "0 to 1000"),
        (
            price("gpt-4o", "\"NaN\""),
            "catalogue-invalid",
            "a finite number",
        ),
        (
            price("gpt-4o", "nan"),
            "catalogue-invalid",
            "a finite number",
        ),
        (
            price("gpt-4o", "3").replace("usd_per_million_tokens", "eur"),
            "catalogue-invalid",
            "usd_per_million_tokens",
        ),
        (
            price("gpt-4o", "3").replace("price-page", "hearsay"),
            "catalogue-orphan",
            "price-page",
        ),
        (
            format!("{}{}", price("gpt-4o", "3"), price("gpt-4o", "4")),
            "catalogue-duplicate",
            "gpt-4o",
        ),
        (
            format!("{}coulour = \"red\"\n", price("gpt-4o", "3")),
            "catalogue-unknown-field",
            "coulour",
        ),
    ] {
        let error = look("december.pack", &pack(&rows)).unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(names), "{error}");
    }
}

#[test]
fn a_source_without_a_day_is_refused() {
    let text = with_checksum(&format!(
        "{HEAD}{}{}",
        SOURCE.replace("checked = 2026-12-01\n", ""),
        price("gpt-4o", "3")
    ));
    let error = look("december.pack", &text).unwrap_err();
    assert_eq!(error.code(), "catalogue-missing-field");
    assert!(error.to_string().contains("checked"));
}

#[test]
fn a_file_or_a_row_that_does_not_exist_is_named() {
    let error = look(
        "december.pack",
        &pack("[[closed_modelz.model]]\nid = \"x\"\n"),
    )
    .unwrap_err();
    let ImportError::Field { path, allowed, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!(path, "closed_modelz");
    assert!(allowed.contains("closed_models"));
    let error = look("december.pack", &pack("[[rents.rental]]\ngpu = \"x\"\n")).unwrap_err();
    assert!(matches!(error, ImportError::Field { ref path, .. } if path == "rents.rental"));
    let no_day = with_checksum("title = \"a\"\npublisher = \"b\"\n");
    let error = look("december.pack", &no_day).unwrap_err();
    assert!(matches!(error, ImportError::Missing { ref path, .. } if path == "made_on"));
}

#[test]
fn a_body_that_is_not_toml_says_in_which_line() {
    let error = look("december.pack", &with_checksum("title = \"a\"\nb = = 2\n")).unwrap_err();
    assert_eq!(error.code(), "import-toml");
    assert!(error.to_string().contains("line 2"), "{error}");
}

#[test]
fn one_changed_letter_breaks_the_checksum() {
    let whole = pack(&price("gpt-4o", "3"));
    let changed = whole.replace("value = 3", "value = 4");
    assert_eq!(
        look("a.pack", &changed).unwrap_err().code(),
        "import-checksum"
    );
    let without = whole.replacen("sha256", "sha255", 1);
    let error = look("a.pack", &without).unwrap_err();
    assert!(matches!(error, ImportError::Field { ref path, .. } if path == "line 2"));
    let later = whole.replacen("steelyard-facts 1", "steelyard-facts 2", 1);
    let error = look("a.pack", &later).unwrap_err();
    assert_eq!(error, ImportError::Version { found: 2, known: 1 });
}

const SIGNED: &str = include_str!("fixtures/signed.pack");
const KEY: &str = include_str!("fixtures/publisher.pub");

/// Another key, of nobody's: the example in minisign's own documentation.
const OTHER_KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

#[test]
fn a_signature_says_who_made_it_only_with_the_key_that_is_trusted() {
    let seal = |key| look_with_key("signed.pack", SIGNED, key).unwrap().seal;
    assert!(matches!(seal(Some(KEY)), Seal::Signed { .. }));
    assert_eq!(seal(None), Seal::SignerUnknown);
    assert_eq!(seal(Some(OTHER_KEY)), Seal::SignerUnknown);
    let error = look_with_key("signed.pack", SIGNED, Some("secret")).unwrap_err();
    assert_eq!(error, ImportError::Key);
}

#[test]
fn a_signature_over_other_contents_is_refused() {
    let (_, body) = SIGNED.split_once("\n\n").unwrap();
    let other = with_checksum(&body.replace("Test prices", "Best prices"));
    let lines: Vec<&str> = SIGNED.lines().skip(2).take(3).collect();
    let forged = other.replacen("\n\n", &format!("\n{}\n\n", lines.join("\n")), 1);
    let error = look_with_key("forged.pack", &forged, Some(KEY)).unwrap_err();
    assert_eq!(error.code(), "import-signature");
}

#[test]
fn looking_changes_nothing() {
    let before = Tables::built_in().unwrap();
    let after = before.clone();
    let _ = look("a.pack", &pack(&price("gpt-4o", "3"))).unwrap();
    assert_eq!(before, after);
}
