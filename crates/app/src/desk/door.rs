//! The door of this desk: its switch, its ledger in the database, and the network behind it.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use keys::Secret;
use providers::{
    Address, Door, DoorError, LeavesStatus, Ledger, LedgerEntry, LedgerRefusal, LeftSoFar,
    NetError, Network, Now, Outcome, Outgoing, Outlet, ProxyAddress, ProxyChoice, Reach,
};
use serde::de::DeserializeOwned;
use store::{Departure, LedgerReach, LedgerTotals, NanoAmount, OutgoingId, Store, Traffic};

use super::asking::json;
use super::ledger_endings::ANSWERED;
use super::{Desk, locked};
use crate::AppError;

/// Setting: whether nothing may leave.
pub(super) const OFFLINE: &str = "offline";

/// Setting: the proxy without its name and password.
pub(super) const PROXY: &str = "proxy";

/// Setting: the mirror.
pub(super) const MIRROR: &str = "mirror";

/// Under this name the keychain holds the name and the password for the proxy.
pub(super) const PROXY_KEY: &str = "proxy";

/// The store as several threads share it; none until it is opened.
pub(super) type SharedStore = Arc<Mutex<Option<Store>>>;

/// The ledger in the database.
pub(super) struct StoredLedger(pub(super) SharedStore);

impl StoredLedger {
    fn with<T>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, store::StoreError>,
    ) -> Result<T, LedgerRefusal> {
        match locked(&self.0).as_mut() {
            Some(store) => work(store).map_err(|error| LedgerRefusal(error.to_string())),
            None => Err(LedgerRefusal("the database is not open".to_owned())),
        }
    }
}

impl Ledger for StoredLedger {
    fn departing(&self, outgoing: &Outgoing, now: Timestamp) -> Result<LedgerEntry, LedgerRefusal> {
        let departure = Departure {
            host: outgoing.host.clone(),
            reach: match outgoing.reach {
                Reach::ThisComputer => LedgerReach::ThisComputer,
                Reach::OwnNetwork => LedgerReach::OwnNetwork,
                Reach::Outside => LedgerReach::Outside,
            },
            country: outgoing.country.clone(),
            why: outgoing.why.as_str().to_owned(),
            case: outgoing.case.as_deref().map(store::CaseId::from),
            bytes_out: outgoing.bytes_out,
            allowed_by: outgoing.allowed_by.clone(),
        };
        let id = self.with(|store| store.record_departure(&departure, now))?;
        Ok(LedgerEntry(id.as_str().to_owned()))
    }

    fn ended(
        &self,
        entry: &LedgerEntry,
        outcome: &Outcome,
        now: Timestamp,
    ) -> Result<(), LedgerRefusal> {
        let ending = &outcome.ending;
        let kept = store::Outcome {
            bytes_in: outcome.bytes_in,
            tokens_out: ending.tokens_out,
            tokens_in: ending.tokens_in,
            cost: ending.cost.as_ref().map(|cost| NanoAmount {
                nanos: cost.nanos,
                currency: cost.currency.clone(),
            }),
            ended: ending
                .failed_with
                .clone()
                .unwrap_or_else(|| ANSWERED.to_owned()),
        };
        let id = OutgoingId::from(entry.0.as_str());
        self.with(|store| store.record_outcome(&id, &kept, now))
    }
}

impl Desk {
    /// The door as it stands; every clone obeys the one switch.
    pub(super) fn door(&self) -> Door {
        let clock = self.clock.clone();
        let now: Now = Arc::new(move || clock.now());
        Door::new(
            self.switch.clone(),
            self.own_servers.clone(),
            Arc::new(StoredLedger(Arc::clone(&self.store))),
            now,
        )
    }

    /// What sends requests, with the proxy as it is set now.
    pub(super) fn outlet(&self) -> Result<Outlet, AppError> {
        let network = Network {
            proxy: self.proxy()?,
            ..Network::default()
        };
        Ok(Outlet::new(self.door(), &network))
    }

    fn proxy(&self) -> Result<ProxyChoice, AppError> {
        let Some(shown) = self.text_setting(PROXY)? else {
            return Ok(ProxyChoice::System);
        };
        let address = match self.held_key(PROXY_KEY)? {
            Some(credentials) => with_credentials(&shown, &credentials),
            None => Secret::new(shown),
        };
        Ok(ProxyChoice::Through(ProxyAddress::parse(address.expose())?))
    }

