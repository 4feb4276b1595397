//! The door, and the switch that keeps it shut.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;

use crate::ledger::{Ending, Ledger, LedgerEntry, LedgerRefusal, Outcome, Outgoing};
use crate::reach::Reach;

/// Why a request was not let out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DoorError {
    /// The offline switch is on.
    #[error("offline: {host} was not asked")]
    Offline {
        /// The host that was not asked.
        host: String,
    },
    /// The offline switch is on, and this server of the own network is not one that the
    /// person saved.
    #[error("offline: {host} on the own network is not allowed by name and was not asked")]
    NotAllowedByName {
        /// The host that was not asked.
        host: String,
    },
    /// The request could not be written down, so it did not leave.
    #[error("the ledger refused, {host} was not asked: {detail}")]
    LedgerRefused {
        /// The host that was not asked.
        host: String,
        /// For logs.
        detail: String,
    },
}

impl DoorError {
    /// The stable code, which is also the name of the Fluent message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Offline { .. } => "door-offline",
            Self::NotAllowedByName { .. } => "door-own-network",
            Self::LedgerRefused { .. } => "door-ledger",
        }
    }

    /// What the Fluent message of this code fills in, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Offline { host } | Self::NotAllowedByName { host } => {
                vec![("host", host.clone())]
            }
            Self::LedgerRefused { host, detail } => {
                vec![("host", host.clone()), ("detail", detail.clone())]
            }
        }
    }
}

/// Whether anything may leave. Clones share one state, so that the switch on
/// screen and the door turn together.
#[derive(Debug, Clone)]
pub struct OfflineSwitch(Arc<AtomicBool>);

impl OfflineSwitch {
    /// As its person last left it; offline at first start.
    pub fn from_setting(offline: Option<bool>) -> Self {
        Self(Arc::new(AtomicBool::new(offline.unwrap_or(true))))
    }

    /// Whether nothing may leave.
    pub fn is_offline(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Turns it. Going offline holds for the next request; one that has already
    /// left is on record.
    pub fn set_offline(&self, offline: bool) {
        self.0.store(offline, Ordering::SeqCst);
    }
}

impl Default for OfflineSwitch {
    fn default() -> Self {
        Self::from_setting(None)
    }
}

/// The servers that a person saved and allowed, by host and port. They may be asked while
/// offline as long as they lie on the own network. Clones share one state.
#[derive(Debug, Clone, Default)]
pub struct OwnServers(Arc<RwLock<BTreeSet<(String, u16)>>>);

impl OwnServers {
    /// These servers and no others from now on.
    pub fn set(&self, servers: impl IntoIterator<Item = (String, u16)>) {
        let servers = servers
            .into_iter()
            .map(|(host, port)| (plain(&host), port))
            .collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = servers;
    }

    /// Whether a server is one of them.
    pub fn contains(&self, host: &str, port: u16) -> bool {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(&(plain(host), port))
    }
}

/// A host as it is compared: case and a closing dot make no other host of it.
fn plain(host: &str) -> String {
    host.trim_end_matches('.').to_ascii_lowercase()
}

/// Tells the time. The host passes its own clock in.
pub type Now = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The only way out. Clones are the same door.
#[derive(Clone)]
pub struct Door {
    switch: OfflineSwitch,
    own_servers: OwnServers,
    ledger: Arc<dyn Ledger>,
    now: Now,
}

impl fmt::Debug for Door {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Door")
            .field("switch", &self.switch)
            .field("own_servers", &self.own_servers)
            .finish_non_exhaustive()
    }
}

impl Door {
    /// A door that obeys this switch, knows these servers and writes to this ledger.
    pub fn new(
        switch: OfflineSwitch,
        own_servers: OwnServers,
        ledger: Arc<dyn Ledger>,
        now: Now,
    ) -> Self {
        Self {
            switch,
            own_servers,
            ledger,
            now,
        }
    }

    /// The time, from the clock of whoever made the door.
    pub fn now(&self) -> Timestamp {
        (self.now)()
    }

    /// Whether the person saved this server and allowed it.
    pub fn knows(&self, host: &str, port: u16) -> bool {
        self.own_servers.contains(host, port)
    }

    /// Whether it may be asked where a name lies, which is itself a question that leaves.
    ///
    /// # Errors
    /// [`DoorError::Offline`], unless the person saved a server of this name.
    pub fn may_look_up(&self, host: &str, port: u16) -> Result<(), DoorError> {
        if self.switch.is_offline() && !self.knows(host, port) {
            return Err(DoorError::Offline {
                host: host.to_owned(),
            });
        }
        Ok(())
    }

