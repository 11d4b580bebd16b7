-- fraiseql:begin tv_venue cb8b124fafefd2bd
CREATE TABLE tv_venue (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    name text NOT NULL GENERATED ALWAYS AS (data ->> 'name') STORED,
    city text NOT NULL GENERATED ALWAYS AS (data ->> 'city') STORED,
    place point NOT NULL
);

CREATE INDEX tv_venue_name_idx ON tv_venue (name);
CREATE INDEX tv_venue_city_idx ON tv_venue (city);
CREATE INDEX tv_venue_place_order_distance_to_idx ON tv_venue USING gist (place);

SELECT fn_compress_lz4('tv_venue', 'data', 'doc');

COMMENT ON TABLE tv_venue IS 'What the API reads of tb_venue: one document a row, made by v_venue';
-- fraiseql:end
