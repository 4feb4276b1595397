//! Routes that a person added to a case, with figures of their own.

use jiff::Timestamp;

use crate::area::case_value::CaseValue;
use crate::area::cases::CaseId;
use crate::error::StoreError;
use crate::schema::Migration;
use crate::store::Store;

pub(crate) const VALUES: CaseValue = CaseValue {
    table: "own_routes",
};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    to: 3,
    sql: "CREATE TABLE own_routes (
              case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
              value   TEXT NOT NULL CHECK (json_valid(value))
          ) STRICT, WITHOUT ROWID;",
}];

impl Store {
    /// Keeps all the routes that a person added to a case, in place of those before.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; [`StoreError::Other`] when `value_json` is not JSON.
    pub fn save_own_routes(
        &mut self,
        case: &CaseId,
        value_json: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        VALUES.save(self, case, value_json, now)
    }
}
