-- What verifying a read table needs to know: $1 the table, $2 its view, $3 what the view is made
-- of, $4 the function that brings rows in line.
SELECT
    stored.relkind IN ('r', 'p') AS stored,
    view.oid IS NOT NULL AS has_view,
    base.oid IS NOT NULL AS has_base,
    greatest(stored.reltuples, 0)::bigint AS estimate,
    array(
        SELECT mine.attname::text
        FROM pg_attribute AS mine
        JOIN pg_attribute AS theirs
            ON theirs.attrelid = view.oid AND theirs.attname = mine.attname
        WHERE mine.attrelid = stored.oid
          AND mine.attnum > 0
          AND NOT mine.attisdropped
          AND mine.attgenerated = ''
          AND mine.attname NOT IN ('id', 'data')
        ORDER BY mine.attnum
    ) AS columns,
    sync.argument,
    sync.time_zone
FROM pg_class AS stored
LEFT JOIN pg_class AS view ON view.oid = to_regclass($2)
LEFT JOIN pg_class AS base ON base.oid = to_regclass($3)
LEFT JOIN LATERAL (
    SELECT
        function.proargtypes[0]::regtype::text AS argument,
        (
            SELECT substr(setting, length('timezone=') + 1)
            FROM unnest(function.proconfig) AS setting
            WHERE lower(setting) LIKE 'timezone=%'
        ) AS time_zone
    FROM pg_proc AS function
    WHERE function.oid = to_regproc($4)
      AND function.pronargs = 1
) AS sync ON true
WHERE stored.oid = to_regclass($1)
