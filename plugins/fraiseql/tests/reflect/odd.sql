-- A database that nobody made for this: every way to hold documents, and tables without any.
CREATE TYPE mood AS ENUM ('so so', 'very good', '1st', 'null');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);

CREATE TABLE author (
    author_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name text NOT NULL,
    born date,
    moods mood[] NOT NULL DEFAULT '{}',
    mood mood NOT NULL DEFAULT 'so so',
    pages positive,
    host inet,
    "order" text,
    "Odd Name" text,
    "class" text,
    seen timestamp,
    token char(3)
);
COMMENT ON TABLE author IS 'Who "writes"';
COMMENT ON COLUMN author.name IS 'As on the cover: first names, then the family''s name, and titles before all of them';

CREATE TABLE book (
    book_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    author_id integer NOT NULL REFERENCES author,
    editor_id integer REFERENCES author,
    title text NOT NULL,
    price numeric(8, 2),
    extra jsonb
);

-- a view over one table: PostgreSQL prints its columns without an alias
CREATE VIEW v_author AS
SELECT id, jsonb_build_object(
    'id', id, 'name', name, 'born', born, 'mood', mood, 'seen', seen, 'class', "class"
) AS data
FROM author AS a
WHERE name <> 'nobody, from, nowhere';

CREATE VIEW v_book AS
SELECT
    book.id,
    jsonb_build_object(
        'id', book.id,
        'title', book.title,
        'price', book.price,
        'it''s', 1,
        'shout', upper(book.title || ', '')'),
        'author', author.data,
        'editor', editor.data,
        'extra', book.extra
    ) AS data
FROM book
JOIN author AS writer ON writer.author_id = book.author_id
JOIN v_author AS author ON author.id = writer.id
LEFT JOIN author AS corrector ON corrector.author_id = book.editor_id
LEFT JOIN v_author AS editor ON editor.id = corrector.id;

-- a read table with a column of its own type beside the document
CREATE TABLE tv_book (
    id uuid PRIMARY KEY,
    data jsonb NOT NULL,
    price numeric GENERATED ALWAYS AS ((data ->> 'price')::numeric) STORED,
    author_name text GENERATED ALWAYS AS (data -> 'author' ->> 'name') STORED
);

-- documents from nowhere: only they themselves tell
CREATE TABLE events (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), data jsonb NOT NULL);

CREATE VIEW figures AS SELECT count(*) AS books FROM book;
CREATE VIEW v_union AS
SELECT id, jsonb_build_object('id', id) AS data FROM author
UNION ALL
SELECT id, jsonb_build_object('id', id) AS data FROM book;

CREATE TABLE "Odd Table" ("select" integer, "é" text);
CREATE TABLE tb_nothing ();

INSERT INTO author (name, born, seen, "order") VALUES
    ('Ann', '1950-01-02', '2020-01-01 10:00', 'x'), ('Ben', NULL, NULL, NULL);
INSERT INTO book (author_id, editor_id, title, price, extra)
SELECT 1, n, 'Book ' || n, n + 0.5, jsonb_build_object('colour', 'red', 'sizes', '[1, 2]'::jsonb)
FROM generate_series(1, 2) AS n;
INSERT INTO tv_book (id, data) SELECT id, data FROM v_book;
INSERT INTO events (id, data)
SELECT id, jsonb_build_object(
    'id', id, 'kind', kind, 'at', '2026-01-01T10:00:00+00:00', 'day', '2026-01-01',
    'count', count, 'big', 9007199254740993, 'ratio', 0.5, 'on', true, 'who', gen_random_uuid(),
    'lines', jsonb_build_array(jsonb_build_object('text', 'a', 'number', count)),
    'mixed', CASE kind WHEN 'a' THEN '1'::jsonb ELSE '"x"' END,
    'pk_event', 1, 'empty', '[]'::jsonb
)
FROM (SELECT gen_random_uuid() AS id, kind, nullif(n, 2) AS count
      FROM (VALUES ('a', 1), ('b', 2)) AS given (kind, n)) AS made;
