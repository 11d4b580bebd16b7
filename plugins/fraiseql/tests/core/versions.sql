-- What authors copy: a conflict tells the caller what is there now.
CREATE FUNCTION fn_check_version(expected integer, current integer, data jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF expected IS DISTINCT FROM current THEN
        RAISE EXCEPTION 'Somebody else has changed this since you looked.'
            USING ERRCODE = 'FQ409',
                  DETAIL = jsonb_build_object('version', current, 'data', data)::text;
    END IF;
END
$$;

CREATE TYPE mood AS ENUM ('calm', 'wild');

CREATE TABLE tb_page (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title text NOT NULL,
    version integer NOT NULL DEFAULT 1
);

CREATE VIEW v_page AS
SELECT id, version, jsonb_build_object(
           'id', id, 'title_text', title, 'version', version, 'mood', 'wild', 'pk_page', 7,
           'notes', jsonb_build_array(jsonb_build_object('note_text', 'n', 'secret', 1)),
           'subjects', '[{"kind": "n", "note_text": "s", "secret": 1}, {"kind": "?", "secret": 1}]'::jsonb,
           'place', '{"kind": "r", "floor": 2, "secret": 1}'::jsonb) AS data
  FROM tb_page;

CREATE FUNCTION fn_rename_page(p_id uuid, title text, p_expected_version integer DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    current tb_page;
BEGIN
    SELECT * INTO STRICT current FROM tb_page WHERE id = p_id FOR UPDATE;
    PERFORM fn_check_version(coalesce(p_expected_version, current.version), current.version,
                             (SELECT data FROM v_page WHERE id = p_id));
    UPDATE tb_page SET title = fn_rename_page.title, version = version + 1 WHERE id = p_id;
    RETURN p_id;
END
$$;

CREATE FUNCTION fn_rename_document(input jsonb, expected_version bigint)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    current tb_page;
    wanted uuid := (input ->> 'id')::uuid;
BEGIN
    UPDATE tb_page SET title = input ->> 'title', version = version + 1
     WHERE id = wanted AND version = fn_rename_document.expected_version;
    RETURN jsonb_build_object('status', CASE WHEN FOUND THEN 'updated' ELSE 'conflict' END,
                              'entity_id', wanted);
END
$$;
