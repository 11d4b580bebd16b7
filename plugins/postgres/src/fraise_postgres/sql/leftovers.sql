-- Scratch databases in which nobody is, and the owners that live, in one snapshot.
SELECT d.datname,
       coalesce(
           (SELECT array_agg(l.objid::bigint)
              FROM pg_locks AS l
             WHERE l.locktype = 'advisory'
               AND l.objsubid = 2
               AND l.granted
               AND l.classid = %(lock_class)s::bigint::oid),
           '{}')
  FROM pg_database AS d
 WHERE d.datname LIKE 'fraise\_%%'
   AND NOT EXISTS (
           SELECT
             FROM pg_stat_activity AS a
            WHERE a.datid = d.oid
              -- Null where the session is another role's, which may well be a person.
              AND a.backend_type IS DISTINCT FROM 'autovacuum worker')
