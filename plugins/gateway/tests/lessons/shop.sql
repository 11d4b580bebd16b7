CREATE TABLE tv_maker (id uuid PRIMARY KEY, data jsonb NOT NULL);
CREATE TABLE tv_thing (id uuid PRIMARY KEY, maker_id uuid, data jsonb NOT NULL);
INSERT INTO tv_maker
VALUES ('00000000-0000-0000-0000-0000000000a1',
        '{"id": "00000000-0000-0000-0000-0000000000a1", "name": "Acme"}');
INSERT INTO tv_thing
SELECT id, '00000000-0000-0000-0000-0000000000a1', jsonb_build_object('id', id, 'name', name)
FROM (VALUES ('00000000-0000-0000-0000-0000000000b1'::uuid, 'anvil'),
             ('00000000-0000-0000-0000-0000000000b2'::uuid, 'rocket')) AS t (id, name);
