//! Numbers with right check digits are found; with one digit changed they are not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use personal_data::{Confidence, Kind, find, replace};
use proptest::prelude::*;

/// The first of `numbers` that is found as what it is, alone on a line. Trying all check digits
/// is a second way to make a valid number, and it shares nothing with the rules.
fn valid(kind: Kind, numbers: impl Iterator<Item = String>) -> Vec<String> {
    numbers.filter(|number| is_found(kind, number)).collect()
}

fn is_found(kind: Kind, number: &str) -> bool {
    find(number)
        .iter()
        .any(|found| found.kind == kind && found.confidence == Confidence::Checked)
}

/// Each number with its last digits replaced by all that could be.
fn endings(number: &str, digits: usize) -> impl Iterator<Item = String> + '_ {
    let most = 10_usize.pow(u32::try_from(digits).unwrap());
    (0..most).map(move |ending| format!("{number}{ending:0digits$}"))
}

fn one_digit_changed(number: &str, place: usize, by: u32) -> String {
    number
        .chars()
        .enumerate()
        .map(|(at, letter)| match letter.to_digit(10) {
            Some(digit) if at == place => char::from_digit((digit + by) % 10, 10).unwrap(),
            _ => letter,
        })
        .collect()
}

fn number(digits: std::ops::RangeInclusive<u64>) -> impl Strategy<Value = String> {
    digits.prop_map(|number| number.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Eight digits and a check digit by eleven: one of ten endings is right, or none where it
    /// would have to be ten.
    #[test]
    fn bsn(stem in number(10_000_000..=99_999_999), place in 0_usize..9, by in 1_u32..10) {
        let right = valid(Kind::Bsn, endings(&stem, 1));
        prop_assert!(right.len() <= 1);
        for one in right {
            prop_assert!(!is_found(Kind::Bsn, &one_digit_changed(&one, place, by)));
        }
    }

    /// Luhn: exactly one ending.
    #[test]
    fn card(stem in number(400_000_000_000_000..=499_999_999_999_999), place in 1_usize..16, by in 1_u32..10) {
        let right = valid(Kind::PaymentCard, endings(&stem, 1));
        prop_assert_eq!(right.len(), 1);
        prop_assert!(!is_found(Kind::PaymentCard, &one_digit_changed(&right[0], place, by)));
    }

    /// ISO 7064 MOD 97-10: exactly one of the check digits 02 to 98.
    #[test]
    fn iban(account in number(1_000_000_000..=9_999_999_999), place in 8_usize..18, by in 1_u32..10) {
        let right = valid(
            Kind::Iban,
            (2..=98).map(|check| format!("NL{check:02}ABNA{account}")),
        );
        prop_assert_eq!(right.len(), 1);
        prop_assert!(!is_found(Kind::Iban, &one_digit_changed(&right[0], place, by)));
    }

    /// The key of a NIR: exactly one of 1 to 97.
    #[test]
    fn nir(order in number(100_000..=999_999), place in 7_usize..13, by in 1_u32..10) {
        let right = valid(
            Kind::Nir,
            (1..=97).map(|key| format!("1850578{order}{key:02}")),
        );
        prop_assert_eq!(right.len(), 1);
        prop_assert!(!is_found(Kind::Nir, &one_digit_changed(&right[0], place, by)));
    }

    /// Exactly one ending. Named, since about one in a hundred is a Steuer-ID as well, or a
    /// Rijksregisternummer.
    #[test]
    fn pesel(order in number(1_000..=9_999), place in 12_usize..17, by in 1_u32..10) {
        let stem = format!("PESEL 620314{order}");
        let right = valid(Kind::Pesel, endings(&stem, 1));
        prop_assert_eq!(right.len(), 1);
        prop_assert!(!is_found(Kind::Pesel, &one_digit_changed(&right[0], place, by)));
    }

    #[test]
    fn dni(body in number(10_000_000..=99_999_999), place in 0_usize..8, by in 1_u32..10) {
        let right = valid(Kind::Dni, ('A'..='Z').map(|letter| format!("{body}{letter}")));
        prop_assert_eq!(right.len(), 1);
        prop_assert!(!is_found(Kind::Dni, &one_digit_changed(&right[0], place, by)));
    }

    /// Whatever the text, pieces lie in it in order, and placeholders can be put back.
    #[test]
    fn any_text_comes_back(text in "[ -~à-ÿ\\n]{0,120}") {
        let found = find(&text);
        for pair in found.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start);
        }
        let replaced = replace(&text, &found);
        prop_assert_eq!(replaced.put_back(&replaced.text), text);
    }
}

/// Numbers that their authorities publish as examples, or that are known from the literature.
#[test]
fn published_examples_are_found() {
    for (kind, number) in [
        (Kind::Bsn, "111222333"),
        (Kind::Iban, "GB82 WEST 1234 5698 7654 32"),
        (Kind::PaymentCard, "4111 1111 1111 1111"),
        (Kind::Nir, "2 55 08 14 168 025 38"),
        (Kind::SteuerId, "86095742719"),
        (Kind::NhsNumber, "943 476 5919"),
        (Kind::Dni, "12345678Z"),
        (Kind::CodiceFiscale, "MRTMTT91D08F205J"),
        (Kind::Pesel, "44051401359"),
    ] {
        assert!(
            is_found(kind, number),
            "{kind:?} {number}: {:?}",
            find(number)
        );
    }
}

/// Some numbers are right by the rules of two countries. They are found once, as the one that is
/// named, and as either where none is.
#[test]
fn a_number_that_two_countries_could_have_given_is_found_once() {
    let number = "62031458476";
    for (kind, text) in [
        (Kind::SteuerId, number.to_owned()),
        (Kind::SteuerId, format!("Steuer-ID {number}")),
        (Kind::Pesel, format!("PESEL {number}")),
    ] {
        let found = find(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(is_found(kind, &text), "{text}: {found:?}");
    }
}
