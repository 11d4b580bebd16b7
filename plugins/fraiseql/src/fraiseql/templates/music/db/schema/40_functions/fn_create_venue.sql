-- fraiseql:begin fn_create_venue cb27dc2cb7b0e42a
CREATE FUNCTION fn_create_venue(name text, city text, place point) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('name', fn_create_venue.name, 120);
    new_id uuid;
BEGIN
    INSERT INTO tb_venue (identifier, name, city, place)
    VALUES (
        fn_new_identifier('tb_venue', wanted),
        wanted,
        fn_create_venue.city,
        fn_create_venue.place
    )
    RETURNING id INTO new_id;

    PERFORM fn_sync_tv_venue(new_id);
    RETURN new_id;
END
$$;

COMMENT ON FUNCTION fn_create_venue(text, text, point) IS
    'Add a row to tb_venue; gives its id';
-- fraiseql:end
