-- Functions that say by value whether they did what they were asked.
CREATE FUNCTION fn_try_artist(name text, status text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    made uuid;
BEGIN
    IF status = 'raise' THEN
        RAISE EXCEPTION 'Never.' USING HINT = 'Ask somebody else.';
    END IF;
    made := fn_create_artist(name);
    RETURN CASE status
        WHEN 'null' THEN NULL
        WHEN 'list' THEN '[]'
        WHEN 'silent' THEN '{"message": "nothing said"}'
        WHEN 'number' THEN '{"status": 1}'
        WHEN 'given' THEN jsonb_build_object(
            'status', 'created', 'entity', fn_artist_document(made, 'given', 'Given'), 'entity_id', made)
        WHEN 'gone' THEN jsonb_build_object('status', 'success', 'entity_id', gen_random_uuid())
        WHEN 'badly' THEN '{"status": "success", "entity": 5}'
        WHEN 'conflict' THEN jsonb_build_object(
            'status', status, 'message', 'Taken.', 'entity_id', made,
            'errors', '[{"code": "TAKEN", "field": "name", "path": ["input", "name"]}]'::jsonb)
        ELSE jsonb_build_object(
            'status', status, 'message', 'Said ' || status, 'entity_id', made, 'artist', 'not this',
            '@type', 'nor this', 'lucky', 7,
            'cascade', jsonb_build_object('updated', jsonb_build_array(
                jsonb_build_object('typename', 'Artist', 'id', made, 'operation', 'CREATED'))))
    END;
END
$$;

CREATE TYPE outcome AS (status text, message text, errors jsonb, entity_id uuid);

CREATE FUNCTION fn_try_composite(name text) RETURNS outcome LANGUAGE sql AS $$
    SELECT 'created', 'made', NULL::jsonb, fn_create_artist(name)
$$;

CREATE FUNCTION fn_try_table(name text)
RETURNS TABLE (status text, message text, errors jsonb, entity jsonb) LANGUAGE sql AS $$
    SELECT 'failed', 'not ' || name, '[{"code": "NO"}]'::jsonb, NULL::jsonb
      FROM generate_series(1, length(name) - 2)
$$;

CREATE FUNCTION fn_without_status(name text, OUT state text, OUT message text) LANGUAGE sql AS
    $$ SELECT 'created', name $$;
