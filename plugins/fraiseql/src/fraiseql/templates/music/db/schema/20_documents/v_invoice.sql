CREATE VIEW v_invoice AS
SELECT
    invoice.pk_invoice,
    invoice.id,
    invoice.identifier,
    invoice.invoice_date,
    jsonb_build_object(
        'id', invoice.id,
        'identifier', invoice.identifier,
        'invoice_date', invoice.invoice_date,
        'billing_city', invoice.billing_city,
        'billing_country', invoice.billing_country,
        'total', invoice.total,
        'customer_id', customer.id,
        'customer_name', customer.first_name || ' ' || customer.last_name,
        'lines', lines.data
    ) AS data
FROM tb_invoice AS invoice
JOIN tb_customer AS customer ON customer.pk_customer = invoice.fk_customer
CROSS JOIN LATERAL (
    SELECT
        coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'id', line.id,
                    'track_id', track.id,
                    'track_name', track.name,
                    'artist_name', artist.name,
                    'unit_price', line.unit_price,
                    'quantity', line.quantity
                )
                ORDER BY line.pk_invoice_line
            ),
            '[]'
        ) AS data
    FROM tb_invoice_line AS line
    JOIN tb_track AS track ON track.pk_track = line.fk_track
    JOIN tb_album AS album ON album.pk_album = track.fk_album
    JOIN tb_artist AS artist ON artist.pk_artist = album.fk_artist
    WHERE line.fk_invoice = invoice.pk_invoice
) AS lines;

COMMENT ON VIEW v_invoice IS 'The document of each invoice, with its lines';
