//! Home, and the models on this computer.

use assessment::EXAMPLE_NAMES;
use machine::Machine;
use providers::LeavesStatus;
use runner::{BUNDLED_MODEL, ModelFile, verify_model};
use shelf::{FitWord, ThisComputer};
use store::{CaseId, CaseSummary};
use words::Argument;

use super::Desk;
use super::door::left_so_far;
use crate::present::fit::parameters;
use crate::present::{Presenter, changed, family_chip, leaves, place_of, winner_row};
use crate::this_computer::this_computer;
use crate::view::{CaseRow, ExampleRow, Family, HomeView, MachineCard, ModelCard, Stage};
use crate::{AppError, DeskPlaces};

impl Desk {
    /// Everything on Home. No case is open then.
    ///
    /// # Errors
    /// The store's.
    pub fn home(&self) -> Result<HomeView, AppError> {
        self.now_open(None)?;
        let words = self.words();
        let presenter = self.presenter(&words);
        let (summaries, totals) =
            self.with_store(|store| Ok((store.list_cases()?, store.ledger_totals()?)))?;
        let left = left_so_far(&totals);
        let cases = summaries
            .into_iter()
            .map(|summary| self.case_row(&presenter, &summary))
            .collect::<Result<_, _>>()?;
        let machine = Machine::detect();
        let computer = this_computer(&machine, &self.facts.catalogue, &self.places.data_folder);
        let date = words.date(self.facts.catalogue.as_of());
        Ok(HomeView {
            cases,
            examples: EXAMPLE_NAMES
                .iter()
                .map(|name| ExampleRow {
                    name: (*name).to_owned(),
                    title: words.text(&format!("example-{name}-title")),
                    lede: words.text(&format!("example-{name}-lede")),
                })
                .collect(),
            machine: machine_card(&presenter, &machine, &computer),
            model: self.model_card(),
            leaves: leaves(&presenter, &left),
            nothing_has_left: left == LeavesStatus::NothingHasLeft,
            about: words.text_with(
                "about-line",
                &[
                    ("version", Argument::from(env!("CARGO_PKG_VERSION"))),
                    ("date", Argument::from(date)),
                ],
            ),
        })
    }

    fn case_row(
        &self,
        presenter: &Presenter<'_>,
        summary: &CaseSummary,
    ) -> Result<CaseRow, AppError> {
        let count = self.facts.questionnaire.pages.len();
        let (stage, page) = place_of(&summary.place);
        let complete = summary.answered as usize >= count;
        // A finished case shows its winner, if that is known without weighing it anew.
        let verdict = if complete {
            self.with_store(|store| Ok(store.setting(&kept_verdict(summary.id.as_str()))?))?
                .and_then(|json| serde_json::from_str::<KeptVerdict>(&json).ok())
                .filter(|kept| kept.changed_at == summary.changed_at)
        } else {
            None
        };
        let words = presenter.words;
        let row = CaseRow {
            id: summary.id.to_string(),
            title: summary.title.clone(),
            changed: changed(presenter, summary.changed_at),
            place: String::new(),
            family: Family::Neutral,
            chip: words.text("chip-undecided"),
            cost: words.none(),
            stage,
            page,
            action: words.text("action-continue"),
        };
        Ok(match verdict {
            Some(kept) => CaseRow {
                place: kept.place,
                family: kept.family,
                chip: kept.chip,
                cost: kept.cost,
                stage: Stage::Verdict,
                page: None,
                action: words.text("action-verdict"),
                ..row
            },
            None if complete => CaseRow {
                place: words.text("place-complete"),
                ..row
            },
            None => CaseRow {
                place: words.text_with(
                    "place-question",
                    &[
                        (
                            "number",
                            Argument::from((summary.answered as usize + 1).min(count)),
                        ),
                        ("count", Argument::from(count)),
                    ],
                ),
                ..row
            },
        })
    }

