//! Placeholders in the place of personal data, and back.

use std::collections::BTreeMap;

use crate::find::Found;

/// A text whose personal data was replaced, and what to put back.
#[derive(Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The text with placeholders.
    pub text: String,
    /// What each placeholder stands for, without its brackets.
    originals: BTreeMap<String, String>,
}

impl std::fmt::Debug for Replaced {
    /// Without what was replaced: that is what this is for.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Replaced")
            .field("placeholders", &self.originals.len())
            .finish_non_exhaustive()
    }
}

/// Replaces what was found. The same text gets the same placeholder wherever it stands, and a
/// placeholder that the text has already is not used again.
///
/// What does not lie in the text, or overlaps something before it, is left out.
pub fn replace(text: &str, found: &[Found]) -> Replaced {
    let mut in_order: Vec<&Found> = found.iter().collect();
    in_order.sort_by_key(|one| one.start);
    let mut names: BTreeMap<(&str, &str), String> = BTreeMap::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut replaced = Replaced {
        text: String::with_capacity(text.len()),
        originals: BTreeMap::new(),
    };
    let mut from = 0;
    for one in in_order {
        let (Some(original), Some(before)) =
            (text.get(one.start..one.end), text.get(from..one.start))
        else {
            continue;
        };
        let label = one.kind.placeholder();
        let name = names.entry((label, original)).or_insert_with(|| {
            let count = counts.entry(label).or_default();
            loop {
                *count += 1;
                let name = format!("{label} {count}");
                if !text.contains(&format!("[{name}]")) {
                    return name;
                }
            }
        });
        replaced.text.push_str(before);
        replaced.text.push('[');
        replaced.text.push_str(name);
        replaced.text.push(']');
        replaced
            .originals
            .entry(name.clone())
            .or_insert_with(|| original.to_owned());
        from = one.end;
    }
    replaced.text.push_str(text.get(from..).unwrap_or_default());
    replaced
}

impl Replaced {
    /// Number of different things that were replaced.
    pub fn count(&self) -> usize {
        self.originals.len()
    }

    /// Puts back what placeholders in an answer stand for. Models change case and spaces, so
    /// `[e-mail  1]` counts too; a placeholder that was never given out stays.
    pub fn put_back(&self, answer: &str) -> String {
        let mut text = String::with_capacity(answer.len());
        let mut rest = answer;
        while let Some(open) = rest.find('[') {
            let (before, from_here) = rest.split_at(open);
            text.push_str(before);
            let inside = from_here[1..]
                .find([']', '['])
                .filter(|end| from_here[1 + end..].starts_with(']'));
            let original = inside.and_then(|end| {
                let name = from_here[1..=end].to_uppercase();
                let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
                self.originals.get(&name).map(|original| (original, end))
            });
            if let Some((original, end)) = original {
                text.push_str(original);
                rest = &from_here[end + 2..];
            } else {
                text.push('[');
                rest = &from_here[1..];
            }
        }
        text.push_str(rest);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find;

    #[test]
    fn the_same_address_gets_the_same_placeholder() {
        let text = "a@example.org, b@example.org, a@example.org";
        let replaced = replace(text, &find(text));
        assert_eq!(replaced.text, "[E-MAIL 1], [E-MAIL 2], [E-MAIL 1]");
        assert_eq!(replaced.count(), 2);
        assert_eq!(replaced.put_back(&replaced.text), text);
    }

    #[test]
    fn a_placeholder_of_the_text_itself_is_left_alone() {
        let text = "[E-MAIL 1] is a@example.org";
        let replaced = replace(text, &find(text));
        assert_eq!(replaced.text, "[E-MAIL 1] is [E-MAIL 2]");
        assert_eq!(
            replaced.put_back("[E-MAIL 1], [E-MAIL 2]"),
            "[E-MAIL 1], a@example.org"
        );
    }

    #[test]
    fn what_a_model_made_of_a_placeholder_is_understood() {
        let text = "a@example.org";
        let replaced = replace(text, &find(text));
        let answer = "Write to [e-mail  1] [or not], [[E-MAIL 1]].";
        assert_eq!(
            replaced.put_back(answer),
            "Write to a@example.org [or not], [a@example.org]."
        );
    }

    #[test]
    fn debug_output_shows_nothing_personal() {
        let text = "a@example.org";
        assert!(!format!("{:?}", replace(text, &find(text))).contains("example"));
    }
}
