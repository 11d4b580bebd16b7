-- What this very transaction made in public.
WITH mine AS (
    SELECT relname::text AS name
      FROM pg_class
     WHERE relnamespace = to_regnamespace('public') AND xmin = pg_current_xact_id()::xid
    UNION ALL
    SELECT proname::text
      FROM pg_proc
     WHERE pronamespace = to_regnamespace('public') AND xmin = pg_current_xact_id()::xid
    UNION ALL
    SELECT typname::text
      FROM pg_type
     WHERE typnamespace = to_regnamespace('public') AND typrelid = 0 AND typelem = 0
       AND xmin = pg_current_xact_id()::xid
)
SELECT array_agg(DISTINCT name ORDER BY name) FROM mine
