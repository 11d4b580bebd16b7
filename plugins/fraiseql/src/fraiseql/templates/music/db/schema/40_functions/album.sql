CREATE FUNCTION fn_create_album(artist_id uuid, title text) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('title', fn_create_album.title, 160);
    artist tb_artist;
    created uuid;
BEGIN
    -- Locked, so that the artist is neither renamed nor deleted while the documents are made.
    SELECT * INTO artist FROM tb_artist AS a
    WHERE a.id = fn_create_album.artist_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('artist', fn_create_album.artist_id);
    END IF;

    INSERT INTO tb_album (identifier, fk_artist, title)
    VALUES (fn_new_identifier('tb_album', wanted), artist.pk_artist, wanted)
    ON CONFLICT ON CONSTRAINT tb_album_artist_title_key DO NOTHING
    RETURNING id INTO created;

    IF created IS NULL THEN
        RAISE EXCEPTION '% has already an album titled %', artist.name, wanted
            USING ERRCODE = 'unique_violation',
                  COLUMN = 'title',
                  CONSTRAINT = 'tb_album_artist_title_key',
                  HINT = 'Choose another title.';
    END IF;

    PERFORM fn_sync_tv_album(created);
    PERFORM fn_sync_tv_artist(artist.id);
    RETURN created;
END
$$;

COMMENT ON FUNCTION fn_create_album(uuid, text) IS 'Add an album without tracks to an artist';

CREATE FUNCTION fn_delete_album(id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    of_artist uuid;
    album tb_album;
    tracks bigint;
BEGIN
    -- The artist is locked before the album, as fn_create_album does: one order, no deadlock.
    SELECT artist.id INTO of_artist
    FROM tb_artist AS artist
    WHERE artist.pk_artist = (
        SELECT a.fk_artist FROM tb_album AS a WHERE a.id = fn_delete_album.id)
    FOR NO KEY UPDATE;
    SELECT * INTO album FROM tb_album AS a WHERE a.id = fn_delete_album.id FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('album', fn_delete_album.id);
    END IF;

    SELECT count(*) INTO tracks FROM tb_track WHERE fk_album = album.pk_album;
    IF tracks > 0 THEN
        RAISE EXCEPTION '% cannot be deleted: it has %', album.title,
            CASE tracks WHEN 1 THEN '1 track' ELSE tracks || ' tracks' END
            USING ERRCODE = 'foreign_key_violation',
                  CONSTRAINT = 'tb_track_fk_album_fkey',
                  HINT = 'Only an album without tracks can be deleted.';
    END IF;

    DELETE FROM tb_album WHERE pk_album = album.pk_album;
    PERFORM fn_sync_tv_album(album.id);
    PERFORM fn_sync_tv_artist(of_artist);
    RETURN album.id;
END
$$;

COMMENT ON FUNCTION fn_delete_album(uuid) IS 'Remove an album that has no tracks';
