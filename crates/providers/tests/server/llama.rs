//! The real server of llama.cpp, with the model that every installer carries.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use keys::Secret;
use providers::Reach;
use providers::server::{
    ChatEvent, ChatRequest, Ending, Server, ServerAddress, ServerError, ServerKind, Turn, ask,
    ask_many, find_at, probe,
};
use tokio::sync::{Mutex, MutexGuard, oneshot};

use crate::support::{never, outlet};

pub(crate) const KEY: &str = "sk-local-0123456789";

/// The server, one for all tests. It ends when its standard input does, which is when this
/// process ends.
struct Llama {
    address: ServerAddress,
    _process: Child,
}

/// The folder of this crate. Cargo names it at run time as well, so a moved clone still works.
pub(crate) fn here() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// Starts a script of this folder, which ends when its standard input does.
pub(crate) fn python(script: &str, arguments: &[&str]) -> Child {
    ["python3", "python"]
        .into_iter()
        .find_map(|python| {
            Command::new(python)
                .arg(here().join("tests/server").join(script))
                .args(arguments)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()
        })
        .expect("Python 3 is not here. Run `cargo xtask setup`, which installs it or says how.")
}

fn start() -> Llama {
    let packages = here().join("../../.local/llama-server");
    let model = here().join("../../models/SmolLM2-135M-Instruct.Q4_1.gguf");
    let (packages_text, model_text) = (packages.display().to_string(), model.display().to_string());
    let mut process = python("llama.py", &[&packages_text, &model_text, KEY]);
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = ServerAddress::parse(&line).unwrap_or_else(|error| {
        panic!(
            "llama.cpp's server did not start ({error}). Run `cargo xtask setup`, which installs \
             it into {} and the model into {}.",
            packages.display(),
            model.display()
        )
    });
    Llama {
        address,
        _process: process,
    }
}

/// The server, for one test at a time: questions side by side share its arithmetic, which
/// changes a word now and then.
pub(crate) async fn llama() -> (&'static ServerAddress, MutexGuard<'static, ()>) {
    static LLAMA: OnceLock<Llama> = OnceLock::new();
    static TURN: Mutex<()> = Mutex::const_new(());
    let turn = TURN.lock().await;
    let llama = tokio::task::spawn_blocking(|| LLAMA.get_or_init(start))
        .await
        .unwrap();
    (&llama.address, turn)
}

fn key() -> Secret {
    Secret::new(KEY.to_owned())
}

fn question(text: &str) -> ChatRequest {
    ChatRequest {
        temperature: Some(0.0),
        seed: Some(1),
        max_tokens: Some(12),
        ..ChatRequest::new("smollm2", vec![Turn::system("Be brief."), Turn::user(text)])
    }
}

#[tokio::test]
async fn it_is_known_for_what_it_is() {
    let (address, _turn) = llama().await;
    let (outlet, paper) = outlet();
    let key = key();
    let server = Server::new(address, "the test").with_key(Some(&key));
    let found = probe(&outlet, &server).await.unwrap();
    assert_eq!(
        (found.kind, found.reach),
        (ServerKind::LlamaCpp, Reach::ThisComputer)
    );
    let [model] = found.models.as_slice() else {
        panic!("{:?}", found.models);
    };
    assert_eq!(model.name(), "SmolLM2-135M-Instruct.Q4_1");
    assert_eq!(model.context_tokens, Some(256));
    // The list of models and its own page; offline as at first start.
    assert_eq!(paper.endings(), ["answered", "answered"]);

    // Looking around sends no key, and a server that wants one is not listed.
    let found = find_at(&outlet, std::slice::from_ref(address), "the test").await;
    assert_eq!(found, []);
    let error = probe(&outlet, &Server::new(address, "the test")).await;
    assert_eq!(error.unwrap_err().code(), "server-key-refused");
}

