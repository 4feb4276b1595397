//! A person's way through the commands, with a real database in an empty folder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "desk/closed.rs"]
mod closed;
#[path = "desk/measuring.rs"]
mod measuring;
#[path = "desk/peer.rs"]
mod peer;

use std::collections::BTreeMap;
use std::path::Path;

use app::view::*;
use app::{Clock, Desk, DeskPlaces};
use words::Language;

fn desk(folder: &Path) -> Desk {
    let places = DeskPlaces {
        data_folder: folder.to_owned(),
        model_folders: vec![folder.join("models")],
        worker: None,
        found: Some(app::FoundPlaces::default()),
        language: Language::English,
    };
    let clock = Clock::Fixed("2026-11-22T10:00:00Z".parse().unwrap());
    let desk = Desk::new(places, clock).unwrap();
    assert_eq!(desk.start().blocked, None);
    desk
}

fn case(view: &CaseView) -> CaseRequest {
    CaseRequest {
        case_id: view.id.clone(),
    }
}

fn not_sure(view: &CaseView, page: &str) -> AnswerRequest {
    AnswerRequest {
        case_id: view.id.clone(),
        page: page.to_owned(),
        unsure: true,
        values: BTreeMap::new(),
        return_to_check: false,
    }
}

#[test]
fn fourteen_answers_of_not_sure_still_lead_to_a_verdict_with_its_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk.create_case(&NewCaseRequest::default()).unwrap();
    let mut page = Some("use".to_owned());
    let mut pages = 0;
    while let Some(id) = page {
        let shown = desk
            .question(&QuestionRequest {
                case_id: view.id.clone(),
                page: id.clone(),
            })
            .unwrap();
        assert_eq!((shown.number, shown.count), (pages + 1, 14));
        page = desk.answer(not_sure(&view, &id)).unwrap().next;
        pages += 1;
    }
    assert_eq!(pages, 14);
    let check = desk.check_answers(&case(&view)).unwrap();
    assert!(check.complete && check.rows.iter().all(|row| row.unsure));
    let verdict = desk.verdict(&case(&view)).unwrap();
    assert!(verdict.ready);
    assert!(verdict.how_sure.contains("of 100"), "{}", verdict.how_sure);
}

#[test]
fn starting_again_goes_on_at_the_same_page_and_home_ends_that() {
    let folder = tempfile::tempdir().unwrap();
    let view = {
        let desk = desk(folder.path());
        let view = desk.create_case(&NewCaseRequest::default()).unwrap();
        desk.answer(not_sure(&view, "use")).unwrap();
        desk.question(&QuestionRequest {
            case_id: view.id.clone(),
            page: "audience".to_owned(),
        })
        .unwrap();
        view
    };
    let again = desk(folder.path());
    let resumed = again.start().resume.unwrap();
    assert_eq!(
        (resumed.id, resumed.page.as_deref()),
        (view.id, Some("audience"))
    );
    again.home().unwrap();
    assert_eq!(again.start().resume, None);
}

#[test]
fn a_second_copy_is_told_why_it_has_to_wait() {
    let folder = tempfile::tempdir().unwrap();
    let first = desk(folder.path());
    let places = DeskPlaces {
        data_folder: folder.path().to_owned(),
        model_folders: Vec::new(),
        worker: None,
        found: Some(app::FoundPlaces::default()),
        language: Language::Dutch,
    };
    let second = Desk::new(places, Clock::System).unwrap();
    let blocked = second.start().blocked.unwrap();
    assert_eq!(blocked.code, "store-in-use");
    drop(first);
    assert_eq!(second.start().blocked, None);
}

