CREATE TABLE tv_customer (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    first_name text GENERATED ALWAYS AS (data ->> 'first_name') STORED,
    last_name text GENERATED ALWAYS AS (data ->> 'last_name') STORED,
    company text GENERATED ALWAYS AS (data ->> 'company') STORED,
    email text GENERATED ALWAYS AS (data ->> 'email') STORED,
    city text GENERATED ALWAYS AS (data ->> 'city') STORED,
    country text GENERATED ALWAYS AS (data ->> 'country') STORED,
    support_rep_name text GENERATED ALWAYS AS (data ->> 'support_rep_name') STORED,
    invoice_count integer GENERATED ALWAYS AS ((data ->> 'invoice_count')::integer) STORED,
    total_spent numeric GENERATED ALWAYS AS ((data ->> 'total_spent')::numeric) STORED
);

CREATE INDEX tv_customer_last_name_first_name_idx ON tv_customer (last_name, first_name);
CREATE INDEX tv_customer_country_idx ON tv_customer (country);
CREATE INDEX tv_customer_email_idx ON tv_customer (email);
CREATE INDEX tv_customer_total_spent_idx ON tv_customer (total_spent);

COMMENT ON TABLE tv_customer IS 'What the API reads of customers: one document a row, made by v_customer';

CREATE FUNCTION fn_sync_tv_customer(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_customer WHERE id = ANY (ids) ORDER BY pk_customer FOR NO KEY UPDATE;

    DELETE FROM tv_customer AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_customer AS source WHERE source.id = stored.id);

    INSERT INTO tv_customer (id, identifier, data)
    SELECT document.id, document.identifier, document.data
    FROM v_customer AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_customer(uuid[]) IS
    'Bring the rows with these ids in line with tb_customer: changed, added or removed';
