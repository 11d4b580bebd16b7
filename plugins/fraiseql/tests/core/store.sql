CREATE TYPE genre AS ENUM ('rock', 'jazz', 'new wave');

CREATE TABLE tv_artist (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    name text,
    genre genre,
    plays bigint,
    rating numeric,
    score double precision,
    members integer,
    active boolean,
    founded date,
    created_at timestamptz,
    wakes time,
    extra jsonb,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED
);

-- The same documents without any typed column: every filter goes into the document.
CREATE TABLE tv_bare (data jsonb NOT NULL);

CREATE VIEW v_broken AS
SELECT data || jsonb_build_object('id', (1 / (length(data ->> 'name') - length(data ->> 'name')))) AS data
  FROM tv_artist;

CREATE VIEW v_slow AS
SELECT data || jsonb_build_object('waited', pg_sleep(30) IS NULL) AS data FROM tv_artist;

CREATE FUNCTION fn_artist_document(
    id uuid, identifier text, name text, genre text DEFAULT NULL, plays bigint DEFAULT NULL,
    rating numeric DEFAULT NULL, score double precision DEFAULT NULL, members integer DEFAULT NULL,
    active boolean DEFAULT NULL, founded date DEFAULT NULL, created_at text DEFAULT NULL,
    wakes time DEFAULT NULL, extra jsonb DEFAULT NULL, albums jsonb DEFAULT '[]', tags jsonb DEFAULT '[]'
) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object(
        'id', id, 'identifier', identifier, 'name', name, 'genre', genre, 'plays', plays,
        'rating', rating, 'score', score, 'members', members, 'active', active,
        'founded', founded, 'created_at', created_at, 'wakes', wakes, 'extra', extra,
        'albums', albums, 'tags', tags)
$$;

CREATE FUNCTION fn_store_artist(data jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    stored uuid := (data ->> 'id')::uuid;
BEGIN
    DELETE FROM tv_artist WHERE tv_artist.id = stored;
    INSERT INTO tv_artist (id, identifier, name, genre, plays, rating, score, members, active,
                           founded, created_at, wakes, extra, data)
    VALUES (stored, data ->> 'identifier', data ->> 'name', (data ->> 'genre')::genre,
            (data ->> 'plays')::bigint, (data ->> 'rating')::numeric,
            (data ->> 'score')::double precision, (data ->> 'members')::integer,
            (data ->> 'active')::boolean, (data ->> 'founded')::date,
            (data ->> 'created_at')::timestamptz, (data ->> 'wakes')::time, data -> 'extra', data);
    INSERT INTO tv_bare (data) VALUES (data);
    RETURN stored;
END
$$;

CREATE FUNCTION fn_create_artist(name text, genre genre DEFAULT 'jazz', p_tags text[] DEFAULT '{}',
                                 albums jsonb DEFAULT '[]')
RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
    IF name = '' THEN
        RAISE EXCEPTION 'An artist needs a name.'
            USING DETAIL = 'The name was empty.', HINT = 'Give one.', COLUMN = 'name';
    END IF;
    RETURN fn_store_artist(fn_artist_document(
        gen_random_uuid(), lower(replace(name, ' ', '-')), name, genre => genre::text,
        albums => albums, tags => to_jsonb(p_tags)));
END
$$;

CREATE FUNCTION fn_describe_artist(input jsonb) RETURNS jsonb LANGUAGE sql AS $$
    SELECT fn_artist_document(gen_random_uuid(), 'described', input ->> 'name', extra => input)
$$;

CREATE FUNCTION fn_forget_artist(id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM tv_artist WHERE tv_artist.id = fn_forget_artist.id;
    RETURN FOUND;
END
$$;

CREATE FUNCTION fn_vanish(name text) RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()';

CREATE FUNCTION fn_nothing(name text) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid';

CREATE FUNCTION fn_break(name text) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
    CASE name
        WHEN 'unique' THEN
            INSERT INTO tv_artist (id, identifier, data) SELECT gen_random_uuid(), identifier, data FROM tv_artist;
        WHEN 'missing' THEN
            INSERT INTO tv_artist (id, data) VALUES (gen_random_uuid(), '{}');
        WHEN 'state' THEN
            RAISE EXCEPTION 'No such artist.' USING ERRCODE = 'no_data_found';
        WHEN 'own' THEN
            RAISE EXCEPTION 'Too many artists.' USING ERRCODE = 'MU001';
        WHEN 'division' THEN
            PERFORM 1 / 0;
        ELSE
            PERFORM secret FROM tb_secret;
    END CASE;
    RETURN NULL;
END
$$;

CREATE FUNCTION fn_all_artists() RETURNS SETOF jsonb LANGUAGE sql AS 'SELECT data FROM tv_artist ORDER BY id';

CREATE FUNCTION fn_composite(name text, OUT identifier text, OUT title text) LANGUAGE sql AS $$
    SELECT lower(name), upper(name)
$$;
