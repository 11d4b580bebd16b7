CREATE VIEW v_album AS
SELECT
    album.pk_album,
    album.fk_artist,
    album.id,
    album.identifier,
    jsonb_build_object(
        'id', album.id,
        'identifier', album.identifier,
        'title', album.title,
        'artist_id', artist.id,
        'artist_name', artist.name,
        'track_count', tracks.number,
        'tracks', tracks.data
    ) AS data
FROM tb_album AS album
JOIN tb_artist AS artist ON artist.pk_artist = album.fk_artist
CROSS JOIN LATERAL (
    SELECT
        count(*) AS number,
        coalesce(jsonb_agg(track.data ORDER BY track.pk_track), '[]') AS data
    FROM v_track AS track
    WHERE track.fk_album = album.pk_album
) AS tracks;

COMMENT ON VIEW v_album IS 'The document of each album, with its tracks in their order';
