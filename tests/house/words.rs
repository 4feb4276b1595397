//! Every visible word, in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::reading::{files, none, program_lines, root, shown, text};

/// Words that promise what nobody can keep.
const PROMISES: &[&str] = &["compliant", "guaranteed"];

fn locales() -> PathBuf {
    root().join("crates/words/locales")
}

fn areas(language: &str) -> BTreeMap<String, String> {
    let folder = locales().join(language);
    files(&folder, &[".ftl"])
        .into_iter()
        .map(|file| {
            let area = file
                .strip_prefix(&folder)
                .expect("below the folder")
                .to_string_lossy()
                .replace('\\', "/");
            (area, text(&file))
        })
        .collect()
}

/// Messages, and attributes as `message.attribute`.
fn identifiers(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut message = String::new();
    for line in source.lines() {
        let Some((name, _)) = line.split_once('=') else {
            continue;
        };
        let is_name = |name: &str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
        };
        if let Some(attribute) = name.trim().strip_prefix('.') {
            if line.starts_with(' ') && is_name(attribute.trim()) {
                found.insert(format!("{message}.{}", attribute.trim()));
            }
        } else if !line.starts_with([' ', '#']) && is_name(name.trim_start_matches('-').trim()) {
            name.trim().clone_into(&mut message);
            found.insert(message.clone());
        }
    }
    found
}

#[test]
fn every_message_exists_in_both_languages() {
    let (english, dutch) = (areas("en"), areas("nl"));
    let mut breaches = Vec::new();
    let all: BTreeSet<&String> = english.keys().chain(dutch.keys()).collect();
    for area in all {
        let of = |areas: &BTreeMap<String, String>| {
            areas
                .get(area)
                .map(|source| identifiers(source))
                .unwrap_or_default()
        };
        for (language, missing) in [
            ("nl", &of(&english) - &of(&dutch)),
            ("en", &of(&dutch) - &of(&english)),
        ] {
            breaches.extend(missing.iter().map(|id| format!("{language}/{area}: {id}")));
        }
    }
    none(&breaches, "Messages that one language lacks:");
}

#[test]
fn identifiers_are_unique_across_areas() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut breaches = Vec::new();
    for (area, source) in areas("en") {
        for id in identifiers(&source) {
            if let Some(before) = seen.insert(id.clone(), area.clone()) {
                breaches.push(format!("{id} in {before} and in {area}"));
            }
        }
    }
    none(&breaches, "One message, one place:");
}

#[test]
fn nothing_is_promised_that_nobody_can_keep() {
    let mut breaches = Vec::new();
    for file in files(&locales(), &[".ftl"]) {
        for (index, line) in text(&file).lines().enumerate() {
            let line = line.to_lowercase();
            let said = PROMISES
                .iter()
                .find(|promise| !line.starts_with('#') && line.contains(*promise));
            if let Some(promise) = said {
                breaches.push(format!("{}:{}: {promise}", shown(&file), index + 1));
            }
        }
    }
    none(&breaches, "Say what is so, and what to do:");
}

#[test]
fn every_error_has_its_sentence_and_its_hint() {
    let english: BTreeSet<String> = areas("en")
        .values()
        .flat_map(|source| identifiers(source))
        .collect();
    let mut breaches = Vec::new();
    for file in files(&root().join("crates"), &[".rs"]) {
        for code in codes(&text(&file)) {
            for id in [format!("error-{code}"), format!("error-{code}-hint")] {
                if !english.contains(&id) {
                    breaches.push(format!("{}: {id}", shown(&file)));
                }
            }
        }
    }
    none(&breaches, "Error codes without words for people:");
}

/// The strings a `fn code(&self) -> &'static str` returns.
fn codes(source: &str) -> Vec<String> {
    let program: String = program_lines(source)
        .into_iter()
        .flat_map(|(_, line)| [line, "\n"])
        .collect();
    let mut found = Vec::new();
    for body in program.split("fn code(&self) -> &'static str").skip(1) {
        let end = end_of_block(body);
        found.extend(body[..end].split('"').skip(1).step_by(2).map(str::to_owned));
    }
    found
}

fn end_of_block(body: &str) -> usize {
    let mut depth = 0;
    for (index, letter) in body.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return index,
            '}' => depth -= 1,
            // A declaration in a trait has no body.
            ';' if depth == 0 => return 0,
            _ => {}
        }
    }
    body.len()
}

#[test]
fn messages_attributes_and_codes_are_found() {
    let source = "# a = b\nhome-title = Weigh it\n    .label = Title\n    continued = not a message\n-brand = Steelyard\n";
    let found: Vec<String> = identifiers(source).into_iter().collect();
    assert_eq!(found, ["-brand", "home-title", "home-title.label"]);

    let source = "impl E {\n  pub fn code(&self) -> &'static str {\n    match self { A { .. } => \"disk-full\", B => \"newer\" }\n  }\n}\nconst X: &str = \"other\";";
    assert_eq!(codes(source), ["disk-full", "newer"]);
}
