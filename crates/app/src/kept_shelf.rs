//! What is kept of the shelf: the models a person put there, and how fast each ran here.

use std::collections::BTreeMap;

use capacity::{Measured, ModelNeeds};
use model_file::ModelFacts;
use quantities::Range;
use shelf::bandwidth_from;
use store::{ShelfId, ShelfMeasurement, ShelfModel, Store, StoreError};

/// Id on the shelf of the model that came with the app, of which the store holds only the speed.
pub(crate) const BUNDLED: &str = "bundled";

/// Tokens of a conversation at which speeds are measured: the text that the app measures with.
const MEASURED_AT_TOKENS: u64 = 256;

/// What the store holds of the shelf.
#[derive(Default)]
pub(crate) struct KeptShelf {
    pub(crate) models: Vec<ShelfModel>,
    measured: BTreeMap<ShelfId, ShelfMeasurement>,
}

impl KeptShelf {
    pub(crate) fn of(store: &Store) -> Result<Self, StoreError> {
        let models = store.shelf_models()?;
        let mut measured = BTreeMap::new();
        let bundled = ShelfId::from(BUNDLED);
        for id in models.iter().map(|model| &model.id).chain([&bundled]) {
            if let Some(found) = store.measurement(id)? {
                measured.insert(id.clone(), found);
            }
        }
        Ok(Self { models, measured })
    }

    /// How fast a model ran when it last did.
    pub(crate) fn measured(&self, id: &ShelfId) -> Option<&ShelfMeasurement> {
        self.measured.get(id)
    }

    /// How fast the model ran that came with the app.
    pub(crate) fn measured_bundled(&self) -> Option<&ShelfMeasurement> {
        self.measured(&ShelfId::from(BUNDLED))
    }
}

/// A measured speed as fits are reckoned with.
pub(crate) fn measured_of(measured: &ShelfMeasurement) -> Measured {
    Measured {
        decode: Some(measured.tokens_a_second),
        prefill: measured.prompt_tokens_a_second,
    }
}

/// The speed of this computer's memory as the models showed it that ran here, in bytes a second.
pub(crate) fn measured_bandwidth<'a>(
    ran: impl Iterator<Item = (&'a ModelFacts, &'a ShelfMeasurement)>,
) -> Option<Range> {
    let ran: Vec<(ModelNeeds, f64)> = ran
        .map(|(facts, measured)| (ModelNeeds::of_file(facts), measured.tokens_a_second))
        .collect();
    bandwidth_from(
        ran.iter()
            .map(|(needs, speed)| (needs, MEASURED_AT_TOKENS, *speed)),
    )
}
