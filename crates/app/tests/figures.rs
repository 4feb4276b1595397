//! Figures from a file: looked at, taken over, counted, undone and put back, with a real database.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use app::view::*;
use app::{Clock, Desk, DeskPlaces, Headless};
use words::Language;

fn places(folder: &Path) -> DeskPlaces {
    DeskPlaces {
        data_folder: folder.to_owned(),
        model_folders: vec![folder.join("models")],
        worker: None,
        found: Some(app::FoundPlaces::default()),
        language: Language::English,
    }
}

fn desk_on(folder: &Path, moment: &str) -> Desk {
    let clock = Clock::Fixed(moment.parse().unwrap());
    let desk = Desk::new(places(folder), clock).unwrap();
    assert_eq!(desk.start().blocked, None);
    desk
}

fn desk(folder: &Path) -> Desk {
    desk_on(folder, "2026-12-02T10:00:00Z")
}

/// A pack that changes what a worked example pays for electricity and for an engineer, unsigned.
fn pack(folder: &Path) -> PathBuf {
    let contents = "title = \"Prices of December\"\npublisher = \"A publisher\"\nmade_on = 2026-12-01\n\n[[sources.source]]\nid = \"letter\"\nkind = \"published\"\ntitle = \"Letter of the energy company\"\npublisher = \"The energy company\"\npublished = 2026-12-01\nchecked = 2026-12-01\n\n[[economics.topic]]\nid = \"words-per-page\"\nfact = { value = 400, unit = \"words_per_page\", source = \"letter\" }\n\n[[economics.topic]]\nid = \"employer-on-cost\"\nfact = { low = 1.5, likely = 1.6, high = 1.7, unit = \"factor\", source = \"letter\" }\n";
    let path = folder.join("december.pack");
    std::fs::write(&path, catalogue_import::with_checksum(contents)).unwrap();
    path
}

const ON_COST: &str = "economics.topic/employer-on-cost/fact";

fn take_over(ids: &[&str], trusted: bool) -> TakeOverRequest {
    TakeOverRequest {
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        confirmed: false,
        trusted,
    }
}

fn look_up(desk: &Desk, search: &str) -> Vec<FigureRow> {
    let request = FiguresRequest {
        search: search.to_owned(),
        ..FiguresRequest::default()
    };
    desk.figures(&request).unwrap().rows
}

/// What the routes of a worked example cost.
fn costs(desk: &Desk, case: &CaseView) -> Vec<(String, String)> {
    let request = CaseRequest {
        case_id: case.id.clone(),
    };
    desk.costs(&request)
        .unwrap()
        .routes
        .into_iter()
        .map(|row| (row.route, row.likely))
        .collect()
}

#[test]
fn a_file_changes_costs_only_once_it_is_taken_over_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let example = ExampleRequest {
        name: "discharge-letters".to_owned(),
    };
    let case = desk.open_example(&example).unwrap();
    let before = costs(&desk, &case);

    let preview = desk.preview_figures(&pack(folder.path())).unwrap();
    assert_eq!(preview.title, "Data pack “Prices of December”");
    assert!(preview.must_trust);
    assert_eq!(preview.changes.len(), 2);
    let change = preview
        .changes
        .iter()
        .find(|row| row.id == ON_COST)
        .unwrap();
    assert_eq!(change.difference, "20% more");
    assert!(change.selected && change.warnings.is_empty());
    assert!(change.source.contains("Letter of the energy company"));
    assert_eq!(costs(&desk, &case), before, "looking changes nothing");

    let error = desk
        .take_over_figures(&take_over(&[ON_COST], false))
        .unwrap_err();
    assert_eq!(error.code(), "figures-untrusted");
    assert_eq!(costs(&desk, &case), before);

    let view = desk
        .take_over_figures(&take_over(&[ON_COST], true))
        .unwrap();
    assert_eq!(view.taken_over.len(), 1);
    assert!(
        view.taken_over[0].value.starts_with("1.6"),
        "{:?}",
        view.taken_over
    );
    assert!(view.undo.is_some());
    assert!(view.as_of.contains("1 Dec 2026"), "{}", view.as_of);
    let after = costs(&desk, &case);
    assert_ne!(after, before);
    let row = &look_up(&desk, "employer-on-cost")[0];
    assert!(row.taken_over && row.source.contains("Letter"), "{row:?}");

    let view = desk.undo_figures().unwrap();
    assert!(view.taken_over.is_empty() && view.undo.is_none());
    assert_eq!(costs(&desk, &case), before);
}

