//! Numbers as people type them.

use study::Number;
use words::Language;

/// From how many digits on thousands are grouped: "856", "8,556".
const GROUPED_FROM: usize = 4;

/// The sign between thousands and the one before decimals.
const fn signs(language: Language) -> (char, char) {
    match language {
        Language::English => (',', '.'),
        Language::Dutch => ('.', ','),
    }
}

/// Reads a number the way it is written in a language, with or without thousands grouped. A
/// sign of the other kind that can only stand before decimals is read as such: "12,5" in
/// English is twelve and a half.
pub(crate) fn read(text: &str, language: Language) -> Option<Number> {
    let (group, decimal) = signs(language);
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && !"'’_€$£%".contains(*letter))
        .map(|letter| {
            if "−–".contains(letter) {
                '-'
            } else {
                letter
            }
        })
        .collect();
    let (mantissa, exponent) = match bare.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (bare.as_str(), None),
    };
    let plain = if is_grouped(mantissa, group, decimal) {
        mantissa.replace(group, "").replace(decimal, ".")
    } else {
        let signs = mantissa.matches([',', '.']).count();
        if signs > 1 {
            return None;
        }
        mantissa.replace(',', ".")
    };
    if !plain.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    Number::parse(&match exponent {
        Some(exponent) => format!("{plain}e{exponent}"),
        None => plain,
    })
}

/// Whether thousands are grouped by threes, such as "-1,234,567.89".
fn is_grouped(text: &str, group: char, decimal: char) -> bool {
    let whole = text.split(decimal).next().unwrap_or_default();
    let mut parts = whole.trim_start_matches('-').split(group);
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    !rest.is_empty()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && is_digits(first)
        && rest.iter().all(|part| part.len() == 3 && is_digits(part))
}

/// Writes a number so that [`read`] in the same language gives it back with the same digits.
pub(crate) fn write(number: &Number, language: Language) -> String {
    let (group, decimal) = signs(language);
    let text = number.text();
    if text.contains(['e', 'E']) {
        return text.to_owned();
    }
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let mut written = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left.is_multiple_of(3) && whole.len() >= GROUPED_FROM {
            written.push(group);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(decimal);
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_written_in_the_language() {
        use Language::{Dutch, English};
        for (language, text, value) in [
            (English, "833,806", 833_806.0),
            (Dutch, "833.806", 833_806.0),
            (English, "3.125", 3.125),
            (Dutch, "3.125", 3_125.0),
            (Dutch, "3,125", 3.125),
            (English, "12,5", 12.5),
            (English, "$ 1 234.50", 1_234.5),
            (English, "100e6", 1e8),
            (Dutch, "1,5e6", 1.5e6),
            (English, "-4", -4.0),
            (English, "0.870", 0.87),
            (Dutch, "0.87", 0.87),
        ] {
            let number = read(text, language).map(|number| number.value());
            assert_eq!(number, Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "twelve", "1,2,3", "1.2.3", ".", "e6", "1e", "--4", "nan",
        ] {
            assert!(read(text, Language::English).is_none(), "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_back_with_the_same_digits() {
        for text in [
            "833806",
            "0.870",
            "98.325",
            "1250",
            "100e6",
            "-12345.60",
            "7",
        ] {
            for language in [Language::English, Language::Dutch] {
                let number = Number::parse(text).unwrap();
                let written = write(&number, language);
                let again = read(&written, language).unwrap();
                assert_eq!(again.text(), number.text(), "{written}");
            }
        }
    }
}
