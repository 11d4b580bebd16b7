-- Tracks by words of their names, what fits best first, with how many were sold.
SELECT jsonb_agg(
    jsonb_build_object('name', found.name, 'sold', found.sold)
    ORDER BY found.rank DESC, found.name, found.id
)
FROM (
    SELECT
        track.id,
        track.name,
        ts_rank(words.vector, query) AS rank,
        (
            SELECT coalesce(sum(line.quantity), 0)
            FROM tb_invoice_line AS line
            WHERE line.fk_track = track.pk_track
        ) AS sold
    FROM tb_track AS track
    CROSS JOIN LATERAL (SELECT to_tsvector('simple', track.name) AS vector) AS words
    CROSS JOIN websearch_to_tsquery('simple', $1) AS query
    WHERE words.vector @@ query
    ORDER BY rank DESC, track.name, track.id
    LIMIT $2
) AS found
