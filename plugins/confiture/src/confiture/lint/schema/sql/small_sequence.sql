SELECT 'table', ARRAY[t.schema, t.name], a.attname::text, pg_catalog.format_type(a.atttypid, NULL),
       pg_catalog.format_type(q.seqtypid, NULL)
FROM pg_catalog.pg_sequence q
JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass
    AND d.objid = q.seqrelid AND d.refclassid = 'pg_catalog.pg_class'::regclass
    AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
JOIN own t ON t.oid = d.refobjid
JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE a.atttypid <> q.seqtypid
  AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
ORDER BY 2, 3
