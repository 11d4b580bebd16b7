-- Objects of the current database by kind; none of the system, of extensions, or our own.
WITH visible AS (
    SELECT n.oid
    FROM pg_catalog.pg_namespace n
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'fraise')
        AND n.nspname !~ '^pg_(toast|temp)'
), extended AS (
    SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
), objects (kind, classid, oid) AS (
    SELECT 'schema', 'pg_catalog.pg_namespace'::regclass, n.oid
    FROM pg_catalog.pg_namespace n
    JOIN visible v ON v.oid = n.oid
    WHERE n.nspname <> 'public'
    UNION ALL
    SELECT
        CASE c.relkind
            WHEN 'r' THEN 'table'
            WHEN 'p' THEN 'table'
            WHEN 'v' THEN 'view'
            WHEN 'm' THEN 'materialized-view'
            WHEN 'i' THEN 'index'
            WHEN 'I' THEN 'index'
            WHEN 'S' THEN 'sequence'
            WHEN 'f' THEN 'foreign-table'
            ELSE 'type'
        END,
        'pg_catalog.pg_class'::regclass,
        c.oid
    FROM pg_catalog.pg_class c
    JOIN visible v ON v.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'i', 'I', 'S', 'f', 'c')
    UNION ALL
    SELECT
        CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
        'pg_catalog.pg_proc'::regclass,
        p.oid
    FROM pg_catalog.pg_proc p
    JOIN visible v ON v.oid = p.pronamespace
    UNION ALL
    SELECT
        CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END,
        'pg_catalog.pg_type'::regclass,
        t.oid
    FROM pg_catalog.pg_type t
    JOIN visible v ON v.oid = t.typnamespace
    WHERE t.typtype IN ('d', 'e', 'r') OR (t.typtype = 'b' AND t.typelem = 0)
    UNION ALL
    SELECT 'operator', 'pg_catalog.pg_operator'::regclass, o.oid
    FROM pg_catalog.pg_operator o
    JOIN visible v ON v.oid = o.oprnamespace
    UNION ALL
    SELECT 'collation', 'pg_catalog.pg_collation'::regclass, c.oid
    FROM pg_catalog.pg_collation c
    JOIN visible v ON v.oid = c.collnamespace
    UNION ALL
    SELECT 'text-search-configuration', 'pg_catalog.pg_ts_config'::regclass, c.oid
    FROM pg_catalog.pg_ts_config c
    JOIN visible v ON v.oid = c.cfgnamespace
    UNION ALL
    SELECT 'text-search-dictionary', 'pg_catalog.pg_ts_dict'::regclass, c.oid
    FROM pg_catalog.pg_ts_dict c
    JOIN visible v ON v.oid = c.dictnamespace
    UNION ALL
    SELECT 'operator-class', 'pg_catalog.pg_opclass'::regclass, c.oid
    FROM pg_catalog.pg_opclass c
    JOIN visible v ON v.oid = c.opcnamespace
    UNION ALL
    SELECT 'conversion', 'pg_catalog.pg_conversion'::regclass, c.oid
    FROM pg_catalog.pg_conversion c
    JOIN visible v ON v.oid = c.connamespace
    UNION ALL
    -- 16384 is the first number that is not the system's own
    SELECT 'cast', 'pg_catalog.pg_cast'::regclass, c.oid
    FROM pg_catalog.pg_cast c
    WHERE c.oid >= 16384
    UNION ALL
    SELECT 'language', 'pg_catalog.pg_language'::regclass, l.oid
    FROM pg_catalog.pg_language l
    WHERE l.oid >= 16384
    UNION ALL
    SELECT 'trigger', 'pg_catalog.pg_trigger'::regclass, t.oid
    FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
    JOIN visible v ON v.oid = c.relnamespace
    WHERE NOT t.tgisinternal
    UNION ALL
    SELECT 'policy', 'pg_catalog.pg_policy'::regclass, p.oid
    FROM pg_catalog.pg_policy p
    UNION ALL
    SELECT 'extension', 'pg_catalog.pg_extension'::regclass, e.oid
    FROM pg_catalog.pg_extension e
    WHERE e.extname <> 'plpgsql'
    UNION ALL
    SELECT 'publication', 'pg_catalog.pg_publication'::regclass, p.oid
    FROM pg_catalog.pg_publication p
    UNION ALL
    SELECT 'event-trigger', 'pg_catalog.pg_event_trigger'::regclass, e.oid
    FROM pg_catalog.pg_event_trigger e
    UNION ALL
    SELECT 'foreign-data-wrapper', 'pg_catalog.pg_foreign_data_wrapper'::regclass, w.oid
    FROM pg_catalog.pg_foreign_data_wrapper w
    UNION ALL
    SELECT 'foreign-server', 'pg_catalog.pg_foreign_server'::regclass, s.oid
    FROM pg_catalog.pg_foreign_server s
)
SELECT o.kind, count(*)
FROM objects o
WHERE NOT EXISTS (
    SELECT FROM extended e WHERE e.classid = o.classid AND e.objid = o.oid
)
GROUP BY o.kind
ORDER BY o.kind
