//! A case all the way: answers, profile, routes, cost, verdict.

use std::collections::BTreeMap;

use assessment::{CaseFile, Profile, Questionnaire, profile_of};
use catalogue::{Catalogue, Overlay};
use safeguards::Rules;
use tco::{CostCase, Simulation};
use verdict::{Flip, Verdict};

use crate::AppError;

/// Futures that are simulated.
pub const FUTURES: usize = 10_000;

/// The seed of the futures: fixed, so that the same case and facts give the same verdict to
/// everyone who reads it.
pub const SEED: u64 = 0x5354_4545_4C59_4152;

/// What every case is held against: the questions and the facts.
#[derive(Debug)]
pub struct Facts {
    /// The questions.
    pub questionnaire: Questionnaire,
    /// The figures.
    pub catalogue: Catalogue,
    /// The duties.
    pub rules: Rules,
}

/// A case with everything that follows from it.
#[derive(Debug)]
pub struct Assessed {
    /// The case.
    pub case: CaseFile,
    /// What its answers add up to.
    pub profile: Profile,
    /// Routes and assumptions.
    pub cost_case: CostCase,
    /// Ten thousand futures.
    pub simulation: Simulation,
    /// The weighing.
    pub verdict: Verdict,
    /// How far each assumption moves the result, 0–1, by id.
    pub influence: BTreeMap<String, f64>,
}

impl Facts {
    /// The questions and figures that ship with the app.
    ///
    /// # Errors
    /// When the shipped data is wrong, which tests rule out.
    pub fn built_in() -> Result<Self, AppError> {
        Ok(Self {
            questionnaire: Questionnaire::built_in()
                .map_err(|error| AppError::unexpected(&error))?,
            catalogue: Catalogue::built_in().map_err(|error| AppError::unexpected(&error))?,
            rules: Rules::built_in().map_err(|error| AppError::unexpected(&error))?,
        })
    }

    /// The same with figures that were taken over from files.
    ///
    /// # Errors
    /// [`AppError::Catalogue`] when they do not hold.
    pub fn with_overlay(overlay: &Overlay) -> Result<Self, AppError> {
        Ok(Self {
            catalogue: Catalogue::with_overlay(overlay)?,
            ..Self::built_in()?
        })
    }

    /// Takes a case from answers to verdict. Open questions count as "I'm not sure yet".
    ///
    /// # Errors
    /// [`AppError`] when a changed assumption is out of bounds.
    pub fn assess(&self, case: &CaseFile) -> Result<Assessed, AppError> {
        let profile = profile_of(&self.questionnaire, &case.answers);
        let cost_case = CostCase::build(&profile, &self.catalogue, &case.assumptions)?;
        let simulation = tco::simulate(&cost_case, FUTURES, SEED);
        let verdict = verdict::weigh(&profile, &cost_case, &simulation, SEED);
        let influence = tco::influence(&cost_case, &simulation)
            .into_iter()
            .collect();
        Ok(Assessed {
            case: case.clone(),
            profile,
            cost_case,
            simulation,
            verdict,
            influence,
        })
    }

    /// What would change the verdict. Takes about a second, so it is asked for on its own.
    ///
    /// # Errors
    /// As [`Facts::assess`].
    pub fn flips(&self, assessed: &Assessed) -> Result<Vec<Flip>, AppError> {
        Ok(verdict::flips(
            &assessed.profile,
            &self.catalogue,
            &assessed.case.assumptions,
            SEED,
        )?)
    }

    /// Ids of the pages still to answer, in order.
    pub fn missing(&self, case: &CaseFile) -> Vec<String> {
        case.answers
            .missing(&self.questionnaire)
            .into_iter()
            .map(|page| page.id.clone())
            .collect()
    }
}
