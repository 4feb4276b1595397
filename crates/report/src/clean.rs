//! Makes any text fit to be typeset.
//!
//! The archive standard refuses a document with a character that no font can
//! show, and direction marks would turn the following text around. So every
//! string is cleaned first, and what had to be replaced is counted, so that
//! the app can say so.

use serde_json::Value;

use crate::fonts::covers;

/// Stands for a character that cannot be shown. The usual sign, U+FFFD, is in
/// neither face.
pub(crate) const REPLACEMENT: char = '□';

/// Words longer than this are given places to break, or they leave the page.
const LONGEST_WORD: usize = 36;

/// Cleans one text and counts replaced characters in `replaced`.
pub(crate) fn clean(text: &str, replaced: &mut usize) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => cleaned.push('\n'),
            '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' => cleaned.push(' '),
            '\u{fb00}' => cleaned.push_str("ff"),
            '\u{fb01}' => cleaned.push_str("fi"),
            '\u{fb02}' => cleaned.push_str("fl"),
            '\u{fb03}' => cleaned.push_str("ffi"),
            '\u{fb04}' => cleaned.push_str("ffl"),
            // Zero width, direction and variation marks, byte order marks.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e01ef}' => {}
            other if other.is_control() => {}
            other if covers(other) => cleaned.push(other),
            _ => {
                *replaced += 1;
                cleaned.push(REPLACEMENT);
            }
        }
    }
    cleaned
}

/// Gives overlong words invisible places to break.
fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut run = 0;
    for character in text.chars() {
        if character.is_whitespace() {
            run = 0;
        } else if run == LONGEST_WORD {
            broken.push('\u{200b}');
            run = 0;
        }
        run += 1;
        broken.push(character);
    }
    broken
}

/// Cleans every string within `value`, keys excepted, and counts replaced characters.
pub(crate) fn clean_all(value: &mut Value, replaced: &mut usize) {
    match value {
        Value::String(text) => *text = breakable(&clean(text, replaced)),
        Value::Array(items) => {
            for item in items {
                clean_all(item, replaced);
            }
        }
        Value::Object(fields) => {
            for (_, field) in fields.iter_mut() {
                clean_all(field, replaced);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, usize) {
        let mut replaced = 0;
        (clean(text, &mut replaced), replaced)
    }

    #[test]
    fn ordinary_words_pass_unchanged() {
        assert_eq!(
            cleaned("Één café, € 5\n→ Ж"),
            ("Één café, € 5\n→ Ж".into(), 0)
        );
    }

    #[test]
    fn what_cannot_be_shown_is_replaced_and_counted() {
        assert_eq!(cleaned("a😀日b"), ("a□□b".into(), 2));
    }

    #[test]
    fn marks_that_turn_text_around_are_dropped() {
        assert_eq!(
            cleaned("safe\u{202e}txt.exe\u{200b}\u{7}"),
            ("safetxt.exe".into(), 0)
        );
    }

    #[test]
    fn ligatures_and_tabs_become_letters_and_spaces() {
        assert_eq!(cleaned("of\u{fb01}ce\ttoo"), ("office too".into(), 0));
    }

    #[test]
    fn a_word_longer_than_a_line_gets_places_to_break() {
        assert_eq!(breakable(&"x".repeat(100)).matches('\u{200b}').count(), 2);
        assert_eq!(breakable("short words only"), "short words only");
    }
}
