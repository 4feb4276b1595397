//! What holds for every message file of every area, whoever wrote it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use words::{Language, Words, sources};

/// Claims that no one can make for someone else, and words that talk down.
const NEVER_IN_ENGLISH: [&str; 3] = ["compliant", "guaranteed", "simply"];
const NEVER_IN_DUTCH: [&str; 4] = ["compliant", "gegarandeerd", "conform de wet", "gewoonweg"];

/// A message: the variables it needs, and every text in it.
struct Message {
    variables: BTreeSet<String>,
    texts: Vec<String>,
}

fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for source in sources(language) {
        let resource = fluent_syntax::parser::parse(source.text)
            .unwrap_or_else(|(_, errors)| panic!("{language}/{}.ftl: {errors:?}", source.area));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name.to_owned();
            let pattern = message
                .value
                .unwrap_or_else(|| panic!("{language}: {id} has no text"));
            let mut seen = Message {
                variables: BTreeSet::new(),
                texts: Vec::new(),
            };
            read(&pattern, &mut seen);
            let twice = messages.insert(id.clone(), seen).is_some();
            assert!(!twice, "{language}: {id} is there twice");
        }
    }
    messages
}

fn read(pattern: &Pattern<&str>, seen: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => seen.texts.push((*value).to_owned()),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => read_inline(inline, seen),
                Expression::Select { selector, variants } => {
                    read_inline(selector, seen);
                    for variant in variants {
                        read(&variant.value, seen);
                    }
                }
            },
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, seen: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            seen.variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => {
            for argument in positional {
                read_inline(argument, seen);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                read_inline(inner, seen);
            }
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let english = messages(Language::English);
    let dutch = messages(Language::Dutch);
    let only = |here: &BTreeMap<String, Message>, there: &BTreeMap<String, Message>| {
        here.keys()
            .filter(|id| !there.contains_key(*id))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(only(&english, &dutch), Vec::<String>::new(), "English only");
    assert_eq!(only(&dutch, &english), Vec::<String>::new(), "Dutch only");
    for (id, message) in &english {
        assert_eq!(message.variables, dutch[id].variables, "{id}");
    }
}

#[test]
fn ids_are_kebab_case() {
    // A currency's code is an answer as it stands.
    let currency = "question-priorities-currency-";
    for id in messages(Language::English).keys() {
        let plain = id
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        assert!(plain || id.starts_with(currency), "{id}");
    }
}

#[test]
fn no_message_promises_or_shouts() {
    for (language, never) in [
        (Language::English, &NEVER_IN_ENGLISH[..]),
        (Language::Dutch, &NEVER_IN_DUTCH[..]),
    ] {
        for (id, message) in messages(language) {
            for text in &message.texts {
                let lower = text.to_lowercase();
                for word in never {
                    assert!(!lower.contains(word), "{language}: {id} says {word:?}");
                }
                assert!(
                    !text.contains("! ") && !text.trim_end().ends_with('!'),
                    "{language}: {id} shouts"
                );
            }
        }
    }
}

#[test]
fn every_error_says_what_to_do_next() {
    let english = messages(Language::English);
    for id in english.keys().filter(|id| id.starts_with("error-")) {
        if !id.ends_with("-hint") {
            let hint = format!("{id}-hint");
            assert!(english.contains_key(&hint), "{hint} is missing");
        }
    }
}

#[test]
fn every_message_can_be_written_out() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (id, message) in messages(language) {
            let arguments: Vec<_> = message
                .variables
                .iter()
                .map(|name| (name.as_str(), 2.into()))
                .collect();
            let text = words.text_with(&id, &arguments);
            assert!(!text.is_empty(), "{language}: {id} is empty");
            assert!(
                !text.contains('\u{2068}'),
                "{language}: {id} has isolation marks"
            );
        }
        assert_eq!(words.problems(), Vec::<String>::new());
    }
}
