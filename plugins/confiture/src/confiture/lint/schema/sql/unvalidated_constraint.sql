SELECT 'table', ARRAY[t.schema, t.name], o.conname::text
FROM pg_catalog.pg_constraint o
JOIN own t ON t.oid = o.conrelid
WHERE NOT o.convalidated
ORDER BY 2, 3
