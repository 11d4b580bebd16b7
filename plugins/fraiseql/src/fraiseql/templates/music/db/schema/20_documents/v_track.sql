-- A document is made in one place only: here. What embeds a track embeds this very document, and
-- the tv_ tables store what these views say.
CREATE VIEW v_track AS
SELECT
    track.pk_track,
    track.fk_album,
    track.id,
    track.identifier,
    jsonb_build_object(
        'id', track.id,
        'identifier', track.identifier,
        'name', track.name,
        'composer', track.composer,
        'milliseconds', track.milliseconds,
        'bytes', track.bytes,
        'unit_price', track.unit_price,
        'album_title', album.title,
        'artist_name', artist.name,
        'media_type', media_type.name,
        'genre', genre.data
    ) AS data
FROM tb_track AS track
JOIN tb_album AS album ON album.pk_album = track.fk_album
JOIN tb_artist AS artist ON artist.pk_artist = album.fk_artist
JOIN tb_media_type AS media_type ON media_type.pk_media_type = track.fk_media_type
JOIN v_genre AS genre ON genre.pk_genre = track.fk_genre;

COMMENT ON VIEW v_track IS 'The document of each track, with its genre';
