//! What only other processes can do to a worker: die, freeze, chatter, lie.

use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use runner::{AskEvent, FinishReason, ModelFacts, OnCards, StopSignal};
use runner_protocol::{Event, Finished, to_line};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::*;

/// A worker of another make: a shell script.
fn scripted(folder: &Path, script: &str) -> RunnerConfig {
    let path = folder.join("worker.sh");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    RunnerConfig {
        worker: Some(path),
        ..config()
    }
}

/// The line of a shell script that greets as a worker of today does.
fn ready() -> String {
    format!(
        r#"echo '{{"event":"ready","id":1,"protocol_version":{},"engine_version":"a script"}}'"#,
        runner_protocol::PROTOCOL_VERSION
    )
}

fn pid(number: u32) -> Pid {
    Pid::from_raw(i32::try_from(number).unwrap()).unwrap()
}

/// Freezes a child whole. The signal is only sent when `kill` returns: on a busy computer one
/// thread may go on, and answer, before all of them have stopped.
fn freeze(child: u32) {
    kill_process(pid(child), Signal::STOP).unwrap();
    let stopped = WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
    waitid(WaitId::Pid(pid(child)), stopped).unwrap();
}

#[tokio::test]
async fn a_worker_killed_while_it_answers_is_reported_and_replaced() {
    let runner = runner();
    let mut killed = None;
    let mut heard = String::new();
    let error = runner
        .ask(
            common::endless_question(),
            |event| {
                if let AskEvent::Text { piece } = event {
                    heard.push_str(&piece);
                    if killed.is_none() {
                        let worker = runner.worker_process_id().unwrap();
                        kill_process(pid(worker), Signal::KILL).unwrap();
                        killed = Some(worker);
                    }
                }
            },
            StopSignal::new(),
        )
        .await
        .unwrap_err();
    match error {
        RunnerError::WorkerDied {
            cause,
            signal,
            way_on,
            ..
        } => {
            assert!(
                matches!(
                    way_on,
                    WayOn::ShorterContext { .. } | WayOn::SmallerModel { .. }
                ),
                "{way_on:?}"
            );
            assert_eq!(cause, DeathCause::Killed);
            assert_eq!(signal, Some(9));
        }
        other => panic!("{other}"),
    }
    assert!(!heard.is_empty(), "what was written before is not lost");
    let next = ask(&runner, question("What is the capital of France?"))
        .await
        .unwrap();
    assert!(next.text.contains("Paris"));
    assert_ne!(runner.worker_process_id(), killed);
}

#[tokio::test]
async fn a_worker_that_died_between_questions_is_replaced_unnoticed() {
    let runner = runner();
    let request = tiny_question(tiny("tiny-llama-q8_0.gguf"));
    ask(&runner, request.clone()).await.unwrap();
    let worker = runner.worker_process_id().unwrap();
    kill_process(pid(worker), Signal::KILL).unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    ask(&runner, request).await.unwrap();
    assert_ne!(runner.worker_process_id(), Some(worker));
}

#[tokio::test]
async fn a_question_given_up_ends_its_worker() {
    let runner = runner();
    let (first_word, mut began) = tokio::sync::mpsc::unbounded_channel();
    let hear = move |event: AskEvent| {
        if common::is_text(&event) {
            let _ = first_word.send(());
        }
    };
    tokio::select! {
        _ = runner.ask(common::endless_question(), hear, StopSignal::new()) => panic!("ended"),
        _ = began.recv() => {}
    }
    let worker = runner.worker_process_id().unwrap();
    wait_for_end(worker, Duration::from_secs(5)).await;
    assert!(ask(&runner, question("Hello")).await.is_ok());
}

#[tokio::test]
async fn a_killed_program_leaves_no_worker_behind() {
    let test = std::env::current_exe().unwrap();
    let example = test
        .parent()
        .unwrap()
        .parent()
        .unwrap()
        .join("examples/ask");
    assert!(
        example.is_file(),
        "{} is missing: `cargo test -p runner` builds it",
        example.display()
    );
    let mut program = Command::new(example)
        .arg(bundled().path)
        .arg("Write a very long story about the sea, with many chapters.")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The first byte of the answer: the worker is at work.
    let mut byte = [0];
    program
        .stdout
        .as_mut()
        .unwrap()
        .read_exact(&mut byte)
        .unwrap();
    let worker = only_child_of(program.id());
    kill_process(pid(program.id()), Signal::KILL).unwrap();
    program.wait().unwrap();
    wait_for_end(worker, Duration::from_secs(5)).await;
}

/// What the system says about a process; `None` once it has ended, even where nobody has
/// collected its exit status yet.
fn status(process: u32) -> Option<String> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    (!status.contains("\nState:\tZ")).then_some(status)
}

