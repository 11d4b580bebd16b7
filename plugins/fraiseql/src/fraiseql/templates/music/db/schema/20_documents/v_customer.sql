CREATE VIEW v_customer AS
SELECT
    customer.pk_customer,
    customer.id,
    customer.identifier,
    jsonb_build_object(
        'id', customer.id,
        'identifier', customer.identifier,
        'first_name', customer.first_name,
        'last_name', customer.last_name,
        'company', customer.company,
        'email', customer.email,
        'city', customer.city,
        'country', customer.country,
        'support_rep_name', employee.first_name || ' ' || employee.last_name,
        'invoice_count', invoices.number,
        'total_spent', invoices.total
    ) AS data
FROM tb_customer AS customer
JOIN tb_employee AS employee ON employee.pk_employee = customer.fk_support_rep
CROSS JOIN LATERAL (
    SELECT count(*) AS number, coalesce(sum(invoice.total), 0.00) AS total
    FROM tb_invoice AS invoice
    WHERE invoice.fk_customer = customer.pk_customer
) AS invoices;

COMMENT ON VIEW v_customer IS 'The document of each customer, with what they have bought in figures';
