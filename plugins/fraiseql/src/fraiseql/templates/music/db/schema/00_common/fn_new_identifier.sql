-- An identifier that no row of the table has: the slug of a label, numbered where it is taken.
--
-- The lock makes two transactions that want the same slug take turns, so that neither sees the
-- other's number as free; it ends with the transaction. It is taken on the slug without its
-- numbers, because 'live' numbered twice and 'Live 2' want the same identifier.
CREATE FUNCTION fn_new_identifier(of_table regclass, label text) RETURNS text
LANGUAGE plpgsql
AS $$
DECLARE
    slug text := coalesce(nullif(fn_slug(label), ''), replace(of_table::text, 'tb_', ''));
    candidate text := slug;
    number integer := 1;
    taken boolean;
BEGIN
    PERFORM pg_advisory_xact_lock(
        of_table::oid::integer, hashtext(regexp_replace(slug, '(-[0-9]+)+$', '')));
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE identifier = $1)', of_table)
            INTO taken USING candidate;
        EXIT WHEN NOT taken;
        number := number + 1;
        candidate := slug || '-' || number;
    END LOOP;
    RETURN candidate;
END
$$;

COMMENT ON FUNCTION fn_new_identifier(regclass, text) IS
    'A free identifier for a new row: the slug of its label, numbered where it is taken';
