//! The worker by itself, spoken to line by line.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use runner_protocol::{
    Event, Failure, FinishReason, GenerateRequest, LoadRequest, Message, PROTOCOL_VERSION, Request,
    Role, UserText, from_line, to_line,
};

struct Worker {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Worker {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_steelyard-runner-worker"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self {
            input: child.stdin.take().unwrap(),
            output: BufReader::new(child.stdout.take().unwrap()),
            child,
        }
    }

    fn say(&mut self, request: &Request) {
        self.say_line(&to_line(request).unwrap());
    }

    fn say_line(&mut self, line: &str) {
        self.input.write_all(line.as_bytes()).unwrap();
    }

    fn hear(&mut self) -> Event {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        from_line(&line).unwrap()
    }

    /// The next event that is no progress report.
    fn hear_result(&mut self) -> Event {
        loop {
            match self.hear() {
                Event::Loading { .. } | Event::Reading { .. } | Event::Text { .. } => {}
                event => return event,
            }
        }
    }

    fn load_tiny(&mut self, id: u64) -> Event {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runner/tests/fixtures");
        self.say(&Request::Load(LoadRequest {
            id,
            path: fixtures.join("tiny-llama-q8_0.gguf").display().to_string(),
            threads: 1,
            adapter: None,
        }));
        self.hear_result()
    }

    fn wait_for_end(&mut self) -> Duration {
        let started = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(started.elapsed() < Duration::from_secs(10), "still there");
            std::thread::sleep(Duration::from_millis(5));
        }
        started.elapsed()
    }
}

fn generate(id: u64, max_tokens: u32, context_tokens: u32) -> GenerateRequest {
    GenerateRequest {
        id,
        messages: vec![Message {
            role: Role::User,
            content: UserText::from("Hello"),
        }],
        temperature: 0.0,
        seed: 0,
        max_tokens,
        context_tokens,
        form: None,
    }
}

#[test]
fn it_introduces_itself() {
    let mut worker = Worker::start();
    worker.say(&Request::Hello {
        id: 1,
        protocol_version: PROTOCOL_VERSION,
        memory_limit_bytes: None,
    });
    match worker.hear() {
        Event::Ready {
            id,
            protocol_version,
            engine_version,
            ..
        } => {
            assert_eq!((id, protocol_version), (1, PROTOCOL_VERSION));
            assert!(engine_version.starts_with("llama.cpp"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_answers_from_started_to_finished() {
    let mut worker = Worker::start();
    assert!(matches!(worker.load_tiny(1), Event::Loaded { id: 1, .. }));
    worker.say(&Request::Generate(generate(2, 6, 256)));
    let Event::Started { prompt_tokens, .. } = worker.hear() else {
        panic!("not started");
    };
    match worker.hear_result() {
        Event::Finished(finished) => {
            assert_eq!(finished.id, 2);
            assert_eq!(finished.prompt_tokens, prompt_tokens);
            assert!(finished.generated_tokens <= 6);
            assert!(finished.time_to_first_token_ms.unwrap() > 0.0);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_ping_is_answered_while_it_computes() {
    let mut worker = Worker::start();
    worker.load_tiny(1);
    worker.say(&Request::Generate(generate(2, 5000, 8192)));
    assert!(matches!(worker.hear(), Event::Started { .. }));
    worker.say(&Request::Ping { id: 3 });
    // The sign of life comes before the end of the answer.
    loop {
        match worker.hear() {
            Event::Pong { id } => break assert_eq!(id, 3),
            Event::Finished(_) => panic!("the answer came first"),
            _ => {}
        }
    }
}

#[test]
fn a_line_that_is_no_request_is_refused_and_the_next_one_heard() {
    let mut worker = Worker::start();
    worker.say_line("{\"request\":\"sing\"}\n\u{1F600}\n");
    for _ in 0..2 {
        assert!(matches!(
            worker.hear(),
            Event::Failed {
                id: 0,
                failure: Failure::BadRequest { .. }
            }
        ));
    }
    assert!(matches!(worker.load_tiny(1), Event::Loaded { .. }));
}

#[test]
fn a_question_without_a_model_is_refused() {
    let mut worker = Worker::start();
    worker.say(&Request::Generate(generate(1, 6, 256)));
    assert!(matches!(
        worker.hear(),
        Event::Failed {
            id: 1,
            failure: Failure::BadRequest { .. }
        }
    ));
}

#[test]
fn a_file_that_is_not_there_is_refused_and_the_model_before_it_let_go() {
    let mut worker = Worker::start();
    worker.load_tiny(1);
    worker.say(&Request::Load(LoadRequest {
        id: 2,
        path: "/nowhere/model.gguf".to_owned(),
        threads: 1,
        adapter: None,
    }));
    assert!(matches!(
        worker.hear(),
        Event::Failed {
            id: 2,
            failure: Failure::ModelUnreadable { .. }
        }
    ));
    worker.say(&Request::Generate(generate(3, 6, 256)));
    assert!(matches!(worker.hear(), Event::Failed { id: 3, .. }));
}

#[test]
fn a_cancel_sent_with_the_question_stops_it_before_the_first_word() {
    let mut worker = Worker::start();
    worker.load_tiny(1);
    // In one write, so that both are there before the engine looks.
    let both = to_line(&Request::Generate(generate(2, 5000, 8192))).unwrap()
        + &to_line(&Request::Cancel { id: 2 }).unwrap();
    worker.say_line(&both);
    match worker.hear_result() {
        Event::Started { .. } => {}
        other => panic!("{other:?}"),
    }
    match worker.hear_result() {
        Event::Finished(finished) => assert_eq!(finished.reason, FinishReason::Stopped),
        other => panic!("{other:?}"),
    }
    // The next request is not reached by it.
    worker.say(&Request::Generate(generate(3, 2, 256)));
    assert!(matches!(worker.hear(), Event::Started { id: 3, .. }));
    match worker.hear_result() {
        Event::Finished(finished) => assert_ne!(finished.reason, FinishReason::Stopped),
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_ends_when_told_to_and_when_its_input_closes() {
    let mut told = Worker::start();
    told.load_tiny(1);
    told.say(&Request::Shutdown { id: 2 });
    told.wait_for_end();
    assert!(told.child.wait().unwrap().success());

    let mut worker = Worker::start();
    worker.load_tiny(1);
    let Worker {
        child,
        input,
        output,
    } = worker;
    drop(input);
    let mut rest = Worker {
        child,
        input: told.input,
        output,
    };
    assert!(rest.wait_for_end() < Duration::from_secs(3));
}
