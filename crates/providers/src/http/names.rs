//! Where a name lies.

use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;

/// The answer of a look-up, once it is there.
pub type LookUp = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// Finds the addresses of a name.
pub trait Names: Send + Sync {
    /// Every address of `host`, with `port`.
    fn look_up(&self, host: &str, port: u16) -> LookUp;
}

/// The names that the system knows: its hosts file, its name servers, its neighbours.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemNames;

impl Names for SystemNames {
    fn look_up(&self, host: &str, port: u16) -> LookUp {
        let host = host.to_owned();
        Box::pin(async move {
            Ok(tokio::net::lookup_host((host.as_str(), port))
                .await?
                .collect())
        })
    }
}

/// The addresses of a host that needs no look-up: one written as an address, or a name that
/// stands for this computer and nothing else (RFC 6761, section 6.3).
pub(super) fn without_look_up(host: &str, port: u16) -> Option<Vec<SocketAddr>> {
    if let Ok(address) = host.parse::<IpAddr>() {
        return Some(vec![SocketAddr::new(address, port)]);
    }
    is_localhost(host).then(|| {
        vec![
            SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
            SocketAddr::from((Ipv6Addr::LOCALHOST, port)),
        ]
    })
}

fn is_localhost(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    host == "localhost" || host.ends_with(".localhost")
}

/// Whether a name can only be one of the own network: a single word, or under an ending that
/// is never given out (RFC 6762, RFC 8375, and `internal` by ICANN). Such a name means nothing
/// to a proxy outside.
pub(super) fn is_near(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    !host.contains('.')
        || [
            ".local",
            ".home.arpa",
            ".internal",
            ".lan",
            ".home",
            ".corp",
        ]
        .iter()
        .any(|ending| host.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_this_computer_need_no_look_up() {
        for host in [
            "10.0.0.1",
            "::1",
            "localhost",
            "LOCALHOST.",
            "api.localhost",
        ] {
            assert!(without_look_up(host, 80).is_some(), "{host}");
        }
        for host in ["localhost.example.com", "notlocalhost", "example.com"] {
            assert!(without_look_up(host, 80).is_none(), "{host}");
        }
    }

    #[test]
    fn names_of_the_own_network_are_known_by_their_shape() {
        for host in ["printer", "box.local", "llm.internal", "nas.home.arpa."] {
            assert!(is_near(host), "{host}");
        }
        for host in ["example.com", "local.example.com"] {
            assert!(!is_near(host), "{host}");
        }
    }
}
