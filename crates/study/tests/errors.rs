//! What a person reads when a study file cannot be used: the field, the line, the value and
//! what is allowed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use study::StudyError;

const HEAD: &str = "version = 1\ncurrency = \"USD\"\n";
const ROUTE: &str = "[[route]]\nid = \"a\"\nper_month = 10\n";

fn errors(text: &str) -> Vec<StudyError> {
    match study::read(text).and_then(|sheet| study::check(&sheet)) {
        Ok(_) => Vec::new(),
        Err(errors) => errors,
    }
}

/// The first error as `code at path:line`.
fn first(text: &str) -> String {
    errors(text).first().map_or_else(
        || "none".to_owned(),
        |error| {
            let place = error.place().unwrap();
            format!(
                "{} at {}:{}",
                error.code(),
                place.path,
                place.line.unwrap_or(0)
            )
        },
    )
}

#[test]
#[allow(clippy::too_many_lines)] // One row a mistake.
fn each_mistake_names_its_field_and_its_line() {
    let cases: &[(&str, &str, &str)] = &[
        ("", ROUTE, "none"),
        ("verison = 1\n", ROUTE, "study-unknown-key at verison:3"),
        (
            "",
            "[[route]]\nid = \"a\"\nper_huor = 1\n",
            "study-unknown-key at route[0].per_huor:5",
        ),
        (
            "",
            "[workload]\ntokens = 5\n[[route]]\nid = \"a\"\n",
            "study-unknown-key at workload.tokens:4",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nlong_context = { above = 1 }\n",
            "study-unknown-key at route[0].long_context.above:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nsized_for = { each_unit = 1, rps = 2 }\n",
            "study-unknown-key at route[0].sized_for.rps:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[ask]]\nbreakeven = [\"a\", \"a\"]\n",
            "study-unknown-key at ask[0].breakeven:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[stated]]\nroute = \"a\"\nmonthley = 3\n",
            "study-unknown-key at stated[0].monthley:7",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n\"sized_for.each_unit\" = 3\n",
            "study-unknown-key at route[0].sized_for.each_unit:5",
        ),
        ("", "[route]\nid = \"a\"\n", "study-wrong-type at route:3"),
        (
            "",
            "[[workload]]\nrequests = 1\n[[route]]\nid = \"a\"\n",
            "study-wrong-type at workload:3",
        ),
        (
            "",
            "[[route]]\nid = 7\n",
            "study-wrong-type at route[0].id:4",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nper_hour = \"2\"\n",
            "study-wrong-type at route[0].per_hour:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nper_hour = true\n",
            "study-wrong-type at route[0].per_hour:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nsized_for = 3\n",
            "study-wrong-type at route[0].sized_for:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[ask]]\nbreak_even = \"a\"\n",
            "study-wrong-type at ask[0].break_even:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nper_hour = nan\n",
            "study-not-finite at route[0].per_hour:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nper_hour = inf\n",
            "study-not-finite at route[0].per_hour:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nper_hour = 1e999\n",
            "study-not-finite at route[0].per_hour:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nper_hour = -1\n",
            "study-out-of-bounds at route[0].per_hour:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\none_off = 1e300\n",
            "study-out-of-bounds at route[0].one_off:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nutilisation = 35\n",
            "study-out-of-bounds at route[0].utilisation:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\npue = 0.8\n",
            "study-out-of-bounds at route[0].pue:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\noperating_hours = 8760\n",
            "study-out-of-bounds at route[0].operating_hours:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nbatch_factor = 10_000\n",
            "study-out-of-bounds at route[0].batch_factor:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nunits = 0\n",
            "study-out-of-bounds at route[0].units:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nunits = 1.5\n",
            "study-not-whole at route[0].units:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nbilled = \"when-used\"\n",
            "study-unknown-choice at route[0].billed:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nsized_for = { requests_per_second = 5, each_unit = 0 }\n",
            "study-out-of-bounds at route[0].sized_for.each_unit:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nsized_for = { requests_per_second = 5 }\n",
            "study-missing at route[0].sized_for.each_unit:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\nlong_context = { input_price = 5 }\n",
            "study-missing at route[0].long_context.above_input_tokens:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\ninput_price = 3\n",
            "study-needs-tokens at route[0].input_price:5",
        ),
        (
            "hours_per_month = 8760\n",
            ROUTE,
            "study-out-of-bounds at hours_per_month:3",
        ),
        (
            "horizon_months = 0\n",
            ROUTE,
            "study-out-of-bounds at horizon_months:3",
        ),
        (
            "horizon_months = 36.5\n",
            ROUTE,
            "study-not-whole at horizon_months:3",
        ),
        (
            "discount_rate = 8\n",
            ROUTE,
            "study-out-of-bounds at discount_rate:3",
        ),
        ("", "", "study-missing at route:0"),
        (
            "",
            "[[route]]\nper_hour = 1\n",
            "study-missing at route[0].id:3",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[route]]\nid = \"a\"\n",
            "study-duplicate-route at route[1].id:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[ask]]\n",
            "study-missing at ask[0].break_even:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[ask]]\nbreak_even = [\"a\", \"b\"]\n",
            "study-unknown-route at ask[0].break_even:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[ask]]\nbreak_even = [\"a\"]\n",
            "study-pair at ask[0].break_even:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[ask]]\nbreak_even = [\"a\", \"a\"]\n",
            "study-pair at ask[0].break_even:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[stated]]\nroute = \"b\"\nmonthly = 1\n",
            "study-unknown-route at stated[0].route:6",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[stated]]\nmonthly = 1\n",
            "study-subject at stated[0]:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[stated]]\nroute = \"a\"\n",
            "study-no-such-claim at stated[0]:5",
        ),
        (
            "",
            "[[route]]\nid = \"a\"\n[[stated]]\nroute = \"a\"\nhours = 5\n",
            "study-no-such-claim at stated[0].hours:7",
        ),
        (
            "",
            "[workload]\ninput_tokens = 5\ncached_input_tokens = 6\n[[route]]\nid = \"a\"\n",
            "study-cached-beyond-input at workload.cached_input_tokens:5",
        ),
        ("", "[[route]\nid = \"a\"\n", "study-syntax at :3"),
        (
            "",
            "[[route]]\nid = \"a\"\nid = \"b\"\n",
            "study-syntax at :5",
        ),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(head, rest, wanted)| (format!("{HEAD}{head}{rest}"), wanted))
        .filter(|(text, wanted)| first(text) != **wanted)
        .map(|(text, wanted)| format!("{text}\n{}, not {wanted}", first(&text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n---\n"));
}

#[test]
fn version_and_currency_are_never_guessed() {
    for (text, wanted) in [
        ("currency = \"USD\"\n", "study-missing at version:0"),
        (
            "version = 2\ncurrency = \"USD\"\n",
            "study-version at version:1",
        ),
        ("version = 1\n", "study-missing at currency:0"),
        (
            "version = 1\ncurrency = \"UDS\"\n",
            "study-unknown-choice at currency:2",
        ),
        (
            "version = \"1\"\ncurrency = \"USD\"\n",
            "study-wrong-type at version:1",
        ),
    ] {
        assert_eq!(first(&format!("{text}{ROUTE}")), wanted, "{text}");
    }
}

#[test]
fn an_unknown_key_names_the_nearest_known_one() {
    for (line, nearest) in [
        ("per_hours = 1", "per_hour"),
        ("utilization = 1", "utilisation"),
        ("capex = 1", ""),
        ("operating_hour = 1", "operating_hours"),
        ("output_prices = 1", "output_price"),
    ] {
        let found = errors(&format!("{HEAD}[[route]]\nid = \"a\"\n{line}\n"));
        let Some(StudyError::UnknownKey {
            nearest: named,
            allowed,
            ..
        }) = found.first()
        else {
            panic!("{line}: {found:?}");
        };
        assert!(allowed.contains("per_hour"));
        if nearest.is_empty() {
            assert!(!named.is_empty());
        } else {
            assert_eq!(named, nearest);
        }
    }
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    let found = errors(&format!(
        "{HEAD}horizon_months = 0\n[[route]]\nid = \"a\"\npue = 0\nutilisation = 2\n"
    ));
    let paths: Vec<&str> = found
        .iter()
        .map(|error| error.place().unwrap().path.as_str())
        .collect();
    assert_eq!(
        paths,
        ["horizon_months", "route[0].pue", "route[0].utilisation"]
    );
}

#[test]
fn a_file_beyond_all_bounds_is_not_read() {
    let found = errors(&"#".repeat(2_000_000));
    assert_eq!(found[0].code(), "study-too-long");
}

const SOUND: &str = include_str!("studies/consistent.toml");

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        errors(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_slip_of_the_finger_makes_it_panic(
        at in 0..SOUND.len(),
        length in 0usize..6,
        typed in "[ -~\n]{0,5}",
    ) {
        let mut text = SOUND.to_owned();
        text.replace_range(at..(at + length).min(SOUND.len()), &typed);
        if let Ok(study) = study::read(&text).and_then(|sheet| study::check(&sheet)) {
            study::compute(&study);
        }
    }
}
