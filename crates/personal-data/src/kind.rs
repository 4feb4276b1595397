//! What is looked for.

use serde::{Deserialize, Serialize};

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An e-mail address.
    EMail,
    /// A telephone number.
    Telephone,
    /// A bank account (IBAN).
    Iban,
    /// The number of a payment card.
    PaymentCard,
    /// The Dutch citizen's number (BSN).
    Bsn,
    /// The French social-security number (NIR).
    Nir,
    /// The German tax number of a person (Steuer-ID).
    SteuerId,
    /// The social-security number of the United States.
    Ssn,
    /// A patient's number of the British National Health Service.
    NhsNumber,
    /// The Belgian national number (rijksregisternummer).
    Rijksregisternummer,
    /// The Spanish identity number of citizens (DNI) and foreigners (NIE).
    Dni,
    /// The Italian tax code (codice fiscale).
    CodiceFiscale,
    /// The Polish national number (PESEL).
    Pesel,
    /// The Portuguese tax number of a person (NIF).
    Nif,
    /// The number of a passport.
    Passport,
    /// A day of birth.
    DateOfBirth,
    /// An internet address (IPv4 or IPv6).
    IpAddress,
    /// A street with a number, with postcode and place where they follow.
    PostalAddress,
}

impl Kind {
    /// Every kind, in the order in which one is preferred where two claim the same text.
    pub const ALL: [Self; 18] = [
        Self::EMail,
        Self::Iban,
        Self::PaymentCard,
        Self::CodiceFiscale,
        Self::Nir,
        Self::Rijksregisternummer,
        Self::SteuerId,
        Self::Pesel,
        Self::Dni,
        Self::Bsn,
        Self::Nif,
        Self::NhsNumber,
        Self::Ssn,
        Self::Passport,
        Self::DateOfBirth,
        Self::IpAddress,
        Self::Telephone,
        Self::PostalAddress,
    ];

    /// Stable id, such as `payment_card`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EMail => "e_mail",
            Self::Telephone => "telephone",
            Self::Iban => "iban",
            Self::PaymentCard => "payment_card",
            Self::Bsn => "bsn",
            Self::Nir => "nir",
            Self::SteuerId => "steuer_id",
            Self::Ssn => "ssn",
            Self::NhsNumber => "nhs_number",
            Self::Rijksregisternummer => "rijksregisternummer",
            Self::Dni => "dni",
            Self::CodiceFiscale => "codice_fiscale",
            Self::Pesel => "pesel",
            Self::Nif => "nif",
            Self::Passport => "passport",
            Self::DateOfBirth => "date_of_birth",
            Self::IpAddress => "ip_address",
            Self::PostalAddress => "postal_address",
        }
    }

    /// What stands in its place for a model to read: the same in every language, so that an
    /// answer in any of them can be put back.
    pub const fn placeholder(self) -> &'static str {
        match self {
            Self::EMail => "E-MAIL",
            Self::Telephone => "PHONE",
            Self::Iban => "IBAN",
            Self::PaymentCard => "CARD",
            Self::Bsn
            | Self::Nir
            | Self::SteuerId
            | Self::Ssn
            | Self::NhsNumber
            | Self::Rijksregisternummer
            | Self::Dni
            | Self::CodiceFiscale
            | Self::Pesel
            | Self::Nif => "PERSONAL NUMBER",
            Self::Passport => "PASSPORT",
            Self::DateOfBirth => "DATE OF BIRTH",
            Self::IpAddress => "IP ADDRESS",
            Self::PostalAddress => "ADDRESS",
        }
    }

    /// Whether numbers of this kind carry digits that check the others.
    pub const fn has_check_digit(self) -> bool {
        matches!(
            self,
            Self::Iban
                | Self::PaymentCard
                | Self::Bsn
                | Self::Nir
                | Self::SteuerId
                | Self::NhsNumber
                | Self::Rijksregisternummer
                | Self::Dni
                | Self::CodiceFiscale
                | Self::Pesel
                | Self::Nif
        )
    }
}

/// What speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It looks like one.
    Pattern,
    /// Its check digits are right.
    Checked,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_name_in_json_terms() {
        for kind in Kind::ALL {
            let snake = format!("{kind:?}")
                .chars()
                .enumerate()
                .flat_map(|(place, letter)| {
                    let gap = (place > 0 && letter.is_uppercase()).then_some('_');
                    gap.into_iter().chain(letter.to_lowercase())
                })
                .collect::<String>();
            assert_eq!(kind.id(), snake);
        }
    }
}
