//! A server that does exactly what a test tells it to, and remembers what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// The head of a request, and its number: 0 for the first one this server got.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) number: usize,
    pub(crate) path: String,
    headers: Vec<(String, String)>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The first byte asked for by `Range`.
    pub(crate) fn from(&self) -> Option<usize> {
        let range = self.header("range")?.strip_prefix("bytes=")?;
        range.strip_suffix('-')?.parse().ok()
    }

    pub(crate) fn read(number: usize, stream: &mut impl Read) -> Option<Self> {
        let mut lines = BufReader::with_capacity(1, stream).lines();
        let first = lines.next()?.ok()?;
        let path = first.split(' ').nth(1)?.to_owned();
        let headers = lines
            .map_while(Result::ok)
            .take_while(|line| !line.is_empty())
            .filter_map(|line| {
                let (name, value) = line.split_once(':')?;
                Some((name.to_owned(), value.trim().to_owned()))
            })
            .collect();
        Some(Self {
            number,
            path,
            headers,
        })
    }
}

/// What a server does with one request. It may write what it likes, or nothing.
type Manners = dyn Fn(&Request, &mut dyn Write) + Send + Sync;

/// A server on this computer, for as long as it is held.
pub(crate) struct Server {
    pub(crate) at: SocketAddr,
    asked: Arc<Mutex<Vec<Request>>>,
    is_over: Arc<AtomicBool>,
}

impl Server {
    pub(crate) fn start(
        manners: impl Fn(&Request, &mut dyn Write) + Send + Sync + 'static,
    ) -> Self {
        let manners: Arc<Manners> = Arc::new(manners);
        Self::taking(move |number, mut stream, asked| {
            let Some(request) = Request::read(number, &mut stream) else {
                return;
            };
            asked.lock().unwrap().push(request.clone());
            manners(&request, &mut stream);
        })
    }

    /// Hands each connection over, with its number.
    pub(crate) fn taking(
        take: impl Fn(usize, TcpStream, &Mutex<Vec<Request>>) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let at = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let is_over = Arc::new(AtomicBool::new(false));
        let (its_asked, ended, take) = (asked.clone(), is_over.clone(), Arc::new(take));
        let numbers = AtomicUsize::new(0);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let number = numbers.fetch_add(1, Ordering::SeqCst);
                let (asked, take) = (its_asked.clone(), take.clone());
                thread::spawn(move || take(number, stream, &asked));
            }
        });
        Self { at, asked, is_over }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }

    /// Everything it was asked, in order.
    pub(crate) fn asked(&self) -> Vec<Request> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        let _wake_it_up = TcpStream::connect(self.at);
    }
}

/// Writes a head. The connection ends with the answer, so each request is a new one.
pub(crate) fn head(out: &mut dyn Write, status: &str, headers: &[(&str, String)]) {
    let mut text = format!("HTTP/1.1 {status}\r\nconnection: close\r\n");
    for (name, value) in headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    text.push_str("\r\n");
    let _the_other_end_may_be_gone = out.write_all(text.as_bytes());
}

/// Gives the file, or the part of it that was asked for, as a good server does.
pub(crate) fn give(request: &Request, out: &mut dyn Write, file: &[u8]) {
    let body = give_head(request, out, file);
    let _the_other_end_may_be_gone = out.write_all(body);
}

/// The head of a good answer alone; the body that belongs to it is handed back.
pub(crate) fn give_head<'a>(request: &Request, out: &mut dyn Write, file: &'a [u8]) -> &'a [u8] {
    let length = |body: &[u8]| ("content-length", body.len().to_string());
    match request.from() {
        Some(from) if from < file.len() => {
            let body = &file[from..];
            let range = format!("bytes {from}-{}/{}", file.len() - 1, file.len());
            let range = ("content-range", range);
            head(
                out,
                "206 Partial Content",
                &[length(body), range, etag("one")],
            );
            body
        }
        Some(_) => {
            let range = ("content-range", format!("bytes */{}", file.len()));
            head(out, "416 Range Not Satisfiable", &[range, length(&[])]);
            &[]
        }
        None => {
            head(out, "200 OK", &[length(file), etag("one")]);
            file
        }
    }
}

pub(crate) fn etag(name: &str) -> (&'static str, String) {
    ("etag", format!("\"{name}\""))
}

/// Says nothing for longer than anybody here waits.
pub(crate) fn fall_silent() {
    thread::sleep(Duration::from_secs(3));
}