    /// Asks to let a request out. It is in the ledger when this returns `Ok`.
    ///
    /// While offline, only this computer itself and servers of the own network that were
    /// allowed by name may be asked.
    ///
    /// # Errors
    /// [`DoorError`]. Nothing may then be sent, and without a [`Passage`] nothing can be.
    pub fn let_out(&self, outgoing: Outgoing) -> Result<Passage, DoorError> {
        if self.switch.is_offline() {
            let host = outgoing.host.clone();
            match outgoing.reach {
                Reach::ThisComputer => {}
                Reach::OwnNetwork if self.knows(&host, outgoing.port) => {}
                Reach::OwnNetwork => return Err(DoorError::NotAllowedByName { host }),
                Reach::Outside => return Err(DoorError::Offline { host }),
            }
        }
        match self.ledger.departing(&outgoing, self.now()) {
            Ok(entry) => Ok(Passage {
                door: self.clone(),
                entry,
                outgoing,
                bytes_in: 0,
                is_whole: false,
                is_recorded: false,
            }),
            Err(LedgerRefusal(detail)) => Err(DoorError::LedgerRefused {
                host: outgoing.host,
                detail,
            }),
        }
    }
}

/// Leave to send one request, which is already on record.
///
/// Its end is put on record in any case: by [`Passage::ended`], or else when the passage is
/// dropped, as interrupted unless everything had arrived.
#[must_use = "a request that was let out has an end to be recorded"]
#[derive(Debug)]
pub struct Passage {
    door: Door,
    entry: LedgerEntry,
    outgoing: Outgoing,
    bytes_in: u64,
    is_whole: bool,
    is_recorded: bool,
}

/// How the ledger calls a request that its sender gave up, or that broke off.
pub const INTERRUPTED: &str = "interrupted";

impl Passage {
    /// The request it was given for, and no other.
    pub fn outgoing(&self) -> &Outgoing {
        &self.outgoing
    }

    /// Counts bytes that came back.
    pub fn received(&mut self, bytes: u64) {
        self.bytes_in = self.bytes_in.saturating_add(bytes);
    }

    /// Remembers that the answer has arrived to its end.
    pub fn arrived(&mut self) {
        self.is_whole = true;
    }

    /// Bytes that came back so far.
    pub fn bytes_in(&self) -> u64 {
        self.bytes_in
    }

    /// Writes down how the request ended.
    ///
    /// # Errors
    /// [`LedgerRefusal`]; that the request left is on record all the same.
    pub fn ended(mut self, ending: Ending) -> Result<(), LedgerRefusal> {
        self.record(ending)
    }

    fn record(&mut self, ending: Ending) -> Result<(), LedgerRefusal> {
        self.is_recorded = true;
        let outcome = Outcome {
            bytes_in: self.bytes_in,
            ending,
        };
        self.door
            .ledger
            .ended(&self.entry, &outcome, self.door.now())
    }
}

