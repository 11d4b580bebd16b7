"""What can be done in the music store, alone and at the same time."""

import threading
import uuid

import psycopg
import pytest

KINDS = ("album", "artist", "customer", "employee", "genre", "invoice", "playlist", "track")


def value(connection, sql, *values):
    return connection.execute(sql, values).fetchone()[0]


def assert_in_line(connection):
    """The stored documents are what the tables say."""
    for kind in KINDS:
        wrong = value(
            connection,
            f"""
            SELECT count(*) FROM v_{kind} AS document
            FULL JOIN tv_{kind} AS stored USING (id)
            WHERE stored.data IS DISTINCT FROM document.data
            """,
        )
        assert wrong == 0, kind


def id_of(connection, kind, identifier):
    return value(connection, f"SELECT id FROM tb_{kind} WHERE identifier = %s", identifier)


def test_an_artist_from_the_cradle_to_the_grave(music):
    artist = value(music, "SELECT fn_create_artist(%s)", "  Clara \t Schumann ")
    assert value(music, "SELECT data FROM tv_artist WHERE id = %s", artist) == {
        "id": str(artist),
        "identifier": "clara-schumann",
        "name": "Clara Schumann",
        "album_count": 0,
        "albums": [],
    }
    album = value(music, "SELECT fn_create_album(%s, %s)", artist, "Trios")
    assert_in_line(music)
    assert value(music, "SELECT fn_rename_artist(%s, %s)", artist, "Clara Wieck") == artist
    assert_in_line(music)
    stored = value(music, "SELECT data FROM tv_artist WHERE id = %s", artist)
    assert (stored["identifier"], stored["albums"][0]["artist_name"]) == (
        "clara-schumann",
        "Clara Wieck",
    )
    assert value(music, "SELECT fn_delete_album(%s)", album) == album
    assert value(music, "SELECT fn_delete_artist(%s)", artist) == artist
    assert_in_line(music)
    assert value(music, "SELECT count(*) FROM tv_artist WHERE id = %s", artist) == 0


def test_a_name_is_changed_everywhere(music):
    artist = id_of(music, "artist", "iron-maiden")
    value(music, "SELECT fn_rename_artist(%s, 'Charlotte')", artist)
    assert_in_line(music)
    for kind in ("artist", "album", "track", "playlist", "invoice"):
        held = "SELECT count(*) FROM tv_{} WHERE doc LIKE %s"
        assert value(music, held.format(kind), "%Charlotte%") > 0
        assert value(music, held.format(kind), '%"artist_name": "Iron Maiden"%') == 0


def test_a_playlist_is_made_filled_emptied_and_deleted(music):
    playlist = value(music, "SELECT fn_create_playlist('Grunge')")
    assert value(music, "SELECT identifier FROM tv_playlist WHERE id = %s", playlist) == "grunge-2"
    tracks = [id_of(music, "track", name) for name in ("go-down", "overdose")]
    for track in tracks:
        value(music, "SELECT fn_add_playlist_track(%s, %s)", playlist, track)
    stored = value(music, "SELECT data FROM tv_playlist WHERE id = %s", playlist)
    assert (stored["track_count"], stored["minutes"]) == (2, 12)
    value(music, "SELECT fn_remove_playlist_track(%s, %s)", playlist, tracks[0])
    assert_in_line(music)
    value(music, "SELECT fn_delete_playlist(%s)", playlist)
    assert_in_line(music)


@pytest.mark.parametrize(
    ("call", "state", "column", "message"),
    [
        ("fn_create_artist(NULL)", "22023", "name", "name must not be empty"),
        ("fn_create_artist(E' \\n\\u00a0')", "22023", "name", "name must not be empty"),
        (
            "fn_create_artist(repeat('x', 121))",
            "22001",
            "name",
            "at most 120 characters",
        ),
        ("fn_create_artist('AC/DC')", "23505", "name", "already an artist named AC/DC"),
        ("fn_create_artist(' AC/DC ')", "23505", "name", "already an artist named AC/DC"),
        ("fn_rename_artist(gen_random_uuid(), 'x')", "P0002", None, "no artist with this id"),
        ("fn_rename_artist(NULL, 'x')", "P0002", None, "no artist with this id"),
        ("fn_rename_artist(:artist, '')", "22023", "name", "name must not be empty"),
        ("fn_rename_artist(:artist, 'U2')", "23505", "name", "already an artist named U2"),
        ("fn_delete_artist(:artist)", "23503", None, "AC/DC cannot be deleted: 2 albums are"),
        ("fn_delete_artist(gen_random_uuid())", "P0002", None, "no artist with this id"),
        ("fn_create_album(gen_random_uuid(), 'x')", "P0002", None, "no artist with this id"),
        ("fn_create_album(:artist, ' ')", "22023", "title", "title must not be empty"),
        ("fn_create_album(:artist, 'Let There Be Rock')", "23505", "title", "has already an album"),
        ("fn_delete_album(:album)", "23503", None, "cannot be deleted: it has 8 tracks"),
        ("fn_delete_album(gen_random_uuid())", "P0002", None, "no album with this id"),
        ("fn_create_playlist('')", "22023", "name", "name must not be empty"),
        ("fn_add_playlist_track(gen_random_uuid(), :track)", "P0002", None, "no playlist with"),
        ("fn_add_playlist_track(:playlist, gen_random_uuid())", "P0002", None, "no track with"),
        ("fn_add_playlist_track(:playlist, :track)", "23505", "track_id", "already in this"),
        ("fn_remove_playlist_track(gen_random_uuid(), :track)", "P0002", None, "no playlist with"),
        (
            "fn_remove_playlist_track(:playlist, :album)",
            "P0002",
            "track_id",
            "not in this playlist",
        ),
        ("fn_delete_playlist(gen_random_uuid())", "P0002", None, "no playlist with this id"),
    ],
)
def test_bad_input_is_refused_with_its_reason(shared_music, call, state, column, message):
    for kind, identifier in {
        "artist": "ac-dc",
        "album": "let-there-be-rock",
        "track": "go-down",
        "playlist": "music",
    }.items():
        call = call.replace(f":{kind}", f"'{id_of(shared_music, kind, identifier)}'")
    with pytest.raises(psycopg.Error) as caught:
        shared_music.execute(f"SELECT {call}")
    told = caught.value.diag
    assert (told.sqlstate, told.column_name) == (state, column)
    assert message in told.message_primary
    assert told.message_hint
    assert_in_line(shared_music)


