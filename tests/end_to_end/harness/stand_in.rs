//! A program on this computer that stands in for a provider and writes down every word it hears.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

/// The model that it has.
pub(crate) const MODEL: &str = "stand-in-large";

/// Ends when the test does.
pub(crate) struct StandIn {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<Heard>>>,
}

/// One request.
#[derive(Debug, Clone)]
pub(crate) struct Heard {
    pub(crate) path: String,
    /// All header lines.
    pub(crate) headers: String,
    pub(crate) body: String,
}

impl StandIn {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&heard);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let ears = Arc::clone(&ears);
                std::thread::spawn(move || serve(stream, &ears));
            }
        });
        Self { address, heard }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything that was asked so far.
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().expect("plain data").clone()
    }
}

fn serve(mut stream: TcpStream, ears: &Mutex<Vec<Heard>>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        match reader.read_line(&mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) if line.trim().is_empty() => break,
            Ok(_) => head.push(line.trim().to_owned()),
        }
    }
    let length = head
        .iter()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0);
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let request = Heard {
        path: head.first().cloned().unwrap_or_default(),
        headers: head.join("\n"),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let answers = if request.path.contains("/chat/completions") {
        answer(&request.body)
    } else if request.path.contains("/models") {
        vec![models()]
    } else {
        vec!["HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_owned()]
    };
    ears.lock().expect("plain data").push(request);
    for piece in answers {
        if stream.write_all(piece.as_bytes()).is_err() {
            return;
        }
        std::thread::sleep(Duration::from_millis(60));
    }
}

fn models() -> String {
    let body =
        json!({ "object": "list", "data": [{ "id": MODEL, "object": "model" }] }).to_string();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

/// Says back what it was asked, word for word; breaks off half-way when that says "break off".
fn answer(body: &str) -> Vec<String> {
    let request: Value = serde_json::from_str(body).unwrap_or_default();
    let asked = request["messages"]
        .as_array()
        .and_then(|messages| messages.last())
        .and_then(|message| message["content"].as_str())
        .unwrap_or_default();
    let text = format!("You wrote: {asked}");
    let mut pieces = vec![
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
            .to_owned(),
    ];
    let letters: Vec<char> = text.chars().collect();
    for part in letters.chunks(9) {
        let part: String = part.iter().collect();
        let delta = json!({ "choices": [{ "index": 0, "delta": { "content": part } }] });
        pieces.push(format!("data: {delta}\n\n"));
    }
    if asked.contains("break off") {
        pieces.truncate(pieces.len() / 2);
        return pieces;
    }
    let end = json!({ "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] });
    let usage = json!({ "choices": [], "usage": { "prompt_tokens": 21, "completion_tokens": 34, "total_tokens": 55 } });
    pieces.push(format!("data: {end}\n\ndata: {usage}\n\ndata: [DONE]\n\n"));
    pieces
}
