//! The same engine without a window: cases as files, results as documented JSON.

use std::collections::BTreeMap;
use std::path::Path;

use assessment::{CaseFile, PageAnswer};
use serde::Serialize;
use verdict::{Flip, RuledOut, Standing};
use words::Words;

use crate::desk::{read_case, write_whole};
use crate::present::{Presenter, report_document, workbook_file};
use crate::{AppError, Clock, DeskPlaces, Facts};

/// Version of the JSON that commands print. Fields are added without changing it; it grows when
/// one is removed or changes its meaning.
pub const JSON_VERSION: u32 = 1;

/// Cases as files.
pub struct Headless {
    facts: Facts,
    words: Words,
    clock: Clock,
    places: DeskPlaces,
}

/// `steelyard verdict CASE --json`.
#[derive(Debug, Serialize)]
pub struct VerdictJson {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// Title of the case.
    pub title: String,
    /// Currency of every amount.
    pub currency: String,
    /// Months over which costs are counted.
    pub horizon_months: u32,
    /// Futures that were simulated.
    pub futures: usize,
    /// Seed of the futures, in hexadecimal.
    pub seed: String,
    /// `clear`, `tie`, `nothing_is_cheaper` or `none_left`.
    pub standing: Standing,
    /// Id of the route, such as `own_server`.
    pub winner: String,
    /// The recommendation in words.
    pub headline: String,
    /// Share of futures in which it comes first, 0–1.
    pub winner_share: Option<f64>,
    /// The balance, −12 (open) to 12 (closed).
    pub tilt: f64,
    /// Share of futures in which the best route costs less than doing nothing.
    pub cheaper_than_nothing: Option<f64>,
    /// Pages not answered yet; they count as "not sure".
    pub open_questions: Vec<String>,
    /// Every route that was costed.
    pub routes: Vec<RouteJson>,
    /// Routes that an answer rules out.
    pub ruled_out: Vec<RuledOut>,
    /// Weight of each criterion, 0–1.
    pub weights: BTreeMap<String, f64>,
    /// Measures that speak for the winner, with points of the total value.
    pub reasons_for: Vec<verdict::Reason>,
    /// The measure that speaks most against it.
    pub reason_against: Option<verdict::Reason>,
    /// For each input the smallest change that alters the winner.
    pub flips: Vec<Flip>,
}

/// One route in [`VerdictJson`].
#[derive(Debug, Serialize)]
pub struct RouteJson {
    /// Id.
    pub route: String,
    /// `open`, `closed`, `mixed` or `neutral`.
    pub side: tco::Side,
    /// Id of the model in the catalogue.
    pub model: Option<String>,
    /// P10, P50, P90 of the cost over the horizon.
    pub cost: [f64; 3],
    /// The same, discounted.
    pub present_value: [f64; 3],
    /// Share of futures in which it comes first; none where it was not weighed.
    pub share: Option<f64>,
    /// Rank acceptability, first to last.
    pub rank_acceptability: Option<Vec<f64>>,
    /// Middle quality, 0–100.
    pub quality: Option<f64>,
}

fn write_new(path: &Path, case: CaseFile) -> Result<CaseFile, AppError> {
    if path.exists() {
        return Err(AppError::File {
            code: "file-exists",
            path: path.display().to_string(),
            detail: String::new(),
        });
    }
    write_whole(path, case.to_json()?.as_bytes())?;
    Ok(case)
}

impl Headless {
    /// Loads the facts and the words.
    ///
    /// # Errors
    /// Only when the shipped data is wrong.
    pub fn new(places: DeskPlaces, clock: Clock) -> Result<Self, AppError> {
        Ok(Self {
            facts: Facts::built_in()?,
            words: Words::new(places.language),
            clock,
            places,
        })
    }

    /// The words in the chosen language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The questions and figures.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Weighs with other facts from now on.
    pub(crate) fn set_facts(&mut self, facts: Facts) {
        self.facts = facts;
    }