/// The one process whose parent this is.
fn only_child_of(parent: u32) -> u32 {
    let its_parent = format!("\nPPid:\t{parent}\n");
    let children: Vec<u32> = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok())
        .filter(|process| status(*process).is_some_and(|text| text.contains(&its_parent)))
        .collect();
    assert_eq!(children.len(), 1, "{children:?}");
    children[0]
}

async fn wait_for_end(process: u32, patience: Duration) {
    let started = Instant::now();
    while status(process).is_some() {
        assert!(started.elapsed() < patience, "{process} is still there");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_worker_of_another_version_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"read line
echo '{"event":"ready","id":1,"protocol_version":99,"engine_version":"a script"}'
read line"#;
    match ask(
        &Runner::new(scripted(folder.path(), script)),
        question("Hello"),
    )
    .await
    {
        Err(RunnerError::WorkerProtocol { detail }) => {
            assert!(detail.contains("version 99"), "{detail}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_worker_that_talks_nonsense_is_refused_without_quoting_it() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "read line\n{}\nread line\necho 'our merger plan'\nread line",
        ready()
    );
    match ask(
        &Runner::new(scripted(folder.path(), &script)),
        question("Hello"),
    )
    .await
    {
        Err(RunnerError::WorkerProtocol { detail }) => {
            assert!(!detail.contains("merger"), "{detail}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_worker_without_its_engine_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"read line
echo '{"event":"failed","id":1,"code":"engine-incomplete","detail":"no routines here"}'"#;
    match ask(
        &Runner::new(scripted(folder.path(), script)),
        question("Hello"),
    )
    .await
    {
        Err(RunnerError::WorkerStart { detail, .. }) => assert_eq!(detail, "no routines here"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_graphics_cards_compute_is_handed_on_and_only_when_they_do() {
    for layers in [20, 0] {
        let on_cards = OnCards {
            cards: vec!["A card".to_owned()],
            layers,
            of_layers: 31,
        };
        let folder = tempfile::tempdir().unwrap();
        let runner = Runner::new(computing_on(&on_cards, folder.path()));
        let answer = ask(&runner, question("Hello")).await.unwrap();
        assert_eq!(answer.on_cards, (layers > 0).then_some(on_cards));
    }
}

/// A worker that has nothing to say and computes as described.
fn computing_on(on_cards: &OnCards, folder: &Path) -> RunnerConfig {
    let facts = ModelFacts {
        name: None,
        architecture: "llama".to_owned(),
        parameters: 1,
        context_length: 256,
        licence: None,
        weight_bytes: 1,
        context_token_bytes: 1,
        has_chat_template: false,
    };
    let loaded = Event::Loaded {
        id: 2,
        model: facts,
        load_ms: 1.0,
        on_cards: Some(on_cards.clone()),
    };
    let finished = Event::Finished(Finished::unwritten(3, 1));
    let says = |event| format!("read line\necho '{}'\n", to_line(event).unwrap().trim_end());
    let script = format!(
        "read line\n{}\n{}{}",
        ready(),
        says(&loaded),
        says(&finished)
    );
    scripted(folder, &script)
}

#[tokio::test]
async fn a_worker_that_says_nothing_at_the_start_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let config = RunnerConfig {
        start_timeout: Duration::from_millis(300),
        ..scripted(folder.path(), "exec sleep 60")
    };
    let error = ask(&Runner::new(config), question("Hello"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "worker-start");
}

#[tokio::test]
async fn a_worker_that_falls_silent_is_ended() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("read line\n{}\nexec sleep 60", ready());
    let config = impatient(scripted(folder.path(), &script));
    let runner = Runner::new(config);
    let error = ask(&runner, question("Hello")).await.unwrap_err();
    assert_eq!(error, RunnerError::Stalled { seconds: 0 });
    wait_for_end(runner.worker_process_id().unwrap(), Duration::from_secs(5)).await;
}

/// A config under which silence is noticed soon.
fn impatient(config: RunnerConfig) -> RunnerConfig {
    RunnerConfig {
        heartbeat: Duration::from_millis(100),
        heartbeat_timeout: Duration::from_millis(400),
        ..config
    }
}

#[tokio::test]
async fn a_worker_that_stops_breathing_in_its_work_is_noticed_and_replaced() {
    let runner = Runner::new(impatient(config()));
    let mut frozen = None;
    let error = runner
        .ask(
            common::endless_question(),
            |event| {
                if common::is_text(&event) && frozen.is_none() {
                    let worker = runner.worker_process_id().unwrap();
                    freeze(worker);
                    frozen = Some(worker);
                }
            },
            StopSignal::new(),
        )
        .await
        .unwrap_err();
    assert_eq!(error.code(), "stalled", "{error}");
    wait_for_end(frozen.unwrap(), Duration::from_secs(5)).await;
    let next = ask(&runner, tiny_question(tiny("tiny-llama-q8_0.gguf"))).await;
    assert!(next.is_ok(), "{next:?}");
    assert_ne!(runner.worker_process_id(), frozen);
}

#[tokio::test]
async fn a_worker_that_stopped_breathing_between_questions_is_replaced_unnoticed() {
    let runner = runner();
    let request = tiny_question(tiny("tiny-llama-q8_0.gguf"));
    ask(&runner, request.clone()).await.unwrap();
    let frozen = runner.worker_process_id().unwrap();
    freeze(frozen);
    ask(&runner, request).await.unwrap();
    assert_ne!(runner.worker_process_id(), Some(frozen));
    wait_for_end(frozen, Duration::from_secs(5)).await;
}

#[tokio::test]
async fn a_worker_that_computes_for_long_and_breathes_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    // Answers the first ping and then the load only after five more, as a worker does that
    // computes on one piece of a prompt for long.
    let script = format!(
        r#"read line
{}
read load
pings=0
while read line; do
  id=$(echo "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
  echo "{{\"event\":\"pong\",\"id\":$id}}"
  pings=$((pings + 1))
  [ $pings -eq 5 ] && echo '{{"event":"failed","id":2,"code":"model-unsupported","detail":"at last"}}'
done"#,
        ready()
    );
    let runner = Runner::new(RunnerConfig {
        // Asked often, and given time: a shell starts programs to answer each ping.
        heartbeat_timeout: Duration::from_secs(10),
        ..impatient(scripted(folder.path(), &script))
    });
    match ask(&runner, question("Hello")).await.unwrap_err() {
        RunnerError::ModelUnsupported { detail, .. } => assert_eq!(detail, "at last"),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn draining_lets_the_answer_end_refuses_the_next_and_ends_the_worker() {
    let runner = Arc::new(runner());
    let (first_word, mut began) = tokio::sync::mpsc::unbounded_channel();
    let mut request = question("Name three fruits.");
    request.max_tokens = 24;
    let asking = tokio::spawn({
        let runner = Arc::clone(&runner);
        let request = request.clone();
        async move {
            let hear = move |event: AskEvent| {
                if common::is_text(&event) {
                    let _ = first_word.send(());
                }
            };
            runner.ask(request, hear, StopSignal::new()).await
        }
    });
    began.recv().await.unwrap();
    let worker = runner.worker_process_id().unwrap();
    let waiting = tokio::spawn({
        let runner = Arc::clone(&runner);
        let request = request.clone();
        async move { ask(&runner, request).await }
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    runner.drain().await;
    let answer = asking.await.unwrap().unwrap();
    assert_ne!(answer.reason, FinishReason::Stopped);
    let refused = waiting.await.unwrap().unwrap_err();
    assert_eq!(refused, RunnerError::RunnerClosed);
    assert_eq!(
        ask(&runner, request).await.unwrap_err(),
        RunnerError::RunnerClosed
    );
    assert!(status(worker).is_none());
}

#[tokio::test]
async fn killing_ends_an_answer_at_once_keeps_what_was_written_and_the_next_works() {
    let runner = runner();
    let mut worker = None;
    let summary = runner
        .ask(
            common::endless_question(),
            |event| {
                if common::is_text(&event) && worker.is_none() {
                    worker = runner.worker_process_id();
                    runner.kill();
                }
            },
            StopSignal::new(),
        )
        .await
        .unwrap();
    assert_eq!(summary.reason, FinishReason::Stopped);
    assert!(!summary.text.is_empty());
    wait_for_end(worker.unwrap(), Duration::from_secs(5)).await;
    let next = ask(&runner, tiny_question(tiny("tiny-llama-q8_0.gguf"))).await;
    assert!(next.is_ok(), "{next:?}");
}

#[tokio::test]
async fn another_model_gets_a_process_of_its_own_and_the_same_one_does_not() {
    let runner = runner();
    let llama = tiny_question(tiny("tiny-llama-q8_0.gguf"));
    ask(&runner, llama.clone()).await.unwrap();
    let first = runner.worker_process_id().unwrap();
    ask(&runner, llama).await.unwrap();
    assert_eq!(runner.worker_process_id(), Some(first));
    ask(&runner, tiny_question(tiny("tiny-gemma3.gguf")))
        .await
        .unwrap();
    assert!(status(first).is_none(), "its memory is free");
}

#[tokio::test]
async fn a_worker_that_does_not_react_to_stop_is_ended_within_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("read line\n{}\nexec sleep 60", ready());
    let runner = Runner::new(scripted(folder.path(), &script));
    let stop = StopSignal::new();
    let pressing = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        stop.stop();
        Instant::now()
    };
    let asking = runner.ask(question("Hello"), |_| (), stop.clone());
    let (summary, pressed) = tokio::join!(asking, pressing);
    assert!(pressed.elapsed() < Duration::from_secs(1));
    assert_eq!(summary.unwrap().text, "");
}
