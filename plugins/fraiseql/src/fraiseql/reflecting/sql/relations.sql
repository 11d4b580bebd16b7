-- Tables and views of the schema $1, with their columns; not those of extensions, nor partitions.
SELECT
    relation.relname AS name,
    relation.relkind IN ('v', 'm') AS is_view,
    obj_description(relation.oid, 'pg_class') AS comment,
    CASE WHEN relation.relkind = 'v' THEN pg_get_viewdef(relation.oid, true) END AS definition,
    coalesce(
        (
            SELECT json_agg(
                json_build_object(
                    'name', attribute.attname,
                    'type', base.typname,
                    'is_array', type.typcategory = 'A',
                    'enum', CASE WHEN base.typtype = 'e' THEN (
                        SELECT json_agg(label.enumlabel ORDER BY label.enumsortorder)
                        FROM pg_enum AS label
                        WHERE label.enumtypid = base.oid
                    ) END,
                    'not_null', attribute.attnotnull,
                    'comment', col_description(relation.oid, attribute.attnum)
                )
                ORDER BY attribute.attnum
            )
            FROM pg_attribute AS attribute
            JOIN pg_type AS declared ON declared.oid = attribute.atttypid
            JOIN pg_type AS type ON type.oid = CASE declared.typtype
                WHEN 'd' THEN declared.typbasetype ELSE declared.oid END
            JOIN pg_type AS base ON base.oid = CASE type.typcategory
                WHEN 'A' THEN type.typelem ELSE type.oid END
            WHERE attribute.attrelid = relation.oid
              AND attribute.attnum > 0
              AND NOT attribute.attisdropped
        ),
        '[]'
    )::text AS columns,
    array(
        SELECT attribute.attname::text
        FROM pg_index AS key
        CROSS JOIN unnest(key.indkey) WITH ORDINALITY AS part (number, place)
        JOIN pg_attribute AS attribute
            ON attribute.attrelid = relation.oid AND attribute.attnum = part.number
        WHERE key.indrelid = relation.oid AND key.indisprimary
        ORDER BY part.place
    ) AS key
FROM pg_class AS relation
JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
WHERE namespace.nspname = $1
  AND relation.relkind IN ('r', 'p', 'v', 'm')
  AND NOT relation.relispartition
  AND NOT EXISTS (
      SELECT FROM pg_depend AS dependency
      WHERE dependency.objid = relation.oid
        AND dependency.classid = 'pg_class'::regclass
        AND dependency.deptype = 'e'
  )
ORDER BY relation.relname
