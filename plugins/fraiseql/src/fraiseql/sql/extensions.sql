SELECT extension.extname AS name
  FROM pg_extension AS extension
  JOIN pg_namespace AS namespace ON namespace.oid = extension.extnamespace
 WHERE namespace.nspname = ANY (current_schemas(true))
 ORDER BY extension.extname
