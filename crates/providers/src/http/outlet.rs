//! Sends requests: the door first, then the judged addresses and no others.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderName, HeaderValue, LOCATION};

use super::address::Address;
use super::answer::Answer;
use super::call::Call;
use super::client::Clients;
use super::error::NetError;
use super::faults::{Asked, told_apart};
use super::names::{Names, SystemNames};
use super::network::{Network, Proxies, Times};
use super::route::{Route, route, seconds};
use crate::door::{Door, DoorError, Passage};
use crate::ledger::{Ending, Outgoing};
use crate::reach::Reach;

/// Redirects in a row that are followed. Model hubs need two or three.
const MOST_REDIRECTS: usize = 8;

/// Sends requests through a door. Clones share connections and settings.
///
/// It needs a Tokio runtime with time and network enabled.
#[derive(Clone)]
pub struct Outlet(Arc<Inner>);

struct Inner {
    door: Door,
    names: Arc<dyn Names>,
    proxies: Proxies,
    times: Times,
    clients: Clients,
}

impl Outlet {
    /// An outlet behind this door, with these settings of the network.
    pub fn new(door: Door, network: &Network) -> Self {
        Self::with_names(door, network, Arc::new(SystemNames))
    }

    /// The same, with names looked up elsewhere than in the system.
    pub fn with_names(door: Door, network: &Network, names: Arc<dyn Names>) -> Self {
        Self(Arc::new(Inner {
            door,
            names,
            proxies: Proxies::of(&network.proxy),
            times: network.times,
            clients: Clients::new(network),
        }))
    }

    /// The door that everything passes.
    pub fn door(&self) -> &Door {
        &self.0.door
    }

    /// How far a request to this address would go, without sending one. A name is looked up
    /// when the door allows it.
    ///
    /// # Errors
    /// [`NetError`] when the name is not found or may not be looked up.
    pub async fn reach(&self, address: &Address) -> Result<Reach, NetError> {
        Ok(self.route(address).await?.reach())
    }

    /// Sends a request and waits for the answer to begin. An answer is an answer whatever its
    /// status; [`Answer::refusal`] makes an error of it.
    ///
    /// # Errors
    /// [`NetError`].
    pub async fn send(&self, call: Call) -> Result<Answer, NetError> {
        let first_host = call.address.host().to_owned();
        let may_follow = call.body.is_none();
        let mut hop = Hop {
            address: call.address.clone(),
            is_another_server: false,
            farthest: Reach::ThisComputer,
            from: None,
        };
        for _ in 0..=MOST_REDIRECTS {
            let answer = self.ask(&call, &hop).await?;
            let Some(to) = redirect(&answer).filter(|_| may_follow) else {
                return Ok(answer);
            };
            hop = hop.to(&answer, &to)?;
            // What a redirect says beside where it leads is not read.
            let _on_record_in_any_case = answer.ended(Ending::answered());
        }
        Err(NetError::RedirectedTooOften { host: first_host })
    }

    async fn route(&self, address: &Address) -> Result<Route, NetError> {
        let inner = &self.0;
        route(
            address,
            &inner.door,
            inner.names.as_ref(),
            &inner.proxies,
            inner.times.connect,
        )
        .await
    }

    /// One request and no redirect.
    async fn ask(&self, call: &Call, hop: &Hop) -> Result<Answer, NetError> {
        let inner = &self.0;
        let address = &hop.address;
        let route = self.route(address).await?;
        hop.may_go_on(route.reach())?;
        if route.reach() == Reach::Outside && !address.is_encrypted() {
            return Err(NetError::Unencrypted {
                host: address.host().to_owned(),
            });
        }
        let headers = headers(call, hop)?;
        let reach = if call.purpose.is_passed_on {
            Reach::Outside
        } else {
            route.reach()
        };
        let passage = self.let_out(call, address, reach).await?;
        let asked_at = inner.door.now();
        let sent = self.sent(call, address, &route, headers).await;
        match sent {
            Ok(response) => Ok(Answer {
                response,
                passage,
                from: route.reach(),
                address: address.clone(),
                proxy: route.proxy().cloned(),
                silence: call.silence.unwrap_or(inner.times.silence),
                connect_within: inner.times.connect,
                asked_at,
            }),
            Err(error) => {
                if let Err(refusal) = passage.ended(Ending::failed(error.code())) {
                    tracing::warn!(%refusal, "the end of a request could not be put on record");
                }
                Err(error)
            }
        }
    }

