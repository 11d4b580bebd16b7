-- fraiseql:begin fn_delete_concert ac369d47a37e46d7
CREATE FUNCTION fn_delete_concert(id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM FROM tb_concert AS stored WHERE stored.id = fn_delete_concert.id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('concert', fn_delete_concert.id);
    END IF;

    DELETE FROM tb_concert AS stored WHERE stored.id = fn_delete_concert.id;

    PERFORM fn_sync_tv_concert(fn_delete_concert.id);
    RETURN fn_delete_concert.id;
END
$$;

COMMENT ON FUNCTION fn_delete_concert(uuid) IS
    'Remove a row of tb_concert; gives its id';
-- fraiseql:end
