//! A worker that carries routines for every generation of processors:
//! `cargo test --release -p runner-worker --features every-cpu --test every_cpu`.

#![cfg(all(feature = "every-cpu", target_os = "linux"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use runner_protocol::{
    Event, Failure, GenerateRequest, LoadRequest, Message, PROTOCOL_VERSION, Request, Role,
    UserText, from_line, to_line,
};

/// Where llama.cpp's build put its routines; its libraries are in the folder beside.
const ROUTINES: &str = env!("ENGINE_ROUTINES");

/// A folder with the worker and its libraries, and with those sets of routines that are wanted.
fn engine(wanted: impl Fn(&str) -> bool) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let worker = folder.path().join("worker");
    fs::copy(env!("CARGO_BIN_EXE_steelyard-runner-worker"), &worker).unwrap();
    for file in files(&Path::new(ROUTINES).with_file_name("lib")) {
        fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
    }
    for file in files(Path::new(ROUTINES)) {
        if wanted(&set_in(&file)) {
            fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
        }
    }
    (folder, worker)
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
}

/// `libggml-cpu-zen4.so` holds the set `zen4`.
fn set_in(file: &Path) -> String {
    let name = file.file_stem().unwrap().to_str().unwrap();
    name.strip_prefix("libggml-cpu-").unwrap().to_owned()
}

/// What the worker answers to a greeting and then to each of the other requests, started in the
/// folder named, with nothing in its environment that leads to libraries.
fn answers(worker: &Path, current: &Path, requests: &[Request]) -> Vec<Event> {
    let mut child = Command::new(worker)
        .current_dir(current)
        .env_remove("LD_LIBRARY_PATH")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    let hello = Request::Hello {
        id: 0,
        protocol_version: PROTOCOL_VERSION,
        memory_limit_bytes: None,
    };
    let mut heard = Vec::new();
    for request in std::iter::once(&hello).chain(requests) {
        input
            .write_all(to_line(request).unwrap().as_bytes())
            .unwrap();
        loop {
            let event: Event = from_line(&output.next().unwrap().unwrap()).unwrap();
            let on_the_way = matches!(
                event,
                Event::Loading { .. } | Event::Started { .. } | Event::Reading { .. }
            );
            let ends = !on_the_way && !matches!(event, Event::Text { .. });
            heard.push(event);
            if ends {
                break;
            }
        }
    }
    drop(input);
    child.wait().unwrap();
    heard
}

/// The set that a worker took.
fn taken(worker: &Path) -> String {
    let heard = answers(worker, Path::new("/"), &[]);
    let [
        Event::Ready {
            routines: Some(routines),
            ..
        },
    ] = &heard[..]
    else {
        panic!("{heard:?}");
    };
    routines.clone()
}

#[test]
fn it_takes_the_best_set_for_this_processor_and_answers_with_it() {
    let (folder, worker) = engine(|_| true);
    let best = taken(&worker);
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx2") {
        let lesser = ["x64", "sse42", "sandybridge", "ivybridge", "piledriver"];
        assert!(!lesser.contains(&best.as_str()), "{best}");
    }
    let tiny = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../runner/tests/fixtures/tiny-llama-q8_0.gguf")
        .canonicalize()
        .unwrap();
    let load = Request::Load(LoadRequest {
        id: 1,
        path: tiny.display().to_string(),
        threads: 1,
        adapter: None,
    });
    let generate = Request::Generate(GenerateRequest {
        id: 2,
        messages: vec![Message {
            role: Role::User,
            content: UserText::from("Hello"),
        }],
        temperature: 0.0,
        seed: 1,
        max_tokens: 6,
        context_tokens: 256,
        form: None,
    });
    let heard = answers(&worker, folder.path(), &[load, generate]);
    assert!(
        matches!(heard.last(), Some(Event::Finished(finished)) if finished.generated_tokens > 0),
        "{heard:?}"
    );
}

#[test]
fn without_the_best_set_it_takes_the_next_one() {
    let (_folder, worker) = engine(|_| true);
    let best = taken(&worker);
    let (_folder, worker) = engine(|set| set != best);
    assert_ne!(taken(&worker), best);
    let every_one_runs = if cfg!(target_arch = "x86_64") {
        "x64"
    } else {
        "armv8.0_1"
    };
    let (_folder, worker) = engine(|set| set == every_one_runs);
    assert_eq!(taken(&worker), every_one_runs);
}

#[test]
fn routines_in_the_current_folder_are_not_run() {
    let (_empty, worker) = engine(|_| false);
    let (elsewhere, _) = engine(|_| true);
    let heard = answers(&worker, elsewhere.path(), &[]);
    assert!(
        matches!(
            &heard[..],
            [Event::Failed {
                failure: Failure::EngineIncomplete { .. },
                ..
            }]
        ),
        "{heard:?}"
    );
}
