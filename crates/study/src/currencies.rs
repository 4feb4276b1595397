//! The currencies a study may be in.
//!
//! A study is computed in its own currency and never converted, so every currency will do. The
//! list is ISO 4217 without funds and metals (list one, 2025, with the codes it replaced that
//! year).

use crate::schema;

/// Every code, in order.
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
    "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD",
    "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR",
    "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN",
    "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR",
    "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS",
    "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW",
    "ZWG",
];

/// Codes that are named when one is not known; the whole list would bury the sentence.
const USUAL: [&str; 5] = ["EUR", "USD", "GBP", "CHF", "JPY"];

/// The code in capitals, or the known one that is spelled most like it.
pub(crate) fn read(given: &str) -> Result<String, String> {
    let code = given.trim().to_ascii_uppercase();
    if CODES.binary_search(&code.as_str()).is_ok() {
        return Ok(code);
    }
    let usual = schema::nearest(&code, USUAL);
    // "US$" or "dollar" is nearer to a usual code than to that of a far country.
    Err(if usual.starts_with(code.chars().next().unwrap_or('?')) {
        usual
    } else {
        schema::nearest(&code, CODES.iter().copied())
    })
}

/// The codes that people use most, for a sentence.
pub(crate) fn usual() -> String {
    USUAL.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_read_in_either_case() {
        assert!(CODES.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(read("usd").as_deref(), Ok("USD"));
        assert_eq!(read("SEK").as_deref(), Ok("SEK"));
    }

    #[test]
    fn an_unknown_code_names_the_nearest() {
        assert_eq!(read("UDS"), Err("USD".to_owned()));
        assert_eq!(read("EURO"), Err("EUR".to_owned()));
        assert!(read("").is_err());
    }
}