#[test]
fn what_was_taken_over_counts_after_a_restart_and_can_be_put_back_as_shipped() {
    let folder = tempfile::tempdir().unwrap();
    let example = ExampleRequest {
        name: "shop-chat".to_owned(),
    };
    let (case, before, after) = {
        let desk = desk(folder.path());
        let case = desk.open_example(&example).unwrap();
        let before = costs(&desk, &case);
        desk.preview_figures(&pack(folder.path())).unwrap();
        desk.take_over_figures(&take_over(&[ON_COST], true))
            .unwrap();
        let after = costs(&desk, &case);
        (case, before, after)
    };
    let desk = desk(folder.path());
    assert_eq!(costs(&desk, &case), after);
    let request = PutBackFigureRequest {
        id: Some(ON_COST.to_owned()),
    };
    let view = desk.put_back_figure(&request).unwrap();
    assert!(view.taken_over.is_empty());
    assert_eq!(costs(&desk, &case), before);
    let view = desk.undo_figures().unwrap();
    assert_eq!(view.taken_over.len(), 1, "putting back can be undone too");
    assert_eq!(costs(&desk, &case), after);
    desk.put_back_figure(&PutBackFigureRequest { id: None })
        .unwrap();
    assert_eq!(costs(&desk, &case), before);
}

#[test]
fn a_damaged_overlay_leaves_the_app_with_its_own_figures_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    {
        let desk = desk(folder.path());
        desk.preview_figures(&pack(folder.path())).unwrap();
        desk.take_over_figures(&take_over(&[ON_COST], true))
            .unwrap();
    }
    {
        let now = "2026-12-02T11:00:00Z".parse().unwrap();
        let (mut store, _) = store::Store::open(folder.path(), now).unwrap();
        let kept = store.setting("facts_overlay").unwrap().unwrap();
        let spoilt = kept.replace("likely = 1.6", "likely = -1");
        assert_ne!(kept, spoilt);
        store.save_setting("facts_overlay", &spoilt).unwrap();
    }
    let desk = Desk::new(places(folder.path()), Clock::System).unwrap();
    let start = desk.start();
    assert_eq!(start.blocked, None);
    assert_eq!(start.notices.len(), 1);
    assert_eq!(start.notices[0].code, "figures-not-restored");
    let kept = store_of(&desk);
    assert!((kept - 1.328).abs() < 0.2, "{kept}");
    desk.put_back_figure(&PutBackFigureRequest { id: None })
        .unwrap();
}

/// The employer's on-cost in force.
fn store_of(desk: &Desk) -> f64 {
    let topic = catalogue::Topic::EmployerOnCost;
    desk.facts().catalogue.economics(topic).value.likely()
}

#[test]
fn nothing_chosen_and_no_file_looked_at_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let error = desk
        .take_over_figures(&take_over(&[ON_COST], true))
        .unwrap_err();
    assert_eq!(error.code(), "no-figures");
    desk.preview_figures(&pack(folder.path())).unwrap();
    let error = desk
        .take_over_figures(&take_over(&["nothing"], true))
        .unwrap_err();
    assert_eq!(error.code(), "no-figures");
}

#[test]
fn a_file_that_is_none_says_what_is_wrong_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let path = folder.path().join("holiday.json");
    std::fs::write(&path, "{\"photo\": NaN}").unwrap();
    let failure = desk
        .preview_figures(&path)
        .unwrap_err()
        .failure(&desk.words());
    assert_eq!(failure.code, "import-json");
    assert!(failure.message.contains("line 1"), "{}", failure.message);
    let large = std::fs::File::create(&path).unwrap();
    large.set_len(100_000_000).unwrap();
    let failure = desk
        .preview_figures(&path)
        .unwrap_err()
        .failure(&desk.words());
    assert_eq!(failure.code, "import-too-large");
    assert!(failure.message.contains("100"), "{}", failure.message);
    let failure = desk
        .preview_figures(&folder.path().join("gone.json"))
        .unwrap_err()
        .failure(&desk.words());
    assert_eq!(failure.code, "file-missing");
}

#[test]
fn figures_past_their_review_are_marked_once_their_time_has_come() {
    let folder = tempfile::tempdir().unwrap();
    let view = desk(folder.path())
        .figures(&FiguresRequest::default())
        .unwrap();
    let kind = |view: &FiguresView, id: &str| {
        let row = view.kinds.iter().find(|row| row.id == id).unwrap();
        (row.count.clone(), row.past_review.clone())
    };
    assert_eq!(kind(&view, "rent").1, "");
    let later = desk_on(tempfile::tempdir().unwrap().path(), "2027-03-01T10:00:00Z")
        .figures(&FiguresRequest {
            past_review: true,
            kind: Some("rent".to_owned()),
            ..FiguresRequest::default()
        })
        .unwrap();
    let (count, past) = kind(&later, "rent");
    assert_eq!(count, past, "rents are good for ninety days");
    assert_eq!(kind(&later, "wage").1, "", "wages for a year");
    assert_eq!(kind(&later, "history").1, "", "the past for ever");
    assert!(later.any_past_review);
    assert!(!later.rows.is_empty() && later.rows.iter().all(|row| row.past_review));
}

