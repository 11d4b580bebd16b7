-- {schema} is filled in; it has been checked to be a plain identifier.
DO $open$
BEGIN
    -- Asked first, because CREATE SCHEMA IF NOT EXISTS wants the privilege also where it is there.
    IF to_regnamespace('{schema}') IS NULL THEN
        CREATE SCHEMA {schema};
        COMMENT ON SCHEMA {schema} IS 'Tables of Fraise itself; leave them to it.';
    END IF;
    IF to_regclass('{schema}.component_file') IS NULL THEN
        CREATE TABLE {schema}.component_file (
            component  text        NOT NULL,
            version    integer     NOT NULL CHECK (version > 0),
            file       text        NOT NULL,
            checksum   text        NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
            applied_by text        NOT NULL DEFAULT current_user,
            PRIMARY KEY (component, version)
        );
        COMMENT ON TABLE {schema}.component_file IS
            'Which installation files ran here; the highest version of a component is its own.';
        CREATE VIEW {schema}.component AS
            SELECT component, max(version) AS version, max(applied_at) AS upgraded_at
              FROM {schema}.component_file
             GROUP BY component;
        COMMENT ON VIEW {schema}.component IS 'The version of each component.';
    END IF;
END
$open$;
