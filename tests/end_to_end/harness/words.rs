//! The words the window shows, looked up by their identifiers, so that a better wording breaks
//! no test.

use std::path::Path;

/// The English message, which must be plain text without variables.
pub(crate) fn said(identifier: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/words/locales/en");
    let start = format!("{identifier} = ");
    for entry in std::fs::read_dir(&folder)
        .expect("the English words")
        .flatten()
    {
        let text = std::fs::read_to_string(entry.path()).expect("a file of words");
        if let Some(message) = text.lines().find_map(|line| line.strip_prefix(&start)) {
            assert!(
                !message.contains('{'),
                "{identifier} has variables: {message}"
            );
            return message.trim().to_owned();
        }
    }
    panic!("there is no message {identifier}")
}
