CREATE TABLE tv_album (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    title text GENERATED ALWAYS AS (data ->> 'title') STORED,
    artist_id uuid GENERATED ALWAYS AS ((data ->> 'artist_id')::uuid) STORED,
    artist_name text GENERATED ALWAYS AS (data ->> 'artist_name') STORED,
    track_count integer GENERATED ALWAYS AS ((data ->> 'track_count')::integer) STORED
);

CREATE INDEX tv_album_title_idx ON tv_album (title);
CREATE INDEX tv_album_artist_id_idx ON tv_album (artist_id);
CREATE INDEX tv_album_artist_name_idx ON tv_album (artist_name);

COMMENT ON TABLE tv_album IS 'What the API reads of albums: one document a row, made by v_album';

CREATE FUNCTION fn_sync_tv_album(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_album WHERE id = ANY (ids) ORDER BY pk_album FOR NO KEY UPDATE;

    DELETE FROM tv_album AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_album AS source WHERE source.id = stored.id);

    INSERT INTO tv_album (id, identifier, data)
    SELECT document.id, document.identifier, document.data
    FROM v_album AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_album(uuid[]) IS
    'Bring the rows with these ids in line with tb_album: changed, added or removed';
