//! How fast ten thousand futures are, beside the same model in numpy.
//!
//! `cargo bench -p tco` measures, in one run and in turns: the engine on one thread, on two, and
//! numpy in two ways (see `against_numpy.py`). It first checks that numpy's totals are those of
//! the engine. Then it shows how time and memory grow. numpy is the one that `cargo xtask setup`
//! installs; without it only the engine is measured, and the bench says so.
//!
//! Times are medians. Processor time is what to compare on a machine that does other work too.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use quantities::Months;
use serde_json::{Value, json};
use tco::{Arena, CostCase, Fleet, FleetSize, Formula, Node, Operand, Quantity, RouteId, simulate};

const FUTURES: usize = 10_000;
const MONTHS: u32 = 60;
const SEED: u64 = 1;
/// Futures in which every total is compared.
const CHECKED: usize = 1_000;
/// Rounds of which the median counts.
const ROUNDS: usize = 9;

/// A hospital's case in which all eight routes can work.
fn case(months: u32) -> CostCase {
    let mut profile = support::hospital();
    profile.horizon = Months(months);
    CostCase::build(&profile, &support::CATALOGUE, &BTreeMap::new()).unwrap()
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(place) = arguments.iter().position(|word| word == "--peak-of-months") {
        let case = case(arguments[place + 1].parse().unwrap());
        let simulation = simulate(&case, FUTURES, SEED);
        assert_eq!(simulation.futures, FUTURES);
        println!("{}", peak_memory().unwrap_or(0));
        return;
    }
    let case = case(MONTHS);
    let routes = simulate(&case, 1, SEED).routes.len();
    println!(
        "{FUTURES} futures of {routes} routes over {MONTHS} months, {} assumptions, {} independent draws",
        case.assumptions().len(),
        case.inputs().len()
    );
    against_numpy(&case);
    growth(&case);
}

/// Milliseconds on the clock, and of processor time where the system tells it.
#[derive(Clone, Copy)]
struct Taken {
    wall: f64,
    processor: f64,
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn medians(taken: &[Taken]) -> Taken {
    Taken {
        wall: median(taken.iter().map(|taken| taken.wall).collect()),
        processor: median(taken.iter().map(|taken| taken.processor).collect()),
    }
}

/// Nanoseconds of processor time of all threads so far; none on systems other than Linux.
fn processor_time() -> Option<f64> {
    let mut sum = 0.0;
    for thread in fs::read_dir("/proc/self/task").ok()? {
        let line = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        sum += line.split(' ').next()?.parse::<f64>().ok()?;
    }
    Some(sum)
}

/// Largest memory in kilobytes that the process ever had.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn measured(pool: &rayon::ThreadPool, case: &CostCase, futures: usize) -> Taken {
    let (wall, processor) = (Instant::now(), processor_time());
    let simulation = pool.install(|| simulate(case, futures, SEED));
    let wall = wall.elapsed().as_secs_f64() * 1e3;
    assert_eq!(simulation.futures, futures);
    let processor = processor
        .zip(processor_time())
        .map_or(wall, |(before, after)| (after - before) / 1e6);
    Taken { wall, processor }
}

fn pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap()
}

fn against_numpy(case: &CostCase) {
    let (one, two) = (pool(1), pool(2));
    let mut numpy = Numpy::start(case);
    if let Some(numpy) = &mut numpy {
        println!("numpy {}", numpy.version);
        for way in WAYS {
            println!(
                "numpy, {way}: totals differ from the engine's by at most {:.0e} of themselves",
                numpy.largest_difference(case, way)
            );
        }
    }
    let mut taken: [Vec<Taken>; 4] = Default::default();
    for round in 0..=ROUNDS {
        let mut turn = vec![measured(&one, case, FUTURES), measured(&two, case, FUTURES)];
        if let Some(numpy) = &mut numpy {
            turn.extend(WAYS.map(|way| numpy.measured(way)));
        }
        // The first round warms up.
        if round > 0 {
            for (taken, turn) in taken.iter_mut().zip(turn) {
                taken.push(turn);
            }
        }
    }
    println!(
        "\n{:<42}{:>10}{:>14}{:>10}",
        "median of turns", "wall ms", "processor ms", "ratio"
    );
    let engine = medians(&taken[0]);
    let names = [
        "engine, one thread",
        "engine, two threads",
        "numpy, month by month as the model reads",
        "numpy, gathered by driver as the engine",
    ];
    for (name, taken) in names.iter().zip(&taken) {
        if taken.is_empty() {
            continue;
        }
        let Taken { wall, processor } = medians(taken);
        println!(
            "{name:<42}{wall:>10.1}{processor:>14.1}{:>10.1}",
            processor / engine.processor
        );
    }
}