#[tokio::test]
async fn a_streamed_answer_is_the_whole_one_piece_by_piece() {
    let (address, _turn) = llama().await;
    let (outlet, paper) = outlet();
    let key = key();
    let server = Server::new(address, "the test")
        .with_key(Some(&key))
        .for_case(Some("case-1"));
    let question = question("What is the capital of France?");
    // So that both find the question already read.
    ask(&outlet, &server, &question, |_| {}, never())
        .await
        .unwrap();

    let mut events = Vec::new();
    let streamed = ask(
        &outlet,
        &server,
        &question,
        |event| events.push(event),
        never(),
    )
    .await
    .unwrap();
    let at_once = ChatRequest {
        streamed: false,
        ..question
    };
    let whole = ask(&outlet, &server, &at_once, |_| {}, never())
        .await
        .unwrap();

    assert!(events.len() > 1);
    let pieces: String = events
        .iter()
        .map(|event| match event {
            ChatEvent::Text(text) => text.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(pieces, streamed.text);
    assert!(!streamed.text.is_empty());
    assert_eq!(
        (&streamed.text, &streamed.ending, streamed.usage),
        (&whole.text, &whole.ending, whole.usage)
    );
    let usage = streamed.usage.unwrap();
    assert!(usage.prompt_tokens > 10 && usage.completion_tokens <= 12);
    assert!(streamed.time_to_first_token.unwrap() <= streamed.duration);
    assert!(streamed.tokens_per_second().unwrap() > 0.0);
    assert_eq!(streamed.reach, Some(Reach::ThisComputer));
    // It has one model, and says which, whatever it was asked for.
    assert!(streamed.answered_by.unwrap().contains("SmolLM2-135M"));

    let (outgoing, outcome) = paper.lines()[1].clone();
    assert_eq!(
        (outgoing.why.as_str(), outgoing.case.as_deref()),
        ("chat", Some("case-1"))
    );
    assert!(outgoing.bytes_out > 100);
    let ending = outcome.unwrap().ending;
    assert_eq!(
        (ending.tokens_out, ending.tokens_in),
        (Some(usage.prompt_tokens), Some(usage.completion_tokens))
    );
}

#[tokio::test]
async fn stop_frees_the_server_within_a_second() {
    let (address, _turn) = llama().await;
    let (outlet, _) = outlet();
    let key = key();
    let server = Server::new(address, "the test").with_key(Some(&key));
    let long = ChatRequest {
        max_tokens: Some(200),
        ..question("Count from one to a hundred, in words.")
    };
    let (press, pressed) = oneshot::channel();
    let mut press = Some(press);
    let mut pressed_at = None;
    let answer = ask(
        &outlet,
        &server,
        &long,
        |_| {
            if let Some(press) = press.take() {
                pressed_at = Some(Instant::now());
                press.send(()).unwrap();
            }
        },
        async {
            pressed.await.unwrap();
        },
    )
    .await
    .unwrap();
    assert!(pressed_at.unwrap().elapsed() < Duration::from_secs(1));
    assert_eq!(answer.ending, Ending::Stopped);
    assert!(!answer.text.is_empty());

    let next = ask(&outlet, &server, &question("Say hello."), |_| {}, never())
        .await
        .unwrap();
    assert!(next.is_whole());
}

#[tokio::test]
async fn several_are_answered_at_once_and_one_too_long_says_so_in_its_place() {
    let (address, _turn) = llama().await;
    let (outlet, _) = outlet();
    let key = key();
    let server = Server::new(address, "the test").with_key(Some(&key));
    let mut questions: Vec<ChatRequest> = ["red", "green", "blue", "black", "white"]
        .into_iter()
        .map(|colour| question(&format!("Name a thing that is {colour}.")))
        .collect();
    questions[2] = question(&"blue ".repeat(400));
    let mut heard = vec![false; questions.len()];
    let answers = ask_many(
        &outlet,
        &server,
        &questions,
        3,
        |number, _| heard[number] = true,
        never(),
    )
    .await;
    assert_eq!(heard, [true, true, false, true, true]);
    for (number, answer) in answers.iter().enumerate() {
        match answer {
            Ok(answer) => assert!(number != 2 && answer.is_whole(), "{answer:?}"),
            Err(ServerError::ContextTooLong {
                prompt_tokens,
                limit_tokens,
                ..
            }) => {
                assert_eq!((number, *limit_tokens), (2, Some(256)));
                assert!(prompt_tokens.unwrap() > 400);
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn a_schema_binds_the_answer() {
    let (address, _turn) = llama().await;
    let (outlet, _) = outlet();
    let key = key();
    let server = Server::new(address, "the test").with_key(Some(&key));
    let bound = ChatRequest {
        max_tokens: Some(40),
        schema: Some(serde_json::json!({
            "type": "object",
            "properties": { "invoice": { "type": "boolean" } },
            "required": ["invoice"],
            "additionalProperties": false,
        })),
        ..question("Is this an invoice? Total due: 40 euros.")
    };
    let answer = ask(&outlet, &server, &bound, |_| {}, never())
        .await
        .unwrap();
    let json: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert!(json["invoice"].is_boolean(), "{json}");
}

#[tokio::test]
async fn without_its_key_it_answers_nothing() {
    let (address, _turn) = llama().await;
    let (outlet, paper) = outlet();
    let wrong = Secret::new("sk-wrong-9876543210".to_owned());
    for key in [None, Some(&wrong)] {
        let server = Server::new(address, "the test").with_key(key);
        let error = ask(&outlet, &server, &question("Hello?"), |_| {}, never())
            .await
            .unwrap_err();
        assert_eq!(
            error,
            ServerError::KeyRefused {
                address: address.to_string()
            }
        );
    }
    assert!(!format!("{:?}", paper.lines()).contains("9876543210"));
}
