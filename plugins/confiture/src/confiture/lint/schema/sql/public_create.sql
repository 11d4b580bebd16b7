SELECT 'schema', ARRAY[n.nspname::text]
FROM pg_catalog.pg_namespace n
CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) x
WHERE x.grantee = 0 AND x.privilege_type = 'CREATE' AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'fraise')
ORDER BY 2
