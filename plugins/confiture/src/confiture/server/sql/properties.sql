-- Statements that give a database what another one has besides its content.
WITH old AS (
    SELECT d.* FROM pg_catalog.pg_database d WHERE d.datname = %(old)s
), settings AS (
    SELECT
        s.setrole,
        split_part(c.entry, '=', 1) AS name,
        substr(c.entry, strpos(c.entry, '=') + 1) AS value
    FROM old
    JOIN pg_catalog.pg_db_role_setting s ON s.setdatabase = old.oid,
    LATERAL unnest(s.setconfig) AS c (entry)
)
SELECT statement FROM (
    SELECT 1, format('REVOKE ALL ON DATABASE %%I FROM PUBLIC', %(new)s::text)
    FROM old
    WHERE old.datacl IS NOT NULL
    UNION ALL
    SELECT 2, format(
        'GRANT %%s ON DATABASE %%I TO %%s%%s',
        a.privilege_type,
        %(new)s::text,
        CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
        CASE WHEN a.is_grantable AND a.grantee <> old.datdba THEN ' WITH GRANT OPTION' ELSE '' END
    )
    FROM old, LATERAL aclexplode(old.datacl) a
    UNION ALL
    SELECT 3, CASE s.setrole
        WHEN 0 THEN format('ALTER DATABASE %%I SET %%I TO ', %(new)s::text, s.name)
        ELSE format(
            'ALTER ROLE %%I IN DATABASE %%I SET %%I TO ',
            pg_get_userbyid(s.setrole), %(new)s::text, s.name
        )
    END || CASE
        -- stored as a list that is quoted already; empty stands for no element
        WHEN lower(s.name) IN (
            'local_preload_libraries', 'search_path', 'session_preload_libraries',
            'shared_preload_libraries', 'temp_tablespaces', 'unix_socket_directories'
        ) THEN coalesce(nullif(s.value, ''), '''''')
        ELSE quote_literal(s.value)
    END
    FROM settings s
    UNION ALL
    SELECT 4, format('ALTER DATABASE %%I CONNECTION LIMIT %%s', %(new)s::text, old.datconnlimit)
    FROM old
    WHERE old.datconnlimit <> -1
    UNION ALL
    SELECT 5, format(
        'COMMENT ON DATABASE %%I IS %%L',
        %(new)s::text, shobj_description(old.oid, 'pg_database')
    )
    FROM old
    WHERE shobj_description(old.oid, 'pg_database') IS NOT NULL
    UNION ALL
    SELECT 6, format('ALTER DATABASE %%I OWNER TO %%I', %(new)s::text, pg_get_userbyid(old.datdba))
    FROM old
    WHERE pg_get_userbyid(old.datdba) <> current_user
) AS list (place, statement)
ORDER BY place, statement
