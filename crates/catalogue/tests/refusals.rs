//! Each kind of mistake in a data file is refused, and the refusal says where it is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use catalogue::{Catalogue, CatalogueError, PackFile, Tables};

/// The built-in files by name, with the first occurrence of a text in one of them replaced.
fn changed(file: &str, find: &str, replace: &str) -> Vec<(&'static str, String)> {
    Catalogue::built_in_files()
        .iter()
        .map(|pack| {
            let text = if pack.name == file {
                assert!(pack.text.contains(find), "{file} does not contain {find}");
                pack.text.replacen(find, replace, 1)
            } else {
                pack.text.to_owned()
            };
            (pack.name, text)
        })
        .collect()
}

/// The mistake that reading finds once a text in one of the files is replaced.
fn with(file: &str, find: &str, replace: &str) -> CatalogueError {
    let texts = changed(file, find, replace);
    let files: Vec<_> = texts
        .iter()
        .map(|(name, text)| PackFile { name, text })
        .collect();
    Catalogue::parse(&files).expect_err("the mistake was accepted")
}

/// The mistake that checking the whole set finds, where each row for itself can be read.
fn in_the_whole(file: &str, find: &str, replace: &str) -> CatalogueError {
    let texts = changed(file, find, replace);
    let files: Vec<_> = texts
        .iter()
        .map(|(name, text)| PackFile { name, text })
        .collect();
    Tables::parse(&files)
        .expect("it is TOML")
        .check()
        .expect_err("the mistake was accepted")
}

/// Asserts an invalid value, and returns row, value and what is allowed.
fn invalid(error: CatalogueError, in_file: &str, in_field: &str) -> (String, String, String) {
    assert_eq!(error.code(), "catalogue-invalid", "{error}");
    let CatalogueError::Invalid {
        file,
        row,
        field,
        value,
        allowed,
    } = error
    else {
        panic!("another error");
    };
    assert_eq!((file.as_str(), field.as_str()), (in_file, in_field));
    (row, value, allowed)
}

const TOPICS: &str = "economics.toml";
const HOURS: &str = "fact = { value = 730, unit = \"hours_per_month\", source = \"calendar\" }";

#[test]
fn a_missing_file() {
    let files: Vec<_> = Catalogue::built_in_files()
        .iter()
        .copied()
        .filter(|file| file.name != "rents.toml")
        .collect();
    let error = Catalogue::parse(&files).unwrap_err();
    assert_eq!(error.code(), "catalogue-missing-file");
    assert!(error.to_string().contains("rents.toml"));
}

#[test]
fn a_file_that_is_not_toml() {
    let error = with("wages.toml", "[[wage]]", "[[wage");
    assert_eq!(error.code(), "catalogue-unreadable");
}

#[test]
fn a_unit_that_does_not_exist() {
    let error = with(
        TOPICS,
        HOURS,
        &HOURS.replace("hours_per_month", "fortnights"),
    );
    let (row, value, _) = invalid(error, TOPICS, "unit");
    assert_eq!(row, "hours-per-month, fact");
    assert!(value.contains("fortnights"));
}

#[test]
fn a_unit_that_does_not_fit_the_field() {
    let error = with(TOPICS, HOURS, &HOURS.replace("hours_per_month", "watts"));
    let (_, value, allowed) = invalid(error, TOPICS, "unit");
    assert_eq!(
        (value.as_str(), allowed.as_str()),
        ("watts", "hours_per_month")
    );
}

#[test]
fn a_range_that_falls() {
    let falling = HOURS.replace("value = 730", "low = 740, likely = 730, high = 735");
    let (_, value, _) = invalid(with(TOPICS, HOURS, &falling), TOPICS, "likely");
    assert_eq!(value, "740, 730, 735");
}

#[test]
fn a_negative_or_implausible_figure() {
    for (figure, shown) in [("-730", "-730"), ("73000", "73000")] {
        let error = with(TOPICS, HOURS, &HOURS.replace("730", figure));
        let (_, value, allowed) = invalid(error, TOPICS, "value");
        assert_eq!(value, shown);
        assert!(allowed.contains("744"));
    }
}

