CREATE TABLE tb_book (
    pk_book integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    identifier text NOT NULL UNIQUE,
    title text NOT NULL
);

CREATE TABLE tv_book (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    title text NOT NULL,
    data jsonb NOT NULL
);

CREATE FUNCTION fn_create_book(title text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    new_id uuid;
BEGIN
    INSERT INTO tb_book (identifier, title)
    VALUES (lower(replace(fn_create_book.title, ' ', '-')), fn_create_book.title)
    RETURNING id INTO new_id;
    INSERT INTO tv_book
    SELECT id, identifier, b.title, jsonb_build_object('id', id, 'identifier', identifier, 'title', b.title)
      FROM tb_book AS b
     WHERE id = new_id;
    RETURN new_id;
END
$$;

CREATE FUNCTION fn_nap(seconds integer) RETURNS uuid LANGUAGE sql AS $$
    SELECT NULL::uuid FROM pg_sleep(seconds)
$$;

SELECT fn_create_book('Middlemarch');
SELECT fn_create_book('Villette');