impl Drop for Passage {
    fn drop(&mut self) {
        if self.is_recorded {
            return;
        }
        let ending = if self.is_whole {
            Ending::answered()
        } else {
            Ending::failed(INTERRUPTED)
        };
        if let Err(refusal) = self.record(ending) {
            tracing::warn!(%refusal, "the end of a request could not be put on record");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::ledger::Why;

    /// A ledger on paper, which may be full.
    #[derive(Debug, Default)]
    struct Paper {
        lines: Mutex<Vec<String>>,
        full: bool,
    }

    impl Paper {
        fn lines(&self) -> Vec<String> {
            self.lines.lock().unwrap().clone()
        }
    }

    impl Ledger for Paper {
        fn departing(&self, out: &Outgoing, _: Timestamp) -> Result<LedgerEntry, LedgerRefusal> {
            if self.full {
                return Err(LedgerRefusal("no room left".to_owned()));
            }
            let mut lines = self.lines.lock().unwrap();
            lines.push(format!("{} to {}", out.why.as_str(), out.host));
            Ok(LedgerEntry((lines.len() - 1).to_string()))
        }

        fn ended(
            &self,
            entry: &LedgerEntry,
            outcome: &Outcome,
            _: Timestamp,
        ) -> Result<(), LedgerRefusal> {
            let mut lines = self.lines.lock().unwrap();
            let index: usize = entry.0.parse().unwrap();
            let how = outcome.ending.failed_with.as_deref().unwrap_or("answered");
            let line = format!("{}, {} bytes back, {how}", lines[index], outcome.bytes_in);
            lines[index] = line;
            Ok(())
        }
    }

    fn door(switch: &OfflineSwitch, paper: &Arc<Paper>) -> Door {
        let now = "2026-11-20T10:00:00Z".parse().unwrap();
        Door::new(
            switch.clone(),
            OwnServers::default(),
            paper.clone(),
            Arc::new(move || now),
        )
    }

    fn question(host: &str, reach: Reach) -> Outgoing {
        Outgoing {
            host: host.to_owned(),
            port: 443,
            reach,
            country: Some("FR".to_owned()),
            why: Why::Chat,
            case: None,
            bytes_out: 512,
            allowed_by: "the person, for this batch".to_owned(),
        }
    }

    #[test]
    fn at_first_start_the_door_is_shut_and_nothing_is_written() {
        let paper = Arc::new(Paper::default());
        let door = door(&OfflineSwitch::default(), &paper);
        let refused = door
            .let_out(question("api.mistral.ai", Reach::Outside))
            .unwrap_err();
        assert_eq!(refused.code(), "door-offline");
        assert_eq!(refused.arguments(), [("host", "api.mistral.ai".to_owned())]);
        assert!(door.may_look_up("api.mistral.ai", 443).is_err());
        assert!(paper.lines().is_empty());
    }

    #[test]
    fn a_request_is_on_record_before_it_leaves_and_after_it_ends() {
        let paper = Arc::new(Paper::default());
        let switch = OfflineSwitch::from_setting(Some(true));
        let door = door(&switch, &paper);
        switch.set_offline(false);

        let asked = question("api.mistral.ai", Reach::Outside);
        let mut passage = door.let_out(asked.clone()).unwrap();
        assert_eq!(paper.lines(), ["chat to api.mistral.ai"]);
        assert_eq!(passage.outgoing(), &asked);
        passage.received(2_048);
        passage.ended(Ending::answered()).unwrap();
        assert_eq!(
            paper.lines(),
            ["chat to api.mistral.ai, 2048 bytes back, answered"]
        );

        switch.set_offline(true);
        assert_eq!(door.let_out(asked).unwrap_err().code(), "door-offline");
    }

    #[test]
    fn a_request_that_is_given_up_has_its_end_on_record_too() {
        let paper = Arc::new(Paper::default());
        let door = door(&OfflineSwitch::from_setting(Some(false)), &paper);
        let mut passage = door.let_out(question("a", Reach::Outside)).unwrap();
        passage.received(100);
        drop(passage);
        let mut passage = door.let_out(question("b", Reach::Outside)).unwrap();
        passage.received(100);
        passage.arrived();
        drop(passage);
        assert_eq!(
            paper.lines(),
            [
                "chat to a, 100 bytes back, interrupted",
                "chat to b, 100 bytes back, answered"
            ]
        );
    }

    #[test]
    fn offline_this_computer_and_the_saved_servers_of_the_own_network_may_be_asked() {
        let paper = Arc::new(Paper::default());
        let door = door(&OfflineSwitch::default(), &paper);
        let let_out = door.let_out(question("127.0.0.1", Reach::ThisComputer));
        assert!(let_out.is_ok());
        let refused = door.let_out(question("box.local", Reach::OwnNetwork));
        assert_eq!(refused.unwrap_err().code(), "door-own-network");

        door.own_servers.set([("Box.local.".to_owned(), 443)]);
        let let_out = door.let_out(question("box.local", Reach::OwnNetwork));
        assert!(let_out.is_ok());
        assert!(door.may_look_up("box.local", 443).is_ok());
        assert!(door.may_look_up("box.local", 80).is_err());
        // The saved name leads outside all of a sudden.
        let refused = door.let_out(question("box.local", Reach::Outside));
        assert_eq!(refused.unwrap_err().code(), "door-offline");
        assert_eq!(paper.lines().len(), 2);
    }

    #[test]
    fn what_cannot_be_written_down_does_not_leave() {
        let paper = Arc::new(Paper {
            full: true,
            ..Paper::default()
        });
        let door = door(&OfflineSwitch::from_setting(Some(false)), &paper);
        let refused = door.let_out(question("127.0.0.1", Reach::ThisComputer));
        assert_eq!(refused.unwrap_err().code(), "door-ledger");
    }
}
