SELECT wanted.name,
       relation.oid IS NOT NULL AS found,
       to_json(parse_ident(wanted.name))::text AS parts,
       coalesce(
           json_object_agg(
               attribute.attname,
               json_build_object(
                   'type', kind.typname,
                   'cast', format_type(attribute.atttypid, NULL),
                   'is_enum', kind.typtype = 'e',
                   'nonnull', attribute.attnotnull,
                   'is_enum_array', coalesce(element.typtype = 'e', false)
               )
           ) FILTER (WHERE attribute.attname IS NOT NULL),
           '{}'
       )::text AS columns,
       (
           SELECT CASE WHEN count(DISTINCT coalesce(zone.name, '')) = 1 THEN max(zone.name) END
             FROM pg_class AS stored
             JOIN pg_proc AS sync
               ON sync.pronamespace = stored.relnamespace
              AND sync.proname = 'fn_sync_' || stored.relname
             LEFT JOIN LATERAL (
                   SELECT substr(setting, length('timezone=') + 1) AS name
                     FROM unnest(sync.proconfig) AS setting
                    WHERE lower(setting) LIKE 'timezone=%'
                  ) AS zone ON true
            WHERE stored.oid = relation.oid
       ) AS time_zone
  FROM unnest($1::text[]) AS wanted (name)
  LEFT JOIN pg_class AS relation ON relation.oid = to_regclass(wanted.name)
  LEFT JOIN pg_attribute AS attribute
         ON attribute.attrelid = relation.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
  LEFT JOIN pg_type AS kind ON kind.oid = attribute.atttypid
  LEFT JOIN pg_type AS element ON element.oid = kind.typelem AND kind.typcategory = 'A'
 GROUP BY wanted.name, relation.oid
