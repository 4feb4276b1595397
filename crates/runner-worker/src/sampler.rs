//! Which of the likely tokens comes next.

use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::json_schema_to_grammar;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::sampling::LlamaSampler;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::token::data::LlamaTokenData;
use llama_cpp_2::token::data_array::LlamaTokenDataArray;
use runner_protocol::{Failure, OutputForm};

/// Random choice looks at the 40 likeliest tokens, of these at the likeliest that make up 95 %
/// together, and drops those under a twentieth of the first: llama.cpp's own defaults.
const TOP_K: i32 = 40;
const TOP_P: f32 = 0.95;
const MIN_P: f32 = 0.05;

/// Chooses the tokens of one answer.
pub(crate) struct Chooser {
    /// None takes the likeliest each time.
    chain: Option<LlamaSampler>,
    form: Option<LlamaSampler>,
}

impl Chooser {
    /// For a temperature and a seed; a temperature that is no number counts as 0.
    ///
    /// # Errors
    /// [`Failure::FormUnusable`] for a schema or a grammar that cannot be understood.
    pub(crate) fn new(
        model: &LlamaModel,
        (temperature, seed): (f32, u32),
        form: Option<&OutputForm>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            chain: chain(temperature, seed),
            form: form.map(|form| grammar(model, form)).transpose()?,
        })
    }

    /// The next token, by the figures at one place of the last batch; −1 is the last one.
    ///
    /// The form is held against the token that was chosen freely, and only when that does not fit
    /// against all of them: a vocabulary has a hundred thousand, and most choices fit.
    pub(crate) fn choose(&mut self, context: &LlamaContext<'_>, place: i32) -> LlamaToken {
        let Some(form) = &mut self.form else {
            return match &mut self.chain {
                Some(chain) => chain.sample(context, place),
                None => likeliest(context.get_logits_ith(place)),
            };
        };
        let candidates = || context.token_data_array_ith(place);
        let free = match &mut self.chain {
            Some(chain) => picked(candidates(), Some(chain)),
            None => likeliest(context.get_logits_ith(place)),
        };
        let token = if fits(form, free) {
            free
        } else {
            let mut fitting = candidates();
            form.apply(&mut fitting);
            picked(fitting, self.chain.as_mut())
        };
        form.accept(token);
        if let Some(chain) = &mut self.chain {
            chain.accept(token);
        }
        token
    }
}

fn picked(mut candidates: LlamaTokenDataArray, chain: Option<&mut LlamaSampler>) -> LlamaToken {
    if let Some(chain) = chain {
        chain.apply(&mut candidates);
    }
    candidates
        .selected_token()
        .unwrap_or_else(|| candidates.sample_token_greedy())
}

/// The first of the likeliest tokens, as llama.cpp's own greedy sampler takes it. That one first
/// makes a list of all candidates, which for a vocabulary of a quarter of a million takes as
/// long as a small model's whole step in a set.
fn likeliest(logits: &[f32]) -> LlamaToken {
    /// Compared side by side: a single running maximum would wait for itself at every step.
    const LANES: usize = 16;
    let mut highest = [f32::NEG_INFINITY; LANES];
    let parts = logits.chunks_exact(LANES);
    let rest = parts.remainder();
    for part in parts {
        for (highest, logit) in highest.iter_mut().zip(part) {
            if *logit > *highest {
                *highest = *logit;
            }
        }
    }
    let highest = highest
        .iter()
        .chain(rest)
        .copied()
        .fold(f32::NEG_INFINITY, f32::max);
    let place = logits.iter().position(|logit| *logit >= highest);
    LlamaToken(
        place
            .and_then(|place| i32::try_from(place).ok())
            .unwrap_or(0),
    )
}

/// Whether a form allows a token next: it takes the chance from those it does not allow.
fn fits(form: &mut LlamaSampler, token: LlamaToken) -> bool {
    let mut alone = LlamaTokenDataArray::new(vec![LlamaTokenData::new(token, 1.0, 0.0)], false);
    form.apply(&mut alone);
    alone
        .data
        .first()
        .is_some_and(|data| data.logit().is_finite())
}

fn chain(temperature: f32, seed: u32) -> Option<LlamaSampler> {
    (temperature > 0.0 && temperature.is_finite()).then(|| {
        LlamaSampler::chain_simple([
            LlamaSampler::top_k(TOP_K),
            LlamaSampler::top_p(TOP_P, 1),
            LlamaSampler::min_p(MIN_P, 1),
            LlamaSampler::temp(temperature),
            LlamaSampler::dist(seed),
        ])
    })
}

fn grammar(model: &LlamaModel, form: &OutputForm) -> Result<LlamaSampler, Failure> {
    let unusable = |detail: String| Failure::FormUnusable { detail };
    let rules = match form {
        OutputForm::JsonSchema(schema) => {
            json_schema_to_grammar(&schema.0).map_err(|error| unusable(error.to_string()))?
        }
        OutputForm::Grammar(rules) => rules.0.clone(),
    };
    LlamaSampler::grammar(model, &rules, "root").map_err(|error| unusable(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_likeliest_is_taken_wherever_it_stands() {
        for length in [1, 15, 16, 17, 400] {
            for place in [0, length / 2, length - 1] {
                let mut logits = vec![-3.0; length];
                logits[place] = 1.5;
                logits[length - 1] = 1.5;
                assert_eq!(
                    likeliest(&logits),
                    LlamaToken(i32::try_from(place).unwrap())
                );
            }
        }
    }

    #[test]
    fn figures_that_are_no_numbers_are_passed_over() {
        assert_eq!(likeliest(&[f32::NAN, -1.0, f32::NAN, 2.0]), LlamaToken(3));
        assert_eq!(likeliest(&[f32::NAN; 40]), LlamaToken(0));
    }
}
