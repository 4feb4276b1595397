//! The door, and the switch that keeps it shut.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;

use crate::ledger::{Ledger, LedgerRefusal, Outcome, Outgoing};

/// Why a request was not let out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DoorError {
    /// The offline switch is on.
    #[error("offline: {host} was not asked")]
    Offline {
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
            Self::LedgerRefused { .. } => "door-ledger",
        }
    }

    /// What the Fluent message of this code fills in, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Offline { host } => vec![("host", host.clone())],
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

/// The only way out.
#[derive(Debug)]
pub struct Door<L> {
    switch: OfflineSwitch,
    ledger: L,
}

impl<L: Ledger> Door<L> {
    /// A door that obeys this switch and writes to this ledger.
    pub fn new(switch: OfflineSwitch, ledger: L) -> Self {
        Self { switch, ledger }
    }

    /// Asks to let a request out. It is in the ledger when this returns `Ok`.
    ///
    /// # Errors
    /// [`DoorError::Offline`]; [`DoorError::LedgerRefused`]. Nothing may then be
    /// sent, and without a [`Passage`] nothing can be.
    pub fn let_out(&self, outgoing: Outgoing, now: Timestamp) -> Result<Passage<'_, L>, DoorError> {
        if self.switch.is_offline() {
            return Err(DoorError::Offline {
                host: outgoing.host,
            });
        }
        match self.ledger.departing(&outgoing, now) {
            Ok(entry) => Ok(Passage {
                ledger: &self.ledger,
                entry,
                outgoing,
            }),
            Err(LedgerRefusal(detail)) => Err(DoorError::LedgerRefused {
                host: outgoing.host,
                detail,
            }),
        }
    }
}

/// Leave to send one request, which is already on record.
#[must_use = "a request that was let out has an end to be recorded"]
#[derive(Debug)]
pub struct Passage<'door, L: Ledger> {
    ledger: &'door L,
    entry: L::Entry,
    outgoing: Outgoing,
}

impl<L: Ledger> Passage<'_, L> {
    /// The request it was given for, and no other.
    pub fn outgoing(&self) -> &Outgoing {
        &self.outgoing
    }

    /// Writes down how the request ended.
    ///
    /// # Errors
    /// [`LedgerRefusal`]; that the request left is on record all the same.
    pub fn ended(self, outcome: &Outcome, now: Timestamp) -> Result<(), LedgerRefusal> {
        self.ledger.ended(&self.entry, outcome, now)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::ledger::Why;

    /// A ledger on paper, which may be full.
    #[derive(Debug, Default)]
    struct Paper {
        lines: RefCell<Vec<String>>,
        full: bool,
    }

    impl Ledger for &Paper {
        type Entry = usize;

        fn departing(&self, outgoing: &Outgoing, _: Timestamp) -> Result<usize, LedgerRefusal> {
            if self.full {
                return Err(LedgerRefusal("no room left".to_owned()));
            }
            let mut lines = self.lines.borrow_mut();
            lines.push(format!("{} to {}", outgoing.why.as_str(), outgoing.host));
            Ok(lines.len() - 1)
        }

        fn ended(
            &self,
            entry: &usize,
            outcome: &Outcome,
            _: Timestamp,
        ) -> Result<(), LedgerRefusal> {
            let line = format!(
                "{}, {} bytes back",
                self.lines.borrow()[*entry],
                outcome.bytes_in
            );
            self.lines.borrow_mut()[*entry] = line;
            Ok(())
        }
    }

    fn now() -> Timestamp {
        "2026-11-19T09:30:00Z".parse().unwrap()
    }

    fn question() -> Outgoing {
        Outgoing {
            host: "api.mistral.ai".to_owned(),
            country: Some("FR".to_owned()),
            why: Why::Chat,
            case: None,
            bytes_out: 512,
            allowed_by: "the person, for this batch".to_owned(),
        }
    }

    #[test]
    fn at_first_start_the_door_is_shut_and_nothing_is_written() {
        let paper = Paper::default();
        let door = Door::new(OfflineSwitch::default(), &paper);
        let refused = door.let_out(question(), now()).unwrap_err();
        assert_eq!(refused.code(), "door-offline");
        assert_eq!(refused.arguments(), [("host", "api.mistral.ai".to_owned())]);
        assert!(paper.lines.borrow().is_empty());
    }

    #[test]
    fn a_request_is_on_record_before_it_leaves_and_after_it_ends() {
        let paper = Paper::default();
        let switch = OfflineSwitch::from_setting(Some(true));
        let door = Door::new(switch.clone(), &paper);
        switch.set_offline(false);

        let passage = door.let_out(question(), now()).unwrap();
        assert_eq!(*paper.lines.borrow(), ["chat to api.mistral.ai"]);
        assert_eq!(passage.outgoing(), &question());
        let answered = Outcome {
            bytes_in: 2_048,
            tokens_out: Some(90),
            tokens_in: Some(300),
            cost: None,
            failed_with: None,
        };
        passage.ended(&answered, now()).unwrap();
        assert_eq!(
            *paper.lines.borrow(),
            ["chat to api.mistral.ai, 2048 bytes back"]
        );

        switch.set_offline(true);
        assert_eq!(
            door.let_out(question(), now()).unwrap_err().code(),
            "door-offline"
        );
    }

    #[test]
    fn what_cannot_be_written_down_does_not_leave() {
        let paper = Paper {
            full: true,
            ..Paper::default()
        };
        let door = Door::new(OfflineSwitch::from_setting(Some(false)), &paper);
        let refused = door.let_out(question(), now()).unwrap_err();
        assert_eq!(refused.code(), "door-ledger");
    }
}
