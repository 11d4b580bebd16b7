CREATE TABLE tv_page (
    id uuid PRIMARY KEY,
    title text GENERATED ALWAYS AS (data->>'title') STORED,
    data jsonb NOT NULL
);

CREATE FUNCTION fn_create_page(title text) RETURNS uuid LANGUAGE sql AS $$
    INSERT INTO tv_page (id, data)
    SELECT id, jsonb_build_object('id', id, 'title', title)
      FROM gen_random_uuid() AS id
    RETURNING id
$$;
