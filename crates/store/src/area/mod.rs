//! One file an area: its tables, its steps between versions, its methods.

pub(crate) mod answers;
pub(crate) mod case_value;
pub(crate) mod cases;
pub(crate) mod consents;
pub(crate) mod downloads;
pub(crate) mod key_checks;
pub(crate) mod key_marks;
pub(crate) mod ledger;
pub(crate) mod measurements;
pub(crate) mod overrides;
pub(crate) mod own_routes;
pub(crate) mod servers;
pub(crate) mod settings;
pub(crate) mod shelf;
pub(crate) mod trials;
