//! Names of cells and of sheets that spreadsheet programs accept.

use std::collections::BTreeSet;

/// Longest name that is given; Excel takes 255, and a formula should stay readable.
const LONGEST: usize = 80;

/// Longest name of a sheet that Excel takes.
const LONGEST_SHEET: usize = 31;

/// Names that are taken. Excel does not tell small letters from capitals.
#[derive(Debug, Default)]
pub(crate) struct Names(BTreeSet<String>);

impl Names {
    /// A name from an id: `a` and `pieces-a-month` give `a_pieces_a_month`.
    ///
    /// The prefix with its underscore keeps it from looking like a cell (`AB12`, `R1C1`).
    pub(crate) fn cell(&mut self, prefix: &str, id: &str) -> String {
        let plain: String = id
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() {
                    letter.to_ascii_lowercase()
                } else {
                    '_'
                }
            })
            .collect();
        let short: String = format!("{prefix}_{plain}").chars().take(LONGEST).collect();
        self.first_free(&short, LONGEST, '_')
    }

    /// A name for a sheet from words for people.
    pub(crate) fn sheet(&mut self, words: &str) -> String {
        let plain: String = words
            .chars()
            .map(|letter| {
                if letter.is_control() || "[]:*?/\\".contains(letter) {
                    ' '
                } else {
                    letter
                }
            })
            .collect();
        let short: String = plain
            .trim()
            .trim_matches('\'')
            .chars()
            .take(LONGEST_SHEET)
            .collect();
        let short = if short.is_empty() { "-" } else { short.trim() };
        self.first_free(short, LONGEST_SHEET, ' ')
    }

    fn first_free(&mut self, wanted: &str, longest: usize, between: char) -> String {
        let mut name = wanted.to_owned();
        let mut again = 2;
        while !self.0.insert(name.to_lowercase()) {
            let ending = format!("{between}{again}");
            let room = longest - ending.len();
            let kept: String = wanted.chars().take(room).collect();
            name = format!("{}{ending}", kept.trim_end());
            again += 1;
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_becomes_a_name_of_letters_digits_and_underscores() {
        let mut names = Names::default();
        assert_eq!(names.cell("a", "pieces-a-month"), "a_pieces_a_month");
        assert_eq!(
            names.cell("a", "price-input-gpt-5.1"),
            "a_price_input_gpt_5_1"
        );
        assert_eq!(
            names.cell("a", "price-input-GPT-5-1"),
            "a_price_input_gpt_5_1_2"
        );
    }

    #[test]
    fn a_sheet_has_a_short_name_of_its_own_without_forbidden_signs() {
        let mut names = Names::default();
        assert_eq!(names.sheet("Rented: A/B [two]"), "Rented  A B  two");
        let long = "A route that somebody called by a very long name";
        assert_eq!(names.sheet(long), "A route that somebody called by");
        assert_eq!(names.sheet(long), "A route that somebody called 2");
        assert_eq!(names.sheet("'"), "-");
    }
}
