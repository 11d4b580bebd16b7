-- A shelf of notes, and a row that takes as long to read as tb_pause says.
CREATE TABLE tb_note (
    pk_note integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    text text NOT NULL
);
INSERT INTO tb_note (text) SELECT 'note ' || number FROM generate_series(1, 3) AS number;

CREATE VIEW v_note AS
SELECT id, text, jsonb_build_object('id', id, 'text', text) AS data FROM tb_note;

CREATE FUNCTION fn_write_note(text text) RETURNS uuid LANGUAGE sql AS $$
    INSERT INTO tb_note (text) VALUES ($1) RETURNING id
$$;

CREATE TABLE tb_pause (seconds double precision NOT NULL);
INSERT INTO tb_pause VALUES (0);

CREATE VIEW v_nap AS
SELECT '00000000-0000-4000-8000-000000000001'::uuid AS id,
       jsonb_build_object(
           'id', '00000000-0000-4000-8000-000000000001',
           'slept', (SELECT pg_sleep(seconds)::text || 'well' FROM tb_pause)) AS data;

CREATE FUNCTION fn_take_time(text text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tb_note (text) VALUES ($1);
    PERFORM pg_sleep(seconds) FROM tb_pause;
    RETURN $1;
END
$$;
