//! The screen of figures and prices.

use std::collections::BTreeMap;

use catalogue::{Fact, Figure, FigureKind, Overlay, Source, Statement};
use catalogue_import::{Change, FileKind, Flag, Preview, Seal, What};
use jiff::civil::Date;
use words::Argument;

use super::Presenter;
use super::figure_words::Place;
use crate::view::{
    FigureChangeRow, FigureKindRow, FigureRow, FiguresPreviewView, FiguresRequest, FiguresView,
    TakenOverRow,
};

/// Most rows that are shown of a list; more than this nobody reads, and search narrows it.
const MOST_ROWS: usize = 60;

/// Most names of models that the catalogue does not have.
const MOST_NAMES: usize = 200;

/// Everything the screen is made of.
pub(crate) struct FiguresNow<'a> {
    pub(crate) figures: &'a [Figure],
    pub(crate) statements: &'a [Statement],
    pub(crate) shipped: &'a BTreeMap<String, Fact>,
    pub(crate) overlay: &'a Overlay,
    pub(crate) left_out: &'a [String],
    pub(crate) can_undo: bool,
    pub(crate) key: String,
}

/// The screen.
pub(crate) fn figures_view(
    presenter: &Presenter<'_>,
    now: &FiguresNow<'_>,
    request: &FiguresRequest,
) -> FiguresView {
    let today = presenter.today();
    let past = now
        .figures
        .iter()
        .filter(|figure| figure.is_past_review(today))
        .count()
        + now
            .statements
            .iter()
            .filter(|row| row.kind.is_past_review(row.checked, today))
            .count();
    let rows = found(presenter, now, request);
    let shown = rows.len().min(MOST_ROWS);
    let as_of = presenter.words.date(presenter.facts.catalogue.as_of());
    FiguresView {
        as_of: presenter.with("figures-as-of-long", &[("date", Argument::from(as_of))]),
        kinds: kinds(presenter, now, today),
        past_review: presenter.with("figures-past-review", &[("count", Argument::from(past))]),
        any_past_review: past > 0,
        found: presenter.with(
            "figures-found",
            &[
                ("found", Argument::from(rows.len())),
                ("shown", Argument::from(shown)),
            ],
        ),
        rows: rows.into_iter().take(MOST_ROWS).collect(),
        taken_over: taken_over(presenter, now),
        undo: now.can_undo.then(|| presenter.text("figures-undo")),
        key: now.key.clone(),
    }
}

fn kinds(presenter: &Presenter<'_>, now: &FiguresNow<'_>, today: Date) -> Vec<FigureKindRow> {
    FigureKind::ALL
        .iter()
        .filter_map(|kind| {
            let checked: Vec<Date> = now
                .figures
                .iter()
                .filter(|figure| figure.kind == *kind)
                .map(|figure| figure.fact.checked)
                .chain(
                    now.statements
                        .iter()
                        .filter(|row| row.kind == *kind)
                        .map(|row| row.checked),
                )
                .collect();
            let past = now
                .figures
                .iter()
                .filter(|figure| figure.kind == *kind && figure.is_past_review(today))
                .count()
                + now
                    .statements
                    .iter()
                    .filter(|row| row.kind == *kind && row.kind.is_past_review(row.checked, today))
                    .count();
            Some(FigureKindRow {
                id: kind.code().to_owned(),
                name: presenter.kind_name(*kind),
                count: presenter.words.integer(checked.len() as f64),
                oldest: presenter.words.date(*checked.iter().min()?),
                newest: presenter.words.date(*checked.iter().max()?),
                review: review(presenter, *kind),
                past_review: if past == 0 {
                    String::new()
                } else {
                    presenter.words.integer(past as f64)
                },
            })
        })
        .collect()
}

/// "Every 90 days: providers change prices several times a year."
fn review(presenter: &Presenter<'_>, kind: FigureKind) -> String {
    let why = presenter.text(&format!(
        "figures-kind-why-{}",
        kind.code().replace('_', "-")
    ));
    match kind.review_days() {
        Some(days) => presenter.with(
            "figures-review",
            &[("days", Argument::from(days)), ("why", Argument::from(why))],
        ),
        None => why,
    }
}

fn found(
    presenter: &Presenter<'_>,
    now: &FiguresNow<'_>,
    request: &FiguresRequest,
) -> Vec<FigureRow> {
    let today = presenter.today();
    let wanted: Vec<String> = request
        .search
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let kind_fits = |kind: FigureKind| {
        request
            .kind
            .as_ref()
            .is_none_or(|wanted| wanted == kind.code())
    };
    let figures = now
        .figures
        .iter()
        .filter(|figure| kind_fits(figure.kind))
        .filter(|figure| !request.past_review || figure.is_past_review(today))
        .map(|figure| figure_row(presenter, now, figure, today));
    let statements = now
        .statements
        .iter()
        .filter(|row| kind_fits(row.kind))
        .filter(|row| !request.past_review || row.kind.is_past_review(row.checked, today))
        .map(|row| statement_row(presenter, row, today));
    figures
        .chain(statements)
        .filter(|row| {
            let text = format!("{} {} {} {}", row.label, row.kind, row.source, row.id);
            let text = text.to_lowercase();
            wanted.iter().all(|word| text.contains(word))
        })
        .collect()
}