#[test]
fn a_wrong_answer_names_its_field_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk.create_case(&NewCaseRequest::default()).unwrap();
    let wrong = AnswerRequest {
        values: serde_json::from_str(r#"{"pieces":{"mode":"exactly","value":-5}}"#).unwrap(),
        ..not_sure(&view, "volume")
    };
    let error = desk.answer(wrong).unwrap_err();
    let failure = error.failure(&desk.words());
    assert_eq!(failure.code, "answer-below");
    assert_eq!(failure.field.as_deref(), Some("pieces"));
    assert!(!failure.message.contains('['), "{}", failure.message);
    let check = desk.check_answers(&case(&view)).unwrap();
    assert!(check.rows.iter().all(|row| row.missing));
}

#[test]
fn every_example_shows_costs_safeguards_and_a_verdict_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    for language in ["en", "nl"] {
        desk.change_settings(&SettingsRequest {
            language: Some(language.to_owned()),
            theme: None,
            offline: None,
        })
        .unwrap();
        for name in ["discharge-letters", "shop-chat", "contract-review"] {
            let view = desk
                .open_example(&ExampleRequest {
                    name: name.to_owned(),
                })
                .unwrap();
            let costs = desk.costs(&case(&view)).unwrap();
            assert!(costs.assumption_count > 20);
            assert!(costs.cumulative.svg.contains("<svg"));
            for row in costs.groups.iter().flat_map(|group| &group.rows) {
                assert!(!row.source.title.is_empty(), "{} has no source", row.id);
            }
            assert!(!desk.safeguards(&case(&view)).unwrap().rows.is_empty());
            assert!(desk.verdict(&case(&view)).unwrap().ready);
            assert!(desk.report(&case(&view)).unwrap().ready);
        }
    }
    let rows = desk.home().unwrap().cases;
    assert!(rows.iter().all(|row| row.stage == Stage::Verdict));
    assert_eq!(desk.words().problems(), Vec::<String>::new());
}

#[test]
fn a_figure_can_be_changed_refused_and_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk
        .open_example(&ExampleRequest {
            name: "shop-chat".to_owned(),
        })
        .unwrap();
    let before = desk.costs(&case(&view)).unwrap();
    let row = before
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .find(|row| row.source.kind == "published")
        .unwrap()
        .clone();
    let change = |figures| {
        desk.change_assumption(&ChangeAssumptionRequest {
            case_id: view.id.clone(),
            id: row.id.clone(),
            figures,
        })
    };
    let [low, likely, high] = row.figures;
    assert_eq!(
        change([high + 1.0, likely, low]).unwrap_err().code(),
        "figure-order"
    );
    let out = row.allowed[1] * 2.0 + 1.0;
    assert_eq!(
        change([out, out, out]).unwrap_err().code(),
        "figure-not-allowed"
    );
    let edited = change([low, likely, low.max(likely)]).unwrap();
    assert_eq!(edited.edited_count, 1);
    let back = desk
        .put_back_assumption(&PutBackRequest {
            case_id: view.id.clone(),
            id: row.id.clone(),
        })
        .unwrap();
    assert_eq!(back.edited_count, 0);
    assert_eq!(back.routes, before.routes);
}

#[test]
fn changes_of_figures_are_undone_and_done_again_one_by_one_and_all_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk
        .open_example(&ExampleRequest {
            name: "discharge-letters".to_owned(),
        })
        .unwrap();
    let before = desk.costs(&case(&view)).unwrap();
    assert_eq!((&before.undo, &before.redo), (&None, &None));
    let rows: Vec<AssumptionRow> = before
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .filter(|row| row.matters)
        .take(2)
        .cloned()
        .collect();
    assert_eq!(before.matter_count > 1, rows.len() == 2);
    let mut changed = before.clone();
    for row in &rows {
        let [low, _, _] = row.figures;
        changed = desk
            .change_assumption(&ChangeAssumptionRequest {
                case_id: view.id.clone(),
                id: row.id.clone(),
                figures: [low, low, low],
            })
            .unwrap();
        assert_eq!(changed.undo.as_ref(), Some(&row.label));
    }
    assert_ne!(changed.routes, before.routes);
    assert_ne!(changed.cumulative.svg, before.cumulative.svg);

    let once = desk.undo_change(&case(&view)).unwrap();
    assert_eq!(
        (once.edited_count, once.redo.as_ref()),
        (1, Some(&rows[1].label))
    );
    let twice = desk.undo_change(&case(&view)).unwrap();
    assert_eq!((&twice.routes, &twice.undo), (&before.routes, &None));
    assert_eq!(
        desk.undo_change(&case(&view)).unwrap().routes,
        before.routes
    );
    desk.redo_change(&case(&view)).unwrap();
    let again = desk.redo_change(&case(&view)).unwrap();
    assert_eq!((&again.routes, &again.redo), (&changed.routes, &None));

    let back = desk.put_back_all(&case(&view)).unwrap();
    assert_eq!((back.edited_count, &back.routes), (0, &before.routes));
    let undone = desk.undo_change(&case(&view)).unwrap();
    assert_eq!((undone.edited_count, &undone.routes), (2, &changed.routes));
}

