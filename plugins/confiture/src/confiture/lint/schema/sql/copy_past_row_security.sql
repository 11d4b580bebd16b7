, source AS (
    SELECT DISTINCT w.ev_class, d.refobjid
    FROM pg_catalog.pg_rewrite w
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::regclass
        AND d.objid = w.oid AND d.refclassid = 'pg_catalog.pg_class'::regclass
        AND d.refobjid <> w.ev_class
)
SELECT v.kind, ARRAY[v.schema, v.name], t.name
FROM own v
JOIN source s ON s.ev_class = v.oid
JOIN own t ON t.oid = s.refobjid
WHERE v.relkind = 'm' AND t.relrowsecurity
ORDER BY 2, 3
