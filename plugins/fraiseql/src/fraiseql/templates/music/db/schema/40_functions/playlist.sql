CREATE FUNCTION fn_create_playlist(name text) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('name', fn_create_playlist.name, 120);
    created uuid;
BEGIN
    INSERT INTO tb_playlist (identifier, name)
    VALUES (fn_new_identifier('tb_playlist', wanted), wanted)
    RETURNING id INTO created;

    PERFORM fn_sync_tv_playlist(created);
    RETURN created;
END
$$;

COMMENT ON FUNCTION fn_create_playlist(text) IS 'Add an empty playlist; several may have one name';

CREATE FUNCTION fn_add_playlist_track(playlist_id uuid, track_id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    playlist integer;
    track integer;
BEGIN
    SELECT pk_playlist INTO playlist FROM tb_playlist
    WHERE id = fn_add_playlist_track.playlist_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('playlist', fn_add_playlist_track.playlist_id);
    END IF;

    -- The playlist's document shows the artist's name: whoever is just changing it is waited for.
    SELECT t.pk_track INTO track
    FROM tb_track AS t
    JOIN tb_album ON tb_album.pk_album = t.fk_album
    JOIN tb_artist ON tb_artist.pk_artist = tb_album.fk_artist
    WHERE t.id = fn_add_playlist_track.track_id
    FOR SHARE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('track', fn_add_playlist_track.track_id);
    END IF;

    INSERT INTO tb_playlist_track (fk_playlist, fk_track) VALUES (playlist, track)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The track is already in this playlist'
            USING ERRCODE = 'unique_violation',
                  COLUMN = 'track_id',
                  CONSTRAINT = 'tb_playlist_track_pkey',
                  HINT = 'A track stands in a playlist once.';
    END IF;

    UPDATE tb_playlist SET version = version + 1 WHERE pk_playlist = playlist;
    PERFORM fn_sync_tv_playlist(fn_add_playlist_track.playlist_id);
    RETURN fn_add_playlist_track.playlist_id;
END
$$;

COMMENT ON FUNCTION fn_add_playlist_track(uuid, uuid) IS 'Put a track into a playlist';

CREATE FUNCTION fn_remove_playlist_track(playlist_id uuid, track_id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    playlist integer;
BEGIN
    SELECT pk_playlist INTO playlist FROM tb_playlist
    WHERE id = fn_remove_playlist_track.playlist_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('playlist', fn_remove_playlist_track.playlist_id);
    END IF;

    DELETE FROM tb_playlist_track AS entry
    USING tb_track AS t
    WHERE entry.fk_playlist = playlist
      AND entry.fk_track = t.pk_track
      AND t.id = fn_remove_playlist_track.track_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The track is not in this playlist'
            USING ERRCODE = 'no_data_found',
                  COLUMN = 'track_id',
                  HINT = 'Look at the playlist''s entries for the tracks it has.';
    END IF;

    UPDATE tb_playlist SET version = version + 1 WHERE pk_playlist = playlist;
    PERFORM fn_sync_tv_playlist(fn_remove_playlist_track.playlist_id);
    RETURN fn_remove_playlist_track.playlist_id;
END
$$;

COMMENT ON FUNCTION fn_remove_playlist_track(uuid, uuid) IS 'Take a track out of a playlist';

-- Says by value whether it was done: somebody else may have changed the playlist meanwhile.
CREATE FUNCTION fn_rename_playlist(id uuid, name text, expected_version integer) RETURNS jsonb
LANGUAGE plpgsql
AS $$
DECLARE
    wanted text := fn_require_text('name', fn_rename_playlist.name, 120);
    current integer;
BEGIN
    SELECT p.version INTO current FROM tb_playlist AS p
    WHERE p.id = fn_rename_playlist.id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('playlist', fn_rename_playlist.id);
    ELSIF current <> fn_rename_playlist.expected_version THEN
        RETURN jsonb_build_object(
            'status', 'conflict',
            'message', 'Somebody else has changed the playlist since you looked.',
            'entity_id', fn_rename_playlist.id
        );
    END IF;

    UPDATE tb_playlist AS p SET name = wanted, version = p.version + 1
    WHERE p.id = fn_rename_playlist.id;
    PERFORM fn_sync_tv_playlist(fn_rename_playlist.id);
    RETURN jsonb_build_object('status', 'updated', 'entity_id', fn_rename_playlist.id);
END
$$;

COMMENT ON FUNCTION fn_rename_playlist(uuid, text, integer) IS
    'Change a name, unless the playlist has another version; the identifier stays';

CREATE FUNCTION fn_delete_playlist(id uuid) RETURNS uuid
LANGUAGE plpgsql
AS $$
BEGIN
    DELETE FROM tb_playlist AS p WHERE p.id = fn_delete_playlist.id;
    IF NOT FOUND THEN
        PERFORM fn_raise_unknown('playlist', fn_delete_playlist.id);
    END IF;

    PERFORM fn_sync_tv_playlist(fn_delete_playlist.id);
    RETURN fn_delete_playlist.id;
END
$$;

COMMENT ON FUNCTION fn_delete_playlist(uuid) IS 'Remove a playlist; its tracks stay in the catalogue';
