//! The app's window, opened and ended.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::time::timeout;

use super::computer::Computer;
use super::process::{Group, PATIENCE, is_alive, kill, wait_until};

/// One running app. Dropping it ends the app and everything it started.
pub(crate) struct Window {
    pub(super) client: Client,
    pub(super) display: String,
    log: PathBuf,
    driver: Group,
}

impl Window {
    /// Starts the app, or a program that starts it in its turn.
    pub(super) async fn open(computer: &Computer, program: &Path) -> Self {
        let port = free_port();
        let log = computer.home().join("app.log");
        let output = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .expect("a log file");
        let driver = Group::start(
            Command::new("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env_clear()
                .envs(computer.environment())
                // Without this the app ignores the driver and the session never begins.
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .stdin(Stdio::null())
                .stdout(output.try_clone().expect("a second handle"))
                .stderr(output),
        );
        wait_until("the driver listens", || {
            TcpStream::connect(("127.0.0.1", port)).ok()
        });
        let mut capabilities = Capabilities::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": program, "args": [] }),
        );
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let session = builder.capabilities(capabilities).connect(&address);
        let client = timeout(PATIENCE, session)
            .await
            .unwrap_or_else(|_| panic!("the app did not answer its driver\n{}", tail(&log)))
            .unwrap_or_else(|error| panic!("no session: {error}\n{}", tail(&log)));
        let window = Self {
            client,
            display: computer.display().to_owned(),
            log,
            driver,
        };
        window
            .wait_for("a heading", async || !window.heading().await.is_empty())
            .await;
        window
    }

    /// Ends the app as a power cut would, and everything it started with it.
    pub(crate) fn kill(self) {
        let app = self.process();
        kill(app);
        wait_until("the app is gone", || (!is_alive(app)).then_some(()));
    }

    /// The app's process number.
    pub(crate) fn process(&self) -> u32 {
        self.driver
            .member_running(app())
            .expect("the app runs below its driver")
    }

    /// The app, its web processes, its worker, and the driver.
    pub(crate) fn processes(&self) -> Vec<u32> {
        self.driver.members()
    }

    /// The end of what the app and the driver printed.
    pub(crate) fn log(&self) -> String {
        tail(&self.log)
    }
}

/// The program that is tested.
pub(super) fn app() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_steelyard-desktop"))
}

/// Where pictures of the screens go.
pub(crate) fn pictures() -> PathBuf {
    let folder = app()
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").exists())
        .unwrap_or(Path::new(env!("CARGO_MANIFEST_DIR")))
        .join("screenshots");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port()
}
