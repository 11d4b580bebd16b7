-- What can be done. Each function checks what it is given, changes tb_task, brings tv_task in line,
-- and returns the id that the answer is read by.

CREATE FUNCTION fn_create_task(title text) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := btrim(fn_create_task.title);
    public_id uuid := gen_random_uuid();
    slug text;
BEGIN
    IF coalesce(wanted, '') = '' THEN
        RAISE EXCEPTION 'title must not be empty'
            USING ERRCODE = 'invalid_parameter_value',
                  COLUMN = 'title',
                  HINT = 'Say in a few words what is to be done.';
    END IF;

    slug := btrim(left(regexp_replace(lower(wanted), '(\W|_)+', '-', 'g'), 60), '-');
    INSERT INTO tb_task (id, identifier, title)
    VALUES (
        public_id,
        -- Eight digits of the id keep it unique where two tasks have one title.
        concat_ws('-', nullif(slug, ''), left(public_id::text, 8)),
        wanted
    );

    PERFORM fn_sync_tv_task(public_id);
    RETURN public_id;
END
$$;

COMMENT ON FUNCTION fn_create_task(text) IS 'Add a task';

CREATE FUNCTION fn_complete_task(id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE tb_task AS task SET done = true WHERE task.id = fn_complete_task.id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'There is no task with this id'
            USING ERRCODE = 'no_data_found',
                  DETAIL = format('task %s', coalesce(fn_complete_task.id::text, 'null')),
                  HINT = 'Look the task up by its identifier.';
    END IF;

    PERFORM fn_sync_tv_task(fn_complete_task.id);
    RETURN fn_complete_task.id;
END
$$;

COMMENT ON FUNCTION fn_complete_task(uuid) IS 'Mark a task as done';
