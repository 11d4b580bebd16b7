-- fraiseql:begin v_venue 7234862766c1e52f
CREATE VIEW v_venue AS
SELECT
    venue.pk_venue,
    venue.id,
    venue.identifier,
    venue.place,
    jsonb_build_object(
        'id', venue.id,
        'identifier', venue.identifier,
        'name', venue.name,
        'city', venue.city,
        'place', venue.place
    ) AS data
FROM tb_venue AS venue;

COMMENT ON VIEW v_venue IS 'The document of each row of tb_venue';
-- fraiseql:end
