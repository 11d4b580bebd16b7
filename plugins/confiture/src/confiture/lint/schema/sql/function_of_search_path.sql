SELECT r.kind, ARRAY[r.schema, r.name],
       pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
FROM routine r
JOIN pg_catalog.pg_language l ON l.oid = r.prolang AND l.lanname IN ('sql', 'plpgsql')
JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.refobjid = r.oid
LEFT JOIN pg_catalog.pg_attrdef f
    ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND f.oid = d.objid
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
WHERE r.prosrc <> ''
  AND (d.classid = 'pg_catalog.pg_constraint'::regclass
       OR (d.classid = 'pg_catalog.pg_attrdef'::regclass AND a.attgenerated <> '')
       OR (d.classid = 'pg_catalog.pg_class'::regclass AND EXISTS (
              SELECT FROM pg_catalog.pg_index i WHERE i.indexrelid = d.objid)))
  AND NOT EXISTS (SELECT FROM unnest(r.proconfig) one WHERE one LIKE 'search\_path=%')
ORDER BY 2, 3
