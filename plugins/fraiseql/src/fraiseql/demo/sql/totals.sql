-- What was sold in a country in a year, where it is more than a sum.
SELECT jsonb_agg(
    jsonb_build_object(
        'group', jsonb_build_object('billingCountry', sold.country, 'invoiceDate', sold.year),
        'count', sold.invoices,
        'sum', jsonb_build_object('total', sold.total::text)
    )
    ORDER BY sold.total DESC, sold.country, sold.year
)
FROM (
    SELECT invoice.billing_country AS country,
           make_date(extract(year FROM invoice.invoice_date)::integer, 1, 1) AS year,
           count(*) AS invoices,
           sum(invoice.total) AS total
    FROM tb_invoice AS invoice
    GROUP BY 1, 2
    HAVING sum(invoice.total) > $1
) AS sold
