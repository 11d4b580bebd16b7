CREATE TABLE tv_playlist (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    name text GENERATED ALWAYS AS (data ->> 'name') STORED,
    track_count integer GENERATED ALWAYS AS ((data ->> 'track_count')::integer) STORED,
    minutes integer GENERATED ALWAYS AS ((data ->> 'minutes')::integer) STORED
);

CREATE INDEX tv_playlist_name_idx ON tv_playlist (name);

COMMENT ON TABLE tv_playlist IS 'What the API reads of playlists: one document a row, made by v_playlist';

CREATE FUNCTION fn_sync_tv_playlist(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_playlist WHERE id = ANY (ids) ORDER BY pk_playlist FOR NO KEY UPDATE;

    DELETE FROM tv_playlist AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_playlist AS source WHERE source.id = stored.id);

    INSERT INTO tv_playlist (id, identifier, data)
    SELECT document.id, document.identifier, document.data
    FROM v_playlist AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_playlist(uuid[]) IS
    'Bring the rows with these ids in line with tb_playlist: changed, added or removed';
