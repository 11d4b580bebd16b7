-- fraiseql:begin fn_sync_tv_concert 562dc0643510eb2f
-- The rows of tb_concert are locked first: of two transactions that change the same row the later
-- one waits here, and then makes the document from what the former left.
CREATE FUNCTION fn_sync_tv_concert(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
SET timezone = 'UTC'
AS $$
    SELECT FROM tb_concert WHERE id = ANY (ids) ORDER BY pk_concert FOR NO KEY UPDATE;

    DELETE FROM tv_concert AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_concert AS source WHERE source.id = stored.id);

    INSERT INTO tv_concert (id, identifier, starts, data)
    SELECT document.id, document.identifier, document.starts, document.data
    FROM v_concert AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        starts = excluded.starts,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_concert(uuid[]) IS
    'Bring the rows with these ids in line with tb_concert: changed, added or removed';
-- fraiseql:end
