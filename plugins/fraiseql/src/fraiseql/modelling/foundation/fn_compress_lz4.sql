-- Compresses columns by lz4 where the server was built with it: that is read faster than pglz.
-- Elsewhere, and before PostgreSQL 14, they stay as they are. Holds for what is written from then on.
CREATE FUNCTION fn_compress_lz4(of_table regclass, VARIADIC columns name[]) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    wanted name;
BEGIN
    IF EXISTS (
        SELECT FROM pg_settings
        WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)
    ) THEN
        FOREACH wanted IN ARRAY columns LOOP
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET COMPRESSION lz4', of_table, wanted);
        END LOOP;
    END IF;
END
$$;

COMMENT ON FUNCTION fn_compress_lz4(regclass, name[]) IS
    'Compress columns of a table by lz4 where the server has it';
