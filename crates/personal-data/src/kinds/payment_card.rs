//! Numbers of payment cards.

use crate::digits::{all_alike, digits, luhn, number};
use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// First digits and lengths by network: from, to, digits compared, shortest, longest. Source: the
/// networks' published ranges (ISO/IEC 7812).
const NETWORKS: &[(u64, u64, usize, usize, usize)] = &[
    (4, 4, 1, 13, 19),       // Visa
    (51, 55, 2, 16, 16),     // Mastercard
    (2221, 2720, 4, 16, 16), // Mastercard
    (34, 34, 2, 15, 15),     // American Express
    (37, 37, 2, 15, 15),     // American Express
    (6011, 6011, 4, 16, 19), // Discover
    (644, 649, 3, 16, 19),   // Discover
    (65, 65, 2, 16, 19),     // Discover
    (300, 305, 3, 14, 19),   // Diners Club
    (36, 36, 2, 14, 19),     // Diners Club
    (38, 39, 2, 16, 19),     // Diners Club
    (2131, 2131, 4, 15, 15), // JCB, older cards
    (1800, 1800, 4, 15, 15), // JCB, older cards
    (35, 35, 2, 16, 19),     // JCB: 3528 to 3589 today
    (62, 62, 2, 16, 19),     // UnionPay
    (50, 50, 2, 12, 19),     // Maestro
    (56, 58, 2, 12, 19),     // Maestro
    (63, 63, 2, 12, 19),     // Maestro
    (67, 67, 2, 12, 19),     // Maestro
];

const WORDS: &[&str] = &[
    "card",
    "credit*",
    "debit*",
    "visa",
    "mastercard",
    "amex",
    "american express",
    "maestro",
    "kaart*",
    "creditcard*",
    "pas",
    "karte*",
    "kreditkarte*",
    "carte*",
    "carta",
    "tarjeta*",
    "cartão",
    "kart*",
    "discover",
    "diners",
];

pub(super) fn rules() -> Vec<Option<Rule>> {
    vec![Rule::new(
        Kind::PaymentCard,
        r"[1-6](?:[ \u{a0}-]?[0-9]){11,18}",
        Context::NoOtherNumber(WORDS),
        settle,
    )]
}

fn settle(candidate: &str) -> Option<Taken> {
    let digits = digits(candidate);
    let of_a_network = NETWORKS
        .iter()
        .any(|(from, to, compared, shortest, longest)| {
            (*shortest..=*longest).contains(&digits.len())
                && (*from..=*to).contains(&number(&digits[..*compared]))
        });
    Taken::checked(
        candidate,
        of_a_network && luhn(&digits) && !all_alike(&digits),
    )
}
