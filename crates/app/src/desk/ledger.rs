//! The ledger as a person reads it: what left, what was allowed to, and both as a table.

use std::collections::BTreeMap;
use std::path::Path;

use providers::{INTERRUPTED, LeavesStatus, Reach};
use store::{Consent, ConsentId, Exchange, LedgerReach, LedgerTotals, NanoAmount};
use words::Argument;

use super::closed_asking::UNDER_CONSENT;
use super::files::write_whole;
use super::provider_rows::country_words;
use super::servers::{reach_view, reach_word};
use super::{Desk, door, locked};
use crate::AppError;
use crate::present::{Presenter, changed_when, leaves};
use crate::view::{ConsentRow, ExchangeRow, LabelledView, LedgerRequest, LedgerView, SavedView};

/// The most lines that a screen shows; a search finds the others, and the table has all.
const MOST_SHOWN: usize = 500;

/// Begins what the ledger says of a server that the person saved under a name.
pub(super) const SAVED_AS: &str = "the person, who saved it as ";

/// Before each line of a table that a spreadsheet would read as a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

impl Desk {
    /// What left this computer, and what was allowed to.
    ///
    /// # Errors
    /// The store's.
    pub fn ledger(&self, request: &LedgerRequest) -> Result<LedgerView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let (left, totals, count) = self.with_store(|store| {
            Ok((
                door::left_so_far(store)?,
                store.ledger_totals()?,
                store.ledger()?.len(),
            ))
        })?;
        let mut exchanges = self.exchange_rows(&presenter, &request.search)?;
        let found = exchanges.len();
        exchanges.truncate(MOST_SHOWN);
        Ok(LedgerView {
            leaves: leaves(&presenter, &left),
            nothing_has_left: left == LeavesStatus::NothingHasLeft,
            totals: totals_rows(&presenter, &totals),
            search: request.search.clone(),
            shown: presenter.with(
                "ledger-shown",
                &[
                    ("shown", Argument::from(exchanges.len())),
                    ("found", Argument::from(found)),
                    ("count", Argument::from(count)),
                ],
            ),
            exchanges,
            consents: self.consent_rows(&presenter)?,
        })
    }

    /// Writes the lines that match a search as a table where the person said, for a spreadsheet.
    ///
    /// # Errors
    /// [`AppError::File`]; a file that was there before is still whole.
    pub fn save_ledger(&self, request: &LedgerRequest, path: &Path) -> Result<SavedView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let rows = self.exchange_rows(&presenter, &request.search)?;
        write_whole(path, table(&presenter, &rows).as_bytes())?;
        Ok(SavedView {
            path: path.display().to_string(),
            sentence: presenter.with(
                "ledger-saved",
                &[
                    ("count", Argument::from(rows.len())),
                    ("path", Argument::from(path.display().to_string())),
                ],
            ),
        })
    }

    /// A file name for the table.
    pub fn ledger_file_name(&self) -> String {
        format!("{}-{}.csv", self.words().text("ledger-file"), self.today())
    }

    /// The requests in which every word of a search stands, newest first.
    fn exchange_rows(
        &self,
        presenter: &Presenter<'_>,
        search: &str,
    ) -> Result<Vec<ExchangeRow>, AppError> {
        let (exchanges, consents, titles) = self.with_store(|store| {
            let titles: BTreeMap<String, String> = store
                .list_cases()?
                .into_iter()
                .map(|case| (case.id.as_str().to_owned(), case.title))
                .collect();
            Ok((store.ledger()?, store.consents()?, titles))
        })?;
        let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        Ok(exchanges
            .iter()
            .map(|exchange| exchange_row(presenter, exchange, &consents, &titles))
            .filter(|row| {
                let text = cells(row).join("\n").to_lowercase();
                wanted.iter().all(|word| text.contains(word))
            })
            .collect())
    }

    fn consent_rows(&self, presenter: &Presenter<'_>) -> Result<Vec<ConsentRow>, AppError> {
        let under: Option<ConsentId> = locked(&self.asking_under).clone();
        let consents = self.with_store(|store| Ok(store.consents()?))?;
        Ok(consents
            .iter()
            .take(MOST_SHOWN)
            .map(|consent| consent_row(presenter, consent, under.as_ref()))
            .collect())
    }
}

