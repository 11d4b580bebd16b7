CREATE SCHEMA IF NOT EXISTS fraise;
CREATE TABLE IF NOT EXISTS fraise.confiture_adoption (
    tool text PRIMARY KEY,
    tables jsonb NOT NULL,
    schemas jsonb NOT NULL,
    steps jsonb NOT NULL,
    tool_version text NOT NULL,
    adopted_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
)
