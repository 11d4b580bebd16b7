-- When the template was used last, in seconds since 1970; no row where it is not there or not whole.
SELECT coalesce(substring(shobj_description(d.oid, 'pg_database') FROM '[0-9]+$')::bigint, 0)
  FROM pg_database AS d
 WHERE d.datname = %(name)s
   AND d.datistemplate
   AND NOT d.datallowconn
