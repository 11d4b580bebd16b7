-- Who holds the lock of a tenant's migrations.
SELECT a.pid, a.application_name, a.usename, a.client_addr::text, a.backend_start
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory'
    AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
    AND l.classid = %(class)s
    AND l.objid = %(key)s
    AND l.objsubid = 2
    AND l.granted
