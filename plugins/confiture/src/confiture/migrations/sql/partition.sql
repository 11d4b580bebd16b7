-- A partition of a table, if it is one: whether its removal was begun.
SELECT coalesce((pg_catalog.to_jsonb(h) ->> 'inhdetachpending')::boolean, false)
FROM pg_catalog.pg_inherits h
WHERE h.inhparent = pg_catalog.to_regclass(%(parent)s)
    AND h.inhrelid = pg_catalog.to_regclass(%(part)s)
