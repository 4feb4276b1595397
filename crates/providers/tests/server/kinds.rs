//! What a server is, from what it says; and what is none.

use std::time::{Duration, Instant};

use providers::Reach;
use providers::server::{
    FoundServer, Server, ServerAddress, ServerError, ServerKind, find_at, probe,
};
use tokio::net::TcpListener;

use crate::peer::{Peer, Step, json, peer, whole};
use crate::support::{at, outlet};

/// Pages as the products give them, cut to what is read.
const OLLAMA: &[(&str, &str)] = &[
    (
        "/v1/models",
        r#"{"object":"list","data":[{"id":"gemma3:4b","object":"model","created":1764000000,"owned_by":"library"},{"id":"smollm2:135m","owned_by":"library"}]}"#,
    ),
    ("/api/version", r#"{"version":"0.13.5"}"#),
    (
        "/api/tags",
        r#"{"models":[{"name":"gemma3:4b","model":"gemma3:4b","size":3338801804},{"name":"smollm2:135m","model":"smollm2:135m"}]}"#,
    ),
    (
        "/api/ps",
        r#"{"models":[{"name":"gemma3:4b","model":"gemma3:4b","context_length":4096}]}"#,
    ),
];
const EMPTY_OLLAMA: &[(&str, &str)] = &[
    ("/v1/models", r#"{"object":"list","data":null}"#),
    ("/api/version", r#"{"version":"0.13.5"}"#),
    ("/api/tags", r#"{"models":[]}"#),
    ("/api/ps", r#"{"models":[]}"#),
];
const LM_STUDIO: &[(&str, &str)] = &[
    (
        "/v1/models",
        r#"{"data":[{"id":"granite-4","object":"model","owned_by":"organization_owner"},{"id":"nomic-embed","owned_by":"organization_owner"}],"object":"list"}"#,
    ),
    (
        "/api/v0/models",
        r#"{"data":[{"id":"granite-4","type":"llm","state":"loaded","max_context_length":131072,"loaded_context_length":8192},{"id":"nomic-embed","type":"embeddings","max_context_length":2048}]}"#,
    ),
];
const VLLM: &[(&str, &str)] = &[
    (
        "/v1/models",
        r#"{"object":"list","data":[{"id":"mistralai/Mistral-7B","object":"model","owned_by":"vllm","max_model_len":32768}]}"#,
    ),
    ("/version", r#"{"version":"0.11.2"}"#),
];
const OTHER: &[(&str, &str)] = &[("/v1/models", r#"{"data":[{"id":"my-model"}]}"#)];

async fn pages(pages: &'static [(&'static str, &'static str)]) -> Peer {
    peer(
        move |asked| match pages.iter().find(|(path, _)| *path == asked.path()) {
            Some((_, body)) => json("200 OK", body),
            None => json("404 Not Found", "{\"error\":\"no such page\"}"),
        },
    )
    .await
}

async fn probed(peer: &Peer) -> Result<FoundServer, ServerError> {
    let (outlet, _) = outlet();
    let address = at(peer.address);
    probe(&outlet, &Server::new(&address, "the test")).await
}

#[tokio::test]
async fn each_product_is_known_by_what_it_says() {
    for (said, kind, version, models) in [
        (
            OLLAMA,
            ServerKind::Ollama,
            Some("0.13.5"),
            vec![("gemma3:4b", Some(4_096)), ("smollm2:135m", None)],
        ),
        (EMPTY_OLLAMA, ServerKind::Ollama, Some("0.13.5"), vec![]),
        (
            LM_STUDIO,
            ServerKind::LmStudio,
            None,
            vec![("granite-4", Some(8_192))],
        ),
        (
            VLLM,
            ServerKind::Vllm,
            Some("0.11.2"),
            vec![("mistralai/Mistral-7B", Some(32_768))],
        ),
        (
            OTHER,
            ServerKind::Compatible,
            None,
            vec![("my-model", None)],
        ),
    ] {
        let found = probed(&pages(said).await).await.unwrap();
        assert_eq!((found.kind, found.version.as_deref()), (kind, version));
        let shown: Vec<_> = found
            .models
            .iter()
            .map(|model| (model.id.as_str(), model.context_tokens))
            .collect();
        assert_eq!(shown, models);
        assert_eq!(found.reach, Reach::ThisComputer);
    }
}

#[tokio::test]
async fn an_old_ollama_without_the_common_list_is_found_by_its_own() {
    let old = &OLLAMA[1..];
    let found = probed(&pages(old).await).await.unwrap();
    assert_eq!((found.kind, found.models.len()), (ServerKind::Ollama, 2));
}

#[tokio::test]
async fn what_answers_and_is_no_model_server_is_told_from_what_does_not_answer() {
    let page = "content-type: text/html\r\n";
    for steps in [
        whole("200 OK", page, "<h1>Welcome to nginx</h1>"),
        whole("404 Not Found", page, "<h1>Not found</h1>"),
        json("200 OK", "{\"hello\":\"world\"}"),
        json("200 OK", "{\"data\""),
        vec![Step::Send(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec())],
    ] {
        let server = peer(move |_| steps.clone()).await;
        let error = probed(&server).await.unwrap_err();
        assert_eq!(error.code(), "server-not-a-model-server", "{error}");
    }
    for (status, code) in [
        ("401 Unauthorized", "server-key-refused"),
        ("403 Forbidden", "server-key-refused"),
        ("503 Service Unavailable", "server-busy"),
        ("500 Oops", "server-failed"),
    ] {
        let server = peer(move |_| json(status, "{}")).await;
        assert_eq!(probed(&server).await.unwrap_err().code(), code, "{status}");
    }
    let (outlet, _) = outlet();
    let address = at(closed().await);
    let error = probe(&outlet, &Server::new(&address, "the test"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "net-refused");
}

#[tokio::test]
async fn servers_on_this_computer_are_found_side_by_side_and_no_other_is_asked() {
    let (ollama, vllm) = (pages(OLLAMA).await, pages(VLLM).await);
    let silent = peer(|_| vec![Step::Hang]).await;
    let page = peer(|_| whole("200 OK", "content-type: text/html\r\n", "<h1>Hello</h1>")).await;
    let elsewhere = ServerAddress::parse("http://192.0.2.1:8000").unwrap();
    let places = [
        at(silent.address),
        at(ollama.address),
        at(closed().await),
        elsewhere,
        at(page.address),
        at(vllm.address),
    ];
    let (outlet, paper) = outlet();
    let began = Instant::now();
    let found = find_at(&outlet, &places, "the test").await;
    assert!(began.elapsed() < Duration::from_secs(5));
    let kinds: Vec<ServerKind> = found.iter().map(|server| server.kind).collect();
    assert_eq!(kinds, [ServerKind::Ollama, ServerKind::Vllm]);
    for (outgoing, _) in paper.lines() {
        assert_eq!(outgoing.reach, Reach::ThisComputer);
        assert_eq!(outgoing.why.as_str(), "server-check");
        assert_eq!(outgoing.bytes_out, 0);
    }
}

/// A port at which nobody listens.
async fn closed() -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap()
}
