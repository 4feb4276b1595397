//! Sets of tasks and earlier turns of a conversation, as files of JSON lines.

use std::collections::BTreeMap;

use crate::lines::{LinesError, lines_of};

/// The most tasks of one set.
const MOST_TASKS: u64 = 100_000;
/// The most turns of one conversation.
const MOST_TURNS: u64 = 1_000;
/// Longest answer a task may ask for, in tokens.
const LONGEST_ANSWER: u32 = 8_192;

/// One task of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Line of the file, from 1.
    pub line: u64,
    /// Its id, where the file gives one.
    pub id: Option<String>,
    /// What is asked.
    pub prompt: String,
    /// Standing instructions for this task alone.
    pub system: Option<String>,
    /// Longest answer to this task, in tokens.
    pub max_tokens: Option<u32>,
}

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The person.
    User,
    /// The model.
    Assistant,
}

/// Something that was said before in a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Who said it.
    pub speaker: Speaker,
    /// What was said.
    pub content: String,
}

/// Earlier turns of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turns {
    /// Standing instructions, where the file begins with them.
    pub system: Option<String>,
    /// What was said, in order: the person first and the model last, by turns.
    pub turns: Vec<Turn>,
}

/// Reads a set of tasks: a JSON object a line with `prompt`, and `id`, `system` and `max_tokens`
/// where wanted.
///
/// ```
/// let tasks = trial::read_tasks(br#"{"id": "greeting", "prompt": "Say hello in Dutch."}"#)?;
/// assert_eq!(tasks[0].id.as_deref(), Some("greeting"));
///
/// let slip = trial::read_tasks(br#"{"promt": "Say hello in Dutch."}"#).unwrap_err();
/// assert_eq!((slip.line(), slip.field()), (Some(1), Some("promt")));
/// # Ok::<(), trial::LinesError>(())
/// ```
///
/// # Errors
/// [`LinesError`] for the first line that cannot be used.
pub fn read_tasks(bytes: &[u8]) -> Result<Vec<Task>, LinesError> {
    let known = ["id", "prompt", "system", "max_tokens"];
    let mut ids: BTreeMap<String, u64> = BTreeMap::new();
    let mut tasks = Vec::new();
    for line in lines_of(bytes, &known, MOST_TASKS)? {
        let task = Task {
            line: line.number,
            prompt: line.text("prompt")?,
            id: line.text_if_given("id")?,
            system: line.text_if_given("system")?,
            max_tokens: line.count_if_given("max_tokens", 1, LONGEST_ANSWER)?,
        };
        if let Some(id) = &task.id
            && let Some(first) = ids.insert(id.clone(), line.number)
        {
            return Err(LinesError::IdTwice {
                line: line.number,
                id: id.clone(),
                first,
            });
        }
        tasks.push(task);
    }
    Ok(tasks)
}

