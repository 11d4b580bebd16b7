-- All frozen templates, the one used last first.
SELECT d.datname,
       coalesce(substring(shobj_description(d.oid, 'pg_database') FROM '[0-9]+$')::bigint, 0)
  FROM pg_database AS d
 WHERE starts_with(d.datname::text, %(prefix)s)
   AND d.datistemplate
   AND NOT d.datallowconn
 ORDER BY 2 DESC, 1
