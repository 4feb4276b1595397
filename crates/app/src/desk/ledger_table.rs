//! The ledger as a table for a spreadsheet.

use store::{Exchange, NanoAmount};

use crate::present::Presenter;
use crate::view::ExchangeRow;

/// With these begins what a spreadsheet would read as a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The columns of the table.
const COLUMNS: [&str; 15] = [
    "ledger-column-when",
    "ledger-column-host",
    "ledger-column-reach",
    "ledger-column-country",
    "ledger-column-why",
    "ledger-column-case",
    "ledger-column-out",
    "ledger-column-in",
    "ledger-column-tokens-out",
    "ledger-column-tokens-in",
    "ledger-column-cost",
    "ledger-column-currency",
    "ledger-column-allowed",
    "ledger-column-consent",
    "ledger-column-ended",
];

/// The lines as comma-separated values (RFC 4180), with the mark by which spreadsheets know that
/// it is UTF-8. Times, sizes and costs are plain figures, so that they can be added up.
pub(super) fn table(presenter: &Presenter<'_>, exchanges: &[(Exchange, ExchangeRow)]) -> String {
    let head = COLUMNS.map(|id| presenter.text(id));
    let mut text = String::from("\u{feff}");
    line(&mut text, head.iter().map(String::as_str));
    for (exchange, row) in exchanges {
        let outcome = exchange.outcome.as_ref().map(|(_, outcome)| outcome);
        let count = |figure: Option<u64>| figure.map_or_else(String::new, |one| one.to_string());
        let cost = outcome.and_then(|outcome| outcome.cost.as_ref());
        let cells: [String; 15] = [
            exchange.at.to_string(),
            row.host.clone(),
            row.reach.label.clone(),
            row.country.clone(),
            row.why.clone(),
            row.case.clone(),
            exchange.departure.bytes_out.to_string(),
            count(outcome.map(|outcome| outcome.bytes_in)),
            count(outcome.and_then(|outcome| outcome.tokens_out)),
            count(outcome.and_then(|outcome| outcome.tokens_in)),
            cost.map_or_else(String::new, plain),
            cost.map_or_else(String::new, |cost| cost.currency.clone()),
            row.allowed_by.clone(),
            row.consent.clone().unwrap_or_default(),
            row.outcome.clone(),
        ];
        line(&mut text, cells.iter().map(String::as_str));
    }
    text
}

/// An amount in its unit to the last billionth, such as `0.000093750`.
fn plain(amount: &NanoAmount) -> String {
    let nanos = amount.nanos.unsigned_abs();
    let sign = if amount.nanos < 0 { "-" } else { "" };
    format!(
        "{sign}{}.{:09}",
        nanos / 1_000_000_000,
        nanos % 1_000_000_000
    )
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
    fn a_cost_is_written_to_its_last_digit() {
        let amount = |nanos| NanoAmount {
            nanos,
            currency: "USD".to_owned(),
        };
        assert_eq!(plain(&amount(93_750)), "0.000093750");
        assert_eq!(plain(&amount(12_000_000_001)), "12.000000001");
    }

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
