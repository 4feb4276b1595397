//! The French social-security number.

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// Sex, year, month, department (2A and 2B in Corsica), municipality, order, key.
const PATTERN: &str = r"(?i)[1-478][ .]?[0-9]{2}[ .]?(?:0[1-9]|1[0-2]|[2-9][0-9])[ .]?(?:[0-9]{2}|2[AB])[ .]?[0-9]{3}[ .]?[0-9]{3}[ .-]?[0-9]{2}";

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(Kind::Nir, PATTERN, Context::Nothing, settle)]
}

/// The key is 97 less the remainder of the first thirteen by 97; 2A counts as 19 and 2B as 18.
fn settle(candidate: &str) -> Option<Taken> {
    let plain: String = candidate
        .to_ascii_uppercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .replace("2A", "19")
        .replace("2B", "18");
    let first: u64 = plain.get(..13)?.parse().ok()?;
    let key: u64 = plain.get(13..)?.parse().ok()?;
    Taken::checked(candidate, key == 97 - first % 97)
}
