//! A model is fetched through the whole desk, from a server of the test's own on this computer.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use catalogue::{Catalogue, PackFile};
use sha2::{Digest, Sha256};
use words::Language;

use super::Desk;
use crate::view::*;
use crate::{Clock, DeskPlaces, Facts};

/// A small model with random weights, made as long as the catalogue believes a model to be at
/// least.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut file = include_bytes!("../../../runner/tests/fixtures/tiny-qwen3.gguf").to_vec();
    file.resize(1_200_000, 0);
    file
});

/// Answers with the file, or with the part that is asked for; hears what was asked.
struct Hub {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    /// How much of the next answers is sent before the connection falls silent.
    sends: Arc<Mutex<usize>>,
}

impl Hub {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let hub = Self {
            port: listener.local_addr().unwrap().port(),
            asked: Arc::default(),
            sends: Arc::new(Mutex::new(usize::MAX)),
        };
        let (asked, sends) = (Arc::clone(&hub.asked), Arc::clone(&hub.sends));
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let (asked, sends) = (Arc::clone(&asked), Arc::clone(&sends));
                std::thread::spawn(move || answer(connection.unwrap(), &asked, &sends));
            }
        });
        hub
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}/mirror", self.port)
    }
}

fn answer(mut connection: TcpStream, asked: &Mutex<Vec<String>>, sends: &Mutex<usize>) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") {
        if connection.read(&mut byte).unwrap_or(0) == 0 {
            return;
        }
        request.push(byte[0]);
    }
    let request = String::from_utf8(request).unwrap().to_lowercase();
    let from: usize = request
        .split("range: bytes=")
        .nth(1)
        .and_then(|rest| rest.split('-').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0);
    asked.lock().unwrap().push(request);
    let status = if from == 0 {
        "200 OK".to_owned()
    } else {
        let (last, all) = (FILE.len() - 1, FILE.len());
        format!("206 Partial Content\r\nContent-Range: bytes {from}-{last}/{all}")
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nETag: \"one\"\r\nAccept-Ranges: bytes\r\n\
         Content-Type: application/octet-stream\r\nConnection: close\r\n\r\n",
        FILE.len() - from
    );
    let _ = connection.write_all(head.as_bytes());
    let end = FILE.len().min(from.saturating_add(*sends.lock().unwrap()));
    let _ = connection.write_all(&FILE[from..end]);
    if end < FILE.len() {
        // Silent, and still there.
        std::thread::sleep(Duration::from_secs(2));
    }
}

/// The built-in facts, in which one model's file is the small one.
fn facts() -> Facts {
    let sha256 = hex::encode(Sha256::digest(&*FILE));
    let built_in = Facts::built_in().unwrap();
    // Whichever of its files is the best here, it is the small one.
    let known: Vec<(f64, String)> = built_in
        .catalogue
        .open_model(MODEL)
        .unwrap()
        .files
        .iter()
        .filter(|file| file.can_be_fetched())
        .map(|file| (file.bytes.value.likely(), file.sha256.clone().unwrap()))
        .collect();
    let files: Vec<(String, String)> = Catalogue::built_in_files()
        .iter()
        .map(|file| {
            let mut text = file.text.to_owned();
            if file.name == "open_models.toml" {
                for (bytes, old) in &known {
                    text = text.replace(old, &sha256).replace(
                        &format!("value = {bytes},"),
                        &format!("value = {},", FILE.len()),
                    );
                }
            }
            (file.name.to_owned(), text)
        })
        .collect();
    let files: Vec<PackFile<'_>> = files
        .iter()
        .map(|(name, text)| PackFile { name, text })
        .collect();
    Facts {
        catalogue: Catalogue::parse(&files).unwrap(),
        ..built_in
    }
}

const MODEL: &str = "smollm2-1.7b-instruct";

/// A desk, and why its folder cannot be used, if so.
fn started(folder: &Path) -> (Desk, Option<Failure>) {
    let places = DeskPlaces {
        data_folder: folder.to_owned(),
        model_folders: Vec::new(),
        worker: None,
        found: Some(crate::FoundPlaces::default()),
        language: Language::English,
    };
    let desk = Desk::new(places, Clock::System).unwrap();
    desk.facts.replace(facts());
    let blocked = desk.start().blocked;
    (desk, blocked)
}

fn desk(folder: &Path) -> Desk {
    let (desk, blocked) = started(folder);
    assert_eq!(blocked, None);
    desk
}

fn online(desk: &Desk, hub: &Hub) {
    desk.change_settings(&SettingsRequest {
        language: None,
        theme: None,
        offline: Some(false),
    })
    .unwrap();
    desk.change_download_settings(&DownloadSettingsRequest {
        proxy: None,
        mirror: Some(hub.address()),
    })
    .unwrap();
}

fn wanted() -> StartDownloadRequest {
    StartDownloadRequest {
        model: MODEL.to_owned(),
        host: "127.0.0.1".to_owned(),
    }
}

