-- An index by its name on a table: whether it may be used, and who builds it now.
SELECT
    pg_catalog.format('%%I.%%I', n.nspname, c.relname),
    i.indisvalid,
    (
        SELECT p.pid
        FROM pg_catalog.pg_stat_progress_create_index p
        WHERE p.index_relid = c.oid AND p.pid <> pg_catalog.pg_backend_pid()
        LIMIT 1
    )
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE i.indrelid = pg_catalog.to_regclass(%(table)s)
    AND c.relname = %(name)s
