-- Whether the schema of our own tables holds anything that some plugin installed.
SELECT EXISTS (
    SELECT
    FROM pg_catalog.pg_namespace n
    WHERE n.nspname = 'fraise'
)
