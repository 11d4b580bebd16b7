-- How far the steps of a migration file are that is being run; gone when the file is done.
CREATE TABLE IF NOT EXISTS fraise.confiture_step (
    tenant text NOT NULL,
    version text NOT NULL,
    direction text NOT NULL CHECK (direction IN ('up', 'down')),
    step integer NOT NULL CHECK (step > 0),
    kind text NOT NULL,
    digest text NOT NULL,
    title text NOT NULL,
    done boolean NOT NULL DEFAULT false,
    key_columns text[],
    position text[],
    walked bigint NOT NULL DEFAULT 0,
    changed bigint NOT NULL DEFAULT 0,
    batches bigint NOT NULL DEFAULT 0,
    began_at timestamptz NOT NULL DEFAULT now(),
    moved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, version, direction, step)
);

COMMENT ON TABLE fraise.confiture_step IS
    'Written by Confiture: how far the steps of migrations are that are being run'
