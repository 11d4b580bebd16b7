-- fraiseql:begin fn_update_concert 9c6962ed62b2b4a4
-- `input` holds the id and what shall change; what it does not name stays as it is.
CREATE FUNCTION fn_update_concert(input jsonb, expected_version integer DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    given_id uuid := (input ->> 'id')::uuid;
    old_row tb_concert;
    new_row tb_concert;
    of_venue bigint;
BEGIN
    IF input ? 'venue_id' THEN
        SELECT venue.pk_venue INTO of_venue
        FROM tb_venue AS venue
        WHERE venue.id = (input ->> 'venue_id')::uuid FOR KEY SHARE;
        IF NOT FOUND THEN
            PERFORM fn_raise_unknown('venue', (input ->> 'venue_id')::uuid);
        END IF;
    END IF;

    SELECT * INTO old_row FROM tb_concert AS stored
    WHERE stored.id = given_id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('concert', given_id);
    END IF;

    IF fn_update_concert.expected_version <> old_row.version THEN
        PERFORM fn_raise_conflict(old_row.version, (
            SELECT stored.data FROM tv_concert AS stored
            WHERE stored.id = given_id));
    END IF;

    new_row := jsonb_populate_record(old_row, input);
    IF input ? 'title' THEN
        new_row.title := fn_require_text('title', new_row.title, 160);
    END IF;
    UPDATE tb_concert AS stored SET
        fk_venue = CASE WHEN input ? 'venue_id' THEN of_venue ELSE old_row.fk_venue END,
        title = new_row.title,
        starts = new_row.starts,
        price = new_row.price,
        version = old_row.version + 1
    WHERE stored.id = given_id;

    PERFORM fn_sync_tv_concert(given_id);
    RETURN given_id;
END
$$;

COMMENT ON FUNCTION fn_update_concert(jsonb, integer) IS
    'Change what is given of a row of tb_concert; gives its id';
-- fraiseql:end
