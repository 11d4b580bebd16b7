-- Functions and procedures of this database whose bodies a validator of their language can check:
-- none of extensions, none in C, none whose body was parsed when it was created.
SELECT
    p.oid::bigint,
    n.nspname,
    p.proname,
    p.oid::regprocedure::text,
    p.prosrc,
    format('SELECT %s(%s)', l.lanvalidator::regproc, p.oid),
    coalesce(p.proconfig, '{}')
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE p.prosrc <> ''
    AND l.lanvalidator <> 0
    AND l.lanname NOT IN ('internal', 'c')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname !~ '^pg_(toast|temp)'
    AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_proc'::regclass
            AND d.objid = p.oid
            AND d.deptype = 'e'
    )
ORDER BY p.oid
