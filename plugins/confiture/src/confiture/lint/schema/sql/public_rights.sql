SELECT t.kind, ARRAY[t.schema, t.name], string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type)
FROM own t
CROSS JOIN LATERAL pg_catalog.aclexplode(t.relacl) x
WHERE x.grantee = 0 AND t.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
GROUP BY t.kind, t.schema, t.name
ORDER BY 2
