-- Schemas that may be tenants: none of the server's, and not the one of our own tables.
SELECT nspname::text
FROM pg_catalog.pg_namespace
WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'fraise')
ORDER BY 1