    /// The ledger waits for the disk, which is no business of the threads that others wait on.
    async fn let_out(
        &self,
        call: &Call,
        address: &Address,
        reach: Reach,
    ) -> Result<Passage, NetError> {
        let outgoing = Outgoing {
            host: address.host().to_owned(),
            port: address.port(),
            reach,
            country: call.purpose.country.clone(),
            why: call.purpose.why,
            case: call.purpose.case.clone(),
            bytes_out: call.body.as_ref().map_or(0, Vec::len) as u64,
            allowed_by: call.purpose.allowed_by.clone(),
        };
        let door = self.0.door.clone();
        let host = address.host().to_owned();
        let passage = tokio::task::spawn_blocking(move || door.let_out(outgoing))
            .await
            .map_err(|error| DoorError::LedgerRefused {
                host,
                detail: error.to_string(),
            })??;
        Ok(passage)
    }

    async fn sent(
        &self,
        call: &Call,
        address: &Address,
        route: &Route,
        headers: Vec<(HeaderName, HeaderValue)>,
    ) -> Result<reqwest::Response, NetError> {
        let inner = &self.0;
        let client = inner
            .clients
            .client(address.host(), route, inner.names.as_ref())
            .await?;
        let mut request = match &call.body {
            None => client.get(address.url().clone()),
            Some(body) => client.post(address.url().clone()).body(body.clone()),
        };
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let patience = call.first_word.unwrap_or(inner.times.first_word);
        within(patience, address, request.send())
            .await?
            .map_err(|error| {
                told_apart(
                    &error,
                    &Asked {
                        address,
                        proxy: route.proxy(),
                        connect_within: inner.times.connect,
                    },
                )
            })
    }
}

async fn within<T>(
    patience: Duration,
    address: &Address,
    what: impl Future<Output = T>,
) -> Result<T, NetError> {
    tokio::time::timeout(patience, what)
        .await
        .map_err(|_| NetError::TimedOut {
            host: address.host().to_owned(),
            seconds: seconds(patience),
        })
}

fn headers(call: &Call, hop: &Hop) -> Result<Vec<(HeaderName, HeaderValue)>, NetError> {
    call.headers
        .iter()
        .filter(|header| !(header.is_secret() && hop.is_another_server))
        .map(|header| {
            let unsendable = || NetError::Unsendable {
                name: header.name.to_owned(),
            };
            let name = HeaderName::try_from(header.name).map_err(|_| unsendable())?;
            // A copy of it shares its bytes, so that there is one place to overwrite.
            let value = header.value.clone().ok_or_else(unsendable)?;
            Ok((name, value))
        })
        .collect()
}

/// Where an answer sends the asker, if it does.
fn redirect(answer: &Answer) -> Option<String> {
    if !matches!(answer.status(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    answer.header(LOCATION.as_str()).map(str::to_owned)
}

/// One step of a request on its way from redirect to redirect.
struct Hop {
    address: Address,
    /// Another server than the first one: secrets are not for it.
    is_another_server: bool,
    /// As far as it has been.
    farthest: Reach,
    /// The host that sent it here.
    from: Option<String>,
}

impl Hop {
    /// A redirect never leads nearer than it came from: nobody outside tells this app what to
    /// ask of the machines around it.
    fn may_go_on(&self, reach: Reach) -> Result<(), NetError> {
        match &self.from {
            Some(from) if reach < self.farthest => Err(self.refused(from)),
            _ => Ok(()),
        }
    }

    fn refused(&self, from: &str) -> NetError {
        NetError::RedirectUnsafe {
            host: from.to_owned(),
            to: self.address.origin(),
        }
    }

    fn to(self, answer: &Answer, location: &str) -> Result<Self, NetError> {
        let address = self.address.redirected(location)?;
        let from = self.address.host().to_owned();
        let is_elsewhere = address.origin() != self.address.origin();
        let gives_up_encryption = self.address.is_encrypted() && !address.is_encrypted();
        let next = Self {
            address,
            is_another_server: self.is_another_server || is_elsewhere,
            farthest: self.farthest.max(answer.from),
            from: Some(from.clone()),
        };
        if gives_up_encryption {
            return Err(next.refused(&from));
        }
        Ok(next)
    }
}

impl fmt::Debug for Outlet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Outlet")
            .field("door", &self.0.door)
            .finish_non_exhaustive()
    }
}
