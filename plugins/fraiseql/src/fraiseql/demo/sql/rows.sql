-- How many rows the seeds have brought, by what people call them.
SELECT jsonb_build_object(
    'artists', (SELECT count(*) FROM tb_artist),
    'albums', (SELECT count(*) FROM tb_album),
    'tracks', (SELECT count(*) FROM tb_track),
    'genres', (SELECT count(*) FROM tb_genre),
    'media types', (SELECT count(*) FROM tb_media_type),
    'playlists', (SELECT count(*) FROM tb_playlist),
    'playlist entries', (SELECT count(*) FROM tb_playlist_track),
    'employees', (SELECT count(*) FROM tb_employee),
    'customers', (SELECT count(*) FROM tb_customer),
    'invoices', (SELECT count(*) FROM tb_invoice),
    'invoice lines', (SELECT count(*) FROM tb_invoice_line)
)
