//! The ledger as a person reads it: what left, what was allowed to, and both as a table.

use std::collections::BTreeMap;
use std::path::Path;

use providers::LeavesStatus;
use store::{ConsentId, Exchange};
use words::Argument;

use super::files::write_whole;
use super::ledger_rows::{consent_row, exchange_row, shown, totals_rows};
use super::ledger_table::table;
use super::{Desk, door, locked};
use crate::AppError;
use crate::present::{Presenter, leaves};
use crate::view::{ConsentRow, ExchangeRow, LedgerRequest, LedgerView, SavedView};

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
        let (left, totals) =
            self.with_store(|store| Ok((door::left_so_far(store)?, store.ledger_totals()?)))?;
        let count = totals.requests + totals.this_computer.requests;
        let matching = self.exchanges(&presenter, &request.search)?;
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
        let rows = self.exchanges(&presenter, &request.search)?;
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
    fn exchanges(
        &self,
        presenter: &Presenter<'_>,
        search: &str,
    ) -> Result<Vec<(Exchange, ExchangeRow)>, AppError> {
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
            .into_iter()
            .map(|exchange| {
                let row = exchange_row(presenter, &exchange, &consents, &titles);
                (exchange, row)
            })
            .filter(|(_, row)| {
                let text = shown(row).join("\n").to_lowercase();
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