/// How time grows when something doubles, and memory when the months do.
fn growth(half: &CostCase) {
    let one = pool(1);
    let (few, many) = (case(MONTHS), case(2 * MONTHS));
    let some: Vec<RouteId> = half
        .routes()
        .iter()
        .filter(|route| route.is_available())
        .map(|route| route.id)
        .take(4)
        .collect();
    let fewer_routes = half.only(&some);
    let mut taken: [Vec<f64>; 4] = Default::default();
    for _ in 0..ROUNDS {
        let base = measured(&one, &few, FUTURES).processor;
        taken[0].push(measured(&one, &few, 2 * FUTURES).processor / base);
        taken[1].push(measured(&one, &many, FUTURES).processor / base);
        taken[2].push(base / measured(&one, &fewer_routes, FUTURES).processor);
    }
    println!("\n{:<42}{:>10}", "twice as many", "time ×");
    for (name, ratios) in ["futures", "months", "routes"].iter().zip(taken) {
        println!("{name:<42}{:>10.2}", median(ratios));
    }
    let peak = |months: u32| -> Option<f64> {
        let output = Command::new(std::env::current_exe().ok()?)
            .args(["--peak-of-months", &months.to_string()])
            .output()
            .ok()?;
        let kilobytes: f64 = String::from_utf8(output.stdout).ok()?.trim().parse().ok()?;
        (kilobytes > 0.0).then_some(kilobytes / 1024.0)
    };
    if let (Some(few), Some(many)) = (peak(MONTHS), peak(2 * MONTHS)) {
        println!(
            "\npeak memory of the process: {few:.1} MB over {MONTHS} months, {many:.1} MB over {}",
            2 * MONTHS
        );
    }
}

const WAYS: [&str; 2] = ["plain", "gathered"];

/// A Python with numpy that has the model and waits for work.
struct Numpy {
    version: String,
    process: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl Numpy {
    fn start(case: &CostCase) -> Option<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let packages = here.join("../../.local/python");
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("model.json");
        fs::write(&file, model(case).to_string()).unwrap();
        let mut process = ["python3", "python"].iter().find_map(|python| {
            Command::new(python)
                .arg(here.join("benches/against_numpy.py"))
                .args([&packages, &file])
                // One thread, like the engine it is compared with.
                .env("OPENBLAS_NUM_THREADS", "1")
                .env("OMP_NUM_THREADS", "1")
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()
        });
        let started = process.as_mut().and_then(|process| {
            let mut answers = BufReader::new(process.stdout.take()?);
            let mut version = String::new();
            answers.read_line(&mut version).ok()?;
            let version = version.trim().to_owned();
            (!version.is_empty()).then_some((process.stdin.take()?, answers, version))
        });
        let Some((questions, answers, version)) = started else {
            println!(
                "numpy is not here, so nothing is compared with it. \
                 `cargo xtask setup` installs it for the tests and for this bench."
            );
            return None;
        };
        Some(Self {
            version,
            process: process?,
            questions,
            answers,
            folder,
        })
    }

    fn ask(&mut self, question: &str) -> String {
        writeln!(self.questions, "{question}").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert!(!answer.is_empty(), "numpy stopped at: {question}");
        answer
    }

    fn measured(&mut self, way: &str) -> Taken {
        let answer = self.ask(&format!("draw {FUTURES} {SEED} {way}"));
        let mut figures = answer.split_whitespace().map(|word| word.parse().unwrap());
        Taken {
            wall: figures.next().unwrap(),
            processor: figures.next().unwrap(),
        }
    }

    /// The largest difference of any total in the same futures, as a share of that total.
    fn largest_difference(&mut self, case: &CostCase, way: &str) -> f64 {
        let futures: Vec<Vec<f64>> = (0..CHECKED)
            .map(|index| case.drawn(SEED, index).values)
            .collect();
        let (values, totals) = (
            self.folder.join("values.bin"),
            self.folder.join("totals.bin"),
        );
        let by_assumption: Vec<u8> = (0..case.assumptions().len())
            .flat_map(|place| futures.iter().map(move |values| values[place]))
            .flat_map(f64::to_le_bytes)
            .collect();
        fs::write(&values, by_assumption).unwrap();
        let (from, to) = (values.display(), totals.display());
        self.ask(&format!("check {from} {CHECKED} {to} {way}"));
        let found = fs::read(&totals).unwrap();
        let mut found = found
            .as_chunks::<8>()
            .0
            .iter()
            .map(|bytes| f64::from_le_bytes(*bytes));
        let mut largest: f64 = 0.0;
        for row in simulate(case, CHECKED, SEED).routes {
            for total in row.totals {
                let found = found.next().unwrap();
                largest = largest.max((found - total).abs() / total.abs().max(1.0));
            }
        }
        assert!(largest < 1e-9, "numpy computes another model: {largest}");
        largest
    }
}

