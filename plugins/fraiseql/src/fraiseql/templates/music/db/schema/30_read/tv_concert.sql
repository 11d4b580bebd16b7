-- fraiseql:begin tv_concert 488c650195668ab3
CREATE TABLE tv_concert (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    venue_id uuid NOT NULL GENERATED ALWAYS AS ((data ->> 'venue_id')::uuid) STORED,
    version integer NOT NULL GENERATED ALWAYS AS ((data ->> 'version')::integer) STORED,
    title text NOT NULL GENERATED ALWAYS AS (data ->> 'title') STORED,
    starts timestamptz NOT NULL,
    price numeric NOT NULL GENERATED ALWAYS AS ((data ->> 'price')::numeric) STORED
);

CREATE INDEX tv_concert_venue_id_idx ON tv_concert (venue_id);
CREATE INDEX tv_concert_starts_idx ON tv_concert (starts);

SELECT fn_compress_lz4('tv_concert', 'data', 'doc');

COMMENT ON TABLE tv_concert IS 'What the API reads of tb_concert: one document a row, made by v_concert';
-- fraiseql:end
