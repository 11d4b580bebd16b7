SELECT 'table', ARRAY[t.schema, t.name]
FROM own t
WHERE t.relrowsecurity AND NOT t.relforcerowsecurity
ORDER BY 2
