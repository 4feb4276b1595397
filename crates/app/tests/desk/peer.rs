//! A server on this computer that speaks OpenAI's protocol as it is told, and hears everything.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// One request as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Heard {
    /// "POST /v1/chat/completions".
    pub(crate) what: String,
    /// The header of that name, in small letters.
    pub(crate) authorization: String,
    pub(crate) body: String,
}

/// The server.
pub(crate) struct Peer {
    port: u16,
    heard: Arc<Mutex<Vec<Heard>>>,
}

/// The key it takes.
pub(crate) const KEY: &str = "sk-test-0123456789abcdefWXYZ";

impl Peer {
    /// Answers each question with these pieces; breaks off after them when `cut`.
    pub(crate) fn open(pieces: &'static [&'static str], cut: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard: Arc<Mutex<Vec<Heard>>> = Arc::default();
        let hears = Arc::clone(&heard);
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let hears = Arc::clone(&hears);
                std::thread::spawn(move || answer(connection.unwrap(), &hears, pieces, cut));
            }
        });
        Self { port, heard }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.port)
    }

    /// What arrived at its chat.
    pub(crate) fn questions(&self) -> Vec<Heard> {
        let heard = self.heard.lock().unwrap();
        heard
            .iter()
            .filter(|one| one.what.contains("chat/completions"))
            .cloned()
            .collect()
    }
}

fn answer(
    connection: TcpStream,
    heard: &Mutex<Vec<Heard>>,
    pieces: &[&str],
    cut: bool,
) -> Option<()> {
    let mut reader = BufReader::new(connection.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let what = line.rsplit_once(' ')?.0.to_owned();
    let (mut length, mut authorization) = (0, String::new());
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let Some((name, value)) = header.trim().split_once(": ") else {
            break;
        };
        match name.to_lowercase().as_str() {
            "content-length" => length = value.parse().ok()?,
            "authorization" => value.clone_into(&mut authorization),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let is_known = authorization == format!("Bearer {KEY}");
    heard.lock().unwrap().push(Heard {
        what: what.clone(),
        authorization,
        body: String::from_utf8(body).ok()?,
    });
    let mut connection = connection;
    if what.contains("/models") {
        let (status, body) = if is_known {
            (
                "200 OK",
                r#"{"object":"list","data":[{"id":"peer-large","object":"model"}]}"#,
            )
        } else {
            (
                "401 Unauthorized",
                r#"{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}}"#,
            )
        };
        return write!(
            connection,
            "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            body.len()
        )
        .ok();
    }
    let mut events = String::new();
    for piece in pieces {
        let chunk = serde_json::json!({
            "id": "1", "object": "chat.completion.chunk", "model": "peer-large",
            "choices": [{ "index": 0, "delta": { "content": piece }, "finish_reason": null }],
        });
        events.push_str(&format!("data: {chunk}\n\n"));
    }
    if !cut {
        let last = serde_json::json!({
            "id": "1", "object": "chat.completion.chunk", "model": "peer-large",
            "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }],
        });
        let usage = serde_json::json!({
            "id": "1", "object": "chat.completion.chunk", "model": "peer-large", "choices": [],
            "usage": { "prompt_tokens": 31, "completion_tokens": 12, "total_tokens": 43 },
        });
        events.push_str(&format!(
            "data: {last}\n\ndata: {usage}\n\ndata: [DONE]\n\n"
        ));
    }
    // Longer than what comes, where the connection is cut.
    let length = events.len() + if cut { 100 } else { 0 };
    write!(
        connection,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{events}"
    )
    .ok()
}
