//! Finding a message and filling it in.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Bound;
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use crate::dates::DateFormatters;
use crate::figure::{NumberFormatter, format_fluent_number};
use crate::{Language, sources};

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument<'a> {
    /// Text as it stands. It is never read as Fluent, so a person's own words are safe here.
    Text(Cow<'a, str>),
    /// A number that chooses between singular and plural, or that `NUMBER()` writes out.
    Number(f64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<f64> for Argument<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Argument<'_> {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<u32> for Argument<'_> {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<u64> for Argument<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// The messages and number formats of one language.
///
/// Making one parses the message files (a few milliseconds); a clone shares them. It may be
/// used from any number of threads.
#[derive(Clone)]
pub struct Words {
    shared: Arc<Shared>,
}

struct Shared {
    language: Language,
    own: Messages,
    /// English, for a message that the language lacks; `None` where English is the language.
    fallback: Option<Messages>,
    numbers: NumberFormatter,
    dates: DateFormatters,
    problems: Mutex<BTreeSet<String>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Words")
            .field("language", &self.shared.language)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// The words of a language, with English behind them.
    pub fn new(language: Language) -> Self {
        let mut problems = BTreeSet::new();
        let own = Messages::new(language, &mut problems);
        let fallback = (language != Language::English)
            .then(|| Messages::new(Language::English, &mut problems));
        Self {
            shared: Arc::new(Shared {
                language,
                own,
                fallback,
                numbers: NumberFormatter::new(language),
                dates: DateFormatters::new(language),
                problems: Mutex::new(problems),
            }),
        }
    }

    /// The language these words are in.
    pub fn language(&self) -> Language {
        self.shared.language
    }

    /// The message of that id. One that is missing is taken from English; one that is missing
    /// there too comes back as its id in brackets, so that a page still opens, and is listed by
    /// [`Words::problems`].
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// The message of that id with its variables filled in.
    pub fn text_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let filled: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, argument)| (Cow::Borrowed(*name), value(argument)))
            .collect();
        let own = self.shared.own.render(id, &filled);
        if own.is_none() {
            self.report(format!("{id}: no message in {}", self.language()));
        }
        let rendered = own.or_else(|| self.shared.fallback.as_ref()?.render(id, &filled));
        let Some(rendered) = rendered else {
            return format!("[{id}]");
        };
        for error in rendered.errors {
            self.report(format!("{id}: {error}"));
        }
        rendered.text
    }

    /// Whether [`Words::text`] would find the message: not every field has a hint.
    pub fn has(&self, id: &str) -> bool {
        let Shared { own, fallback, .. } = &*self.shared;
        own.has(id) || fallback.as_ref().is_some_and(|english| english.has(id))
    }

    /// Every message whose id starts with `prefix`, by id: what a template or a page needs in
    /// one go. Messages with variables are left out, since they mean nothing until filled in;
    /// ask for those with [`Words::text_with`].
    pub fn with_prefix(&self, prefix: &str) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let Shared { own, fallback, .. } = &*self.shared;
        for messages in fallback.iter().chain([own]) {
            let ids = messages
                .ids
                .range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
            for id in ids.take_while(|id| id.starts_with(prefix)) {
                if let Some(rendered) = messages.render(id, &FluentArgs::new())
                    && rendered.errors.is_empty()
                {
                    found.insert(id.clone(), rendered.text);
                }
            }
        }
        found
    }

    /// What has gone wrong so far: ids that were asked for and not found, variables that were
    /// not given, message files that did not parse. Empty when all is well; for tests and logs.
    pub fn problems(&self) -> Vec<String> {
        let problems = self
            .shared
            .problems
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        problems.iter().cloned().collect()
    }

    fn report(&self, problem: String) {
        self.shared
            .problems
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(problem);
    }

    pub(crate) fn numbers(&self) -> &NumberFormatter {
        &self.shared.numbers
    }

    pub(crate) fn dates(&self) -> &DateFormatters {
        &self.shared.dates
    }
}

/// The messages of one language.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// A bundle cannot list what it holds.
    ids: BTreeSet<String>,
}

impl Messages {
    fn new(language: Language, problems: &mut BTreeSet<String>) -> Self {
        let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The isolation marks U+2068 and U+2069 would end up as boxes in the report and charts.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_fluent_number));
        if let Err(error) = bundle.add_builtins() {
            problems.insert(format!("built-in functions: {error}"));
        }
        let mut ids = BTreeSet::new();
        for source in sources(language) {
            // What does parse is kept: one broken line must not cost a page its words.
            let resource = FluentResource::try_new(source.text.to_owned()).unwrap_or_else(
                |(resource, errors)| {
                    for error in errors {
                        problems.insert(format!("{language}/{}.ftl: {error}", source.area));
                    }
                    resource
                },
            );
            for entry in resource.entries() {
                if let Entry::Message(message) = entry {
                    ids.insert(message.id.name.to_owned());
                }
            }
            for error in bundle.add_resource(resource).err().unwrap_or_default() {
                problems.insert(format!("{language}/{}.ftl: {error}", source.area));
            }
        }
        Self { bundle, ids }
    }

    fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    fn render(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<Rendered> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut errors)
            .into_owned();
        Some(Rendered { text, errors })
    }
}

struct Rendered {
    text: String,
    errors: Vec<FluentError>,
}

fn value<'a>(argument: &'a Argument<'_>) -> FluentValue<'a> {
    match argument {
        Argument::Text(text) => FluentValue::from(text.as_ref()),
        Argument::Number(number) => FluentValue::from(*number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_be_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>(_: &T) {}
        let words = Words::new(Language::Dutch);
        shared(&words);
        let there = words.clone();
        let text = std::thread::spawn(move || there.integer(1_234.0))
            .join()
            .unwrap();
        assert_eq!(text, words.integer(1_234.0));
    }

    #[test]
    fn a_missing_message_shows_its_id_and_is_listed() {
        let words = Words::new(Language::Dutch);
        assert_eq!(words.problems(), Vec::<String>::new());
        assert!(!words.has("no-such-message"));
        assert_eq!(words.text("no-such-message"), "[no-such-message]");
        assert_eq!(words.problems(), ["no-such-message: no message in nl"]);
    }

    #[test]
    fn a_variable_that_was_not_given_is_listed() {
        let words = Words::new(Language::English);
        words.text("format-percent");
        assert_eq!(words.problems().len(), 1, "{:?}", words.problems());
    }

    #[test]
    fn a_persons_own_words_are_never_read_as_fluent() {
        let words = Words::new(Language::English);
        let text = words.text_with("format-percent", &[("number", "{ $x } <b>".into())]);
        assert_eq!(text, "{ $x } <b>%");
    }

    #[test]
    fn a_prefix_gives_its_messages_without_those_that_need_values() {
        let words = Words::new(Language::English);
        let formats = words.with_prefix("format-");
        assert_eq!(formats.get("format-none").map(String::as_str), Some("–"));
        assert!(!formats.contains_key("format-percent"));
        assert!(formats.keys().all(|id| id.starts_with("format-")));
        assert_eq!(words.problems(), Vec::<String>::new());
    }
}
