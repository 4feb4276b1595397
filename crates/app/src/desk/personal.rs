//! Personal data in all the texts of one sending: found, replaced by the same placeholder
//! wherever the same thing stands, and put back in the answer.

use std::collections::BTreeMap;

use personal_data::{Confidence, Found, Kind, Replaced, find, replace};

/// A piece of personal data in one of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Which text.
    pub(super) part: usize,
    /// Where in that text, in bytes.
    pub(super) found: Found,
    /// What stands in its place, with its brackets.
    pub(super) placeholder: String,
}

/// Texts that were looked through.
pub(super) struct Looked {
    /// What was found, in the order of the texts.
    pub(super) pieces: Vec<Piece>,
    /// The texts with placeholders.
    pub(super) texts: Vec<String>,
    /// What puts them back.
    pub(super) replaced: Replaced,
}

/// Looks through the texts of one sending, the earliest first.
///
/// What is found in one of them is replaced in all of them, also where nothing near by tells what
/// it is: an earlier answer repeats a number without the word that stood beside it. Placeholders
/// are given out in the order of the texts, so that a conversation that grows at its end keeps
/// those it had.
pub(super) fn look(parts: &[&str]) -> Looked {
    let mut found: Vec<Vec<Found>> = parts.iter().map(|part| find(part)).collect();
    let known: BTreeMap<&str, (Kind, Confidence)> = parts
        .iter()
        .zip(&found)
        .flat_map(|(part, all)| {
            all.iter()
                .map(|one| (&part[one.start..one.end], (one.kind, one.confidence)))
        })
        .collect();
    for (part, all) in parts.iter().zip(&mut found) {
        for (original, (kind, confidence)) in &known {
            repeated(part, original, *kind, *confidence, all);
        }
        all.sort_by_key(|one| one.start);
    }
    let between = between(parts);
    let whole = parts.join(&between);
    let mut from = 0;
    let mut all = Vec::new();
    for (part, pieces) in parts.iter().zip(&found) {
        all.extend(pieces.iter().map(|one| Found {
            start: from + one.start,
            end: from + one.end,
            ..*one
        }));
        from += part.len() + between.len();
    }
    let replaced = replace(&whole, &all);
    let placeholders = placeholders(&replaced.text, &all);
    let pieces = found
        .into_iter()
        .enumerate()
        .flat_map(|(part, all)| all.into_iter().map(move |found| (part, found)))
        .zip(placeholders)
        .map(|((part, found), placeholder)| Piece {
            part,
            found,
            placeholder,
        })
        .collect();
    Looked {
        pieces,
        texts: replaced.text.split(&between).map(str::to_owned).collect(),
        replaced,
    }
}

/// Adds the places where something that is known stands again, as a word of its own.
fn repeated(part: &str, original: &str, kind: Kind, confidence: Confidence, all: &mut Vec<Found>) {
    let is_of_a_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    for (start, matched) in part.match_indices(original) {
        let end = start + matched.len();
        let inside = is_of_a_word(part[..start].chars().next_back())
            || is_of_a_word(part[end..].chars().next());
        let taken = all.iter().any(|one| one.start < end && start < one.end);
        if !inside && !taken {
            all.push(Found {
                kind,
                start,
                end,
                confidence,
            });
        }
    }
}

/// A character that stands in none of the texts, of those that Unicode leaves to everybody.
fn between(parts: &[&str]) -> String {
    ('\u{f0000}'..='\u{ffffd}')
        .chain('\u{100000}'..='\u{10fffd}')
        .find(|letter| !parts.iter().any(|part| part.contains(*letter)))
        .unwrap_or('\u{10fffd}')
        .to_string()
}

/// The placeholder of each piece, in order, read off the text they were put into.
fn placeholders(replaced: &str, all: &[Found]) -> Vec<String> {
    let mut at = 0;
    let mut end_before = 0;
    all.iter()
        .map(|one| {
            at += one.start - end_before;
            end_before = one.end;
            let rest = replaced.get(at..).unwrap_or_default();
            let placeholder = rest.find(']').map_or(rest, |end| &rest[..=end]);
            at += placeholder.len();
            placeholder.to_owned()
        })
        .collect()
}

