//! How every kind of figure is written, in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::civil::date;
use words::{Argument, Language, Words};

fn both() -> (Words, Words) {
    (Words::new(Language::English), Words::new(Language::Dutch))
}

/// No-break spaces shown as plain ones, so that the tables below can be read.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Checks one way of writing on rows of (value, English, Dutch).
fn table(write: impl Fn(&Words, f64) -> String, rows: &[(f64, &str, &str)]) {
    let (english, dutch) = both();
    for (value, in_english, in_dutch) in rows {
        assert_eq!(plain(&write(&english, *value)), *in_english, "{value}");
        assert_eq!(plain(&write(&dutch, *value)), *in_dutch, "{value}");
    }
    for nothing in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(write(&english, nothing), "–");
    }
    assert_eq!(english.problems(), Vec::<String>::new());
    assert_eq!(dutch.problems(), Vec::<String>::new());
}

#[test]
fn whole_numbers() {
    table(
        Words::integer,
        &[
            (0.0, "0", "0"),
            (-0.0, "0", "0"),
            (-0.4, "0", "0"),
            (999.5, "1,000", "1.000"),
            (9_000.0, "9,000", "9.000"),
            (1_234_567.0, "1,234,567", "1.234.567"),
            (-1_234.0, "−1,234", "−1.234"),
            (1e15, "1,000,000,000,000,000", "1.000.000.000.000.000"),
        ],
    );
}

#[test]
fn decimals() {
    table(
        |words, value| words.decimal(value, 2),
        &[
            (1.005, "1.01", "1,01"),
            (2.5, "2.50", "2,50"),
            (-0.004, "0.00", "0,00"),
            (1_234.5, "1,234.50", "1.234,50"),
        ],
    );
    table(
        |words, value| words.short_decimal(value, 1),
        &[
            (3.0, "3", "3"),
            (2.5, "2.5", "2,5"),
            (-0.25, "−0.3", "−0,3"),
        ],
    );
}

#[test]
fn shares() {
    table(
        |words, value| words.percent(value, 0),
        &[
            (0.38, "38%", "38%"),
            (-0.3, "−30%", "−30%"),
            (0.285, "29%", "29%"),
            (12.5, "1,250%", "1.250%"),
        ],
    );
    table(
        |words, value| words.percent(value, 1),
        &[(0.025, "2.5%", "2,5%"), (1.0, "100.0%", "100,0%")],
    );
    table(
        Words::of_hundred,
        &[
            (0.81, "81 of 100", "81 van 100"),
            (0.0, "0 of 100", "0 van 100"),
            (0.004, "fewer than 1 of 100", "minder dan 1 van 100"),
            (0.994, "99 of 100", "99 van 100"),
            (0.9999, "more than 99 of 100", "meer dan 99 van 100"),
            (1.0, "100 of 100", "100 van 100"),
        ],
    );
}

#[test]
fn money() {
    table(
        |words, value| words.money(value, "EUR"),
        &[
            (250_917.43, "€ 250,917", "€ 250.917"),
            (251_000.0, "€ 251,000", "€ 251.000"),
            (-61_000.0, "−€ 61,000", "€ −61.000"),
            (-0.2, "€ 0", "€ 0"),
        ],
    );
    table(
        |words, value| words.price(value, "USD"),
        &[
            (15.0, "$ 15.00", "$ 15,00"),
            (2.76, "$ 2.76", "$ 2,76"),
            (0.075, "$ 0.075", "$ 0,075"),
            (0.000_123_4, "$ 0.000123", "$ 0,000123"),
            (1_250.5, "$ 1,250.50", "$ 1.250,50"),
        ],
    );
    let (english, dutch) = both();
    assert_eq!(plain(&english.money(9.0, "GBP")), "£ 9");
    assert_eq!(plain(&dutch.money(9.0, "CHF")), "CHF 9");
    assert_eq!(plain(&dutch.money(9.0, "sek")), "sek 9");
}

#[test]
fn money_rounded_to_what_is_known() {
    table(
        |words, value| words.money_short(value, "EUR"),
        &[
            (250_917.43, "€ 251 k", "€ 251 k"),
            (38_000.0, "€ 38 k", "€ 38 k"),
            (38_240.0, "€ 38.2 k", "€ 38,2 k"),
            (1_200_000.0, "€ 1.2 m", "€ 1,2 mln"),
            (1_234_567.0, "€ 1.23 m", "€ 1,23 mln"),
            (2_500_000_000.0, "€ 2.5 bn", "€ 2,5 mld"),
            (-61_300.0, "−€ 61.3 k", "€ −61,3 k"),
            // Rounding up carries into the next unit.
            (999_700.0, "€ 1 m", "€ 1 mln"),
            (9_996.0, "€ 10 k", "€ 10 k"),
            (9_954.0, "€ 9,950", "€ 9.950"),
            (95.4, "€ 95", "€ 95"),
            (3.2, "€ 3.20", "€ 3,20"),
            (0.0, "€ 0", "€ 0"),
        ],
    );
}

