SELECT 'index', ARRAY[a.schema, a.name], t.name
FROM pg_catalog.pg_index i
JOIN own a ON a.oid = i.indexrelid
JOIN own t ON t.oid = i.indrelid
WHERE NOT i.indisvalid
ORDER BY 2
