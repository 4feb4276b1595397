//! How a model file that was looked at fits.

use capacity::{Measured, ModelNeeds};
use model_file::ModelFacts;

use crate::computer::ThisComputer;
use crate::fit::{Fit, fit};
use crate::runnable::WhyNot;

/// Tokens of the conversation that has to fit where nothing else is said.
pub const USUAL_CONTEXT_TOKENS: u64 = 4_096;

/// How a file fits, and the tokens of the conversation that was reckoned with: those asked for,
/// but no more than the model was made for.
///
/// `runs` is what [`runnable_file`](crate::runnable_file) says of its header.
pub fn fit_of_file(
    facts: &ModelFacts,
    runs: &Result<(), WhyNot>,
    context_tokens: u64,
    computer: &ThisComputer,
    measured: Option<Measured>,
) -> (u64, Fit) {
    let context = match facts.context_tokens {
        0 => context_tokens,
        most => context_tokens.min(most),
    };
    let needs = ModelNeeds::of_file(facts);
    let fit = match runs {
        Ok(()) => fit(&needs, context, computer, measured),
        Err(why) => Fit::cannot_be_run(&needs, context, why.clone()),
    };
    (context, fit)
}
