//! How long it takes from a changed figure to the costs, charts and verdict that follow, in ten
//! thousand futures, with a real database: `cargo bench -p app --bench edit`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout
)]

use std::time::{Duration, Instant};

use app::view::{CaseRequest, ChangeAssumptionRequest, ExampleRequest};
use app::{Clock, Desk, DeskPlaces, FUTURES, Facts};
use assessment::example;
use tco::CostCase;
use words::Language;

/// Changes that are timed.
const TIMES: usize = 20;

/// The median and the fastest: on a machine that does other work too, the truth lies between.
struct Took {
    median: f64,
    least: f64,
}

impl Took {
    fn say(&self, what: &str) {
        println!("{:>8.1} {:>8.1}  {what}", self.median, self.least);
    }
}

fn timed<T>(mut work: impl FnMut(usize) -> T) -> Took {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|nth| {
            let start = Instant::now();
            std::hint::black_box(work(nth));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let milliseconds = |place: usize| times[place].as_secs_f64() * 1000.0;
    Took {
        median: milliseconds(TIMES / 2),
        least: milliseconds(0),
    }
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(
        DeskPlaces {
            data_folder: folder.path().to_owned(),
            model_folders: Vec::new(),
            worker: None,
            found: Some(app::FoundPlaces::default()),
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
    println!("milliseconds of {TIMES}: median, fastest");
    let assessed = facts.assess(&file).unwrap();
    let (costs, profile, seed) = (
        &assessed.cost_case,
        &assessed.profile,
        assessed.simulation.seed,
    );
    let (first, second) = assessed.pair().unwrap();
    timed(|_| CostCase::build(profile, &facts.catalogue, &file.assumptions).unwrap())
        .say("  routes and assumptions laid out");
    timed(|_| tco::simulate(costs, FUTURES, seed)).say("  futures simulated");
    timed(|_| verdict::weigh(profile, costs, &assessed.simulation, seed)).say("  verdict weighed");
    timed(|_| tco::swings(costs, first, second)).say("  one figure at a time");
    timed(|_| tco::how_far_each_moves(costs, (first, second), seed).unwrap())
        .say("  how far each moves");
    timed(|_| facts.assess(&file).unwrap()).say("these together: the assessment");
    timed(|_| tco::break_even(costs, FUTURES, seed, first, second))
        .say("break-even, which the charts ask for");
    timed(|_| desk.costs(&case).unwrap()).say("costs and charts drawn");
    timed(change).say("a figure changed: all of this, and kept on disk");
    timed(|_| desk.cost_sensitivity(&case).unwrap())
        .say("what the costs hang on, which follows later");
    let size = serde_json::to_string(&desk.costs(&case).unwrap())
        .unwrap()
        .len();
    println!("{size:>17}  bytes of costs");
}
