SELECT r.kind, ARRAY[r.schema, r.name]
FROM routine r
WHERE r.prosecdef AND NOT EXISTS (
    SELECT FROM unnest(r.proconfig) one WHERE one LIKE 'search\_path=%')
ORDER BY 2
