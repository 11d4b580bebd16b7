-- Writes go through functions: each checks what it is given, changes the tb_ tables, brings the tv_
-- tables in line, and returns the id that the answer is read by. Errors carry a SQLSTATE by which
-- the API names them: 22023 and 22001 bad input, P0002 unknown id, 23505 taken, 23503 still in use.

CREATE FUNCTION fn_create_artist(name text) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('name', fn_create_artist.name, 120);
    created uuid;
BEGIN
    INSERT INTO tb_artist (identifier, name)
    VALUES (fn_new_identifier('tb_artist', wanted), wanted)
    ON CONFLICT ON CONSTRAINT tb_artist_name_key DO NOTHING
    RETURNING id INTO created;

    IF created IS NULL THEN
        RAISE EXCEPTION 'There is already an artist named %', wanted
            USING ERRCODE = 'unique_violation',
                  COLUMN = 'name',
                  CONSTRAINT = 'tb_artist_name_key',
                  HINT = 'Look the artist up by name, or choose another name.';
    END IF;

    PERFORM fn_sync_tv_artist(created);
    RETURN created;
END
$$;

COMMENT ON FUNCTION fn_create_artist(text) IS 'Add an artist; the identifier is made from the name';

CREATE FUNCTION fn_rename_artist(id uuid, name text) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('name', fn_rename_artist.name, 120);
    artist tb_artist;
BEGIN
    -- Locked before the name is looked for, so that documents made meanwhile elsewhere wait.
    SELECT * INTO artist FROM tb_artist AS a WHERE a.id = fn_rename_artist.id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('artist', fn_rename_artist.id);
    END IF;

    BEGIN
        UPDATE tb_artist AS a SET name = wanted WHERE a.pk_artist = artist.pk_artist;
    EXCEPTION WHEN unique_violation THEN
        RAISE EXCEPTION 'There is already an artist named %', wanted
            USING ERRCODE = 'unique_violation',
                  COLUMN = 'name',
                  CONSTRAINT = 'tb_artist_name_key',
                  HINT = 'Choose another name.';
    END;

    PERFORM fn_sync_artist_name(artist.pk_artist);
    RETURN artist.id;
END
$$;

COMMENT ON FUNCTION fn_rename_artist(uuid, text) IS
    'Change the name of an artist everywhere it is shown; the identifier stays, as URLs use it';

-- The documents that show an artist's name: the artist, its albums and tracks, and the playlists
-- and invoices on which the tracks stand.
CREATE FUNCTION fn_sync_artist_name(of_artist integer) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    albums integer[] := array(
        SELECT pk_album FROM tb_album WHERE fk_artist = of_artist);
    tracks integer[] := array(
        SELECT pk_track FROM tb_track WHERE fk_album = ANY (albums));
BEGIN
    PERFORM fn_sync_tv_artist(VARIADIC array(
        SELECT id FROM tb_artist WHERE pk_artist = of_artist));
    PERFORM fn_sync_tv_album(VARIADIC array(
        SELECT id FROM tb_album WHERE pk_album = ANY (albums)));
    PERFORM fn_sync_tv_track(VARIADIC array(
        SELECT id FROM tb_track WHERE pk_track = ANY (tracks)));
    PERFORM fn_sync_tv_playlist(VARIADIC array(
        SELECT id FROM tb_playlist WHERE pk_playlist IN (
            SELECT fk_playlist FROM tb_playlist_track WHERE fk_track = ANY (tracks))));
    PERFORM fn_sync_tv_invoice(VARIADIC array(
        SELECT id FROM tb_invoice WHERE pk_invoice IN (
            SELECT fk_invoice FROM tb_invoice_line WHERE fk_track = ANY (tracks))));
END
$$;

COMMENT ON FUNCTION fn_sync_artist_name(integer) IS 'Renew every document that shows an artist''s name';

CREATE FUNCTION fn_delete_artist(id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    artist tb_artist;
    albums bigint;
BEGIN
    SELECT * INTO artist FROM tb_artist AS a WHERE a.id = fn_delete_artist.id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('artist', fn_delete_artist.id);
    END IF;

    SELECT count(*) INTO albums FROM tb_album WHERE fk_artist = artist.pk_artist;
    IF albums > 0 THEN
        RAISE EXCEPTION '% cannot be deleted: % still in the catalogue', artist.name,
            CASE albums WHEN 1 THEN '1 album is' ELSE albums || ' albums are' END
            USING ERRCODE = 'foreign_key_violation',
                  CONSTRAINT = 'tb_album_fk_artist_fkey',
                  HINT = 'Delete the albums first.';
    END IF;

    DELETE FROM tb_artist WHERE pk_artist = artist.pk_artist;
    PERFORM fn_sync_tv_artist(artist.id);
    RETURN artist.id;
END
$$;

COMMENT ON FUNCTION fn_delete_artist(uuid) IS 'Remove an artist that has no albums';
