//! What a provider does with a text, and where that is known from, in words.

use catalogue::{DataTerms, Fact, TrainsOnText};
use words::Argument;

use super::Presenter;
use super::source::published_source;
use crate::view::SourceView;

/// What is said of a provider before text goes to it.
pub(crate) struct Terms {
    /// How long the text is kept.
    pub(crate) retention: String,
    /// Whether the provider trains on it by default.
    pub(crate) training: String,
    /// Where both come from.
    pub(crate) source: Option<SourceView>,
}

/// The terms of a provider as the catalogue has them; that they are not known where it has none.
pub(crate) fn terms(presenter: &Presenter<'_>, id: &str, name: &str) -> Terms {
    let provider = [("provider", Argument::from(name))];
    let Some(known) = presenter.facts.catalogue.provider(id) else {
        return Terms {
            retention: presenter.with("sending-retention-unknown", &provider),
            training: presenter.with("sending-training-not-known", &provider),
            source: None,
        };
    };
    let data = &known.data;
    let training = match data.trains_on_text {
        TrainsOnText::No => "sending-training-no",
        TrainsOnText::Yes => "sending-training-yes",
        TrainsOnText::Unknown => "sending-training-not-known",
    };
    Terms {
        retention: retention(presenter, name, data),
        training: presenter.with(training, &provider),
        source: Some(published_source(
            presenter,
            &data.source,
            presenter
                .facts
                .catalogue
                .source(&data.source)
                .map(|source| source.published),
            data.checked,
            None,
        )),
    }
}

fn retention(presenter: &Presenter<'_>, name: &str, data: &DataTerms) -> String {
    let provider = ("provider", Argument::from(name));
    let Some(fact) = &data.retention else {
        return presenter.with("sending-retention-unknown", &[provider]);
    };
    let days = |days: f64| Argument::from(presenter.words.integer(days));
    let (low, high) = (fact.value.low(), fact.value.high());
    let sentence = if high <= 0.0 {
        presenter.with("sending-retention-none", &[provider])
    } else if fact.value.is_exact() {
        presenter.with("sending-retention", &[provider, ("days", days(high))])
    } else {
        presenter.with(
            "sending-retention-range",
            &[provider, ("low", days(low)), ("high", days(high))],
        )
    };
    match note(presenter, fact) {
        Some(note) => format!("{sentence} {note}"),
        None => sentence,
    }
}

fn note(presenter: &Presenter<'_>, fact: &Fact) -> Option<String> {
    let id = format!("catalogue-note-{}", fact.note.as_ref()?);
    presenter.words.has(&id).then(|| presenter.text(&id))
}

/// Where a price comes from.
pub(crate) fn fact_source(presenter: &Presenter<'_>, fact: &Fact) -> SourceView {
    published_source(
        presenter,
        &fact.source,
        Some(fact.published),
        fact.checked,
        fact.note.as_deref(),
    )
}
