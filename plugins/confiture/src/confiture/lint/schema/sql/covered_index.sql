SELECT 'index', ARRAY[a.schema, a.name], t.name, b.name
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_index j ON j.indrelid = i.indrelid AND j.indexrelid <> i.indexrelid
JOIN own a ON a.oid = i.indexrelid
JOIN own b ON b.oid = j.indexrelid
JOIN own t ON t.oid = i.indrelid
JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
JOIN pg_catalog.pg_class jc ON jc.oid = j.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = ic.relam AND m.oid = jc.relam AND m.amname = 'btree'
WHERE NOT i.indisunique AND NOT i.indisexclusion AND i.indexprs IS NULL AND j.indexprs IS NULL
  AND i.indnatts = i.indnkeyatts AND i.indnkeyatts < j.indnkeyatts
  AND (i.indkey::int2[])[0:i.indnkeyatts - 1] = (j.indkey::int2[])[0:i.indnkeyatts - 1]
  AND (i.indclass::oid[])[0:i.indnkeyatts - 1] = (j.indclass::oid[])[0:i.indnkeyatts - 1]
  AND (i.indcollation::oid[])[0:i.indnkeyatts - 1] = (j.indcollation::oid[])[0:i.indnkeyatts - 1]
  AND (i.indoption::int2[])[0:i.indnkeyatts - 1] = (j.indoption::int2[])[0:i.indnkeyatts - 1]
  AND (j.indpred IS NULL OR pg_catalog.pg_get_expr(i.indpred, i.indrelid)
       = pg_catalog.pg_get_expr(j.indpred, j.indrelid))
ORDER BY 2, 4
