CREATE TABLE tv_genre (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    name text GENERATED ALWAYS AS (data ->> 'name') STORED
);

CREATE INDEX tv_genre_name_idx ON tv_genre (name);

COMMENT ON TABLE tv_genre IS 'What the API reads of genres: one document a row, made by v_genre';

CREATE FUNCTION fn_sync_tv_genre(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_genre WHERE id = ANY (ids) ORDER BY pk_genre FOR NO KEY UPDATE;

    DELETE FROM tv_genre AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_genre AS source WHERE source.id = stored.id);

    INSERT INTO tv_genre (id, identifier, data)
    SELECT document.id, document.identifier, document.data
    FROM v_genre AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_genre(uuid[]) IS
    'Bring the rows with these ids in line with tb_genre: changed, added or removed';
