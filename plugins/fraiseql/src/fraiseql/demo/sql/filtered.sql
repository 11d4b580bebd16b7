-- Long rock tracks, the longest first: filter, order and limit as in the request.
SELECT jsonb_agg(
    jsonb_build_object(
        'name', chosen.name,
        'artistName', chosen.artist,
        'milliseconds', chosen.milliseconds,
        'unitPrice', chosen.unit_price::text
    )
    ORDER BY chosen.milliseconds DESC, chosen.name
)
FROM (
    SELECT track.name, artist.name AS artist, track.milliseconds, track.unit_price
    FROM tb_track AS track
    JOIN tb_album AS album ON album.pk_album = track.fk_album
    JOIN tb_artist AS artist ON artist.pk_artist = album.fk_artist
    WHERE track.milliseconds > $1
      AND artist.name = ANY ($2::text[])
    ORDER BY track.milliseconds DESC, track.name
    LIMIT $3
) AS chosen
