-- Unique indexes along which a table can be walked: plain columns that are never null, in the
-- order that ORDER BY and comparisons of these columns have.
SELECT
    index_class.relname,
    index.indisprimary,
    array_agg(attribute.attname::text ORDER BY part.place),
    array_agg(pg_catalog.format_type(attribute.atttypid, -1) ORDER BY part.place)
FROM pg_catalog.pg_index AS index
JOIN pg_catalog.pg_class AS index_class ON index_class.oid = index.indexrelid
JOIN pg_catalog.pg_am AS method ON method.oid = index_class.relam AND method.amname = 'btree'
CROSS JOIN LATERAL unnest(
    index.indkey::smallint[], index.indoption::smallint[],
    index.indclass::oid[], index.indcollation::oid[]
) WITH ORDINALITY AS part (number, direction, class, collation_oid, place)
LEFT JOIN pg_catalog.pg_attribute AS attribute
    ON attribute.attrelid = index.indrelid AND attribute.attnum = part.number
    AND attribute.attnum > 0
LEFT JOIN pg_catalog.pg_opclass AS class ON class.oid = part.class
WHERE index.indrelid = $1
    AND index.indisunique
    AND index.indisvalid
    AND index.indisready
    AND index.indpred IS NULL
    AND part.place <= index.indnkeyatts
GROUP BY index_class.relname, index.indisprimary
HAVING bool_and(
    coalesce(attribute.attnotnull, false)
    AND part.direction = 0
    AND class.opcdefault
    AND part.collation_oid = attribute.attcollation
)
ORDER BY index.indisprimary DESC, count(*), index_class.relname
