-- A database as version 1 left it, with a case half answered. Never edited:
-- it stands for the files people have.
PRAGMA application_id = 1400138873;
PRAGMA user_version = 1;
CREATE TABLE revision (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    number   INTEGER NOT NULL
) STRICT;
INSERT INTO revision VALUES (1, 3);
CREATE TABLE cases (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    place      TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;
INSERT INTO cases VALUES
    ('7d4e3a52-6d0c-4f6a-9f0e-1c2d3e4f5a6b', 'Discharge letters', 'volume',
     1767225600000000, 1767225660000000, NULL);
CREATE TABLE answers (
    case_id     TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    answer      TEXT NOT NULL CHECK (json_valid(answer)),
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, question_id)
) STRICT, WITHOUT ROWID;
INSERT INTO answers VALUES
    ('7d4e3a52-6d0c-4f6a-9f0e-1c2d3e4f5a6b', 'use', '"summarise"', 1767225630000000),
    ('7d4e3a52-6d0c-4f6a-9f0e-1c2d3e4f5a6b', 'audience', '"staff-check"', 1767225660000000);
CREATE TABLE overrides (
    case_id       TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    assumption_id TEXT NOT NULL,
    value         TEXT NOT NULL CHECK (json_valid(value)),
    set_at        INTEGER NOT NULL,
    PRIMARY KEY (case_id, assumption_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE trials (
    id      TEXT PRIMARY KEY,
    case_id TEXT REFERENCES cases (id) ON DELETE CASCADE,
    model   TEXT NOT NULL,
    prompt  TEXT NOT NULL,
    answer  TEXT NOT NULL,
    speeds  TEXT NOT NULL CHECK (json_valid(speeds)),
    mode    TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX trials_by_case ON trials (case_id, at);
CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES ('theme', '"dark"');
