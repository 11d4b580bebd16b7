-- What the check asks of the API, asked of the normalised tables.
SELECT jsonb_build_object(
    'name', artist.name,
    'albumCount', (SELECT count(*) FROM tb_album WHERE fk_artist = artist.pk_artist),
    'albums', (
        SELECT jsonb_agg(
            jsonb_build_object(
                'title', album.title,
                'tracks', (
                    SELECT jsonb_agg(
                        jsonb_build_object(
                            'name', track.name,
                            'milliseconds', track.milliseconds,
                            'unitPrice', track.unit_price::text,
                            'genre', jsonb_build_object('name', genre.name)
                        )
                        ORDER BY track.pk_track
                    )
                    FROM tb_track AS track
                    JOIN tb_genre AS genre ON genre.pk_genre = track.fk_genre
                    WHERE track.fk_album = album.pk_album
                )
            )
            ORDER BY album.pk_album
        )
        FROM tb_album AS album
        WHERE album.fk_artist = artist.pk_artist
    )
)
FROM tb_artist AS artist
WHERE artist.identifier = $1
