//! How far a request goes, judged by the addresses it will connect to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use serde::{Deserialize, Serialize};

/// How far a request goes; the nearer comes first.
///
/// It is judged from the address that is connected to and never from a name: whoever answers
/// for a name can say today that it is next door and tomorrow that it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The computer talks to itself; nothing leaves.
    ThisComputer,
    /// A private or link-local address: it leaves this computer and stays on its network.
    OwnNetwork,
    /// Everything else, and all that a proxy passes on.
    Outside,
}

/// Whether a host, without brackets round an IPv6 address, is written as this computer:
/// `localhost` or a loopback address. A name that is looked up is not, wherever it leads.
pub fn names_this_computer(host: &str) -> bool {
    host.parse::<IpAddr>()
        .map_or(host == "localhost", |address| address.is_loopback())
}

impl Reach {
    /// The name under which the ledger keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ThisComputer => "this-computer",
            Self::OwnNetwork => "own-network",
            Self::Outside => "outside",
        }
    }

    /// The reach that the ledger keeps under a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::ThisComputer, Self::OwnNetwork, Self::Outside]
            .into_iter()
            .find(|reach| reach.as_str() == name)
    }

    /// How far an address is: loopback; private (RFC 1918), link-local or unique-local
    /// (RFC 4193); or neither. The addresses that providers share among customers
    /// (100.64.0.0/10, RFC 6598) are outside: their other end may be anybody's.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => of_v4(address),
            IpAddr::V6(address) => of_v6(address),
        }
    }

    /// The farthest of these addresses, and only the addresses that are as far: a name that
    /// stands for one near and one far is as far as it can get. `None` without addresses.
    pub fn of_all(addresses: &[SocketAddr]) -> Option<(Self, Vec<SocketAddr>)> {
        let farthest = addresses.iter().map(|at| Self::of(at.ip())).max()?;
        let as_far = addresses
            .iter()
            .copied()
            .filter(|at| Self::of(at.ip()) == farthest)
            .collect();
        Some((farthest, as_far))
    }
}

fn of_v4(address: Ipv4Addr) -> Reach {
    // A connection to 0.0.0.0 ends on the computer that makes it.
    if address.is_loopback() || address.is_unspecified() {
        Reach::ThisComputer
    } else if address.is_private() || address.is_link_local() {
        Reach::OwnNetwork
    } else {
        Reach::Outside
    }
}

fn of_v6(address: Ipv6Addr) -> Reach {
    if address.is_loopback() || address.is_unspecified() {
        Reach::ThisComputer
    } else if address.is_unique_local() || address.is_unicast_link_local() {
        Reach::OwnNetwork
    } else {
        Reach::Outside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[(&str, Reach)] = &[
        ("127.0.0.1", Reach::ThisComputer),
        ("127.9.8.7", Reach::ThisComputer),
        ("0.0.0.0", Reach::ThisComputer),
        ("::1", Reach::ThisComputer),
        ("::", Reach::ThisComputer),
        ("::ffff:127.0.0.1", Reach::ThisComputer),
        ("10.0.0.1", Reach::OwnNetwork),
        ("172.16.0.1", Reach::OwnNetwork),
        ("172.31.255.255", Reach::OwnNetwork),
        ("192.168.178.20", Reach::OwnNetwork),
        ("169.254.10.1", Reach::OwnNetwork),
        ("fe80::1", Reach::OwnNetwork),
        ("fd12:3456::1", Reach::OwnNetwork),
        ("::ffff:192.168.1.1", Reach::OwnNetwork),
        ("172.32.0.1", Reach::Outside),
        ("100.64.0.1", Reach::Outside),
        ("192.0.2.1", Reach::Outside),
        ("8.8.8.8", Reach::Outside),
        ("2001:db8::1", Reach::Outside),
        ("64:ff9b::a00:1", Reach::Outside),
        ("255.255.255.255", Reach::Outside),
        ("ff02::1", Reach::Outside),
    ];

    #[test]
    fn an_address_is_as_far_as_it_lies() {
        for (address, reach) in KNOWN {
            assert_eq!(Reach::of(address.parse().unwrap()), *reach, "{address}");
        }
    }

    #[test]
    fn a_name_for_near_and_far_is_far_and_connects_only_there() {
        let near: SocketAddr = "127.0.0.1:80".parse().unwrap();
        let far: SocketAddr = "192.0.2.1:80".parse().unwrap();
        assert_eq!(
            Reach::of_all(&[near, far]),
            Some((Reach::Outside, vec![far]))
        );
        assert_eq!(Reach::of_all(&[]), None);
    }
}
