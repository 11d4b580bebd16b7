-- Databases that may be tenants: those that one can connect to, and no template.
SELECT datname::text
FROM pg_catalog.pg_database
WHERE datallowconn AND NOT datistemplate
ORDER BY 1
