//! llama.cpp's own benchmark and server, as `cargo xtask peers` built them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Setting;

/// Room for one task and its answer on the server.
const ROOM: u32 = 512;
/// How long the server may take to load the model.
const PATIENCE: Duration = Duration::from_mins(2);

pub(crate) struct Peers {
    bench: PathBuf,
    server: PathBuf,
}

impl Peers {
    pub(crate) fn find(target: &Path) -> Option<Self> {
        let program = |name: &str| {
            let file = format!("peers/build/bin/{name}{}", std::env::consts::EXE_SUFFIX);
            Some(target.join(file)).filter(|path| path.is_file())
        };
        Some(Self {
            bench: program("llama-bench")?,
            server: program("llama-server")?,
        })
    }

    /// Tokens a second that llama-bench reads, or writes after that many were read.
    pub(crate) fn bench(&self, setting: &Setting, words: &[&str]) -> f64 {
        let output = as_the_worker_runs(&mut Command::new(&self.bench))
            .arg("--model")
            .arg(&setting.model.path)
            .args(["--threads", &setting.threads.to_string()])
            .args(["--repetitions", "1", "--output", "json"])
            .args(words)
            .stderr(Stdio::null())
            .output()
            .expect("llama-bench runs");
        let rows: Value = serde_json::from_slice(&output.stdout).expect("llama-bench writes JSON");
        rows[0]["avg_ts"].as_f64().expect("a speed")
    }

    /// The server with this many slots, ready to answer.
    pub(crate) fn server(&self, setting: &Setting, slots: u32) -> Server {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let child = as_the_worker_runs(&mut Command::new(&self.server))
            .arg("--model")
            .arg(&setting.model.path)
            .args(["--threads", &setting.threads.to_string()])
            .args(["--parallel", &slots.to_string()])
            .args(["--ctx-size", &(slots * ROOM).to_string()])
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("llama-server starts");
        let server = Server { child, port };
        let begun = Instant::now();
        while !server.is_ready() {
            assert!(begun.elapsed() < PATIENCE, "llama-server does not come up");
            thread::sleep(Duration::from_millis(50));
        }
        server
    }
}

/// The same surroundings on both sides: without these, threads that wait by spinning would
/// starve each other on a busy computer, and flatter us.
fn as_the_worker_runs(command: &mut Command) -> &mut Command {
    command
        .env("GOMP_SPINCOUNT", "1000")
        .env("GGML_NO_BACKTRACE", "1")
        .env("MALLOC_ARENA_MAX", "2")
}

/// A running llama-server; dropping it ends it.
pub(crate) struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Asks one task; gives back how many tokens the answer has.
    pub(crate) fn ask(&self, system: &str, task: &str, max_tokens: u32) -> u32 {
        let body = json!({
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": task},
            ],
            "temperature": 0,
            "max_tokens": max_tokens,
        })
        .to_string();
        let head = format!(
            "POST /v1/chat/completions HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {}",
            body.len()
        );
        let (status, answer) = self.exchange(&head, &body).expect("llama-server answers");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(status, 200, "{answer}");
        let tokens = answer["usage"]["completion_tokens"]
            .as_u64()
            .expect("a count");
        u32::try_from(tokens).unwrap()
    }

    fn is_ready(&self) -> bool {
        self.exchange("GET /health HTTP/1.1", "")
            .is_ok_and(|(status, _)| status == 200)
    }

    fn exchange(&self, head: &str, body: &str) -> std::io::Result<(u16, String)> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        let request = format!("{head}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n{body}");
        stream.write_all(request.as_bytes())?;
        let mut answer = BufReader::new(stream);
        let mut line = String::new();
        answer.read_line(&mut line)?;
        let status = line
            .split_whitespace()
            .nth(1)
            .and_then(|word| word.parse().ok());
        let mut text = String::new();
        answer.read_to_string(&mut text)?;
        let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        Ok((status.unwrap_or(0), body.to_owned()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
