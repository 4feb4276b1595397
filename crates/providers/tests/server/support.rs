//! What every test here needs: a door that is offline, a ledger on paper, and short patience.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use providers::server::{ChatRequest, Patience, ServerAddress, Turn};
use providers::{
    Door, Ledger, LedgerEntry, LedgerRefusal, Network, OfflineSwitch, Outcome, Outgoing, Outlet,
    OwnServers, ProxyChoice, Times,
};

/// A ledger on paper.
#[derive(Default)]
pub(crate) struct Paper(Mutex<Vec<(Outgoing, Option<Outcome>)>>);

impl Paper {
    pub(crate) fn lines(&self) -> Vec<(Outgoing, Option<Outcome>)> {
        self.0.lock().unwrap().clone()
    }

    /// How each request ended, by the code of its error.
    pub(crate) fn endings(&self) -> Vec<String> {
        self.lines()
            .into_iter()
            .map(|(_, outcome)| {
                let outcome = outcome.expect("every request has an end on record");
                outcome.ending.failed_with.unwrap_or("answered".to_owned())
            })
            .collect()
    }
}

impl Ledger for Paper {
    fn departing(
        &self,
        outgoing: &Outgoing,
        _: jiff::Timestamp,
    ) -> Result<LedgerEntry, LedgerRefusal> {
        let mut lines = self.0.lock().unwrap();
        lines.push((outgoing.clone(), None));
        Ok(LedgerEntry((lines.len() - 1).to_string()))
    }

    fn ended(
        &self,
        entry: &LedgerEntry,
        outcome: &Outcome,
        _: jiff::Timestamp,
    ) -> Result<(), LedgerRefusal> {
        let index: usize = entry.0.parse().unwrap();
        self.0.lock().unwrap()[index].1 = Some(outcome.clone());
        Ok(())
    }
}

/// A way out as at first start: offline, with nothing allowed by name. This computer can be
/// asked all the same.
pub(crate) fn outlet() -> (Outlet, Arc<Paper>) {
    behind(OfflineSwitch::default())
}

/// A way out with the switch off, as a person leaves it to ask providers.
pub(crate) fn online() -> (Outlet, Arc<Paper>) {
    behind(OfflineSwitch::from_setting(Some(false)))
}

fn behind(switch: OfflineSwitch) -> (Outlet, Arc<Paper>) {
    let paper = Arc::new(Paper::default());
    let door = Door::new(
        switch,
        OwnServers::default(),
        paper.clone(),
        Arc::new(jiff::Timestamp::now),
    );
    let network = Network {
        proxy: ProxyChoice::Direct,
        times: Times::default(),
        further_roots: Vec::new(),
    };
    (Outlet::new(door, &network), paper)
}

/// As the app's, in seconds rather than minutes. Not shorter: on a busy computer a server that
/// is told to answer at once takes a while too.
pub(crate) const SHORT: Patience = Patience {
    first_word: Duration::from_secs(2),
    next_word: Duration::from_millis(1_500),
    tries_again: 2,
    first_wait: Duration::from_millis(20),
    longest_wait: Duration::from_secs(2),
};

pub(crate) fn question() -> ChatRequest {
    ChatRequest::new("granite", vec![Turn::user("Say hello.")])
}

pub(crate) fn at(address: std::net::SocketAddr) -> ServerAddress {
    ServerAddress::parse(&format!("http://{address}")).unwrap()
}

/// Nobody presses Stop.
pub(crate) async fn never() {
    std::future::pending::<()>().await;
}
