-- What is to be walked: its kind, how many rows it is thought to have (null: nobody knows), and
-- whether tables inherit from it.
SELECT
    class.oid,
    class.relkind::text,
    pg_catalog.format('%I.%I', namespace.nspname, class.relname),
    CASE class.relkind
        WHEN 'p' THEN (
            SELECT CASE WHEN min(leaf.reltuples) >= 0 THEN sum(leaf.reltuples)::bigint END
            FROM pg_catalog.pg_partition_tree(class.oid) AS tree
            JOIN pg_catalog.pg_class AS leaf ON leaf.oid = tree.relid
            WHERE tree.isleaf
        )
        ELSE nullif(class.reltuples, -1)::bigint
    END,
    class.relkind <> 'p'
    AND EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhparent = class.oid)
FROM pg_catalog.pg_class AS class
JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
WHERE class.oid = pg_catalog.to_regclass($1)
