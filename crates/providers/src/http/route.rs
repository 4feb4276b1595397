//! Where a request will connect to, and how far that is.

use std::net::SocketAddr;
use std::time::Duration;

use super::address::Address;
use super::error::NetError;
use super::names::{self, Names};
use super::network::{Proxies, ProxyAddress};
use crate::door::Door;
use crate::reach::Reach;

/// The way that a request takes. It is part of what clients are told apart by, so a connection
/// that is kept open is used again only for requests with the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Route {
    /// Straight to these addresses, which were judged, and to no others.
    Direct {
        reach: Reach,
        addresses: Vec<SocketAddr>,
    },
    /// To a proxy, which finds the host itself. Wherever the proxy stands, what it passes on
    /// goes outside.
    Proxy(ProxyAddress),
}

impl Route {
    pub(super) fn reach(&self) -> Reach {
        match self {
            Self::Direct { reach, .. } => *reach,
            Self::Proxy(_) => Reach::Outside,
        }
    }

    pub(super) fn proxy(&self) -> Option<&ProxyAddress> {
        match self {
            Self::Direct { .. } => None,
            Self::Proxy(proxy) => Some(proxy),
        }
    }
}

/// Finds out where a request to this address would go.
///
/// A name is looked up only when the door allows the question. A name of the outside is left
/// to the proxy where there is one: it may be the only one that can find it.
pub(super) async fn route(
    address: &Address,
    door: &Door,
    names: &dyn Names,
    proxies: &Proxies,
    patience: Duration,
) -> Result<Route, NetError> {
    let (host, port) = (address.host(), address.port());
    let proxy = proxies.for_address(address)?;
    let addresses = if let Some(addresses) = names::without_look_up(host, port) {
        addresses
    } else {
        door.may_look_up(host, port)?;
        if let Some(proxy) = &proxy
            && !names::is_near(host)
            && !door.knows(host, port)
        {
            return Ok(Route::Proxy(proxy.clone()));
        }
        look_up(host, port, names, patience).await?
    };
    let (reach, addresses) = Reach::of_all(&addresses).ok_or_else(|| not_found(host))?;
    match proxy {
        Some(proxy) if reach == Reach::Outside => Ok(Route::Proxy(proxy)),
        _ => Ok(Route::Direct { reach, addresses }),
    }
}

/// The addresses of a name, in an order that does not change from one look-up to the next.
pub(super) async fn look_up(
    host: &str,
    port: u16,
    names: &dyn Names,
    patience: Duration,
) -> Result<Vec<SocketAddr>, NetError> {
    if let Some(addresses) = names::without_look_up(host, port) {
        return Ok(addresses);
    }
    let mut addresses = tokio::time::timeout(patience, names.look_up(host, port))
        .await
        .map_err(|_| NetError::TimedOut {
            host: host.to_owned(),
            seconds: seconds(patience),
        })?
        .map_err(|_| not_found(host))?;
    addresses.sort_unstable();
    addresses.dedup();
    if addresses.is_empty() {
        return Err(not_found(host));
    }
    Ok(addresses)
}

fn not_found(host: &str) -> NetError {
    NetError::HostNotFound {
        host: host.to_owned(),
    }
}

/// Whole seconds, rounded up: nobody waited for nothing.
pub(crate) fn seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}
