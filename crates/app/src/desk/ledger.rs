//! The ledger as a person reads it: what left, what was allowed to, and both as a table.

use std::collections::BTreeMap;
use std::path::Path;

use providers::LeavesStatus;
use store::{Consent, ConsentId, Exchange, Store, StoreError};
use words::Argument;

use super::door::left_so_far;
use super::files::write_whole;
use super::ledger_rows::{consent_row, exchange_row, shown, totals_rows};
use super::ledger_table::table;
use super::{Desk, locked};
use crate::AppError;
use crate::present::{Presenter, leaves};
use crate::view::{ExchangeRow, LedgerRequest, LedgerView, SavedView};

/// The most lines that a screen shows; a search finds the others, and the table has all.
const MOST_SHOWN: usize = 500;

impl Desk {
    /// What left this computer, and what was allowed to.
    ///
    /// # Errors
    /// The store's.
    pub fn ledger(&self, request: &LedgerRequest) -> Result<LedgerView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let (totals, kept) =
            self.with_store(|store| Ok((store.ledger_totals()?, Kept::of(store)?)))?;
        let left = left_so_far(&totals);
        let count = totals.requests + totals.this_computer.requests;
        let under: Option<ConsentId> = locked(&self.asking_under).clone();
        let consents = kept
            .consents
            .iter()
            .take(MOST_SHOWN)
            .map(|consent| consent_row(&presenter, consent, under.as_ref()))
            .collect();
        let matching = kept.matching(&presenter, &request.search);
        let found = matching.len();
        let exchanges: Vec<ExchangeRow> = matching
            .into_iter()
            .take(MOST_SHOWN)
            .map(|(_, row)| row)
            .collect();
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
            consents,
        })
    }

    /// Writes the lines that match a search as a table where the person said, for a spreadsheet.
    ///
    /// # Errors
    /// [`AppError::File`]; a file that was there before is still whole.
    pub fn save_ledger(&self, request: &LedgerRequest, path: &Path) -> Result<SavedView, AppError> {
        let words = self.words();
        let presenter = self.presenter(&words);
        let kept = self.with_store(|store| Ok(Kept::of(store)?))?;
        let rows = kept.matching(&presenter, &request.search);
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
}

/// What is kept of what left, with what its lines refer to.
struct Kept {
    exchanges: Vec<Exchange>,
    consents: Vec<Consent>,
    /// Titles of the cases, by id.
    titles: BTreeMap<String, String>,
}

impl Kept {
    fn of(store: &Store) -> Result<Self, StoreError> {
        Ok(Self {
            exchanges: store.ledger()?,
            consents: store.consents()?,
            titles: store
                .list_cases()?
                .into_iter()
                .map(|case| (case.id.as_str().to_owned(), case.title))
                .collect(),
        })
    }

    /// The requests in which every word of a search stands, newest first.
    fn matching(self, presenter: &Presenter<'_>, search: &str) -> Vec<(Exchange, ExchangeRow)> {
        let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        self.exchanges
            .into_iter()
            .map(|exchange| {
                let row = exchange_row(presenter, &exchange, &self.consents, &self.titles);
                (exchange, row)
            })
            .filter(|(_, row)| {
                let text = shown(row).join("\n").to_lowercase();
                wanted.iter().all(|word| text.contains(word))
            })
            .collect()
    }
}
