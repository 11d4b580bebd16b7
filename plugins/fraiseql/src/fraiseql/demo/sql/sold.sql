-- The tracks of an artist's albums, and how often each was sold.
SELECT jsonb_agg(
    jsonb_build_object('tracks', album.tracks) ORDER BY album.pk_album
)
FROM (
    SELECT tb_album.pk_album,
           jsonb_agg(
               jsonb_build_object(
                   'name', track.name,
                   'sold', (
                       SELECT coalesce(sum(line.quantity), 0)
                       FROM tb_invoice_line AS line
                       WHERE line.fk_track = track.pk_track
                   )
               )
               ORDER BY track.pk_track
           ) AS tracks
    FROM tb_album
    JOIN tb_artist AS artist ON artist.pk_artist = tb_album.fk_artist
    JOIN tb_track AS track ON track.fk_album = tb_album.pk_album
    WHERE artist.identifier = $1
    GROUP BY tb_album.pk_album
) AS album
