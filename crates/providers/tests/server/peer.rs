//! A server in a few lines that does exactly what a test tells it, down to the byte.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One thing that the server does with a connection.
#[derive(Clone)]
pub(crate) enum Step {
    Send(Vec<u8>),
    Wait(Duration),
    /// These bytes one at a time, with a pause after each.
    Drip(Vec<u8>, Duration),
    /// These bytes over and over, until the other end has had enough.
    Forever(Vec<u8>),
    /// Nothing more, with the connection left open.
    Hang,
}

/// What arrived: the head with the request line and the headers, and the body.
pub(crate) struct Asked {
    /// How many requests came before it.
    pub(crate) number: usize,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Asked {
    pub(crate) fn path(&self) -> &str {
        self.head.split(' ').nth(1).unwrap()
    }
}

/// A running server, and what it saw.
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    asked: Arc<AtomicUsize>,
    most_at_once: Arc<AtomicUsize>,
}

impl Peer {
    /// Requests so far.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    /// The most requests that were answered at the same time.
    pub(crate) fn most_at_once(&self) -> usize {
        self.most_at_once.load(Ordering::SeqCst)
    }
}

/// Starts a server; it ends with the test's runtime.
pub(crate) async fn peer(answer: impl Fn(&Asked) -> Vec<Step> + Send + Sync + 'static) -> Peer {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let peer = Peer {
        address: listener.local_addr().unwrap(),
        asked: Arc::default(),
        most_at_once: Arc::default(),
    };
    let (asked, most, now) = (
        peer.asked.clone(),
        peer.most_at_once.clone(),
        Arc::new(AtomicUsize::new(0)),
    );
    let answer = Arc::new(answer);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (asked, most, now, answer) =
                (asked.clone(), most.clone(), now.clone(), answer.clone());
            tokio::spawn(async move {
                let Some((head, body)) = read(&mut stream).await else {
                    return;
                };
                let number = asked.fetch_add(1, Ordering::SeqCst);
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                let steps = answer(&Asked { number, head, body });
                // The other end may hang up at any moment; that is what some tests are about.
                let _hung_up = play(&mut stream, steps).await;
                now.fetch_sub(1, Ordering::SeqCst);
            });
        }
    });
    peer
}

async fn read(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_lowercase()
                        .strip_prefix("content-length: ")?
                        .parse()
                        .ok()
                })
                .unwrap_or(0);
            if body.len() >= length {
                return Some((head.to_owned(), body.to_owned()));
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

async fn play(stream: &mut TcpStream, steps: Vec<Step>) -> std::io::Result<()> {
    for step in steps {
        match step {
            Step::Send(bytes) => stream.write_all(&bytes).await?,
            Step::Wait(time) => tokio::time::sleep(time).await,
            Step::Drip(bytes, pause) => {
                for byte in bytes {
                    stream.write_all(&[byte]).await?;
                    tokio::time::sleep(pause).await;
                }
            }
            Step::Forever(bytes) => loop {
                stream.write_all(&bytes).await?;
            },
            Step::Hang => {
                // Until the other end closes.
                while stream.read(&mut [0; 64]).await? > 0 {}
            }
        }
    }
    stream.shutdown().await
}

pub(crate) fn head(status: &str, headers: &str) -> Step {
    Step::Send(format!("HTTP/1.1 {status}\r\nconnection: close\r\n{headers}\r\n").into_bytes())
}

/// A whole answer with a length.
pub(crate) fn whole(status: &str, headers: &str, body: &str) -> Vec<Step> {
    let length = body.len();
    vec![
        head(status, &format!("{headers}content-length: {length}\r\n")),
        Step::Send(body.as_bytes().to_vec()),
    ]
}

pub(crate) fn json(status: &str, body: &str) -> Vec<Step> {
    whole(status, "content-type: application/json\r\n", body)
}

/// The head of a stream of events in chunks.
pub(crate) fn stream_head() -> Step {
    head(
        "200 OK",
        "content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n",
    )
}

/// Text as one chunk.
pub(crate) fn chunk(text: &str) -> Step {
    chunk_of(text.as_bytes())
}

/// Bytes as one chunk.
pub(crate) fn chunk_of(bytes: &[u8]) -> Step {
    let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
    chunk.extend_from_slice(bytes);
    chunk.extend_from_slice(b"\r\n");
    Step::Send(chunk)
}

/// The end of the chunks.
pub(crate) fn last_chunk() -> Step {
    Step::Send(b"0\r\n\r\n".to_vec())
}

/// A word of an answer.
pub(crate) fn word(text: &str) -> Step {
    chunk(&format!(
        "data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{text}\"}}}}]}}\n\n"
    ))
}

/// A short good answer.
pub(crate) fn answer(text: &str) -> Vec<Step> {
    vec![
        stream_head(),
        word(text),
        chunk("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"),
        chunk("data: [DONE]\n\n"),
        last_chunk(),
    ]
}