#[test]
fn the_months_of_a_route_add_up_to_its_years() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk
        .open_example(&ExampleRequest {
            name: "discharge-letters".to_owned(),
        })
        .unwrap();
    let months = desk
        .cost_months(&CostMonthsRequest {
            case_id: view.id.clone(),
            route: "own_server".to_owned(),
        })
        .unwrap();
    // The start, 36 months; an item a column, with the month and the total beside them.
    assert_eq!(months.months.rows.len(), 37);
    assert_eq!(months.months.columns.len(), months.years.rows.len() + 1);
    // The item, the start, three years, the total.
    assert_eq!(months.years.columns.len(), 6);
    assert_eq!(
        months.years.rows.last().unwrap()[1],
        *months.months.rows[0].last().unwrap()
    );
    let more = desk.cost_sensitivity(&case(&view)).unwrap();
    assert!(more.volume.unwrap().points.len() > 10);
}

#[test]
fn a_case_goes_out_as_a_file_and_comes_back_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk
        .open_example(&ExampleRequest {
            name: "contract-review".to_owned(),
        })
        .unwrap();
    let path = folder.path().join("case.json");
    desk.export_case(&case(&view), &path).unwrap();
    let back = desk.import_case(&path).unwrap();
    assert_ne!(back.id, view.id);
    assert_eq!(
        desk.verdict(&case(&back)).unwrap().headline,
        desk.verdict(&case(&view)).unwrap().headline
    );
    std::fs::write(&path, "{ broken").unwrap();
    assert_eq!(
        desk.import_case(&path).unwrap_err().code(),
        "case-file-unreadable"
    );
}

#[test]
fn a_report_waits_for_the_questions_and_then_is_a_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let path = folder.path().join("report.pdf");
    let empty = desk.create_case(&NewCaseRequest::default()).unwrap();
    assert_eq!(
        desk.save_report(&case(&empty), &path).unwrap_err().code(),
        "questions-open"
    );
    let view = desk
        .open_example(&ExampleRequest {
            name: "discharge-letters".to_owned(),
        })
        .unwrap();
    let saved = desk.save_report(&case(&view), &path).unwrap();
    assert!(saved.sentence.contains("report.pdf"));
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_workbook_does_not_wait_for_the_questions() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let path = folder.path().join("case.xlsx");
    let empty = desk.create_case(&NewCaseRequest::default()).unwrap();
    let saved = desk.save_workbook(&case(&empty), &path).unwrap();
    assert!(saved.sentence.contains("case.xlsx"));
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
}

#[test]
fn a_deleted_case_can_be_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = desk.create_case(&NewCaseRequest::default()).unwrap();
    assert!(desk.delete_case(&case(&view)).unwrap().cases.is_empty());
    assert_eq!(desk.restore_case(&case(&view)).unwrap().cases.len(), 1);
}

#[test]
fn a_missing_model_is_said_on_home_not_found_out_by_asking() {
    let folder = tempfile::tempdir().unwrap();
    let model = desk(folder.path()).home().unwrap().model;
    assert!(!model.ready);
    assert_eq!(model.failure.unwrap().code, "model-missing");
}
