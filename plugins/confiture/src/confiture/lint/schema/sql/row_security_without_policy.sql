SELECT 'table', ARRAY[t.schema, t.name]
FROM own t
WHERE t.relrowsecurity AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = t.oid)
ORDER BY 2