fn place(figure: &Figure) -> Place<'_> {
    Place {
        file: &figure.file,
        row_kind: &figure.row_kind,
        field: &figure.field,
        name: figure.name.as_deref(),
        keys: &figure.keys,
    }
}

fn figure_row(
    presenter: &Presenter<'_>,
    now: &FiguresNow<'_>,
    figure: &Figure,
    today: Date,
) -> FigureRow {
    let fact = &figure.fact;
    let source = presenter.facts.catalogue.source(&fact.source);
    FigureRow {
        id: figure.id.clone(),
        label: presenter.figure_label(place(figure)),
        kind: presenter.kind_name(figure.kind),
        value: presenter.fact_text(fact),
        announced: fact.change.map_or_else(String::new, |change| {
            presenter.announced_text(change, fact.unit)
        }),
        source: source_title(source, &fact.source),
        address: address(source),
        published: presenter.words.date(fact.published),
        checked: presenter.words.date(fact.checked),
        past_review: figure.is_past_review(today),
        taken_over: now.overlay.fields.contains_key(&figure.id)
            || now.overlay.rows.contains_key(&figure.row),
    }
}

fn statement_row(presenter: &Presenter<'_>, row: &Statement, today: Date) -> FigureRow {
    let source = presenter.facts.catalogue.source(&row.source);
    FigureRow {
        id: row.row.clone(),
        label: row.name.clone().unwrap_or_else(|| row.row.clone()),
        kind: presenter.kind_name(row.kind),
        value: String::new(),
        announced: String::new(),
        source: source_title(source, &row.source),
        address: address(source),
        published: presenter.words.date(row.published),
        checked: presenter.words.date(row.checked),
        past_review: row.kind.is_past_review(row.checked, today),
        taken_over: false,
    }
}

fn source_title(source: Option<&Source>, id: &str) -> String {
    source.map_or_else(|| id.to_owned(), |source| source.title.clone())
}

fn address(source: Option<&Source>) -> String {
    source
        .and_then(|source| source.address.clone())
        .unwrap_or_default()
}

fn taken_over(presenter: &Presenter<'_>, now: &FiguresNow<'_>) -> Vec<TakenOverRow> {
    let ids = now.overlay.fields.keys().chain(now.overlay.rows.keys());
    ids.map(|id| {
        let figure = now.figures.iter().find(|figure| figure.id == *id);
        let row = now.figures.iter().find(|figure| figure.row == *id);
        let shipped = now.shipped.get(id);
        let remark = if now.left_out.contains(id) {
            presenter.text("figures-left-out")
        } else if figure
            .zip(shipped)
            .is_some_and(|(figure, shipped)| shipped.checked > figure.fact.checked)
        {
            presenter.text("figures-shipped-newer")
        } else {
            String::new()
        };
        let label = figure.or(row).map_or_else(
            || id.clone(),
            |figure| {
                let mut place = place(figure);
                if figure.id != *id {
                    place.field = "";
                }
                presenter.figure_label(place)
            },
        );
        TakenOverRow {
            label,
            value: figure.map_or_else(String::new, |figure| presenter.fact_text(&figure.fact)),
            shipped: shipped.map_or_else(
                || presenter.text("figures-none"),
                |fact| presenter.fact_text(fact),
            ),
            source: figure.or(row).map_or_else(String::new, |figure| {
                let source = presenter.facts.catalogue.source(&figure.fact.source);
                source_and_day(
                    presenter,
                    &source_title(source, &figure.fact.source),
                    Some(figure.fact.published),
                )
            }),
            remark,
            id: id.clone(),
        }
    })
    .collect()
}

fn source_and_day(presenter: &Presenter<'_>, title: &str, day: Option<Date>) -> String {
    match day {
        Some(day) => presenter.with(
            "figures-source-day",
            &[
                ("source", Argument::from(title)),
                ("date", Argument::from(presenter.words.date(day))),
            ],
        ),
        None => title.to_owned(),
    }
}

