-- hire_date is filled by fn_sync_tv_employee: text becomes a date by a setting of the session,
-- which a generated column may not depend on.
CREATE TABLE tv_employee (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    first_name text GENERATED ALWAYS AS (data ->> 'first_name') STORED,
    last_name text GENERATED ALWAYS AS (data ->> 'last_name') STORED,
    title text GENERATED ALWAYS AS (data ->> 'title') STORED,
    email text GENERATED ALWAYS AS (data ->> 'email') STORED,
    city text GENERATED ALWAYS AS (data ->> 'city') STORED,
    country text GENERATED ALWAYS AS (data ->> 'country') STORED,
    hire_date date NOT NULL,
    manager_name text GENERATED ALWAYS AS (data ->> 'manager_name') STORED,
    customer_count integer GENERATED ALWAYS AS ((data ->> 'customer_count')::integer) STORED
);

CREATE INDEX tv_employee_last_name_first_name_idx ON tv_employee (last_name, first_name);

COMMENT ON TABLE tv_employee IS 'What the API reads of employees: one document a row, made by v_employee';

CREATE FUNCTION fn_sync_tv_employee(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_employee WHERE id = ANY (ids) ORDER BY pk_employee FOR NO KEY UPDATE;

    DELETE FROM tv_employee AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_employee AS source WHERE source.id = stored.id);

    INSERT INTO tv_employee (id, identifier, hire_date, data)
    SELECT document.id, document.identifier, document.hire_date, document.data
    FROM v_employee AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        hire_date = excluded.hire_date,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_employee(uuid[]) IS
    'Bring the rows with these ids in line with tb_employee: changed, added or removed';
