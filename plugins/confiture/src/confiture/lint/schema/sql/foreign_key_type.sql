SELECT 'table', ARRAY[t.schema, t.name], o.conname::text, a.attname::text,
       pg_catalog.format_type(a.atttypid, NULL), pg_catalog.format_type(b.atttypid, NULL)
FROM pg_catalog.pg_constraint o
JOIN own t ON t.oid = o.conrelid
CROSS JOIN LATERAL unnest(o.conkey, o.confkey) k(here, there)
JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.here
JOIN pg_catalog.pg_attribute b ON b.attrelid = o.confrelid AND b.attnum = k.there
WHERE o.contype = 'f' AND o.conparentid = 0 AND a.atttypid <> b.atttypid
ORDER BY 2, 3