#[test]
fn a_source_that_does_not_exist() {
    let error = with(TOPICS, HOURS, &HOURS.replace("calendar", "hearsay"));
    let (_, value, allowed) = invalid(error, TOPICS, "source");
    assert_eq!(value, "hearsay");
    assert!(allowed.contains("sources.toml"));
}

#[test]
fn a_fact_without_a_source() {
    let error = with(TOPICS, HOURS, &HOURS.replace(", source = \"calendar\"", ""));
    assert_eq!(error.code(), "catalogue-missing-field");
    assert!(error.to_string().contains("source"));
}

#[test]
fn a_source_without_dates_or_published_after_it_was_checked() {
    let first = Catalogue::built_in_files()[0].text;
    let published = first
        .lines()
        .find(|line| line.starts_with("published"))
        .unwrap();
    let error = with("sources.toml", published, "");
    assert_eq!(error.code(), "catalogue-missing-field");
    let error = with("sources.toml", published, "published = 2030-01-01");
    let (_, value, _) = invalid(error, "sources.toml", "published");
    assert_eq!(value, "2030-01-01");
}

#[test]
fn a_day_that_is_not_in_the_calendar() {
    let error = with(
        "closed_models.toml",
        "shutdown = 2026-10-23",
        "shutdown = \"soon\"",
    );
    invalid(error, "closed_models.toml", "shutdown");
}

#[test]
fn a_model_that_ends_before_it_was_released() {
    let error = with(
        "closed_models.toml",
        "shutdown = 2026-10-23",
        "shutdown = 2020-01-01",
    );
    invalid(error, "closed_models.toml", "shutdown");
}

#[test]
fn an_estimate_without_a_reason_or_without_a_range() {
    let fact = "low = 5, likely = 15, high = 45, unit = \"working_days\", source = \"steelyard-estimate\", note = \"effort-integration\"";
    let bare = fact.replace(", note = \"effort-integration\"", "");
    let error = with(TOPICS, fact, &bare);
    assert_eq!(error.code(), "catalogue-missing-field");
    let exact = fact.replace("low = 5, likely = 15, high = 45", "value = 15");
    invalid(with(TOPICS, fact, &exact), TOPICS, "value");
}

#[test]
fn the_same_id_twice() {
    let error = with(
        "machines.toml",
        "id = \"laptop-32gb\"",
        "id = \"laptop-16gb\"",
    );
    assert_eq!(
        error,
        CatalogueError::Duplicate {
            file: "machines.toml".to_owned(),
            id: "laptop-16gb".to_owned()
        }
    );
    let error = with(
        TOPICS,
        "id = \"working-hours-per-year\"",
        "id = \"hours-per-month\"",
    );
    assert_eq!(
        error.code(),
        "catalogue-invalid",
        "the unit already gives it away"
    );
}

#[test]
fn a_topic_that_is_left_out() {
    let error = with(
        TOPICS,
        &format!("[[topic]]\nid = \"hours-per-month\"\n{HOURS}"),
        "",
    );
    assert_eq!(error.code(), "catalogue-missing-field");
    assert!(error.to_string().contains("hours-per-month"));
}

#[test]
fn a_licence_nobody_described() {
    let error = with(
        "open_models.toml",
        "licence = \"apache-2-0\"",
        "licence = \"handshake\"",
    );
    let (row, value, _) = invalid(error, "open_models.toml", "licence");
    assert_eq!(
        (row.as_str(), value.as_str()),
        ("smollm2-135m-instruct", "handshake")
    );
}

#[test]
fn a_field_with_a_typing_error() {
    let error = with("machines.toml", "idle_power", "idel_power");
    assert_eq!(error.code(), "catalogue-missing-field");
    let error = with("open_models.toml", "bundled = true", "bundeld = true");
    assert_eq!(error.code(), "catalogue-unknown-field");
}

