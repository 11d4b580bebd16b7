-- Venues, the nearest first.
SELECT jsonb_agg(
    jsonb_build_object('id', id, 'identifier', identifier)
    ORDER BY place <-> $1::point, id
)
FROM tb_venue