/// Reads the earlier turns of a conversation: a JSON object a line with `role` and `content`.
/// `system` may stand first; then `user` and `assistant` take turns, and `assistant` is last,
/// because what is asked now comes after it.
///
/// # Errors
/// [`LinesError`] for the first line that cannot be used.
pub fn read_turns(bytes: &[u8]) -> Result<Turns, LinesError> {
    let mut read = Turns::default();
    let lines = lines_of(bytes, &["role", "content"], MOST_TURNS)?;
    let last = lines.len().saturating_sub(1);
    for (place, line) in lines.iter().enumerate() {
        let role = line.text("role")?;
        let content = line.text("content")?;
        let expected = match read.turns.last().map(|turn| turn.speaker) {
            Some(Speaker::User) => Speaker::Assistant,
            Some(Speaker::Assistant) | None => Speaker::User,
        };
        let speaker = match role.as_str() {
            "system" if place == 0 => {
                read.system = Some(content);
                continue;
            }
            "user" => Speaker::User,
            "assistant" => Speaker::Assistant,
            _ => {
                let allowed = "system, user, assistant".to_owned();
                return Err(line.wrong("role", &role.into(), allowed));
            }
        };
        if speaker != expected || (place == last && speaker == Speaker::User) {
            let allowed = if speaker == Speaker::User {
                "assistant"
            } else {
                "user"
            };
            return Err(line.wrong("role", &role.into(), allowed.to_owned()));
        }
        read.turns.push(Turn { speaker, content });
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_read_line_by_line() {
        let text = "\u{feff}{\"id\":\"a\",\"prompt\":\"One\"}\r\n\r\n\
                    {\"prompt\":\"Two\",\"system\":\"Be brief.\",\"max_tokens\":8}\n";
        let tasks = read_tasks(text.as_bytes()).unwrap();
        assert_eq!(tasks.len(), 2);
        assert_eq!(tasks[0].id.as_deref(), Some("a"));
        assert_eq!(tasks[1].line, 3);
        assert_eq!(tasks[1].system.as_deref(), Some("Be brief."));
        assert_eq!(tasks[1].max_tokens, Some(8));
    }

    #[test]
    fn every_slip_is_named_by_line_and_field() {
        let good = "{\"prompt\":\"One\",\"id\":\"a\"}\n";
        let cases: &[(&str, &str, Option<u64>, Option<&str>)] = &[
            ("", "lines-empty", None, None),
            ("\n \n", "lines-empty", None, None),
            ("{\"prompt\": \"One\"", "lines-not-json", Some(2), None),
            ("[1]", "lines-not-an-object", Some(2), None),
            (
                "{\"id\":\"b\"}",
                "lines-missing-field",
                Some(2),
                Some("prompt"),
            ),
            (
                "{\"prompt\":\" \"}",
                "lines-missing-field",
                Some(2),
                Some("prompt"),
            ),
            (
                "{\"prompt\":7}",
                "lines-wrong-value",
                Some(2),
                Some("prompt"),
            ),
            (
                "{\"prompt\":\"x\",\"max_tokens\":0}",
                "lines-wrong-value",
                Some(2),
                Some("max_tokens"),
            ),
            (
                "{\"prompt\":\"x\",\"max_tokens\":1.5}",
                "lines-wrong-value",
                Some(2),
                Some("max_tokens"),
            ),
            (
                "{\"prompt\":\"x\",\"max_token\":1}",
                "lines-unknown-field",
                Some(2),
                Some("max_token"),
            ),
            (
                "{\"prompt\":\"x\",\"id\":\"a\"}",
                "lines-id-twice",
                Some(2),
                Some("id"),
            ),
        ];
        for (text, code, line, field) in cases {
            let whole = if line.is_some() {
                format!("{good}{text}")
            } else {
                (*text).to_owned()
            };
            let error = read_tasks(whole.as_bytes()).unwrap_err();
            assert_eq!(
                (error.code(), error.line(), error.field()),
                (*code, *line, *field),
                "{text}"
            );
        }
        let error = read_tasks(b"{\"prompt\":\"\xff\"}").unwrap_err();
        assert_eq!(error, LinesError::NotText { line: 1 });
    }

    #[test]
    fn turns_go_to_and_fro_and_end_with_the_model() {
        let line = |role: &str| format!("{{\"role\":\"{role}\",\"content\":\"Hello.\"}}\n");
        let read = |roles: &[&str]| {
            let text: String = roles.iter().map(|role| line(role)).collect();
            read_turns(text.as_bytes())
        };
        let good = read(&["system", "user", "assistant", "user", "assistant"]).unwrap();
        assert_eq!(good.system.as_deref(), Some("Hello."));
        assert_eq!(good.turns.len(), 4);
        for (roles, at) in [
            (&["user"][..], 1),
            (&["assistant"][..], 1),
            (&["user", "user"][..], 2),
            (&["user", "assistant", "user"][..], 3),
            (&["user", "system"][..], 2),
            (&["user", "tool"][..], 2),
        ] {
            let error = read(roles).unwrap_err();
            assert_eq!(
                (error.line(), error.field()),
                (Some(at), Some("role")),
                "{roles:?}"
            );
        }
    }
}