/// What a file would change.
pub(crate) fn preview_view(presenter: &Presenter<'_>, preview: &Preview) -> FiguresPreviewView {
    let confirmed = preview
        .changes
        .iter()
        .filter(|change| change.what == What::Confirmed && change.selected)
        .count();
    let changes: Vec<FigureChangeRow> = preview
        .changes
        .iter()
        .filter(|change| change.what != What::Confirmed)
        .map(|change| change_row(presenter, change))
        .collect();
    let count = |id: &str, count: usize| {
        if count == 0 {
            String::new()
        } else {
            presenter.with(id, &[("count", Argument::from(count))])
        }
    };
    FiguresPreviewView {
        title: presenter.with(
            &format!("figures-file-{}", preview.kind.code().replace('_', "-")),
            &[("title", Argument::from(&preview.title))],
        ),
        made: presenter.with(
            "figures-made",
            &[
                ("publisher", Argument::from(&preview.publisher)),
                (
                    "date",
                    Argument::from(presenter.words.date(preview.made_on)),
                ),
            ],
        ),
        seal: seal(presenter, &preview.seal),
        must_trust: must_trust(preview),
        summary: presenter.with(
            "figures-summary",
            &[
                ("changes", Argument::from(changes.len())),
                ("same", Argument::from(preview.same)),
            ],
        ),
        changes,
        confirmed: count("figures-confirmed", confirmed),
        confirmed_count: u32::try_from(confirmed).unwrap_or(u32::MAX),
        unknown: presenter.with(
            "figures-unknown",
            &[
                ("count", Argument::from(preview.unknown.len())),
                ("elsewhere", Argument::from(preview.elsewhere)),
            ],
        ),
        unknown_names: preview.unknown.iter().take(MOST_NAMES).cloned().collect(),
        not_taken: preview
            .not_taken
            .iter()
            .take(MOST_NAMES)
            .map(|not| {
                presenter.with(
                    &format!("figures-why-not-{}", not.why.code().replace('_', "-")),
                    &[
                        ("what", Argument::from(&not.what)),
                        ("value", Argument::from(&not.value)),
                    ],
                )
            })
            .collect(),
    }
}

/// A pack that nobody's trusted key vouches for asks for the person's word. A price list is shown
/// row by row and carries no signature by its nature.
pub(crate) fn must_trust(preview: &Preview) -> bool {
    preview.kind == FileKind::Pack && !matches!(preview.seal, Seal::Signed { .. })
}

fn seal(presenter: &Presenter<'_>, seal: &Seal) -> String {
    match seal {
        Seal::Signed { comment } => presenter.with(
            "figures-seal-signed",
            &[("comment", Argument::from(comment))],
        ),
        Seal::SignerUnknown => presenter.text("figures-seal-signer-unknown"),
        Seal::ChecksumOnly => presenter.text("figures-seal-checksum-only"),
        Seal::None => presenter.text("figures-seal-none"),
    }
}

fn change_row(presenter: &Presenter<'_>, change: &Change) -> FigureChangeRow {
    let text = |fact: Option<&Fact>, plain: Option<&String>| match (fact, plain) {
        (Some(fact), _) => {
            let value = presenter.fact_text(fact);
            match fact.change {
                Some(change) => {
                    format!("{value}, {}", presenter.announced_text(change, fact.unit))
                }
                None => value,
            }
        }
        (None, Some(plain)) => plain.clone(),
        (None, None) => presenter.text("figures-none"),
    };
    let after = if change.what == What::Row {
        presenter.text("figures-new-row")
    } else {
        text(change.after.as_ref(), change.after_text.as_ref())
    };
    let place = Place {
        file: &change.file,
        row_kind: &change.row_kind,
        field: &change.field,
        name: change.name.as_deref(),
        keys: &change.keys,
    };
    FigureChangeRow {
        id: change.id.clone(),
        label: presenter.figure_label(place),
        before: text(change.before.as_ref(), change.before_text.as_ref()),
        after,
        difference: difference(presenter, change),
        source: source_and_day(presenter, &change.source, change.as_of),
        warnings: change
            .flags
            .iter()
            .map(|flag: &Flag| {
                presenter.text(&format!("figures-flag-{}", flag.code().replace('_', "-")))
            })
            .collect(),
        selected: change.selected,
    }
}

/// "20 % more", or "5 times as much" where a percentage would not be understood.
fn difference(presenter: &Presenter<'_>, change: &Change) -> String {
    let Some(ratio) = change.ratio else {
        return String::new();
    };
    let times = |factor: f64| Argument::from(presenter.words.short_decimal(factor, 1));
    let percent = |share: f64| Argument::from(presenter.words.percent(share, 0));
    if ratio >= 2.0 {
        presenter.with("figures-times-more", &[("times", times(ratio))])
    } else if ratio > 1.0 {
        presenter.with("figures-more", &[("percent", percent(ratio - 1.0))])
    } else if ratio < 1.0 {
        presenter.with("figures-less", &[("percent", percent(1.0 - ratio))])
    } else {
        String::new()
    }
}
