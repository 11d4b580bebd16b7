SELECT c.oid::bigint, n.nspname || '.' || c.relname, pg_catalog.pg_relation_filenode(c.oid)::bigint
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname !~ '^pg_'