#[test]
fn a_check_sum_that_is_none() {
    let error = with("open_models.toml", "sha256 = \"b179", "sha256 = \"xyz");
    invalid(error, "open_models.toml", "sha256");
}

#[test]
fn a_machine_that_idles_above_its_load_or_costs_nothing() {
    let error = with(
        "machines.toml",
        "idle_power = { low = 3, likely = 6, high = 10",
        "idle_power = { low = 3, likely = 600, high = 700",
    );
    invalid(error, "machines.toml", "idle_power");
}

#[test]
fn a_score_of_a_model_nobody_listed() {
    let error = with("quality.toml", "model = \"gpt-4\"", "model = \"gpt-4000\"");
    let (_, value, _) = invalid(error, "quality.toml", "model");
    assert_eq!(value, "gpt-4000");
}

#[test]
fn more_full_layers_than_layers() {
    let error = with("open_models.toml", "full_layers = 21", "full_layers = 210");
    let (_, _, allowed) = invalid(error, "open_models.toml", "full_layers");
    assert_eq!(allowed, "1 to 42");
}

#[test]
fn a_source_that_nobody_cites() {
    let idle = "[[source]]\nid = \"idle\"\nkind = \"published\"\ntitle = \"Read by nobody\"\npublisher = \"Nobody\"\npublished = 2026-01-01\nchecked = 2026-01-02\n\n[[source]]";
    let error = in_the_whole("sources.toml", "[[source]]", idle);
    assert_eq!(
        error,
        CatalogueError::Orphan {
            file: "sources.toml".to_owned(),
            id: "idle".to_owned()
        }
    );
}

#[test]
fn the_same_rent_twice() {
    let first = "[[rent]]\ngpu = \"l40s\"\nregion = \"eu\"";
    let error = in_the_whole(
        "rents.toml",
        first,
        "[[rent]]\ngpu = \"l40s\"\nregion = \"any\"",
    );
    assert_eq!(error.code(), "catalogue-duplicate");
    assert!(error.to_string().contains("l40s/any"));
}

#[test]
fn an_employer_who_pays_less_than_the_wage() {
    let error = in_the_whole(
        TOPICS,
        "id = \"employer-on-cost\"\nfact = { low = 1",
        "id = \"employer-on-cost\"\nfact = { low = 0",
    );
    let (row, _, allowed) = invalid(error, TOPICS, "fact");
    assert_eq!(row, "economics.topic/employer-on-cost");
    assert!(allowed.starts_with("1 to 2"));
}

#[test]
fn a_cache_that_costs_more_than_reading_afresh() {
    let dear = "cached_input = { value = 12.5,";
    let error = in_the_whole("closed_models.toml", "cached_input = { value = 1.25,", dear);
    let (_, value, allowed) = invalid(error, "closed_models.toml", "cached_input");
    assert_eq!(value, "12.5");
    assert!(allowed.ends_with("as input"), "{allowed}");
}

#[test]
fn a_price_year_after_publication_or_without_money() {
    let money = "gross = { low = 45000,";
    let error = with(
        "wages.toml",
        money,
        "gross = { price_year = 2031, low = 45000,",
    );
    invalid(error, "wages.toml", "price_year");
    let error = with(
        TOPICS,
        HOURS,
        &HOURS.replace("value", "price_year = 2020, value"),
    );
    let (_, value, allowed) = invalid(error, TOPICS, "price_year");
    assert_eq!(value, "2020");
    assert!(allowed.contains("money"));
}

#[test]
fn a_figure_that_is_text_or_not_a_number() {
    for figure in ["\"NaN\"", "nan", "inf", "\"730\"", "true"] {
        let error = with(TOPICS, HOURS, &HOURS.replace("730", figure));
        let (_, _, allowed) = invalid(error, TOPICS, "value");
        assert_eq!(allowed, "a finite number");
    }
}
