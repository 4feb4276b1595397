//! What this computer runs at most.

use capacity::ModelNeeds;
use catalogue::{Catalogue, OpenModel};

use crate::computer::ThisComputer;
use crate::file::USUAL_CONTEXT_TOKENS;
use crate::fit::{FitWord, fit};
use crate::runnable::runs_architecture;

/// The largest model of the catalogue, by parameters, that runs here in each way, the best way
/// first. Models are taken as their four-bit files; those without one, or that the engine does not
/// know, are left out.
pub fn largest_that_run<'a>(
    catalogue: &'a Catalogue,
    computer: &ThisComputer,
) -> Vec<(FitWord, &'a OpenModel)> {
    let mut largest: Vec<(FitWord, &OpenModel)> = Vec::new();
    for model in catalogue.open_models() {
        let Some(file) = model.four_bit_file() else {
            continue;
        };
        if runs_architecture(&model.gguf_architecture).is_err() {
            continue;
        }
        let needs = ModelNeeds::of_model_file(model, file);
        let context = USUAL_CONTEXT_TOKENS.min(model.context_tokens);
        let word = fit(&needs, context, computer, None).word;
        if word == FitWord::WillNotRun {
            continue;
        }
        match largest.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) if known.shape.parameters < model.shape.parameters => *known = model,
            Some(_) => {}
            None => largest.push((word, model)),
        }
    }
    largest.sort_by_key(|(word, _)| *word);
    largest
}