    /// Whether a name and a password for the proxy are held.
    pub(super) fn has_proxy_password(&self) -> Result<bool, AppError> {
        let marks = self.with_store(|store| Ok(store.key_marks()?))?;
        Ok(marks.iter().any(|mark| mark.provider == PROXY_KEY))
    }

    pub(super) fn mirror(&self) -> Result<Option<Address>, AppError> {
        self.text_setting(MIRROR)?
            .map(|text| Address::parse(&text).map_err(AppError::from))
            .transpose()
    }

    /// A setting; none until it is set.
    pub(super) fn kept_setting<T: DeserializeOwned>(
        &self,
        name: &str,
    ) -> Result<Option<T>, AppError> {
        let kept = self.with_store(|store| Ok(store.setting(name)?))?;
        Ok(kept.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// A setting that is a text; none until it is set.
    pub(super) fn text_setting(&self, name: &str) -> Result<Option<String>, AppError> {
        self.kept_setting(name)
    }

    /// Lets a host be asked, unless the switch is on.
    ///
    /// # Errors
    /// `door-offline`, as the door itself would say it.
    pub(super) fn may_ask(&self, host: &str) -> Result<(), AppError> {
        if self.switch.is_offline() {
            let host = host.to_owned();
            return Err(NetError::from(DoorError::Offline { host }).into());
        }
        Ok(())
    }

    /// Keeps a setting that is a text; an empty one removes it.
    pub(super) fn keep_text_setting(&self, name: &str, text: &str) -> Result<(), AppError> {
        if text.is_empty() {
            self.with_store(|store| Ok(store.remove_setting(name)?))?;
            return Ok(());
        }
        let kept = json(&text)?;
        self.with_store(|store| Ok(store.save_setting(name, &kept)?))
    }

    /// Puts the switch as the person last left it, and says which servers they allowed.
    pub(super) fn restore_door(&self) {
        let offline: Option<bool> = self.kept_setting(OFFLINE).ok().flatten();
        self.switch.set_offline(offline.unwrap_or(true));
        self.tell_own_servers();
    }
}

/// What has left this computer according to the ledger, and how far it went.
pub(super) fn left_so_far(totals: &LedgerTotals) -> LeavesStatus {
    let left = |traffic: Traffic| LeftSoFar {
        requests: traffic.requests,
        bytes_out: traffic.bytes_out,
        last_at: traffic.last_at,
    };
    LeavesStatus::of(left(totals.own_network), left(totals.outside))
}

/// The name and password of an address such as `http://name:password@host:8080`, as they stand
/// there, and the address without them.
pub(super) fn split_credentials(address: &str) -> (String, Option<Secret>) {
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), address),
    };
    match rest.rsplit_once('@') {
        Some((credentials, host)) => (
            format!("{scheme}{host}"),
            Some(Secret::new(format!("{KEPT_AS}{credentials}"))),
        ),
        None => (address.to_owned(), None),
    }
}

/// Stands before the name and password in the keychain, whose shortest entry is longer than a
/// short name with a short password.
const KEPT_AS: &str = "proxy-login=";

fn with_credentials(shown: &str, kept: &Secret) -> Secret {
    let credentials = kept.expose().trim_start_matches(KEPT_AS);
    let (scheme, host) = shown.split_once("://").unwrap_or(("http", shown));
    Secret::new(format!("{scheme}://{credentials}@{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_password_are_taken_out_of_an_address_and_put_back() {
        let (shown, kept) = split_credentials("http://anna:p@ss@proxy.example:8080");
        assert_eq!(shown, "http://proxy.example:8080");
        let kept = kept.unwrap();
        assert!(!format!("{kept:?}").contains("anna"));
        assert_eq!(
            with_credentials(&shown, &kept).expose(),
            "http://anna:p@ss@proxy.example:8080"
        );
        let (shown, kept) = split_credentials("proxy.example:8080");
        assert_eq!(shown, "proxy.example:8080");
        assert!(kept.is_none());
    }
}
