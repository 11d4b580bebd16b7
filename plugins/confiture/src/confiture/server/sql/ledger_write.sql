INSERT INTO fraise.confiture_build (
    format, hash, environment, seeded, files, statement_order, warnings,
    tool_version, server_version, built_at, placed_at
)
VALUES (
    %(format)s, %(hash)s, %(environment)s, %(seeded)s, %(files)s, %(order)s, %(warnings)s,
    %(tool_version)s, %(server_version)s, now(), now()
)
ON CONFLICT (single) DO UPDATE SET
    format = excluded.format,
    hash = excluded.hash,
    environment = excluded.environment,
    seeded = excluded.seeded,
    files = excluded.files,
    statement_order = excluded.statement_order,
    warnings = excluded.warnings,
    tool_version = excluded.tool_version,
    server_version = excluded.server_version,
    built_at = excluded.built_at,
    placed_at = excluded.placed_at
