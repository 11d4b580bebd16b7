-- fraiseql:begin fn_delete_venue ae1c10f0493e60fc
CREATE FUNCTION fn_delete_venue(id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    before_concert uuid[];
BEGIN
    PERFORM FROM tb_venue AS stored WHERE stored.id = fn_delete_venue.id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('venue', fn_delete_venue.id);
    END IF;

    before_concert := array(
        SELECT concert.id
        FROM tb_concert AS concert
        JOIN tb_venue AS venue ON venue.pk_venue = concert.fk_venue
        WHERE venue.id = fn_delete_venue.id);

    DELETE FROM tb_venue AS stored WHERE stored.id = fn_delete_venue.id;

    PERFORM fn_sync_tv_venue(fn_delete_venue.id);
    PERFORM fn_sync_tv_concert(VARIADIC before_concert);
    RETURN fn_delete_venue.id;
END
$$;

COMMENT ON FUNCTION fn_delete_venue(uuid) IS
    'Remove a row of tb_venue; gives its id';
-- fraiseql:end
