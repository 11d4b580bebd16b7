-- How far the backfills are that are under way; a row goes when its backfill is done.
CREATE TABLE IF NOT EXISTS fraise.confiture_backfill (
    tenant text NOT NULL,
    version text NOT NULL,
    direction text NOT NULL CHECK (direction IN ('up', 'down')),
    step integer NOT NULL CHECK (step > 0),
    digest text NOT NULL,
    title text NOT NULL,
    key_columns text[] NOT NULL,
    position text[],
    walked bigint NOT NULL DEFAULT 0,
    changed bigint NOT NULL DEFAULT 0,
    batches bigint NOT NULL DEFAULT 0,
    began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, version, direction, step)
);

COMMENT ON TABLE fraise.confiture_backfill IS
    'Written by Confiture: how far the backfills are that are under way'
