//! The real `LiteLLM` proxy before the real server of llama.cpp: it speaks the protocols of
//! OpenAI, Azure, Anthropic and Google, and nobody here wrote it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::Child;
use std::sync::OnceLock;

use keys::Secret;
use providers::closed::{
    self, ChatEvent, ChatRequest, Ending, Endpoint, Patience, Permission, Place, Turn, models,
};
use providers::provider;
use tokio::sync::{MutexGuard, oneshot};

use crate::llama::{self, here, llama, python};
use crate::support::{never, online};
use crate::who::price;

const KEY: &str = "sk-gateway-0123456789";

/// The proxy, one for all tests. It ends when its standard input does, which is when this
/// process ends.
struct Gateway {
    address: SocketAddr,
    _process: Child,
}

fn start(server: &str) -> Gateway {
    let packages = here().join("../../.local/litellm");
    let packages_text = packages.display().to_string();
    let mut process = python("gateway.py", &[&packages_text, server, llama::KEY, KEY]);
    // It greets before it listens.
    let address = BufReader::new(process.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("http://")?.parse().ok())
        .unwrap_or_else(|| {
            panic!(
                "The LiteLLM proxy did not start. Run `cargo xtask setup`, which installs it into {}.",
                packages.display()
            )
        });
    Gateway {
        address,
        _process: process,
    }
}

/// The proxy, and the model server behind it for one test at a time. It takes a while to
/// start, in which others may have the model server.
async fn gateway() -> (SocketAddr, MutexGuard<'static, ()>) {
    static GATEWAY: OnceLock<Gateway> = OnceLock::new();
    let server = llama().await.0.to_string();
    let address =
        tokio::task::spawn_blocking(move || GATEWAY.get_or_init(|| start(&server)).address)
            .await
            .unwrap();
    (address, llama().await.1)
}

/// A provider, played by the proxy.
fn played(id: &str, address: SocketAddr) -> Endpoint {
    let provider = provider(id).unwrap();
    let endpoint = if id == "azure" {
        // The older kind of address, which is the only one that the proxy knows.
        let target = "openai/deployments/smollm2/chat/completions?api-version=2024-10-21";
        let typed = Place::Address(format!("http://{address}/{target}"));
        Endpoint::new(provider, &typed)
    } else {
        Endpoint::on_this_computer(provider, address)
    };
    endpoint.unwrap().with_patience(Patience {
        tries_again: 0,
        ..Patience::default()
    })
}

const ALLOWED: Permission<'static> = Permission {
    case: None,
    allowed_by: "the test",
};

fn question(model: &str, text: &str) -> ChatRequest {
    ChatRequest {
        temperature: Some(0.0),
        max_tokens: Some(8),
        ..ChatRequest::new(model, vec![Turn::system("Be brief."), Turn::user(text)])
    }
}

/// The protocols that the proxy speaks.
const SPOKEN: [&str; 4] = ["openai", "azure", "anthropic", "google"];

#[tokio::test]
async fn each_protocol_brings_the_same_words_of_the_same_model() {
    let (address, _turn) = gateway().await;
    let key = Secret::new(KEY.to_owned());
    let mut texts = Vec::new();
    for id in SPOKEN {
        let endpoint = played(id, address);
        let (outlet, paper) = online();
        let mut pieces = Vec::new();
        let answer = closed::ask(
            &outlet,
            &endpoint,
            &key,
            &question("smollm2", "What is the capital of France?"),
            ALLOWED,
            Some(price()),
            |event| {
                if let ChatEvent::Text(text) = event {
                    pieces.push(text);
                }
            },
            never(),
        )
        .await
        .unwrap_or_else(|error| panic!("{id}: {error}"));
        assert!(pieces.len() > 1, "{id}: {pieces:?}");
        assert_eq!(pieces.concat(), answer.text, "{id}");
        assert!(
            matches!(answer.ending, Ending::LengthReached | Ending::Finished),
            "{id}: {:?}",
            answer.ending
        );
        let ending = paper.lines()[0].1.clone().unwrap().ending;
        assert_eq!(ending.failed_with, None);
        let usage = answer.usage.unwrap();
        assert_eq!(ending.tokens_out, Some(usage.prompt_tokens), "{id}");
        assert!(!answer.text.is_empty(), "{id}");
        // Of Google's protocol it passes on the words of both sides and nothing else: neither
        // the instruction before them, nor the settings, nor a count.
        if id == "google" {
            continue;
        }
        assert!(
            usage.prompt_tokens > 20 && usage.completion_tokens == 8,
            "{id}: {usage:?}"
        );
        assert!(ending.cost.unwrap().nanos > 0, "{id}");
        texts.push(answer.text);
    }
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
}

#[tokio::test]
async fn stop_lists_and_refusals_hold_for_each_protocol() {
    let (address, _turn) = gateway().await;
    let key = Secret::new(KEY.to_owned());
    for id in SPOKEN {
        let endpoint = played(id, address);
        let (outlet, paper) = online();
        let ask = async |request: ChatRequest| {
            closed::ask(
                &outlet,
                &endpoint,
                &key,
                &request,
                ALLOWED,
                None,
                |_| {},
                never(),
            )
            .await
        };
        let unknown = ask(question("nobody", "Hi")).await.unwrap_err();
        // To Google's callers it says something that went wrong inside of it.
        let codes: &[&str] = if id == "google" {
            &["closed-model-unknown", "closed-failed", "closed-refused"]
        } else {
            &["closed-model-unknown"]
        };
        assert!(codes.contains(&unknown.code()), "{id}: {unknown}");
        if ["openai", "azure"].contains(&id) {
            let long = ask(question("smollm2", &"word ".repeat(600)))
                .await
                .unwrap_err();
            assert_eq!(long.code(), "closed-context-too-long", "{id}: {long}");
        }
        let (first, stop) = oneshot::channel();
        let mut first = Some(first);
        let request = ChatRequest {
            max_tokens: Some(200),
            ..question("smollm2", "Tell me a long story.")
        };
        let stopped = closed::ask(
            &outlet,
            &endpoint,
            &key,
            &request,
            ALLOWED,
            None,
            |_| {
                if let Some(first) = first.take() {
                    first.send(()).unwrap();
                }
            },
            async {
                stop.await.unwrap();
            },
        )
        .await
        .unwrap();
        assert_eq!(stopped.ending, Ending::Stopped, "{id}");
        assert!(!stopped.text.is_empty(), "{id}");
        assert_eq!(paper.endings().last().unwrap(), "interrupted", "{id}");
    }
    // The list, in the form that it has for all.
    for id in ["openai", "anthropic", "scaleway"] {
        let endpoint = played(id, address);
        let (outlet, _) = online();
        let listed = models(&outlet, &endpoint, &key, ALLOWED).await.unwrap();
        assert_eq!(listed[0].id, "smollm2", "{id}");
    }
}
