SELECT 'table', ARRAY[t.schema, t.name], p.polname::text
FROM own t
JOIN pg_catalog.pg_policy p ON p.polrelid = t.oid
WHERE p.polpermissive AND p.polcmd IN ('*', 'a', 'w', 'd') AND 0 = ANY (p.polroles)
  AND coalesce(pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid),
               pg_catalog.pg_get_expr(p.polqual, p.polrelid)) = 'true'
ORDER BY 2, 3
