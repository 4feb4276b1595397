//! E-mail addresses.

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// A name, an at sign and a host with a dot (the usual part of RFC 5322, letters of any script).
const PATTERN: &str = r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9._%+'-]{0,63}@(?:[A-Za-zÀ-ɏ0-9](?:[A-Za-zÀ-ɏ0-9-]{0,61}[A-Za-zÀ-ɏ0-9])?\.){1,6}[A-Za-zÀ-ɏ]{2,24}";

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::EMail,
        PATTERN,
        Context::Nothing,
        |candidate| Taken::by_looks(candidate, true),
    )]
}
