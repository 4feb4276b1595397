//! A case all the way: answers, profile, routes, cost, verdict.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use assessment::{CaseFile, Profile, Questionnaire, profile_of};
use catalogue::{Catalogue, Overlay};
use safeguards::Rules;
use tco::{BreakEven, CostCase, RouteId, Side, Simulation, Swings};
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
    /// Routes that are compared: those still in that use a model, cheapest first.
    pub compared: Vec<RouteId>,
    /// How far each assumption moves the difference of [`Assessed::pair`]; none without a pair.
    pub swings: Option<Swings>,
    /// How far each assumption moves that difference, alone and with others, 0–1 of the one that
    /// moves it most, by id.
    pub influence: BTreeMap<String, f64>,
    paid_back: OnceLock<Option<BreakEven>>,
}

impl Assessed {
    /// The two routes whose difference the person is deciding about: the cheapest one and the
    /// cheapest on another side, with both together only where nothing else is left.
    pub fn pair(&self) -> Option<(RouteId, RouteId)> {
        pair_of(&self.compared)
    }

    /// When the first of [`Assessed::pair`] has paid itself back against the second; none where it
    /// is the cheaper one all along in the middle of the futures. Worked out once, when it is
    /// first asked for.
    pub fn paid_back(&self) -> Option<&BreakEven> {
        self.paid_back
            .get_or_init(|| {
                let (first, second) = self.pair()?;
                let spent = |route| Some(&self.simulation.route(route)?.cumulative);
                // Never the dearer one, so there is nothing to pay back and nothing to simulate.
                let never_dearer = spent(first)?
                    .iter()
                    .zip(spent(second)?)
                    .all(|(first, second)| first[1] <= second[1]);
                if never_dearer {
                    return None;
                }
                tco::break_even(&self.cost_case, FUTURES, SEED, first, second)
            })
            .as_ref()
    }
}

fn pair_of(compared: &[RouteId]) -> Option<(RouteId, RouteId)> {
    let first = *compared.first()?;
    let rival = compared
        .iter()
        .find(|route| route.family() != first.family() && route.family() != Side::Mixed)
        .or_else(|| compared.get(1))?;
    Some((first, *rival))
}

/// Doing nothing is left to the tables, where its size does not flatten everything else.
fn compared(simulation: &Simulation, verdict: &Verdict) -> Vec<RouteId> {
    let mut routes: Vec<(f64, RouteId)> = simulation
        .routes
        .iter()
        .filter(|row| row.route != RouteId::Nothing)
        .filter(|row| verdict.ruled_out.iter().all(|out| out.route != row.route))
        .map(|row| (tco::percentiles(&row.totals)[1], row.route))
        .collect();
    routes.sort_by(|one, other| one.0.total_cmp(&other.0));
    routes.into_iter().map(|(_, route)| route).collect()
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
        let mut profile = profile_of(&self.questionnaire, &case.answers);
        profile.own_routes.clone_from(&case.own_routes);
        profile.measurements.clone_from(&case.measurements);
        let cost_case = CostCase::build(&profile, &self.catalogue, &case.assumptions)?;
        let simulation = tco::simulate(&cost_case, FUTURES, SEED);
        let verdict = verdict::weigh(&profile, &cost_case, &simulation, SEED);
        let compared = compared(&simulation, &verdict);
        let pair = pair_of(&compared);
        let swings = pair.map(|(first, second)| tco::swings(&cost_case, first, second));
        // Not by the swings: what only matters together with something else has none.
        let shares = match pair {
            Some(pair) => tco::how_far_each_moves(&cost_case, pair, SEED)?,
            None => Vec::new(),
        };
        let influence = shares
            .into_iter()
            .zip(cost_case.assumptions())
            .map(|(share, assumption)| (assumption.id.clone(), share))
            .collect();
        Ok(Assessed {
            case: case.clone(),
            profile,
            cost_case,
            simulation,
            verdict,
            compared,
            swings,
            influence,
            paid_back: OnceLock::new(),
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
