SELECT 'table', ARRAY[t.schema, t.name], o.conname::text,
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place)
        FROM unnest(o.conkey) WITH ORDINALITY k(number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.number)
FROM pg_catalog.pg_constraint o
JOIN own t ON t.oid = o.conrelid
WHERE o.contype = 'f' AND o.conparentid = 0
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_index i
      WHERE i.indrelid = o.conrelid AND i.indisvalid
        AND (i.indpred IS NULL OR i.indnkeyatts = 1)
        AND (i.indkey::int2[])[0:cardinality(o.conkey) - 1] @> o.conkey
        AND o.conkey @> (i.indkey::int2[])[0:cardinality(o.conkey) - 1]
        AND cardinality(o.conkey) <= i.indnkeyatts)
ORDER BY 2, 3