#[test]
fn every_figure_can_be_found_by_words_and_has_a_name_for_people() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let rows = look_up(&desk, "gpt-4o mini READ");
    assert!(
        rows.iter()
            .any(|row| row.label == "GPT-4o mini: text that is read"),
        "{rows:#?}"
    );
    assert!(rows[0].value.contains("US dollars per million tokens"));
    assert!(look_up(&desk, "no figure has these words").is_empty());
    let words = desk.words();
    for figure in catalogue::Tables::built_in().unwrap().figures().unwrap() {
        let field = figure.field.rsplit('/').next().unwrap().replace('_', "-");
        let known = field == "fact" || words.has(&format!("figures-field-{field}"));
        assert!(known, "{}", figure.id);
    }
    for kind in catalogue::FigureKind::ALL {
        let code = kind.code().replace('_', "-");
        assert!(words.has(&format!("figures-kind-{code}")));
        assert!(words.has(&format!("figures-kind-why-{code}")));
    }
    for flag in catalogue_import::Flag::ALL {
        assert!(words.has(&format!("figures-flag-{}", flag.code().replace('_', "-"))));
    }
    for why in catalogue_import::Why::ALL {
        assert!(words.has(&format!("figures-why-not-{}", why.code().replace('_', "-"))));
    }
}

#[test]
fn a_key_is_checked_before_it_is_kept_and_then_vouches_for_a_pack() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue-import/tests/fixtures");
    let pack = fixtures.join("signed.pack");
    assert!(desk.preview_figures(&pack).unwrap().must_trust);
    let trust = |key: &str| {
        desk.trust_pack_key(&PackKeyRequest {
            key: key.to_owned(),
        })
    };
    assert_eq!(trust("hello").unwrap_err().code(), "import-key");
    let key = std::fs::read_to_string(fixtures.join("publisher.pub")).unwrap();
    assert!(!trust(&key).unwrap().key.is_empty());
    let preview = desk.preview_figures(&pack).unwrap();
    assert!(!preview.must_trust);
    assert!(preview.seal.starts_with("Signed with the key you trust"));
    let id = preview.changes[0].id.clone();
    desk.take_over_figures(&take_over(&[&id], false)).unwrap();
    assert!(trust(" ").unwrap().key.is_empty());
}

#[test]
fn the_terminal_weighs_with_a_pack_and_gives_the_same_on_any_day() {
    let folder = tempfile::tempdir().unwrap();
    let pack = pack(folder.path());
    let verdict = |day: &str, with_pack: bool| {
        let clock = Clock::Fixed(day.parse().unwrap());
        let headless = Headless::new(places(folder.path()), clock).unwrap();
        let headless = if with_pack {
            headless.with_pack(&pack).unwrap()
        } else {
            headless
        };
        let case = headless.example("shop-chat").unwrap();
        serde_json::to_string(&headless.verdict(&case).unwrap()).unwrap()
    };
    let first = verdict("2026-12-02T10:00:00Z", true);
    assert_eq!(first, verdict("2027-06-01T10:00:00Z", true));
    assert_ne!(first, verdict("2026-12-02T10:00:00Z", false));
    let list = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../catalogue-import/tests/fixtures/litellm-excerpt.json");
    let clock = Clock::Fixed("2026-12-02T10:00:00Z".parse().unwrap());
    let headless = Headless::new(places(folder.path()), clock).unwrap();
    assert_eq!(
        headless.check_facts(&list, None).unwrap().json.title,
        "litellm-excerpt.json"
    );
    let Err(error) = headless.with_pack(&list) else {
        panic!("a price list was laid over");
    };
    assert_eq!(error.code(), "import-not-a-pack");
}

#[test]
fn a_list_out_of_an_archive_without_days_counts_from_today() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let list = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../catalogue-import/tests/fixtures/litellm-excerpt.json");
    let copy = folder.path().join("prices.json");
    std::fs::copy(list, &copy).unwrap();
    let file = std::fs::File::options().write(true).open(&copy).unwrap();
    let years = std::time::Duration::from_hours(87_648);
    file.set_modified(std::time::UNIX_EPOCH + years).unwrap();
    let preview = desk.preview_figures(&copy).unwrap();
    assert!(preview.made.ends_with("2 Dec 2026"), "{}", preview.made);
    let request = TakeOverRequest {
        ids: Vec::new(),
        confirmed: true,
        trusted: false,
    };
    assert!(
        !desk
            .take_over_figures(&request)
            .unwrap()
            .taken_over
            .is_empty()
    );
}
