SELECT
    a.pid,
    coalesce(nullif(a.application_name, ''), a.usename, a.backend_type),
    extract(epoch FROM clock_timestamp() - a.xact_start)::float
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = current_database()
    AND a.pid <> pg_catalog.pg_backend_pid()
    AND a.xact_start IS NOT NULL
ORDER BY a.xact_start
LIMIT 3
