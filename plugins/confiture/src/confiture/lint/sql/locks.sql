SELECT l.relation::bigint,
       max(array_position(ARRAY['AccessShareLock', 'RowShareLock', 'RowExclusiveLock',
           'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
           'AccessExclusiveLock'], l.mode))
FROM pg_catalog.pg_locks l
WHERE l.locktype = 'relation' AND l.pid = pg_catalog.pg_backend_pid() AND l.granted
  AND l.database = (
      SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
GROUP BY l.relation
