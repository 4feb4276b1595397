//! The real door and the real ledger, and what tests share.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use providers::download::{
    DownloadError, DownloadRequest, Downloaded, Expected, Patience, Progress, Stop, download,
};
use providers::{
    Address, Call, Door, Ledger, LedgerEntry, LedgerRefusal, LookUp, Names, Network, OfflineSwitch,
    Outcome, Outgoing, Outlet, OwnServers, ProxyChoice, Purpose, Reach, Times, Why,
};
use sha2::{Digest, Sha256};
use store::{Departure, Exchange, LedgerReach, LedgerTotals, OutgoingId, Store};
use tempfile::TempDir;

/// A ledger in the real database, as the application makes one.
pub(crate) struct Book {
    store: Mutex<Store>,
    open: Mutex<Vec<(LedgerEntry, OutgoingId)>>,
}

impl Ledger for Book {
    fn departing(&self, out: &Outgoing, now: Timestamp) -> Result<LedgerEntry, LedgerRefusal> {
        let departure = Departure {
            host: out.host.clone(),
            reach: match out.reach {
                Reach::ThisComputer => LedgerReach::ThisComputer,
                Reach::OwnNetwork => LedgerReach::OwnNetwork,
                Reach::Outside => LedgerReach::Outside,
            },
            country: out.country.clone(),
            why: out.why.as_str().to_owned(),
            case: None,
            bytes_out: out.bytes_out,
            allowed_by: out.allowed_by.clone(),
        };
        let id = self
            .store
            .lock()
            .unwrap()
            .record_departure(&departure, now)
            .map_err(|error| LedgerRefusal(error.to_string()))?;
        let entry = LedgerEntry(id.as_str().to_owned());
        self.open.lock().unwrap().push((entry.clone(), id));
        Ok(entry)
    }

    fn ended(
        &self,
        entry: &LedgerEntry,
        outcome: &Outcome,
        now: Timestamp,
    ) -> Result<(), LedgerRefusal> {
        let open = self.open.lock().unwrap();
        let (_, id) = open.iter().find(|(known, _)| known == entry).unwrap();
        let failed_with = outcome.ending.failed_with.clone();
        let outcome = store::Outcome {
            bytes_in: outcome.bytes_in,
            tokens_out: outcome.ending.tokens_out,
            tokens_in: outcome.ending.tokens_in,
            cost: None,
            ended: failed_with.unwrap_or_else(|| "answered".to_owned()),
        };
        self.store
            .lock()
            .unwrap()
            .record_outcome(id, &outcome, now)
            .map_err(|error| LedgerRefusal(error.to_string()))
    }
}

/// A folder, a database in it, and an outlet behind a door.
pub(crate) struct House {
    pub(crate) folder: TempDir,
    pub(crate) switch: OfflineSwitch,
    pub(crate) own_servers: OwnServers,
    pub(crate) book: Arc<Book>,
    pub(crate) outlet: Outlet,
}

/// Short enough for tests, and long enough for a computer that is busy.
pub(crate) const TIMES: Times = Times {
    connect: Duration::from_millis(1_500),
    first_word: Duration::from_millis(1_500),
    silence: Duration::from_millis(600),
};

pub(crate) const PATIENCE: Patience = Patience {
    fruitless_attempts: 4,
    first_pause: Duration::from_millis(2),
    longest_pause: Duration::from_millis(10),
    longest_wait_asked: Duration::from_secs(2),
    span: Duration::from_millis(300),
    least_bytes_a_span: 256,
};

impl House {
    pub(crate) fn online() -> Self {
        Self::new(false, &Network::direct(), Arc::new(providers::SystemNames))
    }

    pub(crate) fn through(proxy: &str) -> Self {
        let proxy = ProxyChoice::Through(providers::ProxyAddress::parse(proxy).unwrap());
        let network = Network {
            proxy,
            ..Network::direct()
        };
        Self::new(false, &network, Arc::new(Atlas::default()))
    }

    pub(crate) fn new(offline: bool, network: &Network, names: Arc<dyn Names>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
        let (store, _) = Store::open(&folder.path().join("store"), now).unwrap();
        let book = Arc::new(Book {
            store: Mutex::new(store),
            open: Mutex::new(Vec::new()),
        });
        let switch = OfflineSwitch::from_setting(Some(offline));
        let own_servers = OwnServers::default();
        let door = Door::new(
            switch.clone(),
            own_servers.clone(),
            book.clone(),
            Arc::new(move || now),
        );
        let outlet = Outlet::with_names(door, network, names);
        Self {
            folder,
            switch,
            own_servers,
            book,
            outlet,
        }
    }

    pub(crate) fn ledger(&self) -> Vec<Exchange> {
        let mut ledger = self.book.store.lock().unwrap().ledger().unwrap();
        ledger.reverse();
        ledger
    }

