-- Functions of every kind that mutations have, and of every way in which they fail.
CREATE TABLE tb_work (
    pk_work integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    name text NOT NULL CONSTRAINT work_name_key UNIQUE,
    pages integer NOT NULL DEFAULT 1 CHECK (pages > 0),
    price numeric,
    weight double precision,
    parent integer REFERENCES tb_work DEFERRABLE INITIALLY DEFERRED,
    tenant text,
    version integer NOT NULL DEFAULT 1
);

CREATE VIEW v_work AS
SELECT id, name, version, jsonb_build_object(
           'id', id, 'name', name, 'pages', pages, 'price', price, 'weight', weight,
           'tenant', tenant, 'version', version) AS data
  FROM tb_work;

CREATE FUNCTION fn_write_work(
    name text, pages integer DEFAULT NULL, price numeric DEFAULT NULL,
    weight double precision DEFAULT NULL, tags text[] DEFAULT NULL, extra jsonb DEFAULT NULL,
    is_draft boolean DEFAULT NULL, born date DEFAULT NULL
) RETURNS uuid LANGUAGE sql AS $$
    INSERT INTO tb_work (name, pages, price, weight, tenant)
    VALUES ($1 || coalesce(array_to_string($5, '-', '?'), '') || coalesce($6::text, '')
               || coalesce($7::text, '') || coalesce($8::text, ''),
            coalesce($2, 1), $3, $4, nullif(current_setting('app.tenant', true), ''))
    RETURNING id
$$;

CREATE FUNCTION fn_forget_works() RETURNS integer LANGUAGE sql AS $$
    WITH gone AS (DELETE FROM tb_work RETURNING 1) SELECT count(*)::integer FROM gone
$$;

CREATE FUNCTION fn_count_works() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM tb_work $$;

CREATE FUNCTION fn_list_works(input jsonb) RETURNS SETOF jsonb LANGUAGE sql AS $$
    SELECT data FROM v_work WHERE name LIKE input ->> 'name' ORDER BY name
$$;

CREATE FUNCTION fn_composite(name text) RETURNS tb_work LANGUAGE sql AS $$
    SELECT * FROM tb_work AS w WHERE w.name = fn_composite.name
$$;

-- It writes first, and then says what is asked for: nothing of that may be seen twice.
CREATE FUNCTION fn_misbehave(how text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    made uuid := fn_write_work('misbehaved ' || how || ' ' || (SELECT count(*) FROM tb_work));
BEGIN
    CASE how
        WHEN 'rule' THEN
            RAISE EXCEPTION 'Not on a % day.', 'Monday' USING HINT = 'Wait.', COLUMN = 'how';
        WHEN 'own state' THEN RAISE EXCEPTION 'Ours.' USING ERRCODE = 'FQ123';
        WHEN 'not found' THEN RAISE no_data_found USING MESSAGE = 'There is no such thing: é ☃';
        WHEN 'unsupported' THEN RAISE feature_not_supported USING MESSAGE = 'Not yet.';
        WHEN 'conflict' THEN
            RAISE EXCEPTION 'Changed.' USING ERRCODE = 'FQ409',
                DETAIL = '{"version": 3, "data": {"name": "n", "pages": 2, "secret": 1}}';
        WHEN 'deadlock' THEN RAISE deadlock_detected;
        WHEN 'serialization' THEN RAISE serialization_failure;
        WHEN 'unique' THEN INSERT INTO tb_work (name) VALUES ('u'), ('u');
        WHEN 'check' THEN INSERT INTO tb_work (name, pages) VALUES ('c', 0);
        WHEN 'null column' THEN INSERT INTO tb_work (name) VALUES (NULL);
        WHEN 'deferred' THEN INSERT INTO tb_work (name, parent) VALUES ('d', -1);
        WHEN 'division' THEN PERFORM 1 / 0;
        WHEN 'defect' THEN EXECUTE 'SELECT nothing_of_this_name';
        WHEN 'cancel' THEN RAISE query_canceled;
        WHEN 'null' THEN RETURN NULL;
        WHEN 'null member' THEN RETURN '{"name": null, "pages": 1}';
        WHEN 'other type' THEN RETURN '{"name": [], "pages": "many", "price": {}}';
        WHEN 'no object' THEN RETURN '5';
        ELSE RETURN (SELECT data FROM v_work WHERE id = made);
    END CASE;
    RETURN (SELECT data FROM v_work WHERE id = made);
END
$$;

CREATE FUNCTION fn_try_work(name text, status text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    made uuid := fn_write_work(name);
BEGIN
    RETURN CASE status
        WHEN 'null' THEN NULL
        WHEN 'silent' THEN '{"message": "nothing said"}'
        WHEN 'gone' THEN jsonb_build_object('status', 'success', 'entity_id', gen_random_uuid())
        WHEN 'conflict' THEN jsonb_build_object(
            'status', status, 'message', 'Taken.', 'entity_id', made,
            'errors', '[{"code": "TAKEN", "field": "name", "path": ["input", "name"]}]'::jsonb)
        ELSE jsonb_build_object(
            'status', status, 'message', 'Said ' || status, 'entity_id', made,
            'cascade', jsonb_build_object('updated', jsonb_build_array(
                jsonb_build_object('typename', 'Work', 'id', '1', 'operation', 'CREATED'))))
    END;
END
$$;

CREATE FUNCTION fn_rename_work(id uuid, name text, p_expected_version integer DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    current tb_work;
BEGIN
    SELECT * INTO STRICT current FROM tb_work AS w WHERE w.id = fn_rename_work.id FOR UPDATE;
    IF coalesce(p_expected_version, current.version) <> current.version THEN
        RAISE EXCEPTION 'Somebody else was here.' USING ERRCODE = 'FQ409',
            DETAIL = jsonb_build_object('version', current.version, 'data',
                (SELECT v.data FROM v_work AS v WHERE v.id = current.id))::text;
    END IF;
    UPDATE tb_work AS w SET name = fn_rename_work.name, version = version + 1
     WHERE w.id = fn_rename_work.id;
    RETURN fn_rename_work.id;
END
$$;

-- Every call leaves a mark that no rollback takes away, and one that it does.
CREATE SEQUENCE seq_begun;
CREATE TABLE tb_done (word text NOT NULL);

CREATE FUNCTION fn_take_time(word text, seconds double precision) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('seq_begun');
    INSERT INTO tb_done VALUES (word);
    PERFORM pg_sleep(seconds);
    RETURN word;
END
$$;

CREATE TABLE tb_lock (name text PRIMARY KEY, count integer NOT NULL DEFAULT 0);
INSERT INTO tb_lock VALUES ('a'), ('b');

CREATE FUNCTION fn_lock_both(first text, second text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('seq_begun');
    UPDATE tb_lock SET count = count + 1 WHERE name = first;
    PERFORM pg_sleep(0.3);
    UPDATE tb_lock SET count = count + 1 WHERE name = second;
    RETURN first;
END
$$;