fn consent_row(presenter: &Presenter<'_>, kept: &Consent, under: Option<&ConsentId>) -> ConsentRow {
    let words = presenter.words;
    let given = &kept.consent;
    let provider = providers::provider(&given.scope.provider);
    let model = presenter.facts.catalogue.closed_model(&given.scope.model);
    let at =
        |id: &str, at| presenter.with(id, &[("when", Argument::from(changed_when(presenter, at)))]);
    let used_now = under == Some(&kept.id);
    ConsentRow {
        id: kept.id.as_str().to_owned(),
        when: changed_when(presenter, kept.at),
        model: model.map_or_else(|| given.scope.model.clone(), |model| model.name.clone()),
        provider: provider.map_or_else(
            || given.scope.provider.clone(),
            |provider| provider.name.to_owned(),
        ),
        host: given.scope.host.clone(),
        what: presenter.with(
            "consent-what",
            &[
                ("texts", Argument::from(given.texts)),
                ("size", Argument::from(words.bytes(given.bytes as f64))),
                ("replaced", Argument::from(given.replaced)),
            ],
        ),
        cost: given.cost.as_ref().map_or_else(String::new, |(low, high)| {
            presenter.with(
                "consent-cost",
                &[
                    ("low", Argument::from(amount(presenter, low))),
                    ("high", Argument::from(amount(presenter, high))),
                ],
            )
        }),
        state: match (kept.revoked, kept.spent) {
            (Some(revoked), Some(_)) => at("consent-stopped", revoked),
            (Some(revoked), None) => at("consent-revoked", revoked),
            (None, Some(_)) if used_now => presenter.text("consent-in-use"),
            (None, Some(spent)) => at("consent-used", spent),
            (None, None) => presenter.text("consent-not-used"),
        },
        can_revoke: kept.revoked.is_none() && (kept.spent.is_none() || used_now),
    }
}

fn exchange_row(
    presenter: &Presenter<'_>,
    exchange: &Exchange,
    consents: &[Consent],
    titles: &BTreeMap<String, String>,
) -> ExchangeRow {
    let words = presenter.words;
    let left = &exchange.departure;
    let outcome = exchange.outcome.as_ref().map(|(_, outcome)| outcome);
    let consent = left.allowed_by.strip_prefix(UNDER_CONSENT);
    let tokens = outcome.and_then(|outcome| outcome.tokens_out.zip(outcome.tokens_in));
    let why = format!("ledger-why-{}", left.why);
    ExchangeRow {
        id: exchange.id.as_str().to_owned(),
        when: presenter.with(
            "ledger-when",
            &[
                (
                    "date",
                    Argument::from(words.date(on(presenter, exchange).date())),
                ),
                (
                    "time",
                    Argument::from(on(presenter, exchange).strftime("%H:%M:%S").to_string()),
                ),
            ],
        ),
        host: left.host.clone(),
        reach: reach_view(presenter, reach_word(reach(left.reach))),
        country: left
            .country
            .as_deref()
            .map_or_else(String::new, |code| country_words(presenter, code)),
        why: if words.has(&why) {
            presenter.text(&why)
        } else {
            left.why.clone()
        },
        case: match &left.case {
            Some(case) => titles
                .get(case.as_str())
                .map_or_else(|| presenter.text("ledger-case-gone"), Clone::clone),
            None => String::new(),
        },
        bytes_out: words.bytes(left.bytes_out as f64),
        bytes_in: outcome.map_or_else(String::new, |outcome| words.bytes(outcome.bytes_in as f64)),
        tokens: tokens.map_or_else(String::new, |(sent, received)| {
            presenter.with(
                "ledger-tokens",
                &[
                    ("sent", Argument::from(words.integer(sent as f64))),
                    ("received", Argument::from(words.integer(received as f64))),
                ],
            )
        }),
        cost: outcome
            .and_then(|outcome| outcome.cost.as_ref())
            .map_or_else(String::new, |cost| amount(presenter, cost)),
        allowed_by: allowed_by(presenter, &left.allowed_by, consents),
        consent: consent.map(str::to_owned),
        outcome: match outcome {
            Some(outcome) => ended(presenter, &outcome.ended),
            None => presenter.text("ledger-ended-open"),
        },
        failed: outcome.is_some_and(|outcome| outcome.ended != ANSWERED),
    }
}

/// How the ledger calls a request that was answered.
pub(super) const ANSWERED: &str = "answered";

fn on(presenter: &Presenter<'_>, exchange: &Exchange) -> jiff::Zoned {
    exchange.at.to_zoned(presenter.zone.clone())
}

fn reach(kept: LedgerReach) -> Reach {
    match kept {
        LedgerReach::ThisComputer => Reach::ThisComputer,
        LedgerReach::OwnNetwork => Reach::OwnNetwork,
        LedgerReach::Outside => Reach::Outside,
    }
}

fn amount(presenter: &Presenter<'_>, amount: &NanoAmount) -> String {
    presenter
        .words
        .price(amount.nanos as f64 / 1e9, &amount.currency)
}

