//! Every code the catalogue can show has words in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use catalogue::{
    Catalogue, CommercialUse, Country, EuHosting, EuResidency, Language, MachineKind, MeasuredBy,
    ModelStatus, PartKind, Place, RentRegion, Role, SourceKind, Tokenizer, Topic, TrainsOnText,
    Unit,
};

const ENGLISH: &str = include_str!("../../words/locales/en/catalogue.ftl");
const DUTCH: &str = include_str!("../../words/locales/nl/catalogue.ftl");

fn ids(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, _)| id)
        .collect()
}

fn needed() -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    macro_rules! codes {
        ($($kind:ident $prefix:literal),+ $(,)?) => {
            $(for choice in $kind::ALL {
                needed.insert(format!("catalogue-{}-{}", $prefix, choice.code().replace('_', "-")));
            })+
        };
    }
    codes!(
        SourceKind "source-kind", Unit "unit", MachineKind "machine-kind", PartKind "part-kind",
        RentRegion "rent-region", ModelStatus "model-status", TrainsOnText "trains-on-text",
        EuResidency "eu-residency", EuHosting "eu-hosting", MeasuredBy "measured-by",
        CommercialUse "commercial-use", Tokenizer "tokenizer", Role "role", Country "country",
        Place "place", Language "language", Topic "topic",
    );
    for licence in Catalogue::built_in().unwrap().licences() {
        needed.insert(format!("catalogue-licence-{}", licence.id));
    }
    for sector in Catalogue::built_in().unwrap().sector_capital() {
        needed.insert(format!("catalogue-sector-{}", sector.id));
    }
    for file in Catalogue::built_in_files() {
        for part in file.text.split("note = \"").skip(1) {
            let note = part.split('"').next().unwrap();
            needed.insert(format!("catalogue-note-{note}"));
        }
    }
    for code in [
        "missing-file",
        "unreadable",
        "missing-field",
        "unknown-field",
        "invalid",
        "duplicate",
        "orphan",
    ] {
        needed.insert(format!("error-catalogue-{code}"));
        needed.insert(format!("error-catalogue-{code}-hint"));
    }
    needed
}

#[test]
fn every_code_has_words_and_no_word_is_left_over() {
    for text in [ENGLISH, DUTCH] {
        let have: BTreeSet<String> = ids(text).into_iter().map(str::to_owned).collect();
        let needed = needed();
        let missing: Vec<_> = needed.difference(&have).collect();
        let unused: Vec<_> = have.difference(&needed).collect();
        assert!(missing.is_empty(), "missing: {missing:?}");
        assert!(unused.is_empty(), "unused: {unused:?}");
    }
}
