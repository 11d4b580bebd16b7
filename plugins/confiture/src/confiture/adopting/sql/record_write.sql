INSERT INTO fraise.confiture_adoption (tool, tables, schemas, steps, tool_version)
VALUES (%(tool)s, %(tables)s, %(schemas)s, %(steps)s, %(tool_version)s)
ON CONFLICT (tool) DO UPDATE
SET tables = excluded.tables, schemas = excluded.schemas, steps = excluded.steps,
    tool_version = excluded.tool_version, adopted_at = now(), finished_at = NULL
