//! Where a figure comes from, in words.

use catalogue::SourceKind;
use jiff::civil::Date;
use tco::{Assumption, Origin};
use words::Argument;

use super::{Presenter, page_message};
use crate::view::SourceView;

/// Days after which a figure is marked as old.
const A_YEAR: i32 = 365;

/// The origin of an assumption; the person, once it was changed.
pub(crate) fn source_view(presenter: &Presenter<'_>, assumption: &Assumption) -> SourceView {
    let plain = |kind: &str, title: String, note: String| SourceView {
        kind: kind.to_owned(),
        kind_shown: presenter.text(&format!("assumption-origin-{}", kind.replace('_', "-"))),
        title,
        locator: String::new(),
        published: String::new(),
        checked: String::new(),
        note,
    };
    let original = match &assumption.origin {
        Origin::You { page } => plain(
            "you",
            presenter.text(&page_message(page, "short")),
            String::new(),
        ),
        Origin::Measured { on } => plain(
            "measured",
            presenter.words.text_with(
                "assumption-how-measured-here",
                &[("date", Argument::from(day(presenter, on)))],
            ),
            String::new(),
        ),
        Origin::WorkedOut { how } => plain("worked_out", presenter.text(how), String::new()),
        Origin::Judgement { why } => plain("judgement", presenter.text(why), String::new()),
        Origin::Catalogue {
            source_id,
            published,
            checked,
            kind,
            note,
        } => SourceView {
            published: day(presenter, published),
            checked: day(presenter, checked),
            ..catalogue_source(presenter, source_id, *kind, note.as_deref())
        },
    };
    if assumption.original.is_some() {
        SourceView {
            kind: "you".to_owned(),
            kind_shown: presenter.text("assumption-origin-you"),
            note: original.title.clone(),
            ..original
        }
    } else {
        original
    }
}

/// Where something comes from that the catalogue has from a source.
pub(crate) fn published_source(
    presenter: &Presenter<'_>,
    source_id: &str,
    published: Option<Date>,
    checked: Date,
    note: Option<&str>,
) -> SourceView {
    let kind = presenter
        .facts
        .catalogue
        .source(source_id)
        .map_or(SourceKind::Published, |source| source.kind);
    SourceView {
        published: published.map_or_else(String::new, |date| presenter.words.date(date)),
        checked: presenter.words.date(checked),
        ..catalogue_source(presenter, source_id, kind, note)
    }
}

fn catalogue_source(
    presenter: &Presenter<'_>,
    source_id: &str,
    kind: SourceKind,
    note: Option<&str>,
) -> SourceView {
    let source = presenter.facts.catalogue.source(source_id);
    SourceView {
        kind: kind.code().to_owned(),
        kind_shown: presenter.text(&format!(
            "catalogue-source-kind-{}",
            kind.code().replace('_', "-")
        )),
        title: source.map_or_else(|| source_id.to_owned(), |source| source.title.clone()),
        locator: source
            .and_then(|source| source.address.clone())
            .unwrap_or_default(),
        published: String::new(),
        checked: String::new(),
        note: note
            .map(|note| format!("catalogue-note-{note}"))
            .filter(|id| presenter.words.has(id))
            .map_or_else(String::new, |id| presenter.text(&id)),
    }
}

fn day(presenter: &Presenter<'_>, text: &str) -> String {
    text.parse::<Date>()
        .map_or_else(|_| text.to_owned(), |date| presenter.words.date(date))
}

/// True when the figure was published more than a year ago.
pub(crate) fn is_old(presenter: &Presenter<'_>, assumption: &Assumption) -> bool {
    let Origin::Catalogue { published, .. } = &assumption.origin else {
        return false;
    };
    published
        .parse::<Date>()
        .ok()
        .and_then(|date| presenter.today().since(date).ok())
        .is_some_and(|passed| passed.get_days() > A_YEAR)
}
