SELECT r.kind, ARRAY[r.schema, r.name]
FROM routine r
WHERE r.prosecdef AND (r.proacl IS NULL OR EXISTS (
        SELECT FROM pg_catalog.aclexplode(r.proacl) x
        WHERE x.grantee = 0 AND x.privilege_type = 'EXECUTE'))
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_proc p
      WHERE p.oid = r.oid
        AND p.prorettype IN ('trigger'::regtype, 'event_trigger'::regtype))
ORDER BY 2
