//! Answers in words.

use assessment::{Field, FieldKind, FieldValue, NumberEntry, Page, PageAnswer};
use words::{Argument, Words};

/// Message id of a page: `question-PAGE-PART`.
pub(crate) fn page_message(page: &str, part: &str) -> String {
    format!("question-{}-{part}", hyphens(page))
}

fn field_message(page: &str, field: &str, part: &str) -> String {
    format!("question-{}-{}-{part}", hyphens(page), hyphens(field))
}

fn hyphens(id: &str) -> String {
    id.replace('_', "-")
}

/// What a field is called; the page's short name where the field is the decision itself.
pub(crate) fn field_label(words: &Words, page: &str, field: &str) -> String {
    let own = field_message(page, field, "label");
    if words.has(&own) {
        words.text(&own)
    } else {
        words.text(&page_message(page, "short"))
    }
}

/// An option in words.
pub(crate) fn option_text(words: &Words, page: &str, field: &str, option: &str) -> String {
    words.text(&field_message(page, field, &hyphens(option)))
}

/// A figure without its unit; money with its sign.
pub(crate) fn number_alone(words: &Words, unit: &str, currency: &str, value: f64) -> String {
    if unit.starts_with("money") {
        words.money(value, currency)
    } else {
        words.short_decimal(value, 2)
    }
}

/// A unit that agrees with its figure: "pieces a month".
pub(crate) fn unit_text(words: &Words, unit: &str, value: f64) -> String {
    words.text_with(
        &format!("unit-{}", hyphens(unit)),
        &[("n", Argument::Number(value))],
    )
}

/// A figure with its unit: "9,000 pieces a month".
pub(crate) fn figure_text(words: &Words, unit: &str, currency: &str, value: f64) -> String {
    let number = number_alone(words, unit, currency, value);
    let unit = unit_text(words, unit, value);
    // "20% a year": the sign belongs to the figure.
    if unit.starts_with('%') {
        format!("{number}{unit}")
    } else {
        format!("{number} {unit}")
    }
}

fn number_text(words: &Words, field: &Field, currency: &str, number: NumberEntry) -> String {
    let unit = field.unit.as_deref().unwrap_or("");
    let text = |value| figure_text(words, unit, currency, value);
    match number {
        NumberEntry::Exactly { value } => text(value),
        NumberEntry::About { value } => {
            words.text_with("answer-about", &[("figure", Argument::from(text(value)))])
        }
        NumberEntry::Between { low, high } => words.text_with(
            "answer-between",
            &[
                ("low", Argument::from(words.short_decimal(low, 2))),
                ("high", Argument::from(text(high))),
            ],
        ),
    }
}

/// The value of a field in words.
pub(crate) fn value_text(
    words: &Words,
    page: &str,
    field: &Field,
    currency: &str,
    value: &FieldValue,
) -> String {
    match value {
        FieldValue::Text(option) if field.kind == FieldKind::Choice => {
            option_text(words, page, &field.id, option)
        }
        FieldValue::Text(text) => text.clone(),
        FieldValue::Many(options) => options
            .iter()
            .map(|option| option_text(words, page, &field.id, option))
            .collect::<Vec<_>>()
            .join(", "),
        FieldValue::Number(number) => number_text(words, field, currency, *number),
        FieldValue::Ranking(swings) => swings
            .iter()
            .map(|swing| {
                format!(
                    "{} {}",
                    option_text(words, page, &field.id, &swing.criterion),
                    words.integer(swing.rating)
                )
            })
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// A page's answer, one line a field. Follow-ups are named; the decision speaks for itself.
pub(crate) fn answer_lines(
    words: &Words,
    page: &Page,
    answer: &PageAnswer,
    currency: &str,
) -> Vec<String> {
    page.fields
        .iter()
        .enumerate()
        .filter_map(|(place, field)| {
            let value = answer.values.get(&field.id)?;
            let text = value_text(words, &page.id, field, currency, value);
            if text.is_empty() {
                return None;
            }
            Some(if place == 0 {
                text
            } else {
                format!("{}: {text}", field_label(words, &page.id, &field.id))
            })
        })
        .collect()
}
