//! Which model of each family is worth having on this computer.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use capacity::{Measured, ModelNeeds};
use catalogue::{Catalogue, CommercialUse, Family, Language, Licence, ModelFile, OpenModel};
use quantities::Range;

use crate::computer::ThisComputer;
use crate::file::USUAL_CONTEXT_TOKENS;
use crate::fit::{Fit, FitWord, fit};
use crate::runnable::runs_architecture;

/// What the models are wanted for.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Tokens of the conversation that must fit.
    pub context_tokens: u64,
    /// Languages of the work; models whose makers name all of them come first.
    pub languages: Vec<Language>,
    /// Whether the organisation is established in the European Union, which some licences leave
    /// out.
    pub in_eu: bool,
    /// Speeds measured here, by the SHA-256 of the file.
    pub measured: BTreeMap<String, Measured>,
}

impl Default for Wanted {
    /// A conversation of 4,096 tokens, in any language, inside the Union, nothing measured.
    fn default() -> Self {
        Self {
            context_tokens: USUAL_CONTEXT_TOKENS,
            languages: Vec::new(),
            in_eu: true,
            measured: BTreeMap::new(),
        }
    }
}

/// A family's best model for this computer.
#[derive(Debug, Clone, PartialEq)]
pub struct Recommended<'a> {
    /// The family: who stands behind it, and how often it is renewed.
    pub family: &'a Family,
    /// The model.
    pub model: &'a OpenModel,
    /// The file to fetch, with its exact size and check sum; none where none is known, so that
    /// the model can only be brought as a file.
    pub file: Option<&'a ModelFile>,
    /// Its licence; the sentence is the message `catalogue-licence-<id>`.
    pub licence: Option<&'a Licence>,
    /// True where the licence lets this organisation use it in business.
    pub licence_allows: bool,
    /// True where its maker names every wanted language.
    pub speaks: bool,
    /// What benchmarks let one expect, 0–100; none where nobody measured it.
    pub quality: Option<Range>,
    /// How it fits.
    pub fit: Fit,
}

/// The best model of every family of the catalogue for this computer, the best fit first and
/// within it the best quality. A family of which nothing runs here comes last, with the reason.
///
/// Of a family, a model that runs and that a file is known of comes before others; then one whose
/// licence allows it; then the better fit, the wanted languages, the better benchmarks, the newer
/// and the larger one. Of what would crawl the fastest is taken, of what will not run the smallest.
pub fn recommended<'a>(
    catalogue: &'a Catalogue,
    computer: &ThisComputer,
    wanted: &Wanted,
) -> Vec<Recommended<'a>> {
    let mut best: Vec<Recommended<'a>> = catalogue
        .families()
        .iter()
        .filter_map(|family| {
            catalogue
                .open_models()
                .iter()
                .filter(|model| model.family == family.id)
                .map(|model| weighed(catalogue, family, model, computer, wanted))
                .min_by(within_a_family)
        })
        .collect();
    best.sort_by(|one, other| {
        (one.fit.word, one.file.is_none(), !one.licence_allows)
            .cmp(&(other.fit.word, other.file.is_none(), !other.licence_allows))
            .then_with(|| other.speaks.cmp(&one.speaks))
            .then_with(|| by_quality(one, other))
            .then_with(|| one.family.id.cmp(&other.family.id))
    });
    best
}

fn weighed<'a>(
    catalogue: &'a Catalogue,
    family: &'a Family,
    model: &'a OpenModel,
    computer: &ThisComputer,
    wanted: &Wanted,
) -> Recommended<'a> {
    let context = wanted.context_tokens.min(model.context_tokens);
    let runs = runs_architecture(&model.gguf_architecture);
    let fit_of = |file: Option<&ModelFile>| {
        let needs = file.map_or_else(
            || ModelNeeds::of_model(model),
            |file| ModelNeeds::of_model_file(model, file),
        );
        let measured = file
            .and_then(|file| file.sha256.as_ref())
            .and_then(|sha256| wanted.measured.get(sha256).copied());
        match &runs {
            Ok(()) => fit(&needs, context, computer, measured),
            Err(why) => Fit::cannot_be_run(&needs, context, why.clone()),
        }
    };
    // The larger file of two that fit alike: it is rounded less.
    let (file, fit) = model
        .files
        .iter()
        .filter(|file| file.can_be_fetched())
        .map(|file| (Some(file), fit_of(Some(file))))
        .min_by(|(one, fit), (other, other_fit)| {
            let bytes =
                |file: Option<&ModelFile>| file.map_or(0.0, |file| file.bytes.value.likely());
            fit.word
                .cmp(&other_fit.word)
                .then_with(|| bytes(*other).total_cmp(&bytes(*one)))
        })
        .unwrap_or_else(|| (None, fit_of(None)));
    let licence = catalogue.licence(&model.licence);
    Recommended {
        family,
        model,
        file,
        licence,
        licence_allows: licence.is_some_and(|licence| {
            matches!(
                licence.commercial_use,
                CommercialUse::Yes | CommercialUse::WithConditions
            ) && !(licence.excludes_eu && wanted.in_eu)
        }),
        speaks: wanted
            .languages
            .iter()
            .all(|language| model.languages.iter().any(|code| code == language.code())),
        quality: catalogue.quality_prior(&model.id),
        fit,
    }
}

fn within_a_family(one: &Recommended<'_>, other: &Recommended<'_>) -> Ordering {
    let key = |row: &Recommended<'_>| {
        (
            row.fit.word == FitWord::WillNotRun,
            row.file.is_none(),
            !row.licence_allows,
            row.fit.word,
            !row.speaks,
        )
    };
    let parameters = |row: &Recommended<'_>| row.model.shape.parameters;
    let speed = |row: &Recommended<'_>| row.fit.speed.map_or(0.0, Range::likely);
    key(one)
        .cmp(&key(other))
        // Of what runs badly or not at all, the one that comes nearest to running well.
        .then_with(|| match one.fit.word {
            FitWord::Comfortable | FitWord::Tight => Ordering::Equal,
            FitWord::WillCrawl => speed(other).total_cmp(&speed(one)),
            FitWord::WillNotRun => parameters(one).cmp(&parameters(other)),
        })
        .then_with(|| by_quality(one, other))
        .then_with(|| other.model.released.cmp(&one.model.released))
        .then_with(|| parameters(other).cmp(&parameters(one)))
        .then_with(|| one.model.id.cmp(&other.model.id))
}

/// The better benchmarks first, and what nobody measured last.
fn by_quality(one: &Recommended<'_>, other: &Recommended<'_>) -> Ordering {
    let likely = |row: &Recommended<'_>| row.quality.map_or(-1.0, Range::likely);
    likely(other).total_cmp(&likely(one))
}
