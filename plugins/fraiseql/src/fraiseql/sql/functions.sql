SELECT wanted.name,
       to_json(parse_ident(wanted.name))::text AS parts,
       function.proretset AS returns_set,
       result.typname AS result_type,
       result.typtype::text AS result_kind,
       result.typcategory::text AS result_category,
       coalesce(arguments.listed, '[]')::text AS arguments,
       coalesce(
           (SELECT json_agg(attribute.attname)
              FROM pg_attribute AS attribute
             WHERE attribute.attrelid = result.typrelid
               AND attribute.attnum > 0
               AND NOT attribute.attisdropped),
           (SELECT json_agg(named.name)
              FROM unnest(function.proargmodes, function.proargnames) AS named (mode, name)
             WHERE named.mode IN ('o', 'b', 't'))
       )::text AS result_columns
  FROM unnest($1::text[]) AS wanted (name)
  JOIN pg_proc AS function
    ON function.proname = (parse_ident(wanted.name))[array_length(parse_ident(wanted.name), 1)]
   AND function.prokind = 'f'
  JOIN pg_namespace AS space ON space.oid = function.pronamespace
  JOIN pg_type AS result ON result.oid = function.prorettype
  LEFT JOIN LATERAL (
        SELECT json_agg(
                   json_build_object(
                       'name', coalesce(function.proargnames[entry.position], ''),
                       'type', kind.typname,
                       'cast', format_type(kind.oid, NULL),
                       'has_default', entry.rank > function.pronargs - function.pronargdefaults
                   )
                   ORDER BY entry.position
               ) AS listed
          FROM (
                SELECT position,
                       type_id,
                       row_number() OVER (ORDER BY position) AS rank
                  FROM unnest(
                           coalesce(function.proallargtypes, function.proargtypes::oid[]),
                           function.proargmodes
                       ) WITH ORDINALITY AS listed (type_id, mode, position)
                 WHERE mode IS NULL OR mode IN ('i', 'b', 'v')
               ) AS entry
          JOIN pg_type AS kind ON kind.oid = entry.type_id
       ) AS arguments ON true
 WHERE CASE array_length(parse_ident(wanted.name), 1)
            WHEN 1 THEN pg_function_is_visible(function.oid)
            ELSE space.nspname = (parse_ident(wanted.name))[1]
       END
