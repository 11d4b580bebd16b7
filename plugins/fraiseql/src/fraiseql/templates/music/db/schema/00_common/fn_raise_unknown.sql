-- Ends the statement: nothing of that kind has this id.
CREATE FUNCTION fn_raise_unknown(kind text, id uuid) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'There is no % with this id', kind
        USING ERRCODE = 'no_data_found',
              DETAIL = format('%s %s', kind, coalesce(id::text, 'null')),
              HINT = format('The %s may have been deleted; look it up by its identifier.', kind);
END
$$;

COMMENT ON FUNCTION fn_raise_unknown(text, uuid) IS 'Raise SQLSTATE P0002 for an id that no row has';
