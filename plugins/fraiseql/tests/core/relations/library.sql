CREATE TABLE tv_label (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    country text,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED
);

-- The scalars of the embedded genre have columns too.
CREATE TABLE tv_band (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    founded integer,
    label_id uuid,
    genre_name text,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED
);
CREATE INDEX tv_band_label_idx ON tv_band (label_id, name, id);

CREATE TABLE tv_record (
    id uuid PRIMARY KEY,
    title text NOT NULL,
    band_id uuid NOT NULL,
    year integer NOT NULL,
    rating numeric,
    released timestamptz,
    data jsonb NOT NULL
);
CREATE INDEX tv_record_band_idx ON tv_record (band_id, year, id);
CREATE INDEX tv_record_order_idx ON tv_record (year, id);

-- Documents alone.
CREATE TABLE tv_song (data jsonb NOT NULL);

CREATE FUNCTION fn_rename_band(id uuid, name text) RETURNS uuid LANGUAGE sql AS $$
    UPDATE tv_band AS b SET name = fn_rename_band.name, data = b.data || jsonb_build_object('name', fn_rename_band.name)
     WHERE b.id = fn_rename_band.id RETURNING b.id
$$;

CREATE FUNCTION fn_describe_band(name text) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object('id', gen_random_uuid(), 'name', name)
$$;