/// Who allowed a request, in the person's language; what no sentence is known for as it stands.
fn allowed_by(presenter: &Presenter<'_>, kept: &str, consents: &[Consent]) -> String {
    if let Some(id) = kept.strip_prefix(UNDER_CONSENT) {
        return match consents.iter().find(|consent| consent.id.as_str() == id) {
            Some(consent) => presenter.with(
                "ledger-allowed-consent",
                &[("when", Argument::from(changed_when(presenter, consent.at)))],
            ),
            None => presenter.text("ledger-allowed-you"),
        };
    }
    if let Some(name) = kept.strip_prefix(SAVED_AS) {
        return presenter.with("ledger-allowed-saved", &[("name", Argument::from(name))]);
    }
    if kept.starts_with("the person") {
        return presenter.text("ledger-allowed-you");
    }
    kept.to_owned()
}

/// How a request ended, in words; the code of an error in brackets behind what it means.
fn ended(presenter: &Presenter<'_>, kept: &str) -> String {
    match kept {
        ANSWERED => presenter.text("ledger-ended-answered"),
        INTERRUPTED => presenter.text("ledger-ended-interrupted"),
        code => presenter.with("ledger-ended-failed", &[("code", Argument::from(code))]),
    }
}

fn totals_rows(presenter: &Presenter<'_>, totals: &LedgerTotals) -> Vec<LabelledView> {
    let words = presenter.words;
    let traffic = |requests: u64, out: u64, back: u64| {
        presenter.with(
            "ledger-traffic",
            &[
                ("count", Argument::from(requests)),
                ("out", Argument::from(words.bytes(out as f64))),
                ("in", Argument::from(words.bytes(back as f64))),
            ],
        )
    };
    let mut rows: Vec<LabelledView> = [
        ("reach-outside", totals.outside),
        ("reach-own-network", totals.own_network),
        ("reach-this-computer", totals.this_computer),
    ]
    .into_iter()
    .map(|(label, part)| {
        presenter.row(label, traffic(part.requests, part.bytes_out, part.bytes_in))
    })
    .collect();
    rows.push(presenter.row(
        "ledger-total-tokens",
        presenter.with(
            "ledger-tokens",
            &[
                (
                    "sent",
                    Argument::from(words.integer(totals.tokens_out as f64)),
                ),
                (
                    "received",
                    Argument::from(words.integer(totals.tokens_in as f64)),
                ),
            ],
        ),
    ));
    let costs: Vec<String> = totals
        .cost_nanos
        .iter()
        .map(|(currency, nanos)| {
            let nanos = *nanos;
            amount(
                presenter,
                &NanoAmount {
                    nanos,
                    currency: currency.clone(),
                },
            )
        })
        .collect();
    rows.push(presenter.row(
        "ledger-total-cost",
        if costs.is_empty() {
            words.none()
        } else {
            costs.join(", ")
        },
    ));
    rows
}

/// What stands in a line of the table, in the order of its head.
fn cells(row: &ExchangeRow) -> [&str; 12] {
    [
        &row.when,
        &row.host,
        &row.reach.label,
        &row.country,
        &row.why,
        &row.case,
        &row.bytes_out,
        &row.bytes_in,
        &row.tokens,
        &row.cost,
        &row.allowed_by,
        &row.outcome,
    ]
}

/// The columns of the table.
const COLUMNS: [&str; 12] = [
    "ledger-column-when",
    "ledger-column-host",
    "ledger-column-reach",
    "ledger-column-country",
    "ledger-column-why",
    "ledger-column-case",
    "ledger-column-out",
    "ledger-column-in",
    "ledger-column-tokens",
    "ledger-column-cost",
    "ledger-column-allowed",
    "ledger-column-ended",
];

/// The lines as comma-separated values (RFC 4180), with the mark by which spreadsheets know that
/// it is UTF-8.
fn table(presenter: &Presenter<'_>, rows: &[ExchangeRow]) -> String {
    let head = COLUMNS.map(|id| presenter.text(id));
    let mut text = String::from("\u{feff}");
    line(&mut text, head.iter().map(String::as_str));
    for row in rows {
        line(&mut text, cells(row).into_iter());
    }
    text
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push('"');
        if cell.starts_with(FORMULA) {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_text_in_a_spreadsheet() {
        let mut text = String::new();
        line(
            &mut text,
            ["=1+1", "@x", "say \"so\"", "a,b", "two\nlines"].into_iter(),
        );
        assert_eq!(
            text,
            "\"'=1+1\",\"'@x\",\"say \"\"so\"\"\",\"a,b\",\"two\nlines\"\r\n"
        );
    }
}
