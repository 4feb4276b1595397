//! Reading numbers digit by digit.

/// The digits of a text, 0–9 each; everything else is left out.
pub(crate) fn digits(text: &str) -> Vec<u32> {
    text.chars()
        .filter_map(|letter| letter.to_digit(10))
        .collect()
}

/// The number that digits spell; at most 18 of them.
pub(crate) fn number(digits: &[u32]) -> u64 {
    digits
        .iter()
        .take(18)
        .fold(0, |sum, digit| sum * 10 + u64::from(*digit))
}

/// Sum of each digit multiplied by its weight.
pub(crate) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// Luhn's check (ISO/IEC 7812-1, annex B).
pub(crate) fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// Whether all digits are the same, as in numbers nobody was given.
pub(crate) fn all_alike(digits: &[u32]) -> bool {
    digits.windows(2).all(|pair| pair[0] == pair[1])
}

/// Whether there is such a day in some year.
pub(crate) fn is_day(month: u32, day: u32) -> bool {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=longest).contains(&day)
}
