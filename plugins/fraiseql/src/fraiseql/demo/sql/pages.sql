-- The invoices of a customer, the greatest first, and by id where totals are equal.
SELECT jsonb_agg(
    jsonb_build_object(
        'identifier', read.identifier,
        'total', invoice.total::text,
        'customer', jsonb_build_object('lastName', customer.last_name)
    )
    ORDER BY invoice.total DESC, invoice.id DESC
)
FROM tb_customer AS customer
JOIN tb_invoice AS invoice ON invoice.fk_customer = customer.pk_customer
JOIN tv_invoice AS read ON read.id = invoice.id
WHERE customer.identifier = $1
