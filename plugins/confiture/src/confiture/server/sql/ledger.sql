-- The record of the build that made this database; one row, in the transaction of the build.
CREATE SCHEMA IF NOT EXISTS fraise;

CREATE TABLE IF NOT EXISTS fraise.confiture_build (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    format integer NOT NULL,
    hash text NOT NULL,
    environment text NOT NULL,
    seeded boolean NOT NULL,
    files jsonb NOT NULL,
    statement_order integer[] NOT NULL,
    warnings jsonb NOT NULL,
    tool_version text NOT NULL,
    server_version integer NOT NULL,
    built_at timestamptz NOT NULL,
    placed_at timestamptz NOT NULL
);

COMMENT ON TABLE fraise.confiture_build IS 'Written by Confiture: what this database was built from'
