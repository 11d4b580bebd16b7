-- Our own tables (schema fraise) and those of extensions are no content of the project's.
SELECT NOT EXISTS (
    SELECT
      FROM pg_class AS relation
      JOIN pg_namespace AS place ON place.oid = relation.relnamespace
     WHERE relation.relkind IN ('r', 'p', 'v', 'm')
       AND place.nspname NOT IN ('fraise', 'information_schema')
       AND place.nspname NOT LIKE 'pg\_%'
       AND NOT EXISTS (
           SELECT
             FROM pg_depend AS dependency
            WHERE dependency.classid = 'pg_class'::regclass
              AND dependency.objid = relation.oid
              AND dependency.deptype = 'e'
       )
)