#[test]
fn ranges() {
    let (english, dutch) = both();
    for (low, high, in_english, in_dutch) in [
        (214_200.0, 296_400.0, "€ 214 – 296 k", "€ 214 – 296 k"),
        (296_400.0, 214_200.0, "€ 214 – 296 k", "€ 214 – 296 k"),
        (950_000.0, 1_204_000.0, "€ 0.95 – 1.2 m", "€ 0,95 – 1,2 mln"),
        (1_234.0, 296_000.0, "€ 1 – 296 k", "€ 1 – 296 k"),
        (8_000.0, 12_000.0, "€ 8 – 12 k", "€ 8 – 12 k"),
        (-20_000.0, 35_000.0, "€ −20 to 35 k", "€ −20 tot 35 k"),
        (-35_000.0, -20_000.0, "€ −35 to −20 k", "€ −35 tot −20 k"),
        (100.2, 100.4, "€ 100", "€ 100"),
        (1.5, 3.0, "€ 1.50 – 3.00", "€ 1,50 – 3,00"),
        (0.0, 900.0, "€ 0 – 900", "€ 0 – 900"),
        (0.0, f64::INFINITY, "–", "–"),
    ] {
        assert_eq!(plain(&english.money_range(low, high, "EUR")), in_english);
        assert_eq!(plain(&dutch.money_range(low, high, "EUR")), in_dutch);
    }
    assert_eq!(plain(&english.range(210.0, 340.0, 0)), "210 – 340");
    assert_eq!(plain(&dutch.range(0.2, 0.6, 2)), "0,20 – 0,60");
    assert_eq!(plain(&english.range(-60.0, 0.0, 0)), "−60 to 0");
    assert_eq!(plain(&english.range(f64::NAN, 1.0, 0)), "–");
}

#[test]
fn tokens_bytes_and_speed() {
    table(
        Words::tokens,
        &[
            (31_400_000.0, "31 M", "31 mln"),
            (3_140_000.0, "3.1 M", "3,1 mln"),
            (850_000.0, "850 k", "850 k"),
            (999_600_000.0, "1 bn", "1 mld"),
            (1_200.0, "1,200", "1.200"),
        ],
    );
    table(
        Words::bytes,
        &[
            (98_000_000.0, "98 MB", "98 MB"),
            (4_370_000_000.0, "4.4 GB", "4,4 GB"),
            (512.0, "512 B", "512 B"),
            (1_500.0, "1.5 kB", "1,5 kB"),
        ],
    );
    table(
        Words::memory,
        &[
            (25_769_803_776.0, "24 GB", "24 GB"),
            (8_000_000_000.0, "7.5 GB", "7,5 GB"),
        ],
    );
    table(
        Words::speed,
        &[
            (12.4, "12 tokens/s", "12 tokens/s"),
            (4.46, "4.5 tokens/s", "4,5 tokens/s"),
            (0.0375, "0.04 tokens/s", "0,04 tokens/s"),
        ],
    );
    table(
        Words::words_a_second,
        &[
            (9.0, "9 words a second", "9 woorden per seconde"),
            (1.0, "1 word a second", "1 woord per seconde"),
        ],
    );
}

#[test]
fn stretches_of_time() {
    table(
        Words::years,
        &[
            (3.0, "3 years", "3 jaar"),
            (1.0, "1 year", "1 jaar"),
            (2.5, "2.5 years", "2,5 jaar"),
        ],
    );
    table(
        Words::months,
        &[
            (36.0, "36 months", "36 maanden"),
            (1.0, "1 month", "1 maand"),
        ],
    );
    table(
        Words::seconds,
        &[
            (0.4, "0.4 seconds", "0,4 seconden"),
            (1.0, "1 second", "1 seconde"),
            (45.0, "45 seconds", "45 seconden"),
            (180.0, "3 minutes", "3 minuten"),
            (7_200.0, "2 hours", "2 uur"),
            (432_000.0, "5 days", "5 dagen"),
        ],
    );
}

#[test]
fn dates() {
    let (english, dutch) = both();
    let day = date(2026, 11, 20);
    assert_eq!(plain(&english.date(day)), "20 Nov 2026");
    assert_eq!(plain(&dutch.date(day)), "20 nov 2026");
    assert_eq!(plain(&english.month_year(day)), "November 2026");
    assert_eq!(plain(&dutch.month_year(day)), "november 2026");
    assert_eq!(plain(&english.day_month(day)), "20 November");
    assert_eq!(plain(&dutch.day_month(day)), "20 november");
}

#[test]
fn a_number_in_a_message_is_grouped_and_chooses_the_plural() {
    let (english, dutch) = both();
    for (n, in_english, in_dutch) in [(1, "person", "persoon"), (2, "people", "personen")] {
        let arguments = [("n", Argument::from(n))];
        assert_eq!(english.text_with("unit-people", &arguments), in_english);
        assert_eq!(dutch.text_with("unit-people", &arguments), in_dutch);
    }
    let limit = [("limit", Argument::from(1_500))];
    assert!(
        english
            .text_with("error-answer-too-long", &limit)
            .contains("1,500")
    );
    assert!(
        dutch
            .text_with("error-answer-too-long", &limit)
            .contains("1.500")
    );
}

/// Every way of writing on the same few figures: a change anywhere shows here.
#[test]
fn all_ways_of_writing() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut lines = Vec::new();
        for value in [
            0.0, 0.0375, 1.0, 12.34, 999.6, 9_000.0, 251_300.0, 1.5e6, 3.14e9, -7.0,
        ] {
            lines.push(
                [
                    words.integer(value),
                    words.decimal(value, 2),
                    words.percent(value, 1),
                    words.money(value, "EUR"),
                    words.price(value, "EUR"),
                    words.money_short(value, "EUR"),
                    words.money_range(value, value * 1.4, "EUR"),
                    words.tokens(value),
                    words.bytes(value),
                    words.speed(value),
                    words.seconds(value),
                    words.months(value),
                ]
                .map(|text| plain(&text))
                .join(" | "),
            );
        }
        insta::assert_snapshot!(format!("figures_{language}"), lines.join("\n"));
    }
}
