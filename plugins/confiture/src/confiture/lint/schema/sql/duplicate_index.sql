SELECT 'index', ARRAY[a.schema, a.name], t.name, b.name
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_index j ON j.indrelid = i.indrelid AND j.indexrelid <> i.indexrelid
JOIN own a ON a.oid = i.indexrelid
JOIN own b ON b.oid = j.indexrelid
JOIN own t ON t.oid = i.indrelid
WHERE i.indkey::text = j.indkey::text AND i.indnkeyatts = j.indnkeyatts
  AND i.indclass::text = j.indclass::text AND i.indcollation::text = j.indcollation::text
  AND i.indoption::text = j.indoption::text
  AND pg_catalog.pg_get_expr(i.indexprs, i.indrelid)
      IS NOT DISTINCT FROM pg_catalog.pg_get_expr(j.indexprs, j.indrelid)
  AND pg_catalog.pg_get_expr(i.indpred, i.indrelid)
      IS NOT DISTINCT FROM pg_catalog.pg_get_expr(j.indpred, j.indrelid)
  AND i.indisunique <= j.indisunique AND NOT i.indisprimary AND NOT i.indisexclusion
  AND (i.indisunique < j.indisunique OR j.indisprimary OR i.indexrelid > j.indexrelid)
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint o
      WHERE o.conindid = i.indexrelid AND o.contype IN ('f'))
ORDER BY 2, 4
