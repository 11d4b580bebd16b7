-- What is read: one document a row. `data` is what the API promises; `doc` is the same as text,
-- because turning jsonb into text is what a read costs; the scalars stand beside it as columns, so
-- that shallow selections, filters and sorts never open the document.
CREATE TABLE tv_task (
    id uuid PRIMARY KEY,
    identifier text NOT NULL UNIQUE,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    title text GENERATED ALWAYS AS (data ->> 'title') STORED,
    done boolean GENERATED ALWAYS AS ((data ->> 'done')::boolean) STORED,
    -- Text becomes a time by a setting of the session, so this one cannot be generated.
    created_at timestamptz NOT NULL
);

CREATE INDEX tv_task_title_idx ON tv_task (title);
CREATE INDEX tv_task_done_created_at_idx ON tv_task (done, created_at);
CREATE INDEX tv_task_created_at_idx ON tv_task (created_at);

COMMENT ON TABLE tv_task IS 'What the API reads of tasks: one document a row';

-- The rows of tb_task are locked first: of two transactions that change the same task the later one
-- waits here, and then makes the document from what the former left.
CREATE FUNCTION fn_sync_tv_task(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql
AS $$
    SELECT FROM tb_task WHERE id = ANY (ids) ORDER BY pk_task FOR NO KEY UPDATE;

    DELETE FROM tv_task AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_task AS source WHERE source.id = stored.id);

    INSERT INTO tv_task (id, identifier, created_at, data)
    SELECT
        task.id,
        task.identifier,
        task.created_at,
        jsonb_build_object(
            'id', task.id,
            'identifier', task.identifier,
            'title', task.title,
            'done', task.done,
            'created_at', task.created_at
        )
    FROM tb_task AS task
    WHERE task.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        identifier = excluded.identifier,
        created_at = excluded.created_at,
        data = excluded.data;
$$;

COMMENT ON FUNCTION fn_sync_tv_task(uuid[]) IS
    'Bring the rows with these ids in line with tb_task: changed, added or removed';
