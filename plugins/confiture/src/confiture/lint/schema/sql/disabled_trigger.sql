SELECT t.kind, ARRAY[t.schema, t.name], g.tgname::text
FROM pg_catalog.pg_trigger g
JOIN own t ON t.oid = g.tgrelid
WHERE NOT g.tgisinternal AND g.tgenabled = 'D'
ORDER BY 2, 3
