SELECT
    t.oid,
    t.typname,
    n.nspname = 'pg_catalog',
    pg_catalog.format_type(t.oid, NULL),
    t.typtype::text,
    t.typcategory::text,
    t.typdelim::text,
    t.typbasetype,
    t.typtypmod,
    CASE WHEN t.typinput = 'pg_catalog.array_in'::regproc THEN t.typelem ELSE 0 END,
    ARRAY(
        SELECT e.enumlabel::text FROM pg_catalog.pg_enum e
        WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder
    ),
    ARRAY(
        SELECT a.atttypid FROM pg_catalog.pg_attribute a
        WHERE t.typrelid <> 0 AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
    ),
    ARRAY(
        SELECT a.atttypmod FROM pg_catalog.pg_attribute a
        WHERE t.typrelid <> 0 AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
    ),
    coalesce(
        (SELECT r.rngsubtype FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid),
        CASE
            WHEN t.typtype = 'm' THEN (
                SELECT (pg_catalog.to_jsonb(r) ->> 'rngtypid')::oid FROM pg_catalog.pg_range r
                WHERE (pg_catalog.to_jsonb(r) ->> 'rngmultitypid')::oid = t.oid
            )
        END,
        0
    ),
    ARRAY(
        SELECT pg_catalog.pg_get_constraintdef(o.oid) FROM pg_catalog.pg_constraint o
        WHERE o.contypid = t.oid ORDER BY o.conname
    )
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype <> 'p'
