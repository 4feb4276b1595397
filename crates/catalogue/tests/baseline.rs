//! No figure changes by more than half without a word.
//!
//! `baseline/figures.tsv` holds the likely value of every figure as it was last agreed. A figure
//! that moves by more than half, or to another unit, needs an entry in `baseline/changes.toml` that
//! says why. `cargo xtask baseline` (or this test with `STEELYARD_WRITE_BASELINE=1`) takes the
//! figures of today as agreed, and refuses as long as such an entry is missing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use catalogue::{Tables, is_large_change};
use serde::Deserialize;

#[derive(Debug, Clone, PartialEq)]
struct Agreed {
    value: f64,
    unit: String,
}

/// A large change that somebody stands for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Recorded {
    figure: String,
    from: f64,
    to: f64,
    on: toml::value::Datetime,
    reason: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    #[serde(default)]
    change: Vec<Recorded>,
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("baseline")
        .join(name)
}

fn today() -> BTreeMap<String, Agreed> {
    Tables::built_in()
        .unwrap()
        .figures()
        .unwrap()
        .into_iter()
        .map(|figure| {
            let agreed = Agreed {
                value: figure.fact.value.likely(),
                unit: figure.fact.unit.code().to_owned(),
            };
            (figure.id, agreed)
        })
        .collect()
}

fn parse(text: &str) -> BTreeMap<String, Agreed> {
    text.lines()
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().expect("id, value and unit").to_owned();
            let (id, value, unit) = (cell(), cell(), cell());
            let value = value.parse().expect("a number");
            (id, Agreed { value, unit })
        })
        .collect()
}

fn written(figures: &BTreeMap<String, Agreed>) -> String {
    let mut text = String::new();
    for (id, agreed) in figures {
        let _ = writeln!(text, "{id}\t{}\t{}", agreed.value, agreed.unit);
    }
    text
}

/// One line for each large change that nobody recorded.
fn silent(
    before: &BTreeMap<String, Agreed>,
    after: &BTreeMap<String, Agreed>,
    recorded: &[Recorded],
) -> Vec<String> {
    after
        .iter()
        .filter_map(|(id, new)| {
            let old = before.get(id)?;
            let large = old.unit != new.unit || is_large_change(old.value, new.value);
            let known = recorded.iter().any(|change| {
                change.figure == *id
                    && change.to.total_cmp(&new.value).is_eq()
                    && change.from.total_cmp(&old.value).is_eq()
                    && !change.reason.trim().is_empty()
            });
            (large && !known).then(|| {
                format!(
                    "{id}: {} {} became {} {}",
                    old.value, old.unit, new.value, new.unit
                )
            })
        })
        .collect()
}

#[test]
fn no_figure_changes_by_more_than_half_in_silence() {
    let before = parse(&std::fs::read_to_string(path("figures.tsv")).unwrap_or_default());
    let changes: Changes =
        toml::from_str(&std::fs::read_to_string(path("changes.toml")).unwrap()).unwrap();
    let after = today();
    let breaches = silent(&before, &after, &changes.change);
    assert!(
        breaches.is_empty(),
        "These figures change by more than half. Is that right? Then say why in \
         crates/catalogue/baseline/changes.toml.\n{}",
        breaches.join("\n")
    );
    if std::env::var_os("STEELYARD_WRITE_BASELINE").is_some() {
        std::fs::write(path("figures.tsv"), written(&after)).unwrap();
        return;
    }
    let missing: Vec<_> = after
        .keys()
        .filter(|id| !before.contains_key(*id))
        .collect();
    let gone: Vec<_> = before
        .keys()
        .filter(|id| !after.contains_key(*id))
        .collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "The baseline is out of step; run `cargo xtask baseline`.\nNew: {missing:#?}\nGone: {gone:#?}"
    );
}

#[test]
fn a_large_change_is_named_with_old_and_new_until_it_is_recorded() {
    let agreed = |value: f64, unit: &str| Agreed {
        value,
        unit: unit.to_owned(),
    };
    let before = BTreeMap::from([
        ("price".to_owned(), agreed(2.0, "usd")),
        ("power".to_owned(), agreed(300.0, "watts")),
    ]);
    let after = BTreeMap::from([
        ("price".to_owned(), agreed(5.0, "usd")),
        ("power".to_owned(), agreed(400.0, "watts")),
        ("new".to_owned(), agreed(1.0, "usd")),
    ]);
    assert_eq!(silent(&before, &after, &[]), ["price: 2 usd became 5 usd"]);
    let recorded: Changes = toml::from_str(
        "[[change]]\nfigure = \"price\"\nfrom = 2.0\nto = 5.0\non = 2026-11-22\nreason = \"the introductory price ended\"",
    )
    .unwrap();
    assert!(recorded.change[0].on.date.is_some());
    assert!(silent(&before, &after, &recorded.change).is_empty());
    let other = BTreeMap::from([("price".to_owned(), agreed(6.0, "usd"))]);
    assert_eq!(silent(&before, &other, &recorded.change).len(), 1);
}

#[test]
fn another_unit_is_a_large_change_even_when_the_number_stays() {
    let agreed = |unit: &str| {
        BTreeMap::from([(
            "price".to_owned(),
            Agreed {
                value: 2.0,
                unit: unit.to_owned(),
            },
        )])
    };
    assert_eq!(silent(&agreed("usd"), &agreed("eur"), &[]).len(), 1);
}
