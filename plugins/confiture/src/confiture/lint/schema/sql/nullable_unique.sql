SELECT 'table', ARRAY[t.schema, t.name], x.name, a.attname::text
FROM pg_catalog.pg_index i
JOIN own t ON t.oid = i.indrelid
JOIN own x ON x.oid = i.indexrelid
CROSS JOIN LATERAL unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) k(number)
JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
WHERE i.indisunique AND NOT i.indisprimary AND NOT a.attnotnull
  AND pg_catalog.pg_get_indexdef(i.indexrelid) NOT LIKE '%NULLS NOT DISTINCT%'
ORDER BY 2, 3, 4
