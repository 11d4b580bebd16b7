SELECT t.kind, ARRAY[t.schema, t.name]
FROM own t
WHERE t.relpersistence = 'u' AND t.relkind IN ('r', 'p', 'm')
ORDER BY 2
