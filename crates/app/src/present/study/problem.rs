//! What is wrong with a study, in words.

use study::{Place, StudyError};
use words::{Argument, Words};

use crate::view::StudyProblem;

/// The variables of the sentences about an error.
pub(crate) fn arguments(error: &StudyError, words: &Words) -> Vec<(&'static str, String)> {
    with_place(error, words, file_place(error.place(), words))
}

/// `route[0].per_hour (line 12)`.
fn file_place(place: Option<&Place>, words: &Words) -> String {
    let Some(place) = place else {
        return String::new();
    };
    let Some(line) = place.line else {
        return place.path.clone();
    };
    let line = line.to_string();
    if place.path.is_empty() {
        words.text_with("study-place-line-only", &[("line", line.into())])
    } else {
        words.text_with(
            "study-place-line",
            &[("field", (&place.path).into()), ("line", line.into())],
        )
    }
}

fn with_place(error: &StudyError, words: &Words, place: String) -> Vec<(&'static str, String)> {
    let mut found = Parts::default();
    match error {
        StudyError::Syntax { detail, .. } => {
            detail.trim_end_matches('.').clone_into(&mut found.detail);
        }
        StudyError::TooLong { bytes, most } => {
            found.value = words.integer(*bytes as f64);
            found.most = words.integer(*most as f64);
        }
        StudyError::UnknownKey {
            nearest, allowed, ..
        } => {
            found.nearest.clone_from(nearest);
            found.allowed.clone_from(allowed);
        }
        StudyError::WrongType {
            found: value,
            wanted,
            ..
        } => {
            found.value.clone_from(value);
            (*wanted).clone_into(&mut found.wanted);
        }
        StudyError::NotFinite { value, .. }
        | StudyError::NotWhole { value, .. }
        | StudyError::DuplicateRoute { value, .. }
        | StudyError::Version { value, .. }
        | StudyError::Pair { value, .. }
        | StudyError::NeedsTokens { value, .. } => found.value.clone_from(value),
        StudyError::OutOfBounds {
            value, least, most, ..
        } => {
            found.value.clone_from(value);
            found.least = words.short_decimal(*least, 2);
            found.most = words.short_decimal(*most, 2);
        }
        StudyError::Missing { wanted, .. } => (*wanted).clone_into(&mut found.wanted),
        StudyError::UnknownChoice {
            value,
            nearest,
            allowed,
            ..
        } => {
            found.value.clone_from(value);
            found.nearest.clone_from(nearest);
            found.allowed.clone_from(allowed);
        }
        StudyError::UnknownRoute { value, allowed, .. } => {
            found.value.clone_from(value);
            found.allowed.clone_from(allowed);
        }
        StudyError::CachedBeyondInput { value, input, .. } => {
            found.value.clone_from(value);
            found.most = words.integer(*input);
        }
        StudyError::NoSuchClaim { allowed, .. } => found.allowed.clone_from(allowed),
        StudyError::TooMany { count, most, .. } => {
            found.value = words.integer(*count as f64);
            found.most = words.integer(*most as f64);
        }
        StudyError::Subject { .. } => {}
    }
    vec![
        ("place", place),
        ("value", found.value),
        ("least", found.least),
        ("most", found.most),
        ("nearest", found.nearest),
        ("allowed", found.allowed),
        ("wanted", found.wanted),
        ("detail", found.detail),
    ]
}

#[derive(Default)]
struct Parts {
    value: String,
    least: String,
    most: String,
    nearest: String,
    allowed: String,
    wanted: String,
    detail: String,
}

/// An error beside the field of the form that it is about; `path` is that of the form.
pub(crate) fn problem_of_form(error: &StudyError, path: String, words: &Words) -> StudyProblem {
    let arguments = with_place(error, words, label(&path, words));
    worded(&format!("error-{}", error.code()), path, &arguments, words)
}

/// A number that could not be read.
pub(crate) fn typed_problem(path: &str, text: &str, words: &Words) -> StudyProblem {
    let arguments = [("place", label(path, words)), ("value", text.to_owned())];
    worded(
        "error-study-not-a-number",
        path.to_owned(),
        &arguments,
        words,
    )
}

fn worded(
    id: &str,
    path: String,
    arguments: &[(&'static str, String)],
    words: &Words,
) -> StudyProblem {
    let borrowed: Vec<(&str, Argument<'_>)> = arguments
        .iter()
        .map(|(name, text)| (*name, Argument::from(text)))
        .collect();
    StudyProblem {
        path,
        message: words.text_with(id, &borrowed),
        hint: words.text_with(&format!("{id}-hint"), &borrowed),
    }
}

/// The label of a field of the form; the path where it has none.
fn label(path: &str, words: &Words) -> String {
    let name = match path.split_once("].") {
        Some((_, name)) => name,
        None => path.trim_start_matches("workload."),
    };
    let id = name.replace(['_', '.'], "-");
    [format!("study-field-{id}"), format!("study-figure-{id}")]
        .iter()
        .find(|id| words.has(id))
        .map_or_else(|| path.to_owned(), |id| words.text(id))
}
