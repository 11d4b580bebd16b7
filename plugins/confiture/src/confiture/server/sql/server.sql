-- What of the server and the role decides how and into what a build ends.
SELECT
    current_setting('server_version_num')::integer,
    r.rolcreatedb OR r.rolsuper,
    current_user::text,
    current_setting('search_path'),
    current_setting('default_tablespace'),
    current_setting('default_table_access_method'),
    current_setting('fsync') = 'off',
    (SELECT array_agg(e.name || ' ' || coalesce(e.default_version, '') ORDER BY e.name)
     FROM pg_catalog.pg_available_extensions e
     WHERE e.name = ANY (%(extensions)s)),
    pg_catalog.pg_encoding_to_char(t.encoding),
    t.datcollate,
    t.datctype,
    to_jsonb(t) ->> 'datlocprovider',
    coalesce(to_jsonb(t) ->> 'datlocale', to_jsonb(t) ->> 'daticulocale')
FROM pg_catalog.pg_roles r, pg_catalog.pg_database t
WHERE r.rolname = current_user AND t.datname = 'template0'
