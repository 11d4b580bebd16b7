-- invoice_date is filled by fn_sync_tv_invoice: text becomes a date by a setting of the session,
-- which a generated column may not depend on.
CREATE TABLE tv_invoice (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    invoice_date date NOT NULL,
    billing_city text NOT NULL GENERATED ALWAYS AS (data ->> 'billing_city') STORED,
    billing_country text NOT NULL GENERATED ALWAYS AS (data ->> 'billing_country') STORED,
    total numeric NOT NULL GENERATED ALWAYS AS ((data ->> 'total')::numeric) STORED,
    customer_id uuid NOT NULL GENERATED ALWAYS AS ((data ->> 'customer_id')::uuid) STORED,
    customer_name text NOT NULL GENERATED ALWAYS AS (data ->> 'customer_name') STORED
);

CREATE INDEX tv_invoice_invoice_date_idx ON tv_invoice (invoice_date);
CREATE INDEX tv_invoice_billing_country_idx ON tv_invoice (billing_country);
CREATE INDEX tv_invoice_total_idx ON tv_invoice (total);
CREATE INDEX tv_invoice_customer_id_idx ON tv_invoice (customer_id);

COMMENT ON TABLE tv_invoice IS 'What the API reads of invoices: one document a row, made by v_invoice';

CREATE FUNCTION fn_sync_tv_invoice(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_invoice WHERE id = ANY (ids) ORDER BY pk_invoice FOR NO KEY UPDATE;

    DELETE FROM tv_invoice AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_invoice AS source WHERE source.id = stored.id);

    INSERT INTO tv_invoice (id, identifier, invoice_date, data)
    SELECT document.id, document.identifier, document.invoice_date, document.data
    FROM v_invoice AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        invoice_date = excluded.invoice_date,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_invoice(uuid[]) IS
    'Bring the rows with these ids in line with tb_invoice: changed, added or removed';
