//! The speed of a model on the shelf, measured with the real model and the real worker.

use std::path::Path;

use app::view::*;
use app::{Clock, Desk, DeskPlaces};
use words::Language;

/// A desk that has the bundled model.
fn desk_with_the_model(folder: &Path) -> Desk {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let places = DeskPlaces {
        data_folder: folder.to_owned(),
        model_folders: vec![models],
        worker: None,
        found: Some(app::FoundPlaces::default()),
        language: Language::English,
    };
    let clock = Clock::Fixed("2026-11-22T10:00:00Z".parse().unwrap());
    Desk::new(places, clock).unwrap()
}

fn bundled(view: ShelfView) -> ShelfModelView {
    let mut models = view.models.into_iter();
    models
        .find(|model| model.origin == ShelfOriginView::Bundled)
        .unwrap()
}

#[test]
fn a_measured_model_shows_its_own_speed_also_after_starting_again() {
    let folder = tempfile::tempdir().unwrap();
    let measured = {
        let desk = desk_with_the_model(folder.path());
        let before = bundled(desk.models().unwrap());
        let expected = before.speed.unwrap();
        assert!(!expected.measured, "{}", expected.text);
        let request = ShelfModelRequest { id: before.id };
        bundled(desk.measure_model(&request).unwrap())
    };
    let speed = measured.speed.clone().unwrap();
    assert!(speed.measured, "{}", speed.text);
    assert!(
        speed.text.ends_with("measured on 22 Nov 2026"),
        "{}",
        speed.text
    );
    assert!(measured.rows.len() > 2, "{:?}", measured.rows);

    let again = bundled(desk_with_the_model(folder.path()).models().unwrap());
    assert_eq!((again.speed, again.rows), (measured.speed, measured.rows));
}
