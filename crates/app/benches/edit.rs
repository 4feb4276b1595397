//! How long it takes from a changed figure to the costs, charts and verdict that follow, in ten
//! thousand futures, with a real database: `cargo bench -p app --bench edit`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout
)]

use std::time::{Duration, Instant};

use app::view::*;
use app::{Clock, Desk, DeskPlaces, Facts};
use assessment::example;
use words::Language;

/// Changes that are timed.
const TIMES: usize = 20;

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn timed<T>(mut work: impl FnMut(usize) -> T) -> f64 {
    median(
        (0..TIMES)
            .map(|nth| {
                let start = Instant::now();
                std::hint::black_box(work(nth));
                start.elapsed()
            })
            .collect(),
    )
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(
        DeskPlaces {
            data_folder: folder.path().to_owned(),
            model_folders: Vec::new(),
            worker: None,
            language: Language::English,
        },
        Clock::System,
    )
    .unwrap();
    desk.start();
    let view = desk
        .open_example(&ExampleRequest {
            name: "discharge-letters".to_owned(),
        })
        .unwrap();
    let case = CaseRequest {
        case_id: view.id.clone(),
    };
    desk.costs(&case).unwrap();
    let change = |nth: usize| {
        desk.change_assumption(&ChangeAssumptionRequest {
            case_id: view.id.clone(),
            id: "pieces-a-month".to_owned(),
            figures: [8_000.0, 9_000.0 + nth as f64, 15_000.0],
        })
        .unwrap()
    };

    let facts = Facts::built_in().unwrap();
    let file = example("discharge-letters", &facts.questionnaire)
        .unwrap()
        .unwrap();
    println!("milliseconds, the median of {TIMES}");
    println!(
        "{:>8.1}  assessment alone",
        timed(|_| facts.assess(&file).unwrap())
    );
    println!(
        "{:>8.1}  a figure changed: assessed, kept, costs and charts drawn",
        timed(change)
    );
    println!(
        "{:>8.1}  the costs shown again",
        timed(|_| desk.costs(&case).unwrap())
    );
    let json = timed(|_| serde_json::to_string(&desk.costs(&case).unwrap()).unwrap());
    println!("{json:>8.1}  the costs shown again, as the text that crosses to the window");
    println!(
        "{:>8.1}  what the costs hang on, which follows later",
        timed(|_| desk.cost_sensitivity(&case).unwrap())
    );
    let size = serde_json::to_string(&desk.costs(&case).unwrap())
        .unwrap()
        .len();
    println!("{size:>8}  bytes of costs");
}
