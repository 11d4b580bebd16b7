SELECT
    o.conrelid,
    o.conname,
    o.contype::text,
    ARRAY(
        SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.number
        ORDER BY k.place
    ),
    pg_catalog.pg_get_constraintdef(o.oid),
    o.confrelid,
    ARRAY(
        SELECT a.attname::text FROM unnest(o.confkey) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.number
        ORDER BY k.place
    ),
    CASE WHEN f.oid IS NOT NULL THEN pg_catalog.format('%%I.%%I', fn.nspname, f.relname) END,
    o.condeferrable,
    -- a reference to a partitioned table points to its partitions
    CASE
        WHEN f.oid IS NULL THEN '{}'
        WHEN f.relkind = 'p' THEN
            ARRAY(
                SELECT p.relid::oid FROM pg_catalog.pg_partition_tree(o.confrelid) p
                WHERE p.isleaf
            )
        ELSE ARRAY[o.confrelid]
    END
FROM pg_catalog.pg_constraint o
LEFT JOIN pg_catalog.pg_class f ON f.oid = o.confrelid
LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
WHERE
    o.conrelid = ANY (%s)
    -- a reference to one partition repeats that to the whole
    AND (o.contype <> 'f' OR o.conparentid = 0 OR f.relispartition IS NOT TRUE)
UNION ALL
SELECT
    i.indrelid,
    c.relname,
    'u',
    ARRAY(
        SELECT a.attname::text FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    ),
    '',
    0,
    '{}',
    NULL,
    false,
    '{}'
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
WHERE
    i.indrelid = ANY (%s) AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conindid = i.indexrelid)
