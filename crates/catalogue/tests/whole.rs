//! What must hold across the files that ship, and how an overlay lies over them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use catalogue::{AcceptedField, AcceptedRow, Catalogue, CatalogueError, Overlay, Tables, Topic};
use jiff::civil::date;

const PRICE: &str = "closed_models.model/gpt-4o/input";

fn field(value: &str) -> AcceptedField {
    AcceptedField {
        value: value.to_owned(),
        on: date(2026, 12, 1),
    }
}

/// One accepted price from a source of its own.
fn accepted(price: f64) -> Overlay {
    let mut overlay = Overlay::default();
    overlay.sources.insert(
        "price-map@2026-12-01".to_owned(),
        "{ id = \"price-map@2026-12-01\", kind = \"published\", title = \"A price map\", publisher = \"Somebody\", published = 2026-12-01, checked = 2026-12-01 }".to_owned(),
    );
    overlay.fields.insert(
        PRICE.to_owned(),
        field(&format!("{{ value = {price}, unit = \"usd_per_million_tokens\", source = \"price-map@2026-12-01\" }}")),
    );
    overlay
}

#[test]
fn the_files_that_ship_hold_together() {
    Tables::built_in().unwrap().check().unwrap();
}

#[test]
fn every_figure_in_money_says_of_which_year() {
    for figure in Tables::built_in().unwrap().figures().unwrap() {
        let fact = figure.fact;
        assert_eq!(
            fact.price_year.is_some(),
            fact.unit.currency().is_some(),
            "{}",
            figure.id
        );
    }
}

#[test]
fn an_accepted_figure_counts_with_its_own_source_and_day() {
    let catalogue = Catalogue::with_overlay(&accepted(3.0)).unwrap();
    let price = &catalogue.closed_model("gpt-4o").unwrap().prices.input;
    assert!((price.value.likely() - 3.0).abs() < 1e-12);
    assert_eq!(price.source, "price-map@2026-12-01");
    assert_eq!(price.checked, date(2026, 12, 1));
    assert_eq!(catalogue.as_of(), date(2026, 12, 1));
    let shipped = Catalogue::built_in().unwrap();
    assert_eq!(
        catalogue.economics(Topic::HoursPerMonth),
        shipped.economics(Topic::HoursPerMonth)
    );
}

#[test]
fn what_is_put_back_is_as_shipped_and_leaves_no_source_behind() {
    let mut overlay = accepted(3.0);
    assert!(overlay.put_back(PRICE));
    assert!(!overlay.put_back(PRICE));
    assert_eq!(overlay, Overlay::default());
    assert_eq!(
        Catalogue::with_overlay(&overlay).unwrap(),
        Catalogue::built_in().unwrap()
    );
}

#[test]
fn an_overlay_passes_the_same_checks_as_a_shipped_file() {
    let error = Catalogue::with_overlay(&accepted(-3.0)).unwrap_err();
    assert_eq!(error.code(), "catalogue-invalid");
    let mut without_source = accepted(3.0);
    without_source.sources.clear();
    let error = Catalogue::with_overlay(&without_source).unwrap_err();
    let CatalogueError::Invalid { field, value, .. } = error else {
        panic!("another error");
    };
    assert_eq!(
        (field.as_str(), value.as_str()),
        ("source", "price-map@2026-12-01")
    );
}

#[test]
fn a_figure_inside_a_row_inside_a_row_can_be_replaced() {
    let tables = Tables::built_in().unwrap();
    let part = tables
        .figures()
        .unwrap()
        .into_iter()
        .find(|figure| figure.id == "machines.machine/laptop-16gb/parts/whole/price")
        .unwrap();
    let value = "{ low = 800, likely = 1100, high = 1600, unit = \"usd\", source = \"steelyard-estimate\", note = \"price-class\" }";
    let mut overlay = Overlay::default();
    overlay.fields.insert(part.id.clone(), field(value));
    let catalogue = Catalogue::with_overlay(&overlay).unwrap();
    let price = catalogue.machine("laptop-16gb").unwrap().price();
    assert!((price.likely() - 1100.0).abs() < 1e-9);
}

#[test]
fn what_the_app_no_longer_has_is_left_out_and_named() {
    let mut overlay = accepted(3.0);
    let gone = "closed_models.model/no-such-model/input".to_owned();
    overlay.fields.insert(gone.clone(), field("{ value = 1 }"));
    let overlaid = Tables::built_in().unwrap().with(&overlay).unwrap();
    assert_eq!(overlaid.left_out, [gone]);
    overlaid.tables.catalogue().unwrap();
}

#[test]
fn an_accepted_row_joins_the_others() {
    let mut overlay = Overlay::default();
    overlay.rows.insert(
        "wages.wage/it_generalist/at".to_owned(),
        AcceptedRow {
            file: "wages.toml".to_owned(),
            kind: "wage".to_owned(),
            row: "{ role = \"it_generalist\", place = \"at\", gross = { low = 40000, likely = 50000, high = 70000, unit = \"eur_per_year\", source = \"pay-pages\", note = \"pay-weak-source\" } }".to_owned(),
            on: date(2026, 12, 1),
        },
    );
    let before = Catalogue::built_in().unwrap();
    let after = Catalogue::with_overlay(&overlay).unwrap();
    let wage = |catalogue: &Catalogue| {
        catalogue
            .wage(catalogue::Role::ItGeneralist, catalogue::Country::At)
            .map(|wage| wage.gross.value.likely())
    };
    assert_eq!(wage(&after), Some(50_000.0));
    assert_ne!(wage(&before), wage(&after));
}
