-- fraiseql:begin fn_sync_tv_venue 1091d31befe8e2f3
-- The rows of tb_venue are locked first: of two transactions that change the same row the later
-- one waits here, and then makes the document from what the former left.
CREATE FUNCTION fn_sync_tv_venue(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_venue WHERE id = ANY (ids) ORDER BY pk_venue FOR NO KEY UPDATE;

    DELETE FROM tv_venue AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_venue AS source WHERE source.id = stored.id);

    INSERT INTO tv_venue (id, identifier, place, data)
    SELECT document.id, document.identifier, document.place, document.data
    FROM v_venue AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        place = excluded.place,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_venue(uuid[]) IS
    'Bring the rows with these ids in line with tb_venue: changed, added or removed';
-- fraiseql:end
