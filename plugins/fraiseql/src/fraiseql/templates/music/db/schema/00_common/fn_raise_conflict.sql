-- fraiseql:begin fn_raise_conflict 4944be82c5f19e06
-- Ends the statement: somebody else has changed the row since the caller looked.
CREATE FUNCTION fn_raise_conflict(version bigint, data jsonb) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'Somebody else has changed this since you looked'
        USING ERRCODE = 'FQ409',
              DETAIL = jsonb_build_object(
                  'version', fn_raise_conflict.version, 'data', fn_raise_conflict.data)::text,
              HINT = 'Look again, and change what is there now.';
END
$$;

COMMENT ON FUNCTION fn_raise_conflict(bigint, jsonb) IS
    'Raise SQLSTATE FQ409 with the version and the document that are there now';
-- fraiseql:end
