, typed AS (
    SELECT t.schema, t.name, a.attname::text AS attname,
           pg_catalog.format_type(a.atttypid, NULL) AS type
    FROM own t
    JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition
)
SELECT 'table', ARRAY[a.schema, a.name], a.attname, a.type, min(b.name || ' ' || b.type)
FROM typed a
JOIN typed b ON b.attname = a.attname AND b.type < a.type
GROUP BY a.schema, a.name, a.attname, a.type
ORDER BY 2, 3
