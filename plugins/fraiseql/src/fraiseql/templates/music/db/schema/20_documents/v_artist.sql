CREATE VIEW v_artist AS
SELECT
    artist.pk_artist,
    artist.id,
    artist.identifier,
    jsonb_build_object(
        'id', artist.id,
        'identifier', artist.identifier,
        'name', artist.name,
        'album_count', albums.number,
        'albums', albums.data
    ) AS data
FROM tb_artist AS artist
CROSS JOIN LATERAL (
    SELECT
        count(*) AS number,
        coalesce(jsonb_agg(album.data ORDER BY album.pk_album), '[]') AS data
    FROM v_album AS album
    WHERE album.fk_artist = artist.pk_artist
) AS albums;

COMMENT ON VIEW v_artist IS 'The document of each artist, with the albums and their tracks';