    /// How each request ended, in order.
    pub(crate) fn endings(&self) -> Vec<String> {
        self.ledger()
            .into_iter()
            .map(|exchange| {
                exchange
                    .outcome
                    .map_or("open".to_owned(), |out| out.1.ended)
            })
            .collect()
    }

    pub(crate) fn totals(&self) -> LedgerTotals {
        self.book.store.lock().unwrap().ledger_totals().unwrap()
    }

    pub(crate) fn model(&self) -> PathBuf {
        self.folder.path().join("models/model.gguf")
    }

    pub(crate) fn request(&self, url: &str, file: &[u8]) -> DownloadRequest {
        request(url, file, &self.model())
    }

    pub(crate) async fn get(&self, url: &str) -> Result<providers::Answer, providers::NetError> {
        let purpose = Purpose::new(Why::ServerCheck, "the test");
        self.outlet
            .send(Call::get(Address::parse(url)?, purpose))
            .await
    }

    /// Downloads, and hands back every progress that was told.
    pub(crate) async fn download(
        &self,
        request: &DownloadRequest,
    ) -> (Result<Downloaded, DownloadError>, Vec<Progress>) {
        let mut told = Vec::new();
        let done = download(
            &self.outlet,
            request,
            &mut |progress| told.push(progress.clone()),
            &Stop::default(),
        )
        .await;
        let bytes: Vec<u64> = told.iter().map(|progress| progress.bytes).collect();
        assert!(bytes.is_sorted(), "it ran backwards: {bytes:?}");
        (done, told)
    }

    /// Downloads from a server, and the file must be there and whole afterwards.
    pub(crate) async fn must_have(&self, url: &str, file: &[u8]) -> (Downloaded, Vec<Progress>) {
        let (done, told) = self.download(&self.request(url, file)).await;
        let done = done.unwrap();
        assert!(std::fs::read(self.model()).unwrap() == file, "other bytes");
        assert_eq!(self.left_over(), Vec::<String>::new());
        (done, told)
    }

    /// What lies beside the model.
    pub(crate) fn left_over(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.folder.path().join("models")) else {
            return Vec::new();
        };
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "model.gguf")
            .collect()
    }
}

pub(crate) trait Direct {
    fn direct() -> Self;
}

impl Direct for Network {
    /// Whatever proxy the computer has that runs the tests, and with short times.
    fn direct() -> Self {
        Self {
            proxy: ProxyChoice::Direct,
            times: TIMES,
            further_roots: Vec::new(),
        }
    }
}

pub(crate) fn request(url: &str, file: &[u8], destination: &Path) -> DownloadRequest {
    DownloadRequest {
        address: Address::parse(url).unwrap(),
        mirror: None,
        expected: expected(file),
        destination: destination.to_path_buf(),
        allowed_by: "the test".to_owned(),
        free_space: |_| None,
        patience: PATIENCE,
    }
}

pub(crate) fn expected(file: &[u8]) -> Expected {
    Expected {
        bytes: file.len() as u64,
        sha256: Sha256::digest(file)
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .filter_map(|digit| char::from_digit(u32::from(digit), 16))
            .collect(),
    }
}

/// Bytes in which no two places look alike.
pub(crate) fn file(length: usize) -> Vec<u8> {
    let mut state = 7_u64;
    (0..length)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.to_be_bytes()[0]
        })
        .collect()
}

/// Names that lie where the test says, and a note of each that was looked up.
#[derive(Default)]
pub(crate) struct Atlas {
    pub(crate) places: Mutex<Vec<(String, Vec<SocketAddr>)>>,
    pub(crate) asked: Mutex<Vec<String>>,
}

impl Atlas {
    pub(crate) fn of(name: &str, addresses: &[&str]) -> Arc<Self> {
        let atlas = Self::default();
        atlas.moves(name, addresses);
        Arc::new(atlas)
    }

    /// From now on the name lies here.
    pub(crate) fn moves(&self, name: &str, addresses: &[&str]) {
        let addresses = addresses.iter().map(|at| at.parse().unwrap()).collect();
        let mut places = self.places.lock().unwrap();
        places.retain(|(known, _)| known != name);
        places.push((name.to_owned(), addresses));
    }
}

impl Names for Atlas {
    fn look_up(&self, host: &str, _: u16) -> LookUp {
        self.asked.lock().unwrap().push(host.to_owned());
        let places = self.places.lock().unwrap();
        let found = places
            .iter()
            .find(|(name, _)| name == host)
            .map(|(_, addresses)| addresses.clone())
            .ok_or_else(|| io::Error::other("no such name"));
        Box::pin(async move { found })
    }
}
