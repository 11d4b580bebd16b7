-- Empties and fills every tv_ table in one go: after a bulk load, or after a change of a v_ view.
-- The tables are locked until the transaction ends; single rows are what fn_sync_tv_* are for.
CREATE FUNCTION fn_sync_tv_all() RETURNS void
LANGUAGE sql
AS $$
    TRUNCATE tv_genre, tv_track, tv_album, tv_artist,
        tv_playlist, tv_employee, tv_customer, tv_invoice, tv_venue, tv_concert;

    INSERT INTO tv_genre (id, identifier, data)
    SELECT id, identifier, data FROM v_genre;

    INSERT INTO tv_track (id, identifier, data)
    SELECT id, identifier, data FROM v_track;

    INSERT INTO tv_album (id, identifier, data)
    SELECT id, identifier, data FROM v_album;

    INSERT INTO tv_artist (id, identifier, data)
    SELECT id, identifier, data FROM v_artist;

    INSERT INTO tv_playlist (id, identifier, data)
    SELECT id, identifier, data FROM v_playlist;

    INSERT INTO tv_employee (id, identifier, hire_date, data)
    SELECT id, identifier, hire_date, data FROM v_employee;

    INSERT INTO tv_customer (id, identifier, data)
    SELECT id, identifier, data FROM v_customer;

    INSERT INTO tv_invoice (id, identifier, invoice_date, data)
    SELECT id, identifier, invoice_date, data FROM v_invoice;

    INSERT INTO tv_venue (id, identifier, data, place)
    SELECT id, identifier, data, place FROM v_venue;

    INSERT INTO tv_concert (id, identifier, data, starts)
    SELECT id, identifier, data, starts FROM v_concert;
$$;

COMMENT ON FUNCTION fn_sync_tv_all() IS 'Rebuild every tv_ table from the tb_ tables';
