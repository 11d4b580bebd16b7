-- Functions that batches call, one item at a time.
CREATE FUNCTION fn_make(name text, genre genre DEFAULT 'jazz', tags text[] DEFAULT '{none}',
                        extra jsonb DEFAULT '{"left": "out"}', members int DEFAULT 3)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    made uuid := gen_random_uuid();
BEGIN
    CASE name
        WHEN 'raise' THEN
            RAISE EXCEPTION 'Not that name.' USING HINT = 'Take another.', COLUMN = 'name', DETAIL = 'secret';
        WHEN 'own' THEN
            RAISE EXCEPTION 'Too many.' USING ERRCODE = 'MU001';
        WHEN 'missing' THEN
            RAISE EXCEPTION 'Who?' USING ERRCODE = 'no_data_found';
        WHEN 'serial' THEN
            RAISE EXCEPTION 'again' USING ERRCODE = 'serialization_failure';
        WHEN 'defect' THEN
            PERFORM secret FROM tb_secret;
        WHEN 'division' THEN
            PERFORM 1 / 0;
        WHEN 'slow' THEN
            PERFORM pg_sleep(30);
        ELSE NULL;
    END CASE;
    RETURN fn_store_artist(fn_artist_document(
        made, lower(name), name, genre => genre::text, tags => to_jsonb(tags), extra => extra,
        members => members));
END
$$;

CREATE FUNCTION fn_double(number int) RETURNS int LANGUAGE sql AS 'SELECT number * 2';

CREATE FUNCTION fn_whole(input jsonb) RETURNS jsonb LANGUAGE sql AS
    $$ SELECT fn_artist_document(gen_random_uuid(), 'whole', input ->> 'name', extra => input) $$;