    /// Keeps what Home shows of a verdict, so that Home need not weigh every case anew.
    pub(super) fn keep_verdict(
        &self,
        case_id: &str,
        assessed: &crate::Assessed,
    ) -> Result<(), AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let (place, cost) = winner_row(&presenter, assessed);
        let (family, chip) = family_chip(&presenter, assessed);
        self.with_store(|store| {
            let id = CaseId::from(case_id);
            let kept = KeptVerdict {
                changed_at: store.load_case(&id)?.summary.changed_at,
                place,
                family,
                chip,
                cost,
            };
            let json =
                serde_json::to_string(&kept).map_err(|error| AppError::unexpected(&error))?;
            Ok(store.save_setting(&kept_verdict(case_id), &json)?)
        })
    }

    /// The bundled model and whether it can be asked.
    pub(super) fn model_card(&self) -> ModelCard {
        let words = self.words();
        let failure = verify_model(&self.bundled_model())
            .err()
            .map(|error| AppError::from(error).failure(&words));
        ModelCard {
            name: BUNDLED_MODEL.name.to_owned(),
            facts: words.text_with(
                "model-facts",
                &[
                    (
                        "parameters",
                        Argument::from(words.text_with(
                            "parameters-million",
                            &[("number", Argument::from(words.integer(135.0)))],
                        )),
                    ),
                    (
                        "size",
                        Argument::from(words.bytes(BUNDLED_MODEL.bytes as f64)),
                    ),
                    ("licence", Argument::from(BUNDLED_MODEL.licence)),
                ],
            ),
            ready: failure.is_none(),
            failure,
        }
    }

    pub(super) fn bundled_model(&self) -> ModelFile {
        bundled_model(&self.places)
    }
}

/// What this computer has and can run, in words.
pub(super) fn machine_card(
    presenter: &Presenter<'_>,
    machine: &Machine,
    computer: &ThisComputer,
) -> MachineCard {
    MachineCard {
        has: machine_has(presenter, machine),
        can_run: machine_can_run(presenter, computer),
    }
}

/// "24 GB memory, 2 cores, no graphics card."
pub(super) fn machine_has(presenter: &Presenter<'_>, machine: &Machine) -> String {
    let words = presenter.words;
    let names: Vec<&str> = machine
        .graphics
        .iter()
        .map(|card| card.name.as_str())
        .collect();
    let graphics = if names.is_empty() {
        words.text("machine-no-graphics")
    } else {
        names.join(", ")
    };
    words.text_with(
        "machine-has",
        &[
            (
                "memory",
                Argument::from(words.memory(machine.memory.total.0)),
            ),
            ("cores", Argument::from(machine.processor.physical_cores)),
            ("graphics", Argument::from(graphics)),
        ],
    )
}

/// The largest models of the catalogue that fit comfortably, and that run at all.
fn machine_can_run(presenter: &Presenter<'_>, computer: &ThisComputer) -> String {
    let words = presenter.words;
    let largest = shelf::largest_that_run(&presenter.facts.catalogue, computer);
    let comfortable = largest
        .iter()
        .find(|(word, _)| *word == FitWord::Comfortable)
        .map(|(_, model)| model.shape.parameters);
    let slow = largest
        .iter()
        .map(|(_, model)| model.shape.parameters)
        .max();
    let size = |count| Argument::from(parameters(words, count));
    match (comfortable, slow) {
        (Some(comfortable), Some(slow)) => words.text_with(
            "machine-can-run",
            &[("comfortable", size(comfortable)), ("slow", size(slow))],
        ),
        (None, Some(slow)) => words.text_with("machine-runs-slowly", &[("slow", size(slow))]),
        (_, None) => words.text("machine-runs-nothing"),
    }
}

/// The bundled model's file: in the first folder that has one, else where it should be.
pub(crate) fn bundled_model(places: &DeskPlaces) -> ModelFile {
    let folder = places
        .model_folders
        .iter()
        .find(|folder| folder.join(BUNDLED_MODEL.file_name).exists())
        .or_else(|| places.model_folders.first())
        .unwrap_or(&places.data_folder);
    BUNDLED_MODEL.in_folder(folder)
}

fn kept_verdict(case_id: &str) -> String {
    format!("verdict:{case_id}")
}

/// What Home shows of a verdict, with the moment of the case it belongs to.
#[derive(serde::Serialize, serde::Deserialize)]
struct KeptVerdict {
    changed_at: jiff::Timestamp,
    place: String,
    family: Family,
    chip: String,
    cost: String,
}
