SELECT
    format, hash, environment, seeded, files, statement_order, warnings,
    tool_version, server_version, built_at, placed_at
FROM fraise.confiture_build