impl Drop for Numpy {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The model as `against_numpy.py` reads it.
#[allow(clippy::too_many_lines)] // One part of the file after another.
fn model(case: &CostCase) -> Value {
    let arena = Arena::new();
    let model = case.formulas(&arena, &case.likely().choices);
    let place: BTreeMap<_, _> = arena
        .nodes()
        .into_iter()
        .enumerate()
        .map(|(place, (id, _))| (id, place))
        .collect();
    let operand = |operand: Operand| match operand {
        Operand::Constant(value) => json!({ "plain": value }),
        Operand::Node(id) => json!({ "node": place[&id] }),
    };
    let of = |formula: Formula<'_>| operand(formula.operand());
    let does = |name: &str, with: &[Operand]| {
        let with: Vec<Value> = with.iter().map(|one| operand(*one)).collect();
        json!({ "does": name, "with": with })
    };
    let nodes: Vec<Value> = arena
        .nodes()
        .into_iter()
        .map(|(_, node)| match node {
            Node::Assumption(place) => json!({ "assumption": place }),
            Node::Named { of, .. } => json!({ "same": operand(of) }),
            Node::Add(one, other) => does("add", &[one, other]),
            Node::Subtract(one, other) => does("subtract", &[one, other]),
            Node::Multiply(one, other) => does("multiply", &[one, other]),
            Node::Divide(one, other) => does("divide", &[one, other]),
            Node::Smaller(one, other) => does("smaller", &[one, other]),
            Node::Larger(one, other) => does("larger", &[one, other]),
            Node::Power(base, exponent) => does("power", &[base, Operand::Constant(exponent)]),
            Node::RoundedUp(figure) => does("rounded_up", &[figure]),
            Node::Rounded(figure) => does("rounded", &[figure]),
        })
        .collect();
    let fleet = |fleet: &Fleet<Formula<'_>>| {
        let mut written = match fleet.size {
            FleetSize::Steady(units) => json!({ "steady": of(units) }),
            FleetSize::Stepped {
                load_a_piece,
                spare,
                stay,
            } => json!({ "load_a_piece": of(load_a_piece), "spare": spare, "stay": stay }),
        };
        written["hours_a_piece"] = of(fleet.hours_a_piece);
        if let Some(own) = fleet.ownership {
            written["owned"] = of(own.owned);
            written["life"] = of(own.life);
            written["kept_step"] = of(own.kept_step);
        }
        written
    };
    let routes: Vec<Value> = model
        .routes
        .iter()
        .map(|route| {
            let flows: Vec<Value> = route
                .flows
                .iter()
                .map(|flow| {
                    let part = match flow.driver.quantity {
                        Quantity::Units(part)
                        | Quantity::BusyHours(part)
                        | Quantity::Purchases(part)
                        | Quantity::LeftOver(part) => Some(part),
                        _ => None,
                    };
                    json!({
                        "group": flow.item.group().id(),
                        "amount": of(flow.amount),
                        "quantity": flow.driver.quantity.id(),
                        "part": part,
                        "level": flow.driver.level.place(),
                    })
                })
                .collect();
            let fleets: Vec<Option<Value>> = route
                .fleets
                .iter()
                .map(|part| part.as_ref().map(fleet))
                .collect();
            json!({
                "flows": flows,
                "fleets": fleets,
                "quality": route.quality.map(of),
                "effort": of(route.effort),
            })
        })
        .collect();
    let assumptions: Vec<Value> = case
        .assumptions()
        .iter()
        .map(|row| {
            json!({
                "low": row.range.low(),
                "likely": row.range.likely(),
                "high": row.range.high(),
            })
        })
        .collect();
    let inputs: Vec<Vec<usize>> = case
        .inputs()
        .iter()
        .map(|input| {
            let places = input.assumptions.iter().filter_map(|id| case.position(id));
            places.collect()
        })
        .collect();
    json!({
        "months": model.months,
        "checkpoints": simulate(case, 1, SEED).checkpoints,
        "assumptions": assumptions,
        "inputs": inputs,
        "nodes": nodes,
        "course": {
            "pieces": of(model.course.pieces),
            "growth_step": of(model.course.growth_step),
            "level_steps": model.course.level_steps.map(of),
            "discount_step": of(model.course.discount_step),
        },
        "routes": routes,
    })
}