fn until(desk: &Desk, is_there: impl Fn(&DownloadView) -> bool) -> DownloadView {
    let begun = Instant::now();
    loop {
        let view = desk.downloads().unwrap();
        if let Some(one) = view.downloads.first().filter(|one| is_there(one)) {
            return one.clone();
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "{view:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Begins a download that falls silent half way, and waits until it has.
fn half_way(desk: &Desk, hub: &Hub) -> String {
    *hub.sends.lock().unwrap() = FILE.len() / 2;
    online(desk, hub);
    desk.start_download(&wanted()).unwrap();
    until(desk, |one| one.percent >= 40).id
}

#[test]
fn nothing_is_fetched_offline_and_nothing_from_a_host_that_was_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let refused = desk.start_download(&wanted()).unwrap_err();
    assert_eq!(refused.code(), "door-offline");
    let hub = Hub::open();
    online(&desk, &hub);
    let other = StartDownloadRequest {
        host: "huggingface.co".to_owned(),
        ..wanted()
    };
    let refused = desk.start_download(&other).unwrap_err();
    assert_eq!(refused.code(), "download-another-host");
    assert!(hub.asked.lock().unwrap().is_empty());
}

#[test]
fn a_fetched_model_is_checked_on_the_shelf_and_in_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let hub = Hub::open();
    online(&desk, &hub);
    desk.start_download(&wanted()).unwrap();
    let done = until(&desk, |one| one.state == DownloadStateView::Done);
    assert_eq!(done.percent, 100);
    let shelf = desk.models().unwrap();
    let model = shelf
        .models
        .iter()
        .find(|model| Some(&model.id) == done.shelf_id.as_ref())
        .unwrap();
    assert_eq!(model.origin, ShelfOriginView::Downloaded);
    assert_eq!(std::fs::read(&model.path).unwrap(), *FILE);
    let ledger = desk.with_store(|store| Ok(store.ledger()?)).unwrap();
    assert_eq!(ledger[0].departure.why, "model-download");
    assert_eq!(ledger[0].departure.host, "127.0.0.1");
    assert!(ledger[0].outcome.is_some());
    // The computer talked to itself: nothing has left it.
    assert!(desk.home().unwrap().nothing_has_left);

    // It is the app's own file, so that taking it off the shelf deletes it.
    let path = model.path.clone();
    assert!(model.removing_deletes);
    desk.remove_model(&ShelfModelRequest {
        id: model.id.clone(),
    })
    .unwrap();
    assert!(!Path::new(&path).exists());
}

#[test]
fn a_download_goes_on_where_it_was_when_the_app_ended() {
    let folder = tempfile::tempdir().unwrap();
    let hub = Hub::open();
    {
        let desk = desk(folder.path());
        let id = half_way(&desk, &hub);
        desk.pause_download(&DownloadIdRequest { id }).unwrap();
    }
    *hub.sends.lock().unwrap() = usize::MAX;
    let begun = Instant::now();
    // The folder is free once the half-done work has let go of the database.
    let desk = loop {
        if let (desk, None) = started(folder.path()) {
            break desk;
        }
        assert!(begun.elapsed() < Duration::from_secs(30));
        std::thread::sleep(Duration::from_millis(50));
    };
    let paused = desk.downloads().unwrap().downloads[0].clone();
    assert_eq!(paused.state, DownloadStateView::Paused);
    assert!(
        !desk.settings().unwrap().offline,
        "the switch stays as it was left"
    );
    desk.resume_download(&DownloadIdRequest { id: paused.id })
        .unwrap();
    until(&desk, |one| one.state == DownloadStateView::Done);
    assert!(
        hub.asked
            .lock()
            .unwrap()
            .last()
            .unwrap()
            .contains("range: bytes=")
    );
}

#[test]
fn a_download_that_is_paused_and_resumed_at_once_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let hub = Hub::open();
    let id = half_way(&desk, &hub);
    *hub.sends.lock().unwrap() = usize::MAX;
    for _ in 0..3 {
        let one = || DownloadIdRequest { id: id.clone() };
        desk.pause_download(&one()).unwrap();
        desk.resume_download(&one()).unwrap();
    }
    let ended = until(&desk, |one| {
        matches!(
            one.state,
            DownloadStateView::Done | DownloadStateView::Failed
        )
    });
    assert_eq!(ended.state, DownloadStateView::Done, "{ended:?}");
}

#[test]
fn a_download_that_is_given_up_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let hub = Hub::open();
    let id = half_way(&desk, &hub);
    desk.cancel_download(&DownloadIdRequest { id }).unwrap();
    let left: Vec<_> = std::fs::read_dir(folder.path().join("models"))
        .unwrap()
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_file_of_ones_own_is_shown_first_then_linked_or_copied_and_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder.path().join("data"));
    let own = folder.path().join("own model.gguf");
    std::fs::write(&own, &*FILE).unwrap();
    let offer = desk.offer_file(&own).unwrap();
    assert!(offer.can_run, "{:?}", offer.failure);
    assert!(offer.known);
    let add = |copy: bool| {
        desk.add_model(&AddModelRequest {
            offer: offer.id.clone(),
            copy,
        })
        .unwrap()
    };
    let linked = add(false).models[1].clone();
    assert_eq!(linked.origin, ShelfOriginView::Linked);
    let copied = add(true).models[2].clone();
    assert!(Path::new(&copied.path).exists() && copied.path != linked.path);
    for id in [linked.id, copied.id] {
        desk.remove_model(&ShelfModelRequest { id }).unwrap();
    }
    assert!(own.exists() && !Path::new(&copied.path).exists());

    let text = folder.path().join("letter.gguf");
    std::fs::write(&text, "Dear all,").unwrap();
    let offer = desk.offer_file(&text).unwrap();
    assert_eq!(offer.failure.unwrap().code, "model-file-not-one");
    let stays = desk.remove_model(&ShelfModelRequest {
        id: "bundled".to_owned(),
    });
    assert_eq!(stays.unwrap_err().code(), "shelf-bundled-stays");
}
