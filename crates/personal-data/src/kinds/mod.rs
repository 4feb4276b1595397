//! The kinds, one a file.

mod bsn;
mod codice_fiscale;
mod date_of_birth;
mod dni;
mod e_mail;
mod iban;
mod ip_address;
mod nhs_number;
mod nif;
mod nir;
mod passport;
mod payment_card;
mod pesel;
mod postal_address;
mod rijksregisternummer;
mod ssn;
mod steuer_id;
mod telephone;

use std::sync::LazyLock;

use crate::rule::Rule;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    [
        e_mail::rules(),
        iban::rules(),
        payment_card::rules(),
        codice_fiscale::rules(),
        nir::rules(),
        rijksregisternummer::rules(),
        steuer_id::rules(),
        pesel::rules(),
        dni::rules(),
        bsn::rules(),
        nif::rules(),
        nhs_number::rules(),
        ssn::rules(),
        passport::rules(),
        date_of_birth::rules(),
        ip_address::rules(),
        telephone::rules(),
        postal_address::rules(),
    ]
    .into_iter()
    .flatten()
    .flatten()
    .collect()
});

/// Every rule.
pub(crate) fn rules() -> &'static [Rule] {
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn every_kind_has_a_rule() {
        for kind in Kind::ALL {
            assert!(rules().iter().any(|rule| rule.kind == kind), "{kind:?}");
        }
    }
}
