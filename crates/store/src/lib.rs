//! Cases, answers, ledger and settings in SQLite, with migrations and backups
