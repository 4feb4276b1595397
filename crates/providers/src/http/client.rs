//! The client behind an outlet: one for each way, so that kept connections lead nowhere else.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

use super::error::NetError;
use super::names::Names;
use super::network::{Network, Times};
use super::route::{Route, look_up};

/// Clients kept with their open connections; people ask a handful of hosts.
const KEPT: usize = 32;

/// Hands out clients, each bound to a host and a way.
pub(super) struct Clients {
    encryption: Result<ClientConfig, String>,
    times: Times,
    kept: Mutex<Vec<Kept>>,
}

struct Kept {
    host: String,
    route: Route,
    client: reqwest::Client,
}

impl Clients {
    pub(super) fn new(network: &Network) -> Self {
        Self {
            encryption: encryption(&network.further_roots),
            times: network.times,
            kept: Mutex::new(Vec::new()),
        }
    }

    /// A client that reaches `host` by this way and nothing by any other.
    pub(super) async fn client(
        &self,
        host: &str,
        route: &Route,
        names: &dyn Names,
    ) -> Result<reqwest::Client, NetError> {
        if let Some(kept) = self.find(host, route) {
            return Ok(kept);
        }
        let pins = match route {
            Route::Direct { addresses, .. } => Pins {
                host: host.to_owned(),
                addresses: addresses.clone(),
            },
            Route::Proxy(proxy) => Pins {
                host: proxy.host().to_owned(),
                addresses: look_up(proxy.host(), proxy.port(), names, self.times.connect)
                    .await
                    .map_err(|_| NetError::ProxyUnreachable {
                        proxy: proxy.shown(),
                    })?,
            },
        };
        let client = self.build(host, route, pins)?;
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KEPT {
            all.remove(0);
        }
        all.push(Kept {
            host: host.to_owned(),
            route: route.clone(),
            client: client.clone(),
        });
        Ok(client)
    }

    fn find(&self, host: &str, route: &Route) -> Option<reqwest::Client> {
        let all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter()
            .find(|kept| kept.host == host && kept.route == *route)
            .map(|kept| kept.client.clone())
    }

    fn build(&self, host: &str, route: &Route, pins: Pins) -> Result<reqwest::Client, NetError> {
        let failed = |detail: String| NetError::Encryption {
            host: host.to_owned(),
            detail,
        };
        let encryption = self.encryption.clone().map_err(failed)?;
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(encryption)
            .redirect(Policy::none())
            .referer(false)
            .http1_only()
            .connect_timeout(self.times.connect)
            .dns_resolver(Arc::new(pins))
            .user_agent(concat!("Steelyard/", env!("CARGO_PKG_VERSION")));
        let builder = match route.proxy() {
            None => builder.no_proxy(),
            Some(proxy) => builder.proxy(
                reqwest::Proxy::all(proxy.url().clone()).map_err(|_| NetError::ProxyInvalid)?,
            ),
        };
        builder.build().map_err(|error| failed(error.to_string()))
    }
}

/// Checks certificates as the system does, with the authorities that it trusts.
fn encryption(further_roots: &[Vec<u8>]) -> Result<ClientConfig, String> {
    let provider = Arc::new(ring::default_provider());
    let roots = further_roots.iter().cloned().map(CertificateDer::from);
    let verifier = Verifier::new_with_extra_roots(roots, provider.clone())
        .map_err(|error| error.to_string())?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        // "Dangerous" is the library's word for any verifier but its own; this one is the
        // system's.
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(config)
}

/// The only answer that a client gets when it asks for a name: what was judged before.
struct Pins {
    host: String,
    addresses: Vec<SocketAddr>,
}

impl Resolve for Pins {
    fn resolve(&self, name: Name) -> Resolving {
        let known = name.as_str().eq_ignore_ascii_case(&self.host);
        let addresses = if known {
            self.addresses.clone()
        } else {
            Vec::new()
        };
        Box::pin(async move {
            if addresses.is_empty() {
                return Err("this client is for another host".into());
            }
            let addresses: Addrs = Box::new(addresses.into_iter());
            Ok(addresses)
        })
    }
}
