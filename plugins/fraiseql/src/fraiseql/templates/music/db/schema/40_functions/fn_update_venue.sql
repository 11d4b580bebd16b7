-- fraiseql:begin fn_update_venue 19c571370e0d4c75
-- `input` holds the id and what shall change; what it does not name stays as it is.
CREATE FUNCTION fn_update_venue(input jsonb) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    given_id uuid := (input ->> 'id')::uuid;
    old_row tb_venue;
    new_row tb_venue;
BEGIN
    SELECT * INTO old_row FROM tb_venue AS stored
    WHERE stored.id = given_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('venue', given_id);
    END IF;

    new_row := jsonb_populate_record(old_row, input);
    IF input ? 'name' THEN
        new_row.name := fn_require_text('name', new_row.name, 120);
    END IF;
    UPDATE tb_venue AS stored SET
        name = new_row.name,
        city = new_row.city,
        place = new_row.place
    WHERE stored.id = given_id;

    PERFORM fn_sync_tv_venue(given_id);
    RETURN given_id;
END
$$;

COMMENT ON FUNCTION fn_update_venue(jsonb) IS
    'Change what is given of a row of tb_venue; gives its id';
-- fraiseql:end
