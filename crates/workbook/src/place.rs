//! Where a cell stands, and how a formula writes that.

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Name of the sheet.
    pub sheet: String,
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u16,
}

impl Place {
    pub(crate) fn new(sheet: &str, row: u32, column: u16) -> Self {
        Self {
            sheet: sheet.to_owned(),
            row,
            column,
        }
    }

    /// As a formula on another sheet writes it: `'Own server'!$C$5`.
    pub(crate) fn everywhere(&self) -> String {
        format!(
            "{}!${}${}",
            quoted(&self.sheet),
            letters(self.column),
            self.row + 1
        )
    }
}

/// A block of cells within one column or row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) sheet: String,
    pub(crate) first: (u32, u16),
    pub(crate) last: (u32, u16),
}

impl Span {
    /// From one row of a column to another.
    pub(crate) fn down(sheet: &str, column: u16, first: u32, last: u32) -> Self {
        Self {
            sheet: sheet.to_owned(),
            first: (first, column),
            last: (last, column),
        }
    }

    /// From one column of a row to another.
    pub(crate) fn along(sheet: &str, row: u32, first: u16, last: u16) -> Self {
        Self {
            sheet: sheet.to_owned(),
            first: (row, first),
            last: (row, last),
        }
    }

    /// As a formula on any sheet writes it.
    pub(crate) fn everywhere(&self) -> String {
        format!("{}!{}", quoted(&self.sheet), self.here())
    }

    /// As a formula on the same sheet writes it.
    pub(crate) fn here(&self) -> String {
        format!(
            "${}${}:${}${}",
            letters(self.first.1),
            self.first.0 + 1,
            letters(self.last.1),
            self.last.0 + 1
        )
    }
}

/// A cell as a formula on the same sheet writes it: `C5`.
pub(crate) fn here(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// Letters of a column: 0 is A, 26 is AA.
pub(crate) fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The name of a sheet in quotation marks, as every name may be written.
fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let found: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(found, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn an_apostrophe_in_the_name_of_a_sheet_is_doubled() {
        let place = Place::new("Staff's computers", 4, 2);
        assert_eq!(place.everywhere(), "'Staff''s computers'!$C$5");
    }

    #[test]
    fn a_span_names_both_ends() {
        let span = Span::down("Months", 3, 5, 41);
        assert_eq!(span.everywhere(), "'Months'!$D$6:$D$42");
        assert_eq!(Span::along("Years", 1, 2, 4).here(), "$C$2:$E$2");
    }
}
