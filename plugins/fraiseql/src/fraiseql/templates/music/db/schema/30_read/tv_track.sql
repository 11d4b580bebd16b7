CREATE TABLE tv_track (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    name text NOT NULL GENERATED ALWAYS AS (data ->> 'name') STORED,
    composer text GENERATED ALWAYS AS (data ->> 'composer') STORED,
    milliseconds integer NOT NULL GENERATED ALWAYS AS ((data ->> 'milliseconds')::integer) STORED,
    bytes integer NOT NULL GENERATED ALWAYS AS ((data ->> 'bytes')::integer) STORED,
    unit_price numeric NOT NULL GENERATED ALWAYS AS ((data ->> 'unit_price')::numeric) STORED,
    album_title text NOT NULL GENERATED ALWAYS AS (data ->> 'album_title') STORED,
    artist_name text NOT NULL GENERATED ALWAYS AS (data ->> 'artist_name') STORED,
    media_type text NOT NULL GENERATED ALWAYS AS (data ->> 'media_type') STORED,
    genre_identifier text NOT NULL GENERATED ALWAYS AS (data -> 'genre' ->> 'identifier') STORED,
    genre_name text NOT NULL GENERATED ALWAYS AS (data -> 'genre' ->> 'name') STORED
);

CREATE INDEX tv_track_name_idx ON tv_track (name);
CREATE INDEX tv_track_milliseconds_idx ON tv_track (milliseconds);
CREATE INDEX tv_track_unit_price_idx ON tv_track (unit_price);
CREATE INDEX tv_track_album_title_idx ON tv_track (album_title);
CREATE INDEX tv_track_artist_name_idx ON tv_track (artist_name);
CREATE INDEX tv_track_composer_idx ON tv_track (composer);
CREATE INDEX tv_track_genre_identifier_idx ON tv_track (genre_identifier);
CREATE INDEX tv_track_genre_name_idx ON tv_track (genre_name);
-- Searches for words, in no language: titles are in many.
CREATE INDEX tv_track_name_words_idx ON tv_track
    USING gin (to_tsvector('pg_catalog.simple'::regconfig, name));

COMMENT ON TABLE tv_track IS 'What the API reads of tracks: one document a row, made by v_track';

CREATE FUNCTION fn_sync_tv_track(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_track WHERE id = ANY (ids) ORDER BY pk_track FOR NO KEY UPDATE;

    DELETE FROM tv_track AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_track AS source WHERE source.id = stored.id);

    INSERT INTO tv_track (id, identifier, data)
    SELECT document.id, document.identifier, document.data
    FROM v_track AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_track(uuid[]) IS
    'Bring the rows with these ids in line with tb_track: changed, added or removed';
