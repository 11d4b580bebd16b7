-- fraiseql:begin fn_create_concert 061bafe367e72c4b
CREATE FUNCTION fn_create_concert(venue_id uuid, title text, starts timestamptz, price numeric) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('title', fn_create_concert.title, 160);
    of_venue bigint;
    new_id uuid;
BEGIN
    SELECT venue.pk_venue INTO of_venue
    FROM tb_venue AS venue
    WHERE venue.id = fn_create_concert.venue_id FOR KEY SHARE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('venue', fn_create_concert.venue_id);
    END IF;

    INSERT INTO tb_concert (identifier, fk_venue, title, starts, price)
    VALUES (
        fn_new_identifier('tb_concert', wanted),
        of_venue,
        wanted,
        fn_create_concert.starts,
        fn_create_concert.price
    )
    RETURNING id INTO new_id;

    PERFORM fn_sync_tv_concert(new_id);
    RETURN new_id;
END
$$;

COMMENT ON FUNCTION fn_create_concert(uuid, text, timestamptz, numeric) IS
    'Add a row to tb_concert; gives its id';
-- fraiseql:end
