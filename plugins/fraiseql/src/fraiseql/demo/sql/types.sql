-- One customer, those with a purchase above a sum, everybody of a country, and the tracks of one file format.
SELECT jsonb_build_object(
    'customer', (
        SELECT jsonb_build_object(
            '__typename', 'Customer', 'firstName', first_name, 'email', email
        )
        FROM tb_customer
        WHERE identifier = $1
    ),
    'customers', (
        SELECT jsonb_agg(
            jsonb_build_object(
                'fullName', customer.first_name || ' ' || customer.last_name,
                '__typename', 'Customer',
                'firstName', customer.first_name,
                'email', customer.email
            )
            ORDER BY sums.spent DESC, customer.last_name, customer.id
        )
        FROM tb_customer AS customer
        JOIN (
            SELECT invoice.fk_customer, sum(invoice.total) AS spent, max(invoice.total) AS most
            FROM tb_invoice AS invoice
            GROUP BY invoice.fk_customer
        ) AS sums ON sums.fk_customer = customer.pk_customer
        WHERE sums.most > $2
    ),
    'people', (
        SELECT jsonb_agg(person.shown ORDER BY person.last_name, person.id)
        FROM (
            SELECT id, last_name, jsonb_build_object(
                '__typename', 'Employee', 'firstName', first_name, 'email', email, 'title', title
            ) AS shown
            FROM tb_employee
            WHERE country = 'Canada'
            UNION ALL
            SELECT id, last_name, jsonb_build_object(
                '__typename', 'Customer',
                'firstName', first_name,
                'email', email,
                'fullName', first_name || ' ' || last_name
            )
            FROM tb_customer
            WHERE country = 'Canada'
        ) AS person
    ),
    'tracks', (
        SELECT jsonb_agg(
            jsonb_build_object(
                'name', track.name,
                'mediaType', 'AAC',
                'length', (round(track.milliseconds / 1000.0)::integer / 60) || ':'
                    || lpad((round(track.milliseconds / 1000.0)::integer % 60)::text, 2, '0')
            )
            ORDER BY track.name, track.id
        )
        FROM tb_track AS track
        JOIN tb_media_type AS media_type ON media_type.pk_media_type = track.fk_media_type
        WHERE media_type.name = 'AAC audio file'
    )
)
