-- What REINDEX CONCURRENTLY leaves behind when it is cut off, of the tables that it speaks of.
SELECT pg_catalog.format('%%I.%%I', n.nspname, c.relname)
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid
    AND c.relname ~ '_cc(new|old)[0-9]*$'
    AND n.nspname NOT LIKE 'pg\_%%'
    AND NOT EXISTS (
        SELECT
        FROM pg_catalog.pg_stat_progress_create_index p
        WHERE p.index_relid = c.oid OR p.relid = t.oid
    )
    AND (
        %(relation)s::text IS NULL
        OR t.oid = pg_catalog.to_regclass(%(relation)s)
        OR t.oid = (
            SELECT o.indrelid
            FROM pg_catalog.pg_index o
            WHERE o.indexrelid = pg_catalog.to_regclass(%(relation)s)
        )
    )
