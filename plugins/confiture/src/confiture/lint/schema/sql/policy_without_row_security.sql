SELECT 'table', ARRAY[t.schema, t.name], p.polname::text
FROM own t
JOIN pg_catalog.pg_policy p ON p.polrelid = t.oid
WHERE NOT t.relrowsecurity
ORDER BY 2, 3
