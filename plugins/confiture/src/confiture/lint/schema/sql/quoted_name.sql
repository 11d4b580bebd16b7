SELECT t.kind, ARRAY[t.schema, t.name], t.name
FROM own t
WHERE t.relkind IN ('r', 'p', 'v', 'm', 'f') AND t.name ~ '[^a-z0-9_$]'
UNION ALL
SELECT t.kind, ARRAY[t.schema, t.name], a.attname::text
FROM own t
JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE t.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attname ~ '[^a-z0-9_$]'
ORDER BY 2, 3
