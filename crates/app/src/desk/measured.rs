//! Speeds measured on this computer, as a case takes them.

use assessment::Measurement;
use jiff::tz::TimeZone;
use runner::BUNDLED_MODEL;
use store::{ShelfMeasurement, Store};

use crate::kept_shelf::KeptShelf;
use crate::{AppError, Facts};

/// The measured speed of every model on the shelf that the catalogue knows.
pub(super) fn measured_here(store: &Store, facts: &Facts) -> Result<Vec<Measurement>, AppError> {
    let kept = KeptShelf::of(store)?;
    let mut measurements = Vec::new();
    let bundled = facts
        .catalogue
        .open_models()
        .iter()
        .find(|model| model.bundled);
    if let (Some(model), Some(measured)) = (bundled, kept.measured_bundled()) {
        measurements.push(measurement(
            &model.id,
            Some(BUNDLED_MODEL.sha256.to_owned()),
            measured,
        ));
    }
    for row in &kept.models {
        let Some(model) = &row.model.catalogue_model else {
            continue;
        };
        if let Some(measured) = kept.measured(&row.id) {
            measurements.push(measurement(model, row.model.sha256.clone(), measured));
        }
    }
    Ok(measurements)
}

fn measurement(
    model: &str,
    file_sha256: Option<String>,
    measured: &ShelfMeasurement,
) -> Measurement {
    Measurement {
        model: model.to_owned(),
        file_sha256,
        tokens_per_second: measured.tokens_a_second,
        prompt_tokens_per_second: measured.prompt_tokens_a_second,
        on: measured.at.to_zoned(TimeZone::UTC).date(),
    }
}
