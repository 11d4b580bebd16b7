-- A playlist may have thousands of entries, so it embeds a short form of its tracks.
CREATE VIEW v_playlist AS
SELECT
    playlist.pk_playlist,
    playlist.id,
    playlist.identifier,
    jsonb_build_object(
        'id', playlist.id,
        'identifier', playlist.identifier,
        'name', playlist.name,
        'version', playlist.version,
        'track_count', entries.number,
        'minutes', entries.minutes,
        'entries', entries.data
    ) AS data
FROM tb_playlist AS playlist
CROSS JOIN LATERAL (
    SELECT
        count(*) AS number,
        round(coalesce(sum(track.milliseconds), 0) / 60000.0) AS minutes,
        coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'track_id', track.id,
                    'track_identifier', track.identifier,
                    'name', track.name,
                    'artist_name', artist.name,
                    'milliseconds', track.milliseconds
                )
                ORDER BY track.pk_track
            ),
            '[]'
        ) AS data
    FROM tb_playlist_track AS entry
    JOIN tb_track AS track ON track.pk_track = entry.fk_track
    JOIN tb_album AS album ON album.pk_album = track.fk_album
    JOIN tb_artist AS artist ON artist.pk_artist = album.fk_artist
    WHERE entry.fk_playlist = playlist.pk_playlist
) AS entries;

COMMENT ON VIEW v_playlist IS 'The document of each playlist, with a short form of its tracks';
