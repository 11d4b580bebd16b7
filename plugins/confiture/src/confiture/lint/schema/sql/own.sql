WITH own AS (
    SELECT c.oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind, c.relpersistence,
           c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.relowner, c.relacl,
           c.reloptions,
           CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view'
               WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index'
               WHEN 'f' THEN 'foreign-table' ELSE 'table' END AS kind
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'fraise')
      AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend d
          WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
),
routine AS (
    SELECT p.oid, n.nspname::text AS schema, p.proname::text AS name, p.prosecdef, p.proconfig,
           p.proacl, p.proowner, p.prolang, p.prosrc,
           CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate'
               ELSE 'function' END AS kind
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'fraise')
      AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend d
          WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
)
