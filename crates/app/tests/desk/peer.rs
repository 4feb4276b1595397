//! A server on this computer that speaks OpenAI's protocol as it is told, and record everything.

use std::fmt::Write as _;
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

/// How its answers end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    /// As they should.
    Whole,
    /// The connection is cut.
    Cut,
    /// Nothing more comes.
    Silent,
}

/// The key it takes.
pub(crate) const KEY: &str = "sk-test-0123456789abcdefWXYZ";

impl Peer {
    /// Answers each question with these pieces.
    pub(crate) fn open(pieces: &'static [&'static str], ends: Ends) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard: Arc<Mutex<Vec<Heard>>> = Arc::default();
        let record = Arc::clone(&heard);
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let record = Arc::clone(&record);
                std::thread::spawn(move || answer(connection.unwrap(), &record, pieces, ends));
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
    ends: Ends,
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
        let _ = write!(events, "data: {chunk}\n\n");
    }
    if ends == Ends::Whole {
        let last = serde_json::json!({
            "id": "1", "object": "chat.completion.chunk", "model": "peer-large",
            "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }],
        });
        let usage = serde_json::json!({
            "id": "1", "object": "chat.completion.chunk", "model": "peer-large", "choices": [],
            "usage": { "prompt_tokens": 31, "completion_tokens": 12, "total_tokens": 43 },
        });
        let _ = write!(events, "data: {last}\n\ndata: {usage}\n\ndata: [DONE]\n\n");
    }
    // Longer than what comes, where more is missing.
    let length = events.len() + if ends == Ends::Whole { 0 } else { 100 };
    write!(
        connection,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{events}"
    )
    .ok()?;
    if ends == Ends::Silent {
        std::thread::sleep(std::time::Duration::from_secs(30));
    }
    Some(())
}
