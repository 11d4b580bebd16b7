SELECT 'table', ARRAY[t.schema, t.name]
FROM own t
WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint o WHERE o.conrelid = t.oid AND o.contype = 'p')
ORDER BY 2