def in_thread(dsn, sql, *values):
    """Run a statement in a session of its own; gives what waits for its outcome."""
    outcome = []

    def run():
        try:
            with psycopg.connect(dsn, autocommit=True) as connection:
                outcome.append(connection.execute(sql, values).fetchone()[0])
        except psycopg.Error as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()

    def wait():
        thread.join(20)
        assert outcome, "still waiting"
        return outcome[0]

    return wait


def wait_for_a_lock(connection):
    """Until some session of this database waits for another."""
    for _ in range(200):
        if value(
            connection,
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND wait_event_type = 'Lock'",
        ):
            return
        connection.execute("SELECT pg_sleep(0.05)")
    raise AssertionError("nobody waits")


@pytest.mark.parametrize("way", ["album", "playlist"])
def test_what_is_made_while_an_artist_is_renamed_shows_the_new_name(music, music_dsn, way):
    artist = id_of(music, "artist", "u2")
    with psycopg.connect(music_dsn) as renaming:
        renaming.execute("SELECT fn_rename_artist(%s, 'Feedback')", (artist,))
        if way == "album":
            waiting = in_thread(music_dsn, "SELECT fn_create_album(%s, 'Live')", artist)
        else:
            playlist = value(music, "SELECT fn_create_playlist('Mine')")
            track = value(
                music,
                "SELECT tb_track.id FROM tb_track JOIN tb_album ON pk_album = fk_album"
                " JOIN tb_artist ON pk_artist = fk_artist WHERE tb_artist.id = %s LIMIT 1",
                artist,
            )
            sql = "SELECT fn_add_playlist_track(%s, %s)"
            waiting = in_thread(music_dsn, sql, playlist, track)
        wait_for_a_lock(music)
        renaming.commit()
    assert isinstance(waiting(), uuid.UUID)
    assert_in_line(music)


def test_two_changes_of_one_playlist_both_show(music, music_dsn):
    playlist = value(music, "SELECT fn_create_playlist('Mine')")
    tracks = [id_of(music, "track", name) for name in ("go-down", "overdose")]
    sql = "SELECT fn_add_playlist_track(%s, %s)"
    with psycopg.connect(music_dsn) as first:
        first.execute(sql, (playlist, tracks[0]))
        waiting = in_thread(music_dsn, sql, playlist, tracks[1])
        wait_for_a_lock(music)
        first.commit()
    assert waiting() == playlist
    assert value(music, "SELECT track_count FROM tv_playlist WHERE id = %s", playlist) == 2
    assert_in_line(music)


def test_two_artists_of_one_slug_at_once_get_two_identifiers(music, music_dsn):
    with psycopg.connect(music_dsn) as first:
        first.execute("SELECT fn_create_artist('Björk')")
        waiting = in_thread(music_dsn, "SELECT fn_create_artist('Bjork')")
        wait_for_a_lock(music)
        first.commit()
    second = waiting()
    assert value(music, "SELECT identifier FROM tv_artist WHERE id = %s", second) == "bjork-2"


def test_artists_of_any_script_get_identifiers_that_can_be_read(music):
    def create(name):
        made = value(music, "SELECT fn_create_artist(%s)", name)
        return value(music, "SELECT identifier FROM tv_artist WHERE id = %s", made)

    assert create("Кино") == "кино"
    assert create("КИНО!") == "кино-2"
    assert create("久石譲") == "久石譲"
    assert create("???") == "artist"
    assert create("!!!") == "artist-2"


def test_two_artists_of_one_name_at_once_are_one(music, music_dsn):
    with psycopg.connect(music_dsn) as first:
        first.execute("SELECT fn_create_artist('Björk')")
        waiting = in_thread(music_dsn, "SELECT fn_create_artist('Björk')")
        wait_for_a_lock(music)
        first.commit()
    assert isinstance(waiting(), psycopg.errors.UniqueViolation)
    assert value(music, "SELECT count(*) FROM tb_artist WHERE name = 'Björk'") == 1


def test_a_failed_change_leaves_no_trace(music):
    artist = id_of(music, "artist", "u2")
    both = "SELECT fn_create_album(%s, 'New'), fn_rename_artist(%s, 'AC/DC')"
    with pytest.raises(psycopg.errors.UniqueViolation):
        music.execute(both, (artist, artist))
    assert_in_line(music)
    assert value(music, "SELECT count(*) FROM tb_album WHERE title = 'New'") == 0
