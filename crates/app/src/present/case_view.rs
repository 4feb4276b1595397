//! The rail: which case, how far, and whether anything has left.

use jiff::Timestamp;
use providers::LeavesStatus;
use words::Argument;

use super::Presenter;
use crate::view::{CaseView, Stage, StepState, StepView};

/// What the rail needs to know of a case beside its answers.
#[derive(Debug, Clone)]
pub(crate) struct CaseState {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) changed_at: Timestamp,
    pub(crate) place: String,
    pub(crate) answered: usize,
    pub(crate) edited: usize,
    pub(crate) trials: usize,
    pub(crate) left: LeavesStatus,
}

const STAGES: [(Stage, &str); 7] = [
    (Stage::Questions, "questions"),
    (Stage::Check, "check"),
    (Stage::Costs, "costs"),
    (Stage::Try, "try"),
    (Stage::Safeguards, "safeguards"),
    (Stage::Verdict, "verdict"),
    (Stage::Report, "report"),
];

/// Reads a place as the store keeps it: `question:PAGE` or the id of a stage.
pub(crate) fn place_of(text: &str) -> (Stage, Option<String>) {
    if let Some(page) = text.strip_prefix("question:") {
        return (Stage::Questions, Some(page.to_owned()));
    }
    STAGES
        .iter()
        .find(|(_, id)| *id == text)
        .map_or((Stage::Questions, None), |(stage, _)| (*stage, None))
}

/// A place as the store keeps it.
pub(crate) fn place_text(stage: Stage, page: Option<&str>) -> String {
    match (stage, page) {
        (Stage::Questions, Some(page)) => format!("question:{page}"),
        _ => STAGES
            .iter()
            .find(|(other, _)| *other == stage)
            .map_or_else(String::new, |(_, id)| (*id).to_owned()),
    }
}

/// The rail of a case.
pub(crate) fn case_view(presenter: &Presenter<'_>, state: &CaseState) -> CaseView {
    let (at, page) = place_of(&state.place);
    let count = presenter.facts.questionnaire.pages.len();
    let complete = state.answered >= count;
    let step = |stage, done: bool, note: String| StepView {
        stage,
        state: if done {
            StepState::Done
        } else {
            StepState::Open
        },
        note,
    };
    let questions_note = if complete {
        presenter.words.integer(count as f64)
    } else {
        presenter.with(
            "step-questions-progress",
            &[
                ("answered", Argument::from(state.answered)),
                ("count", Argument::from(count)),
            ],
        )
    };
    let trials_note = if state.trials == 0 {
        String::new()
    } else {
        presenter.words.integer(state.trials as f64)
    };
    CaseView {
        id: state.id.clone(),
        title: state.title.clone(),
        saved: saved(presenter, state.changed_at),
        stage: at,
        page,
        steps: vec![
            step(Stage::Questions, complete, questions_note),
            step(Stage::Costs, complete, String::new()),
            step(Stage::Try, state.trials > 0, trials_note),
            step(Stage::Safeguards, complete, String::new()),
            step(Stage::Verdict, complete, String::new()),
            step(
                Stage::Report,
                at == Stage::Report && complete,
                String::new(),
            ),
        ],
        leaves: leaves(presenter, &state.left),
        nothing_has_left: state.left == LeavesStatus::NothingHasLeft,
        figures: figures(presenter, state.edited),
    }
}

/// "Nothing has left this computer", or how much has and whether it went further than the own
/// network.
pub(crate) fn leaves(presenter: &Presenter<'_>, left: &LeavesStatus) -> String {
    let counted = |id, requests: u64| presenter.with(id, &[("count", Argument::from(requests))]);
    match left {
        LeavesStatus::NothingHasLeft => presenter.text("nothing-has-left"),
        LeavesStatus::StayedOnOwnNetwork { own_network } => {
            counted("left-for-own-network", own_network.requests)
        }
        LeavesStatus::HasLeft {
            outside,
            own_network,
        } => counted("has-left", outside.requests + own_network.requests),
    }
}

fn figures(presenter: &Presenter<'_>, edited: usize) -> String {
    let date = presenter.words.date(presenter.facts.catalogue.as_of());
    if edited == 0 {
        presenter.with("figures-as-of", &[("date", Argument::from(date))])
    } else {
        presenter.with(
            "figures-as-of-edited",
            &[
                ("date", Argument::from(date)),
                ("edited", Argument::from(edited)),
            ],
        )
    }
}

fn saved(presenter: &Presenter<'_>, at: Timestamp) -> String {
    let minutes = (presenter.now.as_second() - at.as_second()) / 60;
    let then = at.to_zoned(presenter.zone.clone());
    if minutes < 2 {
        presenter.text("saved-moment-ago")
    } else if minutes < 60 {
        presenter.with(
            "saved-minutes",
            &[("minutes", Argument::from(minutes as f64))],
        )
    } else if then.date() == presenter.today() {
        presenter.with(
            "saved-today",
            &[("time", Argument::from(then.strftime("%H:%M").to_string()))],
        )
    } else {
        presenter.with(
            "saved-on",
            &[("date", Argument::from(presenter.words.date(then.date())))],
        )
    }
}

/// "Changed today, 13:04".
pub(crate) fn changed(presenter: &Presenter<'_>, at: Timestamp) -> String {
    let then = at.to_zoned(presenter.zone.clone());
    if then.date() == presenter.today() {
        presenter.with(
            "changed-today",
            &[("time", Argument::from(then.strftime("%H:%M").to_string()))],
        )
    } else {
        presenter.with(
            "changed-on",
            &[("date", Argument::from(presenter.words.date(then.date())))],
        )
    }
}

/// "Today, 13:04", or a date.
pub(crate) fn changed_when(presenter: &Presenter<'_>, at: Timestamp) -> String {
    let then = at.to_zoned(presenter.zone.clone());
    if then.date() == presenter.today() {
        then.strftime("%H:%M").to_string()
    } else {
        presenter.words.date(then.date())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_being_kept() {
        for (stage, page) in [
            (Stage::Questions, Some("stakes")),
            (Stage::Check, None),
            (Stage::Verdict, None),
        ] {
            let kept = place_text(stage, page);
            assert_eq!(place_of(&kept), (stage, page.map(str::to_owned)));
        }
    }
}
