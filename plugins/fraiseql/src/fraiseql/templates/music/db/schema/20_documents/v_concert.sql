-- fraiseql:begin v_concert cc13103cb530ef9b
CREATE VIEW v_concert AS
SELECT
    concert.pk_concert,
    concert.fk_venue,
    concert.id,
    concert.identifier,
    concert.starts,
    jsonb_build_object(
        'id', concert.id,
        'identifier', concert.identifier,
        'version', concert.version,
        'title', concert.title,
        'starts', concert.starts,
        'price', concert.price,
        'venue_id', venue.id
    ) AS data
FROM tb_concert AS concert
JOIN tb_venue AS venue ON venue.pk_venue = concert.fk_venue;

COMMENT ON VIEW v_concert IS 'The document of each row of tb_concert';
-- fraiseql:end
