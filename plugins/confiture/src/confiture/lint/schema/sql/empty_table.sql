SELECT 'table', ARRAY[t.schema, t.name]
FROM own t
WHERE t.relkind IN ('r', 'p')
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped)
ORDER BY 2
