-- What has to be known of a database before it is built or replaced; no row when it is not there.
SELECT
    pg_catalog.pg_get_userbyid(d.datdba),
    d.datdba = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user),
    pg_catalog.pg_encoding_to_char(d.encoding),
    d.datcollate,
    d.datctype,
    to_jsonb(d) ->> 'datlocprovider',
    coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
    d.datacl IS NULL
        AND d.datconnlimit = -1
        AND pg_catalog.shobj_description(d.oid, 'pg_database') IS NULL
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_db_role_setting s WHERE s.setdatabase = d.oid),
    (
        SELECT count(*)
        FROM pg_catalog.pg_stat_activity a
        WHERE a.datid = d.oid
            AND a.usesysid IS NOT NULL
            AND a.pid <> pg_catalog.pg_backend_pid()
    )
FROM pg_catalog.pg_database d
WHERE d.datname = %(name)s
