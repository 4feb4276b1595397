//! Internet addresses.

use core::net::Ipv6Addr;

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// Words after which four figures are a version and no address.
const NONE: &[&str] = &["ip*"];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![
        Rule::new(
            Kind::IpAddress,
            r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}",
            Context::NoOtherNumber(NONE),
            four,
        ),
        Rule::new(
            Kind::IpAddress,
            r"[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}",
            Context::Nothing,
            six,
        ),
    ]
}

fn four(candidate: &str) -> Option<Taken> {
    let looks = candidate
        .split('.')
        .all(|part| part.parse::<u8>().is_ok() && (part == "0" || !part.starts_with('0')));
    Taken::by_looks(candidate, looks)
}

/// At least three groups, so that a path in a program (`a::b`) is none.
fn six(candidate: &str) -> Option<Taken> {
    let groups = candidate
        .split(':')
        .filter(|group| !group.is_empty())
        .count();
    let looks = groups >= 3 && candidate.parse::<Ipv6Addr>().is_ok();
    Taken::by_looks(candidate, looks)
}
