//! The words the window shows, looked up by their identifiers, so that a better wording breaks
//! no test.

use std::path::Path;

/// The English message.
pub(crate) fn said(identifier: &str) -> String {
    said_with(identifier, &[])
}

/// The English message with its variables filled in.
pub(crate) fn said_with(identifier: &str, variables: &[(&str, &str)]) -> String {
    let mut message = message(identifier);
    for (name, value) in variables {
        message = message.replace(&format!("{{ ${name} }}"), value);
    }
    assert!(
        !message.contains('{'),
        "{identifier} has more variables: {message}"
    );
    message
}

fn message(identifier: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/words/locales/en");
    let start = format!("{identifier} =");
    for entry in std::fs::read_dir(&folder)
        .expect("the English words")
        .flatten()
    {
        let text = std::fs::read_to_string(entry.path()).expect("a file of words");
        let mut lines = text.lines();
        if let Some(first) = lines.find_map(|line| line.strip_prefix(&start)) {
            let rest = lines.take_while(|line| line.starts_with("    "));
            let parts: Vec<&str> = std::iter::once(first).chain(rest).map(str::trim).collect();
            return parts.join(" ").trim().to_owned();
        }
    }
    panic!("there is no message {identifier}")
}
