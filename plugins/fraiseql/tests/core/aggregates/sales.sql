CREATE TYPE channel AS ENUM ('shop', 'web', 'phone');
CREATE TABLE tv_sale (
    id uuid PRIMARY KEY,
    country text,
    channel channel,
    quantity integer,
    points bigint,
    price numeric,
    weight double precision,
    paid boolean,
    sold_on date,
    sold_at timestamptz,
    data jsonb NOT NULL
);
CREATE TABLE tv_bare (id uuid PRIMARY KEY, data jsonb NOT NULL);
