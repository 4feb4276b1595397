//! Measured speeds that came with a case, from another computer.

use jiff::Timestamp;

use crate::area::case_value::CaseValue;
use crate::area::cases::CaseId;
use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;

pub(crate) const VALUES: CaseValue = CaseValue {
    table: "case_measurements",
};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 4,
    sql: "CREATE TABLE case_measurements (
              case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
              value   TEXT NOT NULL CHECK (json_valid(value))
          ) STRICT, WITHOUT ROWID;",
}];

impl Store {
    /// Keeps all the measured speeds that came with a case, in place of those before. What is
    /// measured on this computer is kept with its model on the shelf instead.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; [`StoreError::Other`] when `value_json` is not JSON.
    pub fn save_case_measurements(
        &mut self,
        case: &CaseId,
        value_json: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        VALUES.save(self, case, value_json, now)
    }
}
