//! Times as whole microseconds since 1970, which sort and compare in SQL.

use jiff::Timestamp;
use rusqlite::types::Type;

pub(crate) fn to_column(time: Timestamp) -> i64 {
    time.as_microsecond()
}

pub(crate) fn from_row(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Timestamp> {
    let index = row.as_ref().column_index(column)?;
    from_column(row.get(index)?, index)
}

pub(crate) fn from_optional(
    row: &rusqlite::Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<Timestamp>> {
    let index = row.as_ref().column_index(column)?;
    row.get::<_, Option<i64>>(index)?
        .map(|value| from_column(value, index))
        .transpose()
}

fn from_column(value: i64, index: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_microsecond(value).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(index, Type::Integer, Box::new(error))
    })
}
