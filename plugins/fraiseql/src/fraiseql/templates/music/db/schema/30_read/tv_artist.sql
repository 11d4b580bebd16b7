-- One row is one document. `data` is what the API promises; the other columns follow from it:
--   doc          the same document as text, because turning jsonb into text is what a read costs;
--   typed ones   the scalars, so that shallow selections, filters and sorts never open the document.
-- All are generated, so that whoever writes `data` cannot forget them.
--
-- Every tv_ table of this folder is built alike. On a server built with lz4, compressing `data` and
-- `doc` with it (ALTER TABLE ... ALTER COLUMN data SET COMPRESSION lz4) makes long documents quicker
-- to read; it is not done here because not every server can.
CREATE TABLE tv_artist (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    name text GENERATED ALWAYS AS (data ->> 'name') STORED,
    album_count integer GENERATED ALWAYS AS ((data ->> 'album_count')::integer) STORED
);

CREATE INDEX tv_artist_name_idx ON tv_artist (name);
CREATE INDEX tv_artist_album_count_idx ON tv_artist (album_count);

COMMENT ON TABLE tv_artist IS 'What the API reads of artists: one document a row, made by v_artist';

-- The rows of tb_artist are locked first: of two transactions that change the same artist the later
-- one waits here, and then makes the document from what the former left.
CREATE FUNCTION fn_sync_tv_artist(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_artist WHERE id = ANY (ids) ORDER BY pk_artist FOR NO KEY UPDATE;

    DELETE FROM tv_artist AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_artist AS source WHERE source.id = stored.id);

    INSERT INTO tv_artist (id, identifier, data)
    SELECT document.id, document.identifier, document.data
    FROM v_artist AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_artist(uuid[]) IS
    'Bring the rows with these ids in line with tb_artist: changed, added or removed';
