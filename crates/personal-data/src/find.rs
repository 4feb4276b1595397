//! Going over a text with every rule.

use serde::{Deserialize, Serialize};

use crate::context::{has_other_number, has_word};
use crate::kind::{Confidence, Kind};
use crate::kinds::rules;
use crate::rule::{Context, Rule};

/// A piece of personal data in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What speaks for it.
    pub confidence: Confidence,
}

/// A candidate with what decides between it and another for the same text.
struct Candidate {
    found: Found,
    named: bool,
    rank: usize,
}

/// Finds personal data, in the order of the text; pieces do not overlap.
///
/// Where two kinds claim the same text, the one that is named near by wins, then the one whose
/// check digits are right, then the longer.
pub fn find(text: &str) -> Vec<Found> {
    let mut candidates: Vec<Candidate> = rules()
        .iter()
        .flat_map(|rule| candidates_of(rule, text))
        .collect();
    candidates.sort_by_key(|candidate| {
        let found = candidate.found;
        (
            !candidate.named,
            found.confidence == Confidence::Pattern,
            usize::MAX - (found.end - found.start),
            candidate.rank,
            found.start,
        )
    });
    let mut kept: Vec<Found> = Vec::new();
    for candidate in candidates {
        let found = candidate.found;
        // Kept pieces stay in order, so only two neighbours can be in the way.
        let place = kept.partition_point(|one| one.start < found.start);
        let clear = kept.get(place).is_none_or(|next| found.end <= next.start)
            && place
                .checked_sub(1)
                .and_then(|before| kept.get(before))
                .is_none_or(|before| before.end <= found.start);
        if clear {
            kept.insert(place, found);
        }
    }
    kept
}

fn candidates_of(rule: &Rule, text: &str) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut from = 0;
    while let Some(matched) = rule.pattern.find_at(text, from) {
        let start = matched.start();
        let next = text[start..].chars().next().map_or(1, char::len_utf8);
        from = start + next;
        if is_inside_a_word(text, start) {
            continue;
        }
        let Some(taken) = (rule.settle)(matched.as_str()) else {
            continue;
        };
        let end = start + taken.length;
        let ends_a_word = text[..end]
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric)
            && text[end..]
                .chars()
                .next()
                .is_some_and(char::is_alphanumeric);
        if ends_a_word {
            continue;
        }
        let (fits, named) = match rule.context {
            Context::Nothing => (true, false),
            Context::One(words) => (has_word(text, start, words), true),
            Context::NoOtherNumber(words) => {
                let named = has_word(text, start, words);
                (named || !has_other_number(text, start), named)
            }
        };
        if !fits {
            continue;
        }
        candidates.push(Candidate {
            found: Found {
                kind: rule.kind,
                start,
                end,
                confidence: taken.confidence,
            },
            named,
            rank: Kind::ALL
                .iter()
                .position(|kind| *kind == rule.kind)
                .unwrap_or(Kind::ALL.len()),
        });
        from = end;
    }
    candidates
}

/// Whether the character before belongs to what begins here. Numbers with a point, a stroke or a
/// sign before them are parts of longer ones.
fn is_inside_a_word(text: &str, start: usize) -> bool {
    let mut before = text[..start].chars().rev();
    let (Some(last), Some(first)) = (before.next(), text[start..].chars().next()) else {
        return false;
    };
    let joins = matches!(last, '.' | ',' | '-' | '/' | '_' | '+') && first.is_ascii_digit();
    (last.is_alphanumeric() && (first.is_alphanumeric()))
        || (joins && before.next().is_some_and(|letter| letter.is_ascii_digit()))
}
