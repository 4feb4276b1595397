//! How fast the runner is beside llama.cpp's own programs, on the same file and threads:
//! `cargo bench -p runner`.
//!
//! `cargo xtask peers` builds the two it is held against, from the source that the worker
//! carries; without them the bench says so and measures the rest. Both sides take turns, so
//! that whatever else the computer does falls on both, and medians of the rounds count.
//!
//! What can be chosen: `cargo bench -p runner -- --threads 2 --rounds 5 --model FILE`, and
//! `--only-sets` to measure sets of tasks alone.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

mod figures;
mod peers;
mod protocol;
mod speed;
mod start;
mod tasks;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use runner::{BUNDLED_MODEL, ModelFile, RunnerConfig};

use figures::Verdicts;
use peers::Peers;

/// What is measured with.
struct Setting {
    worker: PathBuf,
    model: ModelFile,
    threads: u32,
    rounds: usize,
    only_sets: bool,
}

impl Setting {
    fn from_arguments() -> Self {
        let mut setting = Self {
            worker: PathBuf::new(),
            model: BUNDLED_MODEL.in_folder(&root().join("models")),
            threads: usable_cores().saturating_sub(1).max(1),
            rounds: 5,
            only_sets: false,
        };
        let mut words = env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().expect("a value after the option");
            match word.as_str() {
                "--threads" => setting.threads = value().parse().expect("a number"),
                "--rounds" => setting.rounds = value().parse().expect("a number"),
                "--model" => {
                    setting.model = ModelFile {
                        path: from_root(&value()),
                        expected: None,
                    }
                }
                "--worker" => setting.worker = from_root(&value()),
                "--only-sets" => setting.only_sets = true,
                // Cargo's own.
                "--bench" => {}
                other => panic!("there is no option {other}"),
            }
        }
        if setting.worker.as_os_str().is_empty() {
            setting.worker = worker();
        }
        assert!(
            setting.model.path.is_file(),
            "{} is missing: `cargo xtask setup` fetches the bundled model",
            setting.model.path.display()
        );
        setting
    }

    fn config(&self) -> RunnerConfig {
        RunnerConfig {
            worker: Some(self.worker.clone()),
            threads: Some(self.threads),
            ..RunnerConfig::default()
        }
    }
}

fn main() {
    let setting = Setting::from_arguments();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    if runtime.block_on(start::answer_as_child(&setting)) {
        return;
    }
    let peers = Peers::find(&target());
    println!(
        "{}\n{} threads of {} cores, {} rounds in turns, medians; load of the last minute {}",
        setting.model.path.display(),
        setting.threads,
        usable_cores(),
        setting.rounds,
        load()
    );
    let mut verdicts = Verdicts::default();
    runtime.block_on(async {
        if !setting.only_sets {
            speed::measure(&setting, peers.as_ref(), &mut verdicts).await;
            start::measure(&setting, &mut verdicts);
        }
        tasks::measure(&setting, peers.as_ref(), &mut verdicts).await;
    });
    verdicts.print();
    println!("load of the last minute {}", load());
    if peers.is_none() {
        println!(
            "\nNothing was held against llama.cpp's own programs, because they are not built: run \
             `cargo xtask peers` once (about ten minutes), then this again."
        );
    }
}

/// The worker, built as this bench is.
fn worker() -> PathBuf {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built = Command::new(cargo)
        .args(["build", "--release", "--package", "runner-worker"])
        .current_dir(root())
        .status()
        .expect("cargo builds the worker");
    assert!(built.success(), "the worker does not build");
    target().join(format!(
        "release/steelyard-runner-worker{}",
        env::consts::EXE_SUFFIX
    ))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A path as it was typed at the root: Cargo runs a bench in the folder of its crate.
fn from_root(path: &str) -> PathBuf {
    root().join(path)
}

/// Where Cargo builds: this bench is in `release/deps` there.
fn target() -> PathBuf {
    let this = env::current_exe().unwrap();
    this.ancestors().nth(3).unwrap().to_owned()
}

fn usable_cores() -> u32 {
    std::thread::available_parallelism().map_or(1, |cores| u32::try_from(cores.get()).unwrap())
}

fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let first = text.split_whitespace().next();
    first.unwrap_or("unknown").to_owned()
}
