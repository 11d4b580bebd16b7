-- The ledger of migrations: how things stand, and what happened; written by Confiture only.
CREATE SCHEMA IF NOT EXISTS fraise;

CREATE TABLE IF NOT EXISTS fraise.confiture_migration_format (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    format integer NOT NULL,
    tool_version text NOT NULL
);

CREATE TABLE IF NOT EXISTS fraise.confiture_migration (
    tenant text NOT NULL DEFAULT '',
    version text NOT NULL,
    name text NOT NULL,
    state text NOT NULL CHECK (state IN ('applied', 'applying', 'reverting', 'assumed')),
    phase text NOT NULL,
    digest text NOT NULL,
    -- statements that are certain, and the digest of their text
    done integer NOT NULL DEFAULT 0,
    done_digest text NOT NULL DEFAULT '',
    -- the statement behind them was begun outside of a transaction
    announced boolean NOT NULL DEFAULT false,
    origin text NOT NULL,
    -- content hash of the DDL files that the migration arrives at, where it says so
    schema text,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seconds double precision NOT NULL DEFAULT 0,
    applied_by text NOT NULL DEFAULT session_user,
    tool_version text NOT NULL,
    PRIMARY KEY (tenant, version)
);

CREATE TABLE IF NOT EXISTS fraise.confiture_migration_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    tenant text NOT NULL,
    version text NOT NULL,
    name text NOT NULL,
    event text NOT NULL,
    done integer NOT NULL,
    digest text NOT NULL,
    origin text NOT NULL,
    done_by text NOT NULL DEFAULT session_user,
    application text NOT NULL DEFAULT current_setting('application_name'),
    tool_version text NOT NULL
);

COMMENT ON TABLE fraise.confiture_migration IS
'Written by Confiture: which migrations this database has';

COMMENT ON TABLE fraise.confiture_migration_log IS
'Written by Confiture: what was done to the migrations of this database, only added to'