/// The longest placeholder that is waited for, with what models make of it.
const LONGEST: usize = 64;

/// Puts back what placeholders stand for while an answer arrives in pieces.
pub(super) struct PuttingBack<'a> {
    replaced: &'a Replaced,
    held: String,
}

impl<'a> PuttingBack<'a> {
    pub(super) fn new(replaced: &'a Replaced) -> Self {
        Self {
            replaced,
            held: String::new(),
        }
    }

    /// What may be shown once this piece has arrived; the beginning of a placeholder waits.
    pub(super) fn push(&mut self, piece: &str) -> String {
        self.held.push_str(piece);
        let open = self
            .held
            .rfind('[')
            .filter(|open| !self.held[*open..].contains(']'))
            .filter(|open| self.held.len() - open <= LONGEST)
            .unwrap_or(self.held.len());
        let waits = self.held.split_off(open);
        let ready = std::mem::replace(&mut self.held, waits);
        self.replaced.put_back(&ready)
    }

    /// What was still waiting when the answer ended.
    pub(super) fn rest(self) -> String {
        self.replaced.put_back(&self.held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_has_the_same_placeholder_in_every_text() {
        let parts = [
            "Be brief.",
            "Write to jan@voorbeeld.nl about BSN 111222333.",
            "Of course: I wrote to jan@voorbeeld.nl and named 111222333.",
            "Now to piet@voorbeeld.nl, with a copy to jan@voorbeeld.nl",
        ];
        let looked = look(&parts);
        assert_eq!(
            looked.texts,
            [
                "Be brief.",
                "Write to [E-MAIL 1] about BSN [PERSONAL NUMBER 1].",
                "Of course: I wrote to [E-MAIL 1] and named [PERSONAL NUMBER 1].",
                "Now to [E-MAIL 2], with a copy to [E-MAIL 1]",
            ]
        );
        let last = looked.pieces.last().unwrap();
        assert_eq!((last.part, last.placeholder.as_str()), (3, "[E-MAIL 1]"));
        for piece in &looked.pieces {
            let original = &parts[piece.part][piece.found.start..piece.found.end];
            assert_eq!(looked.replaced.put_back(&piece.placeholder), original);
        }
        // The conversation goes on, with the answer as it was shown.
        let longer = look(&[parts[0], parts[1], parts[2], parts[3], "Done.", "And again"]);
        assert_eq!(longer.texts[..4], looked.texts);
    }

    #[test]
    fn a_part_of_a_longer_word_is_left_alone() {
        let looked = look(&["a@example.org", "aa@example.orgs stays"]);
        assert_eq!(looked.texts[0], "[E-MAIL 1]");
        assert!(
            !looked.texts[1].contains("[E-MAIL 1]"),
            "{:?}",
            looked.texts
        );
    }

    #[test]
    fn nothing_found_changes_nothing() {
        let looked = look(&["", "Nothing to see.\u{f0000}", ""]);
        assert_eq!(looked.texts, ["", "Nothing to see.\u{f0000}", ""]);
        assert!(looked.pieces.is_empty());
    }

    #[test]
    fn placeholders_are_put_back_however_the_answer_is_cut() {
        let looked = look(&["jan@voorbeeld.nl"]);
        let answer = "Mail [E-MAIL 1] [or not], [[e-mail  1]] and [this, which never ends";
        let wanted = looked.replaced.put_back(answer);
        assert!(wanted.contains("Mail jan@voorbeeld.nl [or not]"));
        for length in 1..answer.len() {
            let mut putting = PuttingBack::new(&looked.replaced);
            let mut shown = String::new();
            for piece in answer.as_bytes().chunks(length) {
                shown.push_str(&putting.push(std::str::from_utf8(piece).unwrap()));
            }
            shown.push_str(&putting.rest());
            assert_eq!(shown, wanted, "cut every {length} bytes");
        }
    }
}