    /// Today, in the zone of this computer.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.presenter().today()
    }

    /// Writes a new, empty case; an existing file is never overwritten.
    ///
    /// # Errors
    /// [`AppError::File`] with `file-exists` or another code.
    pub fn new_case(path: &Path, title: &str) -> Result<CaseFile, AppError> {
        write_new(path, CaseFile::new(title))
    }

    /// Writes a worked example to a file; an existing file is never overwritten.
    ///
    /// # Errors
    /// [`AppError::NoSuchExample`] and [`AppError::File`].
    pub fn write_example(&self, name: &str, path: &Path) -> Result<CaseFile, AppError> {
        let case = self.example(name)?;
        write_new(path, case)
    }

    /// A worked example.
    ///
    /// # Errors
    /// [`AppError::NoSuchExample`].
    pub fn example(&self, name: &str) -> Result<CaseFile, AppError> {
        Ok(
            assessment::example(name, &self.facts.questionnaire).ok_or_else(|| {
                AppError::NoSuchExample {
                    name: name.to_owned(),
                    allowed: assessment::EXAMPLE_NAMES.join(", "),
                }
            })??,
        )
    }

    /// Reads and checks a case.
    ///
    /// # Errors
    /// [`AppError::File`] and [`AppError::CaseFile`].
    pub fn read(&self, path: &Path) -> Result<CaseFile, AppError> {
        read_case(path, &self.facts.questionnaire)
    }

    /// Keeps an answer in a case file; the file is the old one or the new one, never half.
    ///
    /// # Errors
    /// [`AppError::Answer`] naming the field; the file then stays as it is.
    pub fn answer(
        &self,
        path: &Path,
        page: &str,
        answer: PageAnswer,
    ) -> Result<CaseFile, AppError> {
        let mut case = self.read(path)?;
        case.answers.put(&self.facts.questionnaire, page, answer)?;
        write_whole(path, case.to_json()?.as_bytes())?;
        Ok(case)
    }

    /// The verdict of a case.
    ///
    /// # Errors
    /// As [`Facts::assess`].
    pub fn verdict(&self, case: &CaseFile) -> Result<VerdictJson, AppError> {
        let assessed = self.facts.assess(case)?;
        let flips = self.facts.flips(&assessed)?;
        let verdict = &assessed.verdict;
        let routes = assessed
            .simulation
            .routes
            .iter()
            .map(|row| {
                let share = verdict.share(row.route);
                RouteJson {
                    route: row.route.id().to_owned(),
                    side: row.route.family(),
                    model: assessed
                        .cost_case
                        .route(row.route)
                        .and_then(|route| route.model.as_ref())
                        .map(|model| model.id.clone()),
                    cost: tco::percentiles(&row.totals),
                    present_value: tco::percentiles(&row.present_values),
                    share: share.map(|share| share.first),
                    rank_acceptability: share.map(|share| share.rank_acceptability.clone()),
                    quality: (!row.quality.is_empty()).then(|| tco::percentiles(&row.quality)[1]),
                }
            })
            .collect();
        Ok(VerdictJson {
            version: JSON_VERSION,
            title: case.title.clone(),
            currency: assessed.cost_case.currency.code().to_owned(),
            horizon_months: assessed.profile.horizon.0,
            futures: verdict.futures,
            seed: format!("{:x}", crate::SEED),
            standing: verdict.standing,
            winner: verdict.winner.id().to_owned(),
            headline: crate::present::headline(&self.presenter(), &assessed),
            winner_share: verdict.share(verdict.winner).map(|share| share.first),
            tilt: verdict.tilt,
            cheaper_than_nothing: verdict.cheaper_than_nothing,
            open_questions: self.facts.missing(case),
            routes,
            ruled_out: verdict.ruled_out.clone(),
            weights: verdict
                .criteria
                .iter()
                .map(|criterion| (criterion.measure.id().to_owned(), criterion.weight))
                .collect(),
            reasons_for: verdict.reasons_for.clone(),
            reason_against: verdict.reason_against,
            flips,
        })
    }

    /// Typesets the report of a case and writes it. Returns the number of pages.
    ///
    /// # Errors
    /// [`AppError::QuestionsOpen`], [`AppError::Report`] and [`AppError::File`].
    pub fn report(&self, case: &CaseFile, path: &Path) -> Result<usize, AppError> {
        let missing = self.facts.missing(case);
        if !missing.is_empty() {
            return Err(AppError::QuestionsOpen { pages: missing });
        }
        let assessed = self.facts.assess(case)?;
        let flips = self.facts.flips(&assessed)?;
        let document = report_document(&self.presenter(), &assessed, &flips, &[])?;
        let rendered = report::render(&document)?;
        write_whole(path, &rendered.pdf)?;
        Ok(rendered.pages)
    }

    /// Writes the costs of a case as a workbook with live formulas. Open questions count as
    /// "not sure", and the workbook names them.
    ///
    /// # Errors
    /// [`AppError::Workbook`] and [`AppError::File`].
    pub fn workbook(&self, case: &CaseFile, path: &Path) -> Result<(), AppError> {
        let assessed = self.facts.assess(case)?;
        write_whole(path, &workbook_file(&self.presenter(), &assessed)?)
    }

    /// Where things are on this computer.
    pub(crate) fn places(&self) -> &DeskPlaces {
        &self.places
    }

    pub(crate) fn presenter(&self) -> Presenter<'_> {
        Presenter {
            words: &self.words,
            facts: &self.facts,
            now: self.clock.now(),
            zone: self.clock.zone(),
        }
    }
}
